"""Mentions and actors while they are being worked out, before the record is written."""

import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from dragoman.actors.registry import Entry, Role
from dragoman.record import ActorKind, Gender, MentionForm


@dataclass(slots=True, frozen=True)
class RoleUse:
    """A role that the text gives an actor: "former Mexican president". Tokens [first, last)."""

    lemma: str
    role: Role
    country: str | None
    sector: str | None
    former: bool
    first: int
    last: int
    core: int
    """The first token of the role's own words: "president" in "former Mexican president"."""


@dataclass(slots=True, eq=False)
class Draft:
    """One mention. Tokens ``[first, last)``; ``head`` is the token that heads it."""

    first: int
    last: int
    head: int
    form: MentionForm
    text: str
    key: str
    """Folded text of a name; lemma of a nominal's head; the lower-cased pronoun."""
    kind: ActorKind | None = None
    entry: Entry | None = None
    roles: list[RoleUse] = field(default_factory=list)
    country: str | None = None
    sector: str | None = None
    gender: Gender | None = None
    echo: Gender | None = None
    """The gender of the pronoun that takes the name up in what it says: "Ruiz said he…"."""
    plural: bool = False
    definite: bool = False
    generic: bool = False
    """A bare or indefinite nominal: it never refers back."""
    noun: str = ""
    """Lemma of the noun that heads a nominal: "gang" of "drug gangs", whose key is "drug gang"."""
    modifiers: tuple[str, ...] = ()
    speaks_for: "Draft | None" = None
    """The mention of the actor for whom an unnamed spokesman speaks."""
    belongs_to: "Draft | None" = None
    """The possessor or "of" complement: Ukraine in "Ukraine's defence minister"."""
    actor: "DraftActor | None" = None


@dataclass(slots=True, eq=False)
class DraftActor:
    """The mentions that speak of one actor, and what they tell of it."""

    kind: ActorKind
    entry: Entry | None = None
    mentions: list[Draft] = field(default_factory=list)
    country: str | None = None
    sector: str | None = None
    gender: Gender | None = None
    roles: list[RoleUse] = field(default_factory=list)
    plural: bool = False
    pronouns: list[Gender] = field(default_factory=list)
    """The genders of the pronouns that were resolved to it without conflict."""

    def add(self, draft: Draft) -> None:
        """Take in a mention and what it tells."""
        draft.actor = self
        self.mentions.append(draft)
        if self.entry is None and draft.form == "name":
            self.entry = draft.entry
        known = self.entry
        self.country = self.country or (known.country if known else None) or draft.country
        self.gender = self.gender or (known.gender if known else None) or draft.gender
        self.sector = self.sector or draft.sector
        self.roles.extend(draft.roles)

    def absorb(self, other: "DraftActor") -> None:
        """Take in all mentions of another."""
        for draft in other.mentions:
            self.add(draft)
        other.mentions = []

    @property
    def names(self) -> list[Draft]:
        return [m for m in self.mentions if m.form == "name"]

    def likely_gender(self) -> Gender | None:
        """The known gender, else the one that all its pronouns agree on."""
        if self.gender is not None:
            return self.gender
        return self.pronouns[0] if len(set(self.pronouns)) == 1 else None


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """A spelling without case, accents, typographic marks and full stops: "Núñez" as "nunez"."""
    plain = unicodedata.normalize("NFKD", text)
    kept = "".join(c for c in plain if not unicodedata.combining(c) and c not in ".’'‘`")
    return " ".join(kept.casefold().split())
