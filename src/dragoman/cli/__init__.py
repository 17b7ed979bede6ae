"""The command line: one module a command, each a thin call of the library.

Data goes to standard output, messages to standard error. Exit codes: 0 done; 1 some inputs
failed, each named, the rest done; 2 unusable arguments.
"""

import signal

import typer

from dragoman.cli.doctor import doctor
from dragoman.cli.evaluate import evaluate
from dragoman.cli.read import read
from dragoman.cli.schema import schema

app = typer.Typer(
    name="dragoman",
    help="Turn news reports into sourced records: who did or said what to whom, when, where, "
    "and who says so.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(read)
app.command()(schema)
app.command()(doctor)
app.add_typer(evaluate, name="evaluate")


@app.callback(invoke_without_command=True)
def _root(
    version: bool = typer.Option(False, "--version", help="Print the version and stop."),
) -> None:
    if version:
        from dragoman import __version__

        print(f"dragoman {__version__}")
        raise typer.Exit


def main() -> None:
    """Run the command line."""
    if hasattr(signal, "SIGPIPE"):  # a reader that hangs up (``| head``) ends the run quietly
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    app()
