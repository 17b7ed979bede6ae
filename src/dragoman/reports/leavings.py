"""The wording of what scrapers leave, ready to be matched; the lists are in ``leavings.toml``."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(slots=True, frozen=True)
class Leavings:
    """Compiled patterns and word lists."""

    button_words: frozenset[str]
    button_signs: frozenset[str]
    menu_words: frozenset[str]
    lines: re.Pattern[str]
    """Matches a whole line, less the bullets around it."""
    pointers: re.Pattern[str]
    """Matches a whole line that points to another article."""
    heads: re.Pattern[str]
    """Matches a whole line above a list of other articles."""
    trailing: re.Pattern[str]
    """Finds a fragment at the end of a line of prose."""


@lru_cache(maxsize=1)
def load_leavings() -> Leavings:
    """Read the lists that the package carries."""
    source = files("dragoman.reports").joinpath("leavings.toml").read_text(encoding="utf-8")
    data = tomllib.loads(source)
    names = data["names"]
    lines = [pattern for group in data["lines"].values() for pattern in group]
    for name, pattern in names.items():
        lines = [line.replace(f"{{{name}}}", pattern) for line in lines]
    buttons, trailing = data["buttons"], data["trailing"]
    return Leavings(
        button_words=frozenset(buttons["words"].split()),
        button_signs=frozenset(buttons["signs"].split()),
        menu_words=frozenset(buttons["menu"].split()),
        lines=_any_of(lines),
        pointers=_any_of(data["pointers"]["lines"]),
        heads=_any_of(data["pointers"]["heads"]),
        trailing=re.compile(
            rf"(?:(?<=[.!?…”’\"')\]])\s*|(?<=\s))(?:{'|'.join(trailing['loose'])})\s*\Z"
            rf"|(?<=[.!?…”’\"')\]])\s*(?:{'|'.join(trailing['glued'])})\s*\Z"
        ),
    )


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
