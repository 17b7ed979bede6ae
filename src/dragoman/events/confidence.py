"""How sure a coded event is, between 0 and 1: a first estimate, not yet calibrated.

It multiplies the strength of the cue by what is known of the participants, the kind of anchor
and the certainty of the status. It orders events sensibly; that nine of ten events at 0.9 are
right has not been shown.
"""

from dragoman.events.candidate import Candidate
from dragoman.events.participants import Participant

_INDIRECT = 0.85
"""A participant that was reached through "officials in…", "X's…", an adjective."""
_ONE_SIDED = 0.85
_NO_ACTOR = 0.75
_UNKNOWN_ACTOR = 0.8
"""Someone acts whom the record does not know."""
_NOMINAL = 0.9
_FAR = 0.9
_UNREAL = 0.9
_FAR_TOKENS = 15


def confidence(candidate: Candidate) -> float:
    """The estimate for one candidate."""
    value = candidate.cue.strength
    if not candidate.actors:
        value *= _NO_ACTOR
    elif not candidate.recipients and len(candidate.actors) < 2:
        value *= _ONE_SIDED
    if candidate.unknown_actors and not candidate.actors:
        value *= _UNKNOWN_ACTOR
    for side in (candidate.actors, candidate.recipients):
        value *= _reach(side, candidate.anchor.i)
    if not candidate.is_verbal:
        value *= _NOMINAL
    if candidate.standing.status not in ("happened", "ongoing"):
        value *= _UNREAL
    if candidate.also:
        value = 1 - (1 - value) * 0.8
    return round(min(max(value, 0.05), 0.97), 2)


def _reach(side: list[Participant], anchor: int) -> float:
    if not side:
        return 1.0
    value = 1.0 if side[0].direct else _INDIRECT
    return value * (_FAR if abs(side[0].token.i - anchor) > _FAR_TOKENS else 1.0)
