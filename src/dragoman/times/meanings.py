"""What a time expression means, and what days that is in a context.

The grammar makes a `Meaning` of words; `resolve` makes an `Interval` of it, given the day that
the report is counted from, the tense that governs the expression, and the time spoken of before.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from dragoman.record import Grain
from dragoman.times.calendar import (
    Edge,
    Interval,
    add_days,
    around,
    day,
    make_date,
    month_of,
    part,
    quarter_of,
    season_of,
    shift,
    weekday_on_or_after,
    weekday_on_or_before,
    weekend_of,
)
from dragoman.times.holidays import HOLIDAYS

Tense = Literal["past", "present", "future"]
Which = Literal["last", "this", "next"]
Basis = Literal["absolute", "published", "near"]


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is read against."""

    published: date | None
    tense: Tense = "past"
    near: Interval | None = None
    """The time spoken of before, for "the following day"."""
    loose: bool = False
    """No verb of the expression's own tells its tense: the nearer day is meant."""


class Meaning(Protocol):
    """A time as the words give it. ``basis`` tells what its days are counted from."""

    @property
    def basis(self) -> Basis: ...
    @property
    def grain(self) -> Grain: ...
    def resolve(self, context: Context) -> Interval | None:
        """The days; None where the context does not give them."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """Days that the words give in full."""

    interval: Interval
    basis: Basis = "absolute"

    @property
    def grain(self) -> Grain:
        return self.interval.grain or "day"

    def resolve(self, context: Context) -> Interval | None:  # noqa: ARG002
        return self.interval


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A time whose days the words do not give: "every Friday", "Eid", "three days"."""

    grain: Grain
    basis: Basis = "absolute"

    def resolve(self, context: Context) -> Interval | None:  # noqa: ARG002
        return None


@dataclass(frozen=True, slots=True)
class DayFromNow:
    """Today, yesterday, tomorrow…"""

    days: int
    grain: Grain = "day"
    basis: Basis = "published"

    def resolve(self, context: Context) -> Interval | None:
        at = context.published and add_days(context.published, self.days)
        return day(at, self.grain) if at else None


@dataclass(frozen=True, slots=True)
class Weekday:
    """Monday is 0. Without ``which``, tense decides: the last one to the day of publication, or
    the coming one from that day on. ``week`` names the week: "Monday last week"."""

    number: int
    which: Which | None = None
    week: Which | None = None
    grain: Grain = "day"
    basis: Basis = "published"

    def resolve(self, context: Context) -> Interval | None:
        at = context.published
        if at is None:
            return None
        if self.week:
            week = Unit("week", self.week).whole(at)
            return day(week.from_ and add_days(week.from_, self.number)) if week else None
        if self.which == "last":
            before = add_days(at, -1)
            return day(before and weekday_on_or_before(before, self.number))
        if self.which == "next":
            after = add_days(at, 1)
            return day(after and weekday_on_or_after(after, self.number))
        if self.which == "this" and context.tense != "past":
            return day(weekday_on_or_after(at, self.number))
        find = weekday_on_or_after if context.tense == "future" else weekday_on_or_before
        return day(find(at, self.number))


@dataclass(frozen=True, slots=True)
class Recurring:
    """What comes once a year: a date without its year, a month, a season, a holiday.

    ``of`` gives its days in a year. ``which``, else the tense, chooses the year; what has begun
    counts as past, and what has not ended as to come.
    """

    of: Callable[[int], Interval]
    grain: Grain
    which: Which | None = None
    year: Which | None = None
    """The year is named: "July last year"."""
    basis: Basis = "published"

    def resolve(self, context: Context) -> Interval | None:
        at = context.published
        if at is None:
            return None
        if self.year:
            return self._in(at.year + _STEP[self.year])
        near = [self._in(year) for year in range(at.year - 8, at.year + 9)]
        past = [x for x in near if x and x.from_ and x.from_ <= at]
        coming = [x for x in near if x and x.to and x.to >= at]
        if self.which == "last":
            past = [x for x in past if x.to and x.to < at]
            return past[-1] if past else None
        if self.which == "next":
            coming = [x for x in coming if x.from_ and x.from_ > at]
            return coming[0] if coming else None
        if self.which == "this":
            return self._in(at.year)
        return self._nearest(past, coming, at, context)

    def _nearest(
        self, past: list[Interval], coming: list[Interval], at: date, context: Context
    ) -> Interval | None:
        if not past or not coming:
            return past[-1] if past else coming[0] if coming else None
        before, after = past[-1], coming[0]
        forward = context.tense == "future"
        if context.loose and before.to and after.from_:
            since, until = (at - before.to).days, (after.from_ - at).days
            if forward:
                return before if since <= 60 and until > 270 else after
            return after if since > 180 and until <= 90 else before
        return after if forward else before

    def _in(self, year: int) -> Interval | None:
        found = self.of(year) if 1 <= year <= 9999 else None
        return found if found and found.known else None


_STEP = {"last": -1, "this": 0, "next": 1}


def month(number: int, which: Which | None = None, year: Which | None = None) -> Recurring:
    """A month without its year."""
    return Recurring(lambda y: month_of(y, number), "month", which, year)


def month_day(number: int, at: int, year: Which | None = None) -> Recurring:
    """A date without its year."""
    return Recurring(lambda y: day(make_date(y, number, at)), "day", None, year)


def quarter(number: int, year: Which | None = None) -> Recurring:
    """A quarter without its year."""
    return Recurring(lambda y: quarter_of(y, number), "quarter", None, year)


def season(name: str, which: Which | None = None, year: Which | None = None) -> Recurring:
    """A season without its year."""
    return Recurring(lambda y: season_of(name, y), "season", which, year)


def holiday(name: str, which: Which | None = None, year: Which | None = None) -> Recurring:
    """A holiday without its year."""
    return Recurring(lambda y: day(HOLIDAYS[name](y)), "day", which, year)


@dataclass(frozen=True, slots=True)
class Unit:
    """Last, this or next week, month, year… by the calendar. Where this one is meant, the past
    tense ends it at publication and the future begins it there. ``cut`` does so whatever the
    tense: "earlier this week"."""

    unit: str
    which: Which
    cut: Literal["earlier", "later"] | None = None
    basis: Basis = "published"

    @property
    def grain(self) -> Grain:
        return around(date(2000, 1, 1), self.unit).grain or "day"

    def whole(self, at: date) -> Interval | None:
        """The calendar unit, uncut."""
        moved = shift(at, self.unit, _STEP[self.which])
        return around(moved, self.unit) if moved else None

    def resolve(self, context: Context) -> Interval | None:
        at = context.published
        whole = self.whole(at) if at else None
        if whole is None or at is None or self.which != "this":
            return whole
        early = self.cut == "earlier" or (not self.cut and context.tense == "past")
        late = self.cut == "later" or (not self.cut and context.tense == "future")
        if early and whole.from_ and whole.from_ <= at:
            return Interval(whole.from_, min(at, whole.to or at), whole.grain)
        if late and whole.to and whole.to >= at:
            return Interval(max(at, whole.from_ or at), whole.to, whole.grain)
        return whole


@dataclass(frozen=True, slots=True)
class Weekend:
    """ "The weekend": in the past the last that has begun, else the coming one."""

    which: Which | None = None
    grain: Grain = "weekend"
    basis: Basis = "published"

    def resolve(self, context: Context) -> Interval | None:
        at = context.published
        if at is None:
            return None
        saturday = weekend_of(at).from_
        begun = saturday is not None and saturday <= at
        step = 0
        if self.which == "next":
            step = 1
        elif self.which == "last" or (context.tense == "past" and not begun):
            step = -1
        moved = add_days(at, 7 * step)
        return weekend_of(moved) if moved else None


@dataclass(frozen=True, slots=True)
class Ago:
    """So many units before publication (after, if negative): the day, week, month or year."""

    count: float | None
    unit: str
    basis: Basis = "published"

    @property
    def grain(self) -> Grain:
        return around(date(2000, 1, 1), self.unit).grain or "day"

    def resolve(self, context: Context) -> Interval | None:
        if context.published is None or self.count is None:
            return None
        at = shift(context.published, self.unit, -self.count)
        return around(at, self.unit) if at else None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A length of time that ends (``back``) or begins at publication. An unknown count leaves the
    other end open."""

    count: float | None
    unit: str
    back: bool = True
    grain: Grain = "duration"
    basis: Basis = "published"

    def resolve(self, context: Context) -> Interval | None:
        at = context.published
        if at is None:
            return None
        other = None
        if self.count is not None:
            # "the past 24 hours" reach into the day before, not merely to the same day
            unit, count = (
                ("day", max(1.0, self.count / 24))
                if self.unit == "hour"
                else (self.unit, self.count)
            )
            other = shift(at, unit, -count if self.back else count)
            if other is None:
                return None
        return Interval(other, at, "duration") if self.back else Interval(at, other, "duration")


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time by itself: "20 years". What it spans is for the context to say."""

    count: float | None
    unit: str
    rough: bool = False
    """Whether "nearly", "more than" and the like go with it."""
    grain: Grain = "duration"
    basis: Basis = "absolute"

    def resolve(self, context: Context) -> Interval | None:  # noqa: ARG002
        return None


@dataclass(frozen=True, slots=True)
class FromNear:
    """So many units after (before, if negative) the time spoken of: "two days later"."""

    count: float | None
    unit: str
    basis: Basis = "near"

    @property
    def grain(self) -> Grain:
        return around(date(2000, 1, 1), self.unit).grain or "day"

    def resolve(self, context: Context) -> Interval | None:
        near = context.near
        if near is None or self.count is None or near.from_ is None or near.to is None:
            return None
        if not fits(near, self.unit):
            return None
        at = shift(near.to if self.count > 0 else near.from_, self.unit, self.count)
        if at is None:
            return None
        exact = near.grain in ("day", "hour") and self.unit == "week"
        return day(at) if exact else around(at, self.unit)


_COARSENESS: dict[str, int] = {
    "second": 0, "minute": 0, "hour": 0, "night": 0, "day": 0, "weekend": 1, "week": 1,
    "fortnight": 1, "month": 2, "quarter": 3, "season": 3, "year": 4, "decade": 5, "century": 6,
}  # fmt: skip


def fits(near: Interval, unit: str) -> bool:
    """Whether a unit can be counted from a time: days from a day, but not from a year."""
    return _COARSENESS.get(near.grain or "", 9) <= _COARSENESS.get(unit, 0)


@dataclass(frozen=True, slots=True)
class WeekdayFromNear:
    """ "The following Friday": the first such day after (before) the time spoken of."""

    number: int
    forward: bool = True
    grain: Grain = "day"
    basis: Basis = "near"

    def resolve(self, context: Context) -> Interval | None:
        near = context.near
        if near is None or not fits(near, "week") or near.to is None or near.from_ is None:
            return None
        if self.forward:
            after = add_days(near.to, 1)
            return day(after and weekday_on_or_after(after, self.number))
        before = add_days(near.from_, -1)
        return day(before and weekday_on_or_before(before, self.number))


@dataclass(frozen=True, slots=True)
class Part:
    """The early, middle or late part of another time, its start or its end."""

    whole: Meaning
    edge: Edge

    @property
    def basis(self) -> Basis:
        return self.whole.basis

    @property
    def grain(self) -> Grain:
        return self.whole.grain

    def resolve(self, context: Context) -> Interval | None:
        whole = self.whole
        if isinstance(whole, Unit):
            uncut = whole.whole(context.published) if context.published else None
            return part(uncut, self.edge) if uncut else None
        found = whole.resolve(context)
        return part(found, self.edge) if found else None


@dataclass(frozen=True, slots=True)
class Range:
    """From the first day of one time to the last of another; a first one that lacks its year is
    the last such before the second."""

    first: Meaning
    last: Meaning

    @property
    def basis(self) -> Basis:
        return self.last.basis if self.first.basis == "absolute" else self.first.basis

    @property
    def grain(self) -> Grain:
        return self.last.grain

    def resolve(self, context: Context) -> Interval | None:
        last = self.last.resolve(context)
        if last is None or last.to is None:
            return None
        first = self.first.resolve(Context(last.to, "past", context.near))
        if first is None or first.from_ is None or first.from_ > last.to:
            return None
        return Interval(first.from_, last.to, last.grain)
