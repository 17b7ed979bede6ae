"""What holds of all times, whatever the text."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.figures.words import words as listed
from dragoman.language import Parse
from dragoman.record import Grain, Report
from dragoman.times import find_times, resolve
from dragoman.times.calendar import UNITS, Edge, add_months, part, shift, week_of, weekend_of
from dragoman.times.holidays import HOLIDAYS, easter

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
EDGES = st.sampled_from(get_args(Edge))
WORDS = st.sampled_from(
    sorted(
        listed("""
    on in at by since until for the a last next this week month year Saturday May March 16 2019
    1990s years two 20 ago later after before earlier from to between and early mid-2024 7 p.m.
    decade every Friday quarter third of century summer fall - , . 's said will meet he past
    nearly 9/11 Christmas day 31 February 99999999999999999999 9999""")
    )
)


@given(text=st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=16).map(" ".join)),
       published=st.one_of(st.none(), st.dates()))  # fmt: skip
@settings(max_examples=150, deadline=None)
def test_any_text(parse_text: Callable[[str], Parse], text: str, published: date | None) -> None:
    parse = parse_text(text)
    report = Report.model_validate({"id": "r", "text": text, "published": published})
    times = find_times(report, parse)
    starts, ends = {t.start for t in parse.tokens}, {t.end for t in parse.tokens}
    assert [t.id for t in times] == [f"t{i + 1}" for i in range(len(times))]
    for time in times:
        assert time.span[0] in starts and time.span[1] in ends
        assert time.grain in get_args(Grain)
    spans = [t.span for t in times]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@given(
    words=st.one_of(st.text(max_size=40), st.lists(WORDS, max_size=7).map(" ".join)), at=st.dates()
)
@settings(max_examples=300, deadline=None)
def test_any_expression(words: str, at: date) -> None:
    for tense in ("past", "present", "future"):
        found = resolve(words, at, tense)
        if found is not None and found.from_ is not None and found.to is not None:
            assert found.from_ <= found.to


@given(at=DAYS)
def test_a_weekday_is_within_a_week(at: date) -> None:
    for number, name in enumerate(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")):
        past, future = resolve(name, at, "past"), resolve(name, at, "future")
        assert past is not None and past.from_ is not None and past.from_.weekday() == number
        assert future is not None and future.from_ is not None
        assert timedelta(0) <= at - past.from_ < timedelta(7)
        assert timedelta(0) <= future.from_ - at < timedelta(7)


@given(at=DAYS, unit=st.sampled_from(sorted(UNITS)))
def test_a_unit_holds_its_day_and_its_neighbour_adjoins(at: date, unit: str) -> None:
    found = UNITS[unit](at)
    assert found.from_ is not None and found.to is not None
    if unit != "weekend":
        assert found.from_ <= at <= found.to
        after = UNITS[unit](found.to + timedelta(1))
        assert after.from_ == found.to + timedelta(1)


@given(at=DAYS, unit=st.sampled_from(["week", "month", "quarter", "year", "decade"]))
def test_last_and_next_adjoin_this(at: date, unit: str) -> None:
    last, following = resolve(f"last {unit}", at), resolve(f"next {unit}", at)
    this = UNITS[unit](at)
    assert last and following and last.to and following.from_ and this.from_ and this.to
    assert last.to + timedelta(1) == this.from_
    assert following.from_ - timedelta(1) == this.to


@given(at=DAYS, unit=st.sampled_from(["week", "month", "quarter", "year", "decade"]), edge=EDGES)
def test_a_part_lies_within(at: date, unit: str, edge: Edge) -> None:
    whole = UNITS[unit](at)
    found = part(whole, edge)
    assert whole.from_ and whole.to and found.from_ and found.to
    assert whole.from_ <= found.from_ <= found.to <= whole.to
    assert (found.from_, found.to) != (whole.from_, whole.to)


@given(at=DAYS, unit=st.sampled_from(["week", "month", "year"]))
def test_thirds_make_the_whole(at: date, unit: str) -> None:
    whole = UNITS[unit](at)
    early, mid, late = (part(whole, edge) for edge in ("early", "mid", "late"))
    assert early.to and mid.from_ and mid.to and late.from_
    assert (early.from_, late.to) == (whole.from_, whole.to)
    assert early.to + timedelta(1) == mid.from_ and mid.to + timedelta(1) == late.from_


@given(at=DAYS, months=st.integers(-1200, 1200))
def test_months_there_and_back(at: date, months: int) -> None:
    there = add_months(at, months)
    assert there is not None
    back = add_months(there, -months)
    assert back is not None and (back.year, back.month) == (at.year, at.month)
    assert at.day - 3 <= back.day <= at.day


@given(at=DAYS, count=st.integers(0, 100))
def test_years_ago_is_that_year(at: date, count: int) -> None:
    found = resolve(f"{count} years ago", at)
    assert found is not None and found.from_ == date(at.year - count, 1, 1)
    moved = shift(at, "day", -count)
    days = resolve(f"{count} days ago", at)
    assert days is not None and days.from_ == moved


@given(at=DAYS)
def test_every_full_date_reads_in_all_orders(at: date) -> None:
    month = at.strftime("%B")
    short = "May" if month == "May" else month[:3] + "."
    orders = (
        f"{month} {at.day}, {at.year}", f"{at.day} {month} {at.year}", at.isoformat(),
        f"{at.day} {month[:3]} {at.year}", f"{short} {at.day}, {at.year}",
        f"{at.strftime('%A')}, {month} {at.day}, {at.year}",
    )  # fmt: skip
    for words in orders:
        found = resolve(words, None)
        assert found is not None and (found.from_, found.to) == (at, at), words


@given(year=st.integers(1600, 2400))
def test_easter_is_a_spring_sunday(year: int) -> None:
    sunday = easter(year)
    assert sunday.weekday() == 6
    assert date(year, 3, 22) <= sunday <= date(year, 4, 25)


@given(year=st.integers(1600, 2400))
def test_holidays_fall_in_their_year(year: int) -> None:
    for of in HOLIDAYS.values():
        found = of(year)
        assert found is not None and found.year == year


@given(at=DAYS)
def test_a_weekend_ends_its_week(at: date) -> None:
    assert weekend_of(at).to == week_of(at).to
