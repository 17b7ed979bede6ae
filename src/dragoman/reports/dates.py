"""Dates as reports print them above their text."""

import re
from dataclasses import dataclass
from datetime import date, datetime

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june",
            "jul july", "aug august", "sep sept september", "oct october", "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = (
    r"(?P<{}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = (
    r"(?:\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+(?:the\s+)?)?"
)
_YEAR = r"(?P<{}>(?:1[6-9]|20)\d\d)(?!\d)"

DATE = re.compile(
    _WEEKDAY
    + r"(?:(?<!\d)(?P<d1>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+" + _MONTH.format("m1")
    + r",?[\s-]+" + _YEAR.format("y1")
    + r"|\b" + _MONTH.format("m2") + r"\s*(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?\s+" + _YEAR.format("y2")
    + r"|(?<!\d)" + _YEAR.format("y3") + r"(?P<sep>[-/.])(?P<m3>\d{1,2})(?P=sep)(?P<d3>\d{1,2})"
    r"(?!\d)(?:T(?=\d\d:))?"
    r"|(?<!\d)(?P<d4>\d{1,2})(?P<sep4>[./-])(?P<m4>\d{1,2})(?P=sep4)" + _YEAR.format("y4")
    + r")",
    re.IGNORECASE,
)  # fmt: skip
"""A whole date, with its year. `whole_date` reads a match."""

DAY = re.compile(
    _WEEKDAY
    + r"(?:(?<!\d)(?P<d1>\d{1,2})(?:st|nd|rd|th)?\s+" + _MONTH.format("m1")
    + r"|\b" + _MONTH.format("m2") + r"\s*(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?!\d))",
    re.IGNORECASE,
)  # fmt: skip
"""A day without its year."""

_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?"
                  r"(?:Z|[+-]\d{2}:?\d{2})?)?")  # fmt: skip
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?=/|$)")


@dataclass(slots=True, frozen=True)
class Found:
    """A date and where it stands in the text that was searched."""

    day: date
    start: int
    end: int


def find_dates(text: str) -> list[Found]:
    """All whole dates in a text, in order. "05/04/2025" is none: it may be May or April."""
    found = []
    for match in DATE.finditer(text):
        day = whole_date(match)
        if day:
            found.append(Found(day, *match.span()))
    return found


def whole_date(match: re.Match[str]) -> date | None:
    """The date that a match of `DATE` tells, or None where there is no such day."""
    part = match.groupdict()
    if part["y1"]:
        return _day(int(part["y1"]), _MONTHS[part["m1"].lower()], int(part["d1"]))
    if part["y2"]:
        return _day(int(part["y2"]), _MONTHS[part["m2"].lower()], int(part["d2"]))
    if part["y3"]:
        return _day(int(part["y3"]), int(part["m3"]), int(part["d3"]))
    year, first, second = int(part["y4"]), int(part["d4"]), int(part["m4"])
    if part["sep4"] == "." or first > 12 or first == second:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 else None


def given_date(published: date | str | None) -> date | None:
    """The day that a caller gives: a date, a datetime, or either in ISO form.

    Raises `ValueError`, in one sentence, for anything else.
    """
    if isinstance(published, datetime):
        return published.date()
    if published is None or isinstance(published, date):
        return published
    match = _ISO.fullmatch(published.strip()) if isinstance(published, str) else None
    try:
        if match:
            return date.fromisoformat(match.group(1))
    except ValueError:
        pass
    raise ValueError(f"published {published!r} is not a date; write it as YYYY-MM-DD.")


def date_in_address(url: str | None) -> date | None:
    """The day in an address such as https://example.org/2025/05/04/talks, or None."""
    match = _IN_ADDRESS.search(url) if url else None
    return _day(*map(int, match.groups())) if match else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
