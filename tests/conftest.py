"""What all tests share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.language import Parse, parse

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def parse_text() -> Callable[[str], Parse]:
    """Parses a text; the language model is loaded once."""
    return parse


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of public data beside the project; skips where it is missing."""
    if not SHARED.is_dir():
        pytest.skip(f"needs the data folder {SHARED.name} beside the project")
    return SHARED
