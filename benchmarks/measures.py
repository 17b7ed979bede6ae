"""The measures, one function each: it takes the folder of public data and gives figures."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.evaluation.attributions import AttributionScores, evaluate_attributions
from dragoman.evaluation.places import evaluate_places
from dragoman.evaluation.relations import evaluate_relations

Figures = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Measure:
    """A named measure over parts of the public data."""

    name: str
    data: tuple[str, ...]
    run: Callable[[Path], Figures]
    higher_is_better: bool = True


def _attribution_figures(scores: AttributionScores) -> Figures:
    return {
        "sourced_f1": scores.sourced.f1,
        "overlap_f1": scores.overlap.f1,
        "content_char_f1": scores.content_char.f1,
        "source": scores.source,
    }


def attributions(shared: Path) -> Figures:
    """Statements against PolNeAR dev, all 84 reports."""
    return _attribution_figures(evaluate_attributions(shared / "data/polnear/dev"))


def attributions_small(shared: Path) -> Figures:
    """Statements against the first 20 reports of PolNeAR dev."""
    return _attribution_figures(evaluate_attributions(shared / "data/polnear/dev", limit=20))


def relations(shared: Path) -> Figures:
    """The event type of a marked pair against PLV."""
    scores = evaluate_relations(shared / "data/plv/train.tsv")
    return {"accuracy": scores.accuracy, "macro_f1": scores.macro_f1}


def places(shared: Path) -> Figures:
    """Toponyms against LGL."""
    figures = evaluate_places(shared / "data/geo/lgl.xml")
    return {name: value for name, value in figures.items() if name not in ("articles", "toponyms")}


def seed(shared: Path) -> Figures:
    """How many rows of a careful reader's record of one report hold."""
    command = [sys.executable, "-m", "dragoman", "read", str(shared / "seed/report.txt"),
               "--published", "2025-05-04", "--json"]  # fmt: skip
    record = subprocess.run(command, check=True, capture_output=True).stdout
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        file.write(record)
        file.flush()
        check = [sys.executable, str(shared / "seed/check.py"), file.name]
        told = subprocess.run(check, check=False, capture_output=True, text=True).stdout
    return {"rows": float(told.strip().splitlines()[-1].split()[0])}


def cost(shared: Path) -> Figures:
    """Time as a ratio to spaCy's parse of the same reports, peak memory in MB, and the seconds
    that ``dragoman --help`` takes."""
    script = Path(__file__).with_name("cost.py")
    command = [sys.executable, str(script), str(shared / "data/polnear/dev/text")]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    figures: dict[str, float] = json.loads(told)
    return figures


DEV, SEED = "data/polnear/dev", "seed"

MEASURES = [
    Measure("attributions", (DEV,), attributions),
    Measure("relations", ("data/plv/train.tsv",), relations),
    Measure("places", ("data/geo/lgl.xml",), places),
    Measure("cost", (DEV,), cost, higher_is_better=False),
    Measure("attributions-small", (DEV,), attributions_small),
    Measure("seed", (SEED,), seed),
]

SMALL = frozenset({"attributions-small", "seed"})
