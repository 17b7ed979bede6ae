"""Who is one person and who is another: names, gender, and pronouns that could be either's."""

from collections.abc import Callable
from typing import Any

import pytest

import dragoman

Reader = Callable[..., Any]


def test_two_men_of_one_surname_stay_two(cast: Reader) -> None:
    found = cast("Carlos Santos said he would run. Pedro Santos said he would not.")
    assert found.of("Carlos Santos") is not found.of("Pedro Santos")


def test_given_names_that_differ_in_gender_alone_are_two_persons(cast: Reader) -> None:
    found = cast("Daniel Okello resigned on Monday. Daniela Okello said she would stay.")
    assert found.of("Daniel Okello") is not found.of("Daniela Okello")


def test_a_spelling_halfway_between_two_names_is_given_to_neither(cast: Reader) -> None:
    found = cast(
        "Marco Benitez said the port was shut. Raul Berniz said it was open. Bernitez said nothing."
    )
    assert not found.same("Marco Benitez", "Bernitez")
    assert not found.same("Raul Berniz", "Bernitez")


def test_he_after_two_men_who_act_together_stays_open(cast: Reader) -> None:
    found = cast("William Ruto and Yoweri Museveni arrived in Nairobi. He waved.")
    assert not found.has("He")


@pytest.mark.parametrize(
    ("first", "second", "pronoun"),
    [
        ("Joseph Boakai", "Angela Merkel", "She"),
        ("Angela Merkel", "Joseph Boakai", "He"),
    ],
)
def test_gender_chooses_the_object_over_the_subject(
    cast: Reader, first: str, second: str, pronoun: str
) -> None:
    found = cast(f"{first} met {second} in Berlin. {pronoun} praised the talks.")
    assert found.same(second, pronoun)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr Okafor's spokesman, Bayo Onanuga, said talks were over.", "Bayo Onanuga"),
        ("Her lawyer, Juan Carlos Portugal, said she would not seek asylum.",
         "Juan Carlos Portugal"),
    ],
)  # fmt: skip
def test_a_name_beside_a_role_is_that_persons_whatever_it_looks_like(text: str, name: str) -> None:
    record = dragoman.read(text, published="2025-03-09")
    (actor,) = [a for a in record.actors if a.name == name]
    assert actor.kind == "person"
    assert [s.speaker for s in record.statements] == [actor.id]
