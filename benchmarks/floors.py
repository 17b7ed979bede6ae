"""The figures reached so far: a run may not fall below them."""

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SLACK = 0.002
"""Less is no fall: a parse differs in a few tokens from one kind of processor to another."""

UNSTEADY = 0.25
"""The share by which a cost may exceed its ceiling: machines are never quite at rest."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a figure is against its floor."""

    told: str
    fell: bool
    rose: bool
    """Whether it would make a higher floor; so would a first figure, or one on other data."""


class Floors:
    """floors.toml: a table a measure, with the hash of its data and a floor a figure."""

    def __init__(self, path: Path, tables: dict[str, dict[str, Any]]) -> None:
        self._path = path
        self._tables = tables

    @classmethod
    def load(cls, path: Path) -> "Floors":
        """The floors of a file; none at all if the file is missing."""
        return cls(path, tomllib.loads(path.read_text()) if path.exists() else {})

    def judge(
        self, measure: str, figure: str, value: float, data: str, *, higher_is_better: bool
    ) -> Verdict:
        """Hold a figure against its floor (for figures where less is better, its ceiling)."""
        table = self._tables.get(measure, {})
        floor = table.get(figure)
        if floor is None:
            return Verdict("no floor yet", fell=False, rose=True)
        if table.get("data") != data:
            told = "measured on other data than its floor; not compared"
            return Verdict(told, fell=False, rose=True)
        fell = value < floor - SLACK if higher_is_better else value > floor * (1 + UNSTEADY)
        rose = value > floor if higher_is_better else value < floor
        word = "floor" if higher_is_better else "ceiling"
        return Verdict(f"{word} {floor:.3f}{'  FELL' if fell else ''}", fell, rose)

    def set(self, measure: str, figure: str, value: float, data: str) -> None:
        """Take a figure as the new floor."""
        table = self._tables.setdefault(measure, {})
        table["data"] = data
        table[figure] = round(value, 3)

    def save(self) -> None:
        """Write the file if anything was set."""
        lines = ["# Written by bench.py; see CONTRIBUTING.md.\n"]
        for measure, table in sorted(self._tables.items()):
            lines.append(f"\n[{measure}]\n")
            lines += [f"{key} = {value!r}\n".replace("'", '"') for key, value in table.items()]
        self._path.write_text("".join(lines))


def hash_of(*paths: Path) -> str:
    """One hash over the names and bytes of files, and of all files below folders."""
    digest = hashlib.sha256()
    for path in paths:
        files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        for file in files:
            digest.update(file.name.encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
