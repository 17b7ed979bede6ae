"""Datelines: "KABUL, May 3 (Reuters) -" before a report's first sentence."""

import re
from dataclasses import dataclass
from datetime import date

from dragoman.reports.dates import DATE, DAY, whole_date

AGENCIES = frozenset(
    name.lower()
    for name in (
        "AA", "AAP", "ABC News", "ACN", "ADN", "AFP", "AGI", "Agence France-Presse", "AKI",
        "Al Arabiya", "Al Jazeera", "Anadolu", "Anadolu Agency", "ANI", "ANP", "ANSA", "ANTARA",
        "AP", "APA", "APP", "Associated Press", "AzerTac", "BBC", "BBC News", "Belga", "BelTA",
        "Bernama", "Bloomberg", "Bloomberg News", "BNS", "BSS", "BTA", "Cana", "CBC News",
        "CBS News", "CNA", "CNN", "CNS", "CP", "CTK", "dpa", "DPA", "DW", "EFE", "Fox News",
        "GNA", "Hina", "HuffPost", "IANS", "INA", "Interfax", "IPS", "IRIN", "IRNA", "ISNA",
        "ITAR-TASS", "Jiji", "Jiji Press", "JTA", "KCNA", "Kyodo", "Kyodo News", "KUNA", "KNA",
        "LETA", "Lusa", "MAP", "MENA", "MTI", "NAMPA", "NAN", "NBC News", "NHK", "NNA", "NOTIMEX",
        "NPR", "NTB", "PA", "PANA", "PAP", "PNA", "Prensa Latina", "PTI", "QNA", "Reuters",
        "RFE/RL", "RFI", "RIA Novosti", "RNS", "Ritzau", "SANA", "SAPA", "SPA", "STA", "Sputnik",
        "STT", "TANJUG", "TAP", "TASS", "Tasnim", "The Associated Press", "The Canadian Press",
        "The New Humanitarian", "The New York Times", "The Washington Post", "TT", "Ukrinform",
        "UNB", "UNI", "UPI", "VNA", "VOA", "VOA News", "WAFA", "WAM", "Xinhua", "Yonhap",
        "The Media Line", "The Conversation", "Thomson Reuters Foundation", "Press Association",
    )
)  # fmt: skip
"""News agencies and broadcasters that sign datelines."""

_NOT_PLACES = frozenset(
    {
        "ANALYSIS", "BREAKING", "BRIEFING", "CORRECTED", "CORRECTION", "COMMENT", "EDITORIAL",
        "EXCLUSIVE", "EXPLAINER", "FACTBOX", "FEATURE", "FULL", "INTERVIEW", "LIVE", "NEWS", "NOTE",
        "OPINION", "PODCAST", "POLL", "PROFILE", "READ", "REVIEW", "TIMELINE", "UPDATE", "UPDATED",
        "VIDEO", "WATCH", "WRAPUP",
    }
)  # fmt: skip
_CAPITALS = r"[^\W\d_a-zß-öø-ÿ](?:[^\W\d_a-zß-öø-ÿ]|[.'’ʼ-])*"
_WORD = r"[^\W\d_][\w.'’ʼ-]*"
_DATE_LIKE = (
    r"(?P<when>(?:[A-Z][a-z]{2,8}\.?,?\s+)?"
    r"(?:\d{1,2}\s+[A-Z][a-z]{2,8}\b\.?|[A-Z][a-z]{2,8}\b\.?\s*\d{1,2})(?:,?\s+\d{4})?"
    r"|\d{4}-\d\d-\d\d)"
)
_LINE = re.compile(
    rf"[“\"]?(?P<place>(?:(?:{_CAPITALS})(?:[ /]+{_CAPITALS}){{0,4}}"
    rf"|(?P<mixed>(?!The (?!Hague))[A-Z]{_WORD}"
    rf"(?:[ /-](?:[A-Z]{_WORD}|de|la|el|al|of|upon)){{0,3}}))"
    rf"(?:,\s*[A-Z][\w.'’ -]{{1,30}}?)??)"
    rf"(?:[,;]?\s+{_DATE_LIKE})?"
    r",?\s*(?P<credit>\((?P<agency>[^()\n]{1,60})\))?"
    r"[.,:]?\s*(?P<dash>[—–―‒]|--|-)(?:\s+|(?<=[—–―])(?=\S))"
)
_LONGEST = 120
_MONTH_WORD = re.compile(r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")


@dataclass(slots=True, frozen=True)
class Dateline:
    """``skip`` parts the dateline from the sentence; place and day stay to be read.

    It covers the agency's credit to the end of the dash, or, without a credit, the white space
    behind the dash.
    """

    skip: tuple[int, int]
    day: date | None
    """The day, where the dateline gives its year."""
    part: str | None
    """The day as printed, where the year is missing: "May 3"."""


def find_dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline at the head of the line ``[start, end)`` of a text."""
    line = text[start : min(end, start + _LONGEST)]
    match = _LINE.match(line)
    if not match or not _is_dateline(match):
        return None
    cut = match.start("credit") if match["credit"] else match.end("dash")
    if cut == match.end():  # a dash that is glued to the sentence
        cut = match.start("dash")
    while line[cut - 1].isspace():
        cut -= 1
    day = part = None
    if match["when"]:
        whole = DATE.fullmatch(match["when"])
        day = whole_date(whole) if whole else None
        part = match["when"] if day is None and DAY.fullmatch(match["when"]) else None
    return Dateline((start + cut, start + match.end()), day, part)


def _is_dateline(match: re.Match[str]) -> bool:
    if match.end() >= len(match.string):
        return False
    agency = (match["agency"] or "").strip().lower()
    if match["mixed"]:
        return agency in AGENCIES or any(part in AGENCIES for part in agency.split("/"))
    place = match["place"].split(",")[0]
    words = place.replace("/", " ").split()
    letters = sum(c.isalpha() for c in place)
    if letters < 3 or len(place) > 40 or any(w.strip(".,") in _NOT_PLACES for w in words):
        return False
    # One word and a hyphen without anything else may be a compound or a list item.
    return match["dash"] != "-" or bool(agency or match["when"]) or _spaced(match)


def _spaced(match: re.Match[str]) -> bool:
    before = match.string[match.start("dash") - 1]
    return before.isspace() and match.string[match.end() - 1].isspace()
