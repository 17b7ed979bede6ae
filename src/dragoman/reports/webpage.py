"""From a web page to a report."""

from datetime import date
from typing import Any

from dragoman.reports.cleaning import clean
from dragoman.reports.dates import given_date
from dragoman.reports.encodings import decode
from dragoman.reports.intake import Intake
from dragoman.reports.metadata import read_metadata
from dragoman.reports.text import prepare

LONGEST_PAGE = 10_000_000
"""Characters of a page that are looked at; the rest is cut off."""

_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "div", "dl",
        "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
        "main", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
    }
)  # fmt: skip
_UNSEEN = frozenset(
    {
        "applet", "audio", "button", "canvas", "embed", "form", "footer", "frame", "frameset",
        "head", "iframe", "input", "link", "math", "menu", "meta", "nav", "noframes", "noscript",
        "object", "option", "script", "select", "style", "svg", "template", "textarea", "title",
        "video",
    }
)  # fmt: skip


def from_html(
    html: str | bytes,
    *,
    published: date | str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Intake:
    """Prepare a web page for reading: the article's text under its title.

    Title, day of publication, publisher and address come from the page's metadata where they are
    not given. The day is the one of publication, never of an update. Raises `ValueError` if
    ``published`` is not a day; a broken page gives as much text as it holds, at worst none.
    """
    day = given_date(published)
    known: dict[str, Any] = {}
    if isinstance(html, bytes):
        decoded = decode(html, html=True)
        html, known["damaged"] = decoded.text, decoded.damaged
    page = clean(html)[0][:LONGEST_PAGE]
    tree = _parse(page)
    if tree is None:
        return prepare("", published=day, title=title, publisher=publisher, url=url)
    meta = read_metadata(tree)
    article = _extract(page, url)
    heading = title or (article.title if article else None) or meta.title
    body = (article.text if article else None) or _visible_text(tree)
    guessed = given_date(article.date) if article and article.date else None
    return prepare(
        _titled(heading, body),
        published=day or meta.published or (guessed if guessed != meta.modified else None),
        title=heading,
        publisher=publisher or meta.publisher or (article.sitename if article else None),
        url=url or meta.url or (article.url if article else None),
        updated=meta.modified,
        **known,
    )


def _parse(page: str) -> Any:
    """The page's tree, or None where there is none."""
    from lxml import etree, html  # type: ignore[import-untyped]

    try:
        parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        return html.document_fromstring(page.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _extract(page: str, url: str | None) -> Any:
    """What trafilatura finds: an object with text, title, date…, or None."""
    from trafilatura import bare_extraction

    try:
        return bare_extraction(
            page,
            url=url,
            favor_precision=True,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={
                "original_date": True, "extensive_search": False, "max_date": "2999-12-31",
            },
        )  # fmt: skip
    except Exception:  # a page can be broken in ways that no parser foresees
        return None


def _visible_text(tree: Any) -> str:
    """The text of a page that no article was found in, block by block."""
    pieces: list[str] = []
    hidden = 0
    from lxml.etree import iterwalk  # type: ignore[import-untyped]

    for event, node in iterwalk(tree, events=("start", "end")):
        if not isinstance(node.tag, str):
            continue
        unseen = node.tag in _UNSEEN
        if event == "start":
            hidden += unseen
            if node.tag in _BLOCKS:
                pieces.append("\n")
            if not hidden and node.text:
                pieces.append(" ".join(node.text.split("\n")))
        else:
            hidden -= unseen
            if node.tag in _BLOCKS:
                pieces.append("\n")
            if not hidden and node.tail:
                pieces.append(" ".join(node.tail.split("\n")))
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _titled(heading: str | None, body: str) -> str:
    """The title, a blank line, and the body, which may have the title as its own first line."""
    if not heading or not body.strip():
        return body
    heading = " ".join(heading.split())
    first, _, rest = body.lstrip().partition("\n")
    if _same(first, heading):
        return f"{first.strip()}\n\n{rest.lstrip()}" if rest.strip() else first
    return f"{heading}\n\n{body}"


def _same(one: str, other: str) -> bool:
    one, other = (" ".join(line.casefold().split()).rstrip(".") for line in (one, other))
    return one == other
