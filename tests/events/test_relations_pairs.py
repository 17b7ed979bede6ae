"""The event type between a marked pair."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.events.relations import Relation, relate
from dragoman.language import Parse


def of(marked: str) -> Relation:
    """The relation in a sentence with [the actor] and {the recipient} marked."""
    text = marked
    spans: dict[str, tuple[int, int]] = {}
    for opening, closing in ("[]", "{}"):
        start = text.find(opening)
        if start < 0:
            continue
        text = text.replace(opening, "", 1)
        end = text.find(closing)
        other = spans.get("[")
        text = text.replace(closing, "", 1)
        spans[opening] = (start, end)
        if other and start < other[0]:
            spans["["] = (other[0] - 2, other[1] - 2)
    return relate(text, spans["["], spans.get("{"))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Iran] has condemned {the court's decision} to jail the poet.", "ACCUSE"),
        ("{The village} was shelled by [the rebels].", "ASSAULT"),
        ("[France] agreed to send food to {Lebanon}.", "AGREE"),
        ("[The president] refused to meet {the envoy}.", "REJECT"),
        ("[The union] did not support {the proposal}.", "REJECT"),
        ("[Police] released {the editor}, who was arrested in May.", "RETREAT"),
        ("[Kenya] urged {Sudan} to free the pilots.", "REQUEST"),
        ("[Oslo] and {Rome} signed a treaty.", "SUPPORT"),
        ("[The king] will visit {Cairo} next week.", "AGREE"),
        ("[The junta] will arrest {its critics}.", "THREATEN"),
        ("[Japan]'s aid to {Nepal} arrived.", "AID"),
        ("Talks between [Chad] and {Niger} resumed.", "CONSULT"),
        ("[The general] said he would crush {the rebels}.", "THREATEN"),
        ("[Students] marched against {the minister}.", "PROTEST"),
    ],
)
def test_the_relation_of_a_pair(marked: str, expected: str) -> None:
    assert of(marked).type == expected


def test_the_outer_deed_is_the_pairs_own() -> None:
    outer = of("[Peru] condemned {Chile}'s decision to attack Bolivia.")
    inner = of("Peru condemned [Chile]'s decision to attack {Bolivia}.")
    assert (outer.type, inner.type) == ("ACCUSE", "ASSAULT")


def test_the_anchor_points_at_the_words_that_tell_it() -> None:
    text = "Ghana launched an investigation into the company."
    relation = relate(text, (0, 5), (37, 48))
    assert relation.anchor is not None
    assert text[slice(*relation.anchor)].startswith("launched")


def test_a_sentence_without_any_deed_has_none() -> None:
    assert of("[The lake] lies near {the road}.").type is None


def test_a_missing_recipient_is_no_obstacle() -> None:
    assert of("[The prime minister] resigned.").type == "RETREAT"


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_no_text_and_no_span_makes_it_fail(
    parse_text: Callable[[str], Parse], text: str, first: int, second: int
) -> None:
    parse = parse_text(text)
    relation = relate(text, (first, first + 5), (second, second + 5), parse)
    assert 0 <= relation.confidence <= 1
    if relation.anchor is not None:
        assert 0 <= relation.anchor[0] < relation.anchor[1] <= len(text)
