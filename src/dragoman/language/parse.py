"""From text to tokens with syntax.

Each paragraph is parsed on its own, so that a headline without a full stop never runs into the
sentence below it. Text under ``skip`` (a scraper's leavings) is not parsed; offsets are always
those of the whole text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dragoman.language.model import load_model

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONGEST_BLOCK = 20_000
"""Characters given to spaCy at once. Its memory grows with the block; no paragraph of prose is
longer, so only broken input is ever cut, at white space."""

BATCH_BLOCKS = 256
"""Blocks that spaCy takes in one batch; larger ones bring nothing on a CPU."""


@dataclass(slots=True, eq=False)
class Token:
    """A word or mark. Indexes are into `Parse.tokens`; ``start`` and ``end`` are characters."""

    i: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    """Lower-cased lemma."""
    pos: str
    """Universal part of speech: NOUN, VERB, AUX, PROPN…"""
    tag: str
    """Penn Treebank tag: VBD, NNS…"""
    dep: str
    """spaCy's (ClearNLP) dependency label: nsubj, dobj, nsubjpass, agent, pobj…"""
    head: int
    """Index of the syntactic head; a sentence's root is its own head."""
    sentence: int
    paragraph: int
    ent: str
    """spaCy's entity label (PERSON, ORG, GPE…), or '' outside of entities."""
    spaced: bool
    """Whether white space follows the token in its paragraph."""
    children: list[int] = field(default_factory=list)
    left: int = 0
    """First token of the subtree."""
    right: int = 0
    """Last token of the subtree, included."""


@dataclass(slots=True, frozen=True)
class Sentence:
    """Tokens ``[first, last)`` and characters ``[start, end)``; ``root`` is a token index."""

    i: int
    first: int
    last: int
    start: int
    end: int
    root: int
    paragraph: int


@dataclass(slots=True, frozen=True)
class Paragraph:
    """Tokens ``[first, last)`` and characters ``[start, end)``."""

    i: int
    first: int
    last: int
    start: int
    end: int


@dataclass(slots=True, frozen=True)
class Entity:
    """A span that spaCy tags as an entity: one vote among others. Tokens ``[first, last)``."""

    first: int
    last: int
    label: str


@dataclass(slots=True)
class Parse:
    """A text with its tokens, sentences, paragraphs and syntax."""

    text: str
    tokens: list[Token]
    sentences: list[Sentence]
    paragraphs: list[Paragraph]
    entities: list[Entity]
    skipped: list[tuple[int, int]]
    """The character spans that were kept out of the analysis."""
    _starts: list[int] = field(default_factory=list, repr=False)

    def token_at(self, char: int) -> Token | None:
        """The token that covers the character, or None between tokens."""
        at = self._index(char)
        return self.tokens[at] if at >= 0 and char < self.tokens[at].end else None

    def tokens_in(self, start: int, end: int) -> Sequence[Token]:
        """The tokens that touch characters ``[start, end)``."""
        first = self._index(start)
        if first < 0 or self.tokens[first].end <= start:
            first += 1
        last = first
        while last < len(self.tokens) and self.tokens[last].start < end:
            last += 1
        return self.tokens[first:last]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters of tokens ``[first, last)``."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def words(self, span: tuple[int, int]) -> str:
        """The text of a character span."""
        return self.text[span[0] : span[1]]

    def _index(self, char: int) -> int:
        return bisect_right(self._starts, char) - 1


def parse(text: str, skip: Sequence[tuple[int, int]] = ()) -> Parse:
    """Parse one text; ``skip`` holds character spans that are not to be analysed."""
    return next(parse_many([(text, skip)]))


def parse_many(
    texts: Iterable[tuple[str, Sequence[tuple[int, int]]]],
) -> Iterator[Parse]:
    """Parse (text, skip) pairs in order, sharing spaCy's batches among them."""
    nlp = load_model()
    waiting: list[tuple[str, Sequence[tuple[int, int]], list[tuple[int, int]]]] = []
    count = 0
    for text, skip in texts:
        blocks = find_blocks(text, skip)
        waiting.append((text, skip, blocks))
        count += len(blocks)
        if count >= BATCH_BLOCKS:
            yield from _parse_batch(nlp, waiting)
            waiting, count = [], 0
    yield from _parse_batch(nlp, waiting)


def _parse_batch(
    nlp: object,
    batch: list[tuple[str, Sequence[tuple[int, int]], list[tuple[int, int]]]],
) -> Iterator[Parse]:
    pieces = (text[start:end] for text, _, blocks in batch for start, end in blocks)
    docs = nlp.pipe(pieces, batch_size=BATCH_BLOCKS)  # type: ignore[attr-defined]
    for text, skip, blocks in batch:
        yield _assemble(text, skip, [(start, next(docs)) for start, _ in blocks])


_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_SENTENCE_END = re.compile(r"[.!?…:]['\"”’»)\]]*\s*$")


def find_blocks(text: str, skip: Sequence[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """The character spans to be parsed one by one: paragraphs, less what is skipped.

    A line is a paragraph, except in text that was wrapped at a fixed width: there a line that
    is nearly as long as the longest and does not end a sentence goes on in the next one.
    """
    skip = sorted(skip)
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text) if not m.group().isspace()]
    blocks: list[tuple[int, int]] = []
    for start, end in _unwrapped(text, lines):
        for piece_start, piece_end in _less(start, end, skip):
            blocks.extend(_cut(text, piece_start, piece_end))
    return blocks


def _unwrapped(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    width = max((end - start for start, end in lines), default=0)
    long = sum(end - start > 0.7 * width for start, end in lines)
    if not (len(lines) >= 4 and 40 <= width <= 120 and long >= 0.6 * len(lines)):
        return lines
    joined: list[tuple[int, int]] = []
    open_ended = False
    for start, end in lines:
        if open_ended and text.count("\n", joined[-1][1], start) == 1:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
        line = text[start:end]
        open_ended = not (_SENTENCE_END.search(line) and end - start < 0.7 * width)
    return joined


def _less(start: int, end: int, skip: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    first = bisect_right(skip, start, key=lambda span: span[1])
    for skip_start, skip_end in skip[first:]:
        if skip_start >= end:
            break
        if skip_start > start:
            yield start, skip_start
        start = max(start, skip_end)
    if start < end:
        yield start, end


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_BLOCK:
        at = text.rfind(" ", start + 1, start + LONGEST_BLOCK)
        at = at if at > start else start + LONGEST_BLOCK
        yield start, at
        start = at
    if text[start:end].strip():
        yield start, end


def _assemble(text: str, skip: Sequence[tuple[int, int]], docs: list[tuple[int, "Doc"]]) -> Parse:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    paragraphs: list[Paragraph] = []
    entities: list[Entity] = []
    for offset, doc in docs:
        places = _add_tokens(tokens, doc, offset, len(paragraphs), len(sentences))
        kept = [place for place in places if place >= 0]
        if not kept:
            continue
        _add_sentences(sentences, tokens, kept[0], len(paragraphs))
        paragraphs.append(
            Paragraph(len(paragraphs), kept[0], len(tokens), tokens[kept[0]].start, tokens[-1].end)
        )
        for entity in doc.ents:
            inside = [places[i] for i in range(entity.start, entity.end) if places[i] >= 0]
            if inside:
                entities.append(Entity(inside[0], inside[-1] + 1, entity.label_))
    return Parse(
        text, tokens, sentences, paragraphs, entities, sorted(skip), [t.start for t in tokens]
    )


def _add_tokens(
    tokens: list[Token], doc: "Doc", offset: int, paragraph: int, sentence: int
) -> list[int]:
    """Append the tokens of a block, less its white space; give each one's new index, or -1."""
    base, places = len(tokens), []
    heads: list[int] = []
    sentence -= 1
    for word in doc:
        if word.is_sent_start:
            sentence += 1
        heads.append(word.head.i)
        if word.is_space:
            places.append(-1)
            continue
        places.append(len(tokens))
        start = offset + word.idx
        shape = word.text
        tokens.append(
            Token(
                len(tokens), start, start + len(shape), shape, shape.lower(),
                word.lemma_.lower(), word.pos_, word.tag_, word.dep_,
                word.i, sentence, paragraph, word.ent_type_, bool(word.whitespace_),
            )
        )  # fmt: skip
    for token in tokens[base:]:
        token.head = _kept_head(token.head, heads, places, token.i)
    _link(tokens, base)
    return places


def _kept_head(word: int, heads: list[int], places: list[int], own: int) -> int:
    """The nearest ancestor that is not white space; the token itself where there is none."""
    at = heads[word]
    while places[at] < 0 and heads[at] != at:
        at = heads[at]
    return places[at] if places[at] >= 0 else own


def _link(tokens: list[Token], base: int) -> None:
    """Set children and subtree edges of the tokens from ``base`` on."""
    for token in tokens[base:]:
        token.left = token.right = token.i
        if token.head != token.i:
            tokens[token.head].children.append(token.i)
    changed = True
    while changed:  # a few rounds: one for each level of the tree that runs against the order
        changed = False
        for order in (range(base, len(tokens)), range(len(tokens) - 1, base - 1, -1)):
            for i in order:
                token = tokens[i]
                head = tokens[token.head]
                if token.left < head.left:
                    head.left, changed = token.left, True
                if token.right > head.right:
                    head.right, changed = token.right, True


def _add_sentences(
    sentences: list[Sentence], tokens: list[Token], first: int, paragraph: int
) -> None:
    """Group the tokens from ``first`` on by the sentence that spaCy put them in."""
    while first < len(tokens):
        number, last = tokens[first].sentence, first
        root = -1
        while last < len(tokens) and tokens[last].sentence == number:
            tokens[last].sentence = len(sentences)
            if root < 0 and tokens[last].head == last:
                root = last
            last += 1
        sentences.append(
            Sentence(
                len(sentences), first, last, tokens[first].start, tokens[last - 1].end,
                root if root >= 0 else first, paragraph,
            )
        )  # fmt: skip
        first = last
