"""Which names in a text are places."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.language import Parse
from dragoman.places import find_places, find_toponyms
from dragoman.record import Actor, Mention, Report

Parser = Callable[[str], Parse]


def names(parse_text: Parser, text: str) -> list[str]:
    return [text[start:end] for start, end in find_toponyms(parse_text(text))]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Floods killed 12 people in Karachi on Monday.", ["Karachi"]),
        ("The ship sailed through the Strait of Hormuz.", ["Strait of Hormuz"]),
        (
            "Soldiers were flown to Fort Bliss in El Paso, Texas.",
            ["Fort Bliss", "El Paso", "Texas"],
        ),
        ("Fighting spread across the Donetsk region.", ["Donetsk region"]),
        ("NAIROBI (Reuters) - The court freed two men.", ["NAIROBI"]),
        ("Shells fell near the Neches River.", ["Neches River"]),
        ("KABUL, May 3 (Reuters) - Two men were freed.", ["KABUL"]),
        ("Kinshasa (AFP) - Two men were freed.", ["Kinshasa"]),
        ("SRINAGAR, India, April 23 (Reuters) - Two men were freed.", ["SRINAGAR", "India"]),
        ("A Rochester man was arrested.", ["Rochester"]),
        ("Farmers blocked the main road to Zugurbesti.", ["Zugurbesti"]),
        ("He was shot in the town of Handlova on Monday.", ["Handlova"]),
        ("She joined the Greene County Sheriff's Office.", ["Greene County"]),
    ],
)
def test_places_are_found(parse_text: Parser, text: str, places: list[str]) -> None:
    assert names(parse_text, text) == places


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton arrived late.",
        "Rosa Lagos arrived late. The crowd cheered Lagos.",
        "Rosa Lagos arrived late, and Lagos did not speak.",
        "President Jackson said the law was wrong.",
        "The bill was sent to Governor Houston.",
        "The bill was sent to President Lagos.",
        "The Washington Post reported it first.",
        "She studied at the University of Texas.",
        "The Bank of England kept its rate.",
        "The Houston Chronicle cited two officials.",
        "The Mexican government said it would answer.",
        "They will meet in March or on Tuesday.",
    ],
)
def test_names_of_persons_and_bodies_and_adjectives_are_no_places(
    parse_text: Parser, text: str
) -> None:
    assert names(parse_text, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mexico rejected the offer.",
        "The offer was rejected by Mexico.",
        "Canada signed a treaty with Japan.",
        "Russia accused Ukraine of lying.",
        "Moscow rejected the plan.",
        "Brazil, Colombia and Mexico asked for the tally sheets.",
    ],
)
def test_a_state_that_acts_is_no_place(parse_text: Parser, text: str) -> None:
    assert names(parse_text, text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The president flew to Mexico on Friday.", "Mexico"),
        ("Weapons enter the country from the United States.", "United States"),
        ("Troops gathered on the border with Mexico.", "Mexico"),
        ("Thousands fled the north of Mali.", "Mali"),
        ("Rebels invaded Rwanda last year.", "Rwanda"),
        ("He died in Sudan.", "Sudan"),
    ],
)
def test_a_state_is_a_place_where_its_ground_is_meant(
    parse_text: Parser, text: str, place: str
) -> None:
    assert place in names(parse_text, text)


def test_the_actors_names_are_no_places(parse_text: Parser) -> None:
    text = "Talks went on near Lincoln."
    mention = Mention(span=(19, 26), form="name")
    person = Actor(
        id="a1",
        name="Lincoln",
        kind="person",
        country=None,
        sector=None,
        mentions=[mention],
        variants=["Lincoln"],
    )
    assert find_toponyms(parse_text(text), [person]) == []


@pytest.mark.parametrize("full", ["Rosa Sydney", "Sydney Okafor"])
def test_a_town_s_name_is_no_place_where_a_person_bears_it(parse_text: Parser, full: str) -> None:
    text = "The council thanked Sydney for it in Karachi."
    mention = Mention(span=(20, 26), form="name")
    person = Actor(id="a1", name=full, kind="person", mentions=[mention], variants=[full])
    parse = parse_text(text)
    assert [text[slice(*s)] for s in find_toponyms(parse)] == ["Sydney", "Karachi"]
    assert [text[slice(*s)] for s in find_toponyms(parse, [person])] == ["Karachi"]


def test_a_capital_that_is_a_government_to_the_actors_is_no_place(parse_text: Parser) -> None:
    text = "Tehran warned Washington to stay away."
    mention = Mention(span=(14, 24), form="name")
    state = Actor(id="a1", name="United States", kind="state", country="USA", mentions=[mention])
    assert find_toponyms(parse_text(text), [state]) == []


def test_a_place_has_all_its_mentions_in_order(parse_text: Parser) -> None:
    text = "Fire broke out in Lagos. Schools in Lagos closed. Roads in Abuja were empty."
    places = find_places(_report(text), parse_text(text), [])
    assert [p.name for p in places] == ["Lagos", "Abuja"]
    assert [m.span for m in places[0].mentions] == [(18, 23), (36, 41)]
    assert [p.id for p in places] == ["p1", "p2"]


def test_a_village_that_is_in_no_gazetteer_has_its_country_and_no_point(
    parse_text: Parser,
) -> None:
    text = "Gunmen burned houses in Zugurbe, Nigeria, on Sunday."
    village = find_places(_report(text), parse_text(text), [])[0]
    assert (village.name, village.country) == ("Zugurbe", "NGA")
    assert village.lat is None and village.lon is None


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(max_size=120) | st.from_regex(r"([A-Z][a-z]* ?|[,.(—’'] ?|in ){0,12}"))
def test_any_text_gives_places_whose_spans_lie_on_tokens(parse_text: Parser, text: str) -> None:
    parse = parse_text(text)
    starts = {t.start for t in parse.tokens}
    ends = {t.end for t in parse.tokens}
    for place in find_places(_report(text), parse, []):
        for mention in place.mentions:
            start, end = mention.span
            assert start in starts and end in ends
            assert text[start:end] == text[start:end].strip()


def _report(text: str) -> Report:
    return Report(
        id="r", text=text, title=None, published=None, publisher=None, url=None, language=None
    )
