"""From a text to a report that is ready to be read."""

import hashlib
import re
from datetime import date

from dragoman.record import Report, Warning
from dragoman.reports.boilerplate import find_boilerplate
from dragoman.reports.cleaning import clean, mojibake
from dragoman.reports.dateline import Dateline, find_dateline
from dragoman.reports.dates import date_in_address, given_date
from dragoman.reports.header import find_header
from dragoman.reports.headline import find_headline
from dragoman.reports.intake import Intake
from dragoman.reports.tongue import Tongue, language_name, tell_language

LONGEST = 200_000
"""Characters of a report that are read; a long feature has a tenth of that."""

Span = tuple[int, int]

_LINE = re.compile(r"[^\r\n\u2028\u2029\x85]+")
_SHOWN_SPANS = 50
_DATELINE_LINES = 6


def report_id(text: str) -> str:
    """The id of a report: the first 16 hexadecimal digits of the SHA-256 of its text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def from_text(
    text: str,
    *,
    published: date | str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Intake:
    """Prepare a text for reading.

    ``published`` is the day of publication: a date, or a string of the form "YYYY-MM-DD" or a
    full ISO datetime; anything else raises `ValueError`. Where it is not given, the day is taken
    from the lines above the report, its dateline, or its address, if one of them tells it with
    its year. The report's id is a hash of its text (see `report_id`), in which characters that
    no text should hold have been replaced one for one.
    """
    return prepare(text, published=published, title=title, publisher=publisher, url=url)


def prepare(
    text: str,
    *,
    published: date | str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    updated: date | None = None,
    damaged: bool = False,
) -> Intake:
    """As `from_text`, for texts of which more is known.

    ``updated`` is the day of an update, which is never taken for that of publication;
    ``damaged`` says that the bytes were in more than one encoding.
    """
    day = given_date(published)
    text, replaced = clean(text)
    title, publisher, url = (_one_line(value) for value in (title, publisher, url))
    if not text.strip():
        report = Report(
            id=report_id(text), text=text, title=title, published=day, publisher=publisher, url=url
        )
        return Intake(report, [], [Warning(code="empty", message="The report has no text.")])

    read_to = _end_of_reading(text)
    lines = _lines(text, read_to)
    header = find_header(text, lines)
    updated = updated or header.updated
    leavings = _join([*find_boilerplate(text, lines), *header.lines])
    own = _less(lines, leavings)
    leavings = _join(leavings, text)
    dateline = _first_dateline(text, own)
    day = day or header.published or (dateline.day if dateline else None) or date_in_address(url)
    tongue = tell_language(" ".join(text[s:e] for s, e in own[:40]) or text[:read_to])

    skip = [*leavings, *([dateline.skip] if dateline else [])]
    if read_to < len(text):
        skip.append((read_to, len(text)))
    report = Report(
        id=report_id(text), text=text, title=title or find_headline(text, own), published=day,
        publisher=publisher, url=url, language=tongue.code,
    )  # fmt: skip
    warnings = [
        *_nothing_own(own),
        *_no_date(day, updated, dateline),
        *_not_english(tongue),
        *_damaged(text[:read_to], replaced, damaged),
        *_too_long(text, read_to),
        *_boilerplate(text, leavings),
    ]
    return Intake(report, _join(skip), warnings)


def _one_line(value: str | None) -> str | None:
    """Metadata as one line of showable characters; None if nothing is left."""
    return (" ".join(clean(value)[0].split()) or None) if value is not None else None


def _end_of_reading(text: str) -> int:
    if len(text) <= LONGEST:
        return len(text)
    cut = max(text.rfind(c, LONGEST - 5_000, LONGEST) for c in "\n ")
    return cut if cut > 0 else LONGEST


def _lines(text: str, read_to: int) -> list[Span]:
    """The spans of the lines that are not blank, without the white space around them."""
    lines = []
    for match in _LINE.finditer(text, 0, read_to):
        line = match.group()
        left = len(line) - len(line.lstrip())
        right = len(line.rstrip())
        if left < right:
            lines.append((match.start() + left, match.start() + right))
    return lines


def _first_dateline(text: str, own: list[Span]) -> Dateline | None:
    for start, end in own[:_DATELINE_LINES]:
        found = find_dateline(text, start, end)
        if found:
            return found
    return None


def _less(lines: list[Span], leavings: list[Span]) -> list[Span]:
    """The lines without what is left over: a leaving is a whole line, or the end of one."""
    cut = {end: start for start, end in leavings}
    shorter = [(start, cut.get(end, end)) for start, end in lines]
    return [(start, end) for start, end in shorter if start < end]


def _join(spans: list[Span], across: str = "") -> list[Span]:
    """Spans in order, made one where they overlap or touch.

    With a text, also where nothing but white space lies between them.
    """
    joined: list[Span] = []
    for start, end in sorted(spans):
        last = joined[-1][1] if joined else -1
        if joined and (start <= last or (across and across[last:start].isspace())):
            joined[-1] = (joined[-1][0], max(end, last))
        elif start < end:
            joined.append((start, end))
    return joined


def _nothing_own(own: list[Span]) -> list[Warning]:
    if own:
        return []
    return [Warning(code="empty", message="The report has no text beyond what a page adds to it.")]


def _no_date(day: date | None, updated: date | None, dateline: Dateline | None) -> list[Warning]:
    if day:
        return []
    if updated:
        known = f"the report tells only its update of {updated.isoformat()}"
    elif dateline and dateline.part:
        known = f"the dateline says {dateline.part} without a year"
    else:
        known = "the report does not tell it"
    message = f"No publication date: {known}; pass --published."
    return [Warning(code="no-date", message=message)]


def _not_english(tongue: Tongue) -> list[Warning]:
    if not tongue.foreign:
        return []
    name = f"in {language_name(tongue.code)}" if tongue.code else "not in English"
    message = f"The report seems to be {name}; only English is read, so little will be right."
    return [Warning(code="not-english", message=message)]


def _damaged(text: str, replaced: list[Span], mixed: bool) -> list[Warning]:
    marks = mojibake(text)
    if replaced:
        inside = [span for span in replaced if span[1] <= len(text)]
        message = (
            f"{_count(len(replaced), 'character')} that no text should hold (control characters, "
            "halves of others) replaced one for one."
        )
        spans = _join(inside)
    elif mixed:
        message, spans = "The file mixes encodings; its odd bytes were read as Windows-1252.", []
    elif len(marks) >= 2:
        message = (
            f"{_count(len(marks), 'mark')} of a wrong decoding (as in “Ã©” for “é”); read the "
            "file in its own encoding."
        )
        spans = _join(marks)
    else:
        return []
    return [Warning(code="damaged-text", message=message, spans=spans[:_SHOWN_SPANS])]


def _too_long(text: str, read_to: int) -> list[Warning]:
    if read_to == len(text):
        return []
    message = f"The report has {len(text):,} characters; those after {read_to:,} were not read."
    return [Warning(code="too-long", message=message, spans=[(read_to, len(text))])]


def _boilerplate(text: str, leavings: list[Span]) -> list[Warning]:
    """Rules of dashes and stars are left out too, but are not worth a word."""
    leavings = [(s, e) for s, e in leavings if any(c.isalnum() for c in text[s:e])]
    if not leavings:
        return []
    message = (
        f"{_count(len(leavings), 'passage')} left by the page (buttons, notices, credits, header "
        "lines) kept out of the analysis."
    )
    return [Warning(code="boilerplate", message=message, spans=leavings)]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
