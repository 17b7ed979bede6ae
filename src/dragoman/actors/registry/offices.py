"""Reading the tables of offices: who held which, from when to when."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dragoman.actors.registry.entries import Term
from dragoman.actors.registry.tables import rows

KNOWN_UNTIL = date(2025, 10, 31)
"""The day up to which the tables of offices were kept."""

TRUSTED_UNTIL = date(2026, 6, 30)
"""After this day no open term is taken to go on: open terms are guesses by then."""

OFFICE_TABLES = ("offices_americas", "offices_europe", "offices_asia", "offices_africa",
                 "offices_ministers", "offices_organisations")  # fmt: skip

SYNONYMS = {
    "premier": "prime minister",
    "pm": "prime minister",
    "taoiseach": "prime minister",
    "secretary general": "secretary-general",
    "foreign secretary": "foreign-minister",
    "foreign minister": "foreign-minister",
    "external affairs minister": "foreign-minister",
    "secretary of state": "foreign-minister",
    "minister of foreign affairs": "foreign-minister",
    "defence minister": "defence-minister",
    "defense minister": "defence-minister",
    "defence secretary": "defence-minister",
    "defense secretary": "defence-minister",
    "secretary of defense": "defence-minister",
    "minister of defence": "defence-minister",
    "minister of defense": "defence-minister",
    "head of state": "head-of-state",
    "head of government": "head-of-government",
}


class Holding(NamedTuple):
    """A row of the tables: a person and one term."""

    person: str
    gender: str
    term: Term


def holdings(table: str) -> Iterator[Holding]:
    """The terms of one table.

    A line ``@MEX<tab>head-of-state<tab>President`` opens the list of an office; the lines below
    it name the holders in order: name, gender, start, end, title where it differs. An empty end
    means the start of the next holder, and in the last line that the term goes on.
    """
    block: list[list[str]] = []
    head: list[str] = []
    for cells in rows(table, 5):
        if cells[0].startswith("@"):
            yield from _terms(head, block)
            head, block = cells, []
        else:
            block.append(cells)
    yield from _terms(head, block)


def _terms(head: list[str], block: list[list[str]]) -> Iterator[Holding]:
    if not block:
        return
    country, office, head_title, leads = head[0][1:], head[1], head[2], head[3] == "leads"
    next_starts = [cells[2] for cells in block[1:]] + [""]
    for (name, gender, start, end, title), next_start in zip(block, next_starts, strict=True):
        last = end or next_start
        yield Holding(
            name,
            gender,
            Term(
                office, title or head_title, country, day(start), day(last) if last else None, leads
            ),
        )


def day(cell: str) -> date:
    """A day of the tables; a mark before it says how certain it is."""
    return date.fromisoformat(cell.lstrip("~?"))
