"""The whole program on one page: from a report to its record, stage by stage.

1. ``reports``     bytes or text become a `Report`; what is not the report's own is marked.
2. ``language``    tokens, sentences and syntax.
3. ``actors``      who is spoken of, each under all the names the report has for them.
4. ``places``      where, with coordinates.
5. ``times``       when, as intervals of days.
6. ``statements``  who says what, to whom, through whom.
7. ``figures``     how many, of what, by whose count.
8. ``events``      who did what to whom, and which statement says so.
9. ``warnings``    what is odd about the text.

Each stage takes the parse and what earlier stages found. None reads files or prints.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import tee

from dragoman.actors import find_actors
from dragoman.events import find_events
from dragoman.figures import find_figures
from dragoman.language import Parse, parse_many
from dragoman.places import find_places
from dragoman.record import Record
from dragoman.reports import Intake, from_text
from dragoman.statements import find_statements
from dragoman.times import find_times
from dragoman.warnings import find_warnings


def read(
    text: str,
    *,
    published: date | str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Record:
    """Read one report.

    ``published`` is the day of publication, a date or "YYYY-MM-DD"; relative dates ("Saturday")
    are counted from it. Without it a dateline in the text is used; without that they stay null.
    Raises `ValueError` if ``published`` is neither a date nor of that form.
    """
    intake = from_text(text, published=published, title=title, publisher=publisher, url=url)
    return next(read_many([intake]))


def read_many(reports: Iterable[Intake | str]) -> Iterator[Record]:
    """Read reports in order, giving each record as it is done; texts share the model's batches."""
    intakes, to_parse = tee(r if isinstance(r, Intake) else from_text(r) for r in reports)
    parses = parse_many((intake.report.text, intake.skip) for intake in to_parse)
    for intake, parse in zip(intakes, parses, strict=True):
        yield _through_the_stages(intake, parse)


def _through_the_stages(intake: Intake, parse: Parse) -> Record:
    report = intake.report
    actors = find_actors(report, parse)
    places = find_places(report, parse, actors)
    times = find_times(report, parse)
    statements = find_statements(parse, actors, times)
    figures = find_figures(parse, places, times, statements)
    events = find_events(parse, actors, places, times, statements, figures)
    warnings = find_warnings(report, parse, actors, statements)
    return Record(
        report=report,
        actors=actors,
        statements=statements,
        events=events,
        places=places,
        times=times,
        figures=figures,
        warnings=[*intake.warnings, *warnings],
    )
