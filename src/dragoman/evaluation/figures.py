"""Precision, recall, F1, accuracy, macro-F1: the figures that the evaluations share."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean, each from 0 to 1."""

    precision: float
    recall: float
    f1: float

    @classmethod
    def of(cls, hits: int, found: int, wanted: int) -> "Score":
        """From counts: what is right, what the system gave, what the gold has."""
        precision = hits / found if found else 0.0
        recall = hits / wanted if wanted else 0.0
        total = precision + recall
        return cls(precision, recall, 2 * precision * recall / total if total else 0.0)


def accuracy(gold: Sequence[str], given: Sequence[str | None]) -> float:
    """The share of items whose label is right; 0 for no items."""
    right = sum(g == s for g, s in zip(gold, given, strict=True))
    return right / len(gold) if gold else 0.0


def macro_f1(gold: Sequence[str], given: Sequence[str | None]) -> float:
    """The mean F1 of the labels that occur in the gold; 0 for no items."""
    pairs = list(zip(gold, given, strict=True))
    scores = []
    for label in sorted(set(gold)):
        hits = sum(g == s == label for g, s in pairs)
        score = Score.of(hits, sum(s == label for _, s in pairs), sum(g == label for g, _ in pairs))
        scores.append(score.f1)
    return sum(scores) / len(scores) if scores else 0.0
