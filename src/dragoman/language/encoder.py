"""The encoder: what a fine-tuned language model sees in a text, in one pass.

It reads a report in overlapping windows of word pieces. For each piece it tells whether it begins
or goes on with a cue ("said", "according to"); for a given cue it tells which pieces around it are
that cue's source and content. ONNX graphs with int8 weights, run on the CPU.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dragoman.language.parse import Parse

if TYPE_CHECKING:
    from numpy.typing import NDArray

WEIGHTS = Path(__file__).parent / "weights"
"""Where the shipped model stands, with its card."""

WINDOW = 382
"""Word pieces read at once, less the two marks at the ends: as in training."""

MARGIN = 48
"""Pieces at a window's edges that are left to the next window, which sees both their sides."""

LEFT, RIGHT = 64, 80
"""Pieces before and after a cue's first one that are asked for its source and content. Of the
training attributions 98 % lie within."""

BATCH = 8
"""Windows, and 4 times as many cues, that go through the graphs at once."""

_CUE, _BEFORE, _AFTER = 1, 2, 3


@dataclass(slots=True, frozen=True)
class Window:
    """Pieces ``[start, end)`` of a text with their states; ``kept`` are those it answers for."""

    start: int
    end: int
    kept: tuple[int, int]


@dataclass(slots=True)
class Encoding:
    """A text as the encoder sees it. Pieces are indexed from 0 in the order of the text."""

    tokens: list[int]
    """The token of the parse that each piece is a part of."""
    cues: "NDArray[np.float32]"
    """(pieces, 3): the probability of no cue, of its beginning, of its going on."""
    windows: list[Window]
    states: "list[NDArray[np.float32]]"
    """For each window the trunk's states, the marks at its ends included."""


class Encoder:
    """The graphs and the tokenizer. Get it with `load_encoder`."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._ends = [self._tokenizer.token_to_id(mark) for mark in ("[CLS]", "[SEP]")]
        self._encoder, self._linker = (
            onnxruntime.InferenceSession(
                str(folder / name), options, providers=["CPUExecutionProvider"]
            )
            for name in ("encoder.onnx", "linker.onnx")
        )

    def encode(self, parse: Parse) -> Encoding:
        """Read a parsed text."""
        ids, tokens = self._pieces(parse)
        windows = list(_windows(len(ids)))
        cues = np.zeros((len(ids), 3), dtype=np.float32)
        states: list[NDArray[np.float32]] = []
        for at in range(0, len(windows), BATCH):
            batch = windows[at : at + BATCH]
            read, tags = self._run(batch, ids)
            for row, window in enumerate(batch):
                first, last = window.kept
                shift = 1 - window.start
                cues[first:last] = tags[row, first + shift : last + shift]
                states.append(read[row, : window.end - window.start + 2])
        return Encoding(tokens, cues, windows, states)

    def _pieces(self, parse: Parse) -> tuple[list[int], list[int]]:
        """The ids of all pieces and the token that each is a part of."""
        spans = [parse.text[p.start : p.end] for p in parse.paragraphs]
        ids: list[int] = []
        tokens: list[int] = []
        encodings = self._tokenizer.encode_batch(spans, add_special_tokens=False)
        for paragraph, encoding in zip(parse.paragraphs, encodings, strict=True):
            token, last = paragraph.first, paragraph.last - 1
            for piece, (start, _) in zip(encoding.ids, encoding.offsets, strict=True):
                while token < last and parse.tokens[token].end <= paragraph.start + start:
                    token += 1
                ids.append(piece)
                tokens.append(token)
        return ids, tokens

    def _run(
        self, batch: list[Window], ids: list[int]
    ) -> "tuple[NDArray[np.float32], NDArray[np.float32]]":
        size = max(window.end - window.start for window in batch) + 2
        pieces = np.zeros((len(batch), size), dtype=np.int64)
        mask = np.zeros_like(pieces)
        for row, window in enumerate(batch):
            length = window.end - window.start + 2
            pieces[row, :length] = [self._ends[0], *ids[window.start : window.end], self._ends[1]]
            mask[row, :length] = 1
        states, logits = self._encoder.run(None, {"ids": pieces, "mask": mask})
        return states, _softmax(logits)

    def roles(
        self, encoding: Encoding, cues: Sequence[Sequence[int]]
    ) -> "Iterator[tuple[int, NDArray[np.float32]]]":
        """For each cue, given by its pieces: the first piece asked, and for it and those after it
        the probability of being neither, of its source, and of its content (pieces, 3)."""
        for at in range(0, len(cues), 4 * BATCH):
            yield from self._link(encoding, cues[at : at + 4 * BATCH])

    def _link(
        self, encoding: Encoding, cues: Sequence[Sequence[int]]
    ) -> "Iterator[tuple[int, NDArray[np.float32]]]":
        asked = [_around(encoding, cue) for cue in cues]
        size = max(len(marks) for _, _, marks in asked)
        width = encoding.states[0].shape[1]
        states = np.zeros((len(cues), size, width), dtype=np.float32)
        marks = np.zeros((len(cues), size), dtype=np.int64)
        for row, (_, near, mark) in enumerate(asked):
            states[row, : len(mark)] = near
            marks[row, : len(mark)] = mark
        (logits,) = self._linker.run(None, {"states": states, "marks": marks})
        roles = _softmax(logits)
        for row, (first, _, mark) in enumerate(asked):
            yield first, roles[row, : len(mark)]


def _around(encoding: Encoding, cue: Sequence[int]) -> tuple[int, Any, list[int]]:
    """The first piece asked for a cue, the states from it on, and their marks.

    The mark at either end of a window counts as a piece, as in training, when it lies near; its
    answer falls outside of the text and is not read.
    """
    number = next(n for n, w in enumerate(encoding.windows) if w.kept[0] <= cue[0] < w.kept[1])
    window = encoding.windows[number]
    shift = 1 - window.start
    length = window.end - window.start + 2
    first = max(0, cue[0] + shift - LEFT)
    last = min(length, cue[0] + shift + RIGHT)
    inside = {piece + shift for piece in cue}
    marks = [
        _CUE if i in inside else _BEFORE if i < cue[0] + shift else _AFTER
        for i in range(first, last)
    ]
    return first - shift, encoding.states[number][first:last], marks


def _windows(total: int) -> Iterator[Window]:
    start = 0
    while total:
        end = min(total, start + WINDOW)
        first = start + MARGIN if start else 0
        last = end - MARGIN if end < total else end
        yield Window(start, end, (first, last))
        if end >= total:
            return
        start = last - MARGIN


def _softmax(logits: "NDArray[np.float32]") -> "NDArray[np.float32]":
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    probabilities: NDArray[np.float32] = raised / raised.sum(axis=-1, keepdims=True)
    return probabilities


@lru_cache(maxsize=1)
def load_encoder() -> Encoder:
    """The shipped encoder, loaded once a process."""
    return Encoder(WEIGHTS)
