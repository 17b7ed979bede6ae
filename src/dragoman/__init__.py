"""News reports in, sourced records out: who did or said what to whom, when, where, who says so.

    import dragoman
    record = dragoman.read("…text…", published="2025-05-04")

`read` takes one report, `read_many` many; both give `Record` objects. Names are loaded when they
are first asked for, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.reader import read, read_many
    from dragoman.record import Record

__version__ = "0.1.0"
__all__ = ["Record", "__version__", "read", "read_many"]

_HOMES = {
    "read": "dragoman.reader",
    "read_many": "dragoman.reader",
    "Record": "dragoman.record",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'dragoman' has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)
