"""The figures for places count what they say."""

from pathlib import Path

import pytest

from dragoman.evaluation.places import evaluate_places, read_articles

TEXT = "Rebels marched into Goma. Soldiers fled to Paris, Texas."
ARTICLE = """<article docid="1"><domain>example.org</domain><text><![CDATA[{text}]]></text>
<toponyms>{toponyms}</toponyms></article>"""
TOPONYM = """<toponym><start>{start}</start><end>{end}</end><gaztag><lat>{lat}</lat>
<lon>{lon}</lon><country>{country}</country></gaztag></toponym>"""
BARE = "<toponym><start>{start}</start><end>{end}</end></toponym>"


def corpus(folder: Path, *toponyms: str) -> Path:
    file = folder / "gold.xml"
    article = ARTICLE.format(text=TEXT, toponyms="".join(toponyms))
    file.write_text(f"<articles>{article}</articles>", encoding="utf-8")
    return file


def gold(name: str, lat: float, lon: float, country: str) -> str:
    start = TEXT.index(name)
    return TOPONYM.format(start=start, end=start + len(name), lat=lat, lon=lon, country=country)


def test_toponyms_are_read_with_what_is_known_of_them(tmp_path: Path) -> None:
    bare = BARE.format(start=TEXT.index("Texas"), end=len(TEXT) - 1)
    (article,) = read_articles(corpus(tmp_path, gold("Goma", -1.68, 29.22, "DR Congo"), bare))
    assert article.publisher == "example.org"
    assert [article.text[slice(*t.span)] for t in article.toponyms] == ["Goma", "Texas"]
    assert [t.country for t in article.toponyms] == ["COD", None]


def test_a_place_that_is_right_counts_and_one_that_is_far_off_does_not(tmp_path: Path) -> None:
    figures = evaluate_places(
        corpus(
            tmp_path,
            gold("Goma", -1.68, 29.22, "DR Congo"),
            gold("Paris", 48.86, 2.35, "France"),  # the text says otherwise
        )
    )
    assert figures["toponyms"] == 2
    assert figures["within_161km"] == pytest.approx(0.5)
    assert figures["right_country"] == pytest.approx(0.5)
    assert figures["located"] == 1
    assert figures["recall"] == 1
    assert figures["precision"] == pytest.approx(2 / 3)  # Texas is not in this gold
    assert figures["found_within_161km"] == pytest.approx(0.5)


@pytest.mark.parametrize(("north", "close"), [(1.4, 1.0), (1.5, 0.0)])  # 156 and 167 km
def test_a_hundred_miles_are_close_and_no_more(tmp_path: Path, north: float, close: float) -> None:
    gazetteer_lat = -1.679
    figures = evaluate_places(
        corpus(tmp_path, gold("Goma", gazetteer_lat + north, 29.23, "DR Congo"))
    )
    assert figures["within_161km"] == figures["found_within_161km"] == close


def test_a_file_without_articles_is_named(tmp_path: Path) -> None:
    file = tmp_path / "other.xml"
    file.write_text("<corpus/>", encoding="utf-8")
    with pytest.raises(ValueError, match=r"other\.xml has no <article>"):
        evaluate_places(file)
    file.write_text("not XML", encoding="utf-8")
    with pytest.raises(ValueError, match="is not XML"):
        evaluate_places(file)
