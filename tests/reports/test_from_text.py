"""Texts become reports: their day, title, language, and what is not their own."""

import hashlib
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.reports import Intake, from_text
from dragoman.reports.text import LONGEST

LEAD = (
    "The foreign minister of Georgia said on Monday that talks with the delegation from Brussels "
    "had ended without a result."
)
MORE = (
    "He added that the two sides would meet again before the end of the month, and that the "
    "border at Sarpi would stay open until then."
)


def codes(intake: Intake) -> list[str]:
    return [warning.code for warning in intake.warnings]


def skipped(intake: Intake) -> list[str]:
    return [intake.report.text[start:end] for start, end in intake.skip]


def test_the_id_is_a_hash_of_the_text() -> None:
    digest = hashlib.sha256(LEAD.encode()).hexdigest()
    assert from_text(LEAD).report.id == digest[:16]
    assert from_text(LEAD, published="2025-05-04", title="T").report.id == digest[:16]


@pytest.mark.parametrize(
    "given", ["2025-05-04", date(2025, 5, 4), datetime(2025, 5, 4, 23, 59), "2025-05-04T23:59:00Z"]
)
def test_a_given_day_is_taken(given: date | str) -> None:
    intake = from_text("ROME, March 1, 2020 (AP) — " + LEAD, published=given)
    assert intake.report.published == date(2025, 5, 4)
    assert "no-date" not in codes(intake)


@pytest.mark.parametrize("given", ["4 May 2025", "2025", "", "2025-13-01", "2025-05-04 or so"])
def test_what_is_not_a_day_is_refused_in_one_sentence(given: str) -> None:
    with pytest.raises(ValueError, match=r"^published .* is not a date; write it as YYYY-MM-DD\.$"):
        from_text(LEAD, published=given)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 4 May 2025", date(2025, 5, 4)),
        ("Published on May 4th, 2025 at 10:12 GMT", date(2025, 5, 4)),
        ("By Nino Beridze | May 4, 2025 | 10:12 am", date(2025, 5, 4)),
        ("Sunday, 4 May 2025", date(2025, 5, 4)),
        ("Updated: 6 May 2025 · Published: 4 May 2025", date(2025, 5, 4)),
        ("Published 4 May 2025, last updated 6 May 2025", date(2025, 5, 4)),
        ("2025-05-04 08:30", date(2025, 5, 4)),
        ("04.05.2025", date(2025, 5, 4)),
        ("13/05/2025", date(2025, 5, 13)),
    ],
)
def test_header_lines_tell_the_day_of_publication(line: str, day: date) -> None:
    intake = from_text(f"Talks on Georgia stall\n{line}\n\n{LEAD}\n{MORE}")
    assert intake.report.published == day
    assert line in skipped(intake)


@pytest.mark.parametrize(
    "line",
    [
        "Updated: 6 May 2025",
        "Last updated May 6, 2025",
        "Updated 3 hours ago",
        "05/04/2025",
        "2:15 p.m.",
        "31 February 2025",
    ],
)
def test_an_update_or_an_ambiguous_day_is_no_publication(line: str) -> None:
    intake = from_text(f"Talks on Georgia stall\n{line}\n\n{LEAD}\n{MORE}")
    assert intake.report.published is None
    assert "no-date" in codes(intake)


def test_the_day_of_a_correction_at_the_end_is_no_publication() -> None:
    intake = from_text(f"{LEAD}\n{MORE}\n\n\n\n{LEAD}\n{MORE}\n" * 3 + "Friday, December 4, 2015.")
    assert intake.report.published is None


def test_an_address_with_a_day_tells_it() -> None:
    intake = from_text(LEAD, url="https://example.org/2025/05/04/talks-stall")
    assert intake.report.published == date(2025, 5, 4)


@pytest.mark.parametrize(
    ("dateline", "left", "day"),
    [
        ("MEXICO CITY, March 3, 2025 — ", "MEXICO CITY, March 3, 2025 —", date(2025, 3, 3)),
        ("KABUL, May 3 (Reuters) - ", "KABUL, May 3", None),
        ("WASHINGTON (AP) — ", "WASHINGTON", None),
        ("SYRACUSE, N.Y. - ", "SYRACUSE, N.Y. -", None),
        ("Addis Ababa, Ethiopia (AFP) – ", "Addis Ababa, Ethiopia", None),
        ("BEIJING, 2 June 2024 (Xinhua) -- ", "BEIJING, 2 June 2024", date(2024, 6, 2)),
        ("PORT-AU-PRINCE, Haiti — ", "PORT-AU-PRINCE, Haiti —", None),
        ("ST. LOUIS — ", "ST. LOUIS —", None),
        ("The Hague (dpa) - ", "The Hague", None),
    ],
)
def test_datelines_are_cut_off_the_first_sentence(
    dateline: str, left: str, day: date | None
) -> None:
    text = dateline + LEAD
    intake = from_text(text)
    (skip,) = intake.skip
    assert text[: skip[0]] == left
    assert text[skip[1] :] == LEAD
    assert intake.report.published == day
    assert "boilerplate" not in codes(intake)


@pytest.mark.parametrize(
    "start", ["BREAKING - ", "Washington — ", "The president (Reuters) - ", "UN-backed ", "G7 - "]
)
def test_other_beginnings_are_no_datelines(start: str) -> None:
    assert from_text(start + LEAD).skip == []


@pytest.mark.parametrize(
    "line",
    [
        "Source link", "Share this:", "Click to share on Facebook (Opens in new window)",
        "Facebook Twitter WhatsApp Email", "Advertisement",
        "ADVERTISEMENT - CONTINUE READING BELOW",
        "Read more: Georgia at the crossroads", "Also read: Three days in Batumi",
        "RELATED: The minister's long road", "Subscribe to our newsletter",
        "Sign up for our morning briefing and never miss a story.",
        "We use cookies to improve your experience on our site. By continuing you agree.",
        "Copyright 2025 The Tbilisi Courier. All rights reserved.", "© 2025 The Tbilisi Courier",
        "Follow us on Twitter", "Follow Nino Beridze on X @nberidze",
        "(Reporting by Nino Beridze in Tbilisi; Editing by Ana Silva)",
        "Reporting by Nino Beridze; additional reporting by Ana Silva",
        "This article was originally published on The Conversation.",
        "This story has been updated with comments from the ministry.",
        "Photo: Ana Silva/Getty Images", "Ana Silva/AFP", "Last updated on 6 May 2025",
        "Leave a comment", "Comments (12)", "3 min read", "Skip to content", "Back to top",
        "Nino Beridze contributed to this report.", "Tags: Georgia, diplomacy",
        "Home > World > Europe", "Image courtesy of the ministry", "https://example.org/a/b",
    ],
)  # fmt: skip
def test_leavings_of_a_page_are_kept_out(line: str) -> None:
    intake = from_text(f"{LEAD}\n{MORE}\n{line}\n", published="2025-05-06")
    assert skipped(intake) == [line]
    (warning,) = intake.warnings
    assert warning.code == "boilerplate"
    assert warning.spans == intake.skip


@pytest.mark.parametrize(
    "sentence",
    [
        "Share prices on Facebook and Twitter fell after the ruling.",
        "Read more books, the president told students.",
        "Advertisement spending by the party doubled, the commission said.",
        "Subscribers to the newspaper received a letter from the ministry.",
        "Copyright law was not discussed, the minister said.",
        "Reporting by the public broadcaster suggests that 30 people were killed.",
        "Photos by the agency showed soldiers entering the town.",
        "Sources told Reuters that the deal was dead.",
        "The source link between the two attacks is unclear.",
        "Comments by the president angered Baku.",
        "Follow-up talks on Syria are planned.",
        "By Friday the army had taken the town.",
        "By Monday, May 5, 2025, the border was closed.",
        "Updated figures show that 31 people died.",
        "Published reports say that the envoy resigned.",
        "Evan Moore is an American reporter for the Daily Post.",
        "Topics discussed included trade and visas.",
        "Also read out was a letter from the patriarch.",
        "This article of the constitution was amended in 2018.",
        "The article was amended by parliament.",
        "“Share this with everyone,” the minister said.",
        "“Follow! Share!”",
        "Register to vote, Nigerians are told.",
        "Facebook.",
        "More on Monday than ever before, people fled.",
        "Watch groups said the vote was fair.",
        "Video shows soldiers beating a man.",
        "The document may not be published before the vote.",
        "The bodies can be found at the morgue.",
        "News/opinion sites were blocked.",
        "Tweets by the minister were deleted.",
    ],
)
def test_sentences_of_a_report_are_never_kept_out(sentence: str) -> None:
    for text in (f"{LEAD}\n{sentence}\n{MORE}", f"{sentence}\n{LEAD}", f"{LEAD}\n{sentence}"):
        assert from_text(text).skip == []


@pytest.mark.parametrize(
    ("end", "fragment"),
    [
        ("Source link", "Source link"),
        ("Source linkGeorgia votes again", "Source linkGeorgia votes again"),
        (" Source link", "Source link"),
        ("Read more", "Read more"),
        (" (Reporting by Nino Beridze; Editing by Ana Silva)",
         "(Reporting by Nino Beridze; Editing by Ana Silva)"),
        ("Share this:", "Share this:"),
        (" REUTERS/Ana Silva", "REUTERS/Ana Silva"),
    ],
)  # fmt: skip
def test_fragments_glued_to_the_last_sentence_are_cut_off(end: str, fragment: str) -> None:
    intake = from_text(f"{LEAD}\n{MORE}{end}")
    assert skipped(intake) == [fragment]


def test_a_list_of_other_articles_goes_with_its_head() -> None:
    links = "Related stories\nThe minister's long road\nThree days in Batumi"
    intake = from_text(f"{LEAD}\n{links}\n\n{MORE}")
    assert skipped(intake) == [links]


def test_a_byline_is_kept_out_and_a_title_that_begins_with_by_is_not() -> None:
    assert skipped(from_text(f"By Nino Beridze and Ana Silva\n{LEAD}")) == [
        "By Nino Beridze and Ana Silva"
    ]
    assert skipped(from_text(f"By night they came to the village\n{LEAD}")) == []


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Talks on Georgia stall\n\n", "Talks on Georgia stall"),
        ("Talks on Georgia stall\n", "Talks on Georgia stall"),
        ("Talks On Georgia Stall As Ministers Leave.\n\n", "Talks On Georgia Stall As Ministers "
         "Leave"),
        ("The minister resigned on Sunday.\n\n", None),
        ("The minister resigned on Sunday.\n", None),
        ("", None),
    ],
)  # fmt: skip
def test_a_title_is_taken_only_where_it_clearly_is_one(first: str, title: str | None) -> None:
    assert from_text(first + LEAD + "\n" + MORE).report.title == title


def test_text_wrapped_at_a_fixed_width_has_no_title() -> None:
    words = f"{LEAD} {MORE}".split()
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 60:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    assert from_text("\n".join([*lines, line])).report.title is None


@pytest.mark.parametrize(
    ("text", "language", "foreign"),
    [
        (LEAD, "en", False),
        ("El presidente dijo el sábado que rechazó la oferta de enviar tropas al país vecino.",
         "es", True),
        ("Die Regierung hat am Montag den Vorschlag der Nachbarstaaten zurückgewiesen.", "de",
         True),
        ("Президент заявил в понедельник, что войска будут выведены из города.", "ru", True),
        ("Orban, Fico and Babis in Brno", None, False),
        ("12 – 7, 3 : 4", None, False),
    ],
)  # fmt: skip
def test_languages(text: str, language: str | None, foreign: bool) -> None:
    intake = from_text(text)
    assert intake.report.language == language
    assert ("not-english" in codes(intake)) == foreign


def test_english_with_a_foreign_quotation_is_english() -> None:
    text = (
        "He told the crowd that “la soberanía no se vende y no aceptaremos tropas extranjeras en "
        f"nuestro territorio”, and that the offer was dead. {LEAD}"
    )
    assert "not-english" not in codes(from_text(text))


def test_characters_that_no_text_should_hold_are_replaced_one_for_one() -> None:
    intake = from_text("A\x00b\ud800c \x93Yes\x94\t\r\n")
    assert intake.report.text == "A\ufffdb\ufffdc “Yes”\t\r\n"
    (damage,) = [w for w in intake.warnings if w.code == "damaged-text"]
    assert damage.spans == [(1, 2), (3, 4), (6, 7), (10, 11)]


def test_marks_of_a_wrong_decoding_are_named_and_left() -> None:
    text = LEAD.replace("Brussels", "FranÃ§ois, â€œthe cafÃ©â€")
    intake = from_text(text)
    assert intake.report.text == text
    assert "damaged-text" in codes(intake)


def test_direction_marks_and_joiners_stay() -> None:
    text = "\u200fالرئيس\u200c قال\u202e " + LEAD
    assert from_text(text).report.text == text
    assert "damaged-text" not in codes(from_text(text))


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff"])
def test_a_text_without_words_says_so(text: str) -> None:
    assert codes(from_text(text)) == ["empty"]


def test_what_lies_past_the_longest_text_is_not_read() -> None:
    intake = from_text(f"{LEAD}\n" * (LONGEST // len(LEAD) + 2))
    (past,) = intake.skip
    assert past[1] == len(intake.report.text)
    assert LONGEST - 5_000 < past[0] <= LONGEST
    assert "too-long" in codes(intake)


PIECES = st.sampled_from(
    [LEAD, "Source link", "\n", "\r\n", " ", "By Ana Silva", "Updated: 4 May 2025", "ROME (AP) — ",
     "Read more", "“", "”", ".", "\x00", "\ud800", "\u202e", "Ã©", "Related stories", "©"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=12).map("".join)))
def test_any_text_gives_an_intake_with_good_spans(text: str) -> None:
    intake = from_text(text)
    length = len(intake.report.text)
    assert length in (len(text), len(text) - 1)
    last = -1
    for start, end in intake.skip:
        assert last < start < end <= length
        last = end
    for warning in intake.warnings:
        assert all(0 <= start < end <= length for start, end in warning.spans)
    intake.report.model_dump_json()
    assert from_text(text) == intake
