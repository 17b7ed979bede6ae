"""Nouns of action in their clause: which noun carries them, which verb lends them a subject."""

from collections.abc import Iterator

from dragoman.events.wordlists import words
from dragoman.language import Parse, Token
from dragoman.language.clauses import SUPPORT_VERBS, VERBAL
from dragoman.language.syntax import children, head, prepositional

_PORTIONS = words("action_nouns", "portions")
_STATE_PREPOSITIONS = frozenset({"in", "into", "at", "on", "for", "to", "under"})
_STATE_VERBS = words("action_nouns", "state-verbs")


def carrier(parse: Parse, noun: Token) -> Token:
    """The noun that stands in the clause for a noun of action: "series" for "a series of raids",
    the first conjunct for a later one."""
    for _ in range(6):
        above = head(parse, noun)
        if noun.dep == "conj" and above.pos in ("NOUN", "PROPN"):
            noun = above
            continue
        if noun.dep == "pobj" and above.lower == "of":
            outer = head(parse, above)
            if outer.lemma in _PORTIONS:
                noun = outer
                continue
        break
    return noun


def support_verb(parse: Parse, noun: Token) -> Token | None:
    """The verb that lends a noun of action its subject, status and adverbs, if there is one.

    "launched a raid", "talks were held", "is in talks with", "came under attack from".
    """
    noun = carrier(parse, noun)
    above = head(parse, noun)
    if noun.dep in ("dobj", "nsubjpass") and above.lemma in SUPPORT_VERBS:
        return above
    if noun.dep == "pobj" and above.lower in _STATE_PREPOSITIONS:
        verb = head(parse, above)
        if verb.pos in VERBAL and verb.lemma in _STATE_VERBS:
            return verb
    return None


def after_preposition(parse: Parse, token: Token, *prepositions: str) -> Iterator[Token]:
    """The nouns after the given prepositions under a token, its particles and its times.

    "held talks on Saturday with Iran" parses with Iran under "Saturday" as often as not.
    """
    for _, obj in prepositional(parse, token, *prepositions):
        yield obj
    for child in children(parse, token, "prep", "npadvmod", "prt", "advmod"):
        if child.dep == "prep" and child.lower not in ("on", "in", "at", "out", "up"):
            continue
        for under in (child, *children(parse, child, "pobj")):
            if under.ent in ("DATE", "TIME") or child.dep in ("prt", "advmod"):
                for _, obj in prepositional(parse, under, *prepositions):
                    yield obj
