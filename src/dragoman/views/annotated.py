"""The report's text with everything that its record points at, as HTML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from dragoman.record import Record
from dragoman.views.layers import Close, Layer, Open, Piece, cut_up
from dragoman.views.wording import Wording, one_line, quantity, spellings, standing, visible

_PARAGRAPH = re.compile(r"[^\r\n\u2028\u2029\x85]+")
_RANKS = {"leaving": 0, "statement": 1, "event": 2, "actor": 3, "place": 4, "time": 5, "figure": 6}


@dataclass(slots=True, frozen=True)
class Paragraph:
    """``html``: escaped markup. ``role``: title, leaving or text."""

    html: str
    role: str


def layers_of(record: Record) -> list[Layer]:
    """Every span of a record that the page colours."""
    found: list[Layer] = []

    def add(kind: str, key: str, span: tuple[int, int], depth: int = 0) -> None:
        found.append(Layer(*span, kind, key, 100 * _RANKS[kind] + min(depth, 99)))

    depths = _depths(record)
    for actor in record.actors:
        for mention in actor.mentions:
            add("actor", actor.id, mention.span)
    for statement in record.statements:
        for span in statement.content:
            add("statement", statement.id, span, depths[statement.id])
    for event in record.events:
        add("event", event.id, event.anchor)
    for place in record.places:
        for spot in place.mentions:
            add("place", place.id, spot.span)
    for time in record.times:
        add("time", time.id, time.span)
    for figure in record.figures:
        add("figure", figure.id, figure.span)
    for warning in record.warnings:
        if warning.code in ("boilerplate", "too-long", "truncated"):
            for span in warning.spans:
                add("leaving", "", span)
    return found


def annotate(record: Record) -> Iterator[Paragraph]:
    """The report's paragraphs in order, each with its marks."""
    marks = _Marks(record)
    layers = sorted(layers_of(record), key=lambda layer: layer.start)
    text = record.report.text
    waiting, open_layers = layers[::-1], list[Layer]()
    for match in _PARAGRAPH.finditer(text):
        start, end = match.span()
        if not match.group().strip():
            continue
        open_layers = [layer for layer in open_layers if layer.end > start]
        while waiting and waiting[-1].start < end:
            open_layers.append(waiting.pop())
        here = [layer for layer in open_layers if layer.end > start]
        html = "".join(marks.draw(piece) for piece in cut_up(text, start, end, here))
        yield Paragraph(html, _role(record, match.group(), here, start, end))


def _role(record: Record, line: str, layers: list[Layer], start: int, end: int) -> str:
    if record.report.title and " ".join(line.split()) == record.report.title and start < 1_000:
        return "title"
    inner = line.strip()
    covered = any(
        layer.kind == "leaving" and layer.end - layer.start >= len(inner) and layer.end <= end + 1
        for layer in layers
    )
    return "leaving" if covered else "text"


def _depths(record: Record) -> dict[str, int]:
    """How many statements each one stands in."""
    outer = {statement.id: statement.within for statement in record.statements}
    depths = {}
    for key in outer:
        seen = {key}
        at = outer[key]
        while at is not None and at not in seen:
            seen.add(at)
            at = outer[at]
        depths[key] = len(seen) - 1
    return depths


class _Marks:
    """Draws the marks of one record; the first mark of each part gets an id to be linked to."""

    def __init__(self, record: Record) -> None:
        self.say = Wording(record)
        self.met: set[str] = set()
        self.cards: dict[str, str] = {}

    def draw(self, piece: Piece) -> str:
        if isinstance(piece, str):
            return escape(visible(piece))
        if piece.layer.kind == "leaving":
            return '<span class="leaving">' if isinstance(piece, Open) else "</span>"
        if isinstance(piece, Close):
            return self._card(piece.layer) + "</mark>"
        return self._open(piece)

    def _open(self, piece: Open) -> str:
        layer, key = piece.layer, escape(piece.layer.key)
        attributes = f'class="m {layer.kind}{"" if piece.first else " more"}" data-of="{key}"'
        if layer.key not in self.met:
            self.met.add(layer.key)
            attributes += f' id="in-{key}"'
        if piece.first:
            attributes += f' tabindex="0" aria-describedby="is-{key}"'
        return f"<mark {attributes}>"

    def _card(self, layer: Layer) -> str:
        """What shows while the mark is pointed at or has the focus."""
        key = escape(layer.key)
        if key not in self.cards:
            title, lines = self._about(layer)
            body = "".join(f"<span>{escape(line)}</span>" for line in lines if line)
            self.cards[key] = (
                f'<span class="card"><span class="what">{layer.kind}</span><b>{escape(title)}</b>'
                f'{body}<a href="#{key}">{key} in full</a></span>'
            )
        return self.cards[key]

    def _about(self, layer: Layer) -> tuple[str, list[str]]:
        say, key = self.say, layer.key
        if layer.kind == "actor":
            actor = say.actors[key]
            others = spellings(actor)
            return one_line(actor.name), [
                standing(actor), f"also {', '.join(others)}" if others else ""
            ]  # fmt: skip
        if layer.kind == "statement":
            statement = say.statements[key]
            return " → ".join(filter(None, [say.speaker(statement), say.hearer(statement)])), [
                say.kind(statement), f"heard through {say.path(statement)}"
                if say.path(statement) else "", say.when(statement.time),
            ]  # fmt: skip
        if layer.kind == "event":
            event = say.events[key]
            return say.line(event), [
                " · ".join(filter(None, [event.status, say.when(event.time),
                                         say.where(event.place), f"{event.confidence:.0%} sure"])),
                f"says {say.source(event)}",
            ]  # fmt: skip
        if layer.kind == "place":
            return say.where(key), [say.spot(say.places[key])]
        if layer.kind == "time":
            return say.when(key), [say.times[key].grain or ""]
        figure = say.figures[key]
        return quantity(figure), [f"says {say.source(figure)}", say.where(figure.place)]
