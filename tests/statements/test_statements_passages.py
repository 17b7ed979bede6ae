"""Chains and sourcing over invented passages of many registers, against floors that only rise."""

from functools import cache

import pytest

import dragoman
from tests.statements.passages import Passage, Tally, read_passages, tally


@cache
def counts() -> dict[str, Tally]:
    """The counts of each half; see `Passage.half`."""
    passages = read_passages()
    totals: dict[str, Tally] = {}
    for passage, record in zip(
        passages, dragoman.read_many([p.text for p in passages]), strict=True
    ):
        tally(passage, record, totals.setdefault(passage.half, Tally()))
    return totals


@pytest.mark.parametrize(
    ("half", "chain", "sourcing"),
    [
        ("first", 0.95, 0.97),
        ("second", 0.93, 0.95),
        ("worked", 0.95, 0.96),
        ("held_out", 0.89, 0.89),
    ],
)
def test_chains_and_sourcing_keep_their_floors(half: str, chain: float, sourcing: float) -> None:
    total = counts()[half]
    assert total.f1("chain") >= chain
    assert total.f1("sourcing") >= sourcing


def test_the_passages_are_many_and_no_two_the_same() -> None:
    passages = read_passages()
    assert len({p.text for p in passages}) == len(passages) >= 120


def test_every_wanted_statement_that_stands_in_another_names_one_of_its_passage() -> None:
    def sound(passage: Passage) -> bool:
        return all(
            w.within is None or (0 <= w.within < len(passage.wanted) and w.within != n)
            for n, w in enumerate(passage.wanted)
        )

    assert all(sound(passage) for passage in read_passages())
