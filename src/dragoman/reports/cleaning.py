"""Characters that no text should hold, and marks of a text that was decoded wrongly.

Every replacement is one character for one, so that offsets never move.
"""

import re

REPLACEMENT = "\ufffd"

_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_FEEDS = str.maketrans({"\x0b": "\n", "\x0c": "\n"})

# UTF-8 read as Windows-1252 or Latin-1: "Ã©", "â€™", "Â ", and the "â " that is left of a quotation
# mark when the two bytes after it were dropped.
_MOJIBAKE = re.compile(
    "Ã[\u0080-\u00bf\u2018-\u203a\u0152-\u0192€]"
    "|â€[\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a€™]"
    "|â\u0080[\u0080-\u00bf]"
    "|Â[\u00a0-\u00bf]"
    "|ï¿½"
    "|(?<=[a-z])â (?=(?:s|t|re|ve|ll|d|m)\\b)"
)


def clean(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Replace what JSON or a screen cannot carry; give the text and where that was done.

    Lone surrogates and control characters become U+FFFD. Page feeds become line ends. The
    control characters 0x80 to 0x9f are what Windows-1252's quotation marks and dashes look like
    after a decoding as Latin-1, so they become those.
    """
    text = text.removeprefix("\ufeff").translate(_FEEDS)
    touched = [m.span() for m in _CONTROL.finditer(text)]
    touched += [m.span() for m in _SURROGATE.finditer(text)]
    if touched:
        text = _SURROGATE.sub(REPLACEMENT, _CONTROL.sub(_mend, text))
    return text, sorted(touched)


def mojibake(text: str) -> list[tuple[int, int]]:
    """Where the text shows marks of a wrong decoding: "Ã©", "â€™", U+FFFD."""
    found = [m.span() for m in _MOJIBAKE.finditer(text)]
    found += [m.span() for m in re.finditer(REPLACEMENT, text)]
    return sorted(found)


def _mend(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x80:
        return REPLACEMENT
    return bytes([code]).decode("cp1252", "replace")
