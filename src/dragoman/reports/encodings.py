"""From bytes to text: which encoding, and what to do where there are two."""

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})"
    rb"|<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})",
    re.IGNORECASE,
)
# Pages that declare Latin-1 or ASCII are in Windows-1252, as every browser takes them.
_TAKEN_AS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH = re.compile(rb"[\x80-\xff]")
_SAMPLE = 65_536


@dataclass(slots=True, frozen=True)
class Decoded:
    """A text, the encoding it was in, and whether its bytes were not all of that encoding."""

    text: str
    encoding: str
    damaged: bool = False


def decode(data: bytes, *, html: bool = False) -> Decoded:
    """Decode bytes; every byte string gives a text.

    In order: a byte order mark; UTF-8; UTF-16 that shows by its zero bytes; what an HTML page
    declares; UTF-8 with stray Windows-1252, piece by piece; what the frequencies of its bytes
    speak for; Windows-1252.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], name)
    wide = _wide(data)
    if wide:
        return _replacing(data, wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    declared = _declared(data) if html else None
    if declared:
        try:
            return Decoded(data.decode(declared), declared)
        except (UnicodeDecodeError, LookupError):
            pass
    if _is_mixed(data):
        return Decoded(data.decode("utf-8", "dragoman-stray"), "utf-8", damaged=True)
    return _by_frequency(data)


def _replacing(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        if encoding == "utf-8":
            return Decoded(data.decode("utf-8", "dragoman-stray"), encoding, damaged=True)
        return Decoded(data.decode(encoding, "replace"), encoding, damaged=True)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in mostly Latin text every other byte is zero."""
    start = data[:4_096]
    if len(start) < 4:
        return None
    even, odd = start[0::2].count(0), start[1::2].count(0)
    half = len(start) // 2
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4_096])
    if not match:
        return None
    try:
        name = codecs.lookup((match.group(1) or match.group(2)).decode("ascii")).name
    except LookupError:
        return None
    if name.startswith(("utf-16", "utf-32")) or not _is_text_codec(name):
        return None  # the declaration itself could be read, so it is not wide
    return _TAKEN_AS.get(name, name)


def _is_text_codec(name: str) -> bool:
    """Python also knows codecs such as base64 that give no text."""
    try:
        b"a".decode(name)
    except (LookupError, UnicodeError, ValueError):
        return False
    return True


def _is_mixed(data: bytes) -> bool:
    """Whether bytes that are not UTF-8 are fewer than the letters that are."""
    letters = _MULTIBYTE.findall(data)
    stray = len(_HIGH.findall(data)) - sum(map(len, letters))
    return len(letters) > stray


def _by_frequency(data: bytes) -> Decoded:
    high = len(_HIGH.findall(data[:_SAMPLE]))
    if high > 0.02 * min(len(data), _SAMPLE):
        best = _detect(data[:_SAMPLE])
        if best:
            try:
                return Decoded(data.decode(best), best)
            except (UnicodeDecodeError, LookupError):
                pass
    try:
        return Decoded(data.decode("cp1252"), "cp1252")
    except UnicodeDecodeError:
        return Decoded(data.decode("utf-8", "dragoman-stray"), "cp1252", damaged=True)


def _detect(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best is not None else None


def _stray(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are not UTF-8 as Windows-1252; U+FFFD for the five that it lacks."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("dragoman-stray", _stray)
