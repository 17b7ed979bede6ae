"""The notation of the cue tables, read into frames.

A table (one file a type under ``cues/``) holds ``[[verbs]]`` and ``[[nouns]]`` sections. A section
gives what its cues share (``mode``, ``contexts``, ``actor``, ``recipient``, ``symmetric``,
``status``, ``strength``, ``content``, ``yields``); its ``cues`` are separated by semicolons or
line ends.

A verb cue is a lemma and what must stand with it::

    condemn                      the verb, however it is used
    launch <attack>              the object is of the class "attack" (classes.toml)
    strike deal                  the object is this noun
    take _ into custody          any object, and this noun after "into"
    pull out                     a particle or a preposition, whatever follows it
    send <troops> to _           ... with any noun after it
    call on _ TO <help>          an infinitive of the class "help"; TO alone: any infinitive
    warn THAT    stop ING <buy>  a clause; a gerund
    say OUGHT                    a clause that tells what another must do
    want OTHERS                  an infinitive that another is to do
    be =ready TO                 an adjective or noun as predicate
    cut|sever <ties>             either verb
    attack {obj <person>, not prep in}   further conditions, each of which must hold

A noun cue is the noun, with modifiers before it and prepositions after it: ``joint exercise``,
``attack on``. A condition is ``obj``, ``subj``, ``mod``, ``is``, ``within`` (anything below) or
``prep X`` with a class or word (``PROPN``: any proper name), or ``passive``; ``not`` before it
denies it. A cue may end in ``@mode``, ``#context`` and ``~strength`` that override its section's.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

from dragoman.events.codebook.cues import Cue
from dragoman.record import EventType

NeedKind = Literal[
    "obj", "prep", "to", "that", "ing", "ought", "others", "is", "subj", "mod", "passive", "within",
]  # fmt: skip

_PREPOSITIONS = """
about above across after against ahead along among apart around as aside at away back before behind
between beyond by down for forth forward from in inside into of off on onto open out outside over
overboard past through to together toward towards under until up upon with within without
"""
PREPOSITIONS = frozenset(_PREPOSITIONS.split())


@dataclass(frozen=True, slots=True)
class Need:
    """Something that must stand with the cue's head (or must not, if ``denied``)."""

    kind: NeedKind
    word: str = ""
    """The preposition or particle, for ``prep``."""
    nouns: frozenset[str] | None = None
    """The lemmas that may fill it; None for any."""
    bare: bool = False
    """A ``prep`` that may be a particle, with nothing after it."""
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A head lemma, what must stand with it, and the cue that this makes."""

    cue: Cue
    needs: tuple[Need, ...]
    conditions: tuple[Need, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Frames by the lemma of their head, the most specific first."""

    verbs: dict[str, tuple[Frame, ...]]
    nouns: dict[str, tuple[Frame, ...]]
    classes: dict[str, frozenset[str]]


TYPE_FILES: tuple[EventType, ...] = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE",
    "MOBILIZE", "PROTEST", "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN",
)  # fmt: skip


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The cue tables that the package carries, read once a process."""
    folder = files(__package__)
    classes = _read_classes(folder.joinpath("classes.toml").read_text(encoding="utf-8"))
    verbs: dict[str, list[Frame]] = {}
    nouns: dict[str, list[Frame]] = {}
    for event_type in TYPE_FILES:
        text = folder.joinpath("cues", f"{event_type.lower()}.toml").read_text(encoding="utf-8")
        for lemma, frame, is_verb in read_table(event_type, text, classes):
            (verbs if is_verb else nouns).setdefault(lemma, []).append(frame)
    return Lexicon(_ordered(verbs), _ordered(nouns), classes)


def _ordered(frames: dict[str, list[Frame]]) -> dict[str, tuple[Frame, ...]]:
    return {
        lemma: tuple(sorted(found, key=lambda f: (-f.weight, -f.cue.strength)))
        for lemma, found in frames.items()
    }


def _read_classes(text: str) -> dict[str, frozenset[str]]:
    """Classes by name; a class may take in others as ``<name>``, given before it."""
    classes: dict[str, frozenset[str]] = {}
    for group in tomllib.loads(text).values():
        for name, words in group.items():
            lemmas: set[str] = set()
            for word in words.split():
                if word.startswith("<"):
                    lemmas |= classes[word[1:-1]]
                else:
                    lemmas.update(spellings(word))
            classes[name] = frozenset(lemmas)
    return classes


_AMERICAN = (("isation", "ization"), ("ise", "ize"), ("our", "or"), ("fence", "fense"))


def spellings(lemma: str) -> tuple[str, ...]:
    """The lemma and its American spelling, where a British ending may have one."""
    for british, american in _AMERICAN:
        if lemma.endswith(british) and len(lemma) > len(british) + 2:
            return lemma, lemma[: -len(british)] + american
    return (lemma,)


def read_table(
    event_type: EventType, text: str, classes: dict[str, frozenset[str]]
) -> Iterator[tuple[str, Frame, bool]]:
    """(head lemma, frame, whether the head is a verb) for every cue of a table.

    Raises `ValueError` with the cue's words where its notation is wrong.
    """
    for name, sections in tomllib.loads(text).items():
        for section in sections:
            base = _section_cue(event_type, section)
            for line in section["cues"].split("\n"):
                for entry in line.split(";"):
                    words = entry.strip()
                    if not words:
                        continue
                    try:
                        for lemma, frame in _frames(words, base, classes, name == "verbs"):
                            for spelling in spellings(lemma):
                                yield spelling, frame, name == "verbs"
                    except KeyError as missing:
                        raise ValueError(
                            f"{event_type}: {words!r} names no class {missing}"
                        ) from None


def _section_cue(event_type: EventType, section: dict[str, Any]) -> Cue:
    default = Cue(event_type)
    return Cue(
        event_type,
        section.get("mode"),
        tuple(section.get("contexts", "").split()),
        tuple(section["actor"].split()) if "actor" in section else default.actor,
        tuple(section["recipient"].split()) if "recipient" in section else default.recipient,
        section.get("symmetric", False),
        section.get("status"),
        section.get("strength", default.strength),
        section.get("content", False),
        section.get("yields", False),
    )


_SUFFIX = re.compile(r"\s+([@#~])([^\s{]+)")


def _frames(
    entry: str, base: Cue, classes: dict[str, frozenset[str]], is_verb: bool
) -> Iterator[tuple[str, Frame]]:
    entry, cue = _own_cue(entry, base)
    body, _, conditions = entry.partition("{")
    words = body.split()
    bounds = tuple(
        _condition(condition, classes)
        for condition in conditions.rstrip(" }").split(",")
        if condition.strip()
    )
    if is_verb:
        head, needs = words[0], _verb_needs(words[1:], classes)
    else:
        at = next((i for i, w in enumerate(words) if w in PREPOSITIONS and i), len(words))
        head = words[at - 1]
        needs = tuple(Need("mod", nouns=_lemmas(w, classes)) for w in words[: at - 1])
        needs += tuple(Need("prep", w, bare=True) for w in words[at:])
    weight = sum(1.0 if n.nouns is not None or n.kind != "prep" else 0.8 for n in needs)
    frame = Frame(cue, needs, bounds, weight + 0.6 * len(bounds))
    for lemma in sorted(_lemmas(head, classes)):
        yield lemma, frame


def _own_cue(entry: str, base: Cue) -> tuple[str, Cue]:
    contexts: list[str] = []
    for mark, value in _SUFFIX.findall(entry):
        if mark == "@":
            base = replace(base, mode=value)
        elif mark == "~":
            base = replace(base, strength=float(value))
        else:
            contexts.append(value)
    if contexts:
        base = replace(base, contexts=tuple(dict.fromkeys((*base.contexts, *contexts))))
    return _SUFFIX.sub("", entry), base


def _lemmas(word: str, classes: dict[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    for part in word.split("|"):
        found |= classes[part[1:-1]] if part.startswith("<") else set(spellings(part))
    return frozenset(found)


_CLAUSES: dict[str, NeedKind] = {"THAT": "that", "OUGHT": "ought", "OTHERS": "others"}


def _verb_needs(words: list[str], classes: dict[str, frozenset[str]]) -> tuple[Need, ...]:
    needs: list[Need] = []
    i = 0
    while i < len(words):
        word = words[i]
        after = words[i + 1] if i + 1 < len(words) else ""
        if word in ("TO", "ING"):
            kind: NeedKind = "to" if word == "TO" else "ing"
            if after.startswith("<") or (after[:1].islower() and after not in PREPOSITIONS):
                needs.append(Need(kind, nouns=_lemmas(after, classes)))
                i += 1
            else:
                needs.append(Need(kind))
        elif word in _CLAUSES:
            needs.append(Need(_CLAUSES[word]))
        elif word.startswith("="):
            needs.append(Need("is", nouns=_lemmas(word[1:], classes)))
        elif word in PREPOSITIONS:
            if after == "_":
                needs.append(Need("prep", word))
                i += 1
            elif after and after not in PREPOSITIONS and not after.isupper() and after[0] != "=":
                needs.append(Need("prep", word, _lemmas(after, classes)))
                i += 1
            else:
                needs.append(Need("prep", word, bare=True))
        elif word == "_":
            needs.append(Need("obj"))
        else:
            needs.append(Need("obj", nouns=_lemmas(word, classes)))
        i += 1
    return tuple(needs)


def _condition(text: str, classes: dict[str, frozenset[str]]) -> Need:
    words = text.split()
    denied = words[0] == "not"
    words = words[denied:]
    kind, rest = words[0], words[1:]
    if kind == "prep":
        nouns = _lemmas(rest[1], classes) if len(rest) > 1 else None
        return Need("prep", rest[0], nouns, bare=nouns is None, denied=denied)
    if kind in ("obj", "subj", "mod", "to", "that", "ing", "is", "passive", "within"):
        nouns = _lemmas(rest[0], classes) if rest else None
        return Need(kind, nouns=nouns, denied=denied)  # type: ignore[arg-type]
    raise ValueError(f"no such condition: {text}")
