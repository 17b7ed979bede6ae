"""What the registry holds: entries, the offices they held, and nouns that name a role."""

from dataclasses import dataclass
from datetime import date

from dragoman.record import ActorKind, Gender


@dataclass(frozen=True, slots=True)
class Term:
    """One stay in an office."""

    office: str
    """head-of-state, head-of-government, foreign-minister, defence-minister, leader…"""
    title: str
    """President, Prime Minister, Chancellor…"""
    country: str | None
    """ISO 3166-1 alpha-3, or IGO, UNO, EUR for offices of organisations."""
    start: date
    end: date | None
    """The first day out of office; None where the holder was in office when the table was made."""
    leads: bool = False
    """Whether the office is the one that "the Mexican leader" means."""

    def covers(self, day: date) -> bool:
        """Whether the office was held on that day; the day of a handover counts for both."""
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Entry:
    """A named actor."""

    name: str
    kind: ActorKind
    country: str | None
    """ISO 3166-1 alpha-3, or IGO, UNO, EUR, NGO, ISM, IMG, MNC."""
    sector: str | None
    other_sectors: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    gender: Gender | None = None
    wikidata: str | None = None
    terms: tuple[Term, ...] = ()
    generic: bool = False
    """Whether other states have one of this name too ("Senate"): the country is then only the
    likeliest, and what the report says of it goes before."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a common noun says of those it names: "soldier", "ministry"."""

    lemma: str
    kind: ActorKind
    sector: str | None
    country: str | None = None
    gender: Gender | None = None
    office: str | None = None
    title: bool = False
    """Whether it stands before a name: "President Sheinbaum", "General Petrov"."""
