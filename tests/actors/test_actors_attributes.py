"""Country, sector, office and gender."""

from collections.abc import Callable
from typing import Any

Reader = Callable[..., Any]


def test_the_office_is_in_the_words_before_the_name(cast: Reader) -> None:
    found = cast("Kenyan President William Ruto arrived in Kampala on Sunday.")
    office = found.of("William Ruto").office
    assert office is not None
    assert (office.title, office.country, office.source) == ("President", "KEN", "text")
    assert found.text[slice(*office.span)].endswith("President")


def test_a_former_office_is_no_office(cast: Reader) -> None:
    found = cast("Former Ruritanian president Otto Hentzau was arrested in Vienna.")
    assert found.of("Otto Hentzau").office is None


def test_a_spokeswoman_is_of_the_body_she_speaks_for(cast: Reader) -> None:
    found = cast("Chinese Foreign Ministry spokeswoman Lin Yue urged Tokyo to stop.")
    actor = found.of("Lin Yue")
    assert (actor.country, actor.sector, actor.gender) == ("CHN", "GOV", "female")


def test_without_evidence_nothing_is_said(cast: Reader) -> None:
    found = cast("Tamar Lindqvist said the river was rising.")
    actor = found.of("Tamar Lindqvist")
    assert (actor.country, actor.sector, actor.office) == (None, None, None)


def test_an_office_of_the_registry_needs_a_date(cast: Reader) -> None:
    text = "Emmanuel Macron said the talks would go on."
    assert cast(text).of("Emmanuel Macron").office is None
    office = cast(text, "2024-05-01").of("Emmanuel Macron").office
    assert office is not None
    assert (office.source, office.country, office.span) == ("registry", "FRA", None)


def test_troops_are_of_the_country_of_their_adjective(cast: Reader) -> None:
    found = cast("Rwandan soldiers crossed the river, and two Congolese soldiers were killed.")
    assert (found.of("Rwandan soldiers").country, found.of("Rwandan soldiers").sector) == (
        "RWA", "MIL",
    )  # fmt: skip
    assert found.of("two Congolese soldiers").country == "COD"


def test_pronouns_tell_the_gender_of_an_unknown_name(cast: Reader) -> None:
    found = cast("Tamar Lindqvist said she would appeal. She left by the back door.")
    assert found.of("Tamar Lindqvist").gender == "female"


def test_ids_follow_the_text(cast: Reader) -> None:
    found = cast("Russia warned Turkey. Turkey answered Russia.")
    assert [(a.id, a.country) for a in found.actors[:2]] == [("a1", "RUS"), ("a2", "TUR")]


def test_a_generic_name_is_of_the_country_that_the_report_is_about(cast: Reader) -> None:
    found = cast("The Senate rejected the bill, Kenyan President William Ruto said in Nairobi.")
    assert found.of("Senate").country == "KEN"
    assert cast("The Senate rejected the bill, US officials said.").of("Senate").country == "USA"
