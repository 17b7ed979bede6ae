"""The codebook: PLOVER's types, modes and contexts, and the words that tell them.

``types.toml`` holds the types, ``cues/`` one table of cues a type, ``classes.toml`` the classes of
words that the cues refer to. `match_cues` finds the cues at a token, `fill_slot` the words that
stand in a cue's slots.
"""

from dragoman.events.codebook.cues import Cue, CueMatch
from dragoman.events.codebook.matching import match_cues
from dragoman.events.codebook.slots import fill_slot
from dragoman.events.codebook.types import (
    CONTEXT_DEFINITIONS,
    CONTEXTS,
    INTERNATIONAL,
    RENAMED_CONTEXTS,
    RENAMED_MODES,
    SECTOR_DEFINITIONS,
    SECTORS,
    TYPES,
    EventTypeInfo,
)

__all__ = [
    "CONTEXTS",
    "CONTEXT_DEFINITIONS",
    "INTERNATIONAL",
    "RENAMED_CONTEXTS",
    "RENAMED_MODES",
    "SECTORS",
    "SECTOR_DEFINITIONS",
    "TYPES",
    "Cue",
    "CueMatch",
    "EventTypeInfo",
    "fill_slot",
    "match_cues",
]
