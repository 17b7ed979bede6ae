"""Who says what, scored against standoff gold in PolNeAR's layout.

A gold folder holds ``text/NAME.txt`` and ``attributions/*NAME*.ann`` (brat standoff: T lines are
spans labelled Source, Cue and Content; E lines tie them together). Where several annotators read
a report, the first file by name is the gold.

The figures, micro-averaged over the reports, with spans as sets of their non-space characters:

* ``content_char``: the characters that lie in any content;
* ``overlap``: attributions whose contents have a Jaccard index of at least 0.5, one to one;
* ``exact``: the same where the contents agree but for punctuation at either end;
* ``source``: of the matched gold attributions with a source, the share whose source is touched;
* ``sourced``: as ``overlap``, where the sources must touch or both be absent: the one to quote.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.evaluation.figures import Score
from dragoman.record import Record

Spans = list[tuple[int, int]]

LEAST_OVERLAP = 0.5


@dataclass(slots=True)
class Attribution:
    """The spans of one attribution, gold or found."""

    source: Spans = field(default_factory=list)
    cue: Spans = field(default_factory=list)
    content: Spans = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class GoldReport:
    """One report of the corpus with its gold attributions."""

    name: str
    text: str
    attributions: list[Attribution]


@dataclass(frozen=True, slots=True)
class AttributionScores:
    """The figures over ``reports`` reports; see the module for what each one means."""

    reports: int
    gold: int
    found: int
    content_char: Score
    overlap: Score
    exact: Score
    source: float
    sourced: Score


def read_gold(folder: Path, limit: int | None = None) -> Iterator[GoldReport]:
    """The annotated reports of a folder, by name; the first ``limit`` of them, if given.

    Raises `FileNotFoundError` if the folder has no annotated report.
    """
    annotated = sorted((folder / "attributions").rglob("*.ann"))
    count = 0
    for path in sorted((folder / "text").glob("*.txt")):
        mine = [ann for ann in annotated if path.stem in ann.name]
        if not mine or count == limit:
            continue
        count += 1
        with path.open(encoding="utf-8", newline="") as file:  # offsets count every character
            text = file.read()
        yield GoldReport(path.stem, text, _read_standoff(mine[0]))
    if not count:
        raise FileNotFoundError(
            f"{folder} holds no text/*.txt with attributions/*.ann; name a folder in PolNeAR's "
            "layout."
        )


_STANDOFF_LINE = re.compile(r"[TE]\d+\t")


def _read_standoff(path: Path) -> list[Attribution]:
    spans: dict[str, Spans] = {}
    events: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not _STANDOFF_LINE.match(line):  # notes, and span texts that run over several lines
            continue
        key, body = line.split("\t")[:2]
        if key.startswith("E"):
            events.append(body.split())
        else:
            offsets = body.partition(" ")[2]
            spans[key] = [
                (int(start), int(end))
                for start, end in (piece.split() for piece in offsets.split(";") if piece.strip())
            ]
    return [_tie(roles, spans) for roles in events]


def _tie(roles: list[str], spans: dict[str, Spans]) -> Attribution:
    tied = Attribution()
    for role in roles:
        name, _, key = role.partition(":")
        part = getattr(tied, name.rstrip("0123456789").lower(), None)
        if isinstance(part, list):
            part.extend(spans.get(key, []))
    return tied


def attributions_of(record: Record) -> list[Attribution]:
    """A record's outermost statements in the gold's terms.

    The corpus does not annotate what is said within the content of another attribution, where a
    record does (``within``): counting those would score the guideline, not the reading.
    """
    return [
        Attribution(
            source=[statement.speaker_span] if statement.speaker_span else [],
            cue=[statement.cue] if statement.cue else [],
            content=list(statement.content),
        )
        for statement in record.statements
        if statement.within is None
    ]


def evaluate_attributions(
    folder: Path,
    *,
    limit: int | None = None,
    read_many: Callable[[Iterable[str]], Iterable[Record]] | None = None,
) -> AttributionScores:
    """Read the reports of a gold folder and score what is found.

    ``read_many`` gives the records of texts in order; dragoman's own unless another is given.
    """
    if read_many is None:
        from dragoman.reader import read_many as own_read_many

        read_many = own_read_many
    reports = list(read_gold(folder, limit))
    records = read_many(report.text for report in reports)
    found = [attributions_of(record) for record in records]
    return score_attributions(reports, found)


@dataclass(frozen=True, slots=True)
class _Shape:
    """An attribution as character sets."""

    content: frozenset[int]
    core: frozenset[int]
    source: frozenset[int]


def score_attributions(
    reports: Sequence[GoldReport], found: Sequence[Sequence[Attribution]]
) -> AttributionScores:
    """Score found attributions, one sequence a report, against the gold."""
    names = "gold found gold_c found_c hit_c overlap exact sourced with_source source"
    counts = dict.fromkeys(names.split(), 0)
    for report, attributions in zip(reports, found, strict=True):
        gold = _shapes(report.attributions, report.text)
        mine = _shapes(attributions, report.text)
        gold_c = frozenset().union(*(g.content for g in gold))
        mine_c = frozenset().union(*(m.content for m in mine))
        counts["gold_c"] += len(gold_c)
        counts["found_c"] += len(mine_c)
        counts["hit_c"] += len(gold_c & mine_c)
        counts["gold"] += len(gold)
        counts["found"] += len(mine)
        pairs = _match(gold, mine, _jaccard, LEAST_OVERLAP)
        counts["overlap"] += len(pairs)
        counts["exact"] += len(_match(gold, mine, lambda g, m: float(g.core == m.core), 1.0))
        counts["sourced"] += len(_match(gold, mine, _sourced, LEAST_OVERLAP))
        with_source = [(g, m) for g, m in pairs if g.source]
        counts["with_source"] += len(with_source)
        counts["source"] += sum(bool(g.source & m.source) for g, m in with_source)

    def score(hits: str) -> Score:
        return Score.of(counts[hits], counts["found"], counts["gold"])

    return AttributionScores(
        reports=len(reports),
        gold=counts["gold"],
        found=counts["found"],
        content_char=Score.of(counts["hit_c"], counts["found_c"], counts["gold_c"]),
        overlap=score("overlap"),
        exact=score("exact"),
        source=counts["source"] / counts["with_source"] if counts["with_source"] else 0.0,
        sourced=score("sourced"),
    )


def _shapes(attributions: Sequence[Attribution], text: str) -> list[_Shape]:
    shapes = []
    for attribution in attributions:
        content = _characters(attribution.content, text)
        if content:
            shapes.append(
                _Shape(content, _core(content, text), _characters(attribution.source, text))
            )
    return shapes


def _characters(spans: Spans, text: str) -> frozenset[int]:
    return frozenset(
        i
        for start, end in spans
        for i in range(max(0, start), min(len(text), end))
        if not text[i].isspace()
    )


def _core(content: frozenset[int], text: str) -> frozenset[int]:
    """Less the punctuation before the first and after the last letter or digit."""
    solid = [i for i in content if text[i].isalnum()]
    if not solid:
        return content
    first, last = min(solid), max(solid)
    return frozenset(i for i in content if first <= i <= last)


def _jaccard(gold: _Shape, mine: _Shape) -> float:
    return len(gold.content & mine.content) / len(gold.content | mine.content)


def _sourced(gold: _Shape, mine: _Shape) -> float:
    agree = bool(gold.source & mine.source) or not (gold.source or mine.source)
    return _jaccard(gold, mine) if agree else 0.0


def _match(
    gold: list[_Shape], mine: list[_Shape], score: Callable[[_Shape, _Shape], float], least: float
) -> list[tuple[_Shape, _Shape]]:
    """One-to-one pairs, the best first, ties by position."""
    scored = [(score(g, m), i, j) for i, g in enumerate(gold) for j, m in enumerate(mine)]
    left, right = set(range(len(gold))), set(range(len(mine)))
    pairs = []
    for value, i, j in sorted(scored, key=lambda row: (-row[0], row[1], row[2])):
        if value < least:
            break
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            pairs.append((gold[i], mine[j]))
    return pairs
