"""The terminal view: it fits, it escapes, it says who says what."""

import io
from datetime import date

import pytest
from rich.cells import cell_len
from rich.console import Console

from dragoman.record import Actor, Figure, Mention, Record, Report, Statement, Time
from dragoman.views import terminal
from dragoman.views.wording import interval, number, quantity, shorten, visible


def shown(record: Record, width: int = 80) -> str:
    out = io.StringIO()
    Console(file=out, width=width, color_system=None).print(terminal(record))
    return out.getvalue()


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(record: Record, width: int) -> None:
    assert max(cell_len(line) for line in shown(record, width).splitlines()) <= width


def test_without_colour_there_are_no_control_characters(record: Record) -> None:
    assert not [c for c in shown(record) if ord(c) < 32 and c != "\n"]


@pytest.mark.parametrize(
    "line",
    [
        "Ileana Rotaru → REJECT(assist) → Victor Manea  happened · 8 Mar 2025 · 93%",
        "“turned down an offer” · in Cahul · says Ileana Rotaru (s1) · answers e1",
        "farmers → PROTEST(obstruct)  happened · 88%",
        "“blocked” · about 200 farmers · says the report itself",
        "├── Ziarul Prutului  indirect, outlet · s4",
        "│   └── people familiar with the talks  indirect, anonymous · s5",
        "└── Reuters › Romanian Defence Ministry  indirect, official-unnamed · s6",
        "person · MDA · GOV · President  also Rotaro",
        "45 million euros",
        "“Saturday” 8 Mar 2025",
        "name-drift",
        "Cahul MDA 2×",
    ],
)
def test_what_a_reader_looks_for_is_there(record: Record, line: str) -> None:
    assert line in shown(record, 120)


def test_a_line_inside_a_voice_stands_further_in(record: Record) -> None:
    lines = shown(record).splitlines()
    outer = next(line for line in lines if "Ziarul Prutului  indirect" in line)
    inner = next(line for line in lines if "people familiar with the talks  indirect" in line)
    assert inner.index("people") > outer.index("Ziarul")


def test_markup_and_control_characters_in_a_report_do_nothing() -> None:
    text = "[red]x[/red] [link=file:///]y[/] \x1b[31mz\x9b31m \u202edlrow\x07"
    record = Record(
        report=Report(id="0" * 16, text=text, title=text),
        actors=[
            Actor(id="a1", name=text, kind="person", mentions=[Mention(span=(0, 5), form="name")])
        ],
    )
    out = shown(record, 400)
    assert "[red]x[/red]" in out
    assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(out)


def test_brackets_in_any_name_stay_as_they_are(record: Record) -> None:
    odd = "[bold]Rebels[/bold] [#1]"
    renamed = record.model_copy(
        update={
            "actors": [a.model_copy(update={"name": odd}) for a in record.actors],
            "places": [p.model_copy(update={"name": odd}) for p in record.places],
            "figures": [f.model_copy(update={"of": odd}) for f in record.figures],
            "warnings": [w.model_copy(update={"message": odd}) for w in record.warnings],
        }
    )
    lines = shown(renamed, 200).splitlines()
    assert sum(odd in line for line in lines) > len(record.actors) + len(record.statements)
    assert not any("Rebels" in line and odd not in line for line in lines)


def test_an_empty_record_says_that_nothing_was_found() -> None:
    out = shown(Record(report=Report(id="0" * 16, text="")))
    assert out.count("none found") == 6
    assert "no publication date" in out


def test_statements_that_stand_in_one_another_in_a_circle_are_all_shown() -> None:
    circle = [
        Statement(id="s1", content=[(0, 1)], kind="direct", within="s2"),
        Statement(id="s2", content=[(0, 1)], kind="direct", within="s1"),
        Statement(id="s3", content=[(0, 1)], kind="direct", within="s3"),
    ]
    record = Record(report=Report(id="0" * 16, text="abc"), statements=circle)
    roots = record.voices()
    assert [root.statement.id for root in roots] == ["s1", "s3"]
    assert [inner.statement.id for inner in roots[0].inner] == ["s2"]
    assert "s2" in shown(record)


@pytest.mark.parametrize(
    ("first", "last", "grain", "words"),
    [
        (date(2025, 3, 8), date(2025, 3, 8), "day", "8 Mar 2025"),
        (date(2025, 3, 3), date(2025, 3, 9), "week", "3–9 Mar 2025"),
        (date(2024, 2, 1), date(2024, 2, 29), "month", "Feb 2024"),
        (date(2024, 1, 1), date(2024, 12, 31), "year", "2024"),
        (date(2020, 1, 1), date(2029, 12, 31), "decade", "2020–2029"),
        (date(2024, 12, 30), date(2025, 1, 2), None, "30 Dec 2024 – 2 Jan 2025"),
        (date(2024, 12, 30), None, None, "since 30 Dec 2024"),
        (None, date(2025, 1, 2), None, "until 2 Jan 2025"),
        (None, None, None, "no date"),
    ],
)
def test_intervals(first: date | None, last: date | None, grain: str | None, words: str) -> None:
    time = {"id": "t1", "span": (0, 1), "from": first, "to": last, "grain": grain}
    assert interval(Time.model_validate(time)) == words


@pytest.mark.parametrize(
    ("value", "words"), [(7, "7"), (1200, "1,200"), (4.5, "4.5"), (45e6, "45 million")]
)
def test_numbers(value: float, words: str) -> None:
    assert number(value) == words


def test_quantities() -> None:
    between = Figure(id="f1", span=(0, 1), low=400, high=500, bound="between", of="soldiers")
    assert quantity(between) == "400 to 500 soldiers"
    more = Figure(id="f1", span=(0, 1), low=30, bound="more-than", of="people")
    assert quantity(more) == "more than 30 people"


def test_long_words_are_cut_at_a_word() -> None:
    assert shorten("one two three four", 12) == "one two…"
    assert shorten("x" * 50, 10) == "x" * 9 + "…"
    assert shorten("a\n\n b", 10) == "a b"


def test_characters_that_reorder_others_are_shown_as_what_they_are() -> None:
    assert visible("a\u202eb\u2066c\x1bd") == "a⟨U+202E⟩b⟨U+2066⟩c␛d"
    assert visible("\u200fشكرا\u200c") == "\u200fشكرا\u200c"
