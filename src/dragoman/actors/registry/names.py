"""How names are compared: as sequences of folded words, with the case that each form demands."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_STROKES = str.maketrans(
    {
        "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ð": "d", "Ð": "D",
        "þ": "th", "Þ": "Th", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ə": "a",
        "Ə": "A",
    }
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?\.?")
_JOINT = re.compile(r"[-‐‑–'’ʼʻ‘`./&]*")
LENIENT_ACRONYM = 4
"""From this length on an acronym may be written as a word: Nato, Unesco."""


class Atom(NamedTuple):
    """A word of a name: as compared, and as written (accents stripped)."""

    key: str
    written: str


@lru_cache(maxsize=32_768)
def atoms(text: str) -> tuple[Atom, ...]:
    """The words of a text: accents stripped, hyphens and apostrophes parted, "U.S." as "US"."""
    if not text.isascii():
        text = _without_accents(text)
    if "." in text and _DOTTED.fullmatch(text):
        text = text.replace(".", "")
    return tuple(Atom(word.casefold(), word) for word in _WORD.findall(text))


def name_atoms(name: str) -> tuple[Atom, ...]:
    """The words of a whole name, its article left out."""
    found = tuple(atom for word in name.split() for atom in atoms(word))
    return found[1:] if len(found) > 1 and found[0].key == "the" else found


def is_joint(token: str) -> bool:
    """Whether a token may stand between two words of a name: a hyphen, an apostrophe."""
    return _JOINT.fullmatch(token) is not None


def key(name: str) -> str:
    """One string for all spellings of a name that differ in case, accents or hyphens."""
    if name.isascii() and name.isalpha():
        return name.casefold()
    return " ".join(atom.key for atom in name_atoms(name))


def first_key(name: str) -> str:
    """The first word of a name, as `key` has it; its article left out."""
    words = name.split(maxsplit=2)
    word = words[1] if len(words) > 1 and words[0].casefold() == "the" else words[0]
    if word.isascii() and word.isalpha():
        return word.casefold()
    return atoms(word)[0].key


def fits(form: str, text: str, exact: bool) -> bool:
    """Whether a word of a text has the case that a name's word demands.

    "Sudan" demands a capital, "al" nothing; an acronym demands capitals, but from four letters on
    a first capital will do ("Nato") unless the name says ``exact``.
    """
    if exact:
        return form == text
    if not form[0].isupper():
        return True
    if len(form) > 1 and form.isupper():
        return text == form or (len(form) >= LENIENT_ACRONYM and text[0].isupper())
    return not text[0].islower()


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.translate(_STROKES))
    return "".join(c for c in decomposed if not unicodedata.combining(c))
