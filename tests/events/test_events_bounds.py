"""What keeps one event apart from another: its sides, its time, its place, its voice, its doubt."""

from collections.abc import Callable
from datetime import date

import pytest

from dragoman.events import find_events
from dragoman.language import Parse
from dragoman.places import find_places
from dragoman.record import Event, Report
from dragoman.statements import find_statements
from dragoman.times import find_times
from tests.events.conftest import Coder, Traits, cast

CAST: dict[str, Traits] = {
    "Amina Diallo": ("person", "MLI", "GOV"),
    "Jonas Petersen": ("person", "NOR", "GOV"),
}

Whole = Callable[[str], list[Event]]


@pytest.fixture
def events(parse_text: Callable[[str], Parse]) -> Whole:
    """The events of a text, with the times, places and statements that the stages find."""

    def find(text: str) -> list[Event]:
        parse = parse_text(text)
        actors = cast(parse, CAST)
        report = Report(id="r", text=text, published=date(2025, 5, 4))
        times = find_times(report, parse)
        statements = find_statements(parse, actors, times)
        places = find_places(report, parse, actors)
        return find_events(parse, actors, places, times, statements, [])

    return find


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("France urged Chad to send troops to Sudan.", "REQUEST"),
        ("Norway offered to send troops to Mali.", "AGREE"),
        ("North Korea threatened to strike South Korea.", "THREATEN"),
        ("Chad called for the invasion of Libya by Egypt.", "REQUEST"),
    ],
)
def test_what_is_only_asked_offered_or_threatened_is_no_event_of_its_own(
    code: Coder, text: str, kind: str
) -> None:
    assert [told.type for told in code(text)] == [kind]


def test_the_same_deed_done_twice_is_two_events(events: Whole) -> None:
    text = (
        "Norway expelled the ambassador of Russia on March 3, 2024. "
        "Norway expelled the ambassador of Russia again on April 2, 2025."
    )
    first, second = events(text)
    assert first.time != second.time


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Talks with Greece and Turkey ended.", {"Greece", "Turkey"}),
        ("Trade with Greece and Turkey grew.", {"Greece", "Turkey"}),
    ],
)
def test_those_who_meet_or_trade_are_all_actors(code: Coder, text: str, actors: set[str]) -> None:
    (told,) = code(text)
    assert set(told.actors) == actors
    assert told.recipients == ()


def test_nobody_answers_himself(events: Whole) -> None:
    text = (
        "Norway asked Mali to free two journalists. "
        "Norway rejected the request to free two journalists."
    )
    asked, refused = events(text)
    assert (asked.type, refused.type) == ("REQUEST", "REJECT")
    assert refused.answers is None


@pytest.mark.parametrize(
    "text", ["Norway criticised officials in Norway.", "Chad arrested officials in Chad."]
)
def test_nobody_is_the_recipient_of_his_own_deed(code: Coder, text: str) -> None:
    (told,) = code(text)
    assert len(told.actors) == 1
    assert told.recipients == ()


def test_you_is_the_one_who_is_told(events: Whole, parse_text: Callable[[str], Parse]) -> None:
    text = "“We condemn you,” Amina Diallo told Jonas Petersen."
    named = {a.id: a.name for a in cast(parse_text(text), CAST)}
    (event,) = events(text)
    assert [named[a] for a in event.actors] == ["Amina Diallo"]
    assert [named[a] for a in event.recipients] == ["Jonas Petersen"]


@pytest.mark.parametrize(
    "text",
    [
        "In Oslo, Jonas Petersen said Russia had attacked Ukraine.",
        "Jonas Petersen said in Oslo that Russia had attacked Ukraine.",
    ],
)
def test_where_it_is_told_is_not_where_it_was_done(events: Whole, text: str) -> None:
    (event,) = events(text)
    assert (event.type, event.place) == ("ASSAULT", None)


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("Russia attacked Ukraine.", "Russia may attack Ukraine."),
        ("Norway condemned Russia.", "Norway challenged Russia."),
        ("Norway condemned Russia.", "Norway issued a condemnation."),
    ],
)
def test_doubtful_words_and_missing_sides_make_an_event_less_sure(
    events: Whole, surer: str, less_sure: str
) -> None:
    assert events(surer)[0].confidence > events(less_sure)[0].confidence
