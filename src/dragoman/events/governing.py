"""What a governing word says of the deed that stands below it: planned, proposed, negated…

The words are in ``governing.toml``; what a verb says together with a particle stands here.
"""

import tomllib
from functools import lru_cache
from importlib.resources import files

from dragoman.language import Parse, Token
from dragoman.language.clauses import is_undergone
from dragoman.language.syntax import children
from dragoman.record import EventStatus

_PHRASAL: dict[tuple[str, str], EventStatus] = {
    ("call", "off"): "negated",
    ("rule", "out"): "negated",
    ("give", "up"): "negated",
    ("hold", "off"): "negated",
    ("pull", "out"): "negated",
    ("back", "out"): "negated",
    ("turn", "down"): "negated",
    ("put", "off"): "negated",
    ("call", "for"): "proposed",
    ("call", "on"): "proposed",
    ("call", "upon"): "proposed",
    ("carry", "on"): "ongoing",
    ("set", "out"): "planned",
    ("sign", "up"): "planned",
    ("look", "to"): "possible",
}
"""What a verb says together with a particle or preposition that stands under it."""
_WITH_WORD = frozenset({"call", "turn", "put", "look", "give", "hold", "pull", "back", "set"})
"""Verbs of the above that say nothing alone."""
_SET_BY_OTHERS = frozenset({"set", "slate", "schedule", "poise", "expect", "suppose", "bind"})


def told_by_verb(parse: Parse, verb: Token) -> EventStatus | None:
    """What a verb says of the deed below it."""
    for child in children(parse, verb, "prt", "prep", "advmod"):
        if (verb.lemma, child.lower) in _PHRASAL:
            return _PHRASAL[verb.lemma, child.lower]
    if verb.lemma in _SET_BY_OTHERS and is_undergone(parse, verb):
        return "planned"
    return None if verb.lemma in _WITH_WORD else table("verbs").get(verb.lemma)


@lru_cache(maxsize=8)
def table(name: str) -> dict[str, EventStatus]:
    """What the words of a kind (verbs, nouns, adjectives, modals) say of what they govern."""
    text = files(__package__).joinpath("governing.toml").read_text(encoding="utf-8")
    found: dict[str, EventStatus] = {}
    for status, listed in tomllib.loads(text)[name].items():
        for word in listed.split():
            found.setdefault(word, status)
    return found
