"""The grammar of time expressions: which rules match at a place of a text.

The rules stand in `dates` and `relative`. Where several match, the longest match is taken; of
equally long ones, the first rule's.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from dragoman.times import dates, relative
from dragoman.times.meanings import Meaning
from dragoman.times.rules import RULES, Guard, Rule

__all__ = ["Match", "dates", "match_at", "relative"]


@dataclass(frozen=True, slots=True)
class Match:
    """A time expression in the text, characters ``[start, end)``."""

    start: int
    end: int
    meaning: Meaning
    guard: Guard
    rule: str


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@lru_cache(maxsize=4096)
def _rules_for(word: str) -> tuple[tuple[re.Pattern[str], Rule], ...]:
    """The rules whose pattern has the word in it: no other can begin with it. "" for a mark."""
    if not word:
        chosen = RULES
    elif word.isdigit():
        chosen = [r for r in RULES if re.search(r"[0-9]|\\d", r.pattern)]
    else:
        # an article is in every pattern as a letter: it must stand as a word there
        after = r"(?![a-z])" if word == "a" else ""
        stem = re.escape(word.removesuffix("s")) if len(word) > 3 else re.escape(word)
        literal = re.compile(rf"(?<![a-z\\]){stem}{after}|(?<![a-z]){stem}n\?")
        chosen = [r for r in RULES if literal.search(_lower(r.pattern))]
    return tuple((_compiled(r.pattern), r) for r in chosen)


@cache
def _lower(pattern: str) -> str:
    """A pattern's words, without the names of its groups and its escapes."""
    return re.sub(r"\?P<\w+>|\\[a-z]", " ", pattern.lower())


_FIRST_WORD = re.compile(r"[^\W\d_]+|[0-9]")


def match_at(text: str, start: int, end: int) -> list[Match]:
    """The expressions that begin at ``start`` and end by ``end``, the longest first."""
    first = _FIRST_WORD.match(text, start, end)
    found = []
    for pattern, r in _rules_for(first[0].lower() if first else ""):
        m = pattern.match(text, start, end)
        if m and m.end() > start:
            meaning = r.build(m)
            if meaning is not None:
                found.append(Match(start, m.end(), meaning, r.guard, r.name))
    found.sort(key=lambda match: -match.end)
    return found
