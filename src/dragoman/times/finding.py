"""The stage: time expressions of a report, found, put together and resolved."""

from dataclasses import dataclass, field, replace
from datetime import date

from dragoman.language import Parse
from dragoman.record import Report, Time
from dragoman.times.bounding import limit_of, limited, meaning_in_context
from dragoman.times.calendar import Interval
from dragoman.times.dateline import dateline_date
from dragoman.times.joining import AtHour, combined
from dragoman.times.meanings import Context, FromNear, Meaning, Part, Stretch, Tense, fits
from dragoman.times.scanning import Found, scan
from dragoman.times.tense import Governor, governor

REACH = 5
"""Sentences back that "the following day" may look for the day that it follows."""


@dataclass(slots=True)
class _Reading:
    """What is known while a report's times are resolved in order."""

    parse: Parse
    published: date | None
    basis: str
    times: list[Time] = field(default_factory=list)
    anchors: list[tuple[int, Interval, str]] = field(default_factory=list)
    """Sentence, interval and id of the times resolved so far."""


def find_times(report: Report, parse: Parse) -> list[Time]:
    """The time expressions of a report, in the order of the text.

    Relative ones are counted from the day of publication, else from the dateline; without either
    they have no interval.
    """
    reading = _Reading(parse, report.published, "published")
    if reading.published is None:
        reading.published, reading.basis = dateline_date(report.text), "dateline"
    found = combined(parse, list(scan(parse)))
    for i, item in enumerate(found):
        _add(reading, item, found[i + 1 : i + 2])
    return reading.times


def _add(reading: _Reading, item: Found, following: list[Found]) -> None:
    parse, name = reading.parse, f"t{len(reading.times) + 1}"
    governed = governor(parse, item.first, item.last)
    meaning = meaning_in_context(parse, item, governed)
    context = Context(
        reading.published,
        _tense(parse, item, governed),
        loose=not governed.direct or governed.tense == "present",
    )
    relative: str | None = reading.basis if meaning.basis == "published" else None
    if item.rule == "steps_from_event":
        interval, relative = _from_event(reading, item, following, name)
    elif meaning.basis == "near":
        interval, relative = _from_near(reading, item, meaning, context)
    else:
        interval = meaning.resolve(context)
    limit = limit_of(parse, item) if not isinstance(meaning, Stretch) else None
    grain = meaning.grain
    if interval is not None and limit is not None:
        interval = limited(interval, limit, reading.published)
        if limit == "since" and interval.to is not None:
            relative = reading.basis
    if interval is None or (interval.from_ is None and interval.to is None):
        interval, relative = Interval(None, None, grain), None
    start, end = parse.span(item.first, item.last)
    reading.times.append(
        Time(
            id=name, span=(start, end), **{"from": interval.from_}, to=interval.to,
            grain=interval.grain or grain, relative_to=relative,
        )
    )  # fmt: skip
    if interval.known and interval.grain != "duration":
        reading.anchors.append((parse.tokens[item.first].sentence, interval, name))


def _tense(parse: Parse, item: Found, governed: Governor) -> Tense:
    before = parse.tokens[item.first - 1] if item.first else None
    if before is not None and before.lower in ("by", "until", "till") and governed.tense != "past":
        return "future"
    if isinstance(item.meaning, Part) and before is not None and before.lower == "by":
        return "future"
    return governed.tense


def _from_near(
    reading: _Reading, item: Found, meaning: Meaning, context: Context
) -> tuple[Interval | None, str | None]:
    """Resolve against the last time spoken of that it can be counted from."""
    sentence = reading.parse.tokens[item.first].sentence
    unit = _counted_unit(meaning)
    for at, interval, name in reversed(reading.anchors):
        if sentence - at > REACH:
            break
        if fits(interval, unit):
            return meaning.resolve(replace(context, near=interval)), name
    return None, None


def _counted_unit(meaning: Meaning) -> str:
    if isinstance(meaning, FromNear):
        return meaning.unit
    if isinstance(meaning, AtHour):
        return _counted_unit(meaning.day)
    return "week"


def _from_event(
    reading: _Reading, item: Found, following: list[Found], name: str
) -> tuple[Interval | None, str | None]:
    """ "two days after…": counted from a time that follows closely, else, where nothing follows,
    from the time spoken of before; from an event not at all."""
    parse = reading.parse
    after = parse.tokens[item.last] if item.last < len(parse.tokens) else None
    ended = after is None or after.sentence != parse.tokens[item.first].sentence
    if ended or (after is not None and after.pos in ("PUNCT", "CCONJ")):
        return _from_near(reading, item, item.meaning, Context(reading.published))
    for other in following:
        near_by = other.first - item.last <= 3 and not ended
        if near_by and parse.tokens[other.first].sentence == parse.tokens[item.first].sentence:
            tense = governor(parse, other.first, other.last).tense
            base = other.meaning.resolve(Context(reading.published, tense))
            if base is not None and base.known:
                following_name = f"t{int(name[1:]) + 1}"
                return item.meaning.resolve(Context(reading.published, near=base)), following_name
    return None, None
