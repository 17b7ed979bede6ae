"""Whatever the text, coding gives a valid and repeatable answer."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.events import find_events
from dragoman.language import Parse
from dragoman.language import parse as parse_any
from tests.events.conftest import cast

WORDS = [
    "Russia", "Ukraine", "the", "army", "attacked", "said", "that", "refused", "to", "meet", "and",
    "offer", "of", "talks", "with", "by", "was", "arrested", "not", "would", "if", "“", "”", ",",
    ".", "?", "who", "each", "other", "tariffs", "on", "imposed", "we", "Norway", "'s", "\n", "-",
    "both", "countries", "in", "response", "two", "sanctions", "against", "\u200f", "é", "12",
]  # fmt: skip

texts = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join),
    st.text(max_size=60),
)


@settings(max_examples=60, deadline=None)
@given(texts)
def test_any_text_gives_events_that_stand_on_its_words(text: str) -> None:
    parse = parse_any(text)
    actors = cast(parse, {"army": ("organisation", None, "MIL")})
    events = find_events(parse, actors, [], [], [], [])
    assert events == find_events(parse, actors, [], [], [], [])
    starts, ends = {t.start for t in parse.tokens}, {t.end for t in parse.tokens}
    ids = {a.id for a in actors}
    for number, event in enumerate(events, 1):
        assert event.id == f"e{number}"
        assert event.anchor[0] in starts and event.anchor[1] in ends
        assert set(event.actors) | set(event.recipients) <= ids
        assert event.actors or event.recipients
        assert event.answers != event.id


def test_events_come_in_the_order_of_the_text(parse_text: Callable[[str], Parse]) -> None:
    parse = parse_text(
        "Norway accused Russia of spying. Russia expelled the ambassador of Norway. "
        "Norway threatened to punish Russia."
    )
    events = find_events(parse, cast(parse, {}), [], [], [], [])
    anchors = [event.anchor for event in events]
    assert len(anchors) == 3
    assert anchors == sorted(anchors)
