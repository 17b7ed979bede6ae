"""The tree of voices: who stands in whom, what each does with words, and how it is sourced."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dragoman
from dragoman.record import Record, Report, Statement
from dragoman.statements import Voice, voices_of


def voices(text: str) -> list[Voice]:
    return voices_of(dragoman.read(text))


def test_inner_voices_hang_under_outer_ones_in_the_order_of_the_text() -> None:
    roots = voices("Sana Malik said that Omar Diallo had promised to pay. Police denied it.")
    assert [[v.statement.id for _, v in root.walk()] for root in roots] == [["s1", "s2"], ["s3"]]
    assert [depth for depth, _ in roots[0].walk()] == [0, 1]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The general said that the town was quiet.", "says"),
        ("The general denied that the town had fallen.", "denies"),
        ("Reporters asked whether the town had fallen.", "asks"),
        ("“Who sent you?” the judge said.", "asks"),
        ("The envoy urged both sides to talk.", "requests"),
        ("The union called for a strike.", "requests"),
        ("The mayor called the strike a farce.", "says"),
        ("Lawmaker Ana Ruiz tweeted that the vote was rigged.", "writes"),
        ("Villagers believe that the dam will burst.", "thinks"),
        ("The ministry declined to comment.", "refuses-comment"),
    ],
)
def test_the_cue_tells_what_is_done_with_words(text: str, act: str) -> None:
    assert voices(text)[0].act == act


def test_the_words_that_keep_a_name_back_are_part_of_how_it_is_sourced() -> None:
    text = "Speaking on condition of anonymity, a Chadian officer said the convoy was lost."
    (voice,) = voices(text)
    assert [text[slice(*span)] for span in voice.sourcing_words] == [
        "Speaking on condition of anonymity",
        "a Chadian officer",
    ]


def test_a_named_voice_has_its_name_alone() -> None:
    text = "Okafor said that an anonymous letter had come."
    (voice,) = voices(text)
    assert [text[slice(*span)] for span in voice.sourcing_words] == ["Okafor"]


def test_statements_that_stand_in_each_other_are_cut_open() -> None:
    def statement(key: str, within: str) -> Statement:
        return Statement.model_validate(
            {"id": key, "content": [(0, 1)], "kind": "direct", "within": within}
        )

    record = Record(
        report=Report(id="x", text="ab"), statements=[statement("s1", "s2"), statement("s2", "s1")]
    )
    (root,) = voices_of(record)
    assert [v.statement.id for _, v in root.walk()] == ["s1", "s2"]


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            ["“", "”", "he said", "asked?", "declined to comment", ".", "\n", "on condition of",
             "anonymity", "an official", "that", "who asked not to be named", "A. Ito", "wrote"]
        ),
        max_size=16,
    ).map(" ".join)
)  # fmt: skip
def test_any_text_gives_a_tree_of_all_its_statements(text: str) -> None:
    record = dragoman.read(text)
    walked = [v for root in voices_of(record) for _, v in root.walk()]
    assert sorted(v.statement.id for v in walked) == sorted(s.id for s in record.statements)
    for voice in walked:
        assert all(0 <= start < end <= len(text) for start, end in voice.sourcing_words)
