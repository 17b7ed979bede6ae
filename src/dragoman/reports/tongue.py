"""Which language a report is in.

Most reports are English, and English shows itself by its small words; only where it does not is
the statistical identifier loaded, which takes about as long as parsing a report.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

READ = 2_000
"""Characters at the start of a report that the language is told from."""

SURE = 0.8
"""Share of belief from which a language is named."""

_ENGLISH = frozenset(
    {
        "the", "and", "that", "with", "said", "from", "which", "their", "would", "were", "been",
        "this", "they", "have", "has", "its", "who", "what", "when", "after", "before", "about",
        "against", "because", "could", "should", "there", "these", "those", "while", "where",
    }
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_LETTERS = 40
"""In a shorter text the identifier errs too often."""

# The living languages that news is written in, of those the identifier knows. Left out are those
# it mistakes short English for (Nigerian Pidgin, Scots, constructed languages) and dialects.
_LANGUAGES = (
        "af", "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en",
        "es", "et", "eu", "fa", "fi", "fr", "ga", "gl", "gu", "ha", "he", "hi", "hr", "hu", "hy",
        "id", "is", "it", "ja", "ka", "kk", "km", "kn", "ko", "ku", "ky", "lo", "lt", "lv", "mg",
        "mk", "ml", "mn", "mr", "ms", "my", "ne", "nl", "no", "om", "pa", "pl", "ps", "pt", "ro",
        "ru", "si", "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "te", "tg", "th", "tl", "tr",
        "ug", "uk", "ur", "uz", "vi", "zh",
)  # fmt: skip


@dataclass(slots=True, frozen=True)
class Tongue:
    """``code``: ISO 639-1, or None if unsure. ``foreign``: it is surely not English."""

    code: str | None
    foreign: bool


def tell_language(text: str) -> Tongue:
    """The language of the start of a text."""
    start = text[:READ]
    words = [w.lower() for w in _WORD.findall(start)]
    hits = sum(w in _ENGLISH for w in words)
    if hits >= 3 and hits >= 0.07 * len(words):
        return Tongue("en", False)
    if sum(map(_weight, words)) < _FEWEST_LETTERS:
        return Tongue(None, False)
    belief = _identify(start)
    if not belief:
        return Tongue(None, False)
    code, share = max(belief.items(), key=lambda pair: (pair[1], pair[0]))
    foreign = belief.get("en", 0.0) < 0.03 and hits < 0.04 * len(words) and share > 0.3
    return Tongue(code if share >= SURE else None, foreign and code != "en")


def _weight(word: str) -> int:
    """How much a word tells: outside of the Latin alphabet a few letters narrow it down."""
    return len(word) if word[0] < "\u0370" else 4 * len(word)


def language_name(code: str) -> str:
    """The English name of a language: "Spanish"."""
    from babel import Locale

    return str(Locale("en").languages.get(code, code))


def _identify(text: str) -> dict[str, float]:
    """Belief in each language that has any; they sum to 1, or there are none."""
    letters = " ".join(_WORD.findall(text))
    if not letters:
        return {}
    ranked = _identifier().rank(letters)
    return {code: share for code, share in ranked if share > 0.001}


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_LANGUAGES)
    return identifier
