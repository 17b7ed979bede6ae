"""Sentences with the day they were published and the interval of the marked expression."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from dragoman.language import Parse
from dragoman.record import Report, Time
from dragoman.times import find_times

HERE = Path(__file__).parent
HELD_OUT_FLOOR = 0.98
"""The share of `held_out.txt` that is right; raised with each gain, never lowered."""


@dataclass(frozen=True)
class Case:
    published: date | None
    text: str
    span: tuple[int, int] | None
    interval: tuple[str, str, str] | None

    def found(self, parse_text: Callable[[str], Parse]) -> list[Time]:
        report = Report.model_validate({"id": "r", "text": self.text, "published": self.published})
        return find_times(report, parse_text(self.text))

    def fault(self, times: list[Time]) -> str | None:
        if self.span is None:
            return f"found {[self.text[slice(*t.span)] for t in times]}" if times else None
        at = [t for t in times if t.span[0] < self.span[1] and self.span[0] < t.span[1]]
        if not at:
            return "not found"
        time = at[0]
        got = str(time.from_ or "-"), str(time.to or "-"), str(time.grain)
        if got != self.interval:
            return f"{self.text[slice(*time.span)]!r} is {got}, not {self.interval}"
        return None


def read_cases(name: str) -> list[Case]:
    cases = []
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        published, marked, *interval = (part.strip() for part in line.split(" | "))
        day = None if published == "-" else date.fromisoformat(published)
        start, end = marked.find("["), marked.find("]")
        text = marked.replace("[", "").replace("]", "")
        if interval == ["none"]:
            cases.append(Case(day, text, None, None))
        else:
            first, last, grain = interval
            cases.append(Case(day, text, (start, end - 1), (first, last, grain)))
    return cases


@pytest.mark.parametrize("case", read_cases("expressions.txt"), ids=lambda case: case.text[:60])
def test_expression(case: Case, parse_text: Callable[[str], Parse]) -> None:
    assert case.fault(case.found(parse_text)) is None


def test_held_out(parse_text: Callable[[str], Parse]) -> None:
    cases = read_cases("held_out.txt")
    faults = {case.text: case.fault(case.found(parse_text)) for case in cases}
    right = sum(fault is None for fault in faults.values()) / len(cases)
    assert right >= HELD_OUT_FLOOR, {text: fault for text, fault in faults.items() if fault}
