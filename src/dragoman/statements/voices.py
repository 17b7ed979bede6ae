"""Whose voice stands in whose: nesting, and the chain from the outermost voice to the speaker."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.language import Parse, Token
from dragoman.record import Actor
from dragoman.statements.attribution import Attribution, Coverage
from dragoman.statements.lexicon import words

FIRST_PERSON = words("i we me us my our mine ours myself ourselves")


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
