"""``dragoman read``: reports in, records out."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.messages import complain, refuse

if TYPE_CHECKING:
    from dragoman.record import Record
    from dragoman.reports import Intake

STDIN = "-"


def read(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE…", help="Reports as text or HTML; - is standard input."),
    ],
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="Day of publication, YYYY-MM-DD; else taken from the report where it tells it.",
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the record of one report as JSON.")
    ] = False,
    as_jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Print one record a line, for any number of reports.")
    ] = False,
    html: Annotated[
        Path | None,
        typer.Option(
            metavar="OUT",
            help="Write an annotated page: a file, or for several reports a folder.",
        ),
    ] = None,
) -> None:
    """Read news reports and show who did or said what, to whom, when, where, and who says so."""
    day = _day(published)
    if as_json + as_jsonl + (html is not None) > 1:
        refuse("--json, --jsonl and --html exclude one another; choose one of them.")
    if as_json and len(files) > 1:
        refuse(f"--json takes one report, not {len(files)}; use --jsonl for several.")
    if html is not None and len(files) > 1 and html.exists() and not html.is_dir():
        refuse(f"{html}: it is a file, but {len(files)} pages need a folder; name a folder.")
    failed = 0
    for name, record in _records(files, day):
        if record is None:
            failed += 1
        elif as_json:
            print(record.model_dump_json(indent=2))
        elif as_jsonl:
            print(record.model_dump_json())
        elif html is not None:
            failed += not _write_page(record, name, html, several=len(files) > 1)
        else:
            _show(record)
    if failed:
        raise typer.Exit(1)


def _day(published: str | None) -> date | None:
    if published is None:
        return None
    try:
        return date.fromisoformat(published)
    except ValueError:
        refuse(f"--published {published!r} is not a date; write it as YYYY-MM-DD.")


def _records(files: list[str], day: date | None) -> "Iterator[tuple[str, Record | None]]":
    """Each input's name and record; None where it failed and a message has been given."""
    from dragoman.language import ModelMissingError
    from dragoman.reader import read_many
    from dragoman.reports import ReportError

    for name in files:
        try:
            yield name, next(read_many([_intake(name, day)]))
        except ReportError as error:
            complain(str(error))
            yield name, None
        except ModelMissingError as error:
            refuse(str(error))
        except Exception as error:  # a bad input costs that input alone, whatever it brings up
            reason = " ".join(str(error).split())[:200] or "no reason given"
            complain(
                f"{name}: reading it failed ({type(error).__name__}: {reason}); "
                "the other reports are read, please send this one to the makers of dragoman."
            )
            yield name, None


def _intake(name: str, day: date | None) -> "Intake":
    from dragoman.reports import from_bytes, from_file

    if name == STDIN:
        return from_bytes(sys.stdin.buffer.read(), "standard input", published=day)
    return from_file(Path(name), published=day)


def _write_page(record: "Record", name: str, out: Path, *, several: bool) -> bool:
    """Write the annotated page; False, with a message, where that cannot be done."""
    from dragoman.views import page

    target = out
    try:
        if several or out.is_dir():
            out.mkdir(parents=True, exist_ok=True)
            stem = "standard-input" if name == STDIN else Path(name).stem
            target = out / f"{stem}-{record.report.id[:8]}.html"
        target.write_text(page(record), encoding="utf-8")
    except OSError as error:
        complain(f"{target}: the page cannot be written ({error.strerror}); name another place.")
        return False
    print(f"wrote {target}", file=sys.stderr)
    return True


def _show(record: "Record") -> None:
    from rich.console import Console

    from dragoman.views import terminal

    Console().print(terminal(record))
