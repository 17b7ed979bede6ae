"""Inputs that hold no report."""

import re

_UNSHOWABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class ReportError(Exception):
    """An input that cannot be read as a report.

    ``str()`` gives one sentence: the input's ``name``, the ``reason``, and the ``mend``:
    "photo.png: it is a PNG image, not text; pass the report as text or HTML."
    """

    def __init__(self, name: str, reason: str, mend: str) -> None:
        self.name = _UNSHOWABLE.sub("\ufffd", name)
        self.reason = reason
        self.mend = mend
        super().__init__(f"{self.name}: {reason}; {mend}.")
