"""What a file is, by its first bytes."""

import re

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"8BPS", "a Photoshop image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"%!PS", "a PostScript document"),
    (b"\x7fELF", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\xfe\xed\xfa", "a program"),
    (b"\x00asm", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"Obj\x01", "an Avro file"),
    (b"ARROW1", "an Arrow file"),
    (b"ID3", "an audio file"),
    (b"OggS", "an audio or video file"),
    (b"fLaC", "an audio file"),
    (b"\x1aE\xdf\xa3", "a video file"),
    (b"wOF2", "a font"),
    (b"wOFF", "a font"),
)
_NULLED = ((b"MZ", "a program"), (b"BM", "a bitmap image"))
"""Two letters that a text may well begin with: only with zero bytes after them."""

_UNREADABLE = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    rb"</(?:p|div|span|article|h[1-6]|a|li|ul|section|script|title)\s*>|<br\s*/?>", re.IGNORECASE
)
_FEED = re.compile(rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(rss|feed|rdf:RDF)\b", re.IGNORECASE)
_HTML_NAMES = (".html", ".htm", ".xhtml", ".shtml")


def binary_kind(data: bytes) -> str | None:
    """What a file is that holds no text: "a PNG image". None if it may be text."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    head = data[:4_096]
    if data.startswith(b"PK\x03\x04"):
        return _zip_kind(head)
    if data.startswith(b"RIFF") and len(data) > 12:
        return "a WebP image" if data[8:12] == b"WEBP" else "an audio or video file"
    if data[4:8] == b"ftyp":
        return "a video or image file"
    for signature, kind in _NULLED:
        if data.startswith(signature) and b"\x00" in head:
            return kind
    return None


def is_noise(data: bytes) -> bool:
    """Whether bytes in no known format hold too many control characters to be text."""
    start = data[:65_536]
    bad = len(_UNREADABLE.findall(start))
    return bad > 0.1 * len(start) or (start.count(0) > 0.03 * len(start) and bad > 8)


def is_html(data: bytes, name: str) -> bool:
    """Whether bytes (in an encoding that has ASCII) are a web page rather than plain text."""
    head = data[:8_192]
    if _HTML_START.match(head):
        return True
    tags = len(_TAG.findall(head))
    return tags >= 3 or (tags >= 1 and name.lower().endswith(_HTML_NAMES))


def is_feed(data: bytes) -> bool:
    """Whether bytes are an RSS or Atom feed."""
    return bool(_FEED.match(data[:2_048]))


def _zip_kind(head: bytes) -> str:
    for sign, kind in (
        (b"word/", "a Word document"),
        (b"xl/", "an Excel workbook"),
        (b"ppt/", "a PowerPoint file"),
        (b"opendocument.text", "an OpenDocument text"),
        (b"epub+zip", "an EPUB book"),
    ):
        if sign in head:
            return kind
    return "a zip archive"
