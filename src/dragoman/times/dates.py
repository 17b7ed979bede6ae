"""Rules for what the calendar names: dates, months, years, quarters, seasons, holidays, ranges."""

import re

from dragoman.times.calendar import (
    century_of,
    day,
    decade_of,
    half_of,
    make_date,
    month_of,
    months_of,
    part,
    quarter_of,
    season_of,
    year_of,
    years_of,
)
from dragoman.times.holidays import HOLIDAYS, NAMED_DAYS
from dragoman.times.meanings import (
    Fixed,
    Meaning,
    Range,
    Unresolved,
    holiday,
    month,
    month_day,
    quarter,
    season,
)
from dragoman.times.rules import EDGE_OF, EDGES, edged, fixed_day, rule, which_of
from dragoman.times.words import DECADES, count_of, month_number, ordinal_number

# --- dates ------------------------------------------------------------------------------------

_WEEKDAY_BEFORE = r"(?:<weekday>,?~(?:the~)?)?"
_DAY_BEFORE = _WEEKDAY_BEFORE + r"(?:the~(?=\w+[stndrh]{2}\b))?"


@rule(_WEEKDAY_BEFORE + r"<month>~(?:the~)?<day>(?:,\s*|~)(?:of~)?<year>")
@rule(_DAY_BEFORE + r"<day>[\s-]+(?:of~)?<month>,?[\s-]+(?:of~)?<year>")
def full_date(m: re.Match[str]) -> Meaning | None:
    return fixed_day(int(m["year"]), month_number(m["month"]), int(m["day"]))


@rule(r"<year>[-/.](?P<number>0[1-9]|1[0-2])[-/.](?P<at>0[1-9]|[12][0-9]|3[01])(?:T[\d:.]+Z?)?")
def iso_date(m: re.Match[str]) -> Meaning | None:
    return fixed_day(int(m["year"]), int(m["number"]), int(m["at"]))


@rule(r"(?P<a>[0-3]?[0-9])(?P<mark>[/.-])(?P<b>[0-3]?[0-9])(?P=mark)(?P<y>(?:19|20)[0-9]{2})")
def slashed_date(m: re.Match[str]) -> Meaning | None:
    a, b, year = int(m["a"]), int(m["b"]), int(m["y"])
    if a > 12 or a == b:
        return fixed_day(year, b, a)
    if b > 12:
        return fixed_day(year, a, b)
    return Unresolved("day") if a and b else None  # 3/4/2020: the words do not tell


@rule(r"<month>~<day>(?=(?:~(?:terror(?:ist)?|deadly))?~(?:attack|massacre|riot|insurrection)s?\b)")
def remembered_day(m: re.Match[str]) -> Meaning | None:
    after = m.string[m.end() : m.end() + 40].lower().split()
    noun = next((w for w in after if w[:4] in ("atta", "mass", "riot", "insu")), "")
    for name, at in NAMED_DAYS.items():
        words = name.split()
        if (
            len(words) == 3
            and month_number(m["month"]) == month_number(words[0])
            and int(m["day"]) == int(words[1])
            and noun.startswith(words[2][:4])
        ):
            return Fixed(day(at))
    return None


@rule(_WEEKDAY_BEFORE + r"<month>~(?:the~)?<day>(?:,?~(?:of~)?(?P<which>last|next|this)~year)?")
@rule(_DAY_BEFORE + r"<day>(?:~of~|[\s-]+)<month>(?:,?~(?:of~)?(?P<which>last|next|this)~year)?")
def yearless_date(m: re.Match[str]) -> Meaning | None:
    number, at = month_number(m["month"]), int(m["day"])
    if make_date(2000, number, at) is None:
        return None
    return month_day(number, at, which_of(m["which"]))


@rule(EDGE_OF + r"<month>,?[\s-]+(?:of~)?<year>")
def month_and_year(m: re.Match[str]) -> Meaning | None:
    return edged(m, Fixed(month_of(int(m["year"]), month_number(m["month"]))))


@rule(EDGE_OF + r"<month>,?~(?:of~)?(?:(?P<which>last|next|this)~year)")
def month_of_year(m: re.Match[str]) -> Meaning | None:
    return edged(m, month(month_number(m["month"]), year=which_of(m["which"])))


@rule(r"(?P<which>last|next|this(?:~(?:past|coming))?)~<month>")
def month_which(m: re.Match[str]) -> Meaning | None:
    return month(month_number(m["month"]), which_of(m["which"]))


@rule(EDGE_OF + r"(?:the~month~of~)?<month>", "month")
def month_alone(m: re.Match[str]) -> Meaning | None:
    return edged(m, month(month_number(m["month"])))


@rule(r"(?P<name>9/11|26/11)")
def numbered_day(m: re.Match[str]) -> Meaning | None:
    return Fixed(day(NAMED_DAYS[m["name"]]))


@rule(r"(?:(?P<which>last|next|this)~)?<holiday>(?:,?~(?:in~|of~)?<year>)?"
      r"(?!~(?:war|accord|agreement|massacre|party)s?\b)")  # fmt: skip
def feast(m: re.Match[str]) -> Meaning | None:
    name = re.sub(r"\s+", " ", m["holiday"].lower().replace("’", "'"))
    known = next((n for n in HOLIDAYS if _squeezed(n) == _squeezed(name)), None)
    if not m["holiday"][0].isupper() or known is None:
        return Unresolved("day") if m["holiday"][0].isupper() else None
    if m["year"]:
        return Fixed(day(HOLIDAYS[known](int(m["year"]))))
    return holiday(known, which_of(m["which"]))


def _squeezed(name: str) -> str:
    return re.sub(r"[^a-z]", "", name)


# --- years and longer -------------------------------------------------------------------------


@rule(EDGE_OF + r"(?:the~)?(?:calendar~)?(?:year~)?<year>", "year")
def year_alone(m: re.Match[str]) -> Meaning | None:
    return edged(m, Fixed(year_of(int(m["year"]))))


@rule(r"<year>(?:[-–/]|\s*–\s*)(?P<short>[0-9]{2})(?![-–/\d])", "year")
def short_year_range(m: re.Match[str]) -> Meaning | None:
    first = int(m["year"])
    last = first - first % 100 + int(m["short"])
    if int(m["short"]) == 0 and first % 100 == 99:
        last = first + 1
    return Fixed(years_of(first, last)) if first < last else None


@rule(EDGE_OF + r"(?:the~)?(?P<decade>1[0-9]{2}0|20[0-9]0)['’]?s")
def decade_in_digits(m: re.Match[str]) -> Meaning | None:
    return edged(m, Fixed(decade_of(int(m["decade"]))))


@rule(r"(?:the~|(?P<edge>early|mid|late)[\s-]+)(?:(?P<inner>early|mid|late)[\s-]+)?"
      r"['’‘]?(?P<tens>[2-9]0)['’]?s")  # fmt: skip
@rule(r"(?:the~|(?P<edge>early|mid|late)[\s-]+)(?:(?P<inner>early|mid|late)[\s-]+)?"
      r"(?P<name>twenties|thirties|forties|fifties|sixties|seventies|eighties"
      r"|nineties)")  # fmt: skip
def decade_of_the_twentieth(m: re.Match[str]) -> Meaning | None:
    groups = m.groupdict()
    tens = int(groups["tens"]) if groups.get("tens") else DECADES[groups["name"].lower()]
    if re.search(r"\b(?:his|her|their|its|my|your|our)\s*$", m.string[: m.start()], re.I):
        return None
    whole = decade_of(1900 + tens)
    edge = groups["edge"] or groups["inner"]
    return Fixed(part(whole, EDGES[edge.lower()]) if edge else whole)


@rule(EDGE_OF + r"(?:the~)?<ordinal>[\s-]+(?:century|centuries)(?!~(?:bc|bce)\b)")
def century_by_number(m: re.Match[str]) -> Meaning | None:
    number = ordinal_number(m["ordinal"])
    return edged(m, Fixed(century_of(number))) if 1 <= number <= 22 else None


@rule(r"(?:the~)?<ordinal>[\s-]+quarter(?:(?:~of)?(?:~the)?(?:~year)?[\s,]+<year>)?"
      r"(?:~of~(?P<which>last|next|this)~year|~of~the~year)?")  # fmt: skip
def quarter_in_words(m: re.Match[str]) -> Meaning | None:
    number = ordinal_number(m["ordinal"])
    if not 1 <= number <= 4:
        return None
    if m["year"]:
        return Fixed(quarter_of(int(m["year"]), number))
    return quarter(number, which_of(m["which"]))


@rule(r"(?-i:Q)(?P<number>[1-4])(?:~(?:of~)?<year>)?")
def quarter_in_digits(m: re.Match[str]) -> Meaning | None:
    number = int(m["number"])
    return Fixed(quarter_of(int(m["year"]), number)) if m["year"] else quarter(number)


@rule(r"(?:the~)?(?P<half>first|second|latter)~half~of~(?:the~year~)?<year>")
def half_year(m: re.Match[str]) -> Meaning | None:
    return Fixed(half_of(int(m["year"]), 1 if m["half"].lower() == "first" else 2))


@rule(r"(?:the~)?(?P<end>first|last|final)~<number>~months~of~(?:the~)?(?:year~)?<year>")
def months_of_year(m: re.Match[str]) -> Meaning | None:
    count = count_of(m["number"])
    if not count or not 1 <= count <= 12:
        return None
    first = 1 if m["end"].lower() == "first" else 13 - int(count)
    return Fixed(months_of(int(m["year"]), first, int(count), "year"))


@rule(r"(?:the~)?(?:(?P<which>last|next|this|current)~)?(?:fiscal|financial|tax|budget)~(?:year~)?"
      r"(?:of~)?<year>(?:[-–/][0-9]{2,4})?")  # fmt: skip
@rule(
    r"(?:the~)?(?:last|next|this|current|coming|past)~(?:fiscal|financial|tax)~(?P<unit>year|quarter)"
)
@rule(r"(?-i:FY)\s?['’]?(?:20)?[0-9]{2}(?:[-–/][0-9]{2})?")
def fiscal_year(m: re.Match[str]) -> Meaning | None:
    # when it begins differs from country to country
    return Unresolved("quarter" if m.groupdict().get("unit") == "quarter" else "year")


@rule(EDGE_OF + r"(?:the~)?<season>(?:~of)?~(?:(?P<which>last|next|this)~year|<year>)")
def season_with_year(m: re.Match[str]) -> Meaning | None:
    name = m["season"].lower()
    if m["year"]:
        return edged(m, Fixed(season_of(name, int(m["year"]))))
    return edged(m, season(name, year=which_of(m["which"])))


@rule(r"(?P<which>last|next|this(?:~(?:past|coming))?)~<season>")
def season_which(m: re.Match[str]) -> Meaning | None:
    return season(m["season"].lower(), which_of(m["which"]))


@rule(EDGE_OF + r"(?:the~)?<season>", "season")
def season_alone(m: re.Match[str]) -> Meaning | None:
    return edged(m, season(m["season"].lower()))


# --- ranges -----------------------------------------------------------------------------------

_TO = r"(?:\s*[-–—]\s*|~(?:to|until|till|through|thru)~)"


@rule(
    r"<day>(?:"
    + _TO
    + r"|~and~)(?P<last>[12]?[0-9]|3[01])(?:st|nd|rd|th)?~(?:of~)?<month>(?:,?~<year>)?"
)
@rule(
    r"<month>~<day>(?:"
    + _TO
    + r"|~and~)(?P<last>[12]?[0-9]|3[01])(?:st|nd|rd|th)?(?![\d:%]|,\d)(?:,?~<year>)?"
)
def days_of_month(m: re.Match[str]) -> Meaning | None:
    number, first, last = month_number(m["month"]), int(m["day"]), int(m["last"])
    if first >= last:
        return None
    if last > first + 1 and re.search(r"\d\w*\s+and\s", m[0]):
        led = m.string[max(0, m.start() - 9) : m.start()].lower().split()
        if led[-1:] != ["between"]:
            return Unresolved("day")  # two days, with others between them
    if m["year"]:
        ends = fixed_day(int(m["year"]), number, first), fixed_day(int(m["year"]), number, last)
    else:
        ends = month_day(number, first), month_day(number, last)
    return Range(*ends) if ends[0] and ends[1] else None  # type: ignore[arg-type]
