"""Which words stand in which slot of a cue: its subject, its object, the noun after "on"…

Slots are logical: the subject of a passive verb is what stands after "by", its object is the
grammatical subject.

========== =======================================================================
subject    who does it; for a noun, the subject of the light verb that governs it
object     to whom it is done; for a noun under "face", "suffer"…, that verb's subject
agent      what stands after "by"
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
from dragoman.language.syntax import children, direct_object, subject

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
        found = logical_subject(parse, head) if _is_verb(head) else None
        return _with_conjuncts(parse, found)
    if slot in ("object", "agent"):
        found = logical_object(parse, head) if slot == "object" else _agent(parse, head)
        return _with_conjuncts(parse, found)
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
        return _complement_subject(parse, head)
    if slot == "within":
        return _within(parse, match)
    preposition = slot.removeprefix("prep:")
    return [t for part in _parts(parse, match) for t in _after(parse, part, preposition)]


def logical_subject(parse: Parse, verb: Token) -> Token | None:
    """Who does what the verb says; None for a passive without "by"."""
    if _is_passive(parse, verb):
        return _agent(parse, verb)
    own = [c for c in children(parse, verb, "nsubj") if c.i < verb.i]
    if len(own) > 1:
        return own[-1]  # a dateline before the subject is taken for one
    found = subject(parse, verb)
    if found is None and verb.dep == "xcomp":
        above = parse.tokens[verb.head]
        found = logical_subject(parse, above) if above.i != verb.i else None
    return found


def logical_object(parse: Parse, verb: Token) -> Token | None:
    """To whom it is done: the direct object, or the subject of the passive."""
    if _is_passive(parse, verb):
        own = next(children(parse, verb, "nsubjpass"), None)
        if own is not None:
            if own.lower in ("who", "which", "that") and verb.dep == "relcl":
                return parse.tokens[verb.head]
            return own
        above = parse.tokens[verb.head]
        if verb.dep in ("acl", "relcl") and above.i != verb.i:
            return above
        if verb.dep == "conj" and above.i != verb.i:
            return logical_object(parse, above)
        return None
    found = direct_object(parse, verb)
    if found is not None or verb.dep == "relcl":
        return found
    # "bombed and shelled the town": the object stands under the last verb
    for other in children(parse, verb, "conj"):
        if other.pos in _VERBAL and not any(children(parse, verb, "prep", "xcomp", "ccomp")):
            return direct_object(parse, other)
    return None


def _is_verb(token: Token) -> bool:
    return token.pos in _VERBAL or token.tag.startswith("VB")


def _is_passive(parse: Parse, verb: Token) -> bool:
    if any(children(parse, verb, "nsubjpass", "auxpass", "agent", "csubjpass")):
        return True
    if verb.tag != "VBN":
        return False
    if verb.dep == "acl":
        return True
    if verb.dep == "conj":
        above = parse.tokens[verb.head]
        has_subject = any(children(parse, verb, "nsubj"))
        return not has_subject and above.i != verb.i and _is_passive(parse, above)
    return False


def _agent(parse: Parse, token: Token) -> Token | None:
    for by in children(parse, token, "agent", "prep"):
        if by.lower == "by":
            return next(children(parse, by, "pobj", "pcomp"), None)
    return None


def _with_conjuncts(parse: Parse, token: Token | None) -> list[Token]:
    if token is None:
        return []
    found = [token]
    for one in found:
        found.extend(c for c in children(parse, one, "conj") if c.pos in _NOMINAL)
    return found


def _dative(parse: Parse, verb: Token) -> list[Token]:
    found: list[Token] = []
    for child in children(parse, verb, "dative", "prep"):
        if child.dep == "dative" and child.pos in _NOMINAL:
            found += _with_conjuncts(parse, child)
        elif child.lower == "to":
            found += _with_conjuncts(parse, next(children(parse, child, "pobj"), None))
    return found


def _parts(parse: Parse, match: CueMatch) -> list[Token]:
    """The parts that may carry slots: the nouns of the match before its verb."""
    parts = [parse.tokens[i] for i in match.parts] or [parse.tokens[match.head]]
    nouns = [p for p in parts if p.pos in ("NOUN", "PROPN")]
    return nouns + [p for p in parts if p not in nouns]


def _possessors(parse: Parse, part: Token) -> Iterator[Token]:
    yield from children(parse, part, "poss")
    if _is_verb(part):
        below = logical_object(parse, part)
        if below is not None:
            yield from children(parse, below, "poss")


def _after(parse: Parse, part: Token, preposition: str) -> Iterator[Token]:
    for child in children(parse, part, "prep", "agent", "dative", "prt", "advmod"):
        if child.lower == preposition:
            for obj in children(parse, child, "pobj", "pcomp"):
                if obj.ent not in ("DATE", "TIME"):
                    yield from _with_conjuncts(parse, obj)
        for inner in children(parse, child, "prep"):  # "out of", "ahead of"
            if inner.lower == preposition:
                for obj in children(parse, inner, "pobj"):
                    yield from _with_conjuncts(parse, obj)
    if part.lower == preposition:
        for obj in children(parse, part, "pobj"):
            yield from _with_conjuncts(parse, obj)


def _complement_subject(parse: Parse, verb: Token) -> list[Token]:
    clauses = list(children(parse, verb, "ccomp", "xcomp", "advcl"))
    for predicate in [*clauses, *children(parse, verb, "acomp", "oprd")]:
        if predicate.pos == "ADJ":  # "made it clear that they must leave"
            clauses = [*children(parse, predicate, "ccomp", "advcl"), *clauses]
    found: list[Token] = []
    for child in children(parse, verb, "dobj", "dative"):
        if child.pos in _NOMINAL and child.lower != "it":
            found += _with_conjuncts(parse, child)
    for clause in clauses:
        for own in children(parse, clause, "nsubj", "nsubjpass"):
            if own.lower not in ("it", "there"):
                found += _with_conjuncts(parse, own)
    if not found:
        spoken_to = _SPOKEN_TO | {"for"} if clauses else _SPOKEN_TO
        for prep in children(parse, verb, "prep"):
            if prep.lower in spoken_to and prep.i > verb.i:
                for obj in children(parse, prep, "pobj"):
                    if obj.ent not in ("DATE", "TIME"):
                        found += _with_conjuncts(parse, obj)
    if not found and _is_passive(parse, verb):
        found = _with_conjuncts(parse, logical_object(parse, verb))
    return found


_SPOKEN_TO = frozenset({"on", "upon", "to", "with", "from"})


def _within(parse: Parse, match: CueMatch) -> list[Token]:
    head = parse.tokens[match.head]
    return [
        t
        for t in parse.tokens[head.i + 1 : head.right + 1]
        if t.pos in ("PROPN", "NOUN")
        and t.dep not in ("compound", "npadvmod")
        and t.ent not in ("DATE", "TIME")
    ]
