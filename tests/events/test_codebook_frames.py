"""The notation of the cue tables."""

import pytest

from dragoman.events.codebook.frames import Frame, read_table

CLASSES = {"attack": frozenset({"attack", "raid"}), "ties": frozenset({"tie"})}


def read(cues: str, kind: str = "verbs", head: str = "") -> dict[str, Frame]:
    table = f"[[{kind}]]\nmode = 'beat'\nstrength = 0.9\n{head}\ncues = '''{cues}'''"
    return {lemma: frame for lemma, frame, _ in read_table("ASSAULT", table, CLASSES)}


def test_cues_are_parted_by_semicolons_and_lines() -> None:
    assert set(read("kick; punch\nslap")) == {"kick", "punch", "slap"}


def test_alternatives_are_cues_of_their_own() -> None:
    frames = read("cut|sever <ties>")
    assert set(frames) == {"cut", "sever"}
    assert frames["cut"].needs[0].nouns == frozenset({"tie"})


def test_a_suffix_overrides_its_section() -> None:
    cue = read("torch @destroy #terrorism ~0.4")["torch"].cue
    assert (cue.mode, cue.contexts, cue.strength) == ("destroy", ("terrorism",), 0.4)


def test_more_needs_make_a_frame_more_specific() -> None:
    bare = read("take")["take"]
    full = read("take _ into custody")["take"]
    assert full.weight > bare.weight
    assert [n.kind for n in full.needs] == ["obj", "prep"]


def test_conditions_may_deny() -> None:
    (condition,) = read("beat {not obj team|rival}")["beat"].conditions
    assert condition.denied
    assert condition.nouns == frozenset({"team", "rival"})


def test_a_noun_has_modifiers_before_it_and_prepositions_after_it() -> None:
    frame = read("joint exercise with", kind="nouns")["exercise"]
    assert [n.kind for n in frame.needs] == ["mod", "prep"]


def test_a_class_may_head_a_noun_cue() -> None:
    assert set(read("<attack> on", kind="nouns")) == {"attack", "raid"}


@pytest.mark.parametrize("cues", ["launch <nonsense>", "launch {obj <nonsense>}"])
def test_an_unknown_class_is_named(cues: str) -> None:
    with pytest.raises(ValueError, match="nonsense"):
        read(cues)


def test_an_unknown_condition_is_named() -> None:
    with pytest.raises(ValueError, match="no such condition"):
        read("launch {colour red}")


def test_an_infinitive_may_be_one_word() -> None:
    _, clause = read("order envoy TO leave")["order"].needs
    assert (clause.kind, clause.nouns) == ("to", frozenset({"leave"}))
