"""Speakers, addressees, sourcing and the chain of voices, with actors that are given."""

import re
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dragoman
from dragoman.language import Parse, parse
from dragoman.record import Actor, Record, Report, Statement, Time
from dragoman.statements import find_statements


def actor(
    text: str, key: str, *words: str, kind: str = "person", sector: str | None = None
) -> Actor:
    """An actor with a mention at each place where one of the words stands."""
    mentions: list[dict[str, Any]] = []
    for word in words:
        form = "pronoun" if word.lower() in ("he", "she", "him", "her") else "name"
        places = re.finditer(rf"\b{word}\b", text)
        mentions += [{"span": match.span(), "form": form} for match in places]
    mentions.sort(key=lambda mention: mention["span"])
    return Actor.model_validate(
        {"id": key, "name": words[0], "kind": kind, "sector": sector, "mentions": mentions}
    )


Read = Callable[[str, Sequence[Actor]], list[Statement]]


@pytest.fixture
def read(parse_text: Callable[[str], Parse]) -> Read:
    return lambda text, actors: find_statements(parse_text(text), actors, [])


def test_a_statement_inside_anothers_has_both_voices_in_its_chain(read: Read) -> None:
    text = "Sabalenko said that Okafor had promised to open the port."
    actors = [actor(text, "a1", "Sabalenko"), actor(text, "a2", "Okafor")]
    outer, inner = read(text, actors)
    assert (outer.speaker, outer.within, outer.chain) == ("a1", None, ["a1"])
    assert (inner.speaker, inner.within, inner.chain) == ("a2", outer.id, ["a1", "a2"])


def test_i_in_a_quotation_is_its_speaker_and_the_vocative_is_whom_he_told(read: Read) -> None:
    text = "“I told him, ‘No, President Okafor, the port is ours,’” Sabalenko said."
    actors = [actor(text, "a1", "Sabalenko"), actor(text, "a2", "Okafor")]
    outer = next(s for s in read(text, actors) if s.within is None)
    inner = next(s for s in read(text, actors) if s.within == outer.id)
    assert (outer.speaker, inner.speaker) == ("a1", "a1")
    assert inner.addressee == "a2"
    assert inner.kind == "direct" and inner.chain == ["a1"]


def test_the_outlet_told_relays_and_is_not_the_addressee(read: Read) -> None:
    text = "Sabalenko told Reuters that the port was open."
    outlet = actor(text, "a2", "Reuters", kind="organisation", sector="JRN")
    (statement,) = read(text, [actor(text, "a1", "Sabalenko"), outlet])
    assert statement.addressee is None
    assert (statement.via, statement.chain) == (["a2"], ["a2", "a1"])


def test_the_person_told_is_the_addressee(read: Read) -> None:
    text = "Sabalenko told Okafor that the port was open."
    (statement,) = read(text, [actor(text, "a1", "Sabalenko"), actor(text, "a2", "Okafor")])
    assert (statement.addressee, statement.via) == ("a2", [])


def test_a_letter_is_addressed_to_its_reader(read: Read) -> None:
    text = "In a letter to Okafor, Sabalenko said that the port was open."
    (statement,) = read(text, [actor(text, "a1", "Sabalenko"), actor(text, "a2", "Okafor")])
    assert (statement.speaker, statement.addressee) == ("a1", "a2")


def test_whom_a_paper_cites_speaks_and_the_paper_relays(read: Read) -> None:
    text = (
        "Citing unnamed people familiar with the matter, the Lagos Herald said the port was sold."
    )
    outlet = actor(text, "a1", "Lagos Herald", kind="organisation", sector="JRN")
    (statement,) = read(text, [outlet])
    assert statement.speaker is None and statement.sourcing == "anonymous"
    assert statement.speaker_span is not None
    assert text[slice(*statement.speaker_span)].startswith("unnamed people")
    assert (statement.via, statement.chain) == (["a1"], ["a1"])


def test_a_paper_that_cites_reasons_speaks_for_itself(read: Read) -> None:
    text = "Citing safety concerns, the Lagos Herald said it would close its office."
    outlet = actor(text, "a1", "Lagos Herald", kind="organisation", sector="JRN")
    statement = read(text, [outlet])[-1]
    assert (statement.speaker, statement.sourcing, statement.via) == ("a1", "outlet", [])


def test_quoted_by_a_medium_as_saying(read: Read) -> None:
    text = "Sabalenko was quoted by Xinhua as saying that the port was open."
    outlet = actor(text, "a2", "Xinhua", kind="organisation", sector="JRN")
    (statement,) = read(text, [actor(text, "a1", "Sabalenko"), outlet])
    assert (statement.speaker, statement.via, statement.chain) == ("a1", ["a2"], ["a2", "a1"])


@pytest.mark.parametrize(
    "text",
    [
        "Sabalenko was quoted as saying by Xinhua that the port was open.",
        "Xinhua quoted Sabalenko as saying that the port was open.",
        "The port was open, Xinhua quoted Sabalenko as saying.",
        "“The port is open,” Sabalenko was quoted as saying by Xinhua.",
        "Sabalenko said, as quoted by Xinhua, that the port was open.",
        "Sabalenko said in a statement carried by Xinhua that the port was open.",
        "Sabalenko said in an interview with Xinhua that the port was open.",
        "The port was open, Xinhua reported, citing Sabalenko.",
        "Xinhua reported, citing Sabalenko, that the port was open.",
        "According to Xinhua, which cited Sabalenko, the port was open.",
    ],
)
def test_a_medium_relays_whom_it_quotes_or_carries(read: Read, text: str) -> None:
    outlet = actor(text, "a2", "Xinhua", kind="organisation", sector="JRN")
    (statement,) = read(text, [actor(text, "a1", "Sabalenko"), outlet])
    assert (statement.speaker, statement.via, statement.chain) == ("a1", ["a2"], ["a2", "a1"])
    said = " ".join(text[slice(*span)] for span in statement.content).lower()
    assert "the port" in said and "xinhua" not in said and "sabalenko" not in said


def test_the_outer_quotation_is_its_speakers_where_words_go_on_after_the_cue(read: Read) -> None:
    said = "“I told him, ‘No, President Okafor, the port is ours,’” Sabalenko said"
    text = f"{said} at a rally in Ghent."
    actors = [actor(text, "a1", "Sabalenko"), actor(text, "a2", "Okafor")]
    outer, inner = read(text, actors)
    assert (outer.speaker, outer.within, inner.speaker, inner.within) == ("a1", None, "a1", "s1")


def test_a_platform_is_no_relay(read: Read) -> None:
    text = "“The port is open,” Sabalenko wrote on Facebook."
    platform = actor(text, "a2", "Facebook", kind="organisation", sector="JRN")
    (statement,) = read(text, [actor(text, "a1", "Sabalenko"), platform])
    assert statement.via == []


def test_a_document_seen_by_a_medium(read: Read) -> None:
    text = "The port was sold in March, according to a memo seen by Reuters."
    outlet = actor(text, "a1", "Reuters", kind="organisation", sector="JRN")
    (statement,) = read(text, [outlet])
    assert (statement.sourcing, statement.via) == ("document", ["a1"])


@pytest.mark.parametrize(
    ("source", "sourcing"),
    [
        ("A spokesman for the council", "official-unnamed"),
        ("Senior officials", "official-unnamed"),
        ("The police", "official-unnamed"),
        ("The ministry", "named"),
        ("The foreign ministry", "named"),
        ("People familiar with the matter", "anonymous"),
        ("Two sources", "anonymous"),
        ("An official who asked not to be named", "anonymous"),
        ("The newspaper", "outlet"),
        ("The report", "document"),
        ("A survey", "document"),
        ("Analysts", "collective"),
        ("Many Peruvians", "collective"),
        ("The crowd", "collective"),
        ("Opposition figures", "collective"),
        ("A placard", "document"),
        ("Local media", "outlet"),
        ("The chairman of the party, Ali Khan,", "named"),
        ("The ministry's website", "document"),
    ],
)
def test_the_words_of_the_source_tell_how_it_is_sourced(
    read: Read, source: str, sourcing: str
) -> None:
    statement = read(f"{source} said that the bridge was closed.", [])[-1]
    assert statement.sourcing == sourcing


def test_a_person_who_is_named_elsewhere_is_named_under_his_pronoun(read: Read) -> None:
    text = "Okafor arrived. He said that the port was open."
    (statement,) = read(text, [actor(text, "a1", "Okafor", "He")])
    assert (statement.speaker, statement.sourcing) == ("a1", "named")


def test_a_pronoun_that_is_not_resolved_is_not_said_to_be_named(read: Read) -> None:
    (statement,) = read("He said that the port was open.", [])
    assert (statement.speaker, statement.sourcing) == (None, None)


def test_the_time_in_the_attributing_clause_is_the_statements(
    parse_text: Callable[[str], Parse],
) -> None:
    text = "On Monday, the envoy said that the port would open on Friday."
    times = [
        Time.model_validate({"id": "t1", "span": (3, 9)}),
        Time.model_validate({"id": "t2", "span": (len(text) - 7, len(text) - 1)}),
    ]
    (statement,) = find_statements(parse_text(text), [], times)
    assert statement.time == "t1"


def test_the_time_of_an_aside_is_not_the_statements(
    parse_text: Callable[[str], Parse],
) -> None:
    text = "The envoy said she would take help from Ukraine, which sent six pumps on Friday."
    times = [Time.model_validate({"id": "t1", "span": (len(text) - 7, len(text) - 1)})]
    (statement,) = find_statements(parse_text(text), [], times)
    assert statement.time is None


FRAGMENTS = st.sampled_from(
    ["“", "”", '"', "'", "‘", "’", "''", "he said", "Ms. Ito told Reuters", "that", ",", ".", ":",
     "citing", "people familiar with it", "according to", "as saying", "was quoted by", "I",
     "wants to", "the claim that", "go", "\n", "(", ")", "No, Mr. Ito,", "confident that", "of",
     "ships left", "…"]
)  # fmt: skip


@settings(deadline=None, max_examples=80)
@given(st.lists(FRAGMENTS, max_size=24).map(" ".join) | st.text(max_size=60))
def test_any_text_gives_valid_statements_on_token_boundaries(text: str) -> None:
    parsed = parse(text)
    statements = find_statements(parsed, [], [])
    Record(report=Report.model_validate({"id": "x", "text": text}), statements=statements)
    starts = {t.start for t in parsed.tokens}
    ends = {t.end for t in parsed.tokens}
    parents = {s.id: s.within for s in statements}
    for s in statements:
        assert s.content or s.cue
        for start, end in [*s.content, *(x for x in (s.cue, s.speaker_span) if x)]:
            assert start in starts and end in ends
        seen: set[str] = set()
        at: str | None = s.id
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = parents[at]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The president said on Saturday she had turned down an offer.", "2025-03-08"),
        ("The minister said on Friday that he would resign on Monday.", "2025-03-07"),
        ("The minister told reporters on Thursday that troops had left.", "2025-03-06"),
        ("The minister said he would resign on Monday.", None),
    ],
)
def test_the_time_of_a_statement_is_that_of_the_saying(text: str, day: str | None) -> None:
    record = dragoman.read(text, published="2025-03-09")
    times = {time.id: str(time.from_) for time in record.times}
    (statement,) = [s for s in record.statements if s.cue and record.words(s.cue) != "turned down"]
    assert times.get(statement.time or "") == day


def test_a_wish_not_to_be_named_is_no_part_of_what_is_said() -> None:
    text = "The list was not yet sent to member states, two diplomats said, asking not to be named."
    (statement,) = dragoman.read(text, published="2025-03-09").statements
    assert [text[a:b] for a, b in statement.content] == [
        "The list was not yet sent to member states"
    ]
