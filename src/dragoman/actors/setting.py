"""The country that a report is about, for those whom it gives none: "police", "the Senate".

Only where it is unmistakable. A report on two countries tells nothing of whose "the interior
ministry" is.
"""

from collections import Counter
from collections.abc import Sequence

from dragoman.actors.clues import headline_end
from dragoman.actors.draft import DraftActor
from dragoman.actors.registry import registry
from dragoman.actors.towns import country_of_town
from dragoman.actors.words import words
from dragoman.language import Parse

NO_STATES = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})
OFFICIAL = frozenset({"GOV", "LEG", "JUD", "COP", "MIL", "SPY", "PTY", "OPP"})

LEAST = 3
"""Votes that the one country must have."""
AHEAD = 3.0
"""How many times as many votes as the next it must have."""
CLEAR = 2.0
"""The same for a name that every state has ("the Senate"): whose, if not this state's?"""
TOPIC = 1.0
"""How many times as many votes it must have where the sentences around speak of no other."""
LEAD = 3
"""Sentences that the lead has, the headline included."""
MOST_OF_ONE = 2
"""Votes that a single actor has at most: a person named ten times is no more than one hint."""

_FROM_ELSEWHERE = words(
    """foreign international western european african asian arab regional global world multinational
    allied un african-led us-led nato-led joint several various many both three four five
    seven"""
)
_PLURALS = words("police prosecutor authority official lawmaker detective investigator")
"""Groups that, without more, are the country's own."""


def place_by_report(parse: Parse, actors: Sequence[DraftActor]) -> None:
    """Give the country of the report to its official bodies and persons that have none, and to
    bodies of a generic name, whose country in the registry is but a guess."""
    generic = [a for a in actors if a.entry is not None and a.entry.generic]
    lacking = [a for a in actors if a.country is None and _official(a)]
    if not generic and not lacking:
        return
    votes = _votes(parse, actors, generic)
    ranked = votes.most_common(2)
    if not ranked:
        return
    first, second = ranked[0][1], ranked[1][1] if len(ranked) > 1 else 0.0
    for actor in generic:
        guess = actor.entry.country if actor.entry is not None else None
        if first >= CLEAR * second and not (guess and votes[guess] * CLEAR > first):
            actor.country = ranked[0][0]
        elif guess and (votes[guess] < first or (len(ranked) > 1 and first < 1.3 * second)):
            actor.country = None
    if first < LEAST or first < TOPIC * second:
        return
    topic, spoken = ranked[0][0], _countries_by_sentence(parse, actors)
    lead = set().union(*(spoken.get(s, ()) for s in range(LEAD)))
    for actor in lacking:
        if first >= AHEAD * second and any(m.form == "name" for m in actor.mentions):
            rivals = set()  # who is introduced by name and office alone is one of the country's
        elif first >= AHEAD * second:
            rivals = _spoken_near(parse, actor, spoken, 0) - {topic}
        elif lead == {topic}:
            rivals = _spoken_near(parse, actor, spoken, 1) - {topic}
        else:
            continue
        actor.country = None if rivals else topic


def _spoken_near(
    parse: Parse, actor: DraftActor, spoken: dict[int, set[str]], before: int
) -> set[str]:
    """The countries spoken of in the sentences in which the actor is met, and in so many before
    each."""
    near: set[str] = set()
    for mention in actor.mentions:
        sentence = parse.tokens[mention.head].sentence
        for at in range(sentence - before, sentence + 1):
            near |= spoken.get(at, set())
    return near


def _countries_by_sentence(parse: Parse, actors: Sequence[DraftActor]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for actor in actors:
        for mention in actor.mentions:
            country = mention.country or (actor.country if mention.form == "name" else None)
            if country and country not in NO_STATES and mention.form != "pronoun":
                found.setdefault(parse.tokens[mention.head].sentence, set()).add(country)
    for entity in parse.entities:
        if entity.label in ("GPE", "NORP"):
            name = parse.words(parse.span(entity.first, entity.last)).removesuffix("'s")
            entry = registry().lookup(name)
            of_state = entry.country if entry is not None and entry.kind == "state" else None
            country = of_state or registry().country_of_adjective(name) or country_of_town(name)
            if country:
                sentence = parse.tokens[entity.first].sentence
                found.setdefault(sentence, set()).add(country)
    return found


def _votes(
    parse: Parse, actors: Sequence[DraftActor], generic: Sequence[DraftActor]
) -> Counter[str]:
    """How much the report speaks of each country, by whatever word."""
    votes: Counter[str] = Counter()
    unsure = {id(a) for a in generic}
    for actor in actors:
        if id(actor) in unsure:
            continue
        told: Counter[str] = Counter()
        for mention in actor.mentions:
            owner = mention.belongs_to.actor if mention.belongs_to is not None else None
            if owner is not None and id(owner) in unsure:
                continue
            country = mention.country or (actor.country if mention.form == "name" else None)
            if country and country not in NO_STATES and told[country] < MOST_OF_ONE:
                told[country] += 1
        votes.update(told)
    votes.update(_countries_of_places(parse))
    return votes


def _countries_of_places(parse: Parse) -> Counter[str]:
    """One vote for each town or region that is named, of the country that it surely lies in."""
    known = registry()
    votes: Counter[str] = Counter()
    seen: set[str] = set()
    headline = headline_end(parse)
    for entity in parse.entities:
        name = parse.words(parse.span(entity.first, entity.last))
        if entity.label != "GPE" or name in seen or entity.last <= headline:
            continue
        seen.add(name)
        entry = known.lookup(name)
        if entry is not None and entry.kind == "state":
            continue  # it has its votes as an actor
        country = country_of_town(name.removesuffix("'s").removesuffix("’s"))
        if country:
            votes[country] += 1
    return votes


def _official(actor: DraftActor) -> bool:
    """Whether the actor is one of a state's own, if of any."""
    if actor.kind == "state" or not actor.mentions:
        return False
    foreign = any(word in _FROM_ELSEWHERE for m in actor.mentions for word in (*m.modifiers, m.key))
    if foreign or (actor.entry is not None and actor.entry.country):
        return False
    if any(m.form == "nominal" and _owned(m.text) for m in actor.mentions):
        return False  # by whom was not found out
    if actor.kind == "group":
        return all((m.noun or m.key) in _PLURALS for m in actor.mentions if m.form == "nominal")
    sectors = {r.sector for r in actor.roles if not r.former}
    sectors |= {m.sector for m in actor.mentions} | {actor.sector}
    return not sectors.isdisjoint(OFFICIAL) and not _joint(actor)


def _owned(text: str) -> bool:
    return text.split(" ", 1)[0].lower() in ("its", "their", "his", "her", "our", "my", "your")


def _joint(actor: DraftActor) -> bool:
    """ "The US-led coalition", "the alliance": of several states."""
    return any(
        (m.noun or m.key) in ("coalition", "alliance", "mission", "force", "bloc", "delegation")
        or "-led" in m.text or "-backed" in m.text
        for m in actor.mentions if m.form == "nominal"
    )  # fmt: skip
