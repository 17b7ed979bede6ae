"""Rules for what is counted from somewhere: weekdays, last and next, ago and later, lengths,
repetitions, hours."""

import re

from dragoman.times.meanings import (
    Ago,
    DayFromNow,
    FromNear,
    Length,
    Meaning,
    Part,
    Stretch,
    Unit,
    Unresolved,
    Weekday,
    WeekdayFromNear,
    Weekend,
)
from dragoman.times.rules import EDGE_OF, edged, rule, which_of
from dragoman.times.words import count_of, unit_name, weekday_number

# --- days -------------------------------------------------------------------------------------


@rule(r"(?:earlier~|later~|late~|early~)?(?P<word>today|yesterday|tomorrow)(?:~<part>)?")
def named_day(m: re.Match[str]) -> Meaning | None:
    return DayFromNow({"today": 0, "yesterday": -1, "tomorrow": 1}[m["word"].lower()])


@rule(r"the~day~(?P<way>before~yesterday|after~tomorrow)")
def two_days_off(m: re.Match[str]) -> Meaning | None:
    return DayFromNow(-2 if m["way"].lower().startswith("before") else 2)


@rule(r"(?:late~|early~|earlier~|later~)?(?:tonight|this~(?:morning|afternoon|evening))")
def part_of_today(m: re.Match[str]) -> Meaning | None:  # noqa: ARG001
    return DayFromNow(0)


@rule(r"(?:late~|early~)?last~(?:night|evening)")
def last_night(m: re.Match[str]) -> Meaning | None:  # noqa: ARG001
    return DayFromNow(-1)


_EARLY = r"(?:(?:the~)?(?:(?:early~hours|morning|afternoon|evening|night)~of|early|late)~(?:on~)?)?"


@rule(_EARLY + r"(?:(?P<which>last|next|this(?:~(?:past|coming))?|(?:the~)?(?:past|coming))~)?"
      r"<weekday>"
      r"(?:[\s-]+<part>)?")  # fmt: skip
def weekday(m: re.Match[str]) -> Meaning | None:
    return Weekday(weekday_number(m["weekday"]), which_of(m["which"]))


@rule(_EARLY + r"<weekday>(?:~<part>)?,?~(?:of~)?(?P<week>last|next|this)~week")
@rule(_EARLY + r"(?P<week>last|next|this)~week['’]s~<weekday>")
@rule(_EARLY + r"<weekday>~(?P<week>next)")
def weekday_of_week(m: re.Match[str]) -> Meaning | None:
    return Weekday(weekday_number(m["weekday"]), week=which_of(m["week"]))


@rule(r"(?:a~)?week~(?P<way>from|on|ago)~<weekday>")
def week_from_weekday(m: re.Match[str]) -> Meaning | None:  # noqa: ARG001
    return Unresolved("day", "published")


@rule(r"the~(?P<way>following|previous|preceding|next)~<weekday>(?:~<part>)?")
def weekday_after(m: re.Match[str]) -> Meaning | None:
    forward = m["way"].lower() in ("following", "next")
    return WeekdayFromNear(weekday_number(m["weekday"]), forward)


# --- this, last and next ----------------------------------------------------------------------

_UNIT = r"(?P<unit>week|month|quarter|year|decade|century)"


@rule(EDGE_OF + r"(?P<which>last|next|this|the~current|the~present)~" + _UNIT)
def calendar_unit(m: re.Match[str]) -> Meaning | None:
    which = "this" if m["which"].lower().startswith("the") else which_of(m["which"])
    return edged(m, Unit(m["unit"].lower(), which)) if which else None


@rule(
    r"(?P<cut>earlier|later)~(?:this~(?:same~)?|in~the~)(?P<unit>week|month|quarter|year|decade|century)"
)
def cut_unit(m: re.Match[str]) -> Meaning | None:
    earlier = m["cut"].lower() == "earlier"
    return Unit(m["unit"].lower(), "this", "earlier" if earlier else "later")


@rule(r"(?:earlier|later)~(?:in~the~day|(?:the|that)~same~day|that~day)")
def same_day(m: re.Match[str]) -> Meaning | None:  # noqa: ARG001
    return FromNear(0, "day")


@rule(r"(?:the~)?<edge>~of~the~" + _UNIT)
@rule(r"(?P<edge>mid|late|early)[\s-]*" + _UNIT.replace("decade|century", "decade"))
@rule(r"(?P<edge>year|month|quarter|week)[\s-](?P<unit>end)\b")
def edge_of_unit(m: re.Match[str]) -> Meaning | None:
    if m["unit"].lower() == "end":
        unit = m["edge"].lower()
        return None if unit == "week" else Part(Unit(unit, "this"), "end")
    return edged(m, Unit(m["unit"].lower(), "this"))


@rule(r"(?:over~|(?:early|late|earlier|later)~)?(?:(?P<which>last|next|this(?:~(?:past|coming))?"
      r"|(?:the~)?(?:past|coming))~|the~)weekend")  # fmt: skip
def weekend(m: re.Match[str]) -> Meaning | None:
    return Weekend(which_of(m["which"]))


# --- counted from now -------------------------------------------------------------------------


@rule(r"<about>(?:<number>|<one>)[\s-]+<unit>~ago")
@rule(r"<units>~ago")
def ago(m: re.Match[str]) -> Meaning | None:
    groups = m.groupdict()
    return Ago(count_of(groups.get("number") or groups.get("one")), unit_name(m["unit"]))


@rule(r"<about>(?:<number>|<one>)~<unit>~and~a~half~ago")
def ago_and_a_half(m: re.Match[str]) -> Meaning | None:
    count = count_of(m["number"] or m["one"])
    return Ago(None if count is None else count + 0.5, unit_name(m["unit"]))


@rule(r"(?:<about>(?:<number>|<one>)~<unit>|<units>)~(?:from~now|hence)")
def from_now(m: re.Match[str]) -> Meaning | None:
    groups = m.groupdict()
    count = count_of(groups.get("number") or groups.get("one"))
    unit = unit_name(groups.get("unit") or groups["second_unit"])
    return Ago(None if count is None else -count, unit)


@rule(
    r"(?:(?:the|these)~)?(?P<way>past|last|previous|preceding)~(?:<about>(?:<number>|few|many)[\s-]+<unit>)"
)
@rule(r"the~(?P<way>past|last)~<unit>(?:~(?:and~a~half|or~so))?")
@rule(r"(?P<way>past)~<unit>")
def stretch_back(m: re.Match[str]) -> Meaning | None:
    unit = unit_name(m["unit"])
    number = m.groupdict().get("number")
    count = count_of(number) if number else 1.0
    if not number and m["unit"].lower().endswith("s"):
        count = None
    if not number and unit in ("day", "night", "hour", "second", "minute") and count == 1:
        return None if unit != "hour" else Stretch(1, "hour")
    if count and m[0].lower().endswith("and a half"):
        count += 0.5
    return Stretch(count, unit)


@rule(r"recent~<units>")
def recent(m: re.Match[str]) -> Meaning | None:
    return Stretch(None, unit_name(m["unit"]))


@rule(r"(?:the~)?(?:next|coming|upcoming|following)~(?:<about>(?:<number>|few|many)[\s-]+)<unit>")
@rule(r"the~(?:next|coming|upcoming)~<unit>")
@rule(r"coming~<units>")
def stretch_ahead(m: re.Match[str]) -> Meaning | None:
    unit, number = unit_name(m["unit"]), m.groupdict().get("number")
    if not number and not m["unit"].lower().endswith("s"):
        if unit in ("day", "night"):
            return FromNear(1, "day")
        return Stretch(1, unit, back=False) if unit not in ("minute", "second") else None
    return Stretch(count_of(number) if number else None, unit, back=False)


# --- counted from what was spoken of ----------------------------------------------------------


@rule(r"<about>(?:<number>|<one>)[\s-]+<unit>~(?P<way>later|earlier|afterwards?|previously|prior"
      r"|thereafter|beforehand)")  # fmt: skip
@rule(r"<units>~(?P<way>later|earlier|afterwards?|beforehand)")
def steps_away(m: re.Match[str]) -> Meaning | None:
    groups = m.groupdict()
    way = m["way"].lower()
    count = count_of(groups.get("number") or groups.get("one"))
    back = way in ("earlier", "previously", "prior", "beforehand")
    return FromNear(None if count is None else -count if back else count, unit_name(m["unit"]))


@rule(r"(?:<about>(?:<number>|<one>)[\s-]+<unit>|the~(?P<single>day|night|week|month|year)"
      r"|<units>)~(?P<way>after|before|following|prior~to)", "event")  # fmt: skip
def steps_from_event(m: re.Match[str]) -> Meaning | None:
    groups = m.groupdict()
    unit = unit_name(groups["unit"] or groups["single"] or groups["second_unit"])
    count = 1.0 if groups["single"] else count_of(groups["number"] or groups["one"])
    back = m["way"].lower() in ("before", "prior to")
    return FromNear(None if count is None else -count if back else count, unit)


@rule(r"the~(?P<way>following|next|previous|preceding)~(?P<unit>day|night|morning|afternoon|evening"
      r"|week|month|quarter|year|decade|century)")  # fmt: skip
def neighbour(m: re.Match[str]) -> Meaning | None:
    way, unit = m["way"].lower(), m["unit"].lower()
    day_part = unit in ("day", "night", "morning", "afternoon", "evening")
    if way == "next" and not day_part:
        return None
    step = 1 if way in ("following", "next") else -1
    return FromNear(step, "day" if day_part else unit)


@rule(r"(?:the|that)~(?:very~)?same~(?P<unit>day|night|morning|afternoon|evening|week|month|year)")
@rule(r"that~(?P<unit>day|night|morning|afternoon|evening|week|month|year)")
def same(m: re.Match[str]) -> Meaning | None:
    unit = m["unit"].lower()
    return FromNear(0, unit if unit in ("week", "month", "year") else "day")


# --- lengths and repetitions ------------------------------------------------------------------

_NOT_AGE = r"(?![\s-]+(?:old|of~age)\b)"


@rule(r"<about><number>[\s-]+<unit>(?:[\s-]+long)?" + _NOT_AGE, "length")
@rule(r"<about>(?P<half>half~an?|a~quarter~of~a|(?:an?|one)~quarter|half)[\s-]+<unit>" + _NOT_AGE,
      "length")  # fmt: skip
def length(m: re.Match[str]) -> Meaning | None:
    groups = m.groupdict()
    unit = unit_name(m["unit"])
    if groups.get("half"):
        halved = groups["half"].lower().startswith("half")
        if not halved and unit != "century":
            return None
        return Length(0.5 if halved else 0.25, unit, True)
    before = m[0][: m.start("number") - m.start()].strip()
    count = count_of(m["number"])
    if unit == "second" and count is not None and count == 1:
        return None
    return Length(count, unit, bool(before) or count is None)


@rule(r"<about><one>[\s-]+<unit>(?P<half>~and~a~half)?(?:[\s-]+long)?" + _NOT_AGE, "bare length")
def single_length(m: re.Match[str]) -> Meaning | None:
    unit = unit_name(m["unit"])
    if m["unit"].lower().endswith("s") or unit == "second":
        return None
    rough = m.start("one") > m.start()
    return Length(1.5 if m["half"] else 1.0, unit, rough)


@rule(r"(?:many~|the~better~part~of~(?:a|the)~)?<unit>", "plural")
def plural_length(m: re.Match[str]) -> Meaning | None:
    unit = unit_name(m["unit"])
    if not m["unit"].lower().endswith("s") or unit == "second":
        return None
    return Length(None, unit)


@rule(r"(?:every|each)~(?:(?:other|single|second)~|<number>~)?(?:<weekday>|<season>|<unit>"
      r"|weekday|(?P<spell>morning|afternoon|evening|summer|january|april|july))"
      r"(?:~<part>)?")  # fmt: skip
@rule(r"(?:once|twice|<number>~times)~(?:an?|every|each|per)~<unit>")
def repeated(m: re.Match[str]) -> Meaning | None:
    groups = m.groupdict()
    if groups.get("season"):
        return Unresolved("season")
    unit = unit_name(groups["unit"]) if groups.get("unit") else "day"
    grain = Unit(unit, "this").grain if unit not in ("night", "fortnight") else "day"
    return Unresolved(grain)


@rule(r"<weekday>s(?:~<part>s?)?")
def weekdays(m: re.Match[str]) -> Meaning | None:
    return Unresolved("day") if len(m["weekday"]) > 5 else None


# --- clock ------------------------------------------------------------------------------------


@rule(r"(?:about~|around~|shortly~(?:before|after)~|just~(?:before|after)~)?<clock><zone>", "clock")
def clock(m: re.Match[str]) -> Meaning | None:  # noqa: ARG001
    return Unresolved("hour")
