"""What a rule of the grammar is, and what rules share.

In a pattern ``<month>`` stands for a fragment of `words.FRAGMENTS` and ``~`` for white space.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from dragoman.times.calendar import Edge, day, make_date
from dragoman.times.meanings import Fixed, Meaning, Part, Which
from dragoman.times.words import FRAGMENTS

Guard = Literal["", "month", "year", "length", "bare length", "season", "clock", "event", "plural"]
"""What the context has to confirm before a match is taken for a time (see `screening`)."""

Builder = Callable[[re.Match[str]], Meaning | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, what it means, and what must be asked of the context."""

    name: str
    pattern: str
    build: Builder
    guard: Guard


RULES: list[Rule] = []


def rule(pattern: str, guard: Guard = "") -> Callable[[Builder], Builder]:
    """Add a rule to the table."""

    def add(build: Builder) -> Builder:
        RULES.append(Rule(build.__name__, _expanded(pattern), build, guard))
        return build

    return add


def _expanded(pattern: str) -> str:
    """Put the fragments in. A group that occurs again is called ``second_…``."""
    expanded = re.sub(r"(?<!P)<([a-z]+)>", lambda found: FRAGMENTS[found[1]], pattern)
    seen: set[str] = set()

    def named(found: re.Match[str]) -> str:
        name = found[1]
        while name in seen:
            name = "second_" + name
        seen.add(name)
        return f"?P<{name}>"

    expanded = re.sub(r"\?P<(\w+)>", named, expanded).replace("~", r"[\s\u00a0]+")
    return rf"(?:{expanded})(?!\w)"


EDGES: dict[str, Edge] = {
    "early": "early", "very early": "early", "mid": "mid", "middle": "mid", "late": "late",
    "very late": "late", "beginning": "start", "start": "start", "outset": "start", "end": "end",
    "close": "end", "eve": "end", "first half": "first half", "second half": "second half",
    "latter half": "second half",
}  # fmt: skip
EDGE_OF = r"(?:(?:the~)?<edge>(?:~(?:of|in)~(?:the~)?|[\s-]+))?"
"""An optional "early", "mid-", "the end of"."""


def edged(m: re.Match[str], meaning: Meaning | None) -> Meaning | None:
    """The part of a time that the match's ``edge`` names, or all of it."""
    edge = m.groupdict().get("edge")
    if meaning is None or not edge:
        return meaning
    word = " ".join(edge.lower().split())
    link = re.match(r"[\s-]*(of|in)?\b", m.string[m.end("edge") :], re.IGNORECASE)
    link_word = link[1].lower() if link and link[1] else ""
    if link_word == "in" and word not in ("early", "late", "very early", "very late"):
        return None  # "beginning in April" is from April on
    if not link_word and word in ("beginning", "start", "outset", "close", "eve", "middle"):
        return None
    return Part(meaning, EDGES[word])


def fixed_day(year: int, number: int, at: int) -> Meaning | None:
    """A day of the calendar, if there is one: not the 31st of April."""
    found = make_date(year, number, at)
    return Fixed(day(found)) if found else None


def which_of(word: str | None) -> Which | None:
    """ "last" for "past", "next" for "coming"…"""
    words: dict[str, Which] = {
        "last": "last", "past": "last", "previous": "last", "this": "this", "current": "this",
        "next": "next", "coming": "next", "upcoming": "next",
    }  # fmt: skip
    return words.get(" ".join(word.lower().split()).split()[-1]) if word else None
