"""Whether two words can be one name spelled two ways, by letters and by sound."""

import re
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler, Levenshtein

from dragoman.actors.draft import fold

SHORTEST = 5
"""Shorter names are told apart by a letter: Khan, Kahn, Kuhn."""

_SOUNDS: tuple[tuple[str, str], ...] = (
    ("tsch", "s"), ("sch", "s"), ("tch", "s"), ("shch", "s"), ("sh", "s"), ("zh", "s"),
    ("ch", "s"), ("cz", "s"), ("kh", "h"), ("gh", "k"), ("ph", "f"), ("th", "t"), ("dh", "d"),
    ("ck", "k"), ("qu", "k"), ("dj", "j"), ("ts", "s"), ("tz", "s"),
)  # fmt: skip
_LETTERS = str.maketrans({"c": "k", "q": "k", "z": "s", "w": "v", "x": "k", "g": "k", "y": "i"})
_SOFT_C = re.compile(r"c(?=[eiy])")
_VOWELS = re.compile(r"[aeiouh]+")
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """The consonants of a word, those that sound alike made one.

    >>> skeleton("Lukashenko") == skeleton("Loukachenko")
    True
    """
    low = "".join(c for c in fold(word) if c.isalpha())
    low = _SOFT_C.sub("s", low)
    for letters, sound in _SOUNDS:
        low = low.replace(letters, sound)
    low = low.translate(_LETTERS)
    opening = "a" if low[:1] in tuple("aeiou") else ""
    return opening + _TWICE.sub(r"\1", _VOWELS.sub("", low))


def likeness(one: str, other: str) -> float:
    """How well one word passes as another spelling of the other: 0 (not at all) to 1 (equal).

    Needs both the letters and the sounds to agree; short words never pass.
    """
    a, b = fold(one).replace("-", ""), fold(other).replace("-", "")
    if a == b:
        return 1.0
    if min(len(a), len(b)) < SHORTEST or abs(len(a) - len(b)) > 3:
        return 0.0
    bones, other_bones = skeleton(a), skeleton(b)
    if not bones or not other_bones or bones[0] != other_bones[0]:
        return 0.0
    sound = Levenshtein.normalized_similarity(bones, other_bones)
    letters = JaroWinkler.similarity(a, b)
    edits = Levenshtein.normalized_similarity(a, b)
    if bones == other_bones and len(bones) >= 3 and letters >= 0.78:
        return 0.5 + 0.5 * letters
    if sound >= 0.7 and letters >= 0.88 and edits >= 0.75:
        return 0.4 * sound + 0.6 * letters
    return 0.0
