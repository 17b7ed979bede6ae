"""Which place a name means: candidates from the gazetteer, weighed by what stands around them.

Each name of a text gets one meaning, except where the words beside it say otherwise ("Paris,
Texas"). A candidate's worth is its renown, what its container says, how much else in the text is
in its country and division, and how near it lies to the other places. Three rounds settle the
names among each other. Where two far-apart namesakes stay about equal, neither is taken.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.places.context import (
    Votes,
    containers,
    countries_spoken_of,
    division_hint,
    home_of,
    strip_division,
)
from dragoman.places.gazetteer import Entry, Gazetteer, gazetteer
from dragoman.places.names import fold, is_code
from dragoman.record import Place, PlaceMention

ROUNDS = 3
EXPLICIT = 6.0
"""Worth of lying in what is named right beside: more than any difference of renown."""
SAME_COUNTRY, SAME_DIVISION, NEAR = 1.5, 6.0, 2.0
UNSEEN = 1.0
"""Places that the text does not name count too: a single other place is no proof."""
FOCUS = 1.5
"""A division's share counts to this power: a text about one state says much, a text that names
four in passing says little."""
FAMED = 1.5
"""Of two that stay equal, one that is better known by this much is meant."""
NEAR_KM = 150.0
APART_KM = 160.0
TOO_CLOSE = 0.2
"""Two namesakes that differ by less than this are not told apart."""
OBSCURE = 2.4
"""Below this a candidate needs support from the text: a hamlet's or a side name's renown."""


@dataclass(slots=True)
class Name:
    """A name with the spans that use it in one sense, and what it may mean."""

    spans: list[int]
    candidates: list[tuple[Entry, float]]
    """With their worth before the other names of the text are looked at."""
    chosen: Entry | None = None
    agreed: tuple[str | None, str | None] = (None, None)
    """Country and division, where several namesakes that agree on them could not be told apart."""
    scores: list[float] = field(default_factory=list)


def resolve_toponyms(
    text: str, spans: Sequence[tuple[int, int]], *, publisher: str | None = None
) -> list[Place | None]:
    """What the names at the given spans of a text mean.

    Takes a text and character spans that name places, in any order; ``publisher`` is the name or
    domain of who published it. Gives for each span its `Place`, or None where nothing of that
    name is known. Spans with the same meaning share one `Place`; ids count in the order of the
    text. A place that is known to exist but cannot be told apart has no coordinates.
    """
    names = _names(text, spans, gazetteer())
    _settle(names, countries_spoken_of(text, gazetteer()), home_of(publisher, gazetteer()))
    return _places(text, spans, names)


def resolve_spans(
    text: str, spans: Sequence[tuple[int, int]], *, publisher: str | None = None
) -> list[Place]:
    """The places that names at the given spans mean, in order, those that no gazetteer knows
    among them: these have a name and mentions, and the country beside them if one is named."""
    names = _names(text, spans, gazetteer())
    _settle(names, countries_spoken_of(text, gazetteer()), home_of(publisher, gazetteer()))
    found = {p.id: p for p in _places(text, spans, names, keep_unknown=True) if p is not None}
    return sorted(found.values(), key=lambda place: place.mentions[0].span)


def _names(text: str, spans: Sequence[tuple[int, int]], places: Gazetteer) -> list[Name]:
    """The spans grouped by name, and by container where one stands beside the name. A name that
    has a container once ("Paris, Texas") means the same where it stands alone later."""
    groups: dict[tuple[str, str], Name] = {}
    explicit: dict[str, Name] = {}
    alone: list[tuple[int, str, Name]] = []
    for i in sorted(range(len(spans)), key=lambda i: spans[i]):
        words = text[slice(*spans[i])]
        key = words if is_code(words) else fold(words)
        hint = division_hint(text, spans[i])
        inside = containers(text, spans[i], places)
        weighed = [(e, _beside(e, inside, hint)) for e in _candidates(words, places)]
        name = Name([], [(e, e.weight + worth) for e, worth in weighed])
        if max((worth for _, worth in weighed), default=0.0) < EXPLICIT:
            if not weighed and inside:  # a village that no gazetteer knows, in a known land
                name.agreed = (inside[0].country, inside[0].admin1)
            alone.append((i, key, groups.setdefault((key, hint or ""), name)))
            continue
        meant = max(name.candidates, key=lambda pair: pair[1])[0]
        name = groups.setdefault((key, f"{meant.country}/{meant.area}"), name)
        name.spans.append(i)
        explicit.setdefault(key, name)
    for i, key, name in alone:
        division = name is groups.get((key, "division"))
        (name if division else explicit.get(key, name)).spans.append(i)
    return [name for name in groups.values() if name.spans]


def _candidates(words: str, places: Gazetteer) -> list[Entry]:
    for suffix in ("’s", "'s", "’", "'"):
        words = words.removesuffix(suffix)
    found = list(places.lookup(words))
    if not found:
        found = list(places.people(words))
    if not found:
        bare, kind = strip_division(words)
        if kind is not None:
            found = [e for e in places.lookup(bare) if kind != "county"]
    return found[:60]


def _beside(entry: Entry, inside: Sequence[Entry], hint: str | None) -> float:
    """What the words right beside a name add to a candidate's worth."""
    worth = 0.0
    if hint == "division":
        worth += 2.5 if entry.feature == "ADM1" else -1.0
    elif hint == "city":
        worth += 2.5 if entry.feature.startswith("PPL") else -1.0
    for i, container in enumerate(inside):
        if container.contains(entry):
            return worth + EXPLICIT
        close = (
            not container.is_country
            and container.feature not in ("ADM1", "CONT")
            and not entry.is_country
            and entry.feature != "ADM1"
            and _km(container, entry) < 60
            and entry.name != container.name
        )
        if close and i < 3:
            return worth + 2.0
    return worth


def _settle(names: list[Name], votes: Votes, home: Sequence[Entry]) -> None:
    """Choose for every name, in rounds, each seeing what the last one chose for the others."""
    for entry in home:
        votes.add(entry, 2.0)
    for name in names:
        name.chosen = max(name.candidates, key=lambda pair: pair[1], default=(None, 0.0))[0]
    for _ in range(ROUNDS):
        chosen = [name.chosen for name in names]
        for i, name in enumerate(names):
            if len(name.candidates) > 0:
                _choose(name, [e for j, e in enumerate(chosen) if j != i and e], votes)
    for name in names:
        _abstain(name)


def _choose(name: Name, others: Sequence[Entry], votes: Votes) -> None:
    countries: dict[str, float] = {}
    divisions: dict[tuple[str, str], float] = {}
    total = UNSEEN
    for entry in others:
        if entry.country is not None:
            total += 1
            countries[entry.country] = countries.get(entry.country, 0) + 1
            if entry.area:
                key = (entry.country, entry.area)
                divisions[key] = divisions.get(key, 0) + 1
    points = [
        e
        for e in others
        if e.located and not e.is_country and e.feature not in ("ADM1", "CONT", "RGN")
    ]
    name.scores = []
    for entry, worth in name.candidates:
        if entry.country is not None:
            spoken_country, spoken_division = _spoken(name, entry, votes)
            own = countries.get(entry.country, 0) / total
            worth += SAME_COUNTRY * max(own, spoken_country)
            if entry.area is not None:
                own = divisions.get((entry.country, entry.area), 0) / total
                worth += SAME_DIVISION * max(own, spoken_division) ** FOCUS
        if points and entry.located and not entry.is_country and entry.feature != "ADM1":
            distance = min((_km(entry, p) for p in points if p is not entry), default=1e5)
            worth += NEAR * math.exp(-distance / NEAR_KM)
        name.scores.append(worth)
    best = max(range(len(name.scores)), key=lambda i: (name.scores[i], -i))
    name.chosen = name.candidates[best][0]


def _spoken(name: Name, entry: Entry, votes: Votes) -> tuple[float, float]:
    """The shares of the text's votes that go to the entry's country and to its division, less
    those that the name itself cast: "Mexico" is no support for Mexico, nor for Mexico City."""
    uses = len(name.spans)
    own_country = own_division = 0
    for other, _ in name.candidates:
        if other.country == entry.country and (other.is_country or other.feature == "ADM1"):
            own_country = uses
            own_division = uses if other.area == entry.area else own_division
    total = votes.total + 2
    country = votes.countries[entry.country or ""] - own_country
    division = votes.divisions[entry.country or "", entry.area or ""] - own_division
    return max(0.0, country / total), max(0.0, division / total)


def _abstain(name: Name) -> None:
    """Take the choice back where the text leaves it open; keep what the contenders agree on."""
    if name.chosen is None or not name.scores:
        return
    best = max(name.scores)
    contenders = [
        entry
        for (entry, _), score in zip(name.candidates, name.scores, strict=True)
        if score > best - TOO_CLOSE
    ]
    chosen = max(contenders, key=lambda e: e.weight)
    if all(e is chosen or chosen.weight - e.weight >= FAMED for e in contenders):
        contenders = [chosen]
    else:
        chosen = name.chosen
    name.chosen = chosen
    unsure = any(
        _km(chosen, e) > APART_KM and not chosen.contains(e) and not e.contains(chosen)
        for e in contenders
    )
    if best < OBSCURE or unsure:
        name.chosen = None
        if best >= OBSCURE:
            country = chosen.country if len({e.country for e in contenders}) == 1 else None
            admin1 = chosen.admin1 if len({e.admin1 for e in contenders}) == 1 else None
            name.agreed = (country, admin1 if country else None)


def _places(
    text: str,
    spans: Sequence[tuple[int, int]],
    names: Sequence[Name],
    keep_unknown: bool = False,
) -> list[Place | None]:
    """One `Place` for each meaning, given to all the spans that have it."""
    keyed: dict[tuple[object, ...], list[int]] = {}
    meaning: dict[tuple[object, ...], Name] = {}
    for name in names:
        if not name.candidates and not keep_unknown:
            continue
        entry = name.chosen
        own_words = fold(text[slice(*spans[name.spans[0]])])
        key: tuple[object, ...] = (own_words, *name.agreed)
        if entry:
            key = (entry.name, entry.lat, entry.lon)
        keyed.setdefault(key, []).extend(name.spans)
        meaning.setdefault(key, name)
    result: list[Place | None] = [None] * len(spans)
    in_order = sorted(keyed.items(), key=lambda item: min(spans[i] for i in item[1]))
    for number, (key, indexes) in enumerate(in_order, 1):
        own_spans = sorted({spans[i] for i in indexes})
        place = _place(f"p{number}", text, own_spans, meaning[key])
        for i in indexes:
            result[i] = place
    return result


def _place(id_: str, text: str, spans: Sequence[tuple[int, int]], name: Name) -> Place:
    mentions = [PlaceMention(span=span) for span in spans]
    words = [text[start:end] for start, end in spans]
    entry = name.chosen
    if entry is None:
        country, admin1 = name.agreed
        return Place(
            id=id_, name=max(words, key=len), mentions=mentions, lat=None, lon=None,
            country=country, admin1=admin1, feature=None,
        )  # fmt: skip
    own = entry.is_country or entry.feature == "ADM1" or all(is_code(w) for w in words)
    return Place(
        id=id_, name=entry.name if own else max(words, key=len), mentions=mentions,
        lat=entry.lat if entry.located else None, lon=entry.lon if entry.located else None,
        country=entry.country, admin1=entry.admin1, geonames=entry.geonames,
        feature=entry.feature,
    )  # fmt: skip


def _km(a: Entry, b: Entry) -> float:
    """Distance on the globe."""
    north_a, north_b = math.radians(a.lat), math.radians(b.lat)
    half = (
        math.sin((north_b - north_a) / 2) ** 2
        + math.cos(north_a) * math.cos(north_b) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    )
    return 12742 * math.asin(math.sqrt(min(1.0, half)))
