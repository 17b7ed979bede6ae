"""The date in a report's dateline: "KABUL, 16 August 2021 (AFP) —", or a line of its own."""

import re
from datetime import date

from dragoman.times.grammar import match_at
from dragoman.times.meanings import Context

LINES = 6
"""Datelines stand among the first lines."""

_LABEL = re.compile(
    r"\s*(?:(?:first\s+)?published|posted|updated|last\s+updated|date|dated)?"
    r"(?:\s+(?:on|at))?\s*:?\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\s*(?:[A-Z][A-Z.'’-]{2,}|[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3},)")
_DASH = re.compile(r"\s[-–]+\s|\s?[—―]\s?|\)\s*[-–:]\s?")


def dateline_date(text: str) -> date | None:
    """The full date of the dateline, or None: a date without its year dates nothing."""
    lines = [line for line in text[:2000].splitlines() if line.strip()][:LINES]
    for line in lines:
        found = _own_line(line) or _before_dash(line)
        if found:
            return found
    return None


def _own_line(line: str) -> date | None:
    label = _LABEL.match(line)
    start = label.end() if label else 0
    for begin in (start, len(line) - len(line.lstrip())):
        match = _full_date(line, begin)
        if match and len(line.rstrip()) - match[1] <= 25:
            return match[0]
    return None


def _before_dash(line: str) -> date | None:
    dash = _DASH.search(line[:120])
    if not dash or not _PLACE.match(line):
        return None
    for word in re.finditer(r"\w+\.?", line[: dash.start() + 1]):
        match = _full_date(line[: dash.start() + 1], word.start())
        if match:
            return match[0]
    return None


def _full_date(line: str, at: int) -> tuple[date, int] | None:
    for match in match_at(line, at, len(line)):
        if match.rule in ("full_date", "iso_date", "slashed_date"):
            found = match.meaning.resolve(Context(None))
            if found and found.from_:
                return found.from_, match.end
    return None
