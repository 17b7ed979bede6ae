"""When two words can be one name spelled two ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.actors.spelling import likeness, skeleton, slip


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


@pytest.mark.parametrize(
    ("rare", "name"),
    [
        ("Trurnp", "Trump"), ("C1inton", "Clinton"), ("Hemidti", "Hemedti"), ("Lulla", "Lula"),
        ("Sander", "Sanders"), ("Tokmakof", "Tokmakov"), ("Menemndez", "Menendez"),
    ],
)  # fmt: skip
def test_slips_of_pen_and_scanner(rare: str, name: str) -> None:
    assert slip(rare, name) > 0.85


@pytest.mark.parametrize(
    ("rare", "name"),
    [
        ("Clintons", "Clinton"), ("Harrison", "Harris"), ("Ivanova", "Ivanov"), ("Lim", "Kim"),
        ("Petrovic", "Petrov"), ("Rubio", "Ruiz"), ("Ramirez", "Ramos"),
    ],
)  # fmt: skip
def test_other_names_are_no_slips(rare: str, name: str) -> None:
    assert slip(rare, name) == 0.0


@given(st.text(max_size=20), st.text(max_size=20))
def test_slips_are_bounded(rare: str, name: str) -> None:
    assert 0.0 <= slip(rare, name) <= 1.0
    assert slip(name, name) == 1.0
