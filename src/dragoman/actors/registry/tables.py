"""Reading the tables: tab-separated lines, ``|`` between the values of a list, ``#`` comments."""

from collections.abc import Iterator
from importlib.resources import files

ROOM = "dragoman.actors.registry"


def rows(table: str, width: int) -> Iterator[list[str]]:
    """The rows of ``data/<table>.tsv``, each padded with empty cells to the given width.

    Raises `ValueError`, naming the line, if a row has more cells than that.
    """
    text = files(ROOM).joinpath("data", f"{table}.tsv").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line[0] == "#":
            continue
        cells = line.split("\t")
        if len(cells) > width:
            raise ValueError(f"{table}.tsv, line {number}: {len(cells)} cells, not {width}")
        yield cells + [""] * (width - len(cells))


def values(cell: str) -> tuple[str, ...]:
    """The values of a list cell."""
    return tuple(cell.split("|")) if cell else ()
