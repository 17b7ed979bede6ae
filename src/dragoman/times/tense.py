"""The tense that governs a time expression: whether "on Friday" is the last or the coming one."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.figures.words import words
from dragoman.language import Parse, Token
from dragoman.language.syntax import ancestors, children
from dragoman.times.meanings import Tense

PLANNING = words("""
    agree aim anticipate arrange ask beg book call commit decide demand due expect forecast hope
    instruct intend invite mean need offer order permit persuade plan pledge postpone predict
    prepare promise propose project request require reschedule resolve schedule seek set slate
    summon swear tell threaten time urge volunteer vow want warn wish delay extend adjourn tip
    authorise authorize convene await""")
"""Verbs whose infinitive, or whose date, lies ahead of them."""

IMPLYING = words("""
    fail manage refuse decline force begin start continue get have use happen appear seem prove
    cease compel lead help come go gather travel meet remain""")
"""Verbs whose infinitive shares their own time: "refused to comment on Friday"."""

SAYING = words("""
    say tell report announce add claim declare state warn note insist write tweet post accuse
    condemn deny confirm reveal admit suggest describe""")
"""In the present tense these tell of what was said already: "says on Friday"."""

SCHEDULED = words("""
    begin start open close end finish meet arrive leave depart return resume travel fly visit
    head face hold vote host attend convene gather elect go come expire conclude run speak address
    appear play kick mark fall be take turn launch celebrate release unveil decide choose""")
"""In the present tense these tell of an appointment: "the council meets on Friday"."""

PLANNED_NOUNS = words("""
    plan schedule deadline date election vote referendum poll summit meeting talk hearing trial
    ballot inauguration visit appointment launch preparation runoff primary caucus rally protest
    strike march demonstration conference session handover""")

DONE_NOUNS = words("""
    victory win defeat loss attack killing bombing decision ruling statement announcement
    resignation arrest death shooting blast explosion clash raid murder assassination crash
    incident remark comment verdict coup failure massacre revelation result disclosure""")
"""What stands with a day behind it, even as the subject of "will"."""

_MODALS = frozenset({"will", "'ll", "’ll", "shall", "wo", "would", "may", "might", "could",
                     "should", "can", "must", "ca", "'d", "’d", "ought"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Governor:
    """What governs a time expression."""

    tense: Tense
    verb: Token | None = None
    direct: bool = True
    """Whether no noun stands between: not so in "the April 16 meeting"."""


def governor(parse: Parse, first: int, last: int) -> Governor:
    """The tense that governs tokens ``[first, last)``, and the verb that carries it."""
    node = span_head(parse, first, last)
    direct, done = True, False
    previous = parse.tokens[first - 1] if first else None
    for above in _up(parse, node):
        if above.i in range(first, last):
            continue
        if above.pos in ("VERB", "AUX"):
            tense = verb_tense(parse, above)
            if done and tense == "future":
                tense = "past"
            if _is_appointed(above, previous):
                tense = "future"
            return Governor(tense, above, direct)
        if above.pos in ("NOUN", "PROPN", "PRON"):
            direct = False
            done = done or above.lemma in DONE_NOUNS
            if previous is not None and previous.lower == "for" and above.lemma in PLANNED_NOUNS:
                return Governor("future", None, False)
            if _is_ahead(parse, above):
                return Governor("future", None, False)
        if above.pos == "ADJ" and above.lemma == "due":
            return Governor("future", None, True)
    return Governor("present", None, direct)


def span_head(parse: Parse, first: int, last: int) -> Token:
    """The token of a span whose head lies outside of it, the last such in doubt."""
    span = parse.tokens[first:last]
    tops = [t for t in span if not first <= t.head < last or t.head == t.i]
    return tops[-1] if tops else span[-1]


def _up(parse: Parse, token: Token) -> Iterator[Token]:
    """The ancestors, the token itself first where it is a verb and the root."""
    if token.pos in ("VERB", "AUX"):
        yield token
    yield from ancestors(parse, token)


def _is_appointed(verb: Token, previous: Token | None) -> bool:
    """ "scheduled for Friday", "postponed until March", "set the vote for June"."""
    if verb.lemma not in PLANNING or previous is None:
        return False
    return (previous.lower in ("for", "until", "to", "till") and previous.head == verb.i) or (
        verb.tag == "VBN" and verb.lemma in ("schedule", "plan", "slate", "expect", "set")
    )


def _is_ahead(parse: Parse, noun: Token) -> bool:
    """Whether the noun stands after "ahead of" or "upcoming", "planned"."""
    for child in children(parse, noun, "amod"):
        if child.lower in (
            "upcoming",
            "planned",
            "scheduled",
            "expected",
            "forthcoming",
            "next",
            "coming",
        ):
            return True
    before = parse.tokens[max(0, noun.left - 2) : noun.left]
    return [t.lower for t in before] == ["ahead", "of"]


def verb_tense(parse: Parse, verb: Token, depth: int = 0) -> Tense:
    """Past, present or future, as far as the verb and those above it tell."""
    aux = {c.lower for c in children(parse, verb, "aux", "auxpass")}
    if aux & _MODALS:
        perfect = "have" in aux or "'ve" in aux or "of" in aux
        return "past" if perfect and not aux & {"will", "'ll", "’ll"} else "future"
    if "to" in aux:
        return _infinitive_tense(parse, verb, depth)
    if aux & {"had", "has", "have", "'ve", "’ve", "was", "were", "did"}:
        return "past"
    if verb.tag == "VBD":
        return "past"
    if verb.tag == "VBN":
        return _participle_tense(verb, aux)
    if verb.tag == "VBG":
        if aux & {"is", "are", "am", "'s", "’s", "'re", "’re", "'m"}:
            return "future"
        return _above_tense(parse, verb, depth)
    if verb.tag in ("VBZ", "VBP"):
        if verb.lemma in SAYING:
            return "past"
        return "future" if verb.lemma in SCHEDULED else "present"
    if verb.tag == "VB" and verb.dep in ("ROOT", "conj", "ccomp", "xcomp", "advcl"):
        if verb.dep == "ROOT":
            return "future" if not aux else "present"
        return _above_tense(parse, verb, depth)
    return "present"


def _infinitive_tense(parse: Parse, verb: Token, depth: int) -> Tense:
    above = parse.tokens[verb.head]
    if above is verb:
        return "future"
    if above.pos in ("NOUN", "PROPN", "ADJ") and verb.dep in ("acl", "relcl", "xcomp", "amod"):
        return "future"
    if above.pos not in ("VERB", "AUX"):
        return _above_tense(parse, verb, depth)
    if above.lemma in IMPLYING or verb.dep == "advcl":
        return _above_tense(parse, verb, depth)
    if above.lemma in PLANNING or above.lemma in ("be", "look", "try", "will"):
        return "future"
    return _above_tense(parse, verb, depth)


def _participle_tense(verb: Token, aux: set[str]) -> Tense:
    if aux & {"is", "are", "'s", "’s", "'re", "be"}:
        return "future" if verb.lemma in PLANNING | SCHEDULED else "present"
    return "future" if verb.lemma in ("schedule", "plan", "slate") else "past"


def _above_tense(parse: Parse, verb: Token, depth: int) -> Tense:
    if depth > 8:
        return "present"
    for above in ancestors(parse, verb):
        if above.pos in ("VERB", "AUX"):
            return verb_tense(parse, above, depth + 1)
    return "present"


def is_up_to_now(parse: Parse, governed: Governor, rough: bool) -> bool:
    """Whether a length of time after "for" reaches to the day of publication.

    "has ruled for 20 years" does, "will rule for 20 years" does not. In the past tense, only a
    rough length of something that is not a person's deed is taken so: "violence that killed
    thousands for nearly 20 years".
    """
    verb = governed.verb
    if verb is None:
        return False
    aux = {c.lower for c in children(parse, verb, "aux", "auxpass")}
    if aux & {"has", "have", "'ve", "’ve"} and not aux & _MODALS and "to" not in aux:
        return True
    if verb.tag in ("VBZ", "VBP") or (verb.tag == "VBG" and aux & {"is", "are", "am"}):
        return True
    if verb.tag == "VBD" and rough:
        subject = next(children(parse, verb, "nsubj", "nsubjpass"), None)
        return subject is None or (
            subject.lower not in ("he", "she", "i", "we", "who") and subject.ent != "PERSON"
        )
    return False
