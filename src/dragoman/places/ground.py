"""Whether a state's name is used for its ground: "in Mexico", not "Mexico rejected".

Syntax decides: a name is ground after a preposition of place, with a verb or noun of motion
("flew to", "a visit to"), as what borders, norths and capitals are of, and as a container
("Juba, South Sudan"). Subjects, addressees and parties are the state itself.
"""

from dragoman.language import Parse, Token
from dragoman.language.syntax import ancestors, first_conjunct, head
from dragoman.places.candidate import (
    Candidate,
    has_container,
    is_container,
    is_dateline,
    name_of,
    top,
)
from dragoman.places.clues import (
    DATIVE_VERBS,
    IN_A_PLACE,
    MOTION_VERBS,
    PLACE_OBJECT_VERBS,
    SPATIAL_GOVERNORS,
    words,
)
from dragoman.places.gazetteer import gazetteer


def is_ground(parse: Parse, candidate: Candidate) -> bool:
    """Whether a name is used for ground: always, unless it is a state's or a seat of power's."""
    state = any(e.is_country or e.name == "European Union" for e in candidate.entries[:1])
    tokens = parse.tokens
    token = top(parse, candidate)
    if not state:
        seat = any(e.feature == "PPLC" for e in candidate.entries[:2])
        return not (seat and _acts(parse, token)) or is_dateline(parse, candidate)
    if _contained(parse, candidate) or is_container(parse, candidate):
        return not _in_a_list_of_states(parse, candidate)
    if is_dateline(parse, candidate):
        return True
    first = first_conjunct(parse, token)
    if first.dep == "appos":
        first = first_conjunct(parse, head(parse, first))
    if first.dep == "pobj":
        return _locative(parse, head(parse, first))
    if first.dep == "dobj":
        return head(parse, first).lemma in PLACE_OBJECT_VERBS
    if token.dep == "poss":
        return head(parse, token).lemma in _POSSESSED
    before = tokens[candidate.first - 1] if candidate.first else None
    if before is not None and before.lower == "the" and candidate.first > 1:
        before = tokens[candidate.first - 2]
    return before is not None and before.lower in IN_A_PLACE


def _contained(parse: Parse, candidate: Candidate) -> bool:
    return has_container(parse, candidate.last, gazetteer())


def _in_a_list_of_states(parse: Parse, candidate: Candidate) -> bool:
    """Whether the comma beside a state's name parts it from another state: "Brazil, Colombia and
    Mexico asked"."""
    tokens = parse.tokens
    places = gazetteer()
    beside: list[str] = []
    if candidate.first > 1 and tokens[candidate.first - 1].text == ",":
        end = candidate.first - 1
        beside.extend(name_of(parse, first, end) for first in range(max(0, end - 3), end))
    if candidate.last + 1 < len(tokens) and tokens[candidate.last].text == ",":
        start, limit = candidate.last + 1, min(len(tokens), candidate.last + 5)
        beside.extend(name_of(parse, start, end) for end in range(start + 1, limit + 1))
    return any(e.is_country for name in beside for e in places.lookup(name)[:1])


_POSSESSED = words(
    """capital north south east west coast border frontier region province city town interior
    territory airspace soil shore mainland countryside northeast northwest southeast southwest
    street airport port prison hospital desert mountain island highland lowland district state
    road suburb outskirt center heartland waters water shoreline village"""
)


def _acts(parse: Parse, token: Token) -> bool:
    """Whether the name is the subject of a verb that only a government could be the subject of."""
    token = first_conjunct(parse, token)
    verb = head(parse, token)
    return (
        token.dep == "nsubj"
        and verb.pos in ("VERB", "AUX")
        and verb.lemma not in _OF_PLACES
        and verb.lemma != "be"
    )


_OF_PLACES = words(
    """lie sit remain become see have host grow burn fall suffer experience celebrate mark wake
    stand brace flood shake boast attract house hold serve recover receive"""
)


def _locative(parse: Parse, preposition: Token) -> bool:
    """Whether the preposition over a state's name speaks of where, not of whom."""
    word = preposition.lower
    if word in IN_A_PLACE:
        return True
    above = head(parse, preposition)
    if above.dep == "prep" and above.lower in ("out", "outside", "inside", "away"):
        return True
    if word == "from":
        if above.pos == "NOUN":
            return above.lemma not in _SENT_BY_STATES
        return above.lemma not in ("hear", "learn", "demand", "seek", "request", "receive", "buy")
    if word == "to":
        if above.pos in ("VERB", "AUX"):
            return above.lemma not in DATIVE_VERBS and any(
                t.lemma in MOTION_VERBS for t in (above, *list(ancestors(parse, above))[:1])
            )
        return above.lower in SPATIAL_GOVERNORS or above.lemma in MOTION_VERBS
    if word in ("of", "with", "on", "over", "for", "against", "by"):
        if word in ("for", "by", "against"):
            return word == "for" and above.lemma in ("leave", "depart", "head", "bind", "route")
        if word == "over":
            return above.lemma in ("fly", "flight", "airspace", "sky", "zone")
        return above.lower in SPATIAL_GOVERNORS or above.lemma in SPATIAL_GOVERNORS
    return False


_SENT_BY_STATES = words(
    """offer demand request response reply pressure support help aid message letter statement
    call threat criticism condemnation promise pledge proposal assistance backing loan reaction
    complaint"""
)
