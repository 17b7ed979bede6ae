"""Who does and who undergoes what a verb tells: deep roles through voice, control and relatives.

`language.syntax` answers for one verb and its surface; this module looks past the surface: the
doer of "was shelled by the army" is the army, of "agreed to send troops" the one who agreed, of
"troops sent to Mali" nobody who is named.
"""

from collections.abc import Iterator

from dragoman.events.wordlists import words
from dragoman.language import Parse, Token
from dragoman.language.syntax import SUBJECTS, agent, ancestors, children, head, prepositional

_OF_MIND = frozenset({"commit", "determine", "prepare", "oppose", "dedicate", "resolve"})
"""Participles that tell the subject's own mind: "is committed to", "are opposed to"."""
VERBAL = frozenset({"VERB", "AUX"})

_OBJECT_CONTROL = words("clauses", "object-control")
"""Verbs whose object (or the noun after their "on" or "to") does what their infinitive tells."""

_SPEAKING_TO = frozenset({"on", "upon", "to", "for", "with"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})


def is_passive(parse: Parse, verb: Token) -> bool:
    """Whether the verb's surface subject, or the noun it modifies, undergoes the deed."""
    own = list(children(parse, verb))
    if verb.lemma in _OF_MIND and not any(c.dep == "agent" for c in own):
        return False
    if any(c.dep in ("nsubjpass", "auxpass", "csubjpass", "agent") for c in own):
        return True
    if verb.tag != "VBN" or any(c.dep in ("nsubj", "aux") for c in own):
        return False
    if verb.dep == "conj":
        above = head(parse, verb)
        return above.pos in VERBAL and is_passive(parse, above)
    return verb.dep in ("acl", "advcl", "amod", "ROOT") and not any(c.dep == "dobj" for c in own)


def surface_subject(parse: Parse, verb: Token, depth: int = 0) -> Token | None:
    """The subject as grammar sees it: own, shared, controlled, or the noun that is modified."""
    own = next(children(parse, verb, *SUBJECTS), None)
    if own is not None:
        return _antecedent(parse, own, verb)
    above = head(parse, verb)
    if above is verb or depth > 8:
        return None
    if verb.dep == "conj":
        host = coordinated_with(parse, verb)
        return surface_subject(parse, host, depth + 1) if host is not None else None
    if verb.dep in ("xcomp", "ccomp", "oprd"):
        if verb.dep == "ccomp" and not (verb.tag == "VBG" or has_to(parse, verb)):
            return None
        return _controller(parse, above, depth)
    if verb.dep == "advcl" and above.pos in VERBAL:
        if verb.tag in ("VBG", "VBN") or has_to(parse, verb):
            return (
                _controller(parse, above, depth)
                if has_to(parse, verb)
                else (surface_subject(parse, above, depth + 1))
            )
        return None
    if verb.dep in ("pcomp", "prep"):
        return _subject_over_preposition(parse, above, depth)
    if verb.dep == "acl":
        if has_to(parse, verb):
            return doer_of_noun(parse, above, depth + 1)
        return above if verb.tag == "VBG" else None
    if verb.dep == "acomp" or above.dep == "acomp":
        return surface_subject(parse, above, depth + 1)
    return None


def coordinated_with(parse: Parse, verb: Token) -> Token | None:
    """The verb whose subject a later verb of a coordination shares.

    A past tense cannot share the modal of "asked whether she could help and offered…": there it
    goes with the next finite verb above, whatever the parse says. Nor can a bare infinitive go
    with a past tense.
    """
    above = head(parse, verb)
    if above.pos not in VERBAL:
        return None
    if verb.tag in ("VBD", "VBZ") and above.tag == "VB":
        for outer in ancestors(parse, above):
            if outer.pos in VERBAL and outer.tag in ("VBD", "VBZ", "VBP", "VBN"):
                return outer
    if verb.tag == "VB" and above.tag in ("VBD", "VBZ", "VBN") and not _has_modal(parse, above):
        return None
    return above


def _has_modal(parse: Parse, verb: Token) -> bool:
    return any(c.tag in ("MD", "TO") or c.lemma == "do" for c in children(parse, verb, "aux"))


def has_to(parse: Parse, verb: Token) -> bool:
    """Whether the verb is an infinitive with "to"."""
    return any(c.lower == "to" and c.dep == "aux" for c in children(parse, verb))


def doer(parse: Parse, verb: Token, depth: int = 0) -> Token | None:
    """The one who does what the verb tells: the subject, or the agent of a passive."""
    if is_passive(parse, verb):
        named = agent(parse, verb)
        if named is not None or verb.dep != "conj":
            return named
        above = head(parse, verb)
        return doer(parse, above, depth + 1) if above.pos in VERBAL and depth < 8 else None
    return surface_subject(parse, verb, depth)


def undergoer(parse: Parse, verb: Token) -> Token | None:
    """The one who undergoes it: the object, or the subject of a passive."""
    if is_passive(parse, verb):
        if verb.dep in ("acl", "amod") and not any(children(parse, verb, "nsubjpass")):
            return head(parse, verb)
        return surface_subject(parse, verb)
    own = next(children(parse, verb, "dobj"), None)
    if own is not None:
        return _antecedent(parse, own, verb)
    if verb.dep == "relcl" and any(children(parse, verb, "nsubj")):
        subject = next(children(parse, verb, "nsubj"))
        if subject.lower not in _RELATIVES and not any(children(parse, verb, "attr", "acomp")):
            return head(parse, verb)
    return _shared_object(parse, verb)


def doer_of_noun(parse: Parse, noun: Token, depth: int = 0) -> Token | None:
    """Whose deed a noun tells: its possessor, its "by" or "from", the subject of "made an …"."""
    for child in children(parse, noun, "poss"):
        return child
    for _, obj in prepositional(parse, noun, "by", "from"):
        return obj
    above = head(parse, noun)
    if depth < 8 and noun.dep in ("dobj", "attr") and above.pos in VERBAL:
        if above.lemma in SUPPORT_VERBS or noun.dep == "attr":
            return doer(parse, above, depth + 1)
        from_giver = next((o for _, o in prepositional(parse, above, "from")), None)
        return from_giver if above.lemma in _TAKING else None
    if noun.dep == "nsubjpass" and above.lemma in SUPPORT_VERBS:
        return agent(parse, above)
    return None


SUPPORT_VERBS = words("clauses", "support-verbs")
"""Verbs that lend a noun of action their subject: "launched an attack", "held talks"."""

_TAKING = frozenset({"reject", "receive", "accept", "decline", "refuse", "get", "welcome", "turn"})


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


_PORTIONS = words("clauses", "portions")


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


_STATE_PREPOSITIONS = frozenset({"in", "into", "at", "on", "for", "to", "under"})
_STATE_VERBS = words("clauses", "state-verbs")


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


def complement(parse: Parse, token: Token) -> Token | None:
    """The verb of the clause that completes a verb or noun: "demanded that Iran *release*…"."""
    for child in children(parse, token, "ccomp", "xcomp", "acl", "advcl", "pcomp"):
        if child.dep == "advcl" and not has_to(parse, child):
            continue
        if child.pos in VERBAL or child.pos in ("NOUN", "ADJ"):
            return child
    return None


def _antecedent(parse: Parse, pronoun: Token, verb: Token) -> Token:
    if pronoun.lower in _RELATIVES and pronoun.pos != "DET":
        at = verb
        while at.dep == "conj" and at.head != at.i:
            at = head(parse, at)
        if at.dep == "relcl":
            return head(parse, at)
    return pronoun


def _controller(parse: Parse, above: Token, depth: int) -> Token | None:
    """Who does the infinitive or gerund under a governor."""
    if above.pos not in VERBAL:
        return surface_subject(parse, head(parse, above), depth + 1) if above.dep in (
            "acomp", "attr", "oprd"
        ) else doer_of_noun(parse, above, depth + 1)  # fmt: skip
    if above.lemma in _OBJECT_CONTROL and not is_passive(parse, above):
        own = next(children(parse, above, "dobj", "dative"), None)
        if own is not None and own.pos != "ADP":
            return own
        spoken_to = next((o for _, o in prepositional(parse, above, *_SPEAKING_TO)), None)
        if spoken_to is not None:
            return spoken_to
    return surface_subject(parse, above, depth + 1)


def _subject_over_preposition(parse: Parse, preposition: Token, depth: int) -> Token | None:
    governor = head(parse, preposition)
    if governor.pos in VERBAL:
        if preposition.lower in ("of", "from", "against", "into", "for") and not is_passive(
            parse, governor
        ):
            # "accused Iran of arming", "stopped them from leaving", "fined him for lying"
            own = next(children(parse, governor, "dobj"), None)
            if own is not None:
                return own
        return surface_subject(parse, governor, depth + 1)
    if governor.pos == "ADJ":
        return surface_subject(parse, head(parse, governor), depth + 1)
    if governor.pos in ("NOUN", "PROPN"):
        return doer_of_noun(parse, governor, depth + 1)
    return None


def _shared_object(parse: Parse, verb: Token) -> Token | None:
    """In "shot and killed two men", the object that stands after the second verb."""
    for other in children(parse, verb, "conj"):
        between = parse.tokens[verb.i + 1 : other.i]
        if (
            other.pos == "VERB"
            and len(between) <= 3
            and all(
                t.dep in ("cc", "advmod", "punct", "conj", "auxpass") or t.pos in ("VERB", "CCONJ")
                for t in between
            )
        ):
            return next(children(parse, other, "dobj"), None) or _shared_object(parse, other)
    return None
