"""What comes in: bytes of text or HTML become a report, whatever state they are in.

`from_text`, `from_html`, `from_bytes` and `from_file` each give an `Intake`: the report, the
spans of it that are not its own words, and what was odd about it. Only an input that holds no
report at all (a picture, an empty file, a directory) is refused, with a `ReportError`.
"""

from dragoman.reports.errors import ReportError
from dragoman.reports.files import from_bytes, from_file
from dragoman.reports.intake import Intake
from dragoman.reports.text import from_text
from dragoman.reports.webpage import from_html

__all__ = ["Intake", "ReportError", "from_bytes", "from_file", "from_html", "from_text"]
