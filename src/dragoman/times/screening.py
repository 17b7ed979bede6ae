"""Words that look like a time and are none: "May" who resigned, "2000 people", "500 a year"."""

import re

from dragoman.figures.words import words
from dragoman.language import Parse, Token
from dragoman.times.grammar import Match
from dragoman.times.words import MONTHS, WEEKDAYS

_OF_TIME = words("""
    in since until till during through last next this early late mid by before after of from to
    between for and around about throughout""")
_SURELY_OF_TIME = words("in since until till during last next this early late mid")
_BEFORE_YEAR = words("""
    in since of from until till by during before after to through early late mid between and the
    circa around about year summer winter spring autumn fall for ( , or its his her their this that
    throughout as back into 's ’s a an every - – — [""")
_LENGTH_PREPOSITIONS = words(
    "for in within over after during before than of by under last lasts lasted every"
)
_NUMBERED = words("""
    no no. number resolution article section chapter page room flight route highway model boeing
    airbus law directive act order regulation paragraph line grade class bus train unit squadron
    decree bill series protocol version top euro expo agenda vision""")


def is_time(parse: Parse, match: Match, first: int, last: int) -> bool:
    """Whether the context lets tokens ``[first, last)`` be the time that the grammar reads."""
    before = parse.tokens[first - 1] if first and _together(parse, first - 1, first) else None
    after = (
        parse.tokens[last] if last < len(parse.tokens) and _together(parse, first, last) else None
    )
    match match.guard:
        case "month":
            return _is_month(parse, first, last, before, after)
        case "year":
            return _is_year(parse, first, last, before, after)
        case "length":
            return _is_length(parse, first, last, before, after)
        case "bare length":
            return _is_single_length(parse, first, last, before, after)
        case "plural":
            return before is not None and before.lower in ("for", "in", "within", "over", "after")
        case "season":
            return _is_season(parse, first, last, before, after)
        case "clock":
            return _is_clock(parse, first, last, before)
        case _:
            return _is_plain(parse, first, last, before, after, match)


def _together(parse: Parse, a: int, b: int) -> bool:
    return parse.tokens[a].sentence == parse.tokens[b].sentence


def _is_plain(
    parse: Parse, first: int, last: int, before: Token | None, after: Token | None, match: Match
) -> bool:
    if match.rule == "weekday" and last - first == 1:
        token = parse.tokens[first]
        if not token.text.endswith(("day", "DAY")):  # "Sun", "Sat", "Wed": the paper, the verbs
            return before is not None and before.lower in ("on", "next", "last", "until", "by", "(")
        if token.text.islower() and token.pos not in ("PROPN", "NOUN"):
            return False
        return not (
            before is not None and before.lower in ("black", "bloody") and token.text[0].isupper()
        )
    if match.rule in ("full_date", "yearless_date"):
        return after is None or after.lower not in ("%", "percent")
    if match.rule == "named_day" and before is not None:
        quoted = before.text in "“‘\"'" and after is not None and after.text in "”’\"'"
        titled = before.pos == "PROPN" and parse.tokens[first].text[0].isupper()
        if before.lower in ("a", "better") or quoted or titled:  # the programme, the newspaper
            return False
    if match.rule == "feast":
        # a carrier of the name, as in "the Christmas Islands" or "Mr. Easter"
        return after is None or after.pos != "PROPN" or after.lower in WEEKDAYS
    return True


def _is_month(
    parse: Parse, first: int, last: int, before: Token | None, after: Token | None
) -> bool:
    token = parse.tokens[last - 1]
    name = token.lower.rstrip(".")
    single = last - first == 1
    led = not single or (before is not None and before.lower in _OF_TIME)
    if "-" in token.text:
        return True
    if name in ("may", "march", "august") or (len(name) <= 4 and name not in ("june", "july")):
        if not single:
            return True
        if before is None:
            return False
        if before.lower in _SURELY_OF_TIME:
            return token.ent != "PERSON" or before.lower != "to"
        if name == "may" and _bears_name(parse, token):
            return False
        if before.lower in _OF_TIME and token.pos in ("PROPN", "NOUN"):
            return token.ent != "PERSON"
        return (
            token.tag == "NNP" and token.ent == "DATE" and after is not None and after.pos == "NOUN"
        )
    bearer = parse.tokens[token.head]
    if token.dep == "compound" and bearer.i == token.i + 1 and bearer.ent == "PERSON":
        return False
    if led:
        return True
    nearby = (before, after)
    named = any(t is not None and t.pos == "PROPN" and t.ent == "PERSON" for t in nearby)
    return token.ent != "PERSON" and not (named and token.ent in ("PERSON", ""))


def _bears_name(parse: Parse, token: Token) -> bool:
    """Whether someone in the text is called May."""
    return any(
        t.text == token.text and i and parse.tokens[i - 1].pos == "PROPN"
        and parse.tokens[i - 1].lower.rstrip(".") not in WEEKDAYS
        and parse.tokens[i - 1].lower.rstrip(".") not in MONTHS
        for i, t in enumerate(parse.tokens)
    )  # fmt: skip


def _is_year(
    parse: Parse, first: int, last: int, before: Token | None, after: Token | None
) -> bool:
    if last - first > 1 and not parse.tokens[first].text[:4].isdecimal():
        return True
    digits = re.search(r"[0-9]{4}", parse.text[parse.tokens[first].start :])
    year = int(digits[0]) if digits else 0
    if after is not None and (after.lower in ("people", "%", "percent", "km", "kg", "miles", "bc")):
        return False
    if before is None:
        return 1800 <= year <= 2100 and (
            after is None or after.pos in ("PUNCT", "ADP", "VERB", "AUX")
        )
    if before.lower in _NUMBERED or before.text in ("$", "£", "€", "#", "+"):
        return False
    token = parse.tokens[first]
    counted = token.dep == "nummod" and parse.tokens[token.head].tag in ("NNS", "NNPS")
    if counted and after is not None and parse.tokens[token.head].i == after.i:
        told = before.lower in ("the", "in", "since", "'s", "’s", "its", "their", "this")
        if not told and not (before.pos in ("ADJ", "PROPN") and 1990 <= year <= 2035):
            return False
        if before.lower == "the" and year % 100 == 0:
            return False
    if 1500 <= year <= 2100:
        return before.lower in _BEFORE_YEAR or before.pos in ("ADJ", "NOUN", "VERB", "ADP", "PUNCT")
    return before.lower in ("in", "since", "until", "of") and after is not None and after.pos in (
        "PUNCT", "ADP", "VERB", "AUX", "CCONJ",
    )  # fmt: skip


def _is_length(
    parse: Parse, first: int, last: int, before: Token | None, after: Token | None
) -> bool:
    unit = parse.tokens[last - 1].lower
    if (
        unit.startswith("quarter")
        and after is not None
        and after.lower in ("of", "mile", "percent")
    ):
        return False
    if before is not None and (before.text in ("$", "£", "€", "/", ".") or before.lower == "aged"):
        return False
    if unit == "second" and parse.tokens[last - 2].text != "-":
        return False
    if unit in ("quarter", "second", "day", "week", "month", "year") and after is not None:
        singular = parse.tokens[last - 2].text == "-" or after.text == "-"
        if after.text == "-" and last + 1 < len(parse.tokens):
            return parse.tokens[last + 1].lower not in ("old", "olds")
        if not singular and parse.tokens[first].lower not in ("one", "half", "1"):
            return unit != "second"
    return True


def _is_single_length(
    parse: Parse, first: int, last: int, before: Token | None, after: Token | None
) -> bool:
    token = parse.tokens[first]
    if token.lower not in ("a", "an", "one") or any(
        t.text == "-" for t in parse.tokens[first:last]
    ):
        return True
    if before is None or before.lower in ("of", "by"):
        return False
    if after is not None and after.lower in ("when", "that", "which", "where", "-", "in", "as"):
        return after.lower == "in" and before.lower in ("for", "after")
    return before.lower in _LENGTH_PREPOSITIONS


def _is_season(
    parse: Parse, first: int, last: int, before: Token | None, after: Token | None
) -> bool:
    token = parse.tokens[last - 1]
    if token.pos not in ("NOUN", "PROPN"):
        return False
    if after is not None and (after.lower in ("of", "-") or after.pos in ("NOUN", "PROPN")):
        return False
    if last - first > 1:
        return token.lower != "fall" or (before is not None and before.lower in _SURELY_OF_TIME)
    return (
        before is not None
        and before.lower in ("in", "during", "since", "until", "by")
        and (token.lower in ("summer", "winter", "autumn"))
    )


def _is_clock(parse: Parse, first: int, last: int, before: Token | None) -> bool:
    text = parse.text[parse.tokens[first].start : parse.tokens[last - 1].end].lower()
    if re.search(r"m\b|noon|midday|midnight|clock|gmt|utc|local|h\b|hours", text):
        return True
    return before is not None and before.lower in (
        "at", "by", "around", "until", "from", "to", "before", "after", "since", "between", "and",
        "about", ",",
    )  # fmt: skip
