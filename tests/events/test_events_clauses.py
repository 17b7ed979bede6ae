"""Who does and who undergoes a deed, past the surface of the sentence."""

from collections.abc import Callable

import pytest

from dragoman.events.clauses import doer, support_verb, undergoer
from dragoman.language import Parse, Token


def word(parse: Parse, text: str) -> Token:
    return next(t for t in parse.tokens if t.text == text)


@pytest.mark.parametrize(
    ("text", "verb", "who", "whom"),
    [
        ("The army shelled the town.", "shelled", "army", "town"),
        ("The town was shelled by the army.", "shelled", "army", "town"),
        ("Two men were arrested on Friday.", "arrested", None, "men"),
        ("Rebels who attacked the convoy fled.", "attacked", "Rebels", "convoy"),
        ("The convoy that rebels attacked was carrying food.", "attacked", "rebels", "convoy"),
        ("The soldiers captured by the rebels were freed.", "captured", "rebels", "soldiers"),
        ("Kenya agreed to receive the envoy.", "receive", "Kenya", "envoy"),
        ("Kenya was asked to receive the envoy.", "receive", "Kenya", "envoy"),
        ("Kenya asked Uganda to receive the envoy.", "receive", "Uganda", "envoy"),
        ("Kenya called on Uganda to receive the envoy.", "receive", "Uganda", "envoy"),
        ("Kenya accused Uganda of arming the rebels.", "arming", "Uganda", "rebels"),
        ("Kenya's decision to expel the envoy surprised many.", "expel", "Kenya", "envoy"),
        ("Police fired tear gas, wounding a student.", "wounding", "Police", "student"),
        ("Police shot and killed a student.", "shot", "Police", "student"),
        ("The minister left the city after meeting the envoy.", "meeting", "minister", "envoy"),
        ("He met the envoy and thanked the king.", "thanked", "He", "king"),
        ("The man was seized and deported by soldiers.", "seized", None, "man"),
    ],
)
def test_the_doer_and_the_undergoer_of_a_verb(
    parse_text: Callable[[str], Parse], text: str, verb: str, who: str | None, whom: str | None
) -> None:
    parse = parse_text(text)
    found = doer(parse, word(parse, verb))
    assert (found.text if found else None) == who
    undergoing = undergoer(parse, word(parse, verb))
    assert (undergoing.text if undergoing else None) == whom


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
