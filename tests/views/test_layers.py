"""Spans of any kind cut a text up like brackets do."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.views.layers import Close, Layer, Open, Piece, cut_up

TEXT = "abcdefghijklmnopqrst"


def drawn(text: str, *spans: tuple[int, int, str]) -> str:
    layers = [Layer(start, end, "actor", key) for start, end, key in spans]
    return "".join(_shown(piece) for piece in cut_up(text, 0, len(text), layers))


def _shown(piece: Piece) -> str:
    if isinstance(piece, str):
        return piece
    if isinstance(piece, Open):
        return f"<{piece.layer.key}{'' if piece.first else '+'}>"
    return f"</{piece.layer.key}{'' if piece.last else '+'}>"


def test_a_span_inside_another_is_drawn_inside() -> None:
    assert drawn("abcd", (0, 4, "x"), (1, 3, "y")) == "<x>a<y>bc</y>d</x>"


def test_of_spans_that_begin_together_the_longer_is_outside() -> None:
    assert drawn("abcd", (0, 2, "y"), (0, 4, "x")) == "<x><y>ab</y>cd</x>"


def test_a_span_that_runs_across_an_end_is_cut_there_and_goes_on() -> None:
    assert drawn("abcd", (0, 3, "x"), (2, 4, "y")) == "<x>ab<y>c</y+></x><y+>d</y>"


def test_a_span_that_runs_out_of_the_paragraph_is_cut_at_its_end() -> None:
    pieces = cut_up("abcd", 0, 2, [Layer(1, 4, "actor", "x")])
    assert "".join(map(_shown, pieces)) == "a<x>b</x+>"


SPANS = st.tuples(st.integers(0, 20), st.integers(0, 20)).filter(lambda s: s[0] < s[1])


@given(st.lists(SPANS, max_size=10))
def test_every_character_lies_in_just_the_layers_that_cover_it(
    spans: list[tuple[int, int]],
) -> None:
    layers = [Layer(*span, "actor", f"k{i}") for i, span in enumerate(spans)]
    at, stack = 0, list[str]()
    for piece in cut_up(TEXT, 0, len(TEXT), layers):
        if isinstance(piece, Open):
            stack.append(piece.layer.key)
        elif isinstance(piece, Close):
            assert stack.pop() == piece.layer.key
        else:
            assert TEXT.startswith(piece, at)
            for place in range(at, at + len(piece)):
                covering = {la.key for la in layers if la.start <= place < la.end}
                assert sorted(stack) == sorted(covering)
            at += len(piece)
    assert at == len(TEXT)
    assert not stack
