"""Which of several namesakes a name means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.places import resolve_toponyms
from dragoman.record import Place


def resolve(text: str, *names: str, publisher: str | None = None) -> list[Place | None]:
    """The places of the given names, each at its first occurrence after the one before."""
    spans, at = [], 0
    for name in names:
        at = text.index(name, at)
        spans.append((at, at + len(name)))
        at += len(name)
    return resolve_toponyms(text, spans, publisher=publisher)


def where(place: Place | None) -> tuple[str | None, str | None]:
    assert place is not None
    return place.country, place.admin1


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A fire in Paris, Texas, killed two.", "Paris", "USA"),
        ("A fire in Paris killed two.", "Paris", "FRA"),
        ("A fire in Moscow, Idaho, killed two.", "Moscow", "USA"),
        ("Markets closed in Tripoli, Lebanon.", "Tripoli", "LBN"),
        ("Markets closed in Tripoli in northern Lebanon.", "Tripoli", "LBN"),
        ("Markets closed in Libya’s Tripoli.", "Tripoli", "LBY"),
        ("Markets closed in Tripoli (Libya).", "Tripoli", "LBY"),
        ("Police in London, Ont., closed a road.", "London", "CAN"),
    ],
)
def test_the_container_beside_a_name_decides(text: str, name: str, country: str) -> None:
    (place,) = resolve(text, name)
    assert where(place)[0] == country


def test_a_name_keeps_the_meaning_that_it_was_given_once() -> None:
    first, later = resolve("Fire hit Paris, Texas. Schools in Paris closed.", "Paris", "Paris")
    assert first == later
    assert where(later) == ("USA", "Texas")


def test_the_same_name_with_two_containers_is_two_places() -> None:
    one, two = resolve("From Tripoli, Lebanon, to Tripoli, Libya.", "Tripoli", "Tripoli")
    assert (where(one)[0], where(two)[0]) == ("LBN", "LBY")


def test_the_other_places_of_a_text_decide_between_namesakes() -> None:
    georgian = "Protests in Tbilisi, Batumi and Kutaisi shook Georgia."
    american = "Storms in Atlanta, Savannah and Macon shook Georgia."
    assert where(resolve(georgian, "Tbilisi", "Batumi", "Kutaisi", "Georgia")[3])[0] == "GEO"
    assert where(resolve(american, "Atlanta", "Savannah", "Macon", "Georgia")[3])[0] == "USA"


def test_words_for_a_people_speak_for_its_country() -> None:
    text = "Pakistani police and Pakistani soldiers closed roads in Hyderabad, a Pakistani said."
    assert where(resolve(text, "Hyderabad")[0])[0] == "PAK"


def test_a_publisher_speaks_for_its_home() -> None:
    text = "Two men were held in Perth."
    assert where(resolve(text, "Perth", publisher="www.example.com.au")[0])[0] == "AUS"
    for name, publisher, country in (
        ("Newcastle", "www.example.com.au", "AUS"),
        ("Newcastle", "www.example.co.za", "ZAF"),
        ("Cambridge", "www.example.co.uk", "GBR"),
        ("Valencia", "www.example.es", "ESP"),
        ("Hyderabad", "www.example.com.pk", "PAK"),
    ):
        (place,) = resolve(f"Two men were held in {name}.", name, publisher=publisher)
        assert where(place)[0] == country


def test_namesakes_that_nothing_tells_apart_have_no_point() -> None:
    (place,) = resolve("A bus overturned in Springfield.", "Springfield")
    assert place is not None
    assert place.lat is None and place.lon is None
    assert place.country == "USA"  # that much all the likely ones share


def test_a_country_is_preferred_to_a_town_of_its_name() -> None:
    (place,) = resolve("Prices rose in Mexico.", "Mexico")
    assert place is not None
    assert (place.feature, place.name) == ("PCLI", "Mexico")
    assert place.lat == pytest.approx(23, abs=8) and place.lon == pytest.approx(-102, abs=8)


def test_a_word_for_a_division_makes_its_name_the_division() -> None:
    city, region = resolve("From Kharkiv city to the Kharkiv region.", "Kharkiv", "Kharkiv region")
    assert city is not None and region is not None
    assert (city.feature, region.feature) == ("PPL", "ADM1")


def test_other_spellings_of_one_place_are_one_place() -> None:
    one, two = resolve("From the U.S. to Mali and the United States.", "U.S.", "United States")
    assert one == two
    assert one is not None and one.name == "United States"
    assert len(one.mentions) == 2


def test_what_is_nowhere_known_is_none() -> None:
    assert resolve("They met in Qwxzporth.", "Qwxzporth") == [None]


@given(
    text=st.text(max_size=200),
    cuts=st.lists(st.tuples(st.integers(0, 200), st.integers(1, 30)), max_size=8),
)
def test_any_spans_of_any_text_resolve_to_one_answer_each(
    text: str, cuts: list[tuple[int, int]]
) -> None:
    spans = [(s, min(s + n, len(text))) for s, n in cuts if s < len(text)]
    answers = resolve_toponyms(text, spans)
    assert len(answers) == len(spans)
    assert answers == resolve_toponyms(text, spans)


@pytest.mark.parametrize(("city", "country"), [("Paris", "FRA"), ("Moscow", "RUS")])
def test_a_famous_city_stays_itself_in_news_of_a_country_that_has_a_namesake(
    city: str, country: str
) -> None:
    text = f"Senators from Florida, Ohio and Iowa spoke of the attack in {city}. Texas voted."
    places = resolve(text, "Florida", "Ohio", "Iowa", city, "Texas")
    assert where(places[3])[0] == country
    assert places[3] is not None and places[3].lat is not None
