"""What the words around an expression make of it: since and until, lengths that reach to now."""

import re
from dataclasses import replace
from datetime import date
from typing import Literal

from dragoman.language import Parse
from dragoman.language.syntax import ancestors, children
from dragoman.times.calendar import Interval, add_days
from dragoman.times.meanings import Ago, Fixed, Length, Meaning, Part, Stretch
from dragoman.times.scanning import Found
from dragoman.times.tense import Governor, is_up_to_now

Limit = Literal["since", "until", "before", "after"]


def limited(interval: Interval, limit: Limit, published: date | None) -> Interval:
    """Since, until, before or after a time: the days on that side of it.

    "Since" reaches to the day of publication, where that is later; "until" and "by" take the time
    in, "before" and "after" do not.
    """
    if limit == "since":
        if interval.from_ is None:
            return interval
        later = published is not None and published >= interval.from_
        return Interval(interval.from_, published if later else None, "duration")
    if limit == "until":
        return Interval(None, interval.to, "duration")
    if limit == "before":
        last = interval.from_ and add_days(interval.from_, -1)
        return Interval(None, last, interval.grain)
    first = interval.to and add_days(interval.to, 1)
    return Interval(first, None, interval.grain)


def limit_of(parse: Parse, item: Found) -> Limit | None:
    """What the words before an expression make of it."""
    tokens, first = parse.tokens, item.first
    before = tokens[first - 1] if first else None
    if before is None or before.sentence != tokens[first].sentence:
        return None
    if before.lower == "since" or _is_since(parse, item):
        return "since"
    if before.lower in ("until", "till", "til", "’til", "'til"):
        return "until"
    if before.lower == "by":
        return "until"
    if before.lower in ("before", "after") and before.pos != "NOUN" and not _modifies(parse, item):
        # "after Friday" is often "after what happened on Friday": only dates are bounds
        exact = item.meaning.basis == "absolute" and isinstance(item.meaning, (Fixed, Part))
        return ("before" if before.lower == "before" else "after") if exact else None
    return None


def _modifies(parse: Parse, item: Found) -> bool:
    """Whether a noun follows that the expression belongs to: "the 2019 war", "Friday's vote"."""
    if item.last >= len(parse.tokens):
        return False
    after = parse.tokens[item.last]
    return after.lower in ("'s", "’s", "'", "’") or after.pos in ("NOUN", "PROPN", "ADJ")


def _is_since(parse: Parse, item: Found) -> bool:
    """ "since taking office in January", "since the war began in 2011"."""
    before = parse.tokens[item.first - 1]
    if before.lower not in ("in", "on", "of", "during", "at"):
        return False
    low = parse.sentences[before.sentence].first
    since = next(
        (t for t in reversed(parse.tokens[max(low, item.first - 12) : item.first - 1])
         if t.lower == "since"),
        None,
    )  # fmt: skip
    if since is None:
        return False
    for above in (before, *ancestors(parse, before)):
        if above is since or any(
            c is since for c in children(parse, above, "mark", "prep", "advmod")
        ):
            return above is since or above.i > since.i
    return False


_SUPERLATIVE = re.compile(r"(?:first|only|last)\Z|\w+est\Z|(?:most|least|worst|best)\Z")


def meaning_in_context(parse: Parse, item: Found, governed: Governor) -> Meaning:
    """A length of time becomes a stretch where the words around it tie an end to the present."""
    meaning = item.meaning
    if not isinstance(meaning, Length):
        return meaning
    at = item.first - 1
    if at >= 0 and parse.tokens[at].lower in ("over", "just", "well", "the"):
        meaning = replace(meaning, rough=meaning.rough or parse.tokens[at].lower == "over")
        if at and parse.tokens[at - 1].lower in ("for", "in", "within"):
            at -= 1
    if at < 0 or parse.tokens[at].sentence != parse.tokens[item.first].sentence:
        return meaning
    word = parse.tokens[at].lower
    long = meaning.unit not in ("minute", "second")
    if word in ("for", "over") and is_up_to_now(parse, governed, _is_rough_age(meaning)) and long:
        return Stretch(meaning.count, meaning.unit)
    if word == "in" and _follows_superlative(parse, at) and long:
        return Stretch(meaning.count, meaning.unit)
    if word == "in" and governed.tense == "future" and not meaning.rough and meaning.count:
        return Ago(-meaning.count, meaning.unit)
    if word == "within" and governed.tense == "future":
        return Stretch(meaning.count, meaning.unit, back=False)
    return meaning


def _is_rough_age(length: Length) -> bool:
    return length.rough and length.unit in ("year", "decade", "century")


def _follows_superlative(parse: Parse, at: int) -> bool:
    low = max(parse.sentences[parse.tokens[at].sentence].first, at - 8)
    return any(_SUPERLATIVE.match(t.lower) for t in parse.tokens[low:at])
