"""The stage: the figures of a report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.figures.bounds import Bounding, bounding
from dragoman.figures.counted import counted_words
from dragoman.figures.phrases import CURRENCY_SIGNS, STARTERS, Phrase, phrases_at
from dragoman.figures.screening import is_figure
from dragoman.figures.ties import Ties
from dragoman.language import Parse, Sentence, Token
from dragoman.record import Bound, Figure, Place, Statement, Time


@dataclass(frozen=True, slots=True)
class _Found:
    """A number phrase, tokens ``[first, last)``."""

    phrase: Phrase
    first: int
    last: int


def find_figures(
    parse: Parse,
    places: Sequence[Place],
    times: Sequence[Time],
    statements: Sequence[Statement],
) -> list[Figure]:
    """The figures of a report, in the order of the text.

    A bound leaves the open side null: "more than 20" has the low 20 and no high, "about 20"
    neither; "nearly 20" is about 20 with the high 20. "Dozens" has no value but a low of 24; a
    range has a low and a high and no value. Spans hold number, currency and percent sign, not the
    words of the bound.
    """
    ties = Ties(parse, places, times, statements)
    taken = {t.i for time in times for t in parse.tokens_in(*time.span)}
    figures: list[Figure] = []
    for found in _scan(parse, taken):
        sentence = parse.sentences[parse.tokens[found.first].sentence]
        before = parse.tokens[max(sentence.first, found.first - 5) : found.first]
        after = parse.tokens[found.last : min(sentence.last, found.last + 3)]
        low, high, value, bound = _range(found.phrase, bounding(before, after))
        span = parse.span(found.first, found.last)
        figures.append(
            Figure(
                id=f"f{len(figures) + 1}", span=span, value=value, low=low, high=high, bound=bound,
                of=counted_words(parse, found.phrase, found.first, found.last),
                place=ties.place(found.first, found.last),
                time=ties.time(found.first, found.last),
                attributed_to=ties.statement(span),
            )
        )  # fmt: skip
    return figures


def _scan(parse: Parse, taken: set[int]) -> Iterator[_Found]:
    """Number phrases that are figures, left to right; none that touches a token of a time."""
    for sentence in parse.sentences:
        ends: dict[int, int] = {}
        i = sentence.first
        while i < sentence.last:
            token = parse.tokens[i]
            if i in taken or not _may_start(token):
                i += 1
                continue
            if not ends:
                ends = _ends(parse.tokens[sentence.first : sentence.last])
            found = _starting(parse, token, sentence, ends, taken)
            if found is None:
                i += 1
            else:
                yield found
                i = found.last


def _ends(tokens: list[Token]) -> dict[int, int]:
    """Where a phrase may end → one past its last token. A full stop may be stuck to a letter
    that stands for a scale: "€20m."."""
    ends = {t.end - 1: t.i + 1 for t in tokens if t.text.endswith(".") and len(t.text) > 1}
    ends.update({t.end: t.i + 1 for t in tokens})
    return ends


def _may_start(token: Token) -> bool:
    first = token.text[0]
    if "0" <= first <= "9" or token.lower in STARTERS:
        return True
    if first.isalpha() and token.lower.rstrip("0123456789.,") in CURRENCY_SIGNS:
        return True  # "Rs500"
    return (not first.isalnum() and first in "$€£¥₹₽₺₩₪₴₦₫₱฿₡₵₸₾₮") or (
        "-" in token.text and token.lower.split("-")[0] in STARTERS
    )


def _starting(
    parse: Parse, token: Token, sentence: Sentence, ends: dict[int, int], taken: set[int]
) -> _Found | None:
    for phrase in phrases_at(parse.text, token.start, sentence.end):
        last = ends.get(phrase.end)
        if last is None or any(i in taken for i in range(token.i, last)):
            continue
        if is_figure(parse, phrase, token.i, last):
            return _Found(phrase, token.i, last)
    return None


def _range(
    phrase: Phrase, bounded: Bounding
) -> tuple[float | None, float | None, float | None, Bound]:
    """Low, high, value and bound."""
    value = phrase.value
    if phrase.kind == "plural":
        return phrase.low, None, None, "more-than"
    if phrase.second is not None:
        return value, phrase.second, None, "between"
    if phrase.plus or bounded.sense == "more-than":
        return value, None, value, "more-than"
    if bounded.sense == "less-than":
        return None, value, value, "less-than"
    if bounded.sense == "just-below":
        return None, value, value, "about"
    if bounded.sense == "about":
        return None, None, value, "about"
    return value, value, value, "exact"
