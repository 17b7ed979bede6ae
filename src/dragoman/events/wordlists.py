"""The word lists of this room, from ``wordlists.toml``."""

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _sections() -> dict[str, dict[str, str]]:
    text = files(__package__).joinpath("wordlists.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def words(section: str, name: str) -> frozenset[str]:
    """The words of a list. Raises `KeyError` if there is none of that name."""
    return frozenset(_sections()[section][name].split())
