"""Numbers in words and digits, there and back."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.figures import find_figures, parse_number
from dragoman.figures.words import words
from dragoman.language import Parse
from dragoman.record import Place, Report, Statement
from dragoman.times import find_times

_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen"""
ONES = _ONES.split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety"
TENS = _TENS.split()


def spell(n: int, joint: str = " and ") -> str:
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")
    if n < 1000:
        return f"{ONES[n // 100]} hundred" + (joint + spell(n % 100) if n % 100 else "")
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if n >= scale:
            rest = n % scale
            link = joint if 0 < rest < 100 else " "
            return f"{spell(n // scale, joint)} {name}" + (
                link + spell(rest, joint) if rest else ""
            )
    raise AssertionError


@given(st.integers(0, 10**12 - 1), st.sampled_from([" and ", " "]))
def test_words_there_and_back(n: int, joint: str) -> None:
    assert parse_number(spell(n, joint)) == n


@given(st.integers(0, 10**15))
def test_digits_there_and_back(n: int) -> None:
    assert parse_number(str(n)) == n
    assert parse_number(f"{n:,}") == n


@given(st.integers(1, 9999), st.sampled_from(["million", "billion", "thousand"]))
def test_scaled_decimals(tenths: int, scale: str) -> None:
    by = {"thousand": 1000, "million": 10**6, "billion": 10**9}[scale]
    assert parse_number(f"{tenths // 10}.{tenths % 10} {scale}") == pytest.approx(tenths / 10 * by)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("a dozen", 12), ("half a million", 500_000), ("two and a half million", 2_500_000),
        ("three quarters", 0.75), ("a third", 1 / 3), ("500 crore", 5e9), ("1 lakh crore", 1e12),
        ("2,50,000", 250_000), ("3½", 3.5), ("20m", 2e7), ("3.5bn", 3.5e9),
        ("twelve hundred", 1200), ("minus 4", -4), ("12\u202f000", 12_000),
    ],
)  # fmt: skip
def test_forms(words: str, value: float) -> None:
    assert parse_number(words) == pytest.approx(value)


@pytest.mark.parametrize(
    "words",
    ["", "a", "and", "five twenty", "1,23", "1.2.3", "twenty ten", "soldiers", "one and", "12 men",
     "million million"],
)  # fmt: skip
def test_no_number(words: str) -> None:
    assert parse_number(words) is None


@given(st.text(max_size=40))
def test_any_words(words: str) -> None:
    value = parse_number(words)
    assert value is None or abs(value) <= 1e18


PIECES = st.sampled_from(
    sorted(
        words("""
    12 3.5 million a dozen dozens of hundreds half two-thirds $ €20m 40% percent points more
    than at least nearly between 10 and 20 to - 200-250 people soldiers in Kyiv No. 10 F-16 one
    the were killed or so , . aged 34 Rs 500 crore 1 5-4""")
    )
)


@given(text=st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=16).map(" ".join)))
@settings(max_examples=150, deadline=None)
def test_any_text(parse_text: Callable[[str], Parse], text: str) -> None:
    parse = parse_text(text)
    times = find_times(Report.model_validate({"id": "r", "text": text}), parse)
    starts, ends = {t.start for t in parse.tokens}, {t.end for t in parse.tokens}
    for figure in find_figures(parse, [], times, []):
        assert figure.span[0] in starts and figure.span[1] in ends
        assert not any(t.span[0] < figure.span[1] and figure.span[0] < t.span[1] for t in times)
        match figure.bound:
            case "exact":
                assert figure.value == figure.low == figure.high
            case "more-than":
                assert figure.low is not None and figure.high is None
            case "less-than":
                assert figure.low is None and figure.high is not None
            case "about":
                assert figure.value is not None and figure.low is None
            case "between":
                assert figure.low is not None and figure.high is not None and figure.value is None


def test_ties_to_place_time_and_voice(parse_text: Callable[[str], Parse]) -> None:
    text = (
        "Officials said that 12 people were killed in Goma on Friday. "
        "Rebels said on Sunday that 30 people had died."
    )
    parse = parse_text(text)
    report = Report.model_validate({"id": "r", "text": text, "published": date(2025, 5, 4)})
    times = find_times(report, parse)
    at = text.index("Goma")
    goma = Place.model_validate({"id": "p1", "name": "Goma", "mentions": [{"span": (at, at + 4)}]})
    statements = []
    for name, first, last in (("s1", "that 12", "Friday"), ("s2", "that 30", "died")):
        content = [(text.index(first), text.index(last) + len(last))]
        statements.append(
            Statement.model_validate({"id": name, "content": content, "kind": "indirect"})
        )
    twelve, thirty = find_figures(parse, [goma], times, statements)
    assert (twelve.place, twelve.time, twelve.attributed_to) == ("p1", "t1", "s1")
    assert (thirty.place, thirty.time, thirty.attributed_to) == (None, None, "s2")


def test_a_figure_is_told_by_the_innermost_voice(parse_text: Callable[[str], Parse]) -> None:
    text = "The paper said that, rebels claim, 30 soldiers were killed."
    statements = [
        Statement.model_validate({"id": name, "content": [span], "kind": "indirect"})
        for name, span in (
            ("s1", (text.index("that"), len(text) - 1)),
            ("s2", (text.index("30"), len(text) - 1)),
            ("s3", (0, 9)),
        )
    ]
    (thirty,) = find_figures(parse_text(text), [], [], statements)
    assert thirty.attributed_to == "s2"
