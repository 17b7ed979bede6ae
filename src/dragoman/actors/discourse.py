"""What has been spoken of up to a point of the text, and how present each mention is there."""

from bisect import bisect_left
from dataclasses import dataclass, field

from dragoman.actors.draft import Draft, DraftActor
from dragoman.language import Parse, Token
from dragoman.language.syntax import first_conjunct

REACH = 3
"""Sentences that a pronoun looks back."""


@dataclass(slots=True)
class Discourse:
    """The mentions met so far, in order of their heads."""

    parse: Parse
    quoted: list[bool]
    seen: list[Draft] = field(default_factory=list)
    spokesman: DraftActor | None = None
    """Whom "the spokesman" without more speaks for."""

    def add(self, draft: Draft) -> None:
        """Note a mention whose actor is settled."""
        self.seen.append(draft)

    def recent(self, token: Token, sentences: int = REACH) -> list[Draft]:
        """The mentions before the token in its and the sentences before it, the latest first."""
        floor = token.sentence - sentences
        found: list[Draft] = []
        for draft in reversed(self.seen):
            if self.parse.tokens[draft.head].sentence < floor:
                break
            if draft.head < token.i:
                found.append(draft)
        return found

    def weight(self, draft: Draft, token: Token) -> float:
        """How present the mention is at the token: nearness, and its part in its clause."""
        head = self.parse.tokens[draft.head]
        lead = first_conjunct(self.parse, head)
        distance = token.sentence - head.sentence
        score = 3.0 - 1.4 * distance - 0.3 * (token.paragraph != head.paragraph)
        score += _part(self.parse, lead)
        if lead.dep == token.dep or (lead.dep in _SUBJECTS and token.dep in _SUBJECTS):
            score += 0.5
        if self.quoted[head.i] and not self.quoted[token.i]:
            score -= 0.8
        return score


_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def _part(parse: Parse, head: Token) -> float:
    if head.dep in _SUBJECTS:
        verb = parse.tokens[head.head]
        return 1.6 if verb.dep in ("ROOT", "conj") or verb.head == verb.i else 1.2
    if head.dep in ("dobj", "dative"):
        return 0.7
    if head.dep == "poss":
        return 0.4
    if head.dep in ("compound", "nmod", "amod"):
        return -0.5
    return 0.3


class NameTable:
    """The heads of all name mentions, to look ahead of a pronoun."""

    def __init__(self, drafts: list[Draft]) -> None:
        self._drafts = sorted(drafts, key=lambda d: d.head)
        self._heads = [d.head for d in self._drafts]

    def within(self, first: int, last: int) -> list[Draft]:
        """The names whose heads are tokens ``[first, last)``."""
        return self._drafts[bisect_left(self._heads, first) : bisect_left(self._heads, last)]
