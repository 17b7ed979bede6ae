"""The verb on which a noun of action leans."""

from collections.abc import Callable

import pytest

from dragoman.events.action_nouns import support_verb
from dragoman.language import Parse, Token


def word(parse: Parse, text: str) -> Token:
    return next(t for t in parse.tokens if t.text == text)


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("Turkey launched a raid on the camp.", "raid", "launched"),
        ("Turkey launched a series of raids on the camp.", "raids", "launched"),
        ("Talks were held with the rebels.", "Talks", "held"),
        ("The two sides are in talks about the dam.", "talks", "are"),
        ("Turkey condemned a raid on the camp.", "raid", None),
    ],
)
def test_a_noun_of_action_leans_on_a_light_verb_alone(
    parse_text: Callable[[str], Parse], text: str, noun: str, verb: str | None
) -> None:
    parse = parse_text(text)
    found = support_verb(parse, word(parse, noun))
    assert (found.text if found else None) == verb
