"""Subjects, objects and phrases, as English has them."""

from collections.abc import Callable

import pytest

from dragoman.language import Parse, Token
from dragoman.language.syntax import (
    agent,
    is_negated,
    is_passive,
    noun_phrase,
    prepositional,
    subject,
)

ParseText = Callable[[str], Parse]


def word(parse: Parse, text: str) -> Token:
    return next(token for token in parse.tokens if token.text == text)


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The minister met the rebels and thanked them.", "thanked", "minister"),
        ("The minister wants to visit Nairobi.", "visit", "minister"),
        ("The minister asked the soldiers to leave.", "leave", "soldiers"),
        ("The minister called the soldiers to thank them.", "thank", "minister"),
        ("The soldiers who crossed the river were arrested.", "crossed", "soldiers"),
        ("Speaking in Nairobi, the minister blamed the rebels.", "Speaking", "minister"),
        ("The bridge was bombed by rebels.", "bombed", "bridge"),
    ],
)
def test_subjects_are_found_beyond_the_verb_itself(
    parse_text: ParseText, text: str, verb: str, expected: str
) -> None:
    parse = parse_text(text)
    found = subject(parse, word(parse, verb))
    assert found is not None and found.text == expected


def test_the_agent_of_a_passive_is_the_doer(parse_text: ParseText) -> None:
    parse = parse_text("The bridge was bombed by rebels.")
    verb = word(parse, "bombed")
    doer = agent(parse, verb)
    assert is_passive(parse, verb)
    assert doer is not None and doer.text == "rebels"


@pytest.mark.parametrize(
    "text",
    [
        "She had turned down an offer by the Romanian president.",
        "The minister Ileana Rotaru said on Saturday she had turned down an offer by her Romanian "
        "counterpart, Victor Manea, to send army engineers to Cahul.",
    ],
)
def test_what_is_turned_down_may_be_an_offer_by_another(parse_text: ParseText, text: str) -> None:
    parse = parse_text(text)
    verb = word(parse, "turned")
    found = subject(parse, verb)
    assert not is_passive(parse, verb)
    assert found is not None and found.text.lower() == "she"


def test_negation_is_seen_at_the_verb(parse_text: ParseText) -> None:
    parse = parse_text("The army did not cross the river, which it had never crossed.")
    assert is_negated(parse, word(parse, "cross"))
    assert is_negated(parse, word(parse, "crossed"))
    assert not is_negated(parse_text("The army crossed."), word(parse, "army"))


def test_a_noun_phrase_takes_in_what_stands_before_the_noun(parse_text: ParseText) -> None:
    parse = parse_text("He met the former Mexican president of the union.")
    first, last = noun_phrase(parse, word(parse, "president"))
    assert parse.words(parse.span(first, last)) == "the former Mexican president"


def test_prepositions_give_their_objects(parse_text: ParseText) -> None:
    parse = parse_text("The minister spoke with the rebels.")
    found = [(p.text, o.text) for p, o in prepositional(parse, word(parse, "spoke"), "with")]
    assert found == [("with", "rebels")]
