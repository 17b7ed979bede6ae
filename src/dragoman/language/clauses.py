"""Who does and who undergoes what a verb or noun tells, past the surface of the sentence.

`syntax` answers for one verb as grammar sees it. Here the doer of "was shelled by the army" is
the army, of "agreed to send troops" the one who agreed, of "asked Mali to send troops" Mali, of
"troops sent to Mali" nobody who is named.
"""

from collections.abc import Iterator
from itertools import islice

from dragoman.language.parse import Parse, Token
from dragoman.language.syntax import (
    OBJECT_CONTROL,
    RELATIVES,
    agent,
    ancestors,
    antecedent,
    children,
    head,
    own_subject,
    prepositional,
)

VERBAL = frozenset({"VERB", "AUX"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
_DEEPEST = 8
"""Steps from verb to verb; broken text gives chains of thousands."""

_OF_MIND = frozenset({"commit", "determine", "prepare", "oppose", "dedicate", "resolve"})
"""Participles that tell the subject's own mind: "is committed to", "are opposed to"."""
_EMPTY = frozenset({"it", "there"})
_SPOKEN_TO = frozenset({"on", "upon", "to", "with", "from"})
_CHARGED = frozenset({"on", "upon", "to", "for", "with"})
_CHARGES = frozenset({"appeal", "call", "demand", "order", "plea", "pressure", "request"})
"""Objects after whose "on" or "to" stands who is to act: "put pressure on them to leave"."""

_ACTS_OF_SPEECH = frozenset(
    """
    accuse add appeal ask blame call condemn criticise criticize demand deny dismiss offer pledge
    praise promise reject request thank threaten urge vow warn welcome
    """.split()
)
"""Verbs that seldom stand with the verbs of what is said, and often with that of saying it."""

SUPPORT_VERBS = frozenset(
    """
    announce apply attend begin bring carry commit conclude conduct continue convene declare
    deliver do enact enter execute exert expand express extend fight file fire give have hold host
    impose initiate intensify introduce issue launch lead levy lodge maintain make mount offer
    open order pay perform place plan plot press promise pursue put reach renew restart resume
    seal send set share sign slap stage start step strike submit suffer sustain take undertake
    unleash voice wage win write
    """.split()
)
"""Verbs that lend a noun of action their subject: "launched an attack", "held talks"."""
_TAKING = frozenset({"reject", "receive", "accept", "decline", "refuse", "get", "welcome", "turn"})
"""Verbs after whose "from" stands whose deed their object is: "got an offer from Peru"."""


def is_undergone(parse: Parse, verb: Token) -> bool:
    """Whether the verb's surface subject, or the noun it modifies, undergoes the deed.

    Participles without an auxiliary count: "troops sent to Mali", "was seized and deported".
    """
    own = list(children(parse, verb))
    by = any(c.dep == "agent" for c in own)
    if verb.lemma in _OF_MIND and not by:
        return False
    if any(c.dep in ("nsubjpass", "auxpass", "csubjpass") for c in own):
        return True
    active = any(c.dep in ("nsubj", "aux") for c in own)
    if by and not (active and any(c.dep == "dobj" for c in own)):
        return True  # "had turned down an offer by X" is active, whatever the label of "by"
    if verb.tag != "VBN" or active:
        return False
    if verb.dep == "conj":
        for above in islice(ancestors(parse, verb), _DEEPEST):
            if above.pos not in VERBAL or above.dep != "conj":
                return above.pos in VERBAL and is_undergone(parse, above)
    return verb.dep in ("acl", "advcl", "amod", "ROOT") and not any(c.dep == "dobj" for c in own)


def has_to(parse: Parse, verb: Token) -> bool:
    """Whether the verb is an infinitive with "to"."""
    return any(c.lower == "to" and c.dep == "aux" for c in children(parse, verb))


def doer(parse: Parse, verb: Token, depth: int = 0) -> Token | None:
    """The one who does what the verb tells: the subject, or the agent of a passive."""
    if not is_undergone(parse, verb):
        return surface_subject(parse, verb, depth)
    named = agent(parse, verb)
    if named is not None or verb.dep != "conj" or own_subject(parse, verb) is not None:
        return named
    above = head(parse, verb)  # "was seized by soldiers and deported"
    shared = above.pos in VERBAL and depth < _DEEPEST and is_undergone(parse, above)
    return doer(parse, above, depth + 1) if shared else None


def undergoer(parse: Parse, verb: Token) -> Token | None:
    """The one who undergoes it: the object, or the subject of a passive."""
    if is_undergone(parse, verb):
        if verb.dep in ("acl", "amod") and not any(children(parse, verb, "nsubjpass")):
            return head(parse, verb)
        return surface_subject(parse, verb)
    own = next(children(parse, verb, "dobj"), None)
    if own is not None:
        return antecedent(parse, own, verb)
    if verb.dep == "relcl":
        subject = next(children(parse, verb, "nsubj"), None)
        if subject is None or any(children(parse, verb, "attr", "acomp")):
            return None
        return head(parse, verb) if subject.lower not in RELATIVES else None
    return _of_small_clause(parse, verb) or _shared_object(parse, verb)


def _of_small_clause(parse: Parse, verb: Token) -> Token | None:
    """In "ordered the envoy to leave", the envoy, where the parse has him under "leave"."""
    if verb.lemma in OBJECT_CONTROL:
        for clause in children(parse, verb, "ccomp"):
            if has_to(parse, clause):
                return next(children(parse, clause, "nsubj"), None)
    return None


def controllers(parse: Parse, verb: Token) -> list[Token]:
    """Those who are to do what the complement of a verb tells, coordinated ones included.

    "urged *them* to leave", "demanded that *Iran* leave", "called on *them*", "made it clear that
    *they* must leave".
    """
    clauses = list(children(parse, verb, "ccomp", "xcomp", "advcl"))
    for predicate in [*clauses, *children(parse, verb, "acomp", "oprd")]:
        if predicate.pos == "ADJ":
            clauses = [*children(parse, predicate, "ccomp", "advcl"), *clauses]
    found = [
        one
        for clause in children(parse, verb, "ccomp")
        for own in children(parse, clause, "nsubj")
        if own.lower not in _EMPTY and not has_to(parse, clause)
        for one in coordinated(parse, own)
    ]
    if found:
        return found  # "told reporters that *they* must leave"
    undergone = any(any(children(parse, c, "auxpass")) and has_to(parse, c) for c in clauses)
    for child in children(parse, verb, "dobj", "dative"):
        if child.pos in _NOMINAL and child.lower != "it" and not undergone:
            found += coordinated(parse, child)
    for clause in clauses:
        for own in children(parse, clause, "nsubj"):  # "that he be freed" asks nothing of him
            if own.lower not in _EMPTY:
                found += coordinated(parse, own)
    if not found:
        spoken_to = _SPOKEN_TO | {"for"} if clauses else _SPOKEN_TO
        for prep in children(parse, verb, "prep"):
            if prep.lower in spoken_to and prep.i > verb.i:
                for obj in children(parse, prep, "pobj"):
                    if obj.ent not in ("DATE", "TIME"):
                        found += coordinated(parse, obj)
    if not found and is_undergone(parse, verb):
        found = coordinated(parse, undergoer(parse, verb))
    return found


def coordinated(parse: Parse, token: Token | None) -> list[Token]:
    """A noun and the nouns coordinated with it: "France" gives "France and Germany"."""
    found = [token] if token is not None else []
    for one in found:
        found.extend(c for c in children(parse, one, "conj") if c.pos in _NOMINAL)
    return found


def surface_subject(parse: Parse, verb: Token, depth: int = 0) -> Token | None:
    """The subject as grammar sees it: own, shared, controlled, or the noun that is modified."""
    own = own_subject(parse, verb)
    if own is not None:
        return own
    above = head(parse, verb)
    if above is verb or depth > _DEEPEST:
        return None
    depth += 1
    if verb.dep == "conj":
        host = coordinated_with(parse, verb)
        return surface_subject(parse, host, depth) if host is not None else None
    planner = _planner(parse, verb, above)
    if planner is not None:
        return planner
    if verb.dep in ("xcomp", "ccomp", "oprd"):
        if verb.dep == "ccomp" and not (verb.tag == "VBG" or has_to(parse, verb)):
            return None
        return _controller(parse, above, depth)
    if verb.dep == "advcl" and above.pos in VERBAL:
        if has_to(parse, verb):
            return _controller(parse, above, depth)
        return surface_subject(parse, above, depth) if verb.tag in ("VBG", "VBN") else None
    if verb.dep in ("pcomp", "prep"):
        return _subject_over_preposition(parse, above, depth)
    if verb.dep in ("acl", "relcl") and verb.tag in ("VBD", "VBZ", "VBP"):
        return above  # "the president, X, threatened…" may parse with the noun on top
    if verb.dep == "acl":
        if has_to(parse, verb):
            return doer_of_noun(parse, above, depth)
        return above if verb.tag == "VBG" else None
    if verb.dep == "acomp" or above.dep == "acomp":
        return surface_subject(parse, above, depth)
    return None


def coordinated_with(parse: Parse, verb: Token) -> Token | None:
    """The verb whose subject a later verb of a coordination shares.

    A past tense cannot share the modal of "asked whether she could help and offered…": there it
    goes with the next finite verb above, whatever the parse says; so does another act of speech
    in "said they had paid and demanded…". Nor can a bare infinitive go with a past tense.
    """
    above = head(parse, verb)
    if above.pos not in VERBAL:
        return None
    spoken = verb.tag == "VBD" and above.tag == "VBN" and verb.lemma in _ACTS_OF_SPEECH
    if spoken or (verb.tag in ("VBD", "VBZ") and above.tag == "VB"):
        for outer in islice(ancestors(parse, above), _DEEPEST):
            if outer.pos in VERBAL and outer.tag in ("VBD", "VBZ", "VBP", "VBN"):
                return outer
    if verb.tag == "VB" and above.tag in ("VBD", "VBZ", "VBN") and not _has_modal(parse, above):
        return None
    return above


def _has_modal(parse: Parse, verb: Token) -> bool:
    return any(c.tag in ("MD", "TO") or c.lemma == "do" for c in children(parse, verb, "aux"))


def doer_of_noun(parse: Parse, noun: Token, depth: int = 0) -> Token | None:
    """Whose deed a noun tells: its possessor, its "by" or "from", the subject of "made an …"."""
    for child in children(parse, noun, "poss"):
        return child
    for _, obj in prepositional(parse, noun, "by", "from"):
        return obj
    above = head(parse, noun)
    if depth < _DEEPEST and noun.dep in ("dobj", "attr") and above.pos in VERBAL:
        strayed = _strayed_author(parse, noun, above)
        if strayed is not None:
            return strayed
        if above.lemma in SUPPORT_VERBS or noun.dep == "attr":
            return doer(parse, above, depth + 1)
        from_giver = next((o for _, o in prepositional(parse, above, "from")), None)
        return from_giver if above.lemma in _TAKING else None
    if noun.dep == "nsubjpass" and above.lemma in SUPPORT_VERBS:
        return agent(parse, above)
    return None


def complement(parse: Parse, token: Token) -> Token | None:
    """The verb of the clause that completes a verb or noun: "demanded that Iran *release*…"."""
    for child in children(parse, token, "ccomp", "xcomp", "acl", "advcl", "pcomp"):
        if child.dep == "advcl" and not has_to(parse, child):
            continue
        if child.pos in VERBAL or child.pos in ("NOUN", "ADJ"):
            return child
    return None


def _planner(parse: Parse, verb: Token, above: Token) -> Token | None:
    """Of "foiled a plot by X to kill Y", X: an infinitive that hangs on the verb, but tells what
    the verb's object is about."""
    if verb.dep not in ("xcomp", "advcl") or above.pos not in VERBAL or not has_to(parse, verb):
        return None
    noun = next(children(parse, above, "dobj"), None)
    if noun is None or noun.lemma not in _PLANS or noun.i > verb.i:
        return None
    by = next((o for _, o in prepositional(parse, noun, "by")), None)
    return by or _strayed_author(parse, noun, above) or next(children(parse, noun, "poss"), None)


def _strayed_author(parse: Parse, noun: Token, verb: Token) -> Token | None:
    """In "turned down an offer by X", X, where the parse hangs "by" on the verb."""
    if is_undergone(parse, verb):
        return None
    for by in children(parse, verb, "agent", "prep"):
        if by.lower == "by" and by.i == noun.i + 1:
            return next((o for o in children(parse, by, "pobj") if o.ent != "DATE"), None)
    return None


_PLANS = frozenset(
    """
    attempt bid campaign conspiracy decision demand effort offer plan pledge plot promise proposal
    refusal request scheme threat vow
    """.split()
)
"""Nouns whose infinitive tells what their own author means to do."""


def _controller(parse: Parse, above: Token, depth: int) -> Token | None:
    """Who does the infinitive or gerund under a governor."""
    if above.pos not in VERBAL:
        if above.dep in ("acomp", "attr", "oprd"):
            return surface_subject(parse, head(parse, above), depth)
        return doer_of_noun(parse, above, depth)
    charged = _charged_with(parse, above) if not is_undergone(parse, above) else None
    return charged or surface_subject(parse, above, depth)


def _charged_with(parse: Parse, verb: Token) -> Token | None:
    """Who is to act where a verb has another act: "asked *her* to", "called on *him* to"."""
    own = next(children(parse, verb, "dobj", "dative"), None)
    if own is not None and own.pos != "ADP":
        if verb.lemma in OBJECT_CONTROL:
            return own
        if own.lemma not in _CHARGES:
            return None
    elif verb.lemma not in OBJECT_CONTROL and verb.lemma not in _CHARGES:
        return None
    carriers = (verb, own) if own is not None else (verb,)
    return next((o for c in carriers for _, o in prepositional(parse, c, *_CHARGED)), None)


def _subject_over_preposition(parse: Parse, preposition: Token, depth: int) -> Token | None:
    governor = head(parse, preposition)
    if governor.pos in VERBAL:
        if preposition.lower in _OVER_OBJECTS and not is_undergone(parse, governor):
            # "accused Iran of arming", "stopped them from leaving", "fined him for lying"
            own = next(children(parse, governor, "dobj"), None)
            if own is not None:
                return own
        return surface_subject(parse, governor, depth)
    if governor.pos == "ADJ":
        return surface_subject(parse, head(parse, governor), depth)
    if governor.pos in ("NOUN", "PROPN"):
        return doer_of_noun(parse, governor, depth)
    return None


_OVER_OBJECTS = frozenset({"of", "from", "against", "into", "for"})


def _shared_object(parse: Parse, verb: Token) -> Token | None:
    """In "shot and killed two men", the object that stands after the last verb."""
    for _ in range(_DEEPEST):
        other = next(_next_verbs(parse, verb), None)
        if other is None:
            return None
        own = next(children(parse, other, "dobj"), None)
        if own is not None:
            return own
        verb = other
    return None


_BETWEEN = frozenset({"cc", "advmod", "punct", "conj", "auxpass"})


def _next_verbs(parse: Parse, verb: Token) -> Iterator[Token]:
    """The verbs coordinated with one with next to nothing between them."""
    for other in children(parse, verb, "conj"):
        between = parse.tokens[verb.i + 1 : other.i]
        if (
            other.pos == "VERB"
            and len(between) <= 3
            and all(t.dep in _BETWEEN or t.pos in ("VERB", "CCONJ") for t in between)
        ):
            yield other
