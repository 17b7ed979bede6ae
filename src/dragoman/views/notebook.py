"""A record as the output of a notebook's cell."""

from dragoman.record import Record
from dragoman.views.templates import asset, template
from dragoman.views.wording import Wording, one_line, shorten

ROWS = 40
"""Parts of each kind that are shown; the rest is counted."""


def notebook_html(record: Record) -> str:
    """The record in short, as a fragment of HTML with its own style and no script.

    The style touches nothing outside of the fragment and takes over the notebook's colours.
    """
    report = record.report
    return template("notebook.html").render(
        record=record,
        report=report,
        title=one_line(report.title or shorten(report.text, 70) or "Empty report"),
        voices=record.voices(),
        say=Wording(record),
        rows=ROWS,
        style=asset("notebook.css"),
    )
