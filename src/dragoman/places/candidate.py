"""A name in the text that may be a place's, and what stands right beside it."""

import re
from dataclasses import dataclass

from dragoman.language import Parse, Token
from dragoman.places.clues import KINDS_OF_PLACE, ROADS
from dragoman.places.gazetteer import Entry, Gazetteer


@dataclass(slots=True, frozen=True)
class Candidate:
    """A name that may be a place's: tokens ``[first, last)`` and what the gazetteer has for it."""

    first: int
    last: int
    entries: tuple[Entry, ...]


def name_of(parse: Parse, first: int, last: int) -> str:
    start, end = parse.span(first, last)
    return parse.text[start:end]


def is_name_word(token: Token) -> bool:
    first = token.text[0]
    return first.isupper() or (first in "'‘ʿʻ" and len(token.text) > 1 and token.text[1].isupper())


def top(parse: Parse, candidate: Candidate) -> Token:
    """The token of a name whose head lies outside of it."""
    for i in range(candidate.last - 1, candidate.first - 1, -1):
        token = parse.tokens[i]
        if not candidate.first <= token.head < candidate.last or token.head == i:
            return token
    return parse.tokens[candidate.last - 1]


def is_called_a_place(parse: Parse, first: int) -> bool:
    """Whether the words before a name say what place it is, be it in a gazetteer or not: "the
    village of X", "the road to X", "the border at X"."""
    if first < 2 or parse.tokens[first - 2].sentence != parse.tokens[first].sentence:
        return False
    preposition, above = parse.tokens[first - 1].lower, parse.tokens[first - 2].text
    if preposition == "of":
        return above in KINDS_OF_PLACE
    if preposition == "to":
        return above in ROADS
    return preposition == "at" and above in ("border", "crossing", "checkpoint", "frontier")


def has_container(parse: Parse, last: int, places: Gazetteer) -> bool:
    """Whether ", Texas" or " (Syria)" follows."""
    tokens = parse.tokens
    if last + 1 >= len(tokens) or tokens[last].text not in (",", "("):
        return False
    if tokens[last + 1].sentence != tokens[last].sentence or not is_name_word(tokens[last + 1]):
        return False
    for end in range(min(last + 4, len(tokens)), last + 1, -1):
        found = places.lookup(name_of(parse, last + 1, end))
        if any(e.is_country or e.feature == "ADM1" for e in found):
            return True
    return False


def is_container(parse: Parse, candidate: Candidate) -> bool:
    """Whether the name stands as a container after a comma: "El Paso, Texas"."""
    tokens = parse.tokens
    at = candidate.first
    if at < 2 or tokens[at - 1].text not in (",", "(") or not is_name_word(tokens[at - 2]):
        return False
    if tokens[at - 1].sentence != tokens[at].sentence:
        return False
    return any(e.is_country or e.feature == "ADM1" for e in candidate.entries[:2])


def is_dateline(parse: Parse, candidate: Candidate) -> bool:
    """Whether the name is a dateline: it opens a paragraph, or stands in capitals, and a dash,
    a colon or "(Reuters)" follows."""
    tokens = parse.tokens
    first = parse.paragraphs[tokens[candidate.first].paragraph].first
    if candidate.first == first and candidate.entries:
        end = tokens[candidate.last - 1].end
        found = _CREDITED.match(parse.text, end, end + LONGEST_DATELINE)
        # "Iran: no talks" names who says it
        if found and not (candidate.entries[0].is_country and found.group().strip() == ":"):
            return True
    after = tokens[candidate.last].text if candidate.last < len(tokens) else ""
    if after not in _AFTER_DATELINE:
        return False
    name = name_of(parse, candidate.first, candidate.last)
    capitals = name.isupper() and len(name) > 3
    if after == "(":
        return (capitals or candidate.first == first) and tokens[candidate.last + 1 :][:1] != []
    if candidate.first == first:
        return candidate.entries != () and (capitals or after in ("—", "–", "--"))
    return capitals and tokens[candidate.first - 1].text in (".", "!", "?", '"', "”", ",")


LONGEST_DATELINE = 90
_CREDITED = re.compile(
    r"(?:,\s(?:[A-Z][\w.’'-]*\s?){1,3})?"  # the state or country
    r"(?:,?\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}\.?)(?:,?\s\d{4})?)?"
    r"(?:[,.]?\s*(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/\.?))?"  # the agency
    r"\s*(?:--|[—–]|-\s|:\s)|"
    r"(?:,\s[^\n(—–]{2,40})?\s*(?:\([A-Z][^()\n]{1,40}\)|/[A-Z][^/\n]{1,40}/)"
)
"""What may follow the name in a dateline; looked for in the text, since the agency's credit is
skipped and has no tokens."""

_AFTER_DATELINE = frozenset({"—", "–", "--", "-", "(", ":"})
