"""What the commands say to a person: on standard error, one sentence a message."""

import sys
from typing import NoReturn

import typer


def complain(sentence: str) -> None:
    """Say that something failed and go on."""
    safe = sentence.encode("utf-8", "replace").decode("utf-8")
    print(f"dragoman: {safe}", file=sys.stderr)


def refuse(sentence: str) -> NoReturn:
    """Say what is wrong with the arguments and stop with exit code 2."""
    complain(sentence)
    raise typer.Exit(2)
