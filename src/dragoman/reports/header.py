"""What stands above a report's first sentence: byline, day of publication, update.

A line counts as header only if nothing is left of it once names after "By", dates, clock times,
labels and rules are taken away; so no sentence is ever mistaken for one.
"""

import re
from dataclasses import dataclass, field
from datetime import date

from dragoman.reports.dateline import AGENCIES
from dragoman.reports.dates import DATE, find_dates

_PUBLISHED = re.compile(
    r"(?i)\b(?:first |originally )?(?:published|posted|issued|publication date|date published|"
    r"publish date|date of publication|pub\.? date|released|created|issued on|date)\b"
    r"(?: (?:on|at|date))?\s*[:|–—-]*\s*"
)
_UPDATED = re.compile(
    r"(?i)\b(?:(?:last )?(?:updated|modified|edited|revised|changed|reviewed)|(?:last )?update|"
    r"date modified)\b(?: (?:on|at|date))?\s*[:|–—-]*\s*"
)
_CLOCK = re.compile(
    r"(?i)(?:\bat )?\b\d{1,2}(?:[:.]\d\d){1,2}(?:\.\d+)?\s*(?:[ap]\.?\s?m\b\.?)?"
    r"|\b\d{1,2}\s*[ap]\.?m\b\.?"
    r"|\b\d{4}\s*(?:hrs|GMT|UTC)\b"
)
_ZONE = re.compile(
    r"\(?\b(?:[A-Z]{1,4}ST|[A-Z]{1,4}DT|GMT|UTC|CET|EET|WAT|EAT|CAT|WIB|HKT|PKT|ET|PT|CT|MT|Z)\b"
    r"(?:\s?[+-]\d{1,2}(?::?\d\d)?)?\)?|[+-]\d\d:?\d\d"
)
_AGO = re.compile(
    r"(?i)\b(?:\d{1,2}|an?|one|two|three|few|several) "
    r"(?:sec|second|min|minute|hr|hour|day|week|month|year)s? ago\b|\bjust now\b"
)
_READING = re.compile(r"(?i)\b\d{1,2}[- ]min(?:ute)?s?\.? read\b")
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.'’ʼ-]*"
_JOIN = r"(?:de|da|del|di|van|von|der|den|bin|ibn|al|el|la|le|dos|du|ter|ben|of|the|for|at|and)"
_BYLINE = re.compile(
    rf"(?:By|BY|by|Written by|Story by|Reported by|Text by|Author:|From)\s+(?:{_NAME}|{_JOIN}\b)"
    rf"(?:[ ,&]+(?:{_NAME}|{_JOIN}\b)){{0,14}}"
)
_RULES = re.compile(r"[\s|•·–—\-,:;/()\[\].&*]+")
_AGENCY = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(AGENCIES, key=len, reverse=True)))
                     + r")\b", re.IGNORECASE)  # fmt: skip

LONGEST = 160
_TOP, _BOTTOM = 10, 6


@dataclass(slots=True)
class Header:
    """The days that header lines tell, and the lines' spans."""

    published: date | None = None
    updated: date | None = None
    lines: list[tuple[int, int]] = field(default_factory=list)


def find_header(text: str, lines: list[tuple[int, int]]) -> Header:
    """Read the header of a text; ``lines`` are the spans of its lines that are not blank.

    Byline and bare dates count only above the first sentence; lines that say "Published" or
    "Updated" also count at the very end.
    """
    header = Header()
    bare: date | None = None
    top = lines[:_TOP]
    for start, end in top:
        line = text[start:end]
        if len(line) > LONGEST:
            break
        kind = _kind(line)
        if kind is None:
            continue
        labelled = _take(header, line)
        if not labelled:
            days = find_dates(line)
            bare = bare or (days[0].day if days else None)
        if kind == "whole":
            header.lines.append((start, end))
    for start, end in lines[len(top) :][-_BOTTOM:]:
        line = text[start:end]
        if len(line) <= LONGEST and _kind(line) == "whole":
            _take(header, line)
            header.lines.append((start, end))
    header.published = header.published or bare
    return header


def _kind(line: str) -> str | None:
    """``whole``: nothing but header; ``source``: a short name stands beside the date; else None."""
    has_date = bool(DATE.search(line))
    has_label = bool(_PUBLISHED.match(line) or _UPDATED.match(line))
    has_byline = bool(_BYLINE.match(line))
    # A clock time by itself is none: "2:15 p.m." stands above the entries of a running report.
    if not (has_date or has_byline or has_label or _AGO.search(line) or _READING.search(line)):
        return None
    rest = line
    for pattern in (_READING, _BYLINE, DATE, _AGO, _CLOCK):
        rest = pattern.sub(" | ", rest)
    for pattern in (_PUBLISHED, _UPDATED, _ZONE, _AGENCY):
        rest = pattern.sub(" ", rest)
    rest = _RULES.sub(" ", rest).strip()
    if rest.lower() in ("", "on", "at", "by", "from", "staff", "staff writer", "staff reporter"):
        return "whole" if _is_byline(line, has_date or has_label) else None
    words = rest.split()
    if has_date and len(words) <= 4 and len(line) <= 80 and all(w[0].isupper() for w in words):
        return "source"
    return None


def _is_byline(line: str, dated: bool) -> bool:
    """Whether a line that looks like a byline may be one: "By Night in Gaza?" is a title."""
    match = _BYLINE.search(line)
    if not match or dated:
        return True
    names = [w for w in match.group().split()[1:] if w[0].isupper()]
    return 1 <= len(names) <= 12 and not line.rstrip().endswith((".", "?", "!", ":"))


def _take(header: Header, line: str) -> bool:
    """Note the days of a line that says which is which; False if it does not."""
    labels = sorted(
        [(m.end(), "updated") for m in _UPDATED.finditer(line)]
        + [(m.end(), "published") for m in _PUBLISHED.finditer(line)]
    )
    if not labels:
        return False
    for found in find_dates(line):
        before = [name for end, name in labels if end <= found.start + 1]
        if before and before[-1] == "updated":
            header.updated = header.updated or found.day
        else:
            header.published = header.published or found.day
    return True
