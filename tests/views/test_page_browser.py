"""The page in a browser: read by keyboard, quiet, and nothing of a report runs in it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import dragoman
from dragoman.record import Record
from dragoman.views import notebook_html, page

from .test_page import hostile

if TYPE_CHECKING:
    from playwright.sync_api import (  # type: ignore[import-not-found, unused-ignore]
        Browser,
        Route,
    )

sync_api = pytest.importorskip("playwright.sync_api", reason="needs the package playwright")

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
if CHROMIUM is None:
    pytest.skip("needs Debian's chromium, or CHROMIUM=path", allow_module_level=True)

ATTACKS = [
    "<script>window.hit = 1</script>",
    "</style><script>window.hit = 2</script><style>",
    "</script><img src=x onerror='window.hit = 3'>",
    "<svg onload=window.hit=4></svg><details open ontoggle=window.hit=5>",
    '" autofocus onfocus="window.hit = 6" x=\'',
    "<iframe src='javascript:parent.hit=7'></iframe><object data='https://example.org/o'></object>",
    "<link rel=stylesheet href=https://example.org/s.css><style>@import 'https://example.org/i'",
    "<meta http-equiv=refresh content='0;url=https://example.org/'><base href=//example.org>",
    "<form action=https://example.org><button autofocus>x</button></form>",
    "&lt;img src=x onerror=window.hit=8&gt; &#60;script&#62;window.hit=9&#60;/script&#62;",
    "said “\u202egnp.exe\u202c” \u2066isolated\u2069 \u200fmark",
    "Pneumono" + "ultramicroscopic" * 60,
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_api.sync_playwright() as driver:
        started = driver.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield started
        started.close()


class Visit:
    """A page that is open, what it said on the console, and what it asked for beside itself."""

    def __init__(self, browser: Browser, file: Path, **context: Any) -> None:
        self.context = browser.new_context(**context)
        self.page = self.context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: self.said.append(dialog.message))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.context.route(re.compile("^(?!file:)"), self._refuse)
        self.page.goto(file.as_uri(), wait_until="load")
        self.asked.remove(file.as_uri())

    def _refuse(self, route: Route) -> None:
        self.asked.append(route.request.url)
        route.abort()

    def cards(self) -> list[str]:
        """The words of the cards that can be seen."""
        return [str(card.inner_text()) for card in self.page.locator(".card:visible").all()]


Open = Callable[..., Visit]


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens a page's HTML in a fresh context of the browser."""
    visits: list[Visit] = []

    def open_html(html: str, **context: Any) -> Visit:
        file = tmp_path / f"{len(visits)}.html"
        file.write_text(html, encoding="utf-8")
        visits.append(Visit(browser, file, **context))
        return visits[-1]

    yield open_html
    for visit in visits:
        visit.context.close()


def attacked() -> Record:
    """A report of attacks, as the program itself reads it."""
    lines = [f"President Ileana Rotaru said on Friday that {attack}." for attack in ATTACKS]
    return dragoman.read("\n".join(lines), published="2025-03-09", title=ATTACKS[0])


def test_the_keyboard_alone_shows_the_card_of_a_mark(record: Record, open_page: Open) -> None:
    visit = open_page(page(record))
    assert visit.cards() == []
    for _ in range(20):
        visit.page.keyboard.press("Tab")
        if visit.page.evaluate("document.activeElement.matches('mark.actor')"):
            break
    (card,) = visit.cards()
    actor = next(a for a in record.actors if a.name in card)
    lit = visit.page.locator("mark.lit")
    assert lit.count() >= len(actor.mentions)
    assert {m.get_attribute("data-of") for m in lit.all()} == {actor.id}
    visit.page.keyboard.press("Escape")
    assert visit.cards() == []


def test_a_card_leads_to_the_record_by_keyboard(record: Record, open_page: Open) -> None:
    visit = open_page(page(record))
    visit.page.locator("mark[data-of=e1]").first.focus()
    visit.page.keyboard.press("Tab")
    (card,) = visit.cards()
    assert "AGREE" in card
    visit.page.keyboard.press("Enter")
    assert visit.page.url.endswith("#e1")
    assert visit.page.locator("#e1").is_visible()


def test_each_mark_that_is_focused_shows_its_own_card_alone(
    record: Record, open_page: Open
) -> None:
    visit = open_page(page(record))
    marks = visit.page.locator("mark[tabindex]")
    assert marks.count() > 20
    for mark in marks.all():
        mark.focus()
        (card,) = visit.cards()
        assert f"{mark.get_attribute('data-of')} in full" in card


def test_without_javascript_all_of_the_text_and_the_cards_are_there(
    record: Record, open_page: Open
) -> None:
    visit = open_page(page(record), java_script_enabled=False)
    visit.page.locator("mark[data-of=p1]").first.hover()
    assert any("Cahul" in card for card in visit.cards())
    assert visit.said == visit.asked == []


def test_the_page_is_quiet_and_asks_for_nothing(record: Record, open_page: Open) -> None:
    visit = open_page(page(record))
    visit.page.mouse.wheel(0, 4000)
    visit.page.locator("mark").first.hover()
    assert visit.said == visit.asked == []


@pytest.mark.parametrize("policy", ["with its policy", "by escaping alone"])
@pytest.mark.parametrize("make", [attacked, lambda: hostile("\n".join(ATTACKS))])
def test_nothing_of_a_hostile_report_runs(
    make: Callable[[], Record], policy: str, open_page: Open
) -> None:
    html = page(make())
    if policy == "by escaping alone":
        html, removed = re.subn(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", html)
        assert removed == 1
    visit = open_page(html)
    for mark in visit.page.locator("mark[tabindex]").all()[:8]:
        mark.focus()
    visit.page.wait_for_timeout(200)
    assert visit.page.evaluate("window.hit") is None
    assert visit.said == visit.asked == []
    assert (
        visit.page.locator("article iframe, article img, article script, form button").count() == 0
    )
    assert ATTACKS[0] in visit.page.locator("article").inner_text()


def test_nothing_of_a_hostile_report_runs_in_a_notebook(open_page: Open) -> None:
    visit = open_page(f"<!doctype html>{notebook_html(attacked())}")
    visit.page.wait_for_timeout(200)
    assert visit.page.evaluate("window.hit") is None
    assert visit.said == visit.asked == []


@pytest.mark.parametrize("width", [400, 1200])
def test_a_very_long_word_makes_no_page_wider_than_the_window(width: int, open_page: Open) -> None:
    visit = open_page(page(attacked()), viewport={"width": width, "height": 800})
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= width


def test_text_that_turns_the_direction_keeps_the_order_of_what_follows(open_page: Open) -> None:
    visit = open_page(page(dragoman.read("Rotaru said \u202egnp.exe and left.")))
    shown = visit.page.locator("article").inner_text()
    assert "⟨U+202E⟩gnp.exe and left." in shown
