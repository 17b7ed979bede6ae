"""Candidates: every cue of the text with those who take part, read as plausibly as may be.

A word may match several cues. The first reading, in the codebook's order, that finds a
participant and is plausible for its type is taken; so "attacked" with a politician as its doer
falls to the reading of words, with an army to that of arms.
"""

from collections.abc import Sequence

from dragoman.events.arguments import VERBAL_ACTS, actors_of, forces_of, recipients_of
from dragoman.events.candidate import Candidate
from dragoman.events.codebook import CueMatch, match_cues
from dragoman.events.participants import Cast
from dragoman.events.plausibility import plausible
from dragoman.events.speech_acts import accepting, as_said
from dragoman.events.status import ACTS_OF_WORDS, standing
from dragoman.events.wordlists import words
from dragoman.language import Parse
from dragoman.language.syntax import children

WEAKEST = 0.5
"""Cues below this strength are right less often than wrong without a given pair of actors."""
_READINGS = 8
_INTENTIONS = words("coding", "intentions")
"""Verbs that tell a plan, not an act of words: what they govern is coded, as planned."""
_WISHED = VERBAL_ACTS | {"REQUEST"}
_ANSWERING = frozenset({"SUPPORT", "ACCUSE"})
_UNDOING = frozenset({"off", "down", "back", "over", "aside", "up", "out"})
_NEUTRAL = frozenset(
    {("carry", "out"), ("step", "up"), ("ramp", "up"), ("open", "up"), ("kick", "off"),
     ("set", "up"), ("fire", "off"), ("send", "out"), ("hand", "out"), ("round", "up"),
     ("sign", "off"), ("start", "up"), ("strike", "back"), ("hand", "over")}
)  # fmt: skip
"""Particles that leave the verb its sense."""


def find_candidates(parse: Parse, cast: Cast) -> list[Candidate]:
    """The candidates of a text in the order of their anchors, one for each anchor token."""
    found: list[Candidate] = []
    for token in parse.tokens:
        if token.pos not in ("VERB", "NOUN", "AUX", "PROPN", "ADJ"):
            continue
        voiced = cast.voices.cues.get(token.i)
        if voiced is not None and not voiced.content:  # "did not respond to a request for comment"
            continue
        matches = match_cues(parse, token)
        if matches:
            candidate = _first_that_holds(parse, cast, matches)
            if candidate is not None:
                found.append(candidate)
    return _without_overlaps(found)


def _first_that_holds(parse: Parse, cast: Cast, matches: Sequence[CueMatch]) -> Candidate | None:
    for match in matches[:_READINGS]:
        if match.cue.strength < WEAKEST or _in_another_sense(parse, match):
            continue
        candidate = _candidate(parse, cast, accepting(parse, match))
        if candidate is not None and plausible(parse, candidate):
            return as_said(parse, cast, candidate)
    return None


def _in_another_sense(parse: Parse, match: CueMatch) -> bool:
    """Whether the words around a match turn it into something else: a particle that the cue does
    not have ("called off a meeting"), a mere intention."""
    token = parse.tokens[match.head]
    if match.cue.type in _WISHED and token.lemma in _INTENTIONS:
        return True
    if match.cue.type == "THREATEN" and token.lemma == "agree":
        return True
    core = match.core if match.core >= 0 else match.head
    if core != match.head:
        return False
    return any(
        c.lower in _UNDOING and c.i not in match.parts and (token.lemma, c.lower) not in _NEUTRAL
        for c in children(parse, token, "prt")
    )


def _candidate(parse: Parse, cast: Cast, match: CueMatch) -> Candidate | None:
    anchor = parse.tokens[match.head]
    core = parse.tokens[match.core] if match.core >= 0 else anchor
    doing = actors_of(parse, cast, match)
    undergoing = recipients_of(parse, cast, match, doing.participants)
    actors, recipients = doing.participants, undergoing.participants
    hosting = match.cue.mode == "third-party" and not undergoing.unknown
    if not actors and (match.cue.symmetric or hosting):
        actors, recipients = recipients, []
    if not actors and match.cue.type == "MOBILIZE":
        actors = forces_of(parse, cast, match)
    if not actors and not recipients:
        return None
    return Candidate(
        match, anchor, core, actors, recipients, doing.unknown, undergoing.unknown,
        standing(parse, anchor, core), cast.voices.around(anchor),
    )  # fmt: skip


def _without_overlaps(candidates: list[Candidate]) -> list[Candidate]:
    """Where the words of two candidates overlap, the one whose cue takes in the other's anchor
    stays ("*signed* an agreement"), else the more specific one."""
    owner: dict[int, Candidate] = {}
    dropped: set[int] = set()
    for candidate in candidates:
        for i in sorted(_own_words(candidate)):
            other = owner.get(i)
            if other is None or id(other) in dropped:
                owner[i] = candidate
            elif is_answered(other, candidate):
                continue
            elif _takes_in(other, candidate):
                dropped.add(id(candidate))
            else:
                dropped.add(id(other))
                owner[i] = candidate
    return [c for c in candidates if id(c) not in dropped]


def is_answered(answer: Candidate, act: Candidate) -> bool:
    """Whether one is the act of words that the other answers: "rejected *an offer*" has both."""
    told = answer.cue.type in VERBAL_ACTS or answer.cue.type in _ANSWERING
    return told and act.anchor.lemma in ACTS_OF_WORDS and not act.is_verbal


def _own_words(candidate: Candidate) -> set[int]:
    return {candidate.anchor.i, candidate.core.i, *candidate.match.parts}


def _takes_in(one: Candidate, other: Candidate) -> bool:
    if other.anchor.i in _own_words(one):
        return True
    return one.anchor.i not in _own_words(other) and one.match.weight >= other.match.weight
