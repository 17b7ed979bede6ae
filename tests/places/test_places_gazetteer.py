"""What the gazetteer knows, and how names are compared."""

import pytest

from dragoman.places import gazetteer
from dragoman.places.cities import Cities, _laid_out_anew
from dragoman.places.names import fold
from dragoman.places.resolve import _km
from dragoman.places.tables import listed, rows


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("U.S.", "USA"),
        ("US", "USA"),
        ("the United States", "USA"),
        ("Côte d’Ivoire", "CIV"),
        ("Cote d'Ivoire", "CIV"),
        ("Burma", "MMR"),
        ("DRC", "COD"),
        ("Türkiye", "TUR"),
        ("Palestinian territories", "PSE"),
        ("Kosovo", "XKX"),
    ],
)
def test_countries_are_known_by_the_names_that_news_has_for_them(name: str, country: str) -> None:
    first = gazetteer().lookup(name)[0]
    assert first.is_country
    assert first.country == country


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("Kyiv", "UKR", 50.45, 30.52),
        ("Kiev", "UKR", 50.45, 30.52),
        ("Sana’a", "YEM", 15.35, 44.21),
        ("São Paulo", "BRA", -23.55, -46.63),
        ("Patna", "IND", 25.6, 85.1),
        ("Stuttgart", "DEU", 48.8, 9.2),
        ("St. Louis", "USA", 38.6, -90.2),
        ("L.A.", "USA", 34.05, -118.24),
        ("Fort Bliss", "USA", 31.8, -106.4),
        ("Guantánamo Bay", "CUB", 19.9, -75.1),
        ("Donbas", "UKR", 48.2, 38.2),
        ("Strait of Hormuz", None, 26.6, 56.3),
    ],
)
def test_the_likeliest_place_of_a_name(
    name: str, country: str | None, lat: float, lon: float
) -> None:
    first = gazetteer().lookup(name)[0]
    assert first.country == country
    assert first.lat == pytest.approx(lat, abs=0.5)
    assert first.lon == pytest.approx(lon, abs=0.5)


def test_codes_are_told_from_words_by_their_capitals() -> None:
    assert gazetteer().lookup("US")
    assert not any(e.is_country for e in gazetteer().lookup("us"))
    assert gazetteer().lookup("La.")[0].name == "Louisiana"
    assert not any(e.name == "Louisiana" for e in gazetteer().lookup("La"))


def test_words_for_a_people_are_not_names_of_its_country() -> None:
    assert gazetteer().people("Mexican")[0].country == "MEX"
    assert not gazetteer().lookup("Mexican")


def test_a_city_names_the_division_that_it_lies_in() -> None:
    assert gazetteer().lookup("El Paso")[0].admin1 == "Texas"
    assert gazetteer().lookup("Monterrey")[0].admin1 == "Nuevo Leon"
    assert gazetteer().lookup("Maiduguri")[0].admin1 == "Borno"


def test_only_the_largest_of_its_name_is_the_capital() -> None:
    capitals = [e for e in gazetteer().lookup("Washington") if e.feature == "PPLC"]
    assert len(capitals) <= 1


def test_a_table_row_has_a_known_country_and_a_point_on_the_globe() -> None:
    known = {row[0] for row in rows("countries", 6)}
    for table, at in (("states", 0), ("regions", 0), ("features", 1), ("towns", 1)):
        lat = 2 if table != "regions" else 1
        for row in rows(table, 7):
            assert row[at] in known or (table == "features" and not row[at]), row
            assert -90 <= float(row[lat]) <= 90, row
            assert -180 <= float(row[lat + 1]) <= 180, row
            assert "|" not in row[-1], row


def test_a_region_lies_where_its_seat_does() -> None:
    """The tables' own coordinates, checked against the cities data: no division is so large that
    its middle is 2,000 km from its seat, but a swapped sign or a digit too much is farther."""
    places = gazetteer()
    for country, _, _, name, _, seat in rows("regions", 6):
        if not seat:
            continue
        region = next(
            e for e in places.lookup(name) if e.feature == "ADM1" and e.country == country
        )
        seats = [e for e in places.lookup(seat) if e.country == country and e is not region]
        assert min((_km(region, e) for e in seats), default=0) < 2000, name


def test_no_name_stands_twice_in_a_row() -> None:
    for table, at in (("countries", 3), ("states", 4), ("regions", 3), ("features", 4)):
        for row in rows(table, 7):
            names = [row[at], *listed(row[at + 1])]
            assert len(set(names)) == len(names), row


def test_folding_drops_case_accents_hyphens_stops_and_the_article() -> None:
    assert fold("The Port-au-Prince") == fold("port au prince")
    assert fold("Łódź") == "lodz"
    assert fold("St. John’s") == fold("St Johns")


def test_the_cities_data_may_be_laid_out_otherwise() -> None:
    other = b"""{"1": {"name":"Aville","geonameid":1,"countrycode":"FR","admin1code":"11",
        "latitude":1.5,"longitude":2.5,"population":200000,"timezone":"Europe/Paris",
        "alternatenames":["Beville"]}}"""
    cities = Cities.__new__(Cities)
    cities._read(_laid_out_anew(other))
    assert [c.name for c in cities.named("aville")] == ["Aville"]
    assert [c.geonames for c in cities.named("beville")] == [1]
