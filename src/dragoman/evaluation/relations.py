"""The event type between a marked pair, scored against a file in the layout of PLV.

The file is tab-separated with a header; of its columns are used ``marked_sentence`` (the actor
between ``<s>`` and ``</s>``, the recipient between ``<t>`` and ``</t>``, where they are marked) and
``gold_root`` (a PLOVER type, with YIELD for both CONCEDE and RETREAT).
"""

import csv
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dragoman.evaluation.figures import accuracy, macro_f1

Span = tuple[int, int]

ROOTS = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
"""PLOVER types that the corpus does not tell apart."""


@dataclass(frozen=True, slots=True)
class MarkedPair:
    """A sentence without its marks, the spans they marked, and the gold type."""

    text: str
    actor: Span | None
    recipient: Span | None
    root: str


@dataclass(frozen=True, slots=True)
class RelationScores:
    """Figures over ``pairs`` pairs; a pair for which no type is given counts as wrong."""

    pairs: int
    accuracy: float
    macro_f1: float


def read_pairs(path: Path) -> list[MarkedPair]:
    """The rows of the file. Raises `ValueError` if a column is missing."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    if not rows or not {"marked_sentence", "gold_root"} <= set(rows[0]):
        raise ValueError(
            f"{path} has no columns marked_sentence and gold_root; name a file in PLV's layout."
        )
    return [_unmark(row["marked_sentence"], row["gold_root"]) for row in rows]


_MARK = re.compile(r"</?[st]>")


def _unmark(marked: str, root: str) -> MarkedPair:
    text, at = "", 0
    edges: dict[str, int] = {}
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        edges[mark.group()] = len(text)
    text += marked[at:]
    return MarkedPair(text, _between(edges, "s"), _between(edges, "t"), root)


def _between(edges: dict[str, int], letter: str) -> Span | None:
    start, end = edges.get(f"<{letter}>"), edges.get(f"</{letter}>")
    return (start, end) if start is not None and end is not None else None


def evaluate_relations(
    path: Path, relate: Callable[[str, Span | None, Span | None], str | None] | None = None
) -> RelationScores:
    """Give each marked pair its type and compare with the gold.

    ``relate`` takes a text and the two spans and gives a PLOVER type or None; dragoman's own
    unless another is given.
    """
    pairs = read_pairs(path)
    given = [(relate or _own)(pair.text, pair.actor, pair.recipient) for pair in pairs]
    gold = [pair.root for pair in pairs]
    roots = [ROOTS.get(label, label) if label else None for label in given]
    return RelationScores(len(pairs), accuracy(gold, roots), macro_f1(gold, roots))


def _own(text: str, actor: Span | None, recipient: Span | None) -> str | None:
    from dragoman.events import relate

    return relate(text, actor, recipient).type
