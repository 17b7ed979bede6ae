"""Number phrases in running text: digits or words, with currency, percent sign and range.

A phrase is found by a pattern that starts at a token; what it counts and whether it is a figure at
all is asked elsewhere.
"""

import re
from dataclasses import dataclass
from typing import Literal

from dragoman.figures.numbers import LETTERS, SCALES, TENS, UNITS, parse_number
from dragoman.figures.words import words

Kind = Literal["count", "money", "percent", "points", "plural"]

CURRENCY_SIGNS = {
    "us$": "US dollars", "a$": "Australian dollars", "au$": "Australian dollars",
    "c$": "Canadian dollars", "ca$": "Canadian dollars", "hk$": "Hong Kong dollars",
    "nz$": "New Zealand dollars", "s$": "Singapore dollars", "nt$": "Taiwan dollars",
    "r$": "reais", "$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₹": "rupees",
    "₽": "rubles", "₺": "lira", "₩": "won", "₪": "shekels", "₴": "hryvnias", "₦": "naira",
    "₫": "dong", "₱": "pesos", "฿": "baht", "₡": "colones", "₵": "cedis", "₸": "tenge",
    "₾": "lari", "₮": "tugriks", "rs": "rupees", "rs.": "rupees", "inr": "rupees",
    "pkr": "rupees", "usd": "US dollars", "eur": "euros", "gbp": "pounds", "jpy": "yen",
    "cny": "yuan", "rmb": "yuan", "chf": "Swiss francs", "rub": "rubles", "try": "lira",
    "cad": "Canadian dollars", "aud": "Australian dollars", "zar": "rand", "ngn": "naira",
    "kes": "Kenyan shillings", "ksh": "Kenyan shillings", "sh": "shillings", "ugx": "shillings",
    "uah": "hryvnias", "sek": "kronor", "nok": "kroner", "dkk": "kroner", "pln": "zlotys",
    "aed": "dirhams", "sar": "riyals", "qar": "riyals", "idr": "rupiah", "rp": "rupiah",
    "krw": "won", "brl": "reais", "mxn": "Mexican pesos", "rm": "ringgit", "tk": "taka",
}  # fmt: skip
"""Sign or code before (or after) a number, in lower case → what it counts."""

CURRENCY_WORDS = words("""
    dollar euro pound yen yuan renminbi ruble rouble rupee peso franc lira won rand naira
    shekel hryvnia krona kronor krone kroner zloty forint dinar dirham riyal rial real reais baht
    ringgit rupiah dong taka shilling cedi birr kwacha bolivar bolivares sol soles tenge lari som
    manat afghani kyat cent pence penny koruna leu lei lev leva kuna guilder mark drachma bitcoin
    quetzal lempira cordoba colon guarani pula kwanza metical dalasi leone""")
"""Lemmas of currencies."""

VAGUE_PLURALS = {
    "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000, "millions": 2_000_000,
    "billions": 2_000_000_000, "trillions": 2_000_000_000_000, "lakhs": 200_000,
    "crores": 20_000_000,
}  # fmt: skip
"""Plurals that give no value, only that there are at least two of the kind."""

_SCALE_WORDS = "hundred|thousand|lakh|million|crore|billion|trillion"
_WORD = "|".join(
    sorted({*UNITS, *TENS, *SCALES} - {"score", "lac"}, key=lambda w: (-len(w), w))
)  # fmt: skip
_LETTER = "|".join(sorted(LETTERS, key=lambda w: (-len(w), w)))
_DIGITS = (
    r"(?:[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}|[0-9]{1,3}(?:[\u00a0\u202f][0-9]{3})+|[0-9]+)"
    r"(?:\.[0-9]+)?[½¼¾⅓⅔]?"
)
_SPACE = r"[\s\u00a0\u202f]"
_FRACTION = (
    rf"(?:an?|one|two|three|four|five|six|seven|eight|nine){_SPACE}?[\s-]?"
    r"(?:half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)"
)
_NUMBER = (
    rf"(?:{_DIGITS}(?:(?:{_SPACE}|-)(?:{_SCALE_WORDS})\b(?:{_SPACE}(?:{_SCALE_WORDS})\b)?"
    rf"|{_SPACE}?(?:{_LETTER})\b)?"
    rf"|half{_SPACE}(?:a|an){_SPACE}(?:dozen|{_SCALE_WORDS})\b"
    rf"|(?:a{_SPACE}|half{_SPACE})?(?:{_WORD})\b"
    rf"(?:[\s-]+(?:and[\s-]+)?(?:{_WORD})\b)*"
    rf"(?:{_SPACE}and{_SPACE}a{_SPACE}half(?:{_SPACE}(?:{_SCALE_WORDS})\b)?)?)"
)
_SIGN = "|".join(re.escape(sign) for sign in sorted(CURRENCY_SIGNS, key=lambda s: (-len(s), s)))
_PERCENT = rf"(?:{_SPACE}?%|[\s-]per{_SPACE}?cent\b|{_SPACE}pct\b)(?:age)?"
_POINTS = rf"[\s-](?:percentage|per{_SPACE}cent(?:age)?|%)[\s-]points?\b|{_SPACE}pp\b"

PHRASE = re.compile(
    rf"""(?P<sign>(?:{_SIGN}){_SPACE}?)?
         (?P<number>(?:{_FRACTION})\b|half\b(?!{_SPACE}(?:an?){_SPACE}(?:dozen|{_SCALE_WORDS}))
           |{_NUMBER})
         (?:(?P<joint>{_SPACE}?[-–—]{_SPACE}?|{_SPACE}(?:to|and|or){_SPACE})
            (?P<sign2>(?:{_SIGN}){_SPACE}?)?(?P<second>{_NUMBER}))?
         (?P<points>{_POINTS})?(?P<percent>{_PERCENT})?(?P<plus>\+)?""",
    re.VERBOSE | re.IGNORECASE,
)
SINGLE = re.compile(
    rf"""(?P<sign>(?:{_SIGN}){_SPACE}?)?
         (?P<number>(?:{_FRACTION})\b|half\b(?!{_SPACE}(?:an?){_SPACE}(?:dozen|{_SCALE_WORDS}))
           |{_NUMBER})
         (?P<points>{_POINTS})?(?P<percent>{_PERCENT})?(?P<plus>\+)?""",
    re.VERBOSE | re.IGNORECASE,
)
PLURAL = re.compile(
    rf"(?:(?P<factor>tens|dozens|scores|hundreds|thousands){_SPACE}of{_SPACE})?"
    r"(?P<plural>dozens|scores|hundreds|thousands|lakhs|crores|millions|billions|trillions)\b",
    re.IGNORECASE,
)
STARTERS = frozenset(
    {*UNITS, *TENS, *SCALES, *CURRENCY_SIGNS, *VAGUE_PLURALS, "half", "a", "an", "tens", "quarter"}
)
"""What the first token of a phrase may be, in lower case, if not a digit or a sign."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Characters ``[start, end)`` that give a number, or a range from ``value`` to ``second``."""

    start: int
    end: int
    kind: Kind
    value: float | None
    second: float | None = None
    currency: str | None = None
    joint: str = ""
    plus: bool = False
    letter: bool = False
    """Whether the scale is a lone m, k or b, which may be something else: "100m"."""
    words: str = ""
    low: float | None = None
    """For plurals: the least that they can mean."""


def phrases_at(text: str, start: int, end: int) -> list[Phrase]:
    """The number phrases that begin at ``start`` and end by ``end``, the longest first."""
    found = [
        phrase
        for pattern, read in ((PLURAL, _plural), (PHRASE, _number), (SINGLE, _number))
        if (m := pattern.match(text, start, end)) and (phrase := read(m)) is not None
    ]
    found.sort(key=lambda phrase: -phrase.end)
    return found


def _plural(m: re.Match[str]) -> Phrase | None:
    factor = m["factor"].lower() if m["factor"] else ""
    least = VAGUE_PLURALS[m["plural"].lower()]
    if factor:
        least = {"tens": 20}.get(factor, VAGUE_PLURALS.get(factor, 1)) * least // 2
    return Phrase(m.start(), m.end(), "plural", None, low=float(least), words=m[0].lower())


def _number(m: re.Match[str]) -> Phrase | None:
    groups = m.groupdict()
    value = parse_number(_plain(m["number"]))
    if value is None:
        return None
    second = None
    if groups.get("second"):
        second = parse_number(_plain(groups["second"]))
        if second is None:
            return None
        value = _same_scale(m["number"], value, groups["second"], second)
    sign = (m["sign"] or groups.get("sign2") or "").strip().lower()
    kind: Kind = "count"
    if m["points"]:
        kind = "points"
    elif m["percent"]:
        kind = "percent"
    elif sign:
        kind = "money"
    joint = (groups.get("joint") or "").strip().lower()
    return Phrase(
        m.start(), m.end(), kind, value, second, CURRENCY_SIGNS.get(sign), joint,
        bool(m["plus"]), _has_letter(m["number"]), m["number"].lower(),
    )  # fmt: skip


def _plain(words: str) -> str:
    return re.sub(r"(\d)-([a-z])", r"\1 \2", words.lower())


def _has_letter(words: str) -> bool:
    return re.search(r"\d\s?[mkb]\Z", words.lower()) is not None


def _same_scale(first: str, value: float, last: str, second: float) -> float:
    """ "2-3 million" is from two million: a bare first number takes the scale of the second."""
    scale = re.search(rf"[\d\w]\s?({_SCALE_WORDS}|{_LETTER})\Z", last.lower())
    if scale is None or value >= 1000 or not re.fullmatch(r"[\d.]+|[a-z-]+", first.lower()):
        return value
    if re.search(rf"({_SCALE_WORDS})\Z", first.lower()):
        return value
    factor = SCALES.get(scale[1]) or LETTERS.get(scale[1], 1)
    return value * factor if value * factor < second else value
