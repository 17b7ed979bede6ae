"""Which names are one actor's: full names, surnames, misspellings, acronyms, short forms.

String, sound and role decide together. Two persons who share a surname stay two; a distant form
is joined only where it is rare, plays the same part and has no closer rival.
"""

import re
from collections.abc import Sequence, Set
from datetime import date
from functools import lru_cache

from dragoman.actors.aliases import join_aliases
from dragoman.actors.bodies import join_bodies
from dragoman.actors.clues import is_speaker, name_shaped
from dragoman.actors.draft import Draft, DraftActor, fold
from dragoman.actors.organisations import is_head
from dragoman.actors.registry import Entry, gender_of_given_name, registry
from dragoman.actors.spelling import likeness, slip, unslipped
from dragoman.actors.words import words
from dragoman.language import Parse

_NICKNAMES: tuple[frozenset[str], ...] = tuple(
    frozenset(line.split())
    for line in """
    william bill will billy
    robert bob rob bobby
    richard dick rick
    james jim jimmy
    joseph joe
    michael mike
    thomas tom
    edward ed ted eddie
    anthony tony
    charles chuck charlie
    bernard bernie
    benjamin ben bibi
    alexander alex alexandr aleksandr
    vladimir volodymyr
    steven stephen steve
    daniel dan
    david dave
    christopher chris
    kenneth ken
    ronald ron
    donald don
    timothy tim
    gregory greg
    jeffrey jeff geoffrey
    lawrence larry
    matthew matt
    nicholas nick
    patrick pat
    peter pete
    samuel sam
    elizabeth liz beth
    katherine kate kathy catherine
    margaret maggie meg
    deborah debbie
    jennifer jen
    susan sue
    mohammed muhammad mohamed mohammad muhammed mohamad
    sergei sergey serhiy
    nikolai nikolay mykola
    yevgeny evgeny
    dmitry dmitri dimitri dmytro
    """.strip().splitlines()
)
_ARTICLE = re.compile(r"\b(?:[AaEe]l|[Aa](?:s|sh|d|n|t|r|z))[-‐‑](?=\w{3})")
"""The Arabic article, where a hyphen joins it to a name: "al-Araji" is "Araji"."""
_ABDUL = re.compile(r"\babd(?:[aeu]l)? ?(?:[aeu]l )?(?=\w{3})")
"""The first part of names such as Abdul-Jalil, Abd al-Jalil, Abduljalil."""
_ALONE = words("jr jr. sr sr. ii iii iv")


def join_names(parse: Parse, drafts: Sequence[Draft], published: date | None) -> list[DraftActor]:
    """Make actors of name mentions: every spelling of one name under one actor."""
    actors = _by_spelling(drafts)
    join_aliases(parse, drafts)
    actors = [a for a in actors if a.mentions]
    whole = {frozenset(_full_words(a)) for a in actors if a.kind == "person" and a.names}
    maybe = [a for a in actors if _can_be_person(a, whole)]
    persons = _Persons(parse, maybe, published)
    persons.join()
    rest = [a for a in actors if a.mentions and a not in maybe]
    join_bodies(parse, [a for a in actors if a.mentions and a.kind != "person"])
    found = [a for a in [*persons.actors, *rest] if a.mentions]
    return sorted(dict.fromkeys(found), key=_first)


def _first(actor: DraftActor) -> int:
    return min(m.first for m in actor.mentions)


def _by_spelling(drafts: Sequence[Draft]) -> list[DraftActor]:
    actors: dict[tuple[str, str], DraftActor] = {}
    for draft in drafts:
        if draft.entry is not None:
            country = "" if draft.entry.generic else draft.entry.country
            key = ("entry", f"{draft.entry.name}|{country}")
        elif draft.kind == "state" and draft.country:
            key = ("state", draft.country)
        else:
            key = (str(draft.kind), draft.key)
        if draft.kind == "state" and draft.country:
            key = ("state", draft.country)
        if key not in actors:
            actors[key] = DraftActor(draft.kind or "organisation")
        actors[key].add(draft)
    _join_generic(actors)
    return [a for a in actors.values() if a.mentions]


def _join_generic(actors: dict[tuple[str, str], DraftActor]) -> None:
    """ "The Senate" is the Mexican Senate where the report names that one and no other."""
    for (sort, key), actor in actors.items():
        if sort != "entry" or not key.endswith("|"):
            continue
        told = [
            a
            for (other_sort, other), a in actors.items()
            if other_sort == "entry" and other != key and other.startswith(key)
        ]
        if len(told) == 1:
            told[0].absorb(actor)


def _can_be_person(actor: DraftActor, persons: Set[frozenset[str]]) -> bool:
    """A person, a single unknown word that spaCy may have taken for an organisation, or the words
    of a person's name in another order."""
    if actor.kind == "person":
        return True
    words = actor.names[0].text.split() if actor.names else []
    if actor.kind != "organisation" or actor.entry is not None:
        return False
    if len(words) > 1:
        mine = frozenset(_words(actor.names[0]))
        return mine in persons or any(_all_slips(mine, theirs) for theirs in persons)
    return bool(words) and name_shaped(unslipped(words[0]).capitalize()) and not is_head(words[0])


def _words(draft: Draft) -> list[str]:
    return _name_words(draft.text) or [draft.key]


@lru_cache(maxsize=8192)
def _name_words(text: str) -> list[str]:
    plain = _ABDUL.sub("abdul", fold(_ARTICLE.sub("", text)).replace("-", " "))
    return [w for w in plain.split() if w not in _ALONE]


class _Persons:
    def __init__(self, parse: Parse, actors: list[DraftActor], published: date | None) -> None:
        self.parse = parse
        self.published = published
        self.actors = actors

    def join(self) -> None:
        full = [a for a in self.actors if len(_full_words(a)) > 1]
        single = [a for a in self.actors if len(_words(self._fullest(a))) == 1]
        self._join_full(full)
        full = [a for a in full if a.mentions and len(_words(self._fullest(a))) > 1]
        known = [a for a in single if a.entry is not None and a.kind == "person"]
        for actor in single:
            if actor not in known:
                self._place_single(actor, full)
        for actor in known:
            self._merge_known(actor, full)
        # the registry may have told the full name of a surname by now
        self._join_full([a for a in self.actors if a.mentions and len(_full_words(a)) > 1])
        left = [a for a in self.actors if a.mentions]
        self._join_misspelled(left)

    def _fullest(self, actor: DraftActor) -> Draft:
        return max(actor.names, key=lambda d: len(_words(d)))

    # --- full names

    def _join_full(self, actors: list[DraftActor]) -> None:
        for n, actor in enumerate(actors):
            for other in actors[:n]:
                if other.mentions and actor.mentions and self._same_person(actor, other):
                    other.absorb(actor)
                    other.kind = "person"

    def _same_person(self, one: DraftActor, other: DraftActor) -> bool:
        if one.entry and other.entry and one.entry is not other.entry:
            return False
        if one.gender and other.gender and one.gender != other.gender:
            return False
        a, b = _full_words(one), _full_words(other)
        if a[0] in ("al", "el") and len(a) == 2 and a[-1] == b[-1]:
            return any(f"{a[0]}-{a[1]}" in m.text.lower() for m in other.names)
        if a[-1] != b[-1]:
            return _same_words(a, b) or (_slips(a[-1], b[-1]) >= 0.86 and same_given(a[0], b[0]))
        return same_given(a[0], b[0]) or _initials(a, b) or _slips(a[0], b[0]) >= 0.86

    # --- surnames

    def _place_single(self, actor: DraftActor, full: Sequence[DraftActor]) -> None:
        word = _words(actor.names[0])[0]
        named = [a for a in full if a.mentions and a.kind == "person"]
        candidates = [a for a in named if self._bears(a, word, surname=True)]
        if not candidates:
            candidates = [a for a in named if self._bears(a, word, surname=False)]
        if not candidates:
            self._look_up(actor, word)
            return
        if len(candidates) == 1 and not _clash(actor, candidates[0]):
            candidates[0].absorb(actor)
        elif len(candidates) > 1:
            self._deal_out(actor, candidates)

    def _bears(self, actor: DraftActor, word: str, *, surname: bool) -> bool:
        for draft in actor.names:
            words = _words(draft)
            if len(words) < 2:
                continue
            if word == words[-1] or (word in words[1:] and len(word) > 3):
                return True
            if not surname and word == words[0]:
                return True
        entry = actor.entry
        return surname and entry is not None and word == fold(entry.name).split()[-1]

    def _deal_out(self, actor: DraftActor, candidates: Sequence[DraftActor]) -> None:
        """Give each mention of a shared surname to the bearer whom the context favours."""
        bearers = sorted(
            ((m, c) for c in candidates for m in c.mentions), key=lambda pair: pair[0].first
        )
        counts = {id(c): len(c.mentions) for c in candidates}
        for draft in list(actor.mentions):
            fits = [c for c in candidates if not _contrary(draft, c)] or list(candidates)
            fits = [c for c in fits if _held(draft, c)] or fits
            before = [(m, c) for m, c in bearers if m.first < draft.first and c in fits]
            sentence = self.parse.tokens[draft.first].sentence
            recent = [c for m, c in before if self.parse.tokens[m.first].sentence >= sentence - 2]
            if len(dict.fromkeys(map(id, recent))) == 1:
                chosen = recent[-1]
            else:
                chosen = max(fits, key=lambda c: (counts[id(c)], -_first(c)))
            chosen.add(draft)
        actor.mentions = []

    def _look_up(self, actor: DraftActor, word: str) -> None:
        """A surname alone may be of someone whom the registry knows to be in office."""
        candidates = registry().surname_candidates(word)
        if actor.kind != "person":  # taken for a body: only "Mexico's Sheinbaum" proves a person
            candidates = [e for e in candidates if actor.country and e.country == actor.country]
        if actor.gender:
            candidates = [e for e in candidates if e.gender in (None, actor.gender)]
        chosen = _by_office(actor, candidates, self.published)
        if chosen is not None:
            actor.kind = "person"
            actor.entry = chosen
            actor.country = actor.country or chosen.country
            actor.gender = actor.gender or chosen.gender

    def _merge_known(self, actor: DraftActor, full: Sequence[DraftActor]) -> None:
        """A registry alias of one word goes to the full name, unless another bears it."""
        word = _words(actor.names[0])[0]
        bearers = [
            a for a in full if a.mentions and a is not actor and self._bears(a, word, surname=True)
        ]
        if len(bearers) == 1 and bearers[0].entry is None and not _clash(actor, bearers[0]):
            bearers[0].absorb(actor)
        elif len(bearers) > 1:
            self._deal_out(actor, bearers)

    # --- misspellings

    def _join_misspelled(self, actors: list[DraftActor]) -> None:
        by_count = sorted(actors, key=lambda a: (len(a.mentions), -_first(a)))
        for actor in by_count:
            if actor.entry is not None or len(_words(self._fullest(actor))) > 2:
                continue
            seldom = max(3, sum(len(a.mentions) for a in actors) // 8)
            if len(actor.mentions) > seldom:
                continue
            scored = sorted(
                ((self._passes(actor, other), -_first(other), n, other)
                 for n, other in enumerate(actors) if other is not actor and other.mentions),
                key=lambda row: row[:3], reverse=True,
            )  # fmt: skip
            if not scored or scored[0][0] <= 0:
                continue
            best = scored[0][3]
            close = [row[3] for row in scored[1:] if row[0] > scored[0][0] - 0.04]
            if any(not self._alike(rival, best) for rival in close):
                continue
            bearers = [best, *(r for r in close if _last(self._fullest(r)) == _surname(best))]
            if len(bearers) > 1:
                self._deal_out(actor, bearers)
            else:
                best.absorb(actor)

    def _passes(self, actor: DraftActor, other: DraftActor) -> float:
        """How well an actor's rare name passes as a misspelling of another's."""
        if other.kind != "person" or _clash(actor, other):
            return 0.0
        mine, theirs = _words(self._fullest(actor)), _full_words(other)
        if len(other.mentions) < len(actor.mentions):
            return 0.0
        if len(mine) == 2 and len(theirs) > 1 and not same_given(mine[0], theirs[0]):
            return 0.0
        if len(mine) == 2 and len(theirs) < 2 and len(other.names) < 2:
            return 0.0
        surnames = dict.fromkeys([*theirs[1:], theirs[-1], *map(_last, other.names)])
        score = max(_slips(mine[-1], word) for word in surnames)
        if len(mine) == 1 and len(theirs) > 1:  # a given name alone, misspelled
            score = max(score, _slips(mine[0], theirs[0]) - 0.04)
        if len(mine) == 1 and registry().surname_candidates(mine[0]) and score < 0.95:
            return 0.0
        if score < 0.85:
            return 0.0
        roles = {r.lemma for r in actor.roles} & {r.lemma for r in other.roles}
        speak = self._speaks(actor) and self._speaks(other)
        support = 0.05 * bool(roles) + 0.03 * speak
        attested = len(theirs) > 1 and (len(other.names) > 1 or other.entry is not None)
        if score < 0.87 and not attested:
            return 0.0
        if not support and not self._met(actor, other):
            return 0.0 if score < 0.93 else score
        return score + support + 0.05 * (len(theirs) > 1 or other.entry is not None)

    def _alike(self, one: DraftActor, other: DraftActor) -> bool:
        """Whether two candidates may themselves be one: then they are no rivals."""
        return likeness(_last(self._fullest(one)), _last(self._fullest(other))) >= 0.85

    def _met(self, actor: DraftActor, other: DraftActor) -> bool:
        """Whether the other's name stands before the rare form, as it must in a running text."""
        return _first(other) < _first(actor)

    def _speaks(self, actor: DraftActor) -> bool:
        return any(is_speaker(self.parse, self.parse.tokens[m.head]) for m in actor.mentions)


def _last(draft: Draft) -> str:
    return _words(draft)[-1]


def _full_words(actor: DraftActor) -> list[str]:
    """The words of the fullest name, in the text or in the registry."""
    told = _words(max(actor.names, key=lambda d: len(_words(d))))
    if len(told) == 1 and actor.entry is not None and actor.entry.kind == "person":
        known = _name_words(actor.entry.name)
        return known if told[0] in known else told
    return told


def _surname(actor: DraftActor) -> str:
    return _last(max(actor.names, key=lambda d: len(_words(d))))


def _slips(rare: str, word: str) -> float:
    """How well a rare form passes as a slip of a name's word; a form that is itself a given name
    or the name of someone known is none."""
    score = slip(rare, word)
    if score == 0.0 or score == 1.0 or rare == word:
        return score
    known = gender_of_given_name(rare.capitalize()) is not None
    return likeness(rare, word) if known else score


def _all_slips(mine: Set[str], theirs: Set[str]) -> bool:
    """Whether each word of a name of two is a word of the other, or a slip of one."""
    return len(mine) == len(theirs) == 2 and all(
        any(word == known or _slips(word, known) >= 0.86 for known in theirs) for word in mine
    )


def _same_words(a: list[str], b: list[str]) -> bool:
    """ "Ruto William" is "William Ruto"; "Gonzalez Urrutia" is within a longer name."""
    one, other = set(a), set(b)
    return len(a) > 1 and len(b) > 1 and (one <= other or other <= one)


def same_given(one: str, other: str) -> bool:
    """Whether two given names can be one person's: equal, an initial, a nickname, a misspelling."""
    if one == other:
        return True
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    if any(one in names and other in names for names in _NICKNAMES):
        return True
    return _slips(one, other) >= 0.9 and _slips(other, one) >= 0.9


def _initials(a: list[str], b: list[str]) -> bool:
    """ "J. Robert Oppenheimer" and "Robert Oppenheimer"."""
    short, long = sorted((a, b), key=len)
    return len(short) > 1 and len(long) > 2 and set(short) <= set(long)


def _clash(one: DraftActor, other: DraftActor) -> bool:
    return bool(one.gender and other.gender and one.gender != other.gender)


def _contrary(draft: Draft, actor: DraftActor) -> bool:
    told = draft.gender or draft.echo
    return bool(told and actor.gender and told != actor.gender)


def _held(draft: Draft, actor: DraftActor) -> bool:
    """Whether the actor bears or once bore the office that the mention's title gives."""
    offices = {r.role.office for r in draft.roles if r.role.office}
    terms = actor.entry.terms if actor.entry is not None else ()
    return any(t.office in offices for t in terms) or any(
        r.role.office in offices for r in actor.roles if r.role.office
    )


def _by_office(
    actor: DraftActor, candidates: Sequence[Entry], published: date | None
) -> Entry | None:
    countries = {r.country for r in actor.roles if r.country}
    countries |= {actor.country} if actor.country else set()
    offices = {r.role.office for r in actor.roles if r.role.office}
    fits = [e for e in candidates if not countries or e.country in countries]
    if published is not None:
        serving = [
            e for e in fits
            if any(
                t.office in offices or not offices
                for t in registry().offices(e.name, published)
            )
        ]  # fmt: skip
        if len(serving) == 1:
            return serving[0]
    if offices:
        held = [e for e in fits if any(t.office in offices for t in e.terms)]
        return held[0] if len(held) == 1 and countries else None
    return fits[0] if len(fits) == 1 and len(candidates) == 1 and countries else None
