"""Which words stand in which slot of a cue: its subject, its object, the noun after "on"…

Slots are logical: the subject of a passive verb is what stands after "by", its object is the
grammatical subject.

========== =======================================================================
subject    who does it; for a noun, the subject of the light verb that governs it
object     to whom it is done; for a noun under "face", "suffer"…, that verb's subject
dative     the indirect object: "gave *them* aid", "gave aid to *them*"
prep:X     what stands after the preposition X, under any part of the match
of, by     the same as prep:of, prep:by
poss       the possessor, of the noun or of the verb's object
compound   a noun or an adjective before the noun: "the *Gaza* offensive", "*French* aid"
comp-subject  the one who is to do what the complement says: "urged *them* to leave"
within     any noun below the complement: "demanded the release of *prisoners*"
========== =======================================================================
"""

from collections.abc import Iterator

from dragoman.events.codebook.cues import CueMatch
from dragoman.language import Parse, Token
from dragoman.language.clauses import controllers, coordinated, doer, undergoer
from dragoman.language.syntax import children

_VERBAL = ("VERB", "AUX")
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET")


def fill_slot(parse: Parse, match: CueMatch, slot: str) -> list[Token]:
    """The tokens that head what stands in the slot, the nearest first; none if it is empty.

    Coordinated words ("France and Germany") are all given.
    """
    found = _in_slot(parse, match, slot)
    return list({token.i: token for token in found}.values()) if len(found) > 1 else found


def _in_slot(parse: Parse, match: CueMatch, slot: str) -> list[Token]:
    head = parse.tokens[match.head]
    if slot == "subject":
        return coordinated(parse, doer(parse, head)) if _is_verb(head) else []
    if slot == "object":
        return coordinated(parse, undergoer(parse, head)) if _is_verb(head) else []
    if slot == "dative":
        return _dative(parse, head)
    if slot == "poss":
        return [t for part in _parts(parse, match) for t in _possessors(parse, part)]
    if slot == "compound":
        return [
            c
            for part in _parts(parse, match)
            if part.pos in ("NOUN", "PROPN")
            for c in children(parse, part, "compound", "amod", "nmod")
            if c.pos in ("PROPN", "ADJ", "NOUN")
        ]
    if slot == "comp-subject":
        return controllers(parse, head)
    if slot == "within":
        return _within(parse, match)
    preposition = slot.removeprefix("prep:")
    return [t for part in _parts(parse, match) for t in _after(parse, part, preposition)]


def _is_verb(token: Token) -> bool:
    return token.pos in _VERBAL or token.tag.startswith("VB")


def _dative(parse: Parse, verb: Token) -> list[Token]:
    found: list[Token] = []
    for child in children(parse, verb, "dative", "prep"):
        if child.dep == "dative" and child.pos in _NOMINAL:
            found += coordinated(parse, child)
        elif child.lower == "to":
            found += coordinated(parse, next(children(parse, child, "pobj"), None))
    return found


def _parts(parse: Parse, match: CueMatch) -> list[Token]:
    """The parts that may carry slots: the nouns of the match before its verb."""
    parts = [parse.tokens[i] for i in match.parts] or [parse.tokens[match.head]]
    nouns = [p for p in parts if p.pos in ("NOUN", "PROPN")]
    return nouns + [p for p in parts if p not in nouns]


def _possessors(parse: Parse, part: Token) -> Iterator[Token]:
    yield from children(parse, part, "poss")
    if _is_verb(part):
        below = undergoer(parse, part)
        if below is not None:
            yield from children(parse, below, "poss")


def _after(parse: Parse, part: Token, preposition: str) -> Iterator[Token]:
    for child in children(parse, part, "prep", "agent", "dative", "prt", "advmod"):
        if child.lower == preposition:
            for obj in children(parse, child, "pobj", "pcomp"):
                if obj.ent not in ("DATE", "TIME"):
                    yield from coordinated(parse, obj)
        for inner in children(parse, child, "prep"):  # "out of", "ahead of"
            if inner.lower == preposition and child.lower != "according":
                for obj in children(parse, inner, "pobj"):
                    yield from coordinated(parse, obj)
    if part.lower == preposition:
        for obj in children(parse, part, "pobj"):
            yield from coordinated(parse, obj)


def _within(parse: Parse, match: CueMatch) -> list[Token]:
    head = parse.tokens[match.head]
    return [
        t
        for t in parse.tokens[head.i + 1 : head.right + 1]
        if t.pos in ("PROPN", "NOUN")
        and t.dep not in ("compound", "npadvmod")
        and t.ent not in ("DATE", "TIME")
    ]
