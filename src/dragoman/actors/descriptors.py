"""Common nouns beside a name that say what body bears it: "the daily X", "the X news agency"."""

from dragoman.actors.draft import RoleUse
from dragoman.actors.registry import Role
from dragoman.actors.titles import body_named, use_of
from dragoman.actors.words import words
from dragoman.language import Parse, Token

_NOUNS = words(
    """newspaper daily weekly monthly magazine tabloid broadsheet agency broadcaster channel station
    website site portal outlet paper network newswire television radio journal publication
    company firm bank airline conglomerate carmaker automaker retailer giant startup start-up
    insurer operator contractor manufacturer supplier chipmaker drugmaker lender brewer refiner
    steelmaker planemaker developer utility group party movement bloc alliance faction militia
    cartel gang mafia syndicate charity ngo foundation watchdog union federation association
    confederation organisation organization think-tank nonprofit consultancy pollster
    monitor brand subsidiary consortium club academy university institute startup"""
)
_ALONE_TOO_WEAK = words("station site paper network television radio giant monitor club brand")
"""Nouns that stand before names of much else: they count only with an article or a modifier."""

_SECTORS = {
    "daily": "JRN", "weekly": "JRN", "monthly": "JRN", "portal": "JRN", "ngo": "SOC",
    "think-tank": "EDU", "group": None, "organisation": None, "organization": None,
}  # fmt: skip

LONGEST = 3
"""Words of the longest noun that is looked for: "human rights group"."""


def body_beside(parse: Parse, first: int, last: int) -> RoleUse | None:
    """What the common noun right before, or right after, tokens ``[first, last)`` calls the name.

    None where none stands there, or where syntax does not tie it to the name.
    """
    tokens = parse.tokens
    before = tokens[first - 1] if first else None
    if (
        before is not None
        and _is_noun(before)
        and before.sentence == tokens[first].sentence
        and _tied(parse, before, first, last)
        and _introduced(parse, before)
    ):
        return _use(parse, before)
    after = tokens[last] if last < len(tokens) else None
    if after is not None and _is_noun(after) and after.text.islower():
        head = tokens[last - 1]
        if head.dep in ("compound", "nmod") and head.head == after.i:
            return _use(parse, after)
    return None


def _is_noun(token: Token) -> bool:
    return token.lower in _NOUNS and (token.text.islower() or token.lower == "ngo")


def _tied(parse: Parse, noun: Token, first: int, last: int) -> bool:
    """Whether the noun and the name are of one phrase."""
    if first <= noun.head < last:
        return True
    inside = parse.tokens[first:last]
    return any(
        t.head == noun.i and t.dep in ("appos", "nmod", "compound", "nummod") for t in inside
    )


def _introduced(parse: Parse, noun: Token) -> bool:
    if noun.lower not in _ALONE_TOO_WEAK:
        return True
    before = parse.tokens[noun.i - 1] if noun.i else None
    return before is not None and (before.pos in ("DET", "ADJ", "NOUN", "PROPN"))


def _use(parse: Parse, noun: Token) -> RoleUse:
    """The longest role that ends with the noun, and whose it is."""
    role, start = Role(noun.lower, "organisation", _SECTORS.get(noun.lower)), noun.i
    floor = max(parse.sentences[noun.sentence].first, noun.i - LONGEST)
    for first in range(noun.i, floor - 1, -1):
        text = " ".join(t.lower for t in parse.tokens[first : noun.i + 1])
        found = body_named(text)
        if found is not None and (first < noun.i or noun.lower not in _SECTORS):
            role, start = found, first
    return use_of(parse, start, noun.i + 1, role)
