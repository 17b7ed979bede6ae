"""How much speaks for a name being a place's: votes of gazetteer, tags, neighbours and syntax."""

from dataclasses import dataclass

from dragoman.language import Parse, Token
from dragoman.language.syntax import first_conjunct, head
from dragoman.places.candidate import (
    Candidate,
    has_container,
    is_called_a_place,
    is_container,
    is_dateline,
    is_name_word,
    top,
)
from dragoman.places.clues import (
    ADDRESS,
    DIVISIONS,
    GENERIC,
    IN_A_PLACE,
    LOCAL_BODIES,
    MOTION_VERBS,
    NEVER,
    NOT_A_PLACE_HEAD,
    OF_A_TOWN,
    OF_ORGANISATION,
    OFFICES,
    PLACE_OBJECT_VERBS,
    SPATIAL_GOVERNORS,
    SPEECH,
    TITLES,
    words,
)
from dragoman.places.gazetteer import Gazetteer

_LABELS = {"GPE": 2.0, "LOC": 2.0, "FAC": 1.2, "ORG": -0.8, "PERSON": -1.6, "NORP": -2.5,
           "PRODUCT": -0.5, "EVENT": -1.0, "WORK_OF_ART": -0.5, "LAW": -1.5, "DATE": -2.0,
           "TIME": -1.0, "LANGUAGE": -2.0}  # fmt: skip


@dataclass(slots=True, frozen=True)
class Taken:
    """A name mention of an actor: tokens ``[first, last)``."""

    first: int
    last: int
    kind: str
    full: bool
    """Whether the actor's name has several words: one word alone may be a town that was taken
    for a person or body."""


@dataclass(slots=True, frozen=True)
class Evidence:
    """What others say about the words of a text. Spans are tokens ``[first, last)``."""

    labels: dict[int, tuple[int, int, str]]
    """Token → the entity that spaCy sees there, with its label."""
    taken: dict[int, "Taken"]
    """Token → the name of an actor that it stands in."""
    surnames: frozenset[str]
    """Last names of the persons that the text names in full."""
    nouns: frozenset[int]
    """Tokens that end a nominal of an actor."""


def votes_for(
    parse: Parse, candidate: Candidate, run: tuple[int, int], evidence: Evidence, places: Gazetteer
) -> float:
    """The votes for a candidate being a place's name; ``run`` is the capitalised run it is in."""
    first, last = candidate.first, candidate.last
    own = parse.tokens[last - 1]
    if last - first == 1 and (len(own.text) < 2 or own.tag in ("PRP", "PRP$", "DT", "CC", "IN")):
        return -9.0
    if own.i in evidence.nouns and not candidate.entries:
        return -9.0
    votes = _renown(candidate)
    votes += _of_its_words(parse, candidate, evidence.surnames)
    before = parse.tokens[first - 1] if first > 0 else None
    if before is not None and before.lower == "the" and first > 1:
        before = parse.tokens[first - 2]
    led = False
    if before is not None and before.sentence == own.sentence:
        votes += _before(parse, before)
        led = before.lower in IN_A_PLACE
    vote = _entity_vote(first, last, evidence.labels, known=bool(candidate.entries))
    votes += vote / 2 if vote < 0 and led and candidate.entries else vote
    votes += _neighbours(parse, candidate, run)
    votes += _syntax(parse, candidate)
    if is_dateline(parse, candidate):
        votes += 3.0
    if is_called_a_place(parse, first):
        votes += 2.5
    if has_container(parse, last, places):
        votes += 2.0
    elif is_container(parse, candidate):
        votes += 1.5
    if not candidate.entries and not led and last - first == 1:
        votes -= 0.5  # spaCy's tag alone, on a word that no gazetteer has
    return votes + _of_actors(parse, candidate, evidence.taken)


def _of_its_words(parse: Parse, candidate: Candidate, surnames: frozenset[str]) -> float:
    """The vote of the words that the name is made of."""
    words_in = parse.tokens[candidate.first : candidate.last]
    own = words_in[-1]
    votes = 0.0
    if len(words_in) > 1:
        town = not candidate.entries or candidate.entries[0].feature.startswith("PPL")
        if town and any(t.lower in NOT_A_PLACE_HEAD for t in words_in):
            votes -= 3.0
        if own.lower.rstrip(".") in ADDRESS:
            votes -= 3.0
        if own.lower in GENERIC:
            votes += 1.5
        return votes
    if own.lower in surnames:
        votes -= 3.0
    if own.lower in NEVER:
        votes -= 2.0
    if own.pos not in ("PROPN", "NOUN"):
        votes -= 1.5
    if len(own.text) == 2 and own.text.isupper() and _is_postal(candidate):
        votes -= 0.0 if is_container(parse, candidate) else 2.0
    return votes


def _of_actors(parse: Parse, candidate: Candidate, taken: dict[int, Taken]) -> float:
    """The vote of the actors: a person's name is no place, nor is a part of an organisation's,
    but for a body that sits in the town: "Kabul Police"."""
    actor = taken.get(candidate.first)
    if actor is None:
        return 0.0
    if actor.kind == "state":
        # a capital that the actors took for the government that sits there
        seat = not any(e.is_country for e in candidate.entries[:1])
        return -4.0 if seat and not is_dateline(parse, candidate) else 0.0
    exact = (actor.first, actor.last) == (candidate.first, candidate.last)
    if actor.kind != "person" and not exact and _is_of_local_body(parse, candidate, actor.last):
        return 0.0 if actor.first == candidate.first else -1.0
    if exact and candidate.entries and not actor.full:
        return -1.0 if actor.kind == "person" else -0.5
    if actor.kind == "person":
        return -4.0
    if exact:
        return -1.0 if candidate.entries else -2.0
    after = parse.tokens[candidate.last].lower if candidate.last < actor.last else ""
    return -1.0 if actor.first == candidate.first and after in LOCAL_BODIES else -3.0


def _is_of_local_body(parse: Parse, candidate: Candidate, last: int) -> bool:
    """Whether the words from the name to token ``last`` make it a body of a town or county:
    "Oxford Crown Court", "Greene County Drug Task Force"; not "Texas Water Board"."""
    rest = [t.lower for t in parse.tokens[candidate.last : last]]
    if not rest or not candidate.entries:
        return False
    best = candidate.entries[0]
    if best.feature == "ADM2" or parse.tokens[candidate.last - 1].lower in ("county", "parish"):
        return True
    return best.feature.startswith("PPL") and not LOCAL_BODIES.isdisjoint(rest)


def _is_postal(candidate: Candidate) -> bool:
    """Whether two capitals can only be a state's postal code, which stands after a comma."""
    return bool(candidate.entries) and candidate.entries[0].feature == "ADM1"


def _syntax(parse: Parse, candidate: Candidate) -> float:
    """The vote of what the name does in its sentence: a town's people are named by it, a
    person speaks."""
    token = top(parse, candidate)
    above = head(parse, token)
    first = first_conjunct(parse, token)
    if first.dep == "dobj" and head(parse, first).lemma in PLACE_OBJECT_VERBS:
        return 2.1 if candidate.entries else 1.4
    if first.dep == "pobj":
        preposition = head(parse, first)
        governor = head(parse, preposition)
        if preposition.lower == "on" and governor.lemma in _AIMED:
            return 1.4
        if first is not token and preposition.lower in IN_A_PLACE:
            return 1.4
        if preposition.lower == "for" and governor.lemma in _SETTING_OUT:
            return 1.8
        if preposition.lower in ("from", "to"):
            spatial = governor.lemma in MOTION_VERBS or governor.lower in SPATIAL_GOVERNORS
            return 0.8 if spatial else 0.0
        if preposition.lower in ("between", "with") and governor.lower in SPATIAL_GOVERNORS:
            return 1.4
        if preposition.lower == "of" and governor.ent == "PERSON":
            return 1.0
    if token.dep in ("compound", "nmod", "amod") and candidate.entries and above.i > token.i:
        if above.lower in OF_A_TOWN and above.i - token.i <= 2:
            return 2.4
        return 1.0 if above.text[0].islower() and above.pos == "NOUN" else 0.0
    if token.dep in ("nsubj", "conj") and above.lemma in SPEECH:
        renown = candidate.entries[0].weight if candidate.entries else 0.0
        return -2.5 if renown < 5.0 else -0.5
    return 0.0


_SETTING_OUT = words("leave depart head bind sail embark")
_AIMED = words(
    """strike attack raid assault bombing offensive fire march advance bombardment siege airstrike
    shelling drop fall launch base rain"""
)
"""What is directed "on" a place."""


def _renown(candidate: Candidate) -> float:
    if not candidate.entries:
        return 0.0
    best = candidate.entries[0].weight
    if best >= 5.0:
        return 1.6
    return 1.4 if best >= 4.2 else 0.6 if best >= 3.4 else 0.3


def _entity_vote(
    first: int, last: int, labels: dict[int, tuple[int, int, str]], *, known: bool
) -> float:
    """The vote of spaCy's tag. On a single foreign word that the gazetteer knows, its "person"
    or "organisation" is little more than "a name"."""
    entity = labels.get(last - 1) or labels.get(first)
    if entity is None:
        return 0.0
    vote = _LABELS.get(entity[2], 0.0)
    exact = entity[0] <= first and entity[1] >= last and entity[1] - entity[0] == last - first
    if vote > 0 and not exact and entity[0] < first:
        return vote / 2
    if vote < 0 and not exact:
        return vote * 1.5
    if vote < 0 and known and last - first == 1:
        return vote / 2.5
    return vote


_SURELY_IN_A_PLACE = words("in near outside into inside across throughout")


def _before(parse: Parse, before: Token) -> float:
    """The vote of the word before a name."""
    if before.lower in _SURELY_IN_A_PLACE:
        return 2.2
    if before.lower in IN_A_PLACE:
        return 1.6
    if before.lower in ("from", "to"):
        return 1.0
    if before.lower == "of" and before.i > 0:
        above = parse.tokens[before.i - 1]
        if above.lower in OF_ORGANISATION:
            return -3.0 if above.text[0].isupper() else -0.5
        if above.lower in GENERIC or above.lower in SPATIAL_GOVERNORS:
            return 1.6
        if above.text == "," and above.i and parse.tokens[above.i - 1].text.isdigit():
            return 2.2  # "Anna Lang, 28, of Columbia"
        return 0.4
    if before.lower in TITLES and before.text[0].isupper():
        return -4.0
    if before.lower in ("mr", "mrs", "ms", "dr"):
        return -4.0
    if before.lower in ("over", "under", "on", "between", "and", "for"):
        return 0.2
    return 0.0


def _neighbours(parse: Parse, candidate: Candidate, run: tuple[int, int]) -> float:
    """The vote of the other capitalised words that the name stands among."""
    tokens = parse.tokens
    votes = 0.0
    if candidate.last < run[1]:
        after = tokens[candidate.last]
        end = tokens[run[1] - 1].lower
        rest = [t.lower for t in tokens[candidate.last : run[1]]]
        if rest[0] in OFFICES or rest[0] in TITLES:
            votes += 1.0
        elif rest[0] in LOCAL_BODIES and tokens[candidate.first].i == run[0]:
            votes += 1.2
        elif _is_of_local_body(parse, candidate, run[1]):
            votes += 0.8
        elif any(word in NOT_A_PLACE_HEAD for word in rest) or end in ADDRESS:
            votes -= 3.5
        elif is_name_word(after):
            votes -= 2.2
    elif candidate.last < len(tokens) and tokens[candidate.last].lower in DIVISIONS:
        votes += 1.5
    if candidate.first > run[0]:
        previous = tokens[candidate.first - 1]
        if previous.pos in ("DET", "ADP", "SCONJ", "CCONJ", "PRON", "AUX", "NUM"):
            pass  # the first word of the sentence
        elif is_name_word(previous) and previous.lower.rstrip(".") not in _HARMLESS_BEFORE:
            votes -= 2.2
        elif previous.lower == "of" and candidate.first - 2 >= run[0]:
            above = tokens[candidate.first - 2].lower
            if above not in GENERIC and above not in SPATIAL_GOVERNORS:
                votes -= 1.5
    return votes


_HARMLESS_BEFORE = words(
    """north south east west northern southern eastern western central greater downtown upper lower
    in at near from to the of northeast northwest southeast southwest former old new"""
)
