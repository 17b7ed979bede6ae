"""What is odd about the text, so that a reader of the record can be careful.

Each module knows one kind of oddity and gives warnings for it; `find_warnings` lists them.
"""

from collections.abc import Sequence

from dragoman.language import Parse
from dragoman.record import Actor, Report, Statement, Warning
from dragoman.warnings.names import name_drift, pronoun_conflicts
from dragoman.warnings.shape import emptiness, stray_quotes, truncation

__all__ = ["find_warnings"]


def find_warnings(
    report: Report, parse: Parse, actors: Sequence[Actor], statements: Sequence[Statement]
) -> list[Warning]:
    """The warnings of a report: about its text first, then about its actors in their order."""
    return [
        *emptiness(parse, actors, statements),
        *truncation(report, parse),
        *stray_quotes(parse),
        *name_drift(report, actors),
        *pronoun_conflicts(report, actors),
    ]
