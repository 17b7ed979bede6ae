"""A candidate: a cue of the text with those who take part, on its way to an event."""

from dataclasses import dataclass, field

from dragoman.events.codebook import Cue, CueMatch
from dragoman.events.participants import Participant
from dragoman.events.status import Standing
from dragoman.language import Token
from dragoman.language.clauses import VERBAL
from dragoman.record import EventStatus, Statement


@dataclass(slots=True, eq=False)
class Candidate:
    """A cue with its participants; becomes an event if nothing speaks against it."""

    match: CueMatch
    anchor: Token
    """The token that governs the match."""
    core: Token
    """The token that carries its sense."""
    actors: list[Participant]
    recipients: list[Participant]
    unknown_actors: list[Token]
    """Words in the actor's slots that name no actor of the record."""
    unknown_recipients: list[Token]
    standing: Standing
    statement: Statement | None
    """The innermost statement in whose content the anchor stands."""
    place: str | None = None
    time: str | None = None
    figures: list[str] = field(default_factory=list)
    also: list["Candidate"] = field(default_factory=list)
    """Further mentions of the same deed."""

    @property
    def cue(self) -> Cue:
        return self.match.cue

    @property
    def status(self) -> EventStatus:
        """The cue's own status, unless the sentence makes the deed less sure than that."""
        if self.cue.status == "happened":
            return "happened"  # an act of words is done by the negation or future that stands there
        told = self.standing.status
        if self.cue.status is not None and told in ("happened", "ongoing"):
            return self.cue.status
        return told

    @property
    def is_verbal(self) -> bool:
        """Whether a verb, not a noun, tells the deed."""
        return self.anchor.tag.startswith("VB") or self.anchor.pos in VERBAL
