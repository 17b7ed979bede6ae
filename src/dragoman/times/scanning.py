"""Finding the time expressions of a text, sentence by sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.figures.words import words
from dragoman.language import Parse, Token
from dragoman.times.grammar import match_at
from dragoman.times.meanings import Meaning
from dragoman.times.screening import is_time
from dragoman.times.words import FRAGMENTS, MONTHS, UNIT_WORDS, WEEKDAYS


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression, tokens ``[first, last)``."""

    first: int
    last: int
    meaning: Meaning
    rule: str
    spoken: str = ""
    """The words of the expression in lower case."""


_TRIGGERS = frozenset(
    [w for word in (*WEEKDAYS, *MONTHS) for w in (word, word + ".", word + "s")]
    + [w for word in UNIT_WORDS for w in (word, word + "s")]
    + sorted(
        words("""
    today yesterday tomorrow tonight morning afternoon evening spring summer autumn winter fall
    ago noon midday midnight clock weekday christmas easter halloween thanksgiving ramadan eid
    diwali passover hanukkah nowruz norouz juneteenth epiphany pentecost lent advent mayo eve
    kippur year ashura muharram mawlid holi navratri vesak dussehra purim sukkot tet songkran
    hashanah twenties thirties forties fifties sixties seventies eighties nineties""")
    )
)
_STARTERS = frozenset(
    re.findall(r"[a-z]+", FRAGMENTS["number"].lower())
    + [w for word in (*WEEKDAYS, *MONTHS) for w in (word, word + "s")]
    + [w for word in UNIT_WORDS for w in (word, word + "s")]
    + re.findall(r"[a-z]+", FRAGMENTS["holiday"].lower().replace("\\s", " "))
    + re.findall(r"[a-z]+", FRAGMENTS["ordinal"].lower())
    + re.findall(r"[a-z]+", FRAGMENTS["edge"].lower())
    + re.findall(r"[a-z]+", FRAGMENTS["about"].lower())
    + sorted(
        words("""
    a an the one today yesterday tomorrow tonight last next this past coming upcoming earlier
    later early late mid every each once twice recent previous preceding following same that
    these over many few shortly spring summer autumn winter fall noon midday midnight q fy
    fiscal financial week month year quarter weekday calendar latter couple""")
    )
)


def scan(parse: Parse) -> Iterator[Found]:
    """Expressions that the grammar reads and the context lets be, left to right."""
    for sentence in parse.sentences:
        tokens = parse.tokens[sentence.first : sentence.last]
        if not _DIGIT.search(parse.text, sentence.start, sentence.end) and _TRIGGERS.isdisjoint(
            t.lower for t in tokens
        ):
            continue
        ends = {t.end: t.i + 1 for t in tokens}
        i = sentence.first
        while i < sentence.last:
            token = parse.tokens[i]
            found = _starting(parse, token, ends, sentence.end) if _may_start(token) else None
            if found is None:
                i += 1
            else:
                yield found
                i = found.last


_DIGIT = re.compile(r"[0-9]")


def _may_start(token: Token) -> bool:
    first = token.text[0]
    if "0" <= first <= "9" or first in "'’‘":
        return True
    return (
        token.lower in _STARTERS
        or token.lower.rstrip(".").split("-")[0] in _STARTERS
        or (first in "QF" and _DIGIT.search(token.text) is not None)
    )


def _starting(parse: Parse, token: Token, ends: dict[int, int], end: int) -> Found | None:
    """The longest expression that starts at a token, ends with one and passes the screen."""
    for match in match_at(parse.text, token.start, end):
        last = ends.get(match.end)
        if last is not None and is_time(parse, match, token.i, last):
            spoken = " ".join(parse.text[match.start : match.end].lower().split())
            return Found(token.i, last, match.meaning, match.rule, spoken)
    return None
