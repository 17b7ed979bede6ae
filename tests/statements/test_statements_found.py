"""What counts as a statement, where it begins and ends, and whose it is: by the syntax alone."""

from collections.abc import Callable

import pytest

from dragoman.language import Parse
from dragoman.record import Statement
from dragoman.statements import find_statements

Row = tuple[str | None, str | None, list[str]]


@pytest.fixture
def rows(parse_text: Callable[[str], Parse]) -> Callable[[str], list[Row]]:
    """(source, cue, contents) of each statement in a text, without knowing any actor."""

    def read(text: str) -> list[Row]:
        parse = parse_text(text)
        return [
            (
                parse.words(s.speaker_span) if s.speaker_span else None,
                parse.words(s.cue) if s.cue else None,
                [parse.words(span) for span in s.content],
            )
            for s in find_statements(parse, [], [])
        ]

    return read


@pytest.fixture
def found(parse_text: Callable[[str], Parse]) -> Callable[[str], list[Statement]]:
    return lambda text: find_statements(parse_text(text), [], [])


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The minister said that the talks had failed.",
            "The minister", "said", "that the talks had failed",
        ),
        (
            "The talks had failed, the minister said.",
            "the minister", "said", "The talks had failed",
        ),
        (
            "Officials told Reuters the ship was empty.",
            "Officials", "told", "the ship was empty",
        ),
        (
            "The general vowed to retake the town.",
            "The general", "vowed", "to retake the town",
        ),
        (
            "Norway denied the claim.",
            "Norway", "denied", "the claim",
        ),
        (
            "Kenya accused Somalia of sheltering rebels.",
            "Kenya", "accused", "Somalia of sheltering rebels",
        ),
        (
            "The union called for a strike.",
            "The union", "called", "a strike",
        ),
        (
            "The envoy urged both sides to stop fighting.",
            "The envoy", "urged", "both sides to stop fighting",
        ),
        (
            "She described the vote as a farce.",
            "She", "described", "the vote as a farce",
        ),
        (
            "Villagers believe that the dam will burst.",
            "Villagers", "believe", "that the dam will burst",
        ),
        (
            "The bank is confident that prices will fall.",
            "The bank", "confident", "that prices will fall",
        ),
        (
            "It was his claim that the bridge was safe.",
            "his", "claim", "that the bridge was safe",
        ),
        (
            "According to the police, two men escaped.",
            "the police", "According to", "two men escaped",
        ),
        (
            "A poll found that most voters opposed the war.",
            "A poll", "found", "that most voters opposed the war",
        ),
    ],
)  # fmt: skip
def test_each_frame_gives_its_source_cue_and_content(
    rows: Callable[[str], list[Row]], text: str, source: str, cue: str, content: str
) -> None:
    assert (source, cue, [content]) in rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "“We will not sign,” the minister said.",
        "“We will not sign,” said the minister.",
        "The minister said: “We will not sign.”",
        "The minister said, “We will not sign.”",
        '"We will not sign," the minister said.',
        "''We will not sign,'' the minister said.",
        "«We will not sign», the minister said.",
    ],
)
def test_a_direct_quotation_has_its_speaker_wherever_that_stands(
    found: Callable[[str], list[Statement]], text: str
) -> None:
    (statement,) = found(text)
    assert statement.kind == "direct"
    assert statement.speaker_span is not None and statement.cue is not None
    assert text[slice(*statement.speaker_span)].lower() == "the minister"
    assert text[slice(*statement.cue)] == "said"
    assert "We will not sign" in text[slice(*statement.content[0])]


def test_a_quotation_parted_by_its_attribution_is_one_statement(
    rows: Callable[[str], list[Row]],
) -> None:
    text = "“We came in peace,” Ms. Adeyemi said. “We leave in anger.”"
    (row,) = rows(text)
    assert row == ("Ms. Adeyemi", "said", ["“We came in peace,”", "“We leave in anger.”"])


def test_a_quotation_over_several_paragraphs_is_one_statement(
    rows: Callable[[str], list[Row]],
) -> None:
    text = "“We came in peace,” Ms. Adeyemi said. “We waited.\n“We leave in anger.”"
    (row,) = rows(text)
    assert row[0] == "Ms. Adeyemi" and len(row[2]) == 3


def test_a_bare_quotation_in_the_next_paragraph_keeps_the_speaker_without_a_cue(
    rows: Callable[[str], list[Row]],
) -> None:
    text = "“We came in peace,” Ms. Adeyemi said.\n“Now we leave in anger, and that is that.”"
    first, second = rows(text)
    assert first[:2] == ("Ms. Adeyemi", "said")
    assert second[:2] == ("Ms. Adeyemi", None)


def test_a_bare_quotation_two_paragraphs_on_has_no_speaker(
    rows: Callable[[str], list[Row]],
) -> None:
    said = "“We came in peace,” Ms. Adeyemi said."
    text = f"{said}\nIt rained in Lagos.\nIt rained in Abuja.\n“Now we all leave in anger.”"
    assert rows(text)[-1][0] is None


def test_quoted_words_in_a_report_of_speech_make_it_mixed(
    found: Callable[[str], list[Statement]],
) -> None:
    (statement,) = found("The mayor said the plan was a “farce” from the start.")
    assert statement.kind == "mixed"


def test_scare_quotes_in_the_narrators_sentence_are_no_statement(
    found: Callable[[str], list[Statement]],
) -> None:
    assert found("The “smart” bridge fell into the river on Monday.") == []


def test_a_narrators_plain_sentence_says_nothing_for_anyone(
    found: Callable[[str], list[Statement]],
) -> None:
    assert found("Troops crossed the river and two soldiers died.") == []


def test_words_added_after_a_participle_are_a_statement_of_their_own(
    rows: Callable[[str], list[Row]],
) -> None:
    found = rows("The envoy said the truce held, adding that aid would flow.")
    assert [(r[1], r[2]) for r in found] == [
        ("said", ["the truce held"]),
        ("adding", ["that aid would flow"]),
    ]
    assert found[1][0] == "The envoy"


def test_the_time_of_speaking_is_not_what_is_said(rows: Callable[[str], list[Row]]) -> None:
    (row,) = rows("The ministry said on Tuesday that it had closed the border.")
    assert row[2] == ["that it had closed the border"]


def test_a_question_reports_what_is_asked(rows: Callable[[str], list[Row]]) -> None:
    (row,) = rows("Reporters asked whether the king was ill.")
    assert row == ("Reporters", "asked", ["whether the king was ill"])


def test_a_headline_with_its_speaker_before_a_colon(rows: Callable[[str], list[Row]]) -> None:
    assert rows("Zelensky: Ukraine will never give up land")[0][0] == "Zelensky"


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("All calm at the border, says army chief", "army chief", "All calm at the border"),
        ("Four dead in Kabul blast: officials", "officials", "Four dead in Kabul blast"),
        ("Minister: No talks before spring", "Minister", "No talks before spring"),
        ("Premier slams rival's border plan", "Premier", "rival's border plan"),
        ("'No way back': Nobel winner", "Nobel winner", "'No way back'"),
    ],
)
def test_headlines_quote_in_their_own_grammar(
    rows: Callable[[str], list[Row]], text: str, source: str, content: str
) -> None:
    assert (source, [content]) in [(row[0], row[2]) for row in rows(text)]


def test_a_topic_before_a_colon_does_not_speak(rows: Callable[[str], list[Row]]) -> None:
    assert [row[0] for row in rows("Kenya: 14 killed in bus attack, police say")] == ["police"]


def test_a_cue_at_the_end_of_a_paragraph_brings_the_next_ones_quotation(
    rows: Callable[[str], list[Row]],
) -> None:
    text = "Ms. Adeyemi went on:\n“We came in peace, and we leave in anger.”"
    (row,) = rows(text)
    assert row[0] == "Ms. Adeyemi" and "leave in anger" in row[2][0]


def test_a_narrators_aside_is_not_what_was_said(rows: Callable[[str], list[Row]]) -> None:
    (row,) = rows("The envoy said he had met the general, who came to power in 2010.")
    assert row[2] == ["he had met the general"]


def test_what_is_offered_in_hand_is_not_said(rows: Callable[[str], list[Row]]) -> None:
    assert rows("The navy offered boats.") == []
    assert rows("The navy offered an apology.")[0][2] == ["an apology"]


def test_a_command_in_a_quotation_is_not_its_speakers_statement(
    rows: Callable[[str], list[Row]],
) -> None:
    assert len(rows("The minister answered: “Ask the rain.”")) == 1


def test_paragraphs_that_were_joined_read_like_those_that_were_not(
    rows: Callable[[str], list[Row]],
) -> None:
    parts = ["“We came in peace,” Ms. Adeyemi said.", "“We waited.", "“We leave in anger.”"]
    (row,) = rows(" ".join(parts))
    assert row[0] == "Ms. Adeyemi" and "anger" in row[2][-1]


def test_a_stray_mark_leaves_the_other_statements_alone(
    rows: Callable[[str], list[Row]],
) -> None:
    text = "“We will go, the mayor said.\nThe bishop said that the church was open."
    assert ("The bishop", "said", ["that the church was open"]) in rows(text)
