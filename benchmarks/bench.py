"""Measure every figure that the README quotes, and hold them against their floors.

    python benchmarks/bench.py            all of it (about ten minutes on two cores)
    python benchmarks/bench.py --small    a part that a landing can afford
    python benchmarks/bench.py --only speed

A floor stands in floors.toml with the hash of the data it was measured on. A figure below its
floor fails the run. ``--raise`` writes higher floors; ``--lower NAME`` lets one fall.
"""

import argparse
import sys
from pathlib import Path

from floors import Floors, hash_of
from measures import MEASURES, SMALL, Measure

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[1] / "shared"


def main() -> int:
    """Run the chosen measures; 0 if every figure holds, 1 if one fell, 2 if data is missing."""
    options = _options()
    if not SHARED.is_dir():
        print(f"The public data is missing: put it at {SHARED}.", file=sys.stderr)
        return 2
    floors = Floors.load(HERE / "floors.toml")
    fallen = []
    for measure in _chosen(options.only, small=options.small):
        data = hash_of(*(SHARED / part for part in measure.data))
        figures = measure.run(SHARED)
        for name, value in figures.items():
            verdict = floors.judge(
                measure.name, name, value, data, higher_is_better=measure.higher_is_better
            )
            print(f"{measure.name + '.' + name:<34}{value:>10.3f}  {verdict.told}", flush=True)
            if verdict.fell and f"{measure.name}.{name}" not in options.lower:
                fallen.append(f"{measure.name}.{name}")
            elif verdict.fell or (options.raise_floors and verdict.rose):
                floors.set(measure.name, name, value, data)
    floors.save()
    if fallen:
        print(f"Below their floors: {', '.join(fallen)}.", file=sys.stderr)
    return 1 if fallen else 0


def _chosen(only: list[str], *, small: bool) -> list[Measure]:
    if only:
        return [measure for measure in MEASURES if measure.name in only]
    return [measure for measure in MEASURES if (measure.name in SMALL) == small]


def _options() -> argparse.Namespace:
    names = [measure.name for measure in MEASURES]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--small", action="store_true", help="the part for every landing")
    parser.add_argument("--only", action="append", default=[], choices=names, metavar="MEASURE")
    parser.add_argument(
        "--raise", dest="raise_floors", action="store_true", help="write floors that rose"
    )
    parser.add_argument(
        "--lower", action="append", default=[], metavar="MEASURE.FIGURE", help="let it fall"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
