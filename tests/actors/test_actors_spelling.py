"""When two words can be one name spelled two ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.actors.spelling import likeness, skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelensky", "Zelenskiy"), ("Erdogan", "Erdoğan"), ("Medvedev", "Medvedyev"),
        ("Dissanayake", "Disanayaka"), ("Lukashenko", "Loukachenko"), ("Tokayev", "Tokaev"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    assert likeness(one, other) > 0.85


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khamenei", "Khomeini"), ("Kerry", "Berry"), ("Rubio", "Ruiz"), ("Obama", "Osama"),
        ("Khan", "Kahn"), ("Putin", "Rutin"),
    ],
)  # fmt: skip
def test_names_of_two_persons_are_not(one: str, other: str) -> None:
    assert likeness(one, other) == 0.0


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_is_symmetric_and_bounded(one: str, other: str) -> None:
    assert 0.0 <= likeness(one, other) <= 1.0
    assert likeness(one, other) == pytest.approx(likeness(other, one))
    assert likeness(one, one) == 1.0
    skeleton(one)
