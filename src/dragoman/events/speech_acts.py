"""What the speaker's own words make of a deed: a refusal, a promise, a threat, an offer.

To say that one will not do what is asked is to refuse; to say that one will is to promise, or to
threaten. These are deeds of their own, and done once they are said.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.events.candidate import Candidate
from dragoman.events.codebook import Cue, CueMatch
from dragoman.events.codebook.content import told_by
from dragoman.events.participants import Cast, Participant, speaks_for
from dragoman.events.wordlists import words
from dragoman.language import Parse, Token
from dragoman.language.clauses import coordinated_with
from dragoman.language.syntax import children, is_negated
from dragoman.record import EventStatus, Statement

_REFUSED = ("object", "prep:with", "prep:to")
_REFUSABLE = words("speech_acts", "refusable")
_PROMISED = words("speech_acts", "promised")
_THREATENED = words("speech_acts", "threatened")
_COMING = frozenset({"will", "would", "'ll", "wo", "shall"})
_FORCES = words("speech_acts", "forces")
_SUGGESTING = frozenset({"suggest", "propose"})
_LESS_SURE = 0.9
_INITIATIVES = frozenset(
    {"commit", "extend", "guarantee", "invite", "offer", "pledge", "plan", "promise", "propose",
     "suggest", "swear", "volunteer", "vow"}
)  # fmt: skip
"""Verbs of a first step: who does not offer has refused nothing."""
_DONE: EventStatus = "happened"


def accepting(parse: Parse, match: CueMatch) -> CueMatch:
    """Not to accept is to refuse: "will never accept", "did not agree to" become REJECT."""
    verb = parse.tokens[match.head]
    consenting = match.cue.type == "AGREE" and verb.lemma not in _INITIATIVES
    if not consenting or not is_negated(parse, verb):
        return match
    refusal = replace(match.cue, type="REJECT", mode=None, recipient=_REFUSED, status=_DONE)
    return replace(match, cue=refusal)


def as_said(parse: Parse, cast: Cast, candidate: Candidate) -> Candidate:
    """The candidate, as the act of words that it is if its speaker tells of himself."""
    if candidate.cue.type == "REQUEST" and candidate.anchor.lemma in _SUGGESTING:
        return _own_suggestion(cast, candidate)
    statement = candidate.statement
    speaker = cast.index.by_id.get(statement.speaker or "") if statement is not None else None
    if statement is None or speaker is None or not _is_to_come(parse, candidate):
        return candidate
    own = [p for p in candidate.actors if speaks_for(speaker, p.actor)]
    if not own or (candidate.cue.symmetric and len(own) < len(candidate.actors)):
        return candidate
    cue = candidate.cue
    if is_negated(parse, candidate.anchor):
        if cue.type not in _REFUSABLE:
            return candidate
        act = told_by(Cue("REJECT"), cue)
    elif candidate.standing.governors:
        return candidate
    elif cue.type in _PROMISED and candidate.standing.status == "planned":
        act = Cue("CONCEDE" if cue.type == "RETREAT" else "AGREE")
    elif cue.type in _THREATENED and candidate.standing.status in ("planned", "possible"):
        act = told_by(Cue("THREATEN"), cue)  # "would cut ties if…" is one too
    else:
        return candidate
    return _act_of(cast, candidate, statement, act, own)


def _act_of(
    cast: Cast,
    candidate: Candidate,
    statement: Statement,
    act: Cue,
    own: Sequence[Participant],
) -> Candidate:
    """The candidate as an act of its speaker; it is told by who tells what the speaker said."""
    cue = replace(
        act,
        status=_DONE,
        contexts=candidate.cue.contexts,
        strength=candidate.cue.strength * _LESS_SURE,
    )
    others = [p for p in candidate.actors if p not in own]
    return replace(
        candidate,
        match=replace(candidate.match, cue=cue),
        actors=list(own),
        recipients=[*others, *candidate.recipients],
        statement=cast.voices.by_id.get(statement.within or ""),
    )


def _is_to_come(parse: Parse, candidate: Candidate) -> bool:
    """Whether the anchor, or the verb whose auxiliaries it shares, has "will" or "would"."""
    verb: Token | None = candidate.anchor
    for _ in range(4):
        if verb is None:
            return False
        if any(c.lower in _COMING for c in children(parse, verb, "aux")):
            return True
        shares = verb.dep == "conj" and verb.tag == "VB"
        verb = coordinated_with(parse, verb) if shares else None
    return False


def _own_suggestion(cast: Cast, candidate: Candidate) -> Candidate:
    """Who suggests that his own people do something offers it: "proposed that his troops…"."""
    asked, suggesting = candidate.recipients, candidate.actors
    countries = {p.actor.country for p in suggesting if p.actor.country}
    names = {p.actor.id for p in suggesting}
    if not asked or not suggesting or not all(
        p.actor.id in names
        or p.actor.country in countries
        or (p.actor.country is None and p.token.lemma in _FORCES)
        for p in asked
    ):  # fmt: skip
        return candidate
    cue = Cue("AGREE", strength=candidate.cue.strength * _LESS_SURE)
    said = cast.voices.cues.get(candidate.anchor.i)
    hearer = cast.index.by_id.get(said.addressee or "") if said is not None else None
    recipients = [Participant(hearer, candidate.anchor, False)] if hearer is not None else []
    return replace(candidate, match=replace(candidate.match, cue=cue), recipients=recipients)
