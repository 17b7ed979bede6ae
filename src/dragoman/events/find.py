"""The stage: from cues to events.

1. ``coding``         every cue with its participants, read as plausibly as may be.
2. ``_settled``       what is asked for, offered or threatened by a coded act is no deed of its own.
3. ``circumstances``  where, when, how many.
4. ``merging``        one deed, one event.
5. ``answers``        what responds to what.
6. ``confidence``     how sure.
"""

from collections.abc import Sequence

from dragoman.events.answers import answered
from dragoman.events.candidate import Candidate
from dragoman.events.circumstances import Circumstances
from dragoman.events.coding import find_candidates, is_answered
from dragoman.events.confidence import confidence
from dragoman.events.merging import merge
from dragoman.events.participants import Cast, Participant
from dragoman.events.voices import Voices
from dragoman.language import Parse
from dragoman.record import Actor, Event, Figure, Place, Statement, Time


def find_events(
    parse: Parse,
    actors: Sequence[Actor],
    places: Sequence[Place],
    times: Sequence[Time],
    statements: Sequence[Statement],
    figures: Sequence[Figure],
) -> list[Event]:
    """The events of a report, in the order of their anchors."""
    voices = Voices(parse, statements)
    cast = Cast(parse, actors, voices)
    around = Circumstances(parse, voices, places, times, figures)
    candidates = _settled(find_candidates(parse, cast))
    for candidate in candidates:
        candidate.time = around.time(candidate)
        candidate.place = around.place(candidate)
        candidate.figures = around.counts(candidate)
    deeds = merge(parse, candidates, times)
    answers = answered(parse, deeds)
    for at, earlier in sorted(answers.items()):
        deed, other = deeds[at], deeds[earlier]
        if deed.cue.type == "REJECT" and not deed.recipients:
            deed.recipients = [p for p in other.actors if p.actor.id not in _ids(deed.actors)]
    return [_event(parse, deeds, at, answers.get(at)) for at in range(len(deeds))]


def _settled(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Without the deeds that stand under the sway of a coded act: the offer of troops is an
    event, the troops' coming is none."""
    coded: dict[int, Candidate] = {}
    for candidate in candidates:
        for i in (candidate.anchor.i, candidate.core.i, *candidate.match.parts):
            coded.setdefault(i, candidate)
    return [c for c in candidates if not any(
        g in coded and coded[g] is not c and not is_answered(coded[g], c)
        for g in c.standing.governors
    )]  # fmt: skip


def _event(parse: Parse, deeds: Sequence[Candidate], at: int, answers: int | None) -> Event:
    deed = deeds[at]
    told = (deed, *deed.also)
    return Event(
        id=f"e{at + 1}",
        type=deed.cue.type,
        mode=next((c.cue.mode for c in told if c.cue.mode), None),
        contexts=list(dict.fromkeys(context for c in told for context in c.cue.contexts)),
        anchor=parse.span(deed.match.first, deed.match.last),
        actors=_ids(deed.actors),
        recipients=_ids(deed.recipients),
        place=next((c.place for c in told if c.place), None),
        time=next((c.time for c in told if c.time), None),
        status=deed.status,
        attributed_to=deed.statement.id if deed.statement else None,
        answers=f"e{answers + 1}" if answers is not None else None,
        figures=list(dict.fromkeys(figure for c in told for figure in c.figures)),
        confidence=confidence(deed),
    )


def _ids(participants: Sequence[Participant]) -> list[str]:
    return list(dict.fromkeys(p.actor.id for p in participants))
