"""What a cue is, and what a match of one in a text is."""

from dataclasses import dataclass

from dragoman.record import EventStatus, EventType


@dataclass(frozen=True, slots=True)
class Cue:
    """Words, in a frame, that tell an event of a type."""

    type: EventType
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    actor: tuple[str, ...] = ("subject",)
    """Slots in which the actor may stand, tried in order (see `fill_slot`)."""
    recipient: tuple[str, ...] = ("object",)
    """Slots in which the recipient may stand, tried in order."""
    symmetric: bool = False
    """Whether all who take part are actors: "A and B met", "talks between A and B"."""
    status: EventStatus | None = None
    """The status that the cue itself gives to the event; None where the sentence decides."""
    strength: float = 0.8
    """How surely the cue, in its frame, means the type: 0 to 1."""
    content: bool = False
    """Whether what stands below the cue ("urged them to leave") may decide mode and type."""
    yields: bool = False
    """Whether it is CONCEDE when what stands below gives way: "promised to withdraw"."""


@dataclass(frozen=True, slots=True)
class CueMatch:
    """A cue found in a text. ``first`` and ``last`` are the anchor's tokens ``[first, last)``."""

    cue: Cue
    head: int
    """The token that governs the match: the verb, or the noun of a nominal cue. Negation, tense
    and modality stand under it."""
    first: int
    last: int
    parts: tuple[int, ...] = ()
    """All tokens that the frame matched, the head first: verb, particle, preposition, object."""
    core: int = -1
    """The token that carries the sense: "attack" in "launched an attack"; else the head."""
    weight: float = 0.0
    """How specific the frame is: matches of one token are ordered by it."""
