"""What relative times are counted from."""

from collections.abc import Callable
from datetime import date

import pytest

from dragoman.language import Parse
from dragoman.record import Report, Time
from dragoman.times import dateline_date, find_times, resolve

SUNDAY = date(2025, 5, 4)


@pytest.fixture
def times(parse_text: Callable[[str], Parse]) -> Callable[..., dict[str, Time]]:
    def find(text: str, published: date | None = SUNDAY) -> dict[str, Time]:
        report = Report.model_validate({"id": "r", "text": text, "published": published})
        found = find_times(report, parse_text(text))
        return {text[slice(*t.span)]: t for t in found}

    return find


def test_relative_times_name_their_origin(times: Callable[..., dict[str, Time]]) -> None:
    text = "The bridge fell on March 4, 2024. Two days later he resigned. It reopened on Friday."
    found = times(text)
    assert found["March 4, 2024"].relative_to is None
    assert found["Two days later"].relative_to == found["March 4, 2024"].id
    assert found["Friday"].relative_to == "published"


def test_the_following_day_follows_the_last_day_that_was_named(
    times: Callable[..., dict[str, Time]],
) -> None:
    text = "It began on March 3, 2024. It ended on April 10, 2024. The following day it rained."
    found = times(text)
    assert found["The following day"].from_ == date(2024, 4, 11)
    assert found["The following day"].relative_to == found["April 10, 2024"].id


def test_dateline_stands_in_for_publication(times: Callable[..., dict[str, Time]]) -> None:
    text = "KABUL, 16 August 2021 (AFP) — The president fled on Sunday."
    found = times(text, None)["Sunday"]
    assert (found.from_, found.relative_to) == (date(2021, 8, 15), "dateline")


def test_nothing_to_count_from_gives_no_day(times: Callable[..., dict[str, Time]]) -> None:
    for time in times("KABUL, Aug. 16 (AFP) — The president fled on Sunday.", None).values():
        assert (time.from_, time.to, time.relative_to) == (None, None, None)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("NAIROBI, Kenya (AP) — Jan. 5, 2020 — Police fired.", None),
        ("NAIROBI, Kenya, Jan. 5, 2020 (AP) — Police fired.", date(2020, 1, 5)),
        ("Published: Tuesday, 3 March 2015 14:05", date(2015, 3, 3)),
        ("2019-10-27\nThe vote is over.", date(2019, 10, 27)),
        ("The war of 3 March 2015 is long over and nobody remembers it - or so they say.", None),
        ("", None),
    ],
)
def test_datelines(line: str, wanted: date | None) -> None:
    assert dateline_date(line) == wanted


def test_a_stretch_up_to_now_needs_a_reason(times: Callable[..., dict[str, Time]]) -> None:
    assert times("He has ruled for 20 years.")["20 years"].from_ == date(2005, 5, 4)
    assert times("He will rule for 20 years.")["20 years"].from_ is None
    assert times("She taught for 20 years.")["20 years"].from_ is None


def test_an_event_is_no_day_to_count_from(times: Callable[..., dict[str, Time]]) -> None:
    text = "He spoke on Saturday. Her reply came the day after the newspaper reported his offer."
    assert times(text)["the day after"].from_ is None


def test_resolve_reads_one_expression() -> None:
    assert resolve("last month", SUNDAY) == resolve("in April", SUNDAY)
    tomorrow = resolve("tomorrow", SUNDAY)
    assert tomorrow is not None and tomorrow.from_ == date(2025, 5, 5)
    since = resolve("since 2019", SUNDAY)
    assert since is not None and (since.from_, since.to) == (date(2019, 1, 1), SUNDAY)
    both = resolve("from March to May 2021", SUNDAY)
    assert both is not None and (both.from_, both.to) == (date(2021, 3, 1), date(2021, 5, 31))
    assert resolve("a bridge", SUNDAY) is None
    assert resolve("last month", None) is None
