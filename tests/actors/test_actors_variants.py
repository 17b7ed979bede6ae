"""Which names are one actor's."""

from collections.abc import Callable
from typing import Any

import pytest

Reader = Callable[..., Any]


def test_misspellings_of_one_speaker_are_one_actor(cast: Reader) -> None:
    found = cast(
        "President Ruslan Tokmakov said he would not resign. Tokmakov spoke for an hour. "
        "Tokmackov said the army was with him. The crowd cheered, Tokmakoff said later."
    )
    actor = found.of("Ruslan Tokmakov")
    assert actor.name == "Ruslan Tokmakov"
    assert actor.variants == ["Ruslan Tokmakov", "Tokmakov", "Tokmackov", "Tokmakoff"]


def test_two_who_share_a_surname_stay_two(cast: Reader) -> None:
    found = cast(
        "Anna Petrov and Boris Petrov arrived in Sofia. Mrs Petrov said she was tired. "
        "Mr Petrov said nothing."
    )
    her, him = found.of("Anna Petrov"), found.of("Boris Petrov")
    assert her is not him
    assert found.at(*_place(found.text, "Petrov", 2)) == [her]
    assert found.at(*_place(found.text, "Petrov", 3)) == [him]


def test_another_given_name_is_another_person(cast: Reader) -> None:
    found = cast("Maria Santos said she would run. Pedro Santos said he would not.")
    assert found.of("Maria Santos") is not found.of("Pedro Santos")


def test_an_initial_or_a_middle_name_is_no_difference(cast: Reader) -> None:
    found = cast("Daniel J. Okello resigned on Monday. Daniel Okello said he was ill.")
    assert found.same("Daniel J. Okello", "Daniel Okello")


def test_accents_are_no_difference(cast: Reader) -> None:
    found = cast("Andrés Muñoz said the border was shut. Andres Munoz said it would stay shut.")
    assert found.same("Andrés Muñoz", "Andres Munoz")


def test_an_acronym_is_its_expansion(cast: Reader) -> None:
    found = cast(
        "The Coastal Fisheries Council (CFC) banned trawling. Later the CFC lifted the ban."
    )
    assert found.same("Coastal Fisheries Council", "CFC")


def test_a_department_by_either_word_order(cast: Reader) -> None:
    found = cast(
        "The U.S. Department of Agriculture said prices rose. The Agriculture Department said "
        "it would act."
    )
    assert found.same("U.S. Department of Agriculture", "Agriculture Department")


def test_like_names_that_both_have_a_full_form_stay_two(cast: Reader) -> None:
    found = cast("Peter Johnson said no. David Johnston said yes. Johnston left at noon.")
    assert found.of("Peter Johnson") is not found.of("David Johnston")
    assert found.same("David Johnston", "Johnston")


@pytest.mark.parametrize("slip", ["Tokmkaov", "T0kmakov", "Tokmakow", "Tokmákov", "Tokrnakov"])
def test_a_slip_is_found_even_where_nothing_takes_it_for_a_name(cast: Reader, slip: str) -> None:
    found = cast(
        "President Ruslan Tokmakov said he would not resign. Tokmakov spoke for an hour. "
        f"The crowd had waited for {slip} since noon."
    )
    assert found.same("Ruslan Tokmakov", slip)


def test_the_order_of_the_words_is_no_difference(cast: Reader) -> None:
    found = cast("Ruslan Tokmakov arrived on Monday. Tokmakov Ruslan said that he was well.")
    assert found.same("Ruslan Tokmakov", "Tokmakov Ruslan")


def test_a_full_name_may_be_misspelled_in_either_word(cast: Reader) -> None:
    found = cast(
        "Ruslan Tokmakov arrived on Monday. Ruslan Tokmokov spoke. Rulsan Tokmakov left at noon."
    )
    assert found.same("Ruslan Tokmakov", "Ruslan Tokmokov", "Rulsan Tokmakov")


def test_abdul_is_joined_to_what_follows(cast: Reader) -> None:
    found = cast("Othman Abduljalil is the minister. Abdul-Jalil said that he was ready.")
    assert found.same("Othman Abduljalil", "Abdul-Jalil")


def _place(text: str, word: str, nth: int) -> tuple[int, int]:
    at = -1
    for _ in range(nth + 1):
        at = text.index(word, at + 1)
    return at, at + len(word)
