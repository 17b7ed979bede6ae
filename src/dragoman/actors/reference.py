"""Whether a noun speaks of anyone: "the court" does, "in court" and "a news conference" do not."""

from dragoman.actors.clues import acts
from dragoman.actors.draft import Draft
from dragoman.actors.registry import Role
from dragoman.actors.words import words
from dragoman.language import Parse, Token
from dragoman.language.syntax import children

_SIDES = words("eastern western northern southern left right opposite far other near river")


def names_no_actor(parse: Parse, token: Token) -> bool:
    """Whether the words around a noun make it no one: a news conference, the bank of a river,
    his own head, the holder of an office where only the office is meant."""
    tokens = parse.tokens
    before = tokens[token.i - 1] if token.i else token
    if token.lemma == "conference":
        return before.lower in ("news", "press")
    if any(c.lower == "no" for c in children(parse, token, "det")):
        return True
    if token.lemma == "body":
        return not any(
            c.dep in ("amod", "compound") and c.i < token.i and c.lower not in ("dead", "whole")
            for c in children(parse, token)
        )
    if token.lemma == "bank":
        of_river = any(
            t.lower in ("river", "canal", "lake", "stream") for t in tokens[token.i : token.i + 5]
        )
        return before.lower in _SIDES or of_river
    if token.lemma == "head" and any(True for _ in children(parse, token, "poss")):
        return not any(
            c.pos in ("NOUN", "PROPN") and c.ent != "PERSON" for c in children(parse, token, "poss")
        )
    above = tokens[token.head]
    if token.dep == "poss" and above.lemma in ("office", "residence") and token.pos == "NOUN":
        return token.tag == "NN" and above.lemma == "office"
    return False


def is_hyphenated(parse: Parse, token: Token) -> bool:
    """Whether the word is a part of a compound: "secretary" in "secretary-to-CEO"."""
    beside = parse.tokens[token.i + 1 : token.i + 2]
    before = parse.tokens[max(0, token.i - 2) : token.i]
    joined = len(before) == 2 and before[1].text in "-–‑" and not before[1].spaced
    if joined and not before[0].spaced and before[0].text[0].isupper() and token.text[0].isupper():
        return True  # "PORT-AU-PRINCE"
    return bool(beside) and beside[0].text in "-–‑" and not token.spaced and not beside[0].spaced


WEAK_BODIES = words(
    """studio office force house state leadership press division unit cell column library prison
    jail village crowd school hospital mosque church temple carrier channel daily weekly diet board
    panel summit forum network camp slate resistance conference family market exchange farm
    college university public population community team crew mission service field world region
    town city district province club museum station base front line side industry sector
    business radio television tv fleet garrison platoon movement project program programme
    union alliance"""
)
"""Nouns that are a body only where they act: "the school said", not "at school"."""


_WHERE = words("station centre center camp prison academy")
"""Nouns that are somewhere to go to, whatever stands before them: "a police station"."""


def body_refers(
    parse: Parse, token: Token, role: Role, first: int, names: dict[int, Draft]
) -> bool:
    """Whether a singular noun for a body speaks of one: "the court" does, "in court" does not."""
    acting = acts(parse, token)
    if role.lemma in WEAK_BODIES or token.lemma in _WHERE:
        return acting
    if any(t.dep in ("det", "poss", "predet", "nummod") for t in children(parse, token)):
        return True
    if any(i in names for i in range(first, token.i)) or role.sector in ("LEG", "COP", "CRM"):
        return True
    return acting or token.dep in ("nsubj", "nsubjpass") or first < token.i


def role_refers(parse: Parse, token: Token, first: int, names: dict[int, Draft]) -> bool:
    """Whether a singular noun speaks of someone: "as president" and "secretary" do not."""
    if token.dep in ("attr", "oprd") or parse.tokens[token.head].lower == "as":
        return False
    if any(t.dep in ("det", "poss", "predet", "nummod") for t in children(parse, token)):
        return True
    if any(i in names for i in range(first, token.i)) or token.text[0].isupper():
        return True
    return token.dep in ("nsubj", "nsubjpass", "appos")
