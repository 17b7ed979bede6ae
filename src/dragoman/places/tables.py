"""The project's own tables of countries, states, regions and features, as readable text files.

Lines are fields parted by "|", lists within a field by ";"; "#" begins a comment.
"""

from collections.abc import Iterator
from importlib.resources import files


def rows(table: str, fields: int) -> Iterator[list[str]]:
    """The rows of a table, each filled up with empty fields to the given number."""
    text = files("dragoman.places").joinpath("data", f"{table}.txt").read_text("utf-8")
    for line in text.split("\n"):
        if line and line[0] != "#":
            row = line.split("|")
            yield row + [""] * (fields - len(row))


def listed(field: str) -> list[str]:
    """The parts of a field that holds a list."""
    return field.split(";") if field else []
