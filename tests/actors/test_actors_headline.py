"""Who the headline speaks of, and who has another name."""

from collections.abc import Callable
from typing import Any

Reader = Callable[..., Any]


def test_the_leader_in_the_headline_is_named_below(cast: Reader) -> None:
    found = cast(
        "Moldovan leader rejects offer of troops\n\nMoldovan President Ileana Rotaru said on "
        "Saturday she had turned down an offer by Romanian President Victor Manea."
    )
    assert found.same("Moldovan leader", "Ileana Rotaru")


def test_a_verb_of_the_headline_ends_the_phrase_of_its_subject(cast: Reader) -> None:
    found = cast(
        "Nigerian leader orders troops to Zamfara\n\nNigerian President Musa Bello sent two "
        "battalions to Zamfara state on Monday."
    )
    assert found.same("Nigerian leader", "Musa Bello")


def test_two_who_fit_leave_the_headline_open(cast: Reader) -> None:
    found = cast(
        "Minister resigns over floods\n\nInterior Minister Jan Kos and Defence Minister Eva Lis "
        "denied that they had known of the danger."
    )
    assert not found.same("Minister", "Jan Kos")
    assert not found.same("Minister", "Eva Lis")


def test_what_is_counted_in_the_headline_is_counted_once(cast: Reader) -> None:
    found = cast(
        "Gunmen kill 26 tourists\n\nGunmen killed 26 tourists near a lake on Tuesday, police said."
    )
    assert found.words(found.of("26 tourists")) == ["26 tourists", "26 tourists"]


def test_the_text_tells_of_another_name(cast: Reader) -> None:
    found = cast(
        "Jean Dorval, the gang leader known as Tonnerre, gave a warning. Tonnerre said the prime "
        "minister must go."
    )
    assert found.same("Jean Dorval", "Tonnerre")


def test_a_party_with_its_name_before_it_is_the_party(cast: Reader) -> None:
    found = cast(
        "Georgian Dream won the vote. The ruling Georgian Dream party said it would go on."
    )
    assert found.same("Georgian Dream", "The ruling Georgian Dream party")


def test_a_relative_clause_speaks_of_its_noun(cast: Reader) -> None:
    found = cast("Joseph Boakai flew in instead of Julius Bio, who had cancelled his trip.")
    assert found.same("Julius Bio", "his")


def test_after_an_aside_the_clause_goes_on(cast: Reader) -> None:
    found = cast(
        "Iran launched drones at Israel, the Israeli military said, in retaliation for a strike on "
        "its consulate."
    )
    assert found.same("Iran", "its")


def test_the_pronoun_in_what_is_said_tells_two_namesakes_apart(cast: Reader) -> None:
    found = cast(
        "Anna Petrov and Boris Petrov came to Sofia. The hall was cold. Petrov said he was tired."
    )
    assert found.at(*_third(found.text))[0] is found.of("Boris Petrov")


def _third(text: str) -> tuple[int, int]:
    at = text.rindex("Petrov")
    return at, at + len("Petrov")
