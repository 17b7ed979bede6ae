"""Short invented passages with the statements that a reader finds in them, and their score.

The files of ``passages/`` hold blocks apart by an empty line::

    # Kigali, agency
    The minister told Reuters that the road was open.
    - minister | named | via Reuters | that the road … open

The first line names the passage; the lines up to the first ``-`` or ``~`` are its paragraphs. Each
``-`` line is a statement: speaker, sourcing, and if they have them ``via A, B``, ``to A`` and
``in N`` (the line, from 1, of the statement around it); then the content, from its first words …
to its last, ``+`` between parts, ``nothing`` where nothing is said. ``~`` is a statement that a
reader may leave out. ``A/B`` lets either stand; ``?`` is nobody in the text; ``*`` asks nothing.

Attitudes ("fears", "wants") count where they stand in no other statement.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.record import Actor, Record, Statement

FOLDER = Path(__file__).parent / "passages"
LEAST_OVERLAP = 0.5
ASPECTS = ("matched", "chain", "sourcing", "addressee")
"""What is counted: the statement is found; speaker, relays and nesting are right; …"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A statement as the passage's author reads it."""

    speakers: tuple[str, ...]
    sourcing: tuple[str, ...]
    content: frozenset[int]
    via: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    within: int | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A short text and its statements."""

    name: str
    text: str
    wanted: tuple[Wanted, ...]
    file: str

    @property
    def half(self) -> str:
        """The part that it belongs to: of the passages written first, the one or the other half,
        drawn by the text; those written to work on; those written to measure on."""
        if self.file in ("worked", "held_out"):
            return self.file
        return "second" if hashlib.sha256(self.text.encode()).digest()[0] % 2 else "first"


@dataclass(slots=True)
class Tally:
    """Counts over statements: found, wanted, and right in each respect."""

    found: int = 0
    wanted: int = 0
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ASPECTS, 0))

    def f1(self, aspect: str) -> float:
        """The harmonic mean of precision and recall in one respect."""
        total = self.found + self.wanted
        return 2 * self.right[aspect] / total if total else 0.0


def read_passages() -> list[Passage]:
    """All passages, file by file."""
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            lines = [line for line in block.splitlines() if line and not line.startswith("; ")]
            if lines:
                found.append(_passage(lines, path.stem))
    return found


def _passage(lines: list[str], file: str) -> Passage:
    name = lines[0].removeprefix("# ")
    count = next((n for n, line in enumerate(lines) if line.startswith(("- ", "~ "))), len(lines))
    text = "\n".join(lines[1:count])
    wanted = tuple(_wanted(line, text) for line in lines[count:])
    return Passage(name, text, wanted, file)


def _wanted(line: str, text: str) -> Wanted:
    speakers, sourcing, *options, content = line[2:].split(" | ")
    via: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    within = None
    for option in options:
        key, _, value = option.partition(" ")
        if key == "via":
            via = tuple(value.split(", "))
        elif key == "to":
            to = tuple(value.split("/"))
        elif key == "in":
            within = int(value) - 1
        else:
            raise ValueError(f"unknown option {option!r} in {line!r}")
    spans = [] if content == "nothing" else [_find(part, text) for part in content.split(" + ")]
    return Wanted(
        tuple(speakers.split("/")), tuple(sourcing.split("/")), characters(spans, text),
        via, to, within, line.startswith("~"),
    )  # fmt: skip


def _find(part: str, text: str) -> tuple[int, int]:
    first, _, last = part.partition(" … ")
    start = text.index(first)
    end = text.index(last, start + len(first)) + len(last) if last else start + len(first)
    return start, end


def characters(spans: Sequence[tuple[int, int]], text: str) -> frozenset[int]:
    """The places of the letters and digits in spans."""
    return frozenset(i for start, end in spans for i in range(start, end) if text[i].isalnum())


def tally(passage: Passage, record: Record, total: Tally) -> list[str]:
    """Add a record's statements to the counts; give what is wrong with them, in words."""
    faults: list[str] = []
    pairs = _pairs(passage, record)
    by_id = {record.statements[f].id: w for w, f in pairs.items()}
    optional = sum(passage.wanted[w].optional for w in pairs)
    total.found += len(record.statements) - optional
    total.wanted += sum(not w.optional for w in passage.wanted)
    for n, wanted in enumerate(passage.wanted):
        if wanted.optional:
            continue
        if n not in pairs:
            faults.append(f"missing: {n + 1}")
            continue
        found = record.statements[pairs[n]]
        within = None if found.within is None else by_id.get(found.within, -1)
        names = {actor.id: actor for actor in record.actors}
        aspects = {
            "matched": True,
            "speaker": _speaker(wanted, found, record),
            "via": _same_voices(wanted.via, [names[key] for key in found.via], record),
            "within": within == wanted.within,
            "sourcing": "*" in wanted.sourcing or found.sourcing in wanted.sourcing,
            "addressee": _addressee(wanted, names.get(found.addressee or ""), record),
        }
        aspects["chain"] = aspects["speaker"] and aspects["via"] and aspects["within"]
        for aspect in ASPECTS:
            total.right[aspect] += aspects[aspect]
        wrong = [aspect for aspect, right in aspects.items() if not right and aspect != "chain"]
        if wrong:
            faults.append(f"{n + 1} ({found.id}): {', '.join(wrong)}")
    matched = set(pairs.values())
    faults += [f"too much: {s.id}" for f, s in enumerate(record.statements) if f not in matched]
    return faults


def _pairs(passage: Passage, record: Record) -> dict[int, int]:
    """Wanted to found, one to one, the best overlap of contents first."""
    scored = []
    for w, wanted in enumerate(passage.wanted):
        for f, found in enumerate(record.statements):
            content = characters(found.content, passage.text)
            either = wanted.content | content
            score = len(wanted.content & content) / len(either) if either else 1.0
            if score >= LEAST_OVERLAP:
                scored.append((-score, wanted.optional, w, f))
    pairs: dict[int, int] = {}
    for *_, w, f in sorted(scored):
        if w not in pairs and f not in pairs.values():
            pairs[w] = f
    return pairs


def _speaker(wanted: Wanted, found: Statement, record: Record) -> bool:
    if "*" in wanted.speakers:
        return True
    words = record.words(found.speaker_span).casefold() if found.speaker_span else ""
    actor = next((a for a in record.actors if a.id == found.speaker), None)
    if "?" in wanted.speakers and actor is None:
        return True
    if actor is not None:
        return any(_is_called(actor, name, record) for name in wanted.speakers) or (
            _stands_in(actor, found) and any(n.casefold() in words for n in wanted.speakers)
        )
    return any(name.casefold() in words for name in wanted.speakers)


def _stands_in(actor: Actor, found: Statement) -> bool:
    if found.speaker_span is None:
        return False
    start, end = found.speaker_span
    return any(m.span[0] < end and m.span[1] > start for m in actor.mentions)


def _is_called(actor: Actor, name: str, record: Record) -> bool:
    return any(name.casefold() in record.words(m.span).casefold() for m in actor.mentions)


def _same_voices(names: Sequence[str], actors: Sequence[Actor], record: Record) -> bool:
    """Whether each name has its actor, and no actor is left over."""
    return len(names) == len(actors) and all(
        any(any(_is_called(a, one, record) for a in actors) for one in name.split("/"))
        for name in names
    )


def _addressee(wanted: Wanted, actor: Actor | None, record: Record) -> bool:
    if actor is None:
        return not wanted.addressees or "*" in wanted.addressees
    if not wanted.addressees:
        return False
    return "*" in wanted.addressees or any(
        _is_called(actor, name, record) for name in wanted.addressees
    )
