"""One deed, one event: further mentions of a deed join the mention that tells it best."""

from collections.abc import Mapping, Sequence

from dragoman.events.candidate import Candidate
from dragoman.events.participants import Participant, speaks_for
from dragoman.events.wording import content_words
from dragoman.language import Parse
from dragoman.language.clauses import has_to
from dragoman.record import EventStatus, Time

_REAL = frozenset({"happened", "ongoing"})
_COMING = frozenset({"planned", "proposed", "possible"})


LOOK_BACK = 60
"""Deeds of a type that a mention may join; with more of them between, it tells another."""

MENTIONS = 12
"""Mentions of a deed that a further one is held against."""


def merge(parse: Parse, candidates: Sequence[Candidate], times: Sequence[Time]) -> list[Candidate]:
    """The candidates that stand for a deed of their own, in the order of the text.

    Each carries the mentions that joined it in ``also``. Mentions join when they have the same
    type, the participants of one are among those of the other, and neither status nor times
    speak against it.
    """
    by_id = {t.id: t for t in times}
    deeds: dict[str, list[list[Candidate]]] = {}
    for candidate in candidates:
        kin = deeds.setdefault(candidate.cue.type, [])
        near = (deed for deed in kin[-LOOK_BACK:] if _same_deed(parse, deed, candidate, by_id))
        home = next(near, None)
        if home is None:
            kin.append([candidate])
        else:
            home.append(candidate)
    told = [_best_told(deed) for kin in deeds.values() for deed in kin]
    return sorted(told, key=lambda c: c.anchor.i)


def _best_told(deed: list[Candidate]) -> Candidate:
    best = min(deed, key=_poorness)
    best.also = [c for c in deed if c is not best]
    for other in best.also:
        known = {p.actor.id for p in (*best.actors, *best.recipients)}
        if not best.actors:
            best.actors = [p for p in other.actors if p.actor.id not in known]
        elif not best.recipients and not best.cue.symmetric:
            best.recipients = [p for p in other.recipients if p.actor.id not in known]
    return best


def _poorness(candidate: Candidate) -> tuple[int, int, int]:
    """Least for the mention with the most participants; a verb tells more than a noun."""
    sides = bool(candidate.actors) + bool(candidate.recipients)
    if candidate.cue.symmetric:
        sides = min(2, len(candidate.actors) + len(candidate.recipients))
    return -sides, not candidate.is_verbal, candidate.anchor.i


_COMPARED = 4
"""How many of a deed's last mentions a new one is compared with, besides the first."""


def _same_deed(
    parse: Parse, deed: Sequence[Candidate], other: Candidate, times: Mapping[str, Time]
) -> bool:
    seen = deed if len(deed) <= _COMPARED else (deed[0], *deed[-_COMPARED:])
    if any(_one_phrase(parse, one, other) for one in seen):
        return True
    return all(_compatible(one, other, times) and _same_words(parse, one, other) for one in seen)


def _one_phrase(parse: Parse, one: Candidate, other: Candidate) -> bool:
    """Whether one stands under the other and tells its purpose or its outcome: "blocked a road to
    protest", "bombed a camp, killing ten"."""
    over, under = (one, other) if other.anchor.head == one.anchor.i else (other, one)
    if under.anchor.head != over.anchor.i or under.anchor.dep not in ("advcl", "xcomp"):
        return False
    if one.cue.type != other.cue.type or not _may_share(one.status, other.status):
        return False
    purpose = has_to(parse, under.anchor)
    if not purpose and None not in (one.cue.mode, other.cue.mode):
        return False
    same = ids(one.actors) == ids(other.actors) and bool(one.actors)
    return same and _nested(ids(one.recipients), ids(other.recipients))


_WORDS = frozenset({"REQUEST", "ACCUSE", "AGREE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"})
"""Types of which the same two have many with each other: what is said tells them apart."""


def _same_words(parse: Parse, one: Candidate, other: Candidate) -> bool:
    """Whether the words of two mentions allow that they tell one deed."""
    same_verb = one.core.lemma == other.core.lemma
    if one.is_verbal != other.is_verbal or one.anchor.i == other.anchor.head:
        return True  # "plans to help rebuild" tells one deed with two verbs
    mine, theirs = content_words(parse, one), content_words(parse, other)
    shared = len(mine & theirs)
    if not same_verb:
        close = one.cue.type not in _WORDS or abs(one.anchor.sentence - other.anchor.sentence) <= 3
        return shared >= _ENOUGH and close
    return one.cue.type not in _WORDS or shared > 0 or min(len(mine), len(theirs)) < _ENOUGH


_ENOUGH = 2


def _compatible(one: Candidate, other: Candidate, times: Mapping[str, Time]) -> bool:
    if one.cue.type != other.cue.type or not _may_share(one.status, other.status):
        return False
    if one.cue.mode and other.cue.mode and one.cue.mode != other.cue.mode:
        return False
    if not _sides_agree(one, other):
        return False
    if one.time is not None and other.time is not None and one.time != other.time:
        return _overlap(one.time, other.time, times)
    return True


def _may_share(one: EventStatus, other: EventStatus) -> bool:
    if one == other:
        return True
    return {one, other} <= _REAL or {one, other} <= _COMING


def _sides_agree(one: Candidate, other: Candidate) -> bool:
    """Whether the participants of one are among those of the other, and some are shared.

    Two mentions that share one side only ("X accused Y", "X accused Z"; "police arrested two
    men" here and "police arrested a minister" there) are two deeds. A mention with one side joins
    only a deed of the same words, told nearby or told by a noun.
    """
    actors, others = ids(one.actors), ids(other.actors)
    recipients, their = ids(one.recipients), ids(other.recipients)
    if one.cue.symmetric or other.cue.symmetric:
        all_one, all_other = actors | recipients, others | their
        smaller, larger = sorted((all_one, all_other), key=len)
        close = one.cue.mode == other.cue.mode and _near(one, other)
        return smaller <= larger and (len(smaller) >= 2 or smaller == larger or close)
    if not _nested(actors, others):
        return False
    if not _nested(recipients, their):
        return (
            actors == others and _one_side(one.recipients, other.recipients) and _near(one, other)
        )
    if actors and others and recipients and their:
        return True
    shared = (actors & others) | (recipients & their)
    return bool(shared) and _alike(one, other)


def _one_side(some: Sequence[Participant], others: Sequence[Participant]) -> bool:
    """Whether a state stands on the one hand and who serves it on the other: the headline's
    "Romanian offer", the lead's "offer by its president"."""
    return all(
        any(speaks_for(p.actor, q.actor) or speaks_for(q.actor, p.actor) for q in others)
        for p in some
    )


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or one <= other or other <= one


def _alike(one: Candidate, other: Candidate) -> bool:
    same_word = one.core.lemma[:5] == other.core.lemma[:5]
    return same_word or (_near(one, other) and one.is_verbal != other.is_verbal)


def _near(one: Candidate, other: Candidate) -> bool:
    return abs(one.anchor.sentence - other.anchor.sentence) <= 2


def ids(participants: Sequence[Participant]) -> frozenset[str]:
    """The ids of the actors among participants."""
    return frozenset(p.actor.id for p in participants)


def _overlap(one: str, other: str, times: Mapping[str, Time]) -> bool:
    a, b = times[one], times[other]
    if None in (a.from_, a.to, b.from_, b.to):
        return False
    return a.from_ <= b.to and b.from_ <= a.to  # type: ignore[operator]
