"""A record as one page of HTML that needs nothing beside it.

The page is readable without JavaScript and by keyboard; the script only lights up all places of
one thing at once. A strict content security policy names the page's own style and script by
their hashes, so that nothing in a report could run even if it got past the escaping.
"""

from base64 import b64encode
from hashlib import sha256

from dragoman.record import Record
from dragoman.views.annotated import annotate
from dragoman.views.templates import asset, template
from dragoman.views.wording import Wording, one_line, shorten


def page(record: Record) -> str:
    """The annotated report and everything in its record, as a whole HTML document."""
    style, script = asset("page.css"), asset("page.js")
    report = record.report
    return template("page.html").render(
        record=record,
        report=report,
        title=one_line(report.title or shorten(report.text, 70) or "Empty report"),
        address=_safe_address(report.url),
        paragraphs=list(annotate(record)),
        voices=record.voices(),
        say=Wording(record),
        style=style,
        script=script,
        policy=_policy(style, script),
    )


def _policy(style: str, script: str) -> str:
    """A content security policy that allows this style and this script, and nothing else."""
    hashes = (b64encode(sha256(source.encode()).digest()).decode() for source in (style, script))
    return (
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; "
        "base-uri 'none'; form-action 'none'"
    ).format(*hashes)


def _safe_address(url: str | None) -> str | None:
    """An address that may be linked to: only the web's own."""
    return url if url and url.lower().startswith(("https://", "http://")) else None
