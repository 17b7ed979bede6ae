"""The event type between an actor and a recipient that are marked in a text.

Every cue of the sentence is weighed by how the pair stands to it: the actor in one of its actor
slots, or the subject of a verb that governs it; the recipient in a slot, or below. Where promises,
refusals, requests or threats govern another cue, the outer one is the relation of the pair.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.events.codebook import CueMatch, fill_slot, match_cues
from dragoman.events.codebook.cues import Cue
from dragoman.language import Parse, Token
from dragoman.language import parse as parse_text
from dragoman.language.syntax import ancestors, children, is_negated, subject
from dragoman.record import EventType

Span = tuple[int, int]

GOVERNING = frozenset({"AGREE", "CONCEDE", "REJECT", "REQUEST", "THREATEN", "ACCUSE", "SUPPORT"})
"""Types whose cues take in a deed that has not been done, or that they speak about."""

REFUSED = frozenset({"AGREE", "AID", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT"})
"""Types that turn into a refusal where they are denied: "did not agree", "will not meet"."""

_NEAR = 0.35
"""What a cue scores for a slot that the pair does not fill, in the same sentence."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What one does to another, as the text tells it. ``type`` is None where no cue was found."""

    type: EventType | None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    anchor: Span | None = None
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class _Weighed:
    match: CueMatch
    actor: float
    recipient: float
    rank: float
    """How much less specific the cue is than the best one of the same word."""

    @property
    def score(self) -> float:
        fit = 0.55 * self.actor + 0.45 * self.recipient
        return fit * (0.55 + 0.6 * self.match.cue.strength) - 0.12 * min(self.rank, 2.0)


def relate(
    text: str, actor: Span | None, recipient: Span | None, parse: Parse | None = None
) -> Relation:
    """The relation of the pair whose character spans are given.

    ``parse`` is the parse of the text, where there is one already. Gives a relation of type None
    if the text has no cue near the pair.
    """
    parse = parse or parse_text(text)
    pair = _Pair.of(parse, actor, recipient)
    if pair is None:
        return Relation(None)
    weighed = list(_weigh_all(parse, pair))
    if not weighed:
        return Relation(None)
    best = max(_outermost(parse, weighed), key=lambda w: w.score)
    cue = _as_told(parse, best.match)
    anchor = parse.span(best.match.first, best.match.last)
    return Relation(cue.type, cue.mode, cue.contexts, anchor, round(min(1.0, best.score), 3))


@dataclass(frozen=True, slots=True)
class _Pair:
    actor: frozenset[int]
    recipient: frozenset[int]
    sentences: tuple[int, ...]

    @classmethod
    def of(cls, parse: Parse, actor: Span | None, recipient: Span | None) -> "_Pair | None":
        first = [t.i for t in parse.tokens_in(*actor)] if actor else []
        second = [t.i for t in parse.tokens_in(*recipient)] if recipient else []
        if not first and not second:
            return None
        sentences = sorted({parse.tokens[i].sentence for i in (*first, *second)})
        return cls(frozenset(first), frozenset(second), tuple(sentences))


def _weigh_all(parse: Parse, pair: _Pair) -> Iterator[_Weighed]:
    for number in pair.sentences:
        sentence = parse.sentences[number]
        for token in parse.tokens[sentence.first : sentence.last]:
            matches = match_cues(parse, token)
            if not matches or (token.i in pair.actor and token.pos != "NOUN"):
                continue
            for match in matches:
                yield _weigh(parse, pair, match, matches[0].weight - match.weight)


def _weigh(parse: Parse, pair: _Pair, match: CueMatch, rank: float) -> _Weighed:
    actor = _fit(parse, match, match.cue.actor, pair.actor)
    recipient = _fit(parse, match, match.cue.recipient, pair.recipient) if pair.recipient else 0.8
    if match.cue.symmetric and actor >= 0.8:
        recipient = max(recipient, _fit(parse, match, match.cue.actor, pair.recipient))
    if actor < 0.8:
        actor = max(actor, _from_above(parse, match, pair.actor))
    if recipient < 0.7 and pair.recipient:
        recipient = max(recipient, _from_below(parse, match, pair.recipient))
    return _Weighed(match, actor, recipient, rank)


def _fit(parse: Parse, match: CueMatch, slots: Sequence[str], span: frozenset[int]) -> float:
    """How well the marked words fill the slots: 1 as the head of one, less when inside it."""
    best = _NEAR
    for rank, slot in enumerate(slots):
        for token in fill_slot(parse, match, slot):
            if token.i in span:
                best = max(best, 0.65 if slot == "within" else 1.0 - 0.02 * rank)
            elif any(token.left <= i <= token.right for i in span):
                best = max(best, 0.6 if slot == "within" else 0.8 - 0.02 * rank)
    return best


def _from_above(parse: Parse, match: CueMatch, span: frozenset[int]) -> float:
    """The actor as the subject of a verb that governs the cue: "X began striking"."""
    worth = 0.85
    at = parse.tokens[match.head]
    for above in ancestors(parse, at):
        if at.tag.startswith("VB"):
            if at.dep in ("relcl", "acl") and not (at.dep == "acl" and at.tag == "VB"):
                return _NEAR if above.i not in span else worth
            own = next(children(parse, at, "nsubj", "nsubjpass"), None)
            if own is not None and own.pos != "PRON":
                worth -= 0.3
        elif at.dep in ("appos", "pobj", "nsubj", "nsubjpass"):
            worth -= 0.08
        at = above
        if not at.tag.startswith("VB"):
            continue
        who = subject(parse, at)
        if who is not None and (who.i in span or any(who.left <= i <= who.right for i in span)):
            return max(worth, _NEAR)
        worth -= 0.1
        if worth < 0.45:
            break
    return _NEAR


def _from_below(parse: Parse, match: CueMatch, span: frozenset[int]) -> float:
    head = parse.tokens[match.head]
    if any(head.left <= i <= head.right for i in span):
        return 0.65 if min(span) > head.i else 0.5
    return _NEAR


def _outermost(parse: Parse, weighed: list[_Weighed]) -> list[_Weighed]:
    """Without the cues that another one, which fits the pair, governs."""
    outer = [
        w
        for w in weighed
        if w.actor >= 0.8 and w.match.cue.type in GOVERNING and w.match.cue.strength >= 0.5
    ]
    kept = [
        w for w in weighed
        if not any(_governs(parse, o.match, w.match) for o in outer if o is not w)
    ]  # fmt: skip
    return kept or weighed


def _governs(parse: Parse, outer: CueMatch, inner: CueMatch) -> bool:
    if outer.head == inner.head:
        return False
    below: Token = parse.tokens[inner.head]
    if below.i in outer.parts:
        return True
    for steps, above in enumerate(ancestors(parse, below), start=1):
        if above.i in outer.parts:
            return True
        if above.dep == "conj" or steps > 4:
            return False
    return False


_COOPERATIVE = frozenset({"AID", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT"})
_HOSTILE = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION"})
_FUTURE = frozenset({"will", "shall", "would", "'ll", "’ll"})


def _as_told(parse: Parse, match: CueMatch) -> Cue:
    """The cue as negation and tense make it.

    A cooperative deed that is denied is a refusal, one that is announced a promise; a hostile one
    that is announced is a threat.
    """
    cue = match.cue
    if _is_denied(parse, match):
        return replace(cue, type="REJECT", mode=None) if cue.type in REFUSED else cue
    if _is_future(parse, match):
        if cue.type in _COOPERATIVE:
            return replace(cue, type="AGREE", mode=None)
        if cue.type in _HOSTILE:
            return replace(cue, type="THREATEN", mode=None)
    return cue


def _is_denied(parse: Parse, match: CueMatch) -> bool:
    head = parse.tokens[match.head]
    if is_negated(parse, head):
        return True
    above = parse.tokens[head.head]
    if head.dep == "xcomp" and above.i != head.i and is_negated(parse, above):
        return True
    return any(
        c.lower == "no" for i in match.parts for c in children(parse, parse.tokens[i], "det")
    )


def _is_future(parse: Parse, match: CueMatch) -> bool:
    """Whether the deed is announced: "will meet", "would hold", "is to visit"."""
    verb = parse.tokens[match.head]
    if not verb.tag.startswith("VB"):
        return False
    auxiliaries = [c.lower for c in children(parse, verb, "aux")]
    if any(word in _FUTURE for word in auxiliaries):
        return "have" not in auxiliaries
    above = parse.tokens[verb.head]
    return (
        verb.dep == "conj"
        and above.tag == verb.tag == "VB"
        and any(c.lower in _FUTURE for c in children(parse, above, "aux"))
    )
