"""The words of time, and the pieces of pattern that the grammar is written with."""

from dragoman.figures.numbers import SCALES, TENS, UNITS, parse_number
from dragoman.times.holidays import HOLIDAYS, UNDATED

WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4,
    "sat": 5, "sun": 6,
}  # fmt: skip
MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
UNIT_WORDS = {
    "second": "second", "sec": "second", "minute": "minute", "min": "minute", "hour": "hour",
    "day": "day", "night": "night", "weekend": "weekend", "week": "week", "fortnight": "fortnight",
    "month": "month", "quarter": "quarter", "year": "year", "yr": "year", "decade": "decade",
    "century": "century", "centurie": "century",
}  # fmt: skip
"""Unit as written, without its plural s → the unit."""

VAGUE = ("a few", "several", "many", "some", "numerous", "countless", "a handful of", "a number of")

_NUMBER_WORDS = "|".join(
    sorted({*UNITS, *TENS, *(w for w in SCALES if w not in ("score", "lac"))} - {"zero"},
           key=lambda w: (-len(w), w))
)  # fmt: skip


def _alternatives(words: object) -> str:
    """Longest first, so that none hides a longer one; blanks stand for any white space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))  # type: ignore[call-overload]
    return "|".join(
        word.replace(".", r"\.?").replace("'", "['’]?").replace(" ", r"\s+") for word in ordered
    )


_FULL_WEEKDAYS = [w for w in WEEKDAYS if w.endswith("day")]
_SAFE_MONTHS = [m for m in MONTHS if len(m) > 4 and m not in ("march", "august")] + ["june", "july"]

FRAGMENTS: dict[str, str] = {
    # Abbreviations and the months that are also other words need their capital.
    "weekday": (
        rf"(?P<weekday>{_alternatives(_FULL_WEEKDAYS)}"
        r"|(?-i:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b\.?)"
    ),
    "month": (
        rf"(?P<month>{_alternatives(_SAFE_MONTHS)}"
        r"|(?-i:March|MARCH|May|MAY|August|AUGUST)"
        r"|(?-i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
    ),
    "day": r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?![\d:%°]|[.,]\d)",
    "year": r"(?P<year>1[0-9]{3}|20[0-9]{2})(?![\d%°]|[.,]\d)",
    "unit": (
        r"(?P<unit>seconds?|secs|minutes?|mins|hours?|days?|nights?|weekends?|weeks?|fortnights?"
        r"|months?|quarters?|years?|yrs|decades?|century|centuries)"
    ),
    "units": (
        r"(?P<unit>seconds|minutes|hours|days|nights|weekends|weeks|fortnights|months|quarters"
        r"|years|decades|centuries)"
    ),
    "season": r"(?P<season>spring|summer|autumn|winter|fall)",
    "holiday": rf"(?P<holiday>{_alternatives([*HOLIDAYS, *UNDATED])})",
    "number": (
        rf"(?P<number>[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]+(?:\.[0-9]+)?(?:~and~a~half)?"
        rf"|(?:a~)?(?:{_NUMBER_WORDS})(?:[\s-]+(?:and[\s-]+)?(?:{_NUMBER_WORDS}))*"
        r"(?:[\s-]+and[\s-]+a[\s-]+half)?"
        r"|half~a~dozen|half~an?|a~couple(?:~of)?|couple~of|a~few|a~handful~of|a~number~of"
        r"|several|numerous|countless)"
    ),
    "one": r"(?P<one>an?|one)",
    "about": (
        r"(?:(?:nearly|almost|about|around|roughly|approximately|some|just|barely|only|at~least"
        r"|at~most|up~to|more~than|less~than|fewer~than|no~more~than|no~less~than|well~over"
        r"|just~over|just~under|under|close~to|as~many~as|another|an~additional|an~estimated"
        r"|the~better~part~of|exactly|nearly~every)~)*"
    ),
    "part": r"(?:morning|afternoon|evening|night|noon|lunchtime|dawn)",
    "ordinal": (
        r"(?P<ordinal>twenty[\s-]+first|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
        r"|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth"
        r"|eighteenth|nineteenth|twentieth|[0-9]{1,2}(?:st|nd|rd|th))"
    ),
    "edge": (
        r"(?P<edge>very~early|very~late|early|mid|middle|late|beginning|start|end|close|eve"
        r"|first~half|second~half|latter~half|outset)"
    ),
    "which": r"(?P<which>last|next|this)",
    "clock": (
        r"(?:(?:1[0-2]|0?[1-9])(?:[:.][0-5][0-9])?\s*(?:a\.?\s?m\b\.?|p\.?\s?m\b\.?)"
        r"|(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?(?:\s*h(?:rs|ours)?\b)?"
        r"|(?:[01][0-9]|2[0-3])[0-5][0-9](?=\s*(?:GMT|UTC|h\b|hours|hrs))(?:\s*(?:h\b|hours|hrs))?"
        r"|(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)~"
        r"o['’]clock|noon|midday|midnight)"
    ),
    "zone": (
        r"(?:~(?:local~time|(?-i:GMT|UTC|BST|CET|CEST|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT"
        r"|IST|JST|MSK|AEST|AEDT|SAST|EET|EEST)\b)|~\([^)\n]{1,20}\))?"
    ),
}
"""Written with ``~`` for white space."""


def weekday_number(word: str) -> int:
    """0 for "Monday", "Mon.", "mon"."""
    return WEEKDAYS[word.lower().rstrip(".")]


def month_number(word: str) -> int:
    """1 for "January", "Jan."."""
    return MONTHS[word.lower().rstrip(".")]


def ordinal_number(word: str) -> int:
    """3 for "third", "3rd"."""
    digits = word.rstrip("stndrhSTNDRH")
    return int(digits) if digits.isdecimal() else ORDINALS["-".join(word.lower().split())]


def unit_name(word: str) -> str:
    """ "year" for "years", "yrs"."""
    return UNIT_WORDS[word.lower().removesuffix("s")]


def count_of(words: str | None) -> float | None:
    """How many units: 1 for "a", 2 for "a couple of", None for "several"."""
    if words is None:
        return None
    words = " ".join(words.lower().split())
    if words in VAGUE:
        return None
    if words in ("a", "an", "one"):
        return 1
    if "couple" in words:
        return 2
    if words in ("half a", "half an"):
        return 0.5
    return parse_number(words)
