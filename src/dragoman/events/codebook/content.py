"""What a request, refusal, promise or threat is about decides its mode, at times its type."""

from dataclasses import replace
from functools import lru_cache

from dragoman.events.codebook.cues import Cue

_YIELDING = {"RETREAT": "yield", "CONCEDE": "yield"}
_HELPING = {"AID": "assist", "COOPERATE": "assist", "SUPPORT": "assist", "AGREE": "assist"}
_ASKED = _YIELDING | _HELPING | {"CONSULT": "meet"}

_THREATENED = {"ASSAULT": "violence", "MOBILIZE": "violence", "SANCTION": "relations"}
_THREATENED_MODES = {
    ("COERCE", "arrest"): "arrest",
    ("COERCE", "deport"): "expel",
    ("COERCE", "seize"): "territory",
    ("COERCE", "restrict"): "restrict",
    ("COERCE", "curfew"): "restrict",
    ("COERCE", "censor"): "restrict",
    ("PROTEST", "boycott"): "restrict",
    ("PROTEST", "strike"): "restrict",
    ("SANCTION", "expel"): "expel",
}

_HARMFUL = frozenset({"ASSAULT", "COERCE", "SANCTION", "THREATEN"})


@lru_cache(maxsize=4096)
def told_by(cue: Cue, below: Cue | None) -> Cue:
    """The cue as what stands below it makes it.

    "promised to withdraw" is CONCEDE and no AGREE; "vowed to crush them" is THREATEN; "urged them
    to release her" asks to yield. A promise of nothing that the codebook knows is less surely one.
    """
    if below is None:
        return replace(cue, strength=cue.strength * 0.8) if cue.type == "AGREE" else cue
    if cue.type in ("REQUEST", "REJECT"):
        if below.mode == "resign":
            return replace(cue, mode="change")
        return replace(cue, mode=_ASKED.get(below.type, cue.mode))
    if cue.type == "THREATEN":
        mode = _THREATENED_MODES.get((below.type, below.mode or ""))
        return replace(cue, mode=mode or _THREATENED.get(below.type, cue.mode))
    if cue.type == "AGREE":
        if cue.yields and below.type in ("RETREAT", "CONCEDE"):
            return replace(cue, type="CONCEDE", mode=None)
        if below.type in _HARMFUL:
            threat = told_by(replace(cue, type="THREATEN", mode=None), below)
            return replace(threat, strength=cue.strength * 0.9)
        if below.type == "REJECT":
            return replace(cue, type="REJECT", mode=below.mode)
    return cue
