"""The form in which names are compared: without case, accents, hyphens, full stops, articles."""

import unicodedata

_PLAIN = str.maketrans({"-": " ", "‐": " ", "‑": " ", "–": " ", ".": None, "'": None, "’": None,
                        "‘": None, "ʼ": None, "`": None, "ʻ": None, "ʿ": None,
                        "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i",
                        "þ": "th", "ð": "d"})  # fmt: skip


def fold(name: str) -> str:
    """The key of a name: "Côte d'Ivoire" and "cote d’ivoire" have the same one."""
    name = name.lower()
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name)
        name = "".join(c for c in decomposed if not unicodedata.combining(c))
    name = " ".join(name.translate(_PLAIN).split())
    return name[4:] if name.startswith("the ") else name


def is_code(name: str) -> bool:
    """Whether a name is one that only its capitals set apart from a word: US, N.Y., UAE."""
    letters = name.replace(".", "").replace(" ", "")
    return letters.isupper() and len(letters) <= 5


def code_key(name: str) -> str:
    """The key of such a name: "U.S." and "US" have the same one; case is kept."""
    return name.replace(".", "").replace(" ", "")
