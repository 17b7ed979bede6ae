"""The registry: tables in memory, and the questions that can be asked of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from dragoman.actors.registry.entries import Entry, Role, Term
from dragoman.actors.registry.forms import Forms
from dragoman.actors.registry.names import key
from dragoman.actors.registry.namesakes import is_namesake
from dragoman.actors.registry.offices import (
    KNOWN_UNTIL,
    OFFICE_TABLES,
    SYNONYMS,
    TRUSTED_UNTIL,
    holdings,
)
from dragoman.actors.registry.tables import rows, values
from dragoman.record import ActorKind, Gender

NAME_TABLES = ("organisations", "companies", "groups", "parties", "bodies", "outlets")
"""Tables of named organisations, in the order in which one wins a name that two share."""

_GENDERS: dict[str, Gender | None] = {"f": "female", "m": "male", "": None}
_PARTICLES = frozenset(
    ("al", "el", "bin", "ibn", "ben", "abu", "de", "da", "dos", "das", "del", "van", "von", "der",
     "den", "le", "la", "du")
)  # fmt: skip


class Registry:
    """What is known beforehand of the actors of the news.

    Names are compared without article, accents and hyphens; a name demands its capitals.
    """

    known_until: date = KNOWN_UNTIL
    """The day up to which the tables of offices were kept."""

    def __init__(self) -> None:
        self._forms = Forms()
        self._exact: set[str] = set()
        self._generic: set[str] = set()
        self._adjectives: dict[str, str] = {}
        self._peoples: dict[str, str] = {}
        self._seats: dict[str, str] = {}
        self._surnames: dict[str, list[Entry]] = {}
        self._holders: dict[str, list[tuple[Term, Entry]]] = {}
        self._with_premier: frozenset[str] = frozenset()
        self.entries: tuple[Entry, ...] = ()
        """Every entry, states first."""
        self._add_entries([*self._countries(), *self._named(), *self._persons()])
        self._roles = _roles("roles", "person")
        self._organisations = _roles("organisation_nouns", "organisation")

    def lookup(self, name: str) -> Entry | None:
        """The entry that bears exactly this name or alias."""
        return self._forms.whole(name)

    def match(self, words: Sequence[str], at: int) -> tuple[int, Entry] | None:
        """The longest name that starts at ``words[at]``: the number of words, and the entry.

        ``words`` are the tokens of a text. A name ends where a token ends. Names that lie in a
        longer name of something else ("New Mexico", "Mexico City") are not found. A generic name
        is of the country that stands right before it: "the Mexican Senate", "Brazil's Congress".
        """
        found = self._forms.longest(words, at)
        if found is None or (found[0] == 1 and is_namesake(words, at)):
            return None
        if not found[1].generic:
            return found
        country = self._country_before(words, at)
        if country is None:
            return found
        wikidata = found[1].wikidata if country == found[1].country else None
        return found[0], replace(found[1], country=country, wikidata=wikidata, generic=False)

    def country_of_adjective(self, word: str) -> str | None:
        """The country that an adjective tells: "Mexican", "North Korean"."""
        return self._adjectives.get(key(word)) if _capital(word) else None

    def country_of_people(self, word: str) -> str | None:
        """The country of a people or one of it: "Mexicans", "the French", "a Briton"."""
        return self._peoples.get(key(word)) if _capital(word.removeprefix("the ")) else None

    def seat(self, name: str) -> str | None:
        """The country for whose government a place speaks: "the Kremlin", capitals."""
        return self._seats.get(key(name)) if _capital(name.removeprefix("the ")) else None

    def holder(self, office: str, country: str, on: date) -> Entry | None:
        """Who held the office on that day.

        ``office`` is head-of-state, head-of-government, foreign-minister, defence-minister,
        leader (who leads the country in fact), or a title: "president", "prime minister". None
        where it is not known, and for days too long after the tables were made.
        """
        found: tuple[Term, Entry] | None = None
        for term, entry in self._holders.get(country, ()):
            if (
                term.covers(on)
                and (term.end is not None or on <= TRUSTED_UNTIL)
                and self._answers(term, office, country)
                and (found is None or term.start > found[0].start)
            ):
                found = term, entry
        return found[1] if found else None

    def offices(self, name: str, on: date) -> list[Term]:
        """The offices that a person of this name held on that day."""
        entry = self.lookup(name)
        if entry is None:
            return []
        return [
            term
            for term in entry.terms
            if term.covers(on) and (term.end is not None or on <= TRUSTED_UNTIL)
        ]

    def surname_candidates(self, surname: str) -> list[Entry]:
        """The persons who bear a last name."""
        return list(self._surnames.get(key(surname), ()))

    def role(self, lemma: str) -> Role | None:
        """What a noun for persons says: "soldier", "prime minister"."""
        return self._roles.get(key(lemma))

    def organisation(self, lemma: str) -> Role | None:
        """What a noun for organisations says: "ministry", "parliament", "cartel"."""
        return self._organisations.get(key(lemma))

    def _country_before(self, words: Sequence[str], at: int) -> str | None:
        """The country told by an adjective or a possessive that ends right before a word."""
        if at and words[at - 1] in ("'s", "’s", "'", "’"):
            at -= 1
            for size in (1, 2, 3):
                start = max(0, at - size)
                owner = self._forms.longest(words, start) if start < at else None
                if owner and owner[0] == at - start and owner[1].kind == "state":
                    return owner[1].country
            return None
        for size in (2, 1):
            country = self.country_of_adjective(" ".join(words[max(0, at - size) : at]))
            if country:
                return country
        return None

    def _answers(self, term: Term, office: str, country: str) -> bool:
        asked = office.casefold()
        asked = SYNONYMS.get(asked.replace("-", " "), asked)
        if asked == "leader":
            return term.leads
        if asked == "head-of-government" and country not in self._with_premier:
            return term.office == "head-of-state"
        return asked in (term.office, term.title.casefold())

    def _countries(self) -> Iterator[Entry]:
        for code, name, aliases, adjectives, peoples, capitals, seats, wikidata in rows(
            "countries", 8
        ):
            for adjective in values(adjectives):
                self._adjectives.setdefault(key(adjective), code)
                if not adjective.isupper():
                    self._peoples.setdefault(key(adjective), code)
                    if adjective[-1] in "nik":
                        self._peoples.setdefault(key(adjective + "s"), code)
            for people in values(peoples):
                self._peoples.setdefault(key(people), code)
            for seat in values(capitals) + values(seats):
                self._seats.setdefault(key(seat), code)
            yield Entry(
                name,
                "state",
                code,
                "GOV",
                aliases=self._aliases(aliases),
                wikidata=wikidata or None,
            )

    def _persons(self) -> Iterator[Entry]:
        terms: dict[str, list[Term]] = {}
        genders: dict[str, str] = {}
        marked: dict[str, str] = {}
        with_premier = set()
        for table in OFFICE_TABLES:
            for name, gender, term in holdings(table):
                plain = name.replace("*", "")
                terms.setdefault(plain, []).append(term)
                genders[plain] = gender
                if plain != name:
                    marked[plain] = name
                if term.office == "head-of-government":
                    with_premier.add(str(term.country))
        self._with_premier = frozenset(with_premier)
        for name, gender, country, sector, others, aliases, wikidata in rows("persons", 7):
            plain = name.replace("*", "")
            yield self._person(
                marked.get(plain, name), country, sector, values(others), self._aliases(aliases),
                gender, wikidata or None, terms.pop(plain, []),
            )  # fmt: skip
        for plain, held in terms.items():
            yield self._person(
                marked.get(plain, plain), held[0].country, "GOV", (), (), genders[plain], None, held
            )

    def _person(
        self,
        marked: str,
        country: str | None,
        sector: str,
        others: tuple[str, ...],
        aliases: tuple[str, ...],
        gender: str,
        wikidata: str | None,
        terms: list[Term],
    ) -> Entry:
        """The entry of a person; ``marked`` is the name with ``*`` on the words of the surname."""
        if len(terms) > 1:
            terms.sort(key=_by_start)
        entry = Entry(
            marked.replace("*", ""), "person", country or None, sector or None, others, aliases,
            _GENDERS[gender], wikidata, tuple(terms),
        )  # fmt: skip
        for term in terms:
            self._holders.setdefault(str(term.country), []).append((term, entry))
        for surname in _surnames(marked):
            self._surnames.setdefault(surname, []).append(entry)
        return entry

    def _add_entries(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        for entry in self.entries:
            if entry.kind != "person" or " " in entry.name:
                self._add_name(entry.name, entry)
            for alias in entry.aliases:
                self._add_name(alias, entry)
        for (name,) in rows("elsewhere", 1):
            self._forms.add(name, False, None)

    def _add_name(self, name: str, entry: Entry) -> None:
        self._forms.add(name, name in self._exact, entry, name in self._generic)

    def _aliases(self, cell: str) -> tuple[str, ...]:
        """The other names of a cell, their marks kept in mind."""
        if "=" not in cell and "~" not in cell:
            return values(cell)
        return tuple(self._plain(name) for name in cell.split("|"))

    def _plain(self, name: str) -> str:
        """A name without the mark before it."""
        if name[0] == "=":
            self._exact.add(name[1:])
            return name[1:]
        if name[0] == "~":
            self._generic.add(name[1:])
            return name[1:]
        return name

    def _named(self) -> Iterator[Entry]:
        for table in NAME_TABLES:
            for name, country, sector, others, aliases, wikidata in rows(table, 6):
                yield Entry(
                    self._plain(name), "organisation", country or None, sector or None,
                    values(others), self._aliases(aliases), None, wikidata or None,
                )  # fmt: skip


def _surnames(marked: str) -> Iterable[str]:
    """The last names by which a person may be asked for: "lula da silva", "lula", "silva"."""
    words = marked.split()
    last = " ".join(word[1:] for word in words if word[0] == "*") or words[-1]
    whole = key(last)
    parts = whole.split()
    if len(parts) == 1:
        return parts
    bare = [part for part in parts if part not in _PARTICLES] or parts
    return dict.fromkeys((whole, bare[0], bare[-1]))


def _roles(table: str, kind: ActorKind) -> dict[str, Role]:
    found: dict[str, Role] = {}
    for lemmas, sector, flags in rows(table, 3):
        role_kind, gender, office, country, title = kind, None, None, None, False
        for flag in flags.split():
            if flag in ("f", "m"):
                gender = _GENDERS[flag]
            elif flag == "title":
                title = True
            elif flag == "group":
                role_kind = "group"
            elif flag.startswith("office="):
                office = flag[7:]
            elif flag.startswith("country="):
                country = flag[8:]
            else:
                raise ValueError(f"{table}.tsv: no flag {flag!r}")
        for lemma in values(lemmas):
            found[key(lemma)] = Role(
                lemma, role_kind, sector or None, country, gender, office, title
            )
    return found


def _by_start(term: Term) -> date:
    return term.start


def _capital(word: str) -> bool:
    """Whether a word is written as a name: "Mexican", "US" but not "Us"."""
    return word[:1].isupper() and (len(word) > 3 or word.isupper() or len(word) > 2)


@lru_cache(maxsize=1)
def registry() -> Registry:
    """The registry, loaded once a process."""
    return Registry()
