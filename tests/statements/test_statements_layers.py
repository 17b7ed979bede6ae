"""Voices within voices, and where the narrator's own voice comes back."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from dragoman.language import Parse
from dragoman.record import Actor, Mention, Report, Statement
from dragoman.statements import find_statements
from dragoman.times import find_times

Read = Callable[..., list[Statement]]


@pytest.fixture
def read(parse_text: Callable[[str], Parse]) -> Read:
    """Reads a text in which the given names are actors a1, a2…, and Reuters is an outlet."""

    def find(text: str, *names: str) -> list[Statement]:
        parse = parse_text(text)
        actors = [
            Actor(
                id=f"a{n}",
                name=name,
                kind="organisation" if name == "Reuters" else "person",
                sector="JRN" if name == "Reuters" else None,
                mentions=[
                    Mention(span=found.span(), form="name") for found in re.finditer(name, text)
                ],
            )
            for n, name in enumerate(names, 1)
        ]
        report = Report(id="r", text=text, published=date(2025, 5, 4))
        return find_statements(parse, actors, find_times(report, parse))

    return find


def test_of_three_voices_each_stands_in_the_next(read: Read) -> None:
    text = "Sabalenko said that Okafor had claimed that Mensah had promised to open the port."
    outer, middle, inner = read(text, "Sabalenko", "Okafor", "Mensah")
    assert (middle.within, inner.within) == (outer.id, middle.id)
    assert inner.chain == ["a1", "a2", "a3"]


@pytest.mark.parametrize(
    "text",
    [
        "Okafor was quoted by Reuters as saying that the port was open.",
        "Reuters quoted Okafor as saying that the port was open.",
    ],
)
def test_who_is_quoted_as_saying_it_speaks_through_who_quotes(read: Read, text: str) -> None:
    (statement,) = read(text, "Okafor", "Reuters")
    assert (statement.speaker, statement.via, statement.chain) == ("a1", ["a2"], ["a2", "a1"])
    assert [text[start:end] for start, end in statement.content] == ["that the port was open"]


def test_what_is_added_is_a_statement_of_its_own(read: Read) -> None:
    text = "Sabalenko said the port was open, adding that it was safe."
    found = read(text, "Sabalenko")
    assert [text[slice(*s.content[0])] for s in found] == ["the port was open", "that it was safe"]
    assert [s.speaker for s in found] == ["a1", "a1"]


def test_what_is_said_ends_where_the_narrator_goes_on(read: Read) -> None:
    text = "Sabalenko warned that the port would close, saying that it was unsafe."
    found = read(text, "Sabalenko")
    assert [text[slice(*s.content[0])] for s in found] == [
        "that the port would close",
        "that it was unsafe",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sabalenko said on Friday that the port would open on Monday.", "Friday"),
        ("Sabalenko said that the port had opened on Friday.", None),
    ],
)
def test_the_time_of_speaking_is_not_that_of_what_is_told(
    read: Read, parse_text: Callable[[str], Parse], text: str, words: str | None
) -> None:
    (statement,) = read(text, "Sabalenko")
    report = Report(id="r", text=text, published=date(2025, 5, 4))
    told = {t.id: text[slice(*t.span)] for t in find_times(report, parse_text(text))}
    assert (told[statement.time] if statement.time else None) == words
