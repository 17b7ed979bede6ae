"""PLOVER's event types with their modes, and its lists of contexts and sectors.

The lists are those of the manual of 2024; the definitions are ours, from its facts.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import get_args

from dragoman.record import EventType


@dataclass(frozen=True, slots=True)
class EventTypeInfo:
    """What an event type covers, its modes, and what is easily taken for it but is not."""

    type: EventType
    definition: str
    modes: Mapping[str, str]
    near_misses: str
    quad: str
    """The field's four-fold sorting: verbal or material, cooperation or conflict."""


@lru_cache(maxsize=1)
def _codebook() -> dict[str, dict[str, object]]:
    text = files(__package__).joinpath("types.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _types() -> Mapping[EventType, EventTypeInfo]:
    found: dict[EventType, EventTypeInfo] = {}
    for name in get_args(EventType):
        entry = _codebook()[name]
        modes = entry.get("modes", {})
        assert isinstance(modes, dict)
        found[name] = EventTypeInfo(
            name,
            str(entry["definition"]),
            MappingProxyType(modes),
            str(entry["near_misses"]),
            str(entry["quad"]),
        )
    return MappingProxyType(found)


def _listing(name: str) -> Mapping[str, str]:
    entry = _codebook()[name]
    return MappingProxyType({key: str(value) for key, value in entry.items()})


TYPES: Mapping[EventType, EventTypeInfo] = _types()

CONTEXTS: tuple[str, ...] = tuple(_listing("contexts"))
"""What an event may be about, whatever its type."""

CONTEXT_DEFINITIONS: Mapping[str, str] = _listing("contexts")

SECTORS: tuple[str, ...] = tuple(_listing("sectors"))
"""What part of a society an actor belongs to."""

SECTOR_DEFINITIONS: Mapping[str, str] = _listing("sectors")

INTERNATIONAL: tuple[str, ...] = tuple(_listing("international"))
"""Codes that stand in the place of a country for actors that have none."""

RENAMED_MODES: Mapping[tuple[str, str], str | None] = MappingProxyType(
    {
        ("ASSAULT", "assassinate"): "targeted",
        ("ASSAULT", "cleansing"): None,
        ("ASSAULT", "execute"): "targeted",
        ("ASSAULT", "massacre"): None,
        ("COERCE", "ban"): "restrict",
        ("RETREAT", "return"): None,
        ("RETREAT", "ease"): None,
        ("THREATEN", "ban"): "restrict",
        ("THREATEN", "political"): "restrict",
        ("THREATEN", "rights"): "restrict",
    }
)
"""Modes of older working copies, and what the manual has for them now (None: no mode)."""

RENAMED_CONTEXTS: Mapping[str, str] = MappingProxyType(
    {"humanitarian": "human_security", "democracy": "pro_democracy"}
)
