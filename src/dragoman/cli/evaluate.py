"""``dragoman evaluate``: scores against public corpora."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from dragoman.cli.messages import refuse

evaluate = typer.Typer(help="Score what dragoman finds against public gold.", no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")]


@evaluate.command()
def attributions(
    gold: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="A folder in PolNeAR's layout.")],
    limit: Annotated[
        int | None, typer.Option(min=1, help="Read only the first so many reports.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Who says what: statements against standoff annotations of source, cue and content."""
    from dragoman.evaluation.attributions import evaluate_attributions

    try:
        scores = evaluate_attributions(gold, limit=limit)
    except (OSError, ValueError) as error:
        refuse(str(error))
    _print(asdict(scores), as_json)


@evaluate.command()
def relations(
    gold: Annotated[Path, typer.Argument(metavar="TSV", help="A file in PLV's layout.")],
    as_json: AsJson = False,
) -> None:
    """The event type between a marked actor and recipient."""
    from dragoman.evaluation.relations import evaluate_relations

    try:
        scores = evaluate_relations(gold)
    except (OSError, ValueError) as error:
        refuse(str(error))
    _print(asdict(scores), as_json)


@evaluate.command()
def places(
    gold: Annotated[Path, typer.Argument(metavar="XML", help="A corpus in LGL's layout.")],
    as_json: AsJson = False,
) -> None:
    """Toponyms found, and resolved to coordinates."""
    from dragoman.evaluation.places import evaluate_places

    try:
        scores = evaluate_places(gold)
    except (OSError, ValueError) as error:
        refuse(str(error))
    _print(scores, as_json)


def _print(scores: Mapping[str, Any], as_json: bool) -> None:
    if as_json:
        import json

        print(json.dumps(scores))
        return
    for name, value in scores.items():
        if isinstance(value, dict):
            told = "  ".join(f"{key} {part:.3f}" for key, part in value.items())
        else:
            told = f"{value:.3f}" if isinstance(value, float) else str(value)
        print(f"{name:<22}{told}")
