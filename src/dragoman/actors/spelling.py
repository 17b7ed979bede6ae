"""Whether two words can be one name spelled two ways: by letters, by sound, by a slip."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA, JaroWinkler, Levenshtein

from dragoman.actors.draft import fold

SHORTEST = 5
"""Shorter names are told apart by a letter: Khan, Kahn, Kuhn."""
SHORTEST_SLIP = 4
"""Even as a slip, no three letters are taken for others: Kim, Lim, Kin."""

_SOUNDS: tuple[tuple[str, str], ...] = (
    ("tsch", "s"), ("sch", "s"), ("tch", "s"), ("shch", "s"), ("sh", "s"), ("zh", "s"),
    ("ch", "s"), ("cz", "s"), ("kh", "h"), ("gh", "k"), ("ph", "f"), ("th", "t"), ("dh", "d"),
    ("ck", "k"), ("qu", "k"), ("dj", "j"), ("ts", "s"), ("tz", "s"),
)  # fmt: skip
_LETTERS = str.maketrans({"c": "k", "q": "k", "z": "s", "w": "v", "x": "k", "g": "k", "y": "i"})
_SOFT_C = re.compile(r"c(?=[eiy])")
_VOWELS = re.compile(r"[aeiouh]+")
_TWICE = re.compile(r"(.)\1+")
_SLIPS: tuple[tuple[str, str], ...] = (
    ("rn", "m"), ("vv", "w"), ("cl", "d"), ("ri", "n"), ("ii", "u"), ("li", "h"), ("nn", "m"),
)  # fmt: skip
_DIGITS = str.maketrans("015862", "olsbgz")
_OPENINGS = (
    frozenset("ckqgh"), frozenset("szx"), frozenset("vwfb"), frozenset("jgyi"), frozenset("td"),
    frozenset("aeiou"), frozenset("sc"), frozenset("jz"), frozenset("il"), frozenset("uvw"),
)  # fmt: skip
"""First letters that one name may be spelled with."""


@lru_cache(maxsize=4096)
def unslipped(word: str) -> str:
    """A folded word with what a scanner mistakes made one: "Trurnp" and "Trump", "C1inton".

    Meant for comparison only.
    """
    low = fold(word).replace("-", "").translate(_DIGITS)
    for seen, meant in _SLIPS:
        low = low.replace(seen, meant)
    return low


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


def slip(rare: str, name: str) -> float:
    """How well a word passes as a slip of the pen, of a scanner or of an ear for a name's word.

    Looser than `likeness`: a letter is enough to part Obama and Osama, and makes them nearly one
    here. For a rare form that no other name of the text explains; 0 to 1.
    """
    return _slip(fold(rare).replace("-", ""), fold(name).replace("-", ""))


@lru_cache(maxsize=16384)
def _slip(a: str, b: str) -> float:
    if a == b:
        return 1.0
    short, long = sorted((len(a), len(b)))
    if short < SHORTEST_SLIP or long - short > 3 or _derived(a, b):
        return 0.0
    c, d = unslipped(a), unslipped(b)
    if c == d and len(c) >= SHORTEST_SLIP - 1:
        return 0.96
    edits = min(OSA.distance(a, b), OSA.distance(c, d))
    letters = JaroWinkler.similarity(a, b)
    bones, other_bones = skeleton(a), skeleton(b)
    same_start = a[0] == b[0] or any(a[0] in group and b[0] in group for group in _OPENINGS)
    if not same_start and not (edits == 1 and short >= 6):
        return 0.0
    if _TWICE.sub(r"\1", a) == _TWICE.sub(r"\1", b):
        return 0.95
    alike = bones == other_bones and len(bones) >= 2 and short > SHORTEST_SLIP
    if alike and (edits <= 2 or (edits <= 3 and long - short <= 2 and letters >= 0.78)):
        return 0.5 + 0.5 * max(letters, 0.86)
    if short == SHORTEST_SLIP:
        return 0.86 if edits == 1 and long - short <= 1 and a[0] == b[0] else 0.0
    if edits == 1:
        return 0.94 if short >= 6 else 0.91
    sound = Levenshtein.normalized_similarity(bones, other_bones) if bones else 0.0
    if edits == 2:
        if (
            short >= 7
            or (letters >= 0.9 and a[-3:] == b[-3:])
            or (short >= 6 and sound >= 0.5)
            or (sound >= 0.6 and letters >= 0.8)
        ):
            return 0.9 if short >= 6 else 0.87
        return 0.0
    return 0.87 if edits == 3 and short >= 8 and sound >= 0.6 and letters >= 0.8 else 0.0


def _derived(rare: str, name: str) -> bool:
    """Whether one is made of the other by an ending: Harris and Harrison, Ivanov and Ivanova;
    the Clintons are no slip of Clinton."""
    short, long = sorted((rare, name), key=len)
    if not long.startswith(short):
        return False
    ending = long[len(short) :]
    plural = ending == "s" and long is rare
    return (
        len(ending) >= 2
        or plural
        or (ending == "a" and short.endswith(("ov", "ev", "in", "iy", "y")))
    )
