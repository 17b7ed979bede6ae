"""Which words stand in quotation marks, whatever marks a text has and however many it has lost."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.language import Parse, Quotation, find_quotations
from dragoman.language.parse import Paragraph, Token
from dragoman.language.quotation import find_stray_marks


def bare(text: str) -> Parse:
    """A parse with one token a word and one paragraph a line: all that quotations ask for."""
    tokens: list[Token] = []
    paragraphs: list[Paragraph] = []
    offset = 0
    for line in text.split("\n"):
        first = len(tokens)
        at = 0
        for word in line.split(" "):
            start = offset + at
            at += len(word) + 1
            if word.strip():
                i = len(tokens)
                tokens.append(
                    Token(i, start, start + len(word), word, word.lower(), word, "X", "X", "dep",
                          i, 0, len(paragraphs), "", True)
                )  # fmt: skip
        if len(tokens) > first:
            paragraphs.append(
                Paragraph(len(paragraphs), first, len(tokens), tokens[first].start, tokens[-1].end)
            )
        offset += len(line) + 1
    return Parse(text, tokens, [], paragraphs, [], [], [t.start for t in tokens])


def inner(text: str) -> list[str]:
    return [text[q.inner_start : q.inner_end] for q in find_quotations(bare(text))]


@pytest.mark.parametrize(
    "text",
    [
        'He said "we will go" and left.',
        "He said “we will go” and left.",
        "He said ‘we will go’ and left.",
        "He said 'we will go' and left.",
        "He said ``we will go'' and left.",
        "He said ''we will go'' and left.",
        "He said «we will go» and left.",
        "He said « we will go » and left.",
        "He said „we will go“ and left.",
        "He said „we will go” and left.",
        "He said ‚we will go‘ and left.",
        "He said “we will go“ and left.",
        "He said ”we will go” and left.",
    ],
)
def test_every_style_of_mark_is_read(text: str) -> None:
    assert inner(text) == ["we will go"]


@pytest.mark.parametrize(
    "text",
    [
        "It isn't the workers' fault, nor the ministers' plan.",
        "It isn’t the workers’ fault, nor the ministers’ plan.",
        "Rock 'n' roll in the '90s was nothin' new, so tell 'em.",
        "He is 6'2\" tall and she is 5'10\".",
    ],
)
def test_apostrophes_and_inches_quote_nothing(text: str) -> None:
    assert inner(text) == []
    assert find_stray_marks(bare(text)) == []


def test_a_possessive_inside_single_quotes_does_not_end_them() -> None:
    assert inner("She said 'the workers' plan is dead,' and left.") == [
        "the workers' plan is dead,"
    ]


def test_an_apostrophe_inside_single_quotes_does_not_end_them() -> None:
    assert inner("She said 'we don't know' and left.") == ["we don't know"]


def test_a_quotation_may_close_in_the_next_paragraph() -> None:
    text = "“We came.\nWe left,” he said. “Soon.”"
    assert inner(text) == ["We came.", "We left,", "Soon."]
    assert all(q.closed for q in find_quotations(bare(text)))
    assert find_stray_marks(bare(text)) == []


def test_nested_quotations_have_depth() -> None:
    text = "“He told me, ‘Never again,’ and hung up,” she said."
    found = find_quotations(bare(text))
    assert [(q.depth, text[q.inner_start : q.inner_end]) for q in found] == [
        (0, "He told me, ‘Never again,’ and hung up,"),
        (1, "Never again,"),
    ]


def test_an_inner_mark_that_is_lost_ends_with_the_outer_quotation() -> None:
    text = "“I told him, ‘Our land is not for sale,” she said. “Never.”"
    found = find_quotations(bare(text))
    assert [(q.depth, q.closed) for q in found] == [(0, True), (1, False), (0, True)]
    assert [text[s:e] for s, e in find_stray_marks(bare(text))] == ["‘"]


def test_marks_that_open_every_paragraph_of_one_quotation_are_not_stray() -> None:
    text = "“We came.\n“We saw.\n“We left,” he said."
    assert inner(text) == ["We came.", "We saw.", "We left,"]
    assert all(q.closed for q in find_quotations(bare(text)))
    assert find_stray_marks(bare(text)) == []


def test_a_stray_opening_mark_keeps_to_its_sentence() -> None:
    text = 'He called it "a farce and left. Nobody followed him.\nThe next day it rained.'
    (found,) = find_quotations(bare(text))
    assert text[found.inner_start : found.inner_end] == "a farce and left."
    assert not found.closed


def test_a_mark_that_opens_a_paragraph_and_is_not_closed_takes_that_paragraph_alone() -> None:
    text = "“We will go. We will win.\nThe minister spoke in Lima."
    (found,) = find_quotations(bare(text))
    assert text[found.inner_start : found.inner_end] == "We will go. We will win."
    assert not found.closed


def test_a_lost_opening_mark_is_guessed_at_the_start_of_the_sentence() -> None:
    text = "It rained. We will go,” he said. “They will stay,” she said."
    assert inner(text) == ["We will go,", "They will stay,"]
    assert [q.closed for q in find_quotations(bare(text))] == [False, True]


def test_a_lost_closing_mark_is_guessed_before_the_words_for_the_speaker() -> None:
    text = "“We will go, the new minister said. Nobody followed him."
    assert inner(text) == ["We will go,"]


def test_a_lost_opening_mark_is_guessed_after_the_words_for_the_speaker() -> None:
    text = "He said: We will go.” Nobody followed him."
    assert inner(text) == ["We will go."]


def test_marks_that_open_again_after_a_full_stop_go_on_with_one_quotation() -> None:
    text = "“We came. “We saw. “We left,” he said."
    assert inner(text) == ["We came.", "We saw.", "We left,"]
    assert find_stray_marks(bare(text)) == []


TEXTS = st.text(st.sampled_from("ab .,\n\"'“”‘’«»„`s0-"), max_size=60)


@settings(deadline=None)
@given(TEXTS | st.text(max_size=40))
def test_any_text_gives_quotations_that_lie_in_their_paragraphs_and_nest(text: str) -> None:
    parse = bare(text)
    found = find_quotations(parse)
    edges = [(p.start, p.end) for p in parse.paragraphs]
    around: list[Quotation] = []
    for q in found:
        assert 0 <= q.start <= q.inner_start < q.inner_end <= q.end <= len(text)
        assert any(start <= q.start and q.end <= end for start, end in edges)
        assert not text[q.inner_start].isspace() and not text[q.inner_end - 1].isspace()
        while around and around[-1].end <= q.start:
            around.pop()
        assert not around or q.end <= around[-1].end
        assert q.depth == len(around)
        around.append(q)
    assert found == sorted(found, key=lambda q: (q.start, -q.end))


@settings(deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_a_paragraph_reads_the_same_whatever_stands_far_from_it(lines: list[str]) -> None:
    lines = [line.replace("\n", " ") for line in lines]
    alone = inner("It is “here” that he sat.")
    text = "\n".join([*lines, "No marks.", "It is “here” that he sat."])
    assert inner(text)[-1:] == alone


def test_real_tokens_agree_with_the_marks(parse_text: Callable[[str], Parse]) -> None:
    parse = parse_text("The council's envoy said, “It's over.” He didn't say ‘sorry’.")
    words = [parse.words((q.inner_start, q.inner_end)) for q in find_quotations(parse)]
    assert words == ["It's over.", "sorry"]
