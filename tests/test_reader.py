"""The whole way from a text to its record."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dragoman
from dragoman import Record

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "levee.txt"


@pytest.fixture(scope="module")
def levee() -> Record:
    return dragoman.read(EXAMPLE.read_text(encoding="utf-8"), published="2025-03-09")


def test_one_president_is_one_actor_however_she_is_called(levee: Record) -> None:
    (rotaru,) = [a for a in levee.actors if "Ileana Rotaru" in a.variants]
    words = {levee.words(m.span) for m in rotaru.mentions}
    assert {"Ileana Rotaru", "Rotaru", "Rotaro"} <= words
    assert (rotaru.kind, rotaru.country, rotaru.sector) == ("person", "MDA", "GOV")


def test_a_refusal_answers_the_offer_that_it_refuses(levee: Record) -> None:
    refusals = [e for e in levee.events if e.type == "REJECT" and e.answers]
    offers = {e.id: e for e in levee.events if e.type in ("AGREE", "AID")}
    assert any(e.answers in offers for e in refusals)


def test_unnamed_people_speak_through_the_outlet_that_cites_them(levee: Record) -> None:
    anonymous = [s for s in levee.statements if s.sourcing == "anonymous"]
    outlets = {a.id for a in levee.actors if a.sector == "JRN"}
    assert any(outlets & set(s.chain) for s in anonymous)


def test_the_dead_are_counted_with_their_bound(levee: Record) -> None:
    assert any(f.value == 31 and f.bound == "more-than" for f in levee.figures)


def test_saturday_is_the_one_before_publication(levee: Record) -> None:
    (saturday,) = [t for t in levee.times if levee.words(t.span) == "Saturday"]
    assert str(saturday.from_) == str(saturday.to) == "2025-03-08"


def test_cahul_is_in_moldova(levee: Record) -> None:
    (cahul,) = [p for p in levee.places if p.name == "Cahul"]
    assert cahul.country == "MDA" and cahul.lat == pytest.approx(45.9, abs=0.2)


def test_a_misspelled_name_and_leavings_are_warned_of(levee: Record) -> None:
    assert {"name-drift", "boilerplate"} <= {w.code for w in levee.warnings}


def test_no_word_of_the_leavings_is_in_the_record(levee: Record) -> None:
    start = levee.report.text.index("Source link")
    ends = [m.span[1] for a in levee.actors for m in a.mentions]
    ends += [span[1] for s in levee.statements for span in s.content]
    assert max(ends) <= start


def test_ids_are_numbered_in_order(levee: Record) -> None:
    for part in (levee.actors, levee.statements, levee.events, levee.places, levee.times):
        numbers = [int(re.sub(r"\D", "", item.id)) for item in part]
        assert numbers == list(range(1, len(numbers) + 1))


def test_the_same_text_gives_the_same_bytes_in_every_process() -> None:
    script = (
        "import dragoman, pathlib, sys;"
        "text = pathlib.Path(sys.argv[1]).read_text(encoding='utf-8');"
        "print(dragoman.read(text, published='2025-03-09').model_dump_json())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", script, str(EXAMPLE)],
            check=True,
            capture_output=True,
            env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin"},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_many_reports_come_back_in_order_as_if_read_alone() -> None:
    texts = [f"Rebels killed {n} soldiers near Goma, the army said." for n in range(3, 9)]
    together = list(dragoman.read_many(texts))
    assert together == [dragoman.read(text) for text in texts]


def test_reading_is_lazy() -> None:
    def texts() -> Iterator[str]:
        for _ in range(10_000):
            yield "Troops left. " * 40

    first = next(dragoman.read_many(texts()))
    assert first.report.text.startswith("Troops left.")


def test_a_date_that_is_none_is_refused_in_one_sentence() -> None:
    with pytest.raises(ValueError, match="YYYY-MM-DD"):
        dragoman.read("Troops left.", published="last Tuesday")


NEWSY = st.lists(
    st.sampled_from(
        [
            "President", "Rotaru", "said", "“", "”", '"', "'", "that", "troops", "Moldova", "on",
            "Friday", ",", ".", "\n", "31", "killed", "she", "offered", "to", "rejected", "the",
            "offer", "according", "of", "Reuters", "told", "—", "(", ")", "€45", "million", "in",
            "Cahul", "by", "police", "’", "not", "would", "and", "\u202e", "\x00", "not-a-word",
        ]
    ),
    max_size=40,
).map(" ".join)  # fmt: skip


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(st.text(max_size=200), NEWSY))
def test_any_text_gives_a_valid_record(text: str) -> None:
    record = dragoman.read(text, published="2025-03-09")
    assert Record.model_validate_json(record.model_dump_json()) == record
