"""Which event of the report another one answers: a refusal its offer, a reprisal its attack."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.events.candidate import Candidate
from dragoman.events.merging import ids
from dragoman.events.wording import content_words
from dragoman.language import Parse, Token
from dragoman.language.syntax import children, prepositional
from dragoman.record import EventType

_ANSWERED: dict[EventType, tuple[EventType, ...]] = {
    "REJECT": ("AGREE", "REQUEST", "THREATEN", "ACCUSE", "CONCEDE"),
    "AGREE": ("REQUEST", "AGREE", "THREATEN"),
    "CONCEDE": ("REQUEST", "THREATEN", "PROTEST", "COERCE", "SANCTION", "ASSAULT"),
    "RETREAT": ("REQUEST", "THREATEN", "PROTEST"),
}
"""For each type that answers by its nature, what it may answer, likeliest first."""

_REACTING = frozenset({"response", "retaliation", "reaction", "answer", "reply", "revenge",
                       "reprisal", "retribution"})  # fmt: skip
_HEAVY = frozenset({"ASSAULT", "SANCTION", "COERCE", "THREATEN", "MOBILIZE", "ACCUSE", "PROTEST",
                    "REJECT", "REQUEST"})  # fmt: skip


@dataclass(slots=True, frozen=True)
class _Story:
    """What a candidate is about, to be compared with another's."""

    content: frozenset[str]
    actors: frozenset[str]
    recipients: frozenset[str]
    countries: frozenset[str]


def answered(parse: Parse, events: Sequence[Candidate]) -> dict[int, int]:
    """For the position of each answering event, that of the event it answers.

    Tied are two events whose sides are reversed (or one of whose sides is not told) and that
    share content words, or that stand in one sentence; or those that the text joins with "in
    response to".
    """
    stories = [_story(parse, event) for event in events]
    found: dict[int, int] = {}
    for at, event in enumerate(events):
        if event.status not in ("happened", "ongoing", "planned"):
            continue
        options = _ANSWERED.get(event.cue.type, ())
        reaction = _reaction(parse, event)
        named = _named_act(parse, event)
        best: tuple[float, int] | None = None
        for other, earlier in enumerate(events):
            if other == at or found.get(other) == at:
                continue
            if reaction is not None:
                if (
                    earlier.cue.type in _HEAVY
                    and reaction.left <= earlier.anchor.i <= reaction.right
                ):
                    best = (10.0, other)
                    break
                continue
            if earlier.cue.type not in options or earlier.status == "negated":
                continue
            score = _tie(event, earlier, stories[at], stories[other])
            if not score:  # their sides are not reversed: no wording makes up for that
                continue
            score -= 0.1 * options.index(earlier.cue.type)
            if named is not None:
                score += 0.4 if earlier.cue.type in named else -0.4
                score += 0.7 if _named_alike(parse, event, earlier) else 0.0
            if score > _SURE and (best is None or score > best[0]):
                best = (score, other)
        if best is not None:
            found[at] = best[1]
    return found


_ACTS: dict[str, tuple[EventType, ...]] = {
    "offer": ("AGREE", "AID"), "proposal": ("AGREE", "REQUEST"), "invitation": ("AGREE",),
    "suggestion": ("AGREE", "REQUEST"), "overture": ("AGREE",), "plan": ("AGREE", "REQUEST"),
    "demand": ("REQUEST", "THREATEN"), "request": ("REQUEST",), "call": ("REQUEST",),
    "appeal": ("REQUEST",), "plea": ("REQUEST",), "ultimatum": ("THREATEN", "REQUEST"),
    "pressure": ("REQUEST", "THREATEN"), "threat": ("THREATEN",), "warning": ("THREATEN",),
    "accusation": ("ACCUSE",), "allegation": ("ACCUSE",), "charge": ("ACCUSE",),
    "criticism": ("ACCUSE",), "claim": ("ACCUSE",),
}  # fmt: skip
"""What kind of event a noun in the answer says that it answers."""


def _named_act(parse: Parse, event: Candidate) -> tuple[EventType, ...] | None:
    """The types that the object of the answer names: AGREE for "rejected the *offer*"."""
    for child in children(parse, event.anchor, "dobj", "nsubjpass"):
        if child.lemma in _ACTS:
            return _ACTS[child.lemma]
    return None


def _named_alike(parse: Parse, event: Candidate, earlier: Candidate) -> bool:
    """Whether the object of the answer repeats the earlier word: "criticised", "the criticism"."""
    return any(
        child.lemma[:_STEM] == earlier.core.lemma[:_STEM]
        for child in children(parse, event.anchor, "dobj", "nsubjpass")
    )


_STEM = 5


def _reaction(parse: Parse, event: Candidate) -> Token | None:
    """The noun or verb after "in response to", "in retaliation for" in the event's clause."""
    for _, noun in prepositional(parse, event.anchor, "in"):
        if noun.lemma in _REACTING:
            for _, cause in prepositional(parse, noun, "to", "for"):
                return cause
    return None


_SURE = 0.85


def _tie(event: Candidate, earlier: Candidate, own: _Story, other: _Story) -> float:
    """How surely the one answers the other; over `_SURE` is sure enough."""
    if not _reversed(own, other):
        return 0.0
    shared = len(own.content & other.content)
    score = 0.35 * shared
    if own.recipients & other.actors:
        score += 0.4
    if own.actors & other.recipients:
        score += 0.3
    inside = event.anchor.left <= earlier.anchor.i <= event.anchor.right
    if inside and not earlier.is_verbal:
        score += 1.0  # "rejected an offer from…"
    distance = abs(event.anchor.sentence - earlier.anchor.sentence)
    score += 0.3 if distance == 0 else 0.2 if distance <= 2 else 0.0
    return score


def _reversed(own: _Story, other: _Story) -> bool:
    """Whether who answers was spoken to, and who is answered spoke, as far as either is told."""
    if own.actors & other.actors:
        return False
    forth = not own.recipients or not other.actors or own.recipients & other.actors
    back = not own.actors or not other.recipients or own.actors & other.recipients
    allied = own.countries & other.countries
    return bool((forth or allied) and (back or allied))


def _story(parse: Parse, event: Candidate) -> _Story:
    told: set[str] = set()
    for mention in (event, *event.also):
        told |= content_words(parse, mention)
    people = (*event.actors, *event.recipients)
    return _Story(
        frozenset(told),
        ids(event.actors),
        ids(event.recipients),
        frozenset(p.actor.country for p in people if p.actor.country),
    )
