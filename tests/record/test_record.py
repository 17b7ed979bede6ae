"""The record validates itself and survives JSON."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from dragoman.record import (
    Actor,
    Event,
    Figure,
    Mention,
    Office,
    Place,
    PlaceMention,
    Record,
    Report,
    Statement,
    Time,
    Warning,
)

TEXT = "Rotaru said on Saturday she turned down 400 soldiers in Cahul."


def report(text: str = TEXT) -> Report:
    return Report(id="0" * 16, text=text)


def actor(key: str = "a1", span: tuple[int, int] = (0, 6)) -> Actor:
    return Actor(id=key, name="Rotaru", kind="person", mentions=[Mention(span=span, form="name")])


def full() -> Record:
    return Record(
        report=report(),
        actors=[actor()],
        statements=[
            Statement(
                id="s1", speaker="a1", speaker_span=(0, 6), cue=(7, 11), content=[(24, 61)],
                kind="indirect", sourcing="named", chain=["a1"], time="t1",
            )
        ],
        events=[
            Event(
                id="e1", type="REJECT", anchor=(28, 39), actors=["a1"], status="happened",
                attributed_to="s1", figures=["f1"], place="p1", time="t1", confidence=0.7,
            )
        ],
        places=[
            Place(id="p1", name="Cahul", mentions=[PlaceMention(span=(56, 61))], lat=45.9, lon=28.2)
        ],
        times=[Time(id="t1", span=(15, 23), from_=date(2025, 3, 8), to=date(2025, 3, 8))],
        figures=[Figure(id="f1", span=(40, 43), value=400, bound="exact", of="soldiers")],
        warnings=[Warning(code="no-date", message="No date.", spans=[(0, 6)])],
    )  # fmt: skip


def test_a_record_comes_back_from_json_unchanged() -> None:
    record = full()
    assert Record.model_validate_json(record.model_dump_json()) == record


def test_intervals_are_written_with_the_names_from_and_to() -> None:
    time = full().model_dump(mode="json")["times"][0]
    assert (time["from"], time["to"]) == ("2025-03-08", "2025-03-08")


def test_a_record_names_its_schema_version() -> None:
    assert full().model_dump()["schema_version"] == "1.0"


@pytest.mark.parametrize("span", [(0, 63), (-1, 3), (5, 5), (6, 2)])
def test_a_span_that_does_not_lie_in_the_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(ValidationError):
        Record(report=report(), actors=[actor(span=span)])


@pytest.mark.parametrize(
    "change",
    [
        {"actors": []},
        {"times": []},
        {"places": []},
        {"figures": []},
        {"statements": []},
    ],
)
def test_an_id_that_nothing_bears_is_refused(change: dict[str, list[object]]) -> None:
    data = full().model_dump() | change
    with pytest.raises(ValidationError, match="refers to"):
        Record.model_validate(data)


def test_two_parts_with_one_id_are_refused() -> None:
    with pytest.raises(ValidationError, match="share an id"):
        Record(report=report(), actors=[actor(), actor()])


def test_an_interval_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValidationError, match="back to"):
        Time(id="t1", span=(0, 1), from_=date(2025, 3, 8), to=date(2025, 3, 7))


def test_a_time_may_be_counted_from_another_time_that_exists() -> None:
    first = Time(id="t1", span=(0, 1))
    second = Time(id="t2", span=(2, 3), relative_to="t1")
    assert Record(report=report(), times=[first, second])
    with pytest.raises(ValidationError, match="refers to 't1'"):
        Record(report=report(), times=[second])


def test_a_field_that_the_design_does_not_have_is_refused() -> None:
    with pytest.raises(ValidationError):
        Report.model_validate({"id": "0", "text": "", "author": "someone"})


def test_a_figure_whose_low_is_over_its_high_is_refused() -> None:
    with pytest.raises(ValidationError, match="over its high"):
        Figure(id="f1", span=(0, 1), low=500, high=400, bound="between")


def test_a_record_that_was_built_stays_as_it_is() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        full().events[0].status = "negated"  # type: ignore[misc]


PAST = (60, 63)
"""A span that runs past the text."""


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("actors", {"office": Office(title="President", source="text", span=PAST)}),
        ("statements", {"content": [(24, 30), PAST]}),
        ("statements", {"speaker_span": PAST}),
        ("statements", {"cue": PAST}),
        ("events", {"anchor": PAST}),
        ("places", {"mentions": [{"span": PAST}]}),
        ("times", {"span": PAST}),
        ("figures", {"span": PAST}),
        ("warnings", {"spans": [PAST]}),
    ],
)
def test_every_span_of_every_part_must_lie_in_the_text(
    part: str, change: dict[str, object]
) -> None:
    data = full().model_dump()
    data[part][0] |= change
    with pytest.raises(ValidationError, match="past the text"):
        Record.model_validate(data)


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        ("statements", "speaker", "a9"),
        ("statements", "addressee", "a9"),
        ("statements", "via", ["a9"]),
        ("statements", "chain", ["a1", "a9"]),
        ("statements", "within", "s9"),
        ("statements", "time", "t9"),
        ("events", "actors", ["a9"]),
        ("events", "recipients", ["a9"]),
        ("events", "figures", ["f9"]),
        ("events", "place", "p9"),
        ("events", "time", "t9"),
        ("events", "attributed_to", "s9"),
        ("events", "answers", "e9"),
        ("times", "relative_to", "t9"),
        ("figures", "place", "p9"),
        ("figures", "time", "t9"),
        ("figures", "attributed_to", "s9"),
    ],
)
def test_every_reference_of_every_part_must_lead_somewhere(
    part: str, field: str, value: object
) -> None:
    data = full().model_dump()
    data[part][0][field] = value
    with pytest.raises(ValidationError, match="refers to"):
        Record.model_validate(data)


@given(st.text())
def test_any_text_survives_json(text: str) -> None:
    record = Record(report=report(text))
    assert Record.model_validate_json(record.model_dump_json()) == record
