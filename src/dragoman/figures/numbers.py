"""Reading numbers, in digits and in English words."""

import re
from fractions import Fraction

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "dozen": 12, "score": 20, "hundred": 100, "thousand": 1_000, "lakh": 100_000,
    "lac": 100_000, "million": 1_000_000, "crore": 10_000_000, "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}  # fmt: skip
"""Words that multiply what stands before them. They are read from small to large."""

LETTERS = {
    "k": 1_000, "m": 1_000_000, "mn": 1_000_000, "mln": 1_000_000, "bn": 1_000_000_000,
    "b": 1_000_000_000, "tn": 1_000_000_000_000, "trn": 1_000_000_000_000,
}  # fmt: skip
"""Abbreviated scales: "20m", "3.5bn". Capital letters are read alike."""

FRACTIONS = {
    "half": Fraction(1, 2), "halves": Fraction(1, 2), "third": Fraction(1, 3),
    "quarter": Fraction(1, 4), "fifth": Fraction(1, 5), "sixth": Fraction(1, 6),
    "seventh": Fraction(1, 7), "eighth": Fraction(1, 8), "ninth": Fraction(1, 9),
    "tenth": Fraction(1, 10),
}  # fmt: skip
SIGNS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3),
         "⅔": Fraction(2, 3)}  # fmt: skip

LARGEST = 10**18
"""Nothing that news counts is larger; longer rows of digits are codes."""

_DIGITS = re.compile(
    r"""(?P<whole>[0-9]{1,3}(?:(?:,[0-9]{2,3})*,[0-9]{3}|(?:[\u00a0\u202f'’ ][0-9]{3})+)|[0-9]+)
        (?P<decimals>\.[0-9]+)?""",
    re.VERBOSE,
)
_PIECE = re.compile(r"[0-9][0-9.,'’\u00a0\u202f]*|[½¼¾⅓⅔]|[^\W\d_]+")


def parse_number(words: str) -> float | None:
    """The value of a number as it is written: "450,000", "1.2 million", "two-thirds", "a dozen".

    None where the words are anything but one number. Whole numbers below 2**53 are exact.
    """
    exact = _read(words.strip().lower())
    return None if exact is None or abs(exact) > LARGEST else float(exact)


def _read(words: str) -> Fraction | None:
    sign = -1 if words[:1] in ("-", "−") or words.startswith("minus ") else 1
    words = words.removeprefix("minus ").lstrip("-−").strip()
    bare = _DIGITS.fullmatch(words)
    if bare:
        return sign * _digits(bare)
    pieces = _pieces(words)
    if not pieces:
        return None
    value = _fraction(pieces)
    if value is None:
        value = _cardinal(pieces)
    return None if value is None else sign * value


def _pieces(words: str) -> list[str]:
    """The parts of a number, without "and", hyphens and the article; [] if a part is no number."""
    pieces: list[str] = []
    at = 0
    for match in _PIECE.finditer(words):
        if words[at : match.start()].strip(" \t\n\r\u00a0\u202f-‐‑–"):
            return []
        pieces.append(match.group().rstrip(",.") or match.group())
        at = match.end()
    if words[at:].strip():
        return []
    return pieces


def _digits(match: re.Match[str]) -> Fraction:
    whole = re.sub(r"[^0-9]", "", match["whole"])
    return Fraction(whole + (match["decimals"] or ""))


def _fraction(pieces: list[str]) -> Fraction | None:
    """ "half", "a third", "two thirds", "three quarters", "two and a half", "half a million"."""
    if pieces[0] in ("half", "quarter") and len(pieces) >= 2 and pieces[1] in ("a", "an"):
        rest = _cardinal(pieces[1:])
        return None if rest is None or rest == 1 else FRACTIONS[pieces[0]] * rest
    last = pieces[-1]
    parts = FRACTIONS.get(last) or (FRACTIONS.get(last[:-1]) if last.endswith("s") else None)
    if parts is None:
        if "half" in pieces[1:-1]:  # "two and a half million"
            at = pieces.index("half")
            mixed, scale = _fraction(pieces[: at + 1]), SCALES.get(pieces[-1])
            if mixed is not None and scale and at == len(pieces) - 2:
                return mixed * scale
        return None
    if len(pieces) == 1:
        return parts if last == "half" else None
    if pieces[-3:-1] in (["and", "a"], ["and", "one"]) and len(pieces) > 3:
        whole = _cardinal(pieces[:-3])
        return None if whole is None else whole + parts
    count = Fraction(1) if pieces[:-1] in (["a"], ["an"]) else _cardinal(pieces[:-1])
    return None if count is None or count >= 1000 else count * parts


def _cardinal(pieces: list[str]) -> Fraction | None:
    """Words and digits added up and multiplied: "one hundred and fifty", "1.2 million"."""
    total = current = Fraction(0)
    smallest: int | None = None  # a scale that was closed by "thousand", "million"…
    filled = 1000  # what the last addend leaves room for: 10 after "twenty", 1 after "five"
    begun = False
    for i, piece in enumerate(pieces):
        if piece in ("a", "an"):
            if i or len(pieces) < 2 or pieces[1] not in SCALES:
                return None
            current, filled, begun = Fraction(1), 1, True
        elif piece == "and":
            if not begun or i == len(pieces) - 1 or pieces[i - 1] not in SCALES:
                return None
        elif piece in SCALES or piece in LETTERS:
            scale = SCALES.get(piece) or LETTERS[piece]
            if not begun and piece in LETTERS:
                return None
            if piece == "hundred" and current < 100:
                current, filled = (current or Fraction(1)) * 100, 100
            elif piece in ("dozen", "score"):
                current, filled = (current or Fraction(1)) * scale, 1
            else:
                if smallest is None:
                    total = (current or Fraction(1)) * scale
                elif scale < smallest and current:
                    total += current * scale
                elif scale > smallest and not current and total < LARGEST:
                    total *= scale  # "5 thousand crore"
                else:
                    return None
                current, filled, smallest = Fraction(0), 1000, scale
            begun = True
        else:
            addend = _addend(piece)
            if addend is None:
                return None
            value, room = addend
            if value >= filled or (smallest is not None and value >= smallest):
                return None
            if value == 0 and len(pieces) > 1 and not pieces[i + 1 :]:
                return None
            current += value
            filled, begun = room, True
    return total + current if begun else None


def _addend(piece: str) -> tuple[Fraction, int] | None:
    """A number that is added, and what may follow it: below 10 after "twenty", nothing after 3."""
    if piece in UNITS:
        return Fraction(UNITS[piece]), 1
    if piece in TENS:
        return Fraction(TENS[piece]), 10
    if piece in SIGNS:
        return SIGNS[piece], 0
    match = _DIGITS.fullmatch(piece)
    return (_digits(match), 1) if match else None
