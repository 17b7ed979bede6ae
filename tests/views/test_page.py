"""The page: whole, escaped, readable by keyboard, legible in light and dark."""

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.record import (
    Actor,
    Event,
    Mention,
    Place,
    PlaceMention,
    Record,
    Report,
    Statement,
    Warning,
)
from dragoman.views import notebook_html, page
from dragoman.views.templates import asset
from dragoman.views.wording import visible

VOID = {"meta", "input", "br", "link", "img"}
HOSTILE = (
    "<script>alert(1)</script>\n</style><img src=x onerror=alert(1)>\n\"><b onmouseover='x()'>\n"
    "&lt;script&gt; {{ 7*7 }} {% raw %} ]]> --> \u202egnp.exe\u2069 \x1b[31m</mark></p></body>"
)


class Tree(HTMLParser):
    """Checks that elements are nested, and collects what a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.report: list[str] = []
        self.sources: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            classes = (dict(attrs).get("class") or "").split()
            self.stack.append("card" if "card" in classes else tag)

    def handle_endtag(self, tag: str) -> None:
        top = self.stack.pop()
        assert top == tag or top == "card", f"</{tag}> closes <{top}>"

    def handle_data(self, data: str) -> None:
        if self.stack and self.stack[-1] in ("style", "script"):
            self.sources[self.stack[-1]] = data
        elif "article" in self.stack and "p" in self.stack and "card" not in self.stack:
            self.report.append(data)


def tree_of(html: str) -> Tree:
    tree = Tree()
    tree.feed(html)
    tree.close()
    assert tree.stack == []
    return tree


def hostile(text: str = HOSTILE) -> Record:
    """A record in which every free field is hostile, and spans cross one another."""
    half, end = max(1, len(text) // 2), len(text)
    span = (0, half)
    return Record(
        report=Report(
            id="0" * 16, text=text, title=text, publisher=text, url="javascript:alert(1)//" + text,
            published=None, language=text,
        ),
        actors=[
            Actor(id="a1", name=text or "x", kind="person", variants=[text, text[::-1]],
                  mentions=[Mention(span=span, form="name")], office=None)
        ],
        statements=[
            Statement(id="s1", speaker="a1", content=[(0, end)], kind="direct", chain=["a1"]),
            Statement(id="s2", content=[(half - 1, end)], kind="indirect", within="s1"),
        ],
        events=[Event(id="e1", type="REJECT", mode=text, contexts=[text], anchor=(half - 1, end),
                      actors=["a1"], recipients=["a1"], status="negated", attributed_to="s2",
                      confidence=0.5)],
        places=[Place(id="p1", name=text, mentions=[PlaceMention(span=span)], admin1=text)],
        warnings=[Warning(code="no-date", message=text, spans=[span])],
    )  # fmt: skip


def test_the_page_is_well_formed_and_shows_all_of_the_text(record: Record) -> None:
    tree = tree_of(page(record))
    lines = [line for line in record.report.text.splitlines() if line]
    assert "".join(tree.report) == "".join(lines)


def test_every_link_within_the_page_leads_somewhere(record: Record) -> None:
    tags = tree_of(page(record)).tags
    ids = [attrs["id"] for _, attrs in tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    for _, attrs in tags:
        href = attrs.get("href") or ""
        assert not href.startswith("#") or href[1:] in ids
        assert attrs.get("aria-describedby") in {None, *ids}


def test_every_mark_can_be_reached_by_keyboard_and_says_what_it_is(record: Record) -> None:
    marks = [attrs for tag, attrs in tree_of(page(record)).tags if tag == "mark"]
    assert len(marks) > 20
    for attrs in marks:
        more = "more" in str(attrs["class"])
        assert more or (attrs["tabindex"] == "0" and attrs["aria-describedby"])


def test_voices_are_drawn_inside_one_another(record: Record) -> None:
    html = page(record)
    s4 = html[html.index('id="s4"') :]
    assert s4.index('id="s5"') < s4.index('id="s6"')
    assert "<ol>" in s4[: s4.index('id="s5"')]


@pytest.mark.parametrize("view", [page, notebook_html])
def test_hostile_text_stays_text(view: Callable[[Record], str]) -> None:
    clean, attacked = view(hostile("Plain words of a report.")), view(hostile())
    tree = tree_of(attacked)
    counts = {tag: attacked.count(f"<{tag}") for tag in ("script", "style", "img", "body")}
    assert counts == {tag: clean.count(f"<{tag}") for tag in ("script", "style", "img", "body")}
    for _, attrs in tree.tags:
        assert not any(name.startswith("on") or name == "style" for name in attrs)
        assert not (attrs.get("href") or "").startswith("javascript")
    assert "\u202e" not in attacked
    assert "\x1b" not in attacked
    assert "{{ 7*7 }}" in attacked


def test_the_policy_allows_the_page_s_own_style_and_script_and_nothing_else(
    record: Record,
) -> None:
    tree = tree_of(page(record))
    policy = next(
        a["content"] for t, a in tree.tags if a.get("http-equiv") == "Content-Security-Policy"
    )
    hashes = {
        name: b64encode(sha256(source.encode()).digest()).decode()
        for name, source in tree.sources.items()
    }
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes['style']}'; "
        f"script-src 'sha256-{hashes['script']}'; base-uri 'none'; form-action 'none'"
    )


def test_the_page_needs_nothing_from_elsewhere(record: Record) -> None:
    html = page(record)
    assert not re.search(r"\bsrc=|@import|url\(|<link\b", html)


def test_the_notebook_s_fragment_has_no_script_and_styles_only_itself(record: Record) -> None:
    html = notebook_html(record)
    assert "<script" not in html
    assert record._repr_html_() == html
    rules = re.findall(r"^([^{}\n]+)\{", asset("notebook.css"), re.MULTILINE)
    assert rules
    assert all(rule.startswith(".dragoman-record") for rule in rules)


def test_an_empty_record_says_what_was_not_found() -> None:
    html = page(Record(report=Report(id="0" * 16, text="")))
    tree_of(html)
    for what in ("statements", "events", "actors", "figures", "places", "times"):
        assert f"No {what} were found" in html
    assert "No publication date" in html


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=2, max_size=40))
def test_any_text_makes_a_well_formed_page(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    tree = tree_of(page(hostile(text)))
    shown = "".join(tree.report)
    kept = "".join(line for line in re.split("[\r\n\u2028\u2029\x85]+", text) if line.strip())
    assert shown.replace("The report has no text.", "") == visible(kept)


def _colours(theme: str) -> dict[str, tuple[float, ...]]:
    css = asset("page.css")
    blocks = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    block = blocks[0 if theme == "light" else 1]
    found = re.findall(r"--([\w-]+): #([0-9a-f]{6});", block)
    return {name: tuple(int(c[i : i + 2], 16) / 255 for i in (0, 2, 4)) for name, c in found}


def _luminance(colour: tuple[float, ...]) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "sheet", "event-wash", "lit"])
@pytest.mark.parametrize("ink", ["ink", "soft", "actor", "event", "place", "time", "figure"])
def test_contrast_meets_wcag_aa(theme: str, ground: str, ink: str) -> None:
    if ground in ("event-wash", "lit") and ink not in ("ink", "actor"):
        return  # these are only ever printed on paper and sheets
    colours = _colours(theme)
    light, dark = sorted((_luminance(colours[ink]), _luminance(colours[ground])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5
