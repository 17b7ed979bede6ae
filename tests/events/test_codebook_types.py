"""The codebook is PLOVER's: its types, modes, contexts and sectors, and cues that stay within."""

import json
from pathlib import Path
from typing import get_args

import pytest

from dragoman.events.codebook import (
    CONTEXTS,
    INTERNATIONAL,
    RENAMED_CONTEXTS,
    RENAMED_MODES,
    SECTORS,
    TYPES,
    Cue,
)
from dragoman.events.codebook.frames import TYPE_FILES, lexicon
from dragoman.record import EventStatus, EventType

SLOTS = {"subject", "object", "agent", "dative", "poss", "of", "by", "compound", "comp-subject"}


def all_cues() -> list[tuple[str, Cue]]:
    words = lexicon()
    return [
        (lemma, frame.cue)
        for table in (words.verbs, words.nouns)
        for lemma, frames in table.items()
        for frame in frames
    ]


def test_there_are_the_sixteen_types_of_the_record() -> None:
    assert set(TYPES) == set(get_args(EventType)) == set(TYPE_FILES)
    assert len(TYPES) == 16


def test_the_lists_are_those_of_the_manual(shared: Path) -> None:
    manual = json.loads((shared / "data" / "plover" / "current.json").read_text(encoding="utf-8"))
    assert list(CONTEXTS) == manual["contexts"]
    assert list(SECTORS) == manual["sectors"]
    assert list(INTERNATIONAL) == manual["international"]
    assert {t: list(info.modes) for t, info in TYPES.items() if info.modes} == manual["modes"]


def test_every_type_is_explained() -> None:
    for info in TYPES.values():
        assert info.definition.endswith(".")
        assert info.near_misses
        assert info.quad in {
            f"{a} {b}" for a in ("verbal", "material") for b in ("cooperation", "conflict")
        }


@pytest.mark.parametrize("event_type", TYPE_FILES)
def test_every_type_has_many_cues_of_both_kinds(event_type: EventType) -> None:
    words = lexicon()
    for table, least in ((words.verbs, 60), (words.nouns, 6)):
        found = [f for frames in table.values() for f in frames if f.cue.type == event_type]
        assert len(found) >= least


def test_every_cue_stays_within_the_codebook() -> None:
    for lemma, cue in all_cues():
        assert cue.mode is None or cue.mode in TYPES[cue.type].modes, (lemma, cue)
        assert set(cue.contexts) <= set(CONTEXTS), (lemma, cue)
        assert cue.status is None or cue.status in get_args(EventStatus), (lemma, cue)
        assert 0 < cue.strength <= 1, (lemma, cue)


def test_every_slot_of_a_cue_is_one_that_can_be_filled() -> None:
    for lemma, cue in all_cues():
        for slot in (*cue.actor, *cue.recipient):
            assert slot in SLOTS | {"within"} or slot.startswith("prep:"), (lemma, slot)


def test_older_names_lead_to_names_of_the_manual() -> None:
    for (event_type, old), new in RENAMED_MODES.items():
        modes = TYPES[event_type].modes  # type: ignore[index]
        assert old not in modes
        assert new is None or new in modes
    for old, new in RENAMED_CONTEXTS.items():
        assert old not in CONTEXTS
        assert new in CONTEXTS


def test_a_verb_in_british_spelling_is_there_in_american_spelling_too() -> None:
    words = lexicon()
    for lemma in ("criticise", "mobilise", "recognise", "nationalise"):
        assert lemma in words.verbs
        assert lemma.replace("ise", "ize") in words.verbs
