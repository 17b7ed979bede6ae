"""Who nominals and pronouns speak of."""

from collections.abc import Callable
from typing import Any

Reader = Callable[..., Any]


def test_a_pronoun_is_not_a_name_that_it_commands(cast: Reader) -> None:
    found = cast("Joseph Boakai said he urged Julius Bio to stop the trade.")
    assert found.same("Joseph Boakai", "he")


def test_an_object_is_not_its_own_subject(cast: Reader) -> None:
    found = cast("Joseph Boakai arrived late. Julius Bio thanked him.")
    assert found.same("Joseph Boakai", "him")


def test_a_quoted_pronoun_is_not_the_one_who_is_quoted(cast: Reader) -> None:
    found = cast("Joseph Boakai met Julius Bio on Friday. “He is a friend,” Bio said.")
    assert not found.same("Julius Bio", "He")


def test_gender_chooses(cast: Reader) -> None:
    found = cast("Angela Merkel met Joseph Boakai in Berlin. She praised the talks.")
    assert found.same("Angela Merkel", "She")


def test_where_only_the_speaker_is_left_gender_gives_way(cast: Reader) -> None:
    found = cast("On Saturday, Angela Merkel said he offered to work with France.")
    assert found.same("Angela Merkel", "he")
    assert found.of("Angela Merkel").gender == "female"


def test_a_pronoun_between_two_equal_candidates_stays_open(cast: Reader) -> None:
    found = cast("In the hall stood two men. They were silent. He waved.")
    assert not found.has("He")


def test_nationality_and_office_find_the_actor(cast: Reader) -> None:
    found = cast(
        "Kenyan President William Ruto met Ugandan President Yoweri Museveni. The Ugandan "
        "president asked for time. The Kenyan leader agreed."
    )
    assert found.same("Yoweri Museveni", "The Ugandan president")
    assert found.same("William Ruto", "The Kenyan leader")


def test_a_title_after_the_name(cast: Reader) -> None:
    found = cast("Saad Khattak, the ambassador of Pakistan, left on Monday.")
    assert found.same("Saad Khattak", "the ambassador")


def test_an_unnamed_spokesman_is_the_voice_of_his_body(cast: Reader) -> None:
    found = cast(
        "A spokesman for the Coastal Fisheries Council denied the report. The spokesman said "
        "the boats were old."
    )
    assert found.same(
        "Coastal Fisheries Council",
        "A spokesman for the Coastal Fisheries Council",
        "The spokesman",
    )


def test_a_body_says_it(cast: Reader) -> None:
    found = cast("The Ministry of Health of Chad said it had run out of vaccines.")
    assert found.same("Ministry of Health of Chad", "it")


def test_the_ministry_is_the_last_ministry(cast: Reader) -> None:
    found = cast(
        "The Ministry of Health of Chad closed four clinics. The ministry said staff had fled."
    )
    assert found.same("Ministry of Health of Chad", "The ministry")


def test_the_two_leaders_are_each_of_them(cast: Reader) -> None:
    found = cast("William Ruto met Yoweri Museveni. The two leaders agreed to reopen the border.")
    assert "The two leaders" in found.words(found.of("William Ruto"))
    assert "The two leaders" in found.words(found.of("Yoweri Museveni"))


def test_new_soldiers_are_a_new_group(cast: Reader) -> None:
    found = cast("Two soldiers died in Goma. Two soldiers were hurt near Bukavu.")
    assert found.at(0, len("Two soldiers"))[0] is not found.of("Two soldiers", 1)


def test_first_and_second_person_are_no_mentions(cast: Reader) -> None:
    found = cast("“We told you that I would leave,” Joseph Boakai said.")
    assert not any(found.has(word) for word in ("We", "you", "I"))
