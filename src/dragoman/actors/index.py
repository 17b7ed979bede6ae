"""Looking up actors by the words that mention them, for the stages that come after."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.language import Parse, Token
from dragoman.language.syntax import noun_phrase
from dragoman.record import Actor, Mention


@dataclass(slots=True, frozen=True)
class Found:
    """A mention and the actor it speaks of."""

    actor: Actor
    mention: Mention
    first: int
    """First token of the mention."""
    last: int
    """One past its last token."""
    head: int
    """The token that heads the mention: "president" in "the Mexican president"."""


class ActorIndex:
    """The mentions of a report, by token.

    `at(token)` is the question that stages ask: which actor does this subject, object or
    possessor speak of?
    """

    def __init__(self, parse: Parse, actors: Sequence[Actor]) -> None:
        self.parse = parse
        self.by_id = {actor.id: actor for actor in actors}
        self.mentions: list[Found] = []
        self._by_head: dict[int, Found] = {}
        self._covering: dict[int, Found] = {}
        for actor in actors:
            for mention in actor.mentions:
                tokens = parse.tokens_in(*mention.span)
                if not tokens:
                    continue
                first, last = tokens[0].i, tokens[-1].i + 1
                self.mentions.append(Found(actor, mention, first, last, _head(tokens)))
        self.mentions.sort(key=lambda found: (found.first, -found.last))
        self._firsts = [found.first for found in self.mentions]
        for found in self.mentions:
            kept = self._by_head.get(found.head)
            if kept is None or found.last - found.first < kept.last - kept.first:
                self._by_head[found.head] = found
        for found in sorted(self.mentions, key=lambda found: found.first - found.last):
            for i in range(found.first, found.last):
                self._covering[i] = found  # shorter mentions come later and win

    def at(self, token: Token) -> Found | None:
        """The mention that the token heads; else the mention of a name that its noun phrase
        ends in or is a part of ("President Sheinbaum" asked at either word)."""
        direct = self._by_head.get(token.i)
        if direct is not None:
            return direct
        covering = self._covering.get(token.i)
        if covering is not None:
            return covering
        first, last = noun_phrase(self.parse, token)
        inside = [f for f in self.mentions_in(first, last) if f.last == last]
        return inside[0] if inside else None

    def covering(self, token: Token) -> Found | None:
        """The shortest mention that the token stands in."""
        return self._covering.get(token.i)

    def mentions_in(self, first: int, last: int) -> list[Found]:
        """The mentions that lie within tokens ``[first, last)``, in order."""
        start = bisect_left(self._firsts, first)
        end = bisect_left(self._firsts, last)
        return [f for f in self.mentions[start:end] if f.last <= last]


def _head(tokens: Sequence[Token]) -> int:
    """The token of a span whose own head lies outside of it; the last one in doubt."""
    inside = {token.i for token in tokens}
    tops = [t for t in tokens if t.head not in inside or t.head == t.i]
    nouns = [t for t in tops if t.pos in ("NOUN", "PROPN", "PRON")]
    return (nouns or tops or list(tokens))[-1].i
