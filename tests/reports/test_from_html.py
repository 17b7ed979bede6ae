"""Pages: the article is taken, with what the page says of itself; nothing else leaks."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.reports import from_html

PROSE = (
    "<p>Egypt and Ethiopia failed to agree on Saturday on the filling of the dam, officials said "
    "after three days of talks in Khartoum.</p>"
    '<script>document.write("LEAK")</script><style>.LEAK{}</style>'
    "<p>“We will not sign,” the Egyptian minister told reporters in the Sudanese capital, adding "
    "that Cairo would turn to the Security Council.</p>"
    "<p>The Ethiopian delegation left early and no date was set for another round.</p>"
)


def page(head: str = "", body: str = PROSE, heading: str = "Talks on the dam stall") -> str:
    return (
        f"<!doctype html><html><head><title>{heading} - The Nile Post</title>{head}</head><body>"
        f"<nav><a href='/'>LEAK home</a></nav><article><h1>{heading}</h1>{body}</article>"
        "<footer>© 2024 LEAK</footer><script>var LEAK = 1</script></body></html>"
    )


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


PUBLISHED = meta("article:published_time", "2024-05-04T08:10:00+02:00")
MODIFIED = meta("article:modified_time", "2024-05-06T09:00:00Z")


def test_the_article_stands_under_its_title() -> None:
    report = from_html(page(PUBLISHED)).report
    assert report.title == "Talks on the dam stall"
    assert report.text.startswith("Talks on the dam stall\n\nEgypt and Ethiopia")
    assert report.text.count("Talks on the dam stall") == 1
    assert report.text.endswith("another round.")
    assert "LEAK" not in report.text


def test_metadata_is_taken() -> None:
    head = (
        PUBLISHED
        + meta("og:site_name", "The Nile Post")
        + '<link rel="canonical" href="https://example.org/dam">'
    )
    report = from_html(page(head)).report
    assert report.publisher == "The Nile Post"
    assert report.url == "https://example.org/dam"
    assert report.published == date(2024, 5, 4)


def test_what_the_caller_knows_goes_before_metadata() -> None:
    report = from_html(
        page(PUBLISHED), published="2024-01-02", publisher="P", url="https://example.org/x",
        title="Dam talks fail",
    ).report  # fmt: skip
    assert (report.published, report.publisher) == (date(2024, 1, 2), "P")
    assert (report.url, report.title) == ("https://example.org/x", "Dam talks fail")


@pytest.mark.parametrize(
    "head",
    [
        PUBLISHED + MODIFIED,
        MODIFIED + PUBLISHED,
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": '
        '"2024-05-04", "dateModified": "2024-05-06"}]}</script>',
        '<meta itemprop="datePublished" content="2024-05-04">' + MODIFIED,
    ],
)
def test_publication_and_update_are_told_apart(head: str) -> None:
    assert from_html(page(head)).report.published == date(2024, 5, 4)


def test_an_update_alone_is_no_publication() -> None:
    intake = from_html(page(MODIFIED))
    assert intake.report.published is None
    (warning,) = [w for w in intake.warnings if w.code == "no-date"]
    assert "update of 2024-05-06" in warning.message


def test_a_page_without_an_article_gives_its_visible_text() -> None:
    intake = from_html("<html><body><script>LEAK</script><div>A <b>short</b> text.</div><p>By all")
    assert intake.report.text == "A short text.\nBy all"


@pytest.mark.parametrize(
    "html",
    [
        "", "<", "<html>", "<![CDATA[", "<!--", "\x00<p>", "<a " * 500, "<div>" * 3_000 + "deep",
        '<?xml version="1.0" encoding="utf-16"?><html><p>Text</p></html>', "<p>\ud800</p>",
        '<script type="application/ld+json">' + "[" * 5_000 + "</script><p>x</p>",
        '<script type="application/ld+json">{"@type": "Report", "datePublished": 3}</script>',
    ],
)  # fmt: skip
def test_broken_pages_never_raise(html: str) -> None:
    from_html(html).report.model_dump_json()


TAGS = st.sampled_from(
    ["<a href='", "<p>", "</p>", "<script>", "</script>", "<article>", "<h1>", "<!--", "-->", "'>",
     "&#0;", "<meta property='article:published_time' content='", "Some words. ", "<td>"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(TAGS, st.text(max_size=8)), max_size=25).map("".join))
def test_any_markup_gives_an_intake(html: str) -> None:
    intake = from_html(html)
    assert all(0 <= s < e <= len(intake.report.text) for s, e in intake.skip)
