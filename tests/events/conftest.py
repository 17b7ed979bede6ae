"""What the tests of events share: actors given by hand, and what is coded, in words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pytest

from dragoman.events import find_events
from dragoman.language import Parse
from dragoman.record import Actor, ActorKind, Event, Mention, Statement

Traits = tuple[ActorKind, str | None, str | None]

STATES = {
    "Albania": "ALB", "Armenia": "ARM", "Australia": "AUS", "Azerbaijan": "AZE", "Belarus": "BLR",
    "Bolivia": "BOL", "Brazil": "BRA", "Britain": "GBR", "Canada": "CAN", "Chad": "TCD",
    "Chile": "CHL", "China": "CHN", "Colombia": "COL", "Cuba": "CUB", "Egypt": "EGY",
    "Ethiopia": "ETH", "Fiji": "FJI", "France": "FRA", "Georgia": "GEO", "Germany": "DEU",
    "Ghana": "GHA", "Greece": "GRC", "Haiti": "HTI", "Hungary": "HUN", "India": "IND",
    "Indonesia": "IDN", "Iran": "IRN", "Iraq": "IRQ", "Israel": "ISR", "Italy": "ITA",
    "Japan": "JPN", "Kenya": "KEN", "Kosovo": "XKX", "Lebanon": "LBN", "Libya": "LBY",
    "Mali": "MLI", "Mexico": "MEX", "Morocco": "MAR", "Nepal": "NPL", "Niger": "NER",
    "Nigeria": "NGA", "North Korea": "PRK", "Norway": "NOR", "Pakistan": "PAK", "Peru": "PER",
    "Poland": "POL", "Qatar": "QAT", "Russia": "RUS", "Rwanda": "RWA", "Serbia": "SRB",
    "Somalia": "SOM", "South Africa": "ZAF", "South Korea": "KOR", "Spain": "ESP", "Sudan": "SDN",
    "Syria": "SYR", "Thailand": "THA", "Tunisia": "TUN", "Turkey": "TUR", "Uganda": "UGA",
    "Ukraine": "UKR", "Venezuela": "VEN", "Vietnam": "VNM", "Yemen": "YEM", "Zambia": "ZMB",
    "United States": "USA", "Philippines": "PHL",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """A coded event in words."""

    event: Event
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: str
    anchor: str


def cast(parse: Parse, others: Mapping[str, Traits]) -> list[Actor]:
    """Actors with a mention wherever their name stands: all states, and the given others."""
    traits: dict[str, Traits] = {name: ("state", code, "GOV") for name, code in STATES.items()}
    traits |= others
    taken: set[int] = set()
    found: list[tuple[int, str, list[Mention]]] = []
    for name in sorted(traits, key=lambda n: (-len(n), n)):
        mentions = []
        at = parse.text.find(name)
        while at >= 0:
            end = at + len(name)
            whole = parse.token_at(at) is not None and not parse.text[end : end + 1].isalpha()
            if whole and not taken & set(range(at, end)):
                taken |= set(range(at, end))
                mentions.append(Mention(span=(at, end), form="name"))
            at = parse.text.find(name, end)
        if mentions:
            found.append((mentions[0].span[0], name, mentions))
    return [
        Actor(
            id=f"a{number}", name=name, kind=traits[name][0], country=traits[name][1],
            sector=traits[name][2], mentions=mentions,
        )
        for number, (_, name, mentions) in enumerate(sorted(found, key=lambda f: f[0]), 1)
    ]  # fmt: skip


def quote(text: str, content: str, speaker: str | None, number: int = 1) -> Statement:
    """A direct statement with the given words of the text as its content."""
    at = text.index(content)
    return Statement(
        id=f"s{number}", speaker=speaker, content=[(at, at + len(content))], kind="direct"
    )


Coder = Callable[..., list[Told]]


@pytest.fixture(scope="session")
def code(parse_text: Callable[[str], Parse]) -> Coder:
    """Codes a text: ``code(text, {name: (kind, country, sector)}, statements)``.

    States are known without being given; ``statements`` is called with the actors by name and
    gives the statements of the text.
    """

    def coded(
        text: str,
        others: Mapping[str, Traits] | None = None,
        statements: Callable[[Mapping[str, str]], Sequence[Statement]] | None = None,
    ) -> list[Told]:
        parse = parse_text(text)
        actors = cast(parse, others or {})
        named = {a.id: a.name for a in actors}
        said = statements({name: id for id, name in named.items()}) if statements else ()
        return [
            Told(
                event,
                event.type,
                tuple(named[a] for a in event.actors),
                tuple(named[r] for r in event.recipients),
                event.status,
                parse.words(event.anchor),
            )
            for event in find_events(parse, actors, [], [], said, [])
        ]

    return coded
