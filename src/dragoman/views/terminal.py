"""A record at a glance, in a terminal of 80 columns or more."""

from collections.abc import Iterable, Iterator

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from dragoman.record import Event, Record, Statement
from dragoman.statements import Voice
from dragoman.views.wording import Wording, day, one_line, quantity, shorten, spellings, standing

_STATUS = {"happened": "green", "ongoing": "green", "negated": "red"}
_ROWS = 60
"""Rows of a section at most; the rest is counted."""


def terminal(record: Record) -> RenderableType:
    """The record as something that a rich console prints; it needs neither colour nor width."""
    return _View(record)


class _View:
    """Lays the record out for the width of the console that asks."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.say = Wording(record)

    def __rich_console__(self, _console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width
        yield self._head()
        record = self.record
        yield from _section("Actors", len(record.actors), self._actors(width))
        yield from _section("Who says what", len(record.statements), self._voices(width))
        yield from _section("Events", len(record.events), self._events(width))
        yield from _section("Figures", len(record.figures), self._figures(width))
        yield from _section("Places", len(record.places), self._places())
        yield from _section("Times", len(record.times), self._times())
        if record.warnings:
            yield from _section("Warnings", len(record.warnings), self._warnings())

    def _head(self) -> RenderableType:
        report = self.record.report
        title = report.title or shorten(report.text, 70) or "(no text)"
        known = [
            day(report.published) if report.published else "no publication date",
            report.publisher,
            report.language,
            f"{len(report.text.split()):,} words",
            f"report {report.id}",
        ]
        below = Text(" · ".join(one_line(part) for part in known if part), style="dim")
        lines = [Text(one_line(title), style="bold"), below]
        if report.url:
            lines.append(Text(one_line(report.url), style="dim"))
        return Group(*lines)

    def _actors(self, width: int) -> RenderableType:
        table = _grid()
        table.add_column(max_width=max(18, width * 2 // 5))
        table.add_column(ratio=1)
        table.add_column(justify="right", no_wrap=True)
        for actor in self.record.actors[:_ROWS]:
            who = Text(standing(actor), style="dim")
            others = spellings(actor)
            if others:
                who.append(f"  also {', '.join(others)}", style="yellow")
            name = Text(one_line(actor.name), style="cyan")
            table.add_row(name, who, Text(f"{len(actor.mentions)}×", style="dim"))
        return _with_rest(table, len(self.record.actors))

    def _voices(self, width: int) -> RenderableType:
        tree = Tree(Text("the report", style="dim"), guide_style="dim")
        for voice in self.record.voices()[:_ROWS]:
            self._add_voice(tree, voice, width - 8)
        return tree

    def _add_voice(self, tree: Tree, voice: Voice, width: int) -> None:
        statement = voice.statement
        line = Text()
        line.append(self._speaker(statement), style="cyan")
        hearer = self.say.hearer(statement)
        if hearer:
            line.append(f" → {hearer}", style="cyan")
        details = [self.say.kind(statement), self.say.when(statement.time), statement.id]
        line.append("  " + " · ".join(filter(None, details)), style="dim")
        branch = tree.add(Group(line, Text(self.say.quoted(statement, max(40, 2 * width - 10)))))
        for inner in voice.inner:
            self._add_voice(branch, inner, width - 4)

    def _speaker(self, statement: Statement) -> str:
        """The voices that the tree does not show already, to the speaker."""
        voices = self.say.voices(statement)
        if statement.within is not None:
            return voices[-1]
        return " › ".join(voices)

    def _events(self, width: int) -> RenderableType:
        table = _grid()
        table.add_column(no_wrap=True, style="dim")
        table.add_column(ratio=1)
        for event in self.record.events[:_ROWS]:
            table.add_row(event.id, self._deed(event))
            table.add_row("", self._circumstances(event, width))
        return _with_rest(table, len(self.record.events))

    def _deed(self, event: Event) -> Text:
        line = Text()
        line.append(self.say.names(event.actors), style="cyan")
        line.append(" → ", style="dim")
        line.append(self.say.deed(event), style="bold magenta")
        if event.recipients:
            line.append(" → ", style="dim")
            line.append(self.say.names(event.recipients), style="cyan")
        line.append("  ")
        line.append(event.status, style=_STATUS.get(event.status, "yellow"))
        if event.time:
            line.append(f" · {self.say.when(event.time)}", style="green")
        line.append(f" · {event.confidence:.0%}", style="dim")
        return line

    def _circumstances(self, event: Event, width: int) -> Text:
        line = Text(f"“{shorten(self.record.words(event.anchor), max(30, width // 2))}”")
        parts = [f"in {self.say.where(event.place)}"] if event.place else []
        parts += [quantity(self.say.figures[key]) for key in event.figures]
        parts.append(f"says {self.say.source(event)}")
        if event.attributed_to:
            parts[-1] += f" ({event.attributed_to})"
        if event.answers:
            parts.append(f"answers {event.answers}")
        parts += map(one_line, event.contexts)
        line.append(" · " + " · ".join(parts), style="dim")
        return line

    def _figures(self, width: int) -> RenderableType:
        table = _grid()
        table.add_column(max_width=max(24, width // 2))
        table.add_column(ratio=1)
        for figure in self.record.figures[:_ROWS]:
            parts = [
                f"“{shorten(self.record.words(figure.span), 30)}”",
                f"in {self.say.where(figure.place)}" if figure.place else "",
                self.say.when(figure.time),
                f"says {self.say.source(figure)}",
            ]
            table.add_row(
                Text(quantity(figure), style="blue"),
                Text(" · ".join(filter(None, parts)), style="dim"),
            )
        return _with_rest(table, len(self.record.figures))

    def _places(self) -> RenderableType:
        return _flow(
            (
                one_line(place.name),
                " ".join(
                    filter(None, [one_line(place.country or ""), _times(len(place.mentions))])
                ),
            )
            for place in self.record.places
        )

    def _times(self) -> RenderableType:
        return _flow(
            (f"“{shorten(self.record.words(time.span), 40)}”", self.say.when(time.id))
            for time in self.record.times
        )

    def _warnings(self) -> RenderableType:
        table = _grid()
        table.add_column(no_wrap=True)
        table.add_column(ratio=1)
        for warning in self.record.warnings:
            table.add_row(Text(warning.code, style="yellow"), Text(one_line(warning.message)))
        return table


def _section(name: str, count: int, body: RenderableType) -> Iterator[RenderableType]:
    yield Text()
    if count:
        yield Text.assemble((name.upper(), "bold"), (f"  {count}", "dim"))
        yield Padding(body, (0, 0, 0, 1))
    else:
        yield Text.assemble((name.upper(), "bold"), ("  none found", "dim"))


def _grid() -> Table:
    return Table(box=box.SIMPLE, show_header=False, show_edge=False, pad_edge=False, expand=True,
                 padding=(0, 1, 0, 0))  # fmt: skip


def _with_rest(body: RenderableType, count: int) -> RenderableType:
    if count <= _ROWS:
        return body
    return Group(body, Text(f"… and {count - _ROWS} more", style="dim"))


def _times(count: int) -> str:
    return f"{count}×" if count > 1 else ""


def _flow(pairs: Iterable[tuple[str, str]]) -> Text:
    """Names with what is known of each, one after the other."""
    line = Text()
    for name, more in pairs:
        if line:
            line.append("  ·  ", style="dim")
        line.append(name, style="green")
        if more:
            line.append(f" {more}", style="dim")
    return line
