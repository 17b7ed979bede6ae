"""Blocks, tokens and syntax: offsets always hold, whatever the text."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.language import Parse, parse, parse_many
from dragoman.language.parse import LONGEST_BLOCK, find_blocks

ParseText = Callable[[str], Parse]


def test_a_headline_without_a_full_stop_is_a_sentence_of_its_own(parse_text: ParseText) -> None:
    text = "Minister quits over levee\nThe interior minister resigned on Friday."
    assert [text[s.start : s.end] for s in parse_text(text).sentences] == text.split("\n")


def test_lines_wrapped_at_a_fixed_width_are_one_paragraph() -> None:
    lines = [
        "The interior minister resigned on Friday after weeks of",
        "protests in the capital over the slow evacuation of the",
        "villages along the river, saying that he had lost trust",
        "in the army and that others would have to carry on from",
        "there.",
        "",
        "The prime minister thanked him and named no successor,",
        "a spokesman said.",
    ]
    text = "\n".join(lines)
    assert [text[a:b].replace("\n", " ").split(" ")[0] for a, b in find_blocks(text)] == [
        "The",
        "The",
    ]


def test_what_is_skipped_is_not_parsed_and_offsets_stay() -> None:
    text = "Police left. Share this Rebels came."
    found = parse(text, skip=[(13, 23)])
    assert [text[t.start : t.end] for t in found.tokens] == [
        "Police", "left", ".", "Rebels", "came", ".",
    ]  # fmt: skip
    assert found.skipped == [(13, 23)]


def test_one_endless_line_is_cut_at_white_space() -> None:
    text = "word " * 20_000
    blocks = find_blocks(text)
    assert all(end - start <= LONGEST_BLOCK for start, end in blocks)
    assert "".join(text[start:end] for start, end in blocks).split() == text.split()


def test_texts_come_back_in_their_order() -> None:
    texts = [f"Report number {i} ended." for i in range(600)]
    assert [p.text for p in parse_many((text, ()) for text in texts)] == texts


def test_tokens_are_found_by_character(parse_text: ParseText) -> None:
    found = parse_text("Rebels  left.")
    token = found.token_at(8)
    assert token is not None and token.text == "left"
    assert found.token_at(7) is None
    assert [t.text for t in found.tokens_in(3, 9)] == ["Rebels", "left"]


def test_a_subtree_holds_its_head(parse_text: ParseText) -> None:
    found = parse_text("The army that had crossed the river withdrew on Monday, officials said.")
    for token in found.tokens:
        assert token.left <= token.i <= token.right
        for child in token.children:
            inner = found.tokens[child]
            assert token.left <= inner.left and inner.right <= token.right


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "\x00", "\r\n.\r\n", "¿?", "\u202e"])
def test_a_text_with_nothing_in_it_has_a_parse(parse_text: ParseText, text: str) -> None:
    assert parse_text(text).text == text


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_every_token_is_where_it_says(text: str) -> None:
    found = parse(text)
    end = 0
    for token in found.tokens:
        assert end <= token.start < token.end
        assert text[token.start : token.end] == token.text
        assert found.token_at(token.start) is token
        assert 0 <= token.head < len(found.tokens)
        end = token.end
    for sentence in found.sentences:
        assert sentence.first <= sentence.root < sentence.last
