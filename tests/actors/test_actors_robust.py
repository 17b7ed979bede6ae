"""Any text whatever has actors, if only none; what is found is valid and the same each time."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.actors import find_actors
from dragoman.language import Parse
from dragoman.record import Record, Report

_WORDS = st.sampled_from(
    [
        "President", "Ruto", "said", "the", "minister", "of", "Kenya", "he", "her", "their", "and",
        "Ministry", "Defence", "(", ")", "RSF", "'s", "“", "”", '"', ",", ".", "troops", "two",
        "leaders", "both", "spokesman", "for", "Mr.", "al", "-", "Burhan", "U.S.", "Mexican", "\n",
        "who", "told", "New", "York", "City", "former", "himself", "it", "Republicans", "ÉMILE",
    ]
)  # fmt: skip
_LOOSE = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _check(text: str, parse_text: Callable[[str], Parse]) -> None:
    parse = parse_text(text)
    report = Report(id="r", text=text, published=None, language="en")
    actors = find_actors(report, parse)
    Record(report=report, actors=actors)  # spans and ids are checked as it is built
    assert actors == find_actors(report, parse)
    starts = {t.start for t in parse.tokens}
    ends = {t.end for t in parse.tokens}
    for actor in actors:
        spans = [m.span for m in actor.mentions]
        assert spans == sorted(spans)
        assert all(start in starts and end in ends for start, end in spans)
        assert all(parse.words(span) == parse.words(span).strip() for span in spans)


@_LOOSE
@given(text=st.text(max_size=120))
def test_any_text(text: str, parse_text: Callable[[str], Parse]) -> None:
    _check(text, parse_text)


@_LOOSE
@given(text=st.lists(_WORDS, max_size=40).map(" ".join))
def test_any_order_of_the_words_of_news(text: str, parse_text: Callable[[str], Parse]) -> None:
    _check(text, parse_text)
