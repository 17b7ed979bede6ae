"""Voices that say nothing, and words that only tell why a source has no name."""

from collections.abc import Callable

import pytest

from dragoman.language import Parse
from dragoman.record import Statement
from dragoman.statements import find_statements


@pytest.fixture
def found(parse_text: Callable[[str], Parse]) -> Callable[[str], list[Statement]]:
    return lambda text: find_statements(parse_text(text), [], [])


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The bank declined to comment on the case.", "The bank", "declined to comment"),
        ("The army refused comment.", "The army", "refused comment"),
        (
            "A spokesman for the mayor did not immediately respond to a request for comment.",
            "A spokesman for the mayor",
            "did not immediately respond to a request for comment",
        ),
        (
            "Mr. Osei did not return calls seeking comment.",
            "Mr. Osei",
            "did not return calls seeking comment",
        ),
        ("The envoy could not be reached.", "The envoy", "could not be reached"),
        (
            "Officials were not available for comment.",
            "Officials",
            "were not available for comment",
        ),
        ("The embassy had no comment.", "The embassy", "had no comment"),
        (
            "There was no immediate response from Hezbollah.",
            "Hezbollah",
            "no immediate response",
        ),
        ("The palace would not comment.", "The palace", "would not comment"),
        ("She refused to answer questions.", "She", "refused to answer questions"),
    ],
)
def test_a_refusal_to_comment_is_one_statement_without_content(
    found: Callable[[str], list[Statement]], text: str, source: str, cue: str
) -> None:
    (statement,) = found(text)
    assert statement.content == []
    assert statement.speaker_span is not None and statement.cue is not None
    assert text[slice(*statement.speaker_span)] == source
    assert text[slice(*statement.cue)] == cue


@pytest.mark.parametrize(
    "text",
    [
        "The rebels did not return to the town.",
        "The army responded to the attack.",
        "Troops reached the river on Monday.",
        "The firm has no plan.",
    ],
)
def test_deeds_of_the_same_verbs_refuse_nothing(
    found: Callable[[str], list[Statement]], text: str
) -> None:
    assert all(s.content for s in found(text))


def test_to_decline_to_say_something_names_what_is_not_said(
    found: Callable[[str], list[Statement]],
) -> None:
    text = "The ministry declined to say who had signed the paper."
    (statement,) = found(text)
    assert "who had signed the paper" in text[slice(*statement.content[0])]


@pytest.mark.parametrize(
    "text",
    [
        "An officer who asked not to be named said the bridge was mined.",
        "An officer, who was not authorized to speak publicly, said the bridge was mined.",
        "An officer, who requested anonymity, said the bridge was mined.",
    ],
)
def test_why_a_source_is_not_named_is_sourcing_and_no_statement(
    found: Callable[[str], list[Statement]], text: str
) -> None:
    (statement,) = found(text)
    assert statement.sourcing == "anonymous"


def test_an_act_of_protest_is_no_statement(found: Callable[[str], list[Statement]]) -> None:
    assert found("Farmers blocked the road to protest against the slow evacuation.") == []
