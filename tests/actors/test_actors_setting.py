"""What is no actor though it looks like one, and whose those are that the text gives no country."""

from collections.abc import Callable
from typing import Any

import pytest

Reader = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Four hundred soldiers crossed the border at Kenema on Thursday.", "Kenema"),
        ("Farmers blocked the main road to Sokoto.", "Sokoto"),
        ("Rain could reach the lower Danube next week.", "Danube"),
        ("The rebels shelled the town of Handrivka.", "Handrivka"),
        ("Police closed the Torkhamsk crossing.", "Torkhamsk"),
        ("Anna Lang, 28, of Davao, was freed.", "Davao"),
    ],
)
def test_what_lies_somewhere_is_no_actor(cast: Reader, text: str, place: str) -> None:
    assert not cast(text).has(place)


def test_a_capital_that_acts_is_the_state(cast: Reader) -> None:
    found = cast("France withdrew its envoy. Paris doubted that Mali would keep its word.")
    assert found.of("Paris") is found.of("France")


@pytest.mark.parametrize("text", ["Shops in Paris burned.", "Paris is a city of two rivers."])
def test_a_capital_that_only_lies_there_is_none(cast: Reader, text: str) -> None:
    assert not cast(text).has("Paris")


@pytest.mark.parametrize(
    ("text", "name", "sector"),
    [
        ("The daily Zoria Kraju reported the deal.", "Zoria Kraju", "JRN"),
        ("The human rights group Luz Clara demanded a trial.", "Luz Clara", "SOC"),
        ("He read it in the Gazeta Lumii newspaper.", "Gazeta Lumii", "JRN"),
    ],
)
def test_the_noun_beside_a_name_tells_what_it_is(
    cast: Reader, text: str, name: str, sector: str
) -> None:
    actor = cast(text).of(name)
    assert (actor.kind, actor.sector) == ("organisation", sector)


def test_the_newspaper_is_the_outlet_just_named(cast: Reader) -> None:
    found = cast(
        "The daily Zoria Kraju reported that talks had failed. The newspaper gave no source."
    )
    assert found.same("Zoria Kraju", "The newspaper")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A lasting presence on the eastern bank is planned.", "the eastern bank"),
        ("She told a news conference that she was well.", "a news conference"),
        ("He shook his head.", "his head"),
        ("The governor's office was closed.", "The governor"),
    ],
)
def test_nouns_that_speak_of_no_one(cast: Reader, text: str, words: str) -> None:
    assert not cast(text).has(words)


def test_an_employer_gives_the_sector(cast: Reader) -> None:
    found = cast("The army engineers mended the bridge. Party workers brought food.")
    assert found.of("The army engineers").sector == "MIL"
    assert found.of("Party workers").sector == "PTY"


def test_a_report_on_one_country_gives_its_bodies_that_country(cast: Reader) -> None:
    found = cast(
        "Peruvian President Rosa Quispe left Lima on Monday. Peru's Congress had voted her out. "
        "Police arrested two aides, the interior ministry said. "
        "Justice Minister Jorge Ccori resigned."
    )
    for words in ("Police", "the interior ministry", "Jorge Ccori"):
        assert found.of(words).country == "PER"


def test_a_report_on_two_countries_does_not(cast: Reader) -> None:
    found = cast(
        "Peruvian President Rosa Quispe met Chilean President Luis Tapia in Lima. Peru and Chile "
        "signed a treaty. Police arrested two men, the interior ministry said."
    )
    assert found.of("the interior ministry").country is None


def test_possessors_give_their_country(cast: Reader) -> None:
    found = cast("Turkey sent a drone to help, its defence ministry said. Chad closed its schools.")
    assert found.of("its defence ministry").country == "TUR"


def test_the_leader_of_a_party_is_of_the_party(cast: Reader) -> None:
    found = cast(
        "The opposition Maritime Party left the hall. Its leader, Ann Kerr, called it a farce."
    )
    assert found.of("Ann Kerr").sector == "PTY"
    assert found.of("Maritime Party").sector == "PTY"


def test_the_forces_of_rebels_are_no_army_of_a_state(cast: Reader) -> None:
    found = cast("Houthi forces launched two drones.")
    assert found.of("Houthi forces").sector == "REB"


def test_the_portfolio_is_part_of_the_office(cast: Reader) -> None:
    found = cast("Congolese Budget Minister Therese Ilunga denied it.")
    office = found.of("Therese Ilunga").office
    assert (office.title, office.country) == ("Budget Minister", "COD")


def test_the_mayor_of_a_known_town_is_of_its_country(cast: Reader) -> None:
    assert cast("Moscow Mayor Pavel Orlin closed the bridges.").of("Pavel Orlin").country == "RUS"
