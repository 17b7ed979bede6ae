"""Words before and after a number that say how it is meant: "more than", "nearly", "or so"."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from dragoman.figures.words import words
from dragoman.language import Token

Sense = Literal["exact", "about", "just-below", "more-than", "less-than", "between"]

_SENSES: dict[Sense, str] = {
    "more-than": """more than; over; at least; at the least; above; in excess of; no fewer than;
        no less than; not less than; not fewer than; upwards of; upward of; well over; well above;
        well more than; far more than; greater than; exceeding; exceeded; exceeds; exceed;
        a minimum of; minimum of; just over; just above; slightly more than; slightly over;
        a little over; a little more than; as few as; as little as; better than; topping; topped;
        surpassing; surpassed; excess of; much more than; north of; at a minimum""",
    "less-than": """less than; fewer than; under; below; up to; as many as; as much as; at most;
        at the most; no more than; not more than; no greater than; a maximum of; maximum of;
        just under; just below; slightly less than; slightly under; a little under;
        a little less than; well under; well below; far fewer than; far less than; just short of;
        short of; no higher than; south of; not exceeding; up to some; up to about; up to around""",
    "just-below": "nearly; almost; close to; close on; approaching; nearing; practically",
    "about": """about; around; some; approximately; roughly; an estimated; estimated; approx;
        approx.; circa; ca.; c.; ~; around some; somewhere around; something like; more or less;
        in the region of; in the order of; on the order of; an estimated total of; an average of;
        average of; estimated at; estimated to be; put at about; or about""",
    "exact": "exactly; only; just; precisely; a total of; total of; another; merely; all",
    "between": "between; anywhere between; anywhere from; somewhere between",
}  # fmt: skip
_BY_WORDS: dict[tuple[str, ...], Sense] = {
    tuple(words.split()): sense for sense, table in _SENSES.items() for words in table.split(";")
}
_LONGEST = max(len(words) for words in _BY_WORDS)

_CONTENDED = words("""
    dispute row war conflict control talk negotiation tension fight argument concern anger
    sovereignty feud quarrel clash power jurisdiction battle debate outrage protest""")
"""Nouns after which "over" names what the matter is, not how many."""


class Bounding(NamedTuple):
    """How a number is meant, and how many tokens before it say so."""

    sense: Sense
    tokens: int


def bounding(before: Sequence[Token], after: Sequence[Token]) -> Bounding:
    """The sense that the tokens before (nearest last) and after a number give it."""
    tail = [token.lower for token in after[:2]]
    if tail in (["or", "so"], ["or", "thereabouts"]):
        return Bounding("about", 0)
    if [token.lower for token in after[2:3]] == ["than"]:
        tail = []  # "$1 billion or more than $2 billion"
    if tail in (
        ["or", "more"],
        ["and", "more"],
        ["and", "above"],
        ["and", "over"],
        ["or", "above"],
    ):
        return Bounding("more-than", 0)
    if tail in (["or", "fewer"], ["or", "less"], ["or", "under"], ["or", "below"]):
        return Bounding("less-than", 0)
    for length in range(min(_LONGEST, len(before)), 0, -1):
        phrase = tuple(token.lower for token in before[-length:])
        sense = _BY_WORDS.get(phrase)
        if sense is None or _is_preposition(before, length):
            continue
        return Bounding(sense, length)
    return Bounding("exact", 0)


def _is_preposition(before: Sequence[Token], length: int) -> bool:
    """ "a dispute over two islands", "all 12", "above"."""
    word = before[-1]
    if length > 1 or word.lower not in ("over", "under", "above", "below"):
        return False
    if len(before) > 1 and before[-2].lemma in _CONTENDED:
        return True
    return (
        word.lower == "under"
        and word.dep == "prep"
        and word.tag == "IN"
        and len(before) > 1
        and (before[-2].tag == "VBN")
    )
