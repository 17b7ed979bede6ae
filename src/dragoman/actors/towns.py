"""Whether the words around a name make it a place's: what lies "at Oancea" acts seldom.

The gazetteer alone proves nothing (many a surname is also a town's), nor does a preposition; the
two together do, and so do "the town of X", "the X crossing" and "the lower X".
"""

from dragoman.actors.words import words
from dragoman.language import Parse, Token
from dragoman.language.syntax import first_conjunct
from dragoman.places.gazetteer import Entry, gazetteer

_WITHIN = words(
    """in at near outside around across throughout inside into toward towards through along
    within beyond between off via onto"""
)
_DIRECTIONS = words(
    """lower upper northern southern eastern western central north south east west downtown rural
    northeast northwest southeast southwest north-east north-west south-east south-west
    northeastern northwestern southeastern southwestern north-eastern north-western
    south-eastern south-western nearby neighbouring neighboring mainland coastal"""
)
_KINDS_OF_PLACE = words(
    """town city village hamlet port suburb district province region governorate oblast county
    state island isle river lake gulf bay strait valley peninsula municipality municipalities
    settlement outskirts neighbourhood neighborhood suburbs towns cities villages provinces
    districts regions islands coast borough prefecture commune township capital resort enclave
    banks shores east west north south northeast northwest southeast southwest centre center"""
)
_PLACES_NAMED_AFTER = words(
    """crossing region province district airport airfield river valley peninsula border road
    highway suburb suburbs outskirts refinery dam bridge port harbour harbor neighbourhood
    neighborhood area square front frontline governorate oblast county village town city canal
    lake island coast desert mountains plateau basin delta strait checkpoint station mine mines
    oilfield gasfield field pipeline railway forest swamp camp prison base corridor salient"""
)
_GROUND_VERBS = words(
    """leave visit enter reach cross occupy flee tour storm besiege capture seize liberate shell
    bomb evacuate overrun recapture retake encircle hit pound devastate ravage flood"""
)
_MOTION = words(
    """go come travel fly drive walk sail return move flee escape head arrive depart march advance
    retreat deport send deploy bring ship transport transfer relocate withdraw evacuate migrate
    cross run lead ride journey take carry export import drift spread road way route trip visit
    flight train bus convoy highway railway journey return march drive retreat pull rush hail
    originate live stay"""
)
_PEOPLE_OF_A_PLACE = words(
    """resident residents mayor native man woman teen police suburb suburbs jail airport villager
    villagers neighbourhood neighborhood street streets"""
)
CLEARLY = 0.9
"""The lead in weight that makes a town the one that is meant."""
KNOWN_TOWN = 3.9
"""The gazetteer's weight of a town of some 75,000: better known than most who bear its name."""


def entries_for(name: str) -> tuple[Entry, ...]:
    """What places bear the name, its genitive left out."""
    return gazetteer().lookup(name)


def country_of_town(name: str) -> str | None:
    """The country of the town or region that alone bears the name, or is far better known."""
    found = entries_for(name)[:6]
    if not found or found[0].is_country or found[0].weight < KNOWN_TOWN:
        return None
    others = [e for e in found if e.country != found[0].country]
    clear = all(found[0].weight - e.weight > CLEARLY for e in others)
    return found[0].country if clear else None


def place_votes(parse: Parse, first: int, last: int) -> float:
    """The votes for tokens ``[first, last)`` being a place's name where they stand."""
    tokens = parse.tokens
    head = _top(parse, first, last)
    before = tokens[first - 1] if first else None
    if before is not None and before.sentence != head.sentence:
        before = None
    after = tokens[last] if last < len(tokens) else None
    if before is not None and before.lower == "of" and first > 1:
        kind = tokens[first - 2].text
        if kind in _KINDS_OF_PLACE:
            return 4.0
    votes = 0.0
    if after is not None and after.text in _PLACES_NAMED_AFTER and head.dep in _IN_FRONT:
        votes += 3.0 if after.i == head.head else 0.0
    if before is not None and before.text in _DIRECTIONS and before.head == head.i:
        votes += 2.5
    return votes + _with_gazetteer(parse, first, last, head, before)


_IN_FRONT = frozenset({"compound", "nmod", "amod"})


def _top(parse: Parse, first: int, last: int) -> Token:
    for token in reversed(parse.tokens[first:last]):
        if not first <= token.head < last or token.head == token.i:
            return token
    return parse.tokens[last - 1]


def _with_gazetteer(
    parse: Parse, first: int, last: int, head: Token, before: Token | None
) -> float:
    """The votes that count only for a name that the gazetteer has."""
    lead = first_conjunct(parse, head)
    if lead.dep == "appos":
        lead = first_conjunct(parse, parse.tokens[lead.head])
    above = parse.tokens[lead.head]
    led = before is not None and before.lower in _WITHIN
    votes = 0.0
    if led or (lead.dep == "pobj" and above.lower in _WITHIN):
        votes = 3.0
    elif lead.dep == "pobj" and above.lower in ("from", "to"):
        governor = parse.tokens[above.head]
        votes = 2.5 if governor.lemma in _MOTION or governor.lower in _MOTION else 0.8
    elif lead.dep == "dobj" and above.lemma in _GROUND_VERBS:
        votes = 1.5
    elif before is not None and before.lower == "of" and _at_home(parse, before.i):
        votes = 2.5
    elif head.dep in _IN_FRONT and parse.tokens[head.head].lower in _PEOPLE_OF_A_PLACE:
        votes = 2.0
    elif before is not None and before.lower == "the":
        votes = 3.0
        if not any(e.feature in _WITH_ARTICLE for e in _entries(parse, first, last)[:2]):
            return 0.0
    if before is not None and before.lower in (
        "mr",
        "mr.",
        "mrs",
        "mrs.",
        "ms",
        "ms.",
        "dr",
        "dr.",
    ):
        return 0.0
    return votes if votes and _entries(parse, first, last) else votes / 4


def _at_home(parse: Parse, of: int) -> bool:
    """ "Anna Lang of Columbia", "Anna Lang, 28, of Columbia"."""
    tokens = parse.tokens
    before = tokens[of - 1] if of else tokens[of]
    if before.text == "," and of > 1:
        return tokens[of - 2].text.isdigit()
    return before.ent == "PERSON"


_WITH_ARTICLE = frozenset(
    {"STM", "SEA", "OCN", "MTS", "RGN", "DSRT", "GULF", "STRT", "CNL", "BAY", "ISLS", "ADM1"}
)


def _entries(parse: Parse, first: int, last: int) -> tuple[Entry, ...]:
    return entries_for(parse.words(parse.span(first, last)))


def well_known(parse: Parse, first: int, last: int) -> bool:
    """Whether the name is that of a town, a region or a river that news speaks of."""
    return any(e.weight >= KNOWN_TOWN for e in _entries(parse, first, last)[:1])
