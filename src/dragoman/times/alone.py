"""Reading one expression by itself, without a parse around it."""

import re
from datetime import date

from dragoman.times.bounding import Limit, limited
from dragoman.times.calendar import Interval
from dragoman.times.grammar import Match, match_at
from dragoman.times.joining import joined
from dragoman.times.meanings import Context, Length, Meaning, Stretch, Tense

_LEAD: list[tuple[str, Limit | None]] = [
    (r"since\s+", "since"), (r"(?:until|till)\s+", "until"), (r"by\s+", "until"),
    (r"before\s+", "before"), (r"after\s+", "after"),
    (r"(?:on|in|at|during|from|between|for|over)\s+", None), (r"", None),
]  # fmt: skip


def resolve(expression: str, published: date | None, tense: Tense = "past") -> Interval | None:
    """The days that an expression covers, read by itself: "last month", "since 2019".

    ``published`` is the day it is counted from; ``tense`` decides between the last and the coming
    Saturday. None if the words are no time expression, or give no days.
    """
    text = expression.strip()
    for pattern, limit in _LEAD:
        lead = re.match(pattern, text, re.IGNORECASE)
        if not lead:
            continue
        meaning = _whole(text, lead.end(), lead.group().strip())
        if meaning is None:
            continue
        if isinstance(meaning, Length) and lead.group().lower().startswith(("for", "over")):
            meaning = Stretch(meaning.count, meaning.unit)
        interval = meaning.resolve(Context(published, tense))
        return limited(interval, limit, published) if interval and limit else interval
    return None


def _whole(text: str, start: int, before: str) -> Meaning | None:
    """The meaning of all the text from ``start``, of one expression or two joined."""
    matches: list[Match] = match_at(text, start, len(text))
    for match in matches:
        if match.end == len(text):
            return match.meaning
    for match in matches:
        for word in re.finditer(r"\S+", text[match.end :]):
            at = match.end + word.start()
            for other in match_at(text, at, len(text)):
                if other.end == len(text):
                    both = joined(match.meaning, other.meaning, text[match.end : at], before)
                    if both is not None:
                        return both
    return None
