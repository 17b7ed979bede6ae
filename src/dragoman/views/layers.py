"""A text cut up by spans that may lie beside, inside or across one another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(slots=True, frozen=True)
class Layer:
    """A span of a text that is to be shown, and what for."""

    start: int
    end: int
    kind: str
    """actor, statement, event, place, time, figure, leaving"""
    key: str
    """Id of the part of the record: "a1"."""
    rank: int = 0
    """Of two layers with the same span the one of lower rank is the outer."""


@dataclass(slots=True, frozen=True)
class Open:
    """A layer begins here, or goes on after it was cut (``first`` is then false)."""

    layer: Layer
    first: bool


@dataclass(slots=True, frozen=True)
class Close:
    """A layer ends here, or is cut to go on (``last`` is then false)."""

    layer: Layer
    last: bool


Piece = str | Open | Close


def cut_up(text: str, start: int, end: int, layers: Sequence[Layer]) -> Iterator[Piece]:
    """The text of ``[start, end)`` with the beginnings and ends of layers in between.

    Beginnings and ends are nested like brackets whatever the spans are: where one span runs
    across the end of another, it is cut there and goes on behind.
    """
    inside = sorted(
        (layer for layer in layers if layer.start < end and layer.end > start),
        key=lambda layer: (layer.start, -layer.end, layer.rank, layer.key),
    )
    edges = {start, end}
    for layer in inside:
        edges.update((max(layer.start, start), min(layer.end, end)))
    bounds = sorted(edges)
    stack: list[Layer] = []
    waiting = inside[::-1]
    for left, right in pairwise(bounds):
        stack, closed, again = _leave(stack, left)
        yield from (Close(layer, layer.end <= left) for layer in closed)
        while waiting and waiting[-1].start <= left:
            again.append(waiting.pop())
        for layer in again:
            yield Open(layer, layer.start >= left)
        stack += again
        yield text[left:right]
    for layer in reversed(stack):
        yield Close(layer, layer.end <= end)


def _leave(stack: list[Layer], at: int) -> tuple[list[Layer], list[Layer], list[Layer]]:
    """What stays open at a place, what closes there (innermost first), what opens again."""
    keep = 0
    while keep < len(stack) and stack[keep].end > at:
        keep += 1
    above = stack[keep:]
    return stack[:keep], above[::-1], [layer for layer in above if layer.end > at]
