"""Neighbouring expressions that are one: "7 p.m." and "Saturday", "March" to "May"."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from dragoman.language import Parse
from dragoman.times.calendar import Interval
from dragoman.times.meanings import (
    Basis,
    Context,
    DayFromNow,
    Fixed,
    FromNear,
    Meaning,
    Part,
    Range,
    Recurring,
    Unit,
    Unresolved,
    Weekday,
    WeekdayFromNear,
)
from dragoman.times.scanning import Found

_CLOCK_DAY = re.compile(r"\s*(?:,?\s*(?:on|of|late|early)\s+|,\s*|\s*\(\s*)?\Z", re.IGNORECASE)
_DAY_CLOCK = re.compile(
    r"\s*,?\s*(?:(?:at|around|about|by|just after|shortly after)\s+)*\Z", re.IGNORECASE
)
_TO = re.compile(r"\s*(?:[-–—]|\b(?:to|until|till|through|thru)\b)\s*\Z", re.IGNORECASE)
_AND = re.compile(r"\s*\band\b\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AtHour:
    """A clock time on a day."""

    day: Meaning
    grain: Literal["hour"] = "hour"

    @property
    def basis(self) -> Basis:
        """That of the day."""
        return self.day.basis

    def resolve(self, context: Context) -> Interval | None:
        """The day, at the grain of hours."""
        found = self.day.resolve(context)
        return replace(found, grain="hour") if found else None


def joined(a: Meaning, b: Meaning, between: str, before: str) -> Meaning | None:
    """One meaning for two expressions with the given text between and before them, if they are
    one: "7 p.m. on Saturday", "from March to May", "between 2010 and 2015"."""
    if a.grain == "hour" and isinstance(a, Unresolved):
        if _is_day(b) and _CLOCK_DAY.match(between):
            return AtHour(b)
        return a if _is_clock(b) and _TO.match(between) else None
    if _is_clock(b):
        return AtHour(a) if _is_day(a) and _DAY_CLOCK.match(between) else None
    led = before.lower()
    if _is_datable(a) and _is_datable(b):
        if _TO.match(between) and (led == "from" or a.grain == b.grain):
            return Range(a, b)
        if _AND.match(between) and led == "between":
            return Range(a, b)
    return None


def _is_clock(meaning: Meaning) -> bool:
    return isinstance(meaning, Unresolved) and meaning.grain == "hour"


def _is_day(meaning: Meaning) -> bool:
    kinds = (Weekday, DayFromNow, Fixed, Recurring, FromNear, WeekdayFromNear)
    return isinstance(meaning, kinds) and meaning.grain == "day"


def _is_datable(meaning: Meaning) -> bool:
    return isinstance(meaning, (Fixed, Recurring, Weekday, DayFromNow, Part, Unit))


def combined(parse: Parse, items: list[Found]) -> list[Found]:
    """Neighbours in a sentence that are one expression, made one."""
    done: list[Found] = []
    for item in items:
        if done and parse.tokens[done[-1].first].sentence == parse.tokens[item.first].sentence:
            previous = done[-1]
            between = parse.text[
                parse.tokens[previous.last - 1].end : parse.tokens[item.first].start
            ]
            before = parse.tokens[previous.first - 1].text if previous.first else ""
            both = (
                joined(previous.meaning, item.meaning, between, before)
                if len(between) < 25
                else None
            )
            if both is not None:
                spoken = f"{previous.spoken} {item.spoken}"
                done[-1] = Found(previous.first, item.last, both, "joined", spoken)
                continue
        done.append(item)
    return done
