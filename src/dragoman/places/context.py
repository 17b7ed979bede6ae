"""What a text says about which namesake is meant: containers, countries, the publisher."""

import re
from collections import Counter
from dataclasses import dataclass, field

from dragoman.places.clues import words
from dragoman.places.gazetteer import Entry, Gazetteer

DIVISION_WORDS = words(
    """state province oblast region governorate prefecture department territory republic canton
    krai voivodeship emirate county district municipality parish"""
)
_FIRST_LEVEL = words(
    "state province oblast region governorate prefecture department krai voivodeship"
)
_AFTER = re.compile(r"\s*[,(]\s*(?:in\s+)?([A-Z][\w.’'-]*(?:\s(?:and\s)?[A-Z][\w.’'-]*){0,3})")
_IN = re.compile(
    r"(?:\s*,)?\s+(?:in|of)\s+(?:the\s+)?"
    r"(?:(?:state|province|region|oblast|governorate|republic|department|district)\s+of\s+|"
    r"(?:\w+[- ]){0,2}?(?:northern|southern|eastern|western|central|north|south|east|west|"
    r"north-?eastern|north-?western|south-?eastern|south-?western|[A-Z][a-z]+[’']s?)\s+)?"
    r"([A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,2})"
)
_OWNER = re.compile(r"([A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,2})[’']s?\s+(?:[a-z-]+\s+){0,3}$")
_CAPITALISED = re.compile(r"[A-Z][\w’'-]*\.?(?:[A-Z]\.)*(?:\s[A-Z][\w’'-]+){0,2}")
_TOP_LEVEL = {
    "uk": "GBR", "ca": "CAN", "au": "AUS", "ie": "IRL", "nz": "NZL", "in": "IND", "za": "ZAF",
    "il": "ISR", "pk": "PAK", "ng": "NGA", "ke": "KEN", "gh": "GHA", "ph": "PHL", "sg": "SGP",
    "my": "MYS", "hk": "HKG", "lk": "LKA", "bd": "BGD", "ru": "RUS", "ua": "UKR", "de": "DEU",
    "fr": "FRA", "es": "ESP", "it": "ITA", "pl": "POL", "tr": "TUR", "mx": "MEX", "br": "BRA",
    "ar": "ARG", "jp": "JPN", "cn": "CHN", "kr": "KOR", "eg": "EGY", "lb": "LBN", "ge": "GEO",
    "us": "USA", "gov": "USA", "mil": "USA",
}  # fmt: skip


@dataclass(slots=True)
class Votes:
    """How often a text speaks of countries and of first-level divisions, by any word for them."""

    countries: Counter[str] = field(default_factory=Counter)
    divisions: Counter[tuple[str, str]] = field(default_factory=Counter)
    total: float = 0.0

    def add(self, entry: Entry, weight: float = 1.0) -> None:
        """One word for the country or division."""
        if entry.country is None:
            return
        self.total += weight
        self.countries[entry.country] += weight  # type: ignore[assignment]
        if entry.area is not None:
            self.divisions[entry.country, entry.area] += weight  # type: ignore[assignment]


def countries_spoken_of(text: str, places: Gazetteer) -> Votes:
    """Votes of every country, state and people named in the text whose name is not ambiguous."""
    votes = Votes()
    for match in _CAPITALISED.finditer(text):
        parts = match.group().split()
        first = 0
        while first < len(parts):
            for last in range(len(parts), first, -1):
                entry = _unambiguous(" ".join(parts[first:last]), places)
                if entry is not None:
                    votes.add(entry)
                    first = last - 1
                    break
            first += 1
    return votes


def _unambiguous(name: str, places: Gazetteer) -> Entry | None:
    """The one country or state that a name or a word for its people can mean."""
    name = name.rstrip(",")
    for suffix in ("’s", "'s"):
        name = name.removesuffix(suffix)
    own = [e for e in places.areas(name) if e.is_country or e.feature == "ADM1"]
    if not own:
        own = list(places.people(name))
    return own[0] if len(own) == 1 else None


def home_of(publisher: str | None, places: Gazetteer) -> list[Entry]:
    """Where a publisher is at home, as far as its name or domain tells: "Houston Chronicle"."""
    if not publisher:
        return []
    domain = re.search(r"([\w-]+)\.((?:\w+\.)*)(\w+)(?:/|$)", publisher.strip().lower())
    if domain:
        country = _TOP_LEVEL.get(domain.group(3))
        return list(places.country(country)) if country else []
    parts = [w for w in publisher.split() if w[:1].isupper() and w != "The"]
    for first in range(len(parts)):
        for last in range(min(len(parts), first + 3), first, -1):
            if first == 0 and last == len(parts):
                continue
            found = places.lookup(" ".join(parts[first:last]))
            if found and found[0].weight > 3.5:
                return [found[0]]
    return []


def containers(text: str, span: tuple[int, int], places: Gazetteer) -> list[Entry]:
    """What the words around a name say that it lies in: "Paris, Texas", "Idlib in northern
    Syria", "Syria's Idlib"."""
    window = text[span[1] : span[1] + 90]
    for pattern in (_AFTER, _IN):
        match = pattern.match(window)
        found = _longest_area(match.group(1), places) if match else []
        if found:
            return found
    owner = _OWNER.search(text[max(0, span[0] - 70) : span[0]])
    parts = owner.group(1).split() if owner else []
    for first in range(len(parts)):
        found = [
            e for e in places.areas(" ".join(parts[first:])) if e.is_country or e.feature == "ADM1"
        ]
        if found:
            return found
    return []


def _longest_area(name_words: str, places: Gazetteer) -> list[Entry]:
    """What the longest beginning of the words names, less a genitive or the sentence's stop."""
    parts = name_words.split(" ")
    for last in range(len(parts), 0, -1):
        name = " ".join(parts[:last]).rstrip(",")
        for suffix in ("", ".", "’s", "'s"):
            found = places.areas(name.removesuffix(suffix))
            if found:
                return list(found)
    return []


def division_hint(text: str, span: tuple[int, int]) -> str | None:
    """ "division" or "city" where a word beside the name says which of them is meant."""
    after = text[span[1] : span[1] + 24].split(None, 1)
    if text[span[1] : span[1] + 1] == " " and after and after[0].strip(",.;") in _FIRST_LEVEL:
        return "division"
    before = text[max(0, span[0] - 24) : span[0]].lower().split()
    if len(before) >= 2 and before[-1] == "of":
        if before[-2] in _FIRST_LEVEL:
            return "division"
        if before[-2] in ("city", "town", "village", "mayor", "port"):
            return "city"
    return None


def strip_division(name: str) -> tuple[str, str | None]:
    """ "Kharkiv region" as its bare name and the kind of division; (name, None) for others."""
    head, _, last = name.rpartition(" ")
    return (head, last.lower()) if head and last.lower() in DIVISION_WORDS else (name, None)
