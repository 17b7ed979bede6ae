"""Who does and who undergoes a deed, past the surface of the sentence."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.language import Parse, Token
from dragoman.language.clauses import complement, controllers, doer, doer_of_noun, undergoer
from dragoman.language.syntax import subject

ParseText = Callable[[str], Parse]


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
        ("Kenya turned down an offer by Uganda to host the talks.", "turned", "Kenya", "offer"),
        ("Kenya turned down an offer by Uganda to host the talks.", "host", "Uganda", "talks"),
        ("The king called the envoy to congratulate him.", "congratulate", "king", "him"),
        ("The king put pressure on Uganda to free the pilots.", "free", "Uganda", "pilots"),
        ("Kenya said it had paid and demanded that Uganda leave.", "demanded", "Kenya", None),
        ("The strike goes on until the chief is sacked.", "sacked", None, "chief"),
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
    ("text", "verb", "expected"),
    [
        ("Ghana urged the rebels to leave.", "urged", ["rebels"]),
        ("Ghana demanded that Togo and Benin leave.", "demanded", ["Togo", "Benin"]),
        ("Ghana called on Togo to leave.", "called", ["Togo"]),
        ("Ghana made it clear that Togo must leave.", "made", ["Togo"]),
        ("Ghana ordered the prisoners to be freed.", "ordered", []),
    ],
)
def test_who_is_to_do_what_the_complement_tells(
    parse_text: ParseText, text: str, verb: str, expected: list[str]
) -> None:
    parse = parse_text(text)
    assert [t.text for t in controllers(parse, word(parse, verb))] == expected


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Chad's offer was late.", "offer", "Chad"),
        ("The offer by Chad was late.", "offer", "Chad"),
        ("Chad made an offer.", "offer", "Chad"),
        ("Chad received an offer from Niger.", "offer", "Niger"),
        ("Chad turned down an offer by Niger.", "offer", "Niger"),
    ],
)
def test_whose_deed_a_noun_tells(
    parse_text: ParseText, text: str, noun: str, expected: str
) -> None:
    parse = parse_text(text)
    found = doer_of_noun(parse, word(parse, noun))
    assert found is not None and found.text == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The minister called the rebels to thank them.", "thank", "minister"),
        ("The minister asked the rebels to leave.", "leave", "rebels"),
        ("The minister met the rebels to thank them.", "thank", "minister"),
    ],
)
def test_the_subject_of_an_infinitive_hangs_on_the_verb_above_it(
    parse_text: ParseText, text: str, verb: str, expected: str
) -> None:
    parse = parse_text(text)
    found = subject(parse, word(parse, verb))
    assert found is not None and found.text == expected


WORDS = """
asked by offer to that was and , an attack called on it her had refused of leave who rebels said
""".split()


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=16).map(" ".join)))
def test_no_text_makes_it_fail(parse_text: ParseText, text: str) -> None:
    parse = parse_text(text)
    for token in parse.tokens:
        for found in (
            doer(parse, token), undergoer(parse, token), doer_of_noun(parse, token),
            complement(parse, token), *controllers(parse, token),
        ):  # fmt: skip
            assert found is None or found in parse.tokens


def test_a_long_chain_of_verbs_ends(parse_text: ParseText) -> None:
    parse = parse_text("and asked to want to try " * 150)
    assert all(doer(parse, token) in (None, *parse.tokens) for token in parse.tokens[:40])
