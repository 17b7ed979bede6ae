"""From the word that fills a slot to the actors of the record.

A filler is looked up as it stands; else through its apposition, the country of its adjective, or
what it belongs to: "Mexican goods" for Mexico, "officials in Kabul" for Afghanistan, "X's
convoy" for X. Where none of these gives an actor there is none: nothing is guessed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.actors import ActorIndex
from dragoman.actors.registry import registry
from dragoman.events.status import ACTS_OF_WORDS
from dragoman.events.voices import Voices
from dragoman.events.wordlists import words
from dragoman.language import Parse, Token
from dragoman.language.syntax import agent, children, head, prepositional
from dragoman.record import Actor


@dataclass(slots=True, frozen=True)
class Participant:
    """An actor in a slot. ``token`` is the word that led to it; ``direct`` says whether that
    word names the actor itself."""

    actor: Actor
    token: Token
    direct: bool


_DOING = words("participants", "doing")
"""Nouns that act for what they belong to."""

_BELONGING = _DOING | words("participants", "belonging")
"""Nouns that stand for their owner when something is done or said to them."""

_NEIGHBOURS = frozenset({"neighbour", "neighbor", "counterpart", "people", "ally", "partner"})
_MEETINGS = words("participants", "meetings")
_PAIR = frozenset({"both", "two"})
_PAIRED = {
    "state": words("participants", "pairs-of-states"),
    "person": words("participants", "pairs-of-persons"),
}
_PORTIONS = words("participants", "portions")
"""Words that stand for what follows their "of"."""


_FORCES = words("participants", "forces")
"""Arms and men that act for the state of their adjective."""
_LEADING = words("participants", "leading")


def _leads(actor: Actor) -> bool:
    """Whether a person heads a state or its government."""
    titles = actor.office.title.lower().split() if actor.office is not None else []
    return actor.kind == "person" and actor.sector == "GOV" and not _LEADING.isdisjoint(titles)


class Cast:
    """Looks actors up for the words that fill slots."""

    def __init__(self, parse: Parse, actors: Sequence[Actor], voices: Voices) -> None:
        self.parse = parse
        self.voices = voices
        self.index = ActorIndex(parse, actors)
        self._leaders = {
            a.country: a for a in reversed(actors) if a.country and a.office and _leads(a)
        }
        self._commands = {
            a.country: a for a in reversed(actors)
            if a.country and a.kind == "organisation" and a.sector in ("MIL", "GOV")
        }  # fmt: skip
        self._states = {a.country: a for a in reversed(actors) if a.kind == "state" and a.country}

    def resolve(self, filler: Token, doing: bool) -> list[Participant]:
        """The actors that a filler and what is coordinated with it speak of.

        ``doing`` says that the filler is to act: fewer nouns stand for their owner then.
        """
        found: list[Participant] = []
        for token in _coordinated(self.parse, filler):
            for participant in self._one(token, doing):
                if all(p.actor.id != participant.actor.id for p in found):
                    found.append(participant)
        return found

    def is_reciprocal(self, token: Token) -> bool:
        """Whether the word is "each other" or "one another"."""
        words = {token.lower, *(c.lower for c in children(self.parse, token))}
        return ("other" in words and "each" in words) or (
            token.lower == "another" and "one" in words
        )

    def state_of(self, country: str | None) -> Actor | None:
        """The state of that country, if the report speaks of it."""
        return self._states.get(country) if country else None

    def by_adjective(self, words: Sequence[Token]) -> list[Participant]:
        """The state that an adjective before a noun of action tells: "Israeli strikes"."""
        for word in words:
            country = registry().country_of_adjective(word.text)
            noun = head(self.parse, word)
            actor = self.state_of(country)
            if actor is None and noun.lemma in ACTS_OF_WORDS:
                actor = self._leaders.get(country or "")
            if actor is not None:
                return [Participant(actor, word, False)]
        return []

    def _one(self, token: Token, doing: bool) -> list[Participant]:
        spoken, actor_id = self.voices.person(token)
        if spoken:
            actor = self.index.by_id.get(actor_id) if actor_id else None
            return [Participant(actor, token, True)] if actor else []
        pair = self._pair(token)
        if pair:
            return pair
        found = self.index.at(token)
        if found is not None and self._speaks_of(token, found.head):
            vague = found.actor.country is None and token.lemma in _NEIGHBOURS
            return [
                Participant(found.actor, token, True),
                *(self._owner(token, doing) if vague else ()),
            ]
        for apposed in children(self.parse, token, "appos"):
            again = self.index.at(apposed)
            if again is not None:
                return [Participant(again.actor, apposed, True)]
        if token.lower in _PORTIONS:
            for _, obj in prepositional(self.parse, token, "of"):
                return self._one(obj, doing)
        return list(self._owner(token, doing)) or list(self._meeting(token))

    def _speaks_of(self, token: Token, mention_head: int) -> bool:
        """Whether a mention that covers the token is about the token, not about a modifier."""
        if token.i == mention_head or token.dep in ("compound", "amod", "poss", "nmod"):
            return True
        if token.pos in ("PROPN", "PRON"):
            return True
        return any(a.i == mention_head for a in (head(self.parse, token),)) or (
            self.parse.tokens[mention_head].head == token.i
            and self.parse.tokens[mention_head].dep in ("appos", "compound", "nmod", "flat")
        )

    def _owner(self, token: Token, doing: bool) -> Iterator[Participant]:
        nouns = _DOING if doing else _BELONGING
        if not {token.lemma, token.lower} & (nouns | _NEIGHBOURS | ACTS_OF_WORDS):
            return
        before = list(children(self.parse, token, "poss", "compound", "amod", "nmod"))
        before += [c for one in before for c in children(self.parse, one, "conj")]
        known = [p for child in before for p in self._before(token, child)]
        if not known:
            known = list(self._maker(token)) or list(self._behind(token))
        yield from known

    def _maker(self, token: Token) -> Iterator[Participant]:
        """Who made what the noun tells: "a proposal *by X*", "a draft *put forward by X*"."""
        makers = [obj for _, obj in prepositional(self.parse, token, "by")]
        for _, about in prepositional(self.parse, token, "for", "of"):
            makers += [obj for _, obj in prepositional(self.parse, about, "by")]
        for made in children(self.parse, token, "acl"):
            named = agent(self.parse, made) if made.tag == "VBN" else None
            makers += [named] if named is not None else []
        for maker in makers:
            for one in _coordinated(self.parse, maker):
                actor = self._named(one)
                if actor is not None:
                    yield Participant(actor, one, False)

    def _behind(self, token: Token) -> Iterator[Participant]:
        """What a noun belongs to by "of", "in" or "from"; an offer is not that of its content."""
        for preposition, obj in self._after(token):
            content = preposition.lower == "of" and token.lemma in ACTS_OF_WORDS
            known = False
            for one in _coordinated(self.parse, obj):
                actor = self._named(one)
                if actor is not None and content and actor.kind == "group":
                    continue  # "an offer of troops"
                if actor is not None and (preposition.lower != "in" or self._sits(token, actor)):
                    yield Participant(actor, one, False)
                    known = True
            if known:
                return

    @staticmethod
    def _sits(token: Token, actor: Actor) -> bool:
        """Whether a noun before "in" stands for the actor after it: "officials in Chad", not "a
        hospital in Chad"."""
        acting = token.lemma in _DOING or token.lemma in _NEIGHBOURS
        return acting and actor.kind in ("state", "organisation")

    def _after(self, token: Token) -> Iterator[tuple[Token, Token]]:
        """What a noun belongs to by "of", "in" or "from", be it that the parse hangs the
        preposition on the verb."""
        found = list(prepositional(self.parse, token, "of", "in", "from"))
        after = self.parse.tokens[token.i + 1 : token.i + 2]
        if not found and after and after[0].dep == "prep" and after[0].head == token.head:
            found = [
                (after[0], obj)
                for obj in children(self.parse, after[0], "pobj")
                if after[0].lower in ("of", "in", "from")
            ]
        yield from found

    def _before(self, token: Token, child: Token) -> Iterator[Participant]:
        """The actor of a possessor, noun or adjective before the noun, if any."""
        spoken, actor_id = self.voices.person(child)
        if spoken:
            actor = self.index.by_id.get(actor_id) if actor_id else None
        else:
            found = self.index.at(child)
            actor = found.actor if found is not None and found.head != token.i else None
            if actor is None:
                country = registry().country_of_adjective(child.text)
                actor = self.state_of(country)
                if actor is None and token.lemma in ACTS_OF_WORDS:
                    actor = self._leaders.get(country or "")  # "the Peruvian offer"
                if actor is None and token.lemma in _FORCES:
                    actor = self._commands.get(country or "")  # "Turkish warplanes"
        if actor is not None:
            yield Participant(actor, child, False)

    def _named(self, token: Token) -> Actor | None:
        """The actor that a noun, or its apposition, names."""
        for one in (token, *children(self.parse, token, "appos")):
            found = self.index.at(one)
            if found is not None:
                return found.actor
        return None

    def _meeting(self, token: Token) -> Iterator[Participant]:
        """Those who meet at a meeting that is hosted, joined or called."""
        if token.lemma in _MEETINGS:
            for _, obj in prepositional(self.parse, token, "between", "with", "among"):
                for one in _coordinated(self.parse, obj):
                    found = self.index.at(one)
                    if found is not None:
                        yield Participant(found.actor, one, False)

    def _pair(self, token: Token) -> list[Participant]:
        """For "both countries", "the two leaders": the two that were last spoken of."""
        if token.lower == "two" and token.dep in ("nsubj", "nsubjpass"):
            determined = any(c.lower == "the" for c in children(self.parse, token, "det"))
            kind = "person" if determined else None
        elif token.tag == "NNS" and any(
            c.lower in _PAIR for c in children(self.parse, token, "det", "nummod", "predet")
        ):
            kind = next((k for k, nouns in _PAIRED.items() if token.lemma in nouns), None)
        else:
            return []
        if kind is None:
            return []
        coupled = self._coupled(token, kind)
        if coupled:
            return [Participant(a, token, False) for a in coupled]
        latest: list[Actor] = []
        for found in reversed(self.index.mentions):
            if found.last > token.i or found.actor.kind != kind or found.actor in latest:
                continue
            if self.parse.tokens[found.first].sentence < token.sentence - 3:
                break
            latest.append(found.actor)
        if len(latest) < 2:
            return []
        own = self._subject_country(token)
        others = [a for a in latest if a.country != own] if own and len(latest) > 2 else latest
        return [Participant(a, token, False) for a in reversed(others[:2])]

    def _coupled(self, token: Token, kind: str) -> list[Actor]:
        """The last two of a kind that the text has named in one breath: "Chad and Niger"."""
        for found in reversed(self.index.mentions):
            second = self.parse.tokens[found.head]
            if second.sentence < token.sentence - 6:
                break
            if found.last > token.i or found.actor.kind != kind:
                continue
            first = self.index.at(head(self.parse, second)) if second.dep == "conj" else None
            if first is not None and first.actor.kind == kind and first.actor is not found.actor:
                return [first.actor, found.actor]
        return []

    def _subject_country(self, token: Token) -> str | None:
        """The country of the subject in whose clause the token is an object."""
        verb = head(self.parse, token)
        for child in children(self.parse, verb, "nsubj"):
            if child is not token:
                found = self.index.at(child)
                return found.actor.country if found else None
        return None


_NOMINAL = ("NOUN", "PROPN", "PRON", "ADJ", "NUM")


def _coordinated(parse: Parse, filler: Token) -> list[Token]:
    found: list[Token] = []
    queue = [filler]
    while queue and len(found) < 12:
        token = queue.pop(0)
        found.append(token)
        for child in children(parse, token, "conj"):
            queue += [child] if child.pos in _NOMINAL else []
    return found


def speaks_for(speaker: Actor, actor: Actor) -> bool:
    """Whether the speaker is the actor, or serves the state that is."""
    if speaker.id == actor.id:
        return True
    serves = speaker.sector in ("GOV", "MIL") or "GOV" in speaker.other_sectors
    return (
        actor.kind == "state"
        and serves
        and actor.country is not None
        and speaker.country == actor.country
    )
