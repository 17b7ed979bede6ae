"""Whether a deed has happened, goes on, or is only planned, proposed, possible or denied."""

from collections.abc import Callable

import pytest

from dragoman.events.status import standing
from dragoman.language import Parse


def status(parse: Parse, word: str) -> str:
    token = next(t for t in parse.tokens if t.text == word)
    return standing(parse, token, token).status


CASES = [
    ("happened", "Turkey shelled the border town.", "shelled"),
    ("happened", "The town was shelled by Turkey.", "shelled"),
    ("happened", "Turkey has shelled the town.", "shelled"),
    ("happened", "Officials said Turkey shelled the town.", "shelled"),
    ("happened", "Chad managed to free the hostages.", "free"),
    ("happened", "Chad condemned the invasion of its neighbour.", "invasion"),
    ("happened", "The raid killed four men.", "raid"),
    ("ongoing", "Turkey is shelling the town.", "shelling"),
    ("ongoing", "Turkey has been shelling the town since May.", "shelling"),
    ("ongoing", "Turkey continues to shell the town.", "shell"),
    ("planned", "Turkey will shell the town.", "shell"),
    ("planned", "Turkey plans to shell the town.", "shell"),
    ("planned", "The king is to visit Oslo in June.", "visit"),
    ("planned", "The king is expected to visit Oslo.", "visit"),
    ("planned", "He said Turkey would shell the town.", "shell"),
    ("planned", "Talks will begin on Monday.", "Talks"),
    ("planned", "Chad announced a plan to expel the envoys.", "expel"),
    ("planned", "Chad is preparing for an invasion of its neighbour.", "invasion"),
    ("proposed", "The envoy urged Turkey to leave the town.", "leave"),
    ("proposed", "Turkey should leave the town.", "leave"),
    ("proposed", "France called for talks with the rebels.", "talks"),
    ("proposed", "France made a proposal to send observers.", "send"),
    ("proposed", "France suggested sending observers.", "sending"),
    ("possible", "Turkey could shell the town.", "shell"),
    ("possible", "Turkey tried to seize the town.", "seize"),
    ("possible", "If Turkey shells the town, Syria will respond.", "shells"),
    ("possible", "Soldiers are permitted to detain migrants.", "detain"),
    ("possible", "Officials fear that rebels killed the envoy.", "killed"),
    ("possible", "Did Turkey shell the town?", "shell"),
    ("possible", "They warned of a possible attack.", "attack"),
    ("negated", "Turkey did not shell the town.", "shell"),
    ("negated", "Turkey never shelled the town.", "shelled"),
    ("negated", "Turkey refused to leave the town.", "leave"),
    ("negated", "Turkey failed to free the hostages.", "free"),
    ("negated", "Turkey denied shelling the town.", "shelling"),
    ("negated", "Turkey denied that it shelled the town.", "shelled"),
    ("negated", "Turkey will not shell the town.", "shell"),
    ("negated", "Turkey called off a meeting with Syria.", "meeting"),
    ("negated", "The meeting was cancelled by Syria.", "meeting"),
    ("negated", "No soldiers were killed.", "killed"),
    ("negated", "Guards prevented the crowd from attacking the bus.", "attacking"),
    ("negated", "He left without meeting the envoy.", "meeting"),
]


@pytest.mark.parametrize(("expected", "text", "word"), CASES)
def test_the_status_of_a_deed(
    parse_text: Callable[[str], Parse], expected: str, text: str, word: str
) -> None:
    assert status(parse_text(text), word) == expected


def test_what_governs_a_deed_is_told(parse_text: Callable[[str], Parse]) -> None:
    parse = parse_text("Kenya urged Uganda to send troops.")
    send = next(t for t in parse.tokens if t.text == "send")
    governors = standing(parse, send, send).governors
    assert [parse.tokens[i].text for i in governors] == ["urged"]
