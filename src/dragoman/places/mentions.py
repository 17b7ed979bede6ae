"""Where the text names places: lookups of capitalised names, weighed by the syntax around them.

A name is taken for a place on the sum of votes: what the gazetteer knows, what spaCy tagged, the
preposition before it, a container after it, against titles, person names and organisations. The
name of a state is a place only where it is used for the ground it stands on: "in Mexico", "the
border with Mexico"; not in "Mexico rejected".
"""

from collections.abc import Sequence

from dragoman.language import Parse
from dragoman.places.candidate import Candidate, is_called_a_place, is_name_word, name_of
from dragoman.places.clues import DIVISIONS, GENERIC, GENERIC_FIRST, words
from dragoman.places.gazetteer import Gazetteer, gazetteer
from dragoman.places.ground import is_ground
from dragoman.places.votes import Evidence, Taken, votes_for
from dragoman.record import Actor

LONGEST = 6
"""Words of the longest name that is looked up."""

ENOUGH = 2.0
"""Votes from which on a name is a place."""

NEARLY = 0.6
"""Votes that are enough for a name that is a place's elsewhere in the text."""

_JOINERS = words("of de del la las los le les el al the and and-the du da do dos das d -")


def find_toponyms(parse: Parse, actors: Sequence[Actor] = ()) -> list[tuple[int, int]]:
    """The character spans of the names of places, in order; none touches another."""
    places = gazetteer()
    labels = _entity_spans(parse)
    evidence = Evidence(
        labels, _actor_tokens(parse, actors), _surnames(parse, actors), _nouns(parse, actors)
    )
    weighed: list[tuple[Candidate, float]] = []
    sure: set[str] = set()
    for run in _runs(parse):
        for candidate in _in_run(parse, *run, places, labels):
            votes = votes_for(parse, candidate, run, evidence, places)
            weighed.append((candidate, votes))
            if votes >= ENOUGH:
                sure.add(name_of(parse, candidate.first, candidate.last))
    accepted = [
        candidate
        for candidate, votes in weighed
        if (votes >= ENOUGH or (votes >= NEARLY and name_of(parse, *_ends(candidate)) in sure))
        and is_ground(parse, candidate)
    ]
    return [parse.span(c.first, _with_division_word(parse, c, places)) for c in accepted]


def _ends(candidate: Candidate) -> tuple[int, int]:
    return candidate.first, candidate.last


def _with_division_word(parse: Parse, candidate: Candidate, places: Gazetteer) -> int:
    """The end of a name, taking in a word after it that makes another place of it: "the Donetsk
    region" is not the city."""
    end = candidate.last
    if end < len(parse.tokens) and parse.tokens[end].lower in DIVISIONS:
        extended = places.lookup(name_of(parse, candidate.first, end + 1))
        if extended and extended[0].feature == "ADM1":
            return end + 1
    return end


def _runs(parse: Parse) -> list[tuple[int, int]]:
    """Tokens ``[first, last)`` of capitalised names with the small words inside them."""
    runs: list[tuple[int, int]] = []
    tokens = parse.tokens
    i, count = 0, len(tokens)
    while i < count:
        if not is_name_word(tokens[i]):
            i += 1
            continue
        last = i + 1
        while last < count and tokens[last].sentence == tokens[i].sentence:
            if is_name_word(tokens[last]):
                last += 1
                continue
            ahead = last
            while ahead < count and ahead - last < 2 and tokens[ahead].lower in _JOINERS:
                ahead += 1
            if (
                ahead > last
                and ahead < count
                and is_name_word(tokens[ahead])
                and tokens[ahead].sentence == tokens[i].sentence
            ):
                last = ahead + 1
            else:
                break
        runs.append((i, last))
        i = last
    return runs


def _in_run(
    parse: Parse, first: int, last: int, places: Gazetteer, labels: dict[int, tuple[int, int, str]]
) -> list[Candidate]:
    """The names in a run that the gazetteer knows, the longest first at each word; then what
    only spaCy or a word like "River" takes for a place."""
    found: list[Candidate] = []
    tokens = parse.tokens
    i = first
    while i < last:
        if not is_name_word(tokens[i]) or tokens[i].lower == "the":
            i += 1
            continue
        step = i + 1
        for end in range(min(last, i + LONGEST), i, -1):
            if not is_name_word(tokens[end - 1]):
                continue
            entries = places.lookup(name_of(parse, i, end))
            if entries:
                found.append(Candidate(i, end, entries))
                step = end
                break
        else:
            entity = labels.get(i)
            if entity and entity[2] in ("GPE", "LOC") and entity[0] >= i and entity[1] <= last:
                found.append(Candidate(i, entity[1], ()))
                step = entity[1]
            else:
                generic = _generic_end(parse, i, last)
                if not generic and is_called_a_place(parse, i):
                    generic = last
                if generic:
                    found.append(Candidate(i, generic, ()))
                    step = generic
        i = step
    return found


def _generic_end(parse: Parse, first: int, last: int) -> int | None:
    """The end of a name like "Neches River" or "Lake Vermont" that starts here."""
    tokens = parse.tokens
    if tokens[first].lower in GENERIC_FIRST and first + 1 < last:
        end = first + 2
        return end if is_name_word(tokens[first + 1]) else None
    for end in range(first + 2, min(last, first + 4) + 1):
        if tokens[end - 1].lower in GENERIC and is_name_word(tokens[end - 1]):
            return end
    return None


def _entity_spans(parse: Parse) -> dict[int, tuple[int, int, str]]:
    spans: dict[int, tuple[int, int, str]] = {}
    for entity in parse.entities:
        first = entity.first
        if entity.label in ("GPE", "LOC") and parse.tokens[first].lower == "the":
            first += 1
        last = entity.last
        while last > first and parse.tokens[last - 1].lower in ("'s", "’s", "'", "’"):
            last -= 1
        for i in range(entity.first, entity.last):
            spans[i] = (first, last, entity.label)
    return spans


def _actor_tokens(parse: Parse, actors: Sequence[Actor]) -> dict[int, Taken]:
    """Token → the name mention of an actor that it stands in, the longest one."""
    taken: dict[int, Taken] = {}
    for actor in actors:
        full = len(actor.name.split()) > 1
        for mention in actor.mentions:
            tokens = parse.tokens_in(*mention.span) if mention.form == "name" else ()
            if not tokens:
                continue
            name = Taken(tokens[0].i, tokens[-1].i + 1, actor.kind, full)
            for i in range(name.first, name.last):
                known = taken.get(i)
                if known is None or known.last - known.first < name.last - name.first:
                    taken[i] = name
    return taken


def _nouns(parse: Parse, actors: Sequence[Actor]) -> frozenset[int]:
    """The last words of the nominals that speak of actors: no places, whatever their capitals."""
    ends = (
        parse.tokens_in(*mention.span)[-1:]
        for actor in actors
        for mention in actor.mentions
        if mention.form == "nominal"
    )
    return frozenset(tokens[0].i for tokens in ends if tokens)


def _surnames(parse: Parse, actors: Sequence[Actor]) -> frozenset[str]:
    """The last words of the full names of persons; such a word alone is the person's name."""
    found = {
        parse.tokens[e.last - 1].lower
        for e in parse.entities
        if e.label == "PERSON"
        and e.last - e.first in (2, 3)
        and all(is_name_word(t) or t.text == "." for t in parse.tokens[e.first : e.last])
    }
    for actor in actors:
        if actor.kind == "person":
            names = (actor.name, *actor.variants)
            found.update(name.rpartition(" ")[2].lower() for name in names if " " in name)
    return frozenset(found)
