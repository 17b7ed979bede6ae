"""Places, scored against a corpus in the layout of LGL: articles with toponyms and coordinates.

The file is XML: ``article`` elements with ``text`` (offsets count its characters), ``domain`` of
the publisher, and ``toponyms/toponym`` with ``start``, ``end`` and, where the place is known, a
``gaztag`` that holds ``lat``, ``lon`` and ``country`` (an English name).
"""

import math
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.actors import find_actors
from dragoman.language import parse_many
from dragoman.places import find_places, gazetteer, resolve_toponyms
from dragoman.record import Place, Report

CLOSE_KM = 161.0
"""A hundred miles: the distance within which the literature calls a place right."""


@dataclass(frozen=True, slots=True)
class Toponym:
    """A gold toponym; ``point`` and ``country`` (alpha-3) are None where the corpus has none."""

    span: tuple[int, int]
    point: tuple[float, float] | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Article:
    """A text of the corpus with its toponyms."""

    text: str
    publisher: str | None
    toponyms: list[Toponym]


def read_articles(path: Path) -> list[Article]:
    """The articles of the file. Raises `ValueError` if it has none, or is not XML."""
    try:
        root = ET.parse(path).getroot()
    except ET.ParseError as error:
        raise ValueError(f"{path} is not XML ({error}); name a file in LGL's layout.") from error
    articles = [_article(element) for element in root.iter("article")]
    if not articles:
        raise ValueError(f"{path} has no <article>; name a file in LGL's layout.")
    return articles


def evaluate_places(path: Path | str, *, documents: int | None = None) -> dict[str, float]:
    """Scores over the articles of a file, or its first ``documents``.

    With the gold toponyms given, of those that have coordinates: ``within_161km``,
    ``right_country``, and ``located`` (a point was given at all). From raw text, by overlap:
    ``precision``, ``recall`` and ``f1`` of finding toponyms, and ``found_within_161km``, the
    share of gold toponyms with coordinates that were both found and put in the right place.
    ``articles`` and ``toponyms`` tell how many there were.
    """
    articles = read_articles(Path(path))[:documents]
    count = sum(t.point is not None for a in articles for t in a.toponyms)
    given = [
        pair
        for a in articles
        for pair in zip(
            a.toponyms,
            resolve_toponyms(a.text, [t.span for t in a.toponyms], publisher=a.publisher),
            strict=True,
        )
    ]
    located = [(t, p) for t, p in given if t.point is not None and p is not None]
    return {
        "articles": float(len(articles)),
        "toponyms": float(sum(len(a.toponyms) for a in articles)),
        "within_161km": _share(sum(_close(t, p) for t, p in located), count),
        "right_country": _share(sum(p.country == t.country for t, p in located), count),
        "located": _share(sum(p.lat is not None for _, p in located), count),
        **_from_raw_text(articles, count),
    }


def _from_raw_text(articles: list[Article], count: int) -> dict[str, float]:
    right = found = gold = met = close = 0
    for article, places in zip(articles, _found(articles), strict=True):
        mentions = [(m.span, place) for place in places for m in place.mentions]
        spans = [t.span for t in article.toponyms]
        right += sum(any(_overlap(span, other) for other in spans) for span, _ in mentions)
        found += len(mentions)
        gold += len(spans)
        for toponym in article.toponyms:
            over = [place for span, place in mentions if _overlap(span, toponym.span)]
            met += bool(over)
            close += any(_close(toponym, place) for place in over)
    precision, recall = _share(right, found), _share(met, gold)
    return {
        "precision": precision,
        "recall": recall,
        "f1": _share(2 * precision * recall, precision + recall),
        "found_within_161km": _share(close, count),
    }


def _found(articles: list[Article]) -> Iterator[list[Place]]:
    parses = parse_many((article.text, ()) for article in articles)
    for article, parse in zip(articles, parses, strict=True):
        report = Report(
            id="evaluation", text=article.text, title=None, published=None,
            publisher=article.publisher, url=None, language="en",
        )  # fmt: skip
        yield find_places(report, parse, find_actors(report, parse))


def _article(element: ET.Element) -> Article:
    toponyms = [_toponym(t) for t in element.iter("toponym")]
    return Article(element.findtext("text") or "", element.findtext("domain"), toponyms)


def _toponym(element: ET.Element) -> Toponym:
    span = int(element.findtext("start", "0")), int(element.findtext("end", "0"))
    tag = element.find("gaztag")
    lat, lon = (tag.findtext("lat"), tag.findtext("lon")) if tag is not None else (None, None)
    if tag is None or not lat or not lon:
        return Toponym(span, None, None)
    countries = [e for e in gazetteer().lookup(tag.findtext("country") or "") if e.is_country]
    return Toponym(span, (float(lat), float(lon)), countries[0].country if countries else None)


def _close(toponym: Toponym, place: Place) -> bool:
    if toponym.point is None or place.lat is None or place.lon is None:
        return False
    return _km(toponym.point, (place.lat, place.lon)) <= CLOSE_KM


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _km(a: tuple[float, float], b: tuple[float, float]) -> float:
    north_a, north_b = math.radians(a[0]), math.radians(b[0])
    half = (
        math.sin((north_b - north_a) / 2) ** 2
        + math.cos(north_a) * math.cos(north_b) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    )
    return 12742 * math.asin(math.sqrt(min(1.0, half)))
