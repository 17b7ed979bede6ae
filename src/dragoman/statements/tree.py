"""A record's statements as a tree of voices: the report, whom it quotes, whom those quote.

Works from the record alone, without the parse: a record that was stored reads the same.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from dragoman.record import Record, Span, Statement
from dragoman.statements.lexicon import acts, cues

Act = Literal["says", "denies", "asks", "requests", "writes", "thinks", "refuses-comment"]


@dataclass(slots=True)
class Voice:
    """A statement, what it does, the words that tell how it is sourced, and those inside it."""

    statement: Statement
    act: Act
    sourcing_words: list[Span]
    inner: list["Voice"] = field(default_factory=list)

    def walk(self, depth: int = 0) -> Iterator[tuple[int, "Voice"]]:
        """This voice and all inside it, each with its depth, outer before inner."""
        waiting = [(depth, self)]
        while waiting:
            level, voice = waiting.pop()
            yield level, voice
            waiting += [(level + 1, inner) for inner in reversed(voice.inner)]


def voices_of(record: Record) -> list[Voice]:
    """The outermost voices of a report in the order of the text; the report itself is implied.

    A circle of statements that stand in each other, which a hand-made record may have, is cut open
    at the first of them.
    """
    voices = {
        s.id: Voice(s, act_of(record, s), sourcing_words(record, s)) for s in record.statements
    }
    outer = {s.id: s.within for s in record.statements}
    roots = []
    for key, voice in voices.items():
        within = outer[key]
        if within is None or _comes_back(key, outer):
            outer[key] = None
            roots.append(voice)
        else:
            voices[within].inner.append(voice)
    return roots


def _comes_back(key: str, outer: dict[str, str | None]) -> bool:
    seen = {key}
    at = outer[key]
    while at is not None and at not in seen:
        seen.add(at)
        at = outer.get(at)
    return at == key


# ── what a statement does ────────────────────────────────────────────────────────────────────

_ASKS = re.compile(r"\W*(?:whether|if|who|whom|whose|what|why|when|where|how|which)\b", re.I)


def act_of(record: Record, statement: Statement) -> Act:
    """What the statement does: it says, denies, asks, requests, writes, thinks, or refuses to."""
    if not statement.content:
        return "refuses-comment"
    content = record.words(statement.content[0])
    question = "?" in content or _ASKS.match(content) is not None
    words = record.words(statement.cue).lower().split() if statement.cue else []
    for base in (base for word in words for base in _bases(word)):
        if base in acts()["asks"]:
            return "asks" if question or base != "ask" else "requests"
        if base in acts()["denies"]:
            return "denies"
        if base in acts()["requests"] and statement.kind != "direct":
            return "requests" if base != "call" or not _names(record, statement) else "says"
        if base in acts()["writes"]:
            return "writes"
        if base in cues().thought and base not in cues().speech:
            return "thinks"
    asked = statement.kind == "direct" and content.rstrip("\"'”’»").endswith("?")
    return "asks" if asked else "says"


def _names(record: Record, statement: Statement) -> bool:
    """Whether "called X a farce" and not "called for X", "called on X to…"."""
    assert statement.cue is not None
    after = record.report.text[statement.cue[1] : statement.cue[1] + 8].split()
    return not after or after[0].lower() not in ("for", "on", "upon")


@lru_cache(maxsize=4096)
def _bases(word: str) -> tuple[str, ...]:
    """The forms that a word may be inflected from, the word itself first."""
    found = [word]
    for ending, instead in (
        ("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""),
        ("ing", "e"), ("wrote", "write"), ("written", "write"), ("thought", "think"),
        ("knew", "know"), ("felt", "feel"), ("begged", "beg"),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) + len(instead) >= 3:
            found.append(word[: len(word) - len(ending)] + instead)
    return tuple(found)


# ── the words that tell how it is sourced ────────────────────────────────────────────────────

_PHRASES = re.compile(
    r"(?:speaking |who spoke |spoke )?(?:on (?:the )?condition of anonymity|anonymously)"
    r"|(?:who )?(?:asked|requested|wished|wanted|declined|refused|insisted)[\w\s]{0,20}?"
    r"(?:not to be (?:named|identified)|to be (?:named|identified)|anonymity)"
    r"|(?:who )?(?:was|were|is|are)(?: not|n[’']t) authori[sz]ed to [\w\s]{3,40}"
    r"|(?:unnamed|unidentified|anonymous)\b"
    r"|(?:his|her|their) names? (?:be )?withheld",
    re.IGNORECASE,
)
_REACH = 240
"""Characters on either side of the speaker and cue that are read for such words."""
_STOP = re.compile(r"[.!?]['\"”’]?\s+(?=[A-Z“\"])|\n")


def sourcing_words(record: Record, statement: Statement) -> list[Span]:
    """The words that name the voice, and those of its sentence that say why it has no name."""
    found = [statement.speaker_span] if statement.speaker_span else []
    if statement.sourcing not in ("anonymous", "official-unnamed") or not found:
        return found
    low, high = _sentence(record, statement)
    for match in _PHRASES.finditer(record.report.text, low, high):
        span = match.span()
        while span[1] > span[0] and record.report.text[span[1] - 1].isspace():
            span = span[0], span[1] - 1
        if not any(a <= span[0] and span[1] <= b for a, b in (*found, *statement.content)):
            found.append(span)
    return sorted(found)


def _sentence(record: Record, statement: Statement) -> tuple[int, int]:
    """The characters of the sentence around the speaker and the cue, as marks tell."""
    spans = [s for s in (statement.speaker_span, statement.cue) if s]
    first, last = min(s[0] for s in spans), max(s[1] for s in spans)
    text = record.report.text
    low = max(0, first - _REACH)
    for match in _STOP.finditer(text, low, first):
        low = match.end()
    stop = _STOP.search(text, last, last + _REACH)
    return low, stop.start() if stop else min(len(text), last + _REACH)
