"""Which words name agents, and of what kind."""

from collections.abc import Callable
from typing import Any

import pytest

Reader = Callable[..., Any]


def test_a_name_is_told_from_its_title_and_nationality(cast: Reader) -> None:
    found = cast("Kenyan President William Ruto met Ugandan President Yoweri Museveni in Nairobi.")
    assert found.of("William Ruto").kind == "person"
    assert not found.has("President William Ruto")
    assert found.of("Yoweri Museveni").country == "UGA"


def test_a_city_that_only_is_a_place_is_no_actor(cast: Reader) -> None:
    found = cast("Ministers from nine states met in Nairobi on Monday to discuss the drought.")
    assert not found.has("Nairobi")
    assert not found.has("Monday")


def test_a_capital_that_speaks_is_its_government(cast: Reader) -> None:
    found = cast("Moscow accused Washington of sending weapons to the region.")
    assert found.of("Moscow").kind == "state"
    assert found.of("Moscow").country == "RUS"
    assert found.of("Washington").country == "USA"


def test_two_names_in_one_phrase_are_two_actors(cast: Reader) -> None:
    found = cast("Angela Merkel and Emmanuel Macron signed the letter in Aachen.")
    assert found.of("Angela Merkel") is not found.of("Emmanuel Macron")


@pytest.mark.parametrize(
    ("text", "name", "country", "sector"),
    [
        ("The Ministry of Defence of Ukraine said the bridge was hit.",
         "Ministry of Defence of Ukraine", "UKR", "GOV"),
        ("The U.S. Department of Homeland Security said it had opened an office in Guam.",
         "U.S. Department of Homeland Security", "USA", "GOV"),
        ("Officers of the Kenyan National Police arrested nine men.",
         "Kenyan National Police", "KEN", "COP"),
        ("The Ghana Workers Party rejected the budget.", "Ghana Workers Party", "GHA", "PTY"),
        ("Ghana's Supreme Court blocked the law.", "Supreme Court", "GHA", "JUD"),
    ],
)  # fmt: skip
def test_bodies_of_any_state_are_known_by_pattern(
    cast: Reader, text: str, name: str, country: str, sector: str
) -> None:
    body = cast(text).of(name)
    assert (body.kind, body.country, body.sector) == ("organisation", country, sector)


def test_a_country_within_a_longer_name_is_not_the_country(cast: Reader) -> None:
    found = cast("The convoy crossed New Mexico and stopped at the Mexico City airport.")
    assert not found.has("Mexico")


def test_us_before_a_noun_is_an_adjective(cast: Reader) -> None:
    found = cast("The general said US troops would leave the US in May.")
    assert [found.text[s:e] for a in found.actors for s, e in [a.mentions[0].span]].count("US") == 1
    assert found.of("US troops").country == "USA"


def test_a_headline_in_title_case_makes_no_names(cast: Reader) -> None:
    found = cast(
        "Villagers Flee Fresh Fighting As Talks Stall\n"
        "Hundreds of families left the valley on Sunday, the mayor said."
    )
    assert not any(m.form == "name" for a in found.actors for m in a.mentions)


def test_a_dateline_is_no_actor(cast: Reader) -> None:
    found = cast("NAIROBI, Kenya (Reuters) — The senator resigned on Tuesday.")
    assert not found.has("NAIROBI")


def test_the_last_word_of_a_name_may_look_like_a_title(cast: Reader) -> None:
    found = cast("Martin King said the vote was unfair. King added that he would appeal.")
    assert found.same("Martin King", "King")


def test_an_ultimatum_to_a_capital_is_to_its_government(cast: Reader) -> None:
    found = cast("Turkey sent an ultimatum to Damascus. Two men were arrested in Damascus.")
    assert found.of("Damascus").country == "SYR"
    assert len(found.of("Damascus").mentions) == 1


def test_a_bracketed_acronym_means_what_the_text_says(cast: Reader) -> None:
    found = cast("The Rapid Support Forces (RSF) took the town. The RSF then withdrew.")
    assert found.same("Rapid Support Forces", "RSF")
    assert found.of("RSF").country == "SDN"
