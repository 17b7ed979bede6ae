"""What the finders hand on: the spans of an attribution, before anyone asks whose voice it is.

Speakers, sourcing and chains are worked out from these spans alone, so a finder can be replaced
without touching them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from dragoman.language import Parse, Quotation, Token

Range = tuple[int, int]
"""Tokens ``[first, last)``."""

Strength = Literal["speech", "attitude"]


@dataclass(slots=True)
class Attribution:
    """Source, cue and content of one attribution, in tokens."""

    content: list[Range]
    cue: Range | None = None
    anchor: int | None = None
    """The token that heads the cue: the verb, noun, adjective or preposition."""
    source: Range | None = None
    source_head: int | None = None
    addressee: int | None = None
    """The token that heads the words for whom it is said to, where the syntax tells."""
    strength: Strength = "speech"
    """Speech stands inside other statements too; an attitude is kept on the outermost level."""
    quoted: bool = False
    """Whether quotation marks, and not the syntax, drew the content."""
    follows: bool = False
    """Whether it is a bare quotation that goes on with the speaker of the one before."""
    relays: list[int] = field(default_factory=list)
    """The tokens that head the words for who passes it on, where they are not the source."""


@dataclass(slots=True)
class Page:
    """A parse with its quotations by token."""

    parse: Parse
    quotations: list[Quotation]
    inside: list[int] = field(default_factory=list)
    """For each token the index of the outermost quotation that it stands in, or -1."""
    marks: set[int] = field(default_factory=set)
    """The tokens that are quotation marks."""

    @classmethod
    def of(cls, parse: Parse, quotations: list[Quotation]) -> "Page":
        """Lay the quotations over the tokens."""
        page = cls(parse, quotations, [-1] * len(parse.tokens))
        for number, q in enumerate(quotations):
            for token in parse.tokens_in(q.start, q.end):
                if token.end <= q.inner_start or token.start >= q.inner_end:
                    page.marks.add(token.i)
                elif q.depth == 0:
                    page.inside[token.i] = number
        return page


_EDGE_MARKS = frozenset([",", ";", ":", ".", "-", "--", "–", "—"])


def trimmed(page: Page, span: Range) -> Range | None:
    """A range without the commas, stops and dashes at its edges; None if nothing is left."""
    first, last = span
    tokens = page.parse.tokens
    while first < last and tokens[first].text in _EDGE_MARKS:
        first += 1
    while first < last and tokens[last - 1].text in _EDGE_MARKS:
        last -= 1
    first, last = _balanced(page, first, last)
    return (first, last) if first < last else None


def _balanced(page: Page, first: int, last: int) -> Range:
    """Take in, or leave out, the quotation mark whose other half lies on the other side."""
    tokens, marks = page.parse.tokens, page.marks
    while first < last and first in marks and not _opens(page, first):
        first += 1
    if first >= last:
        return first, last
    number = page.inside[last - 1]
    if number >= 0:
        q = page.quotations[number]
        inner = page.parse.tokens_in(q.inner_start, q.inner_end)
        begun = q.start >= tokens[first].start
        if begun and q.closed and inner[-1].i - last < LONGEST_TAIL:
            last = inner[-1].i + 1
            if last < len(tokens) and last in marks and tokens[last].end <= q.end:
                last += 1
    while last - 1 > first and last - 1 in marks and page.inside[last - 2] < 0:
        last -= 1
    return first, last


LONGEST_TAIL = 400
"""Tokens by which a content is drawn out to the end of a quotation that begins in it."""


def _opens(page: Page, mark: int) -> bool:
    """Whether a mark opens the quotation that the next token stands in."""
    return mark + 1 < len(page.inside) and page.inside[mark + 1] >= 0


def clipped(page: Page, span: Range, anchor: int) -> Range | None:
    """A range cut to the quotation that its cue stands in, if it stands in one."""
    number = page.inside[anchor]
    if number < 0:
        return span
    first, last = span
    while first < last and page.inside[first] != number:
        first += 1
    at = first
    while at < last and page.inside[at] == number:
        at += 1
    return (first, at) if first < at else None


def fitted(page: Page, content: Iterable[Range], anchor: int) -> list[Range]:
    """The ranges of a content, cut to the quotation of its cue and trimmed; empty ones left out."""
    cut = (clipped(page, span, anchor) for span in content)
    return [kept for span in cut if span is not None and (kept := trimmed(page, span))]


def without(span: Range, holes: Iterable[Range]) -> list[Range]:
    """A range less the given ones, in order."""
    pieces = [span]
    for low, high in sorted(holes):
        first, last = pieces[-1]
        if high <= first or low >= last:
            continue
        pieces.pop()
        if low > first:
            pieces.append((first, low))
        if high < last:
            pieces.append((high, last))
        if not pieces:
            break
    return pieces


def in_sentence(parse: Parse, token: Token) -> Range:
    """The sentence that a token stands in."""
    sentence = parse.sentences[token.sentence]
    return sentence.first, sentence.last


def covers(spans: Iterable[Range], i: int) -> bool:
    """Whether a token lies in one of the ranges."""
    return any(first <= i < last for first, last in spans)


class Coverage:
    """Which contents a token lies in, asked paragraph by paragraph."""

    def __init__(self, parse: Parse, found: Iterable[Attribution]) -> None:
        self._parse = parse
        self._by_paragraph: dict[int, list[tuple[int, int, int]]] = {}
        for number, attribution in enumerate(found):
            for first, last in attribution.content:
                for paragraph in {parse.tokens[first].paragraph, parse.tokens[last - 1].paragraph}:
                    self._by_paragraph.setdefault(paragraph, []).append((first, last, number))

    def of(self, i: int) -> list[int]:
        """The numbers of the attributions in whose content token ``i`` lies."""
        spans = self._by_paragraph.get(self._parse.tokens[i].paragraph, ())
        return [number for first, last, number in spans if first <= i < last]
