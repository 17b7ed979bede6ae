"""What reading costs, measured in a process of its own: ``cost.py TEXT_FOLDER``.

Prints JSON: ``ratio``, the time of reading over that of spaCy's own full parse of the same
reports (both warm, in turn, the median of three rounds); ``memory_mb``, the peak of this process
once it has read them all; ``help_s``, the median time of ``dragoman --help``.
"""

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROUNDS = 3


def main() -> None:
    """Measure and print."""
    from dragoman.language import load_model
    from dragoman.reader import read_many

    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
    nlp = load_model()
    list(read_many(texts))
    peak = _peak_mb()
    ratios = []
    for _ in range(ROUNDS):
        parsing = _seconds(lambda: list(nlp.pipe(texts)))
        reading = _seconds(lambda: list(read_many(texts)))
        ratios.append(reading / parsing)
    command = [str(Path(sys.executable).with_name("dragoman")), "--help"]
    helps = [
        _seconds(lambda: subprocess.run(command, check=True, capture_output=True)) for _ in range(5)
    ]
    print(
        json.dumps(
            {
                "ratio": statistics.median(ratios),
                "memory_mb": peak,
                "help_s": statistics.median(helps),
            }
        )
    )


def _peak_mb() -> float:
    """The most memory that this process has held. Linux keeps it by process; elsewhere the
    system's account is taken, which may count what the parent held before."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
