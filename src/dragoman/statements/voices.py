"""Whose voice stands in whose: nesting, relays, and the chain from the outermost to the speaker."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.actors.index import ActorIndex
from dragoman.language import Parse, Token
from dragoman.language.syntax import agent, children, head, is_passive, subject
from dragoman.record import Actor
from dragoman.statements.attribution import Attribution, Coverage, covers
from dragoman.statements.lexicon import words
from dragoman.statements.sources import source_range
from dragoman.statements.sourcing import is_outlet, speaks

_SEEN = words("""
    air broadcast carry circulate distribute examine hear hold leak obtain post print
    provide publish quote read release relay report review see send show share televise
    transmit translate view
""")
_TALKS = words("interview conversation appearance briefing call remark")
FIRST_PERSON = words("i we me us my our myself ourselves")


@dataclass(slots=True)
class Voice:
    """An attribution with who speaks in it."""

    attribution: Attribution
    speaker: Actor | None = None
    relays: list[Actor] = field(default_factory=list)
    parent: int | None = None
    """Index of the voice in whose content this one stands."""
    head: Token | None = None
    """The token that heads the words for the speaker."""


def nest(parse: Parse, found: Sequence[Attribution]) -> list[int | None]:
    """For each attribution the innermost one in whose content it stands, or None.

    Only a larger content holds a smaller one, so that no two hold each other.
    """
    sizes = [sum(last - first for first, last in a.content) for a in found]
    coverage = Coverage(parse, found)
    parents: list[int | None] = []
    for n, a in enumerate(found):
        place = a.anchor if a.anchor is not None else a.content[0][0]
        around = [m for m in coverage.of(place) if m != n and sizes[m] > sizes[n]]
        parents.append(min(around, key=lambda m: (sizes[m], m), default=None))
    return parents


def cited(parse: Parse, index: ActorIndex, found: list[Attribution]) -> list[Attribution]:
    """Give what a medium reports "citing X" to X, and drop the citing as a statement of its own.

    The attribution keeps its cue; `relays_of` finds the medium again by its subject.
    """
    citing: dict[int, Token] = {}
    for a in found:
        anchor = None if a.anchor is None else parse.tokens[a.anchor]
        if anchor is not None and anchor.lower == "citing":
            citing[anchor.i] = anchor
    kept = [a for a in found if a.anchor not in citing]
    for token in citing.values():
        source = next(children(parse, token, "dobj"), None)
        if source is None or not speaks(parse, source, _actor(index, source)):
            continue
        main = _cited_for(parse, index, kept, token)
        if main is not None:
            main.source, main.source_head = source_range(parse, source, token), source.i
    used = {a.source_head for a in kept}
    return [
        a for a in found
        if a.anchor not in citing
        or not any(c.i in used for c in children(parse, parse.tokens[a.anchor], "dobj"))
    ]  # fmt: skip


def _cited_for(
    parse: Parse, index: ActorIndex, found: list[Attribution], token: Token
) -> Attribution | None:
    """The statement of a medium in whose sentence "citing" stands."""
    for a in found:
        if a.anchor is None or a.source_head is None or a.strength != "speech":
            continue
        if parse.tokens[a.anchor].sentence != token.sentence:
            continue
        source = parse.tokens[a.source_head]
        if is_outlet(_actor(index, source), source):
            return a
    return None


def quoted_as_saying(parse: Parse, found: list[Attribution]) -> list[Attribution]:
    """ "X was quoted by Y as saying Z": Z is X's; "quoted" is no statement of its own."""
    quoting: set[int] = set()
    for a in found:
        verb = _quoting_verb(parse, a)
        if verb is None or a.anchor is None:
            continue
        speaker = (
            subject(parse, verb)
            if is_passive(parse, verb)
            else next(children(parse, verb, "dobj"), None)
        )
        if speaker is None and verb.dep in ("acl", "relcl"):
            speaker = head(parse, verb)
        if speaker is None or covers(a.content, speaker.i):
            continue
        a.source, a.source_head = source_range(parse, speaker, verb), speaker.i
        if a.source[1] > a.anchor >= a.source[0]:
            a.source = (a.source[0], speaker.i + 1)
        quoting.add(verb.i)
    return [a for a in found if a.anchor not in quoting]


def _quoting_verb(parse: Parse, a: Attribution) -> Token | None:
    """The "quoted" over "as saying"."""
    if a.anchor is None or parse.tokens[a.anchor].tag != "VBG":
        return None
    above = head(parse, parse.tokens[a.anchor])
    if above.lower != "as":
        return None
    verb = head(parse, above)
    if verb.lemma not in ("quote", "cite") and verb.pos in ("NOUN", "PROPN"):
        verb = head(parse, verb)
    return verb if verb.lemma in ("quote", "cite") else None


def relays_of(parse: Parse, index: ActorIndex, a: Attribution) -> list[Actor]:
    """Who passes the words on: the paper told, interviewing, citing, quoting or carrying them."""
    found: list[Actor] = []
    if a.anchor is not None:
        anchor = parse.tokens[a.anchor]
        verb = _quoting_verb(parse, a)
        if verb is not None:
            quoter = agent(parse, verb) if is_passive(parse, verb) else subject(parse, verb)
            if quoter is None and verb.dep in ("acl", "relcl"):
                quoter = agent(parse, verb)
            _add(found, index, quoter, a)
        if a.source_head is not None and anchor.pos == "VERB":
            own = subject(parse, anchor)
            if own is not None and own.i != a.source_head and _is_medium(index, own):
                _add(found, index, own, a)
        if a.addressee is not None and _is_medium(index, parse.tokens[a.addressee]):
            _add(found, index, parse.tokens[a.addressee], a)
        _add_carriers(parse, index, anchor, a, found)
    if a.source is not None:
        for token in parse.tokens[a.source[0] : a.source[1]]:
            if token.lemma in _SEEN and token.tag == "VBN":
                _add(found, index, agent(parse, token), a)
    return found


def _add_carriers(
    parse: Parse, index: ActorIndex, verb: Token, a: Attribution, found: list[Actor]
) -> None:
    """ "in an interview with X", "in a statement carried by X", "on X"."""
    for prep in children(parse, verb, "prep", "dative", "advcl"):
        if covers(a.content, prep.i):
            continue
        if prep.dep == "advcl" and prep.lemma != "speak":
            continue
        for obj in children(parse, prep, "pobj", "prep"):
            if obj.dep == "prep":
                _add_media(parse, index, obj, a, found)
                continue
            if prep.lower in ("on", "to", "with") and _is_medium(index, obj):
                _add(found, index, obj, a)
            for inner in children(parse, obj, "prep", "acl"):
                if inner.dep == "prep" and obj.lemma in _TALKS:
                    _add_media(parse, index, inner, a, found)
                elif inner.dep == "acl" and inner.lemma in _SEEN:
                    _add(found, index, agent(parse, inner), a)


def _add_media(
    parse: Parse, index: ActorIndex, prep: Token, a: Attribution, found: list[Actor]
) -> None:
    if prep.lower in ("with", "on", "to", "by", "for"):
        for obj in children(parse, prep, "pobj"):
            if _is_medium(index, obj):
                _add(found, index, obj, a)


def _add(found: list[Actor], index: ActorIndex, token: Token | None, a: Attribution) -> None:
    if token is None or covers(a.content, token.i) or token.i == a.source_head:
        return
    actor = _actor(index, token)
    if actor is not None and actor not in found:
        found.append(actor)


def _is_medium(index: ActorIndex, token: Token) -> bool:
    return is_outlet(_actor(index, token), token)


def _actor(index: ActorIndex, token: Token) -> Actor | None:
    found = index.at(token)
    if found is not None:
        return found.actor
    return _outlet_before(index, token) if token.tag == "NN" and is_outlet(None, token) else None


def _outlet_before(index: ActorIndex, token: Token) -> Actor | None:
    """For "the paper", "the news outlet": the outlet named last, two paragraphs back at most."""
    named: Actor | None = None
    for found in index.mentions:
        if found.first >= token.i:
            break
        near = token.paragraph - index.parse.tokens[found.head].paragraph <= 2
        if near and found.mention.form == "name" and is_outlet(found.actor, None):
            named = found.actor
    return named


def chain_of(voices: Sequence[Voice], n: int) -> list[str]:
    """Actor ids from the outermost voice to the speaker, repeats in a row left out."""
    line: list[Voice] = []
    at: int | None = n
    while at is not None:
        line.append(voices[at])
        at = voices[at].parent
    chain: list[str] = []
    for voice in reversed(line):
        for actor in (*voice.relays, voice.speaker):
            if actor is not None and (not chain or chain[-1] != actor.id):
                chain.append(actor.id)
    return chain
