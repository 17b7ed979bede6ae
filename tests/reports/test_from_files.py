"""Bytes and files: encodings are found, what is no report is refused in one sentence."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.reports import ReportError, from_bytes, from_file
from dragoman.reports.encodings import decode

TEXT = "The café “Zürich” in Łódź was closed on Monday, the mayor said – for good."


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    ],
)
def test_unicode_in_any_form(data: bytes) -> None:
    assert from_bytes(data, "x").report.text == TEXT


def test_windows_quotation_marks() -> None:
    text = "The café said “no” – for good."
    assert from_bytes(text.encode("cp1252"), "x").report.text == text


def test_other_alphabets_are_told_by_frequency() -> None:
    text = "Президент заявил в понедельник, что войска будут выведены из города. " * 3
    assert from_bytes(text.encode("cp1251"), "x").report.text == text


def test_two_encodings_in_one_file_are_read_piece_by_piece() -> None:
    data = "The café “Zürich” said “é”, ".encode() + "“no” – café.".encode("cp1252")
    intake = from_bytes(data, "x")
    assert intake.report.text == "The café “Zürich” said “é”, “no” – café."
    assert "damaged-text" in [w.code for w in intake.warnings]


def test_a_page_is_read_in_the_encoding_that_it_declares() -> None:
    page = (
        '<html><head><meta charset="iso-8859-2"><title>Łódź</title></head><body><p>'
        "Burmistrz Łodzi powiedział w poniedziałek, że kawiarnia jest zamknięta.</p></body></html>"
    )
    intake = from_bytes(page.encode("iso-8859-2"), "x.html")
    assert "Burmistrz Łodzi powiedział" in intake.report.text


def test_one_foreign_name_in_english_is_read_as_the_page_declares() -> None:
    page = (
        '<html><head><meta charset="iso-8859-2"><title>Talks</title></head><body><p>'
        "The envoy of the Polish government, Łukasz Kowal, said on Monday that the talks with the "
        "delegation had ended without a result and would not go on.</p></body></html>"
    )
    intake = from_bytes(page.encode("iso-8859-2"), "x.html")
    assert "Łukasz Kowal" in intake.report.text


@pytest.mark.parametrize(
    "declared", ["rot13", "base64", "nonsense", "utf-16", "idna", "unicode_escape"]
)
def test_a_page_that_declares_nonsense_is_still_read(declared: str) -> None:
    page = f'<html><meta charset="{declared}"><body><p>The caf\xe9 is closed.</p></body></html>'
    assert "The café is closed." in from_bytes(page.encode("cp1252"), "x.html").report.text


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 text text", "a PDF"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 50, "a PNG image"),
        (b"\xff\xd8\xff\xe0JFIF", "a JPEG image"),
        (b"PK\x03\x04" + b"\0" * 30 + b"word/document.xml", "a Word document"),
        (b"PK\x03\x04 abc", "a zip archive"),
        (b"MZ\x90\x00\x03", "a program"),
        (b"\x7fELF\x02", "a program"),
        (b"\x1f\x8b\x08abc", "a gzip archive"),
        (bytes(range(256)) * 20, "a binary file"),
        (b"\0" * 500, "a binary file"),
    ],
)
def test_files_that_are_no_text_are_refused(data: bytes, kind: str) -> None:
    with pytest.raises(ReportError) as error:
        from_bytes(data, "x.bin")
    expected = f"x.bin: it is {kind}, not text; pass the report as text or HTML."
    assert str(error.value) == expected


@pytest.mark.parametrize("text", ["MZ is not a program here.", "BMW said on Monday", "PAX signed"])
def test_texts_that_begin_like_a_binary_file_are_read(text: str) -> None:
    assert from_bytes(text.encode(), "x").report.text == text


def test_a_few_zero_bytes_do_not_make_a_text_binary() -> None:
    assert from_bytes((TEXT * 5 + "\0").encode(), "x").report.text.endswith("\ufffd")


@pytest.mark.parametrize("data", [b"", b" \n\t "])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(ReportError, match=r"^x: it is empty; pass a file that holds the report\.$"):
        from_bytes(data, "x")


def test_a_feed_is_refused() -> None:
    with pytest.raises(ReportError, match="news feed"):
        from_bytes(b'<?xml version="1.0"?><rss version="2.0"></rss>', "x")


def test_files(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert from_file(path).report.text == TEXT
    with pytest.raises(ReportError, match=r"it is a directory; name the files in it\.$"):
        from_file(tmp_path)
    with pytest.raises(ReportError, match=r"there is no such file; check the path\.$"):
        from_file(tmp_path / "gone.txt")
    with pytest.raises(ReportError, match="cannot be read"):
        from_file(Path("a\0b"))


def test_a_file_that_vanishes_after_it_was_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")

    def vanish(_self: Path) -> bool:
        path.unlink()
        return False

    monkeypatch.setattr(Path, "is_dir", vanish)
    with pytest.raises(ReportError, match="no such file"):
        from_file(path)


def test_a_message_never_breaks_the_line_that_it_stands_on() -> None:
    with pytest.raises(ReportError) as error:
        from_bytes(b"", "a\nb\x1b[31m\u202e\ud800")
    assert str(error.value).splitlines() == [str(error.value)]
    assert "\x1b" not in str(error.value)
    str(error.value).encode()


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_report_or_a_report_error(data: bytes) -> None:
    try:
        from_bytes(data, "x.html").report.model_dump_json()
    except ReportError as error:
        assert str(error).startswith("x.html: ")


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200), st.booleans())
def test_every_byte_string_can_be_decoded(data: bytes, html: bool) -> None:
    assert isinstance(decode(data, html=html).text, str)
