"""From files and their bytes to reports; what holds no report is refused in one sentence."""

from datetime import date
from pathlib import Path

from dragoman.reports.dates import given_date
from dragoman.reports.encodings import decode
from dragoman.reports.errors import ReportError
from dragoman.reports.intake import Intake
from dragoman.reports.kinds import binary_kind, is_feed, is_html, is_noise
from dragoman.reports.text import prepare
from dragoman.reports.webpage import from_html

LARGEST = 50_000_000
"""Bytes of the largest file that is read. No single report comes near; a file that large is an
archive of many."""

_AS_TEXT = "pass the report as text or HTML"


def from_file(
    path: Path,
    *,
    published: date | str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Intake:
    """Read a report from a file of text or HTML.

    Raises `ReportError` where the file cannot be read or holds no report, `ValueError` if
    ``published`` is not a day.
    """
    name = str(path)
    try:
        if path.is_dir():
            raise ReportError(name, "it is a directory", "name the files in it")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise ReportError(name, "there is no such file", "check the path") from None
    except PermissionError:
        raise ReportError(name, "it may not be read", "change its permissions") from None
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise ReportError(name, f"it cannot be read ({reason})", "check the path") from None
    if len(data) > LARGEST:
        raise ReportError(
            name, f"it is larger than {LARGEST // 1_000_000} MB", "split it into single reports"
        )
    return from_bytes(
        data, name, published=published, title=title, publisher=publisher, url=url
    )  # fmt: skip


def from_bytes(
    data: bytes,
    name: str,
    *,
    published: date | str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Intake:
    """Read a report from bytes: text or HTML, in any encoding; ``name`` is for messages.

    Raises `ReportError` where the bytes hold no report, `ValueError` if ``published`` is not a
    day.
    """
    day = given_date(published)
    if not data.strip():
        raise ReportError(name, "it is empty", "pass a file that holds the report")
    kind = binary_kind(data)
    if kind:
        raise ReportError(name, f"it is {kind}, not text", _AS_TEXT)
    if is_feed(data):
        raise ReportError(name, "it is a news feed, not a report", "pass the reports that it lists")
    decoded = decode(data)
    if decoded.encoding[:6] not in ("utf-16", "utf-32") and is_noise(data):
        raise ReportError(name, "it is a binary file, not text", _AS_TEXT)
    plain = data if decoded.encoding == "utf-8" else decoded.text[:8_192].encode("utf-8", "replace")
    if is_html(plain, name):
        source = data if decoded.encoding[:6] not in ("utf-16", "utf-32") else decoded.text
        intake = from_html(source, published=day, title=title, publisher=publisher, url=url)
    else:
        intake = prepare(
            decoded.text, published=day, title=title, publisher=publisher, url=url,
            damaged=decoded.damaged,
        )  # fmt: skip
    if not intake.report.text.strip():
        raise ReportError(name, "no text was found in it", "pass the text of the report")
    return intake
