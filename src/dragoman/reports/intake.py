"""What the rooms behind receive."""

from dataclasses import dataclass, field

from dragoman.record import Report, Warning


@dataclass(slots=True, frozen=True)
class Intake:
    """A report that is ready to be parsed."""

    report: Report
    skip: list[tuple[int, int]] = field(default_factory=list)
    """Character spans of ``report.text`` that are not the report's own words: share buttons,
    cookie lines, "Source link", agency credits, what lies past the longest text that is read.
    In order, and apart from one another."""
    warnings: list[Warning] = field(default_factory=list)
    """What reading the bytes brought up: boilerplate, no-date, not-english, damaged-text…"""
