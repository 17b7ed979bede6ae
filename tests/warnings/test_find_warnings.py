"""What a text is warned of, and what it is not."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.language import Parse, parse
from dragoman.record import Actor, Record, Report, Warning
from dragoman.warnings import find_warnings

STORY = "The envoy left Lima. He flew to Quito. The talks will go on, the ministry said. "


def report(text: str) -> Report:
    return Report.model_validate({"id": "x", "text": text})


def warned(text: str, *actors: Actor) -> list[Warning]:
    return find_warnings(report(text), parse(text), actors, [])


def codes(text: str, *actors: Actor) -> list[str]:
    return [warning.code for warning in warned(text, *actors)]


def person(text: str, *names: str, pronouns: str = "", gender: str | None = None) -> Actor:
    spans = [(text.index(name), len(name), "name") for name in names]
    spans += [(text.index(f" {word} ") + 1, len(word), "pronoun") for word in pronouns.split()]
    mentions = [{"span": (at, at + length), "form": form} for at, length, form in spans]
    return Actor.model_validate(
        {"id": "a1", "name": names[0], "kind": "person", "gender": gender, "mentions": mentions,
         "variants": names}
    )  # fmt: skip


def test_a_mark_without_its_other_half_is_pointed_at() -> None:
    text = "“We will go, the mayor said.\nNobody went."
    (warning,) = [w for w in warned(text) if w.code == "unbalanced-quote"]
    assert warning.spans == [(0, 1)]


@pytest.mark.parametrize(
    "text",
    ["“We will go,” the mayor said.", "“We came.\n“We went,” he said.", "The workers' vote is on."],
)
def test_balanced_text_is_not_warned_of(text: str) -> None:
    assert "unbalanced-quote" not in codes(text)


def test_other_spellings_of_a_name_are_listed() -> None:
    text = "Amina Okafor spoke. Okafar left. Ocafor slept."
    (warning,) = warned(text, person(text, "Amina Okafor", "Okafar", "Ocafor"))
    assert warning.code == "name-drift"
    assert warning.message == "Amina Okafor is also spelled “Okafar”, “Ocafor”."
    assert [text[slice(*span)] for span in warning.spans] == ["Okafar", "Ocafor"]


@pytest.mark.parametrize(
    "names",
    [
        ("Amina Okafor", "Okafor"),
        ("José Muñoz", "Jose Munoz"),
        ("José Muñoz", "MUÑOZ"),
        ("Joseph Biden", "Joe Biden"),
        ("Christopher Wren", "Chris Wren"),
        ("Thomas Okafor", "Thom Okafor"),
    ],
)
def test_shorter_names_and_accents_are_no_drift(names: tuple[str, str]) -> None:
    text = f"{names[0]} spoke. {names[1]} left."
    assert "name-drift" not in codes(text, person(text, *names))


def test_he_and_she_for_one_person_conflict() -> None:
    text = "Amina Okafor spoke. Then she left, and he slept well."
    known = person(text, "Amina Okafor", pronouns="she he", gender="female")
    (warning,) = warned(text, known)
    assert warning.code == "pronoun-conflict"
    assert [text[slice(*span)] for span in warning.spans] == ["he"]
    unknown = person(text, "Amina Okafor", pronouns="she he")
    assert codes(text, unknown) == ["pronoun-conflict"]
    assert codes(text, person(text, "Amina Okafor", pronouns="she", gender="female")) == []


@pytest.mark.parametrize(
    "tail",
    [
        "The president, who spoke to reporters after the meeting in Quito, said that the",
        "The ministry said the… [+1234 chars]",
        "The president spoke to reporters…",
        "The president spoke to reporters ...",
        "The president spoke.\nRead more",
        "The president spoke to the press. Continue reading",
    ],
)
def test_a_text_that_breaks_off_is_truncated(tail: str) -> None:
    assert "truncated" in codes(STORY + tail)


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        STORY + "\nReporting by Ana Ruiz in Lima",
        "President tells reporters in Quito that the talks with the rebels will go on as planned",
        STORY + "“It never ends,” he said, “…”",
        "LIMA, May 3",
        "Ministers meet in Quito\nRebels leave the town of Loja after two years of war there",
    ],
)
def test_a_whole_text_is_not_truncated(text: str) -> None:
    assert "truncated" not in codes(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [("", "empty"), ("?! …", "no words"), ("Blue sky", "verb"), ("It rains.", "name no one")],
)
def test_an_empty_record_says_why(text: str, reason: str) -> None:
    (warning,) = [w for w in warned(text) if w.code == "empty"]
    assert reason in warning.message


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=80))
def test_any_text_gives_valid_warnings(text: str) -> None:
    Record(report=report(text), warnings=warned(text))


def test_messages_are_one_line(parse_text: Callable[[str], Parse]) -> None:
    text = STORY + "\n“Where\nare we and the"
    found = find_warnings(report(text), parse_text(text), [], [])
    assert all("\n" not in w.message for w in found)
