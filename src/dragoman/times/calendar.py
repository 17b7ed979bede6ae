"""Arithmetic on days, weeks, months and so on. Knows nothing of words.

All intervals are whole days, both ends included. Days that no calendar of ours has (before year 1
or after 9999) make the result None, never an error.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from dragoman.record import Grain

Edge = Literal["early", "mid", "late", "start", "end", "first half", "second half"]


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from ``from_`` to ``to``, both included; None where unbounded or unknown."""

    from_: date | None
    to: date | None
    grain: Grain | None = None

    @property
    def known(self) -> bool:
        """Whether both ends are known."""
        return self.from_ is not None and self.to is not None


def day(at: date | None, grain: Grain = "day") -> Interval:
    """One day; nothing known where there is none."""
    return Interval(at, at, grain)


def make_date(year: int, month: int, number: int) -> date | None:
    """The date, or None if the calendar has no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def add_days(at: date, days: int) -> date | None:
    """The date so many days later (earlier, if negative)."""
    try:
        return at + timedelta(days=days)
    except OverflowError:
        return None


def add_months(at: date, months: int) -> date | None:
    """The same day so many months later; the last of the month where it has no such day."""
    index = at.year * 12 + at.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= 9999:
        return None
    return date(year, month, min(at.day, days_in_month(year, month)))


def days_in_month(year: int, month: int) -> int:
    """28 to 31."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def month_of(year: int, month: int) -> Interval:
    """A calendar month."""
    first, last = make_date(year, month, 1), None
    if first:
        last = date(year, month, days_in_month(year, month))
    return Interval(first, last, "month")


def months_of(year: int, month: int, count: int, grain: Grain) -> Interval:
    """So many calendar months from the given one on, the months numbered from 1."""
    first = make_date(year, month, 1)
    after = add_months(first, count) if first else None
    return Interval(first, add_days(after, -1) if after else None, grain)


def quarter_of(year: int, quarter: int) -> Interval:
    """A calendar quarter, 1 to 4."""
    return months_of(year, 3 * quarter - 2, 3, "quarter")


def half_of(year: int, half: int) -> Interval:
    """The first or second half of a year."""
    return months_of(year, 6 * half - 5, 6, "year")


def year_of(year: int) -> Interval:
    """A calendar year."""
    return Interval(make_date(year, 1, 1), make_date(year, 12, 31), "year")


def years_of(first: int, last: int, grain: Grain = "year") -> Interval:
    """Calendar years from the first to the last."""
    return Interval(make_date(first, 1, 1), make_date(last, 12, 31), grain)


def decade_of(year: int) -> Interval:
    """The ten years from the one that ends in 0."""
    first = year - year % 10
    return years_of(max(first, 1), first + 9, "decade")


def century_of(number: int) -> Interval:
    """The 19th century is number 19: 1801 to 1900."""
    return years_of(100 * number - 99, 100 * number, "century")


def week_of(at: date) -> Interval:
    """Monday to Sunday."""
    monday = add_days(at, -at.weekday())
    return Interval(monday, add_days(monday, 6) if monday else None, "week")


def weekend_of(at: date) -> Interval:
    """Saturday and Sunday of the week that the day lies in."""
    saturday = add_days(at, 5 - at.weekday())
    return Interval(saturday, add_days(saturday, 1) if saturday else None, "weekend")


SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month that a season of the north begins with; each has three whole months."""


def season_of(name: str, year: int) -> Interval:
    """A season of the northern hemisphere; winter is that which begins in December."""
    return months_of(year, SEASONS[name], 3, "season")


def weekday_on_or_before(at: date, weekday: int) -> date | None:
    """The last such day (Monday is 0), the day itself included."""
    return add_days(at, -((at.weekday() - weekday) % 7))


def weekday_on_or_after(at: date, weekday: int) -> date | None:
    """The next such day, the day itself included."""
    return add_days(at, (weekday - at.weekday()) % 7)


def around(at: date, unit: str) -> Interval:
    """The calendar unit that the day lies in: its week, month, year…"""
    if unit in UNITS:
        return UNITS[unit](at)
    return day(at, "hour" if unit in ("hour", "minute", "second") else "day")


UNITS: dict[str, Callable[[date], Interval]] = {
    "day": day,
    "weekend": weekend_of,
    "week": week_of,
    "month": lambda at: month_of(at.year, at.month),
    "quarter": lambda at: quarter_of(at.year, (at.month + 2) // 3),
    "year": lambda at: year_of(at.year),
    "decade": lambda at: decade_of(at.year),
    "century": lambda at: century_of((at.year + 99) // 100),
}

_DAYS = {"day": 1, "night": 1, "weekend": 7, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def shift(at: date, unit: str, count: float) -> date | None:
    """The day so many units later (earlier, if negative). Parts of a unit count where they make
    whole days or months: a year and a half is 18 months, an hour nothing."""
    if abs(count) > 200_000:
        return None
    if unit in _DAYS:
        return add_days(at, round(count * _DAYS[unit]))
    if unit in _MONTHS:
        months = count * _MONTHS[unit]
        whole = int(months)
        moved = add_months(at, whole)
        return add_days(moved, round((months - whole) * 30)) if moved else None
    per_day = {"hour": 24, "minute": 1440, "second": 86400}[unit]
    return add_days(at, int(count / per_day))


def part(whole: Interval, edge: Edge) -> Interval:
    """A fuzzy part of a week, month, quarter, year, decade or century.

    Early, mid and late are thirds: of a month days 1 to 10, 11 to 20 and the rest; of a year
    January to April and so on. The start and the end are narrower: a week of a month, a month of
    a quarter, season or year, a year of a decade, ten years of a century. The grain stays that of
    the whole.
    """
    if whole.from_ is None or whole.to is None:
        return whole
    if edge in ("first half", "second half"):
        return _half(whole, first=edge == "first half")
    bounds = _thirds(whole.from_, whole.to, edge)
    return Interval(*bounds, whole.grain) if bounds else whole


def _half(whole: Interval, first: bool) -> Interval:
    assert whole.from_ and whole.to
    if whole.grain == "year":
        return replace(half_of(whole.from_.year, 1 if first else 2), grain="year")
    middle = whole.from_ + (whole.to - whole.from_) // 2
    if whole.grain == "month":
        middle = date(whole.from_.year, whole.from_.month, 15)
    elif whole.grain in ("decade", "century"):
        middle = date((whole.from_.year + whole.to.year) // 2, 12, 31)
    after = add_days(middle, 1) or middle
    return replace(whole, to=middle) if first else replace(whole, from_=after)


def _thirds(first: date, last: date, edge: Edge) -> tuple[date, date] | None:
    days = (last - first).days + 1
    if days < 7:
        return None
    if days == 7:  # a week
        cuts = {"early": (0, 1), "mid": (2, 3), "late": (4, 6), "start": (0, 1), "end": (4, 6)}
        low, high = cuts[edge]
        return first + timedelta(low), first + timedelta(high)
    if days <= 31:
        cuts = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "start": (1, 7),
                "end": (days - 6, 31)}  # fmt: skip
        low, high = cuts[edge]
        return first + timedelta(low - 1), min(last, first + timedelta(high - 1))
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    third = months // 3
    narrow = 1 if months <= 12 else 12 if months <= 120 else 120
    low, count = {
        "early": (0, third), "mid": (third, months - 2 * third), "late": (months - third, third),
        "start": (0, narrow), "end": (months - narrow, narrow),
    }[edge]  # fmt: skip
    start, stop = add_months(first, low), add_months(first, low + count)
    if edge in ("late", "end"):
        return (start, last) if start else None
    before = add_days(stop, -1) if stop else None
    return (start, before) if start and before else None
