"""What a web page says of itself: title, days of publication and update, publisher, address."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from dragoman.reports.dates import find_dates, given_date

_PUBLISHED = frozenset(
    {
        "article:published_time", "og:published_time", "article:published",
        "og:article:published_time", "datepublished", "pubdate", "publishdate", "publish-date",
        "publish_date", "publication_date", "publicationdate", "date_published", "dc.date.issued",
        "dcterms.issued", "dc.date", "dcterms.created", "dcterms.date", "parsely-pub-date",
        "sailthru.date", "originalpublicationdate", "citation_date", "article_date_original",
        "datecreated",
    }
)  # fmt: skip
_MODIFIED = frozenset(
    {
        "article:modified_time", "og:updated_time", "article:modified", "datemodified", "lastmod",
        "last-modified", "last_modified", "modified_time", "dcterms.modified", "dc.date.modified",
        "updated_time",
    }
)  # fmt: skip
_NEWS = frozenset(
    {
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle",
        "BackgroundNewsArticle", "OpinionNewsArticle", "BlogPosting", "LiveBlogPosting", "Report",
        "WebPage",
    }
)  # fmt: skip
_LONGEST_SCRIPT = 500_000


@dataclass(slots=True)
class Metadata:
    """What was found; None where the page does not say."""

    title: str | None = None
    published: date | None = None
    modified: date | None = None
    publisher: str | None = None
    url: str | None = None


def read_metadata(tree: Any) -> Metadata:
    """Read the metadata of a parsed page: its meta elements, schema.org data and time elements."""
    meta = Metadata()
    for node in tree.iter("meta"):
        _read_meta(meta, node)
    for thing in _schema_things(tree):
        _read_thing(meta, thing)
    for node in tree.iter("time"):
        _read_time(meta, node)
    for node in tree.iter("link"):
        href = node.get("href") or ""
        if (node.get("rel") or "").lower() == "canonical" and href.startswith("http"):
            meta.url = meta.url or href
    if meta.title is None:
        for tag in ("h1", "title"):
            node = next(tree.iter(tag), None)
            words = " ".join(node.text_content().split()) if node is not None else ""
            if words:
                meta.title = words
                break
    return meta


def _read_meta(meta: Metadata, node: Any) -> None:
    key = (node.get("property") or node.get("name") or node.get("itemprop") or "").strip().lower()
    value = (node.get("content") or "").strip()
    if not key or not value:
        return
    if key in _PUBLISHED:
        meta.published = meta.published or _day(value)
    elif key in _MODIFIED:
        meta.modified = meta.modified or _day(value)
    elif key == "og:site_name":
        meta.publisher = meta.publisher or value
    elif key == "og:title":
        meta.title = meta.title or value
    elif key == "og:url" and value.startswith("http"):
        meta.url = meta.url or value


def _schema_things(tree: Any) -> Iterator[dict[str, Any]]:
    """The articles that the page describes in JSON-LD."""
    for node in tree.iter("script"):
        source = node.text or ""
        if "ld+json" not in (node.get("type") or "") or len(source) > _LONGEST_SCRIPT:
            continue
        try:
            waiting = [json.loads(source, strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            thing = waiting.pop(0)
            if isinstance(thing, list):
                waiting.extend(thing[:50])
            elif isinstance(thing, dict):
                waiting.append(thing.get("@graph"))
                kinds = thing.get("@type")
                kinds = kinds if isinstance(kinds, list) else [kinds]
                if any(isinstance(kind, str) and kind in _NEWS for kind in kinds):
                    yield thing


def _read_thing(meta: Metadata, thing: dict[str, Any]) -> None:
    meta.published = meta.published or _day(thing.get("datePublished"))
    meta.modified = meta.modified or _day(thing.get("dateModified"))
    publisher = thing.get("publisher")
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    if isinstance(name, str) and name.strip():
        meta.publisher = meta.publisher or name.strip()


def _read_time(meta: Metadata, node: Any) -> None:
    role = f"{node.get('itemprop') or ''} {node.get('class') or ''}".lower()
    day = _day(node.get("datetime"))
    if day is None:
        return
    if "modif" in role or "updat" in role:
        meta.modified = meta.modified or day
    elif "publish" in role or node.get("pubdate") is not None or "entry-date" in role:
        meta.published = meta.published or day


def _day(value: object) -> date | None:
    if not isinstance(value, str):
        return None
    try:
        return given_date(value)
    except ValueError:
        found = find_dates(value[:100])
        return found[0].day if found else None
