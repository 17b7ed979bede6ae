"""Records in words: what every view says in the same way."""

import re
from datetime import date

from dragoman.record import Actor, Event, Figure, Place, Record, Statement, Time
from dragoman.statements import act_of

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

QUOTES = frozenset("\"'“”„«»‘’‹›")

_VOICES = {
    "official-unnamed": "an unnamed official",
    "anonymous": "an unnamed source",
    "outlet": "a news outlet",
    "document": "a document",
    "collective": "several voices",
    "named": "a named voice",
}
_BOUNDS = {"exact": "", "about": "about ", "more-than": "more than ", "less-than": "less than "}

_ORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def visible(text: str) -> str:
    """Text in which every character that could reorder or overwrite others shows as itself."""
    text = _CONTROL.sub(_picture, text.replace("\r\n", "\n").replace("\r", "\n"))
    return _ORDERING.sub(lambda match: f"⟨U+{ord(match.group()):04X}⟩", text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"


def one_line(text: str) -> str:
    """Visible text on one line."""
    return " ".join(visible(text).split())


def shorten(text: str, width: int) -> str:
    """Text on one line, cut at a word where it is longer than ``width``."""
    text = one_line(text)
    if len(text) <= width:
        return text
    cut = text.rfind(" ", 0, width)
    return text[: cut if cut > width // 2 else width - 1].rstrip(" ,;:—–-") + "…"


def day(value: date) -> str:
    """8 Mar 2025"""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def interval(time: Time) -> str:
    """The days of a time: "8 Mar 2025", "3–5 Mar 2025", "Mar 2025", "since 8 Mar 2025"."""
    first, last = time.from_, time.to
    if first is None and last is None:
        return "no date"
    if first is None or last is None:
        return f"since {day(first)}" if first else f"until {day(last)}" if last else ""
    if first == last:
        return day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if (first.year, first.month) == (last.year, last.month):
        whole = first.day == 1 and last.day >= 28 and time.grain == "month"
        month = f"{MONTHS[first.month - 1]} {first.year}"
        return month if whole else f"{first.day}–{last.day} {month}"
    return f"{day(first)} – {day(last)}"


def number(value: float) -> str:
    """1,200, 4.5 or 45 million"""
    for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size:
            return f"{value / size:,.6g} {name}"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,g}"


def quantity(figure: Figure) -> str:
    """about 200 farmers"""
    if figure.bound == "between" and figure.low is not None and figure.high is not None:
        amount = f"{number(figure.low)} to {number(figure.high)}"
    else:
        known = next((v for v in (figure.value, figure.low, figure.high) if v is not None), None)
        amount = _BOUNDS.get(figure.bound, "") + ("?" if known is None else number(known))
    return f"{amount} {one_line(figure.of)}" if figure.of else amount


def standing(actor: Actor) -> str:
    """Who an actor is: "person · MDA · GOV · President"."""
    parts = [
        actor.kind,
        actor.country,
        "/".join(filter(None, [actor.sector, *actor.other_sectors])),
    ]
    if actor.office:
        parts.append(actor.office.title)
    return one_line(" · ".join(part for part in parts if part))


def spellings(actor: Actor) -> list[str]:
    """The spellings of an actor's name other than the best one."""
    name = one_line(actor.name)
    others = (one_line(variant) for variant in actor.variants)
    return list(dict.fromkeys(variant for variant in others if variant != name))


class Wording:
    """Says the parts of one record in words, looking up the ids that they refer to."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.actors = {actor.id: actor for actor in record.actors}
        self.statements = {statement.id: statement for statement in record.statements}
        self.events = {event.id: event for event in record.events}
        self.places = {place.id: place for place in record.places}
        self.times = {time.id: time for time in record.times}
        self.figures = {figure.id: figure for figure in record.figures}

    def words(self, span: tuple[int, int]) -> str:
        """The words of a span, on one line."""
        return one_line(self.record.words(span))

    def names(self, ids: list[str]) -> str:
        """The names of actors: "Ileana Rotaru, Victor Manea"; "" for none."""
        return ", ".join(one_line(self.actors[key].name) for key in ids)

    def speaker(self, statement: Statement) -> str:
        """Who makes a statement, as well as it is known."""
        if statement.speaker:
            return self.names([statement.speaker])
        if statement.speaker_span:
            return self.words(statement.speaker_span)
        return _VOICES.get(statement.sourcing or "", "somebody")

    def content(self, statement: Statement, width: int) -> str:
        """What is said, in short; an ellipsis stands where the cue parts it."""
        return shorten(" … ".join(self.record.words(span) for span in statement.content), width)

    def quoted(self, statement: Statement, width: int) -> str:
        """What is said, in quotation marks where it is given word for word."""
        if not statement.content:
            return "no comment"
        words = self.content(statement, width)
        bare = statement.kind != "direct" or words[:1] in QUOTES
        return words if bare else f"“{words}”"

    def voices(self, statement: Statement) -> list[str]:
        """The voices from the outermost to the speaker: ["Ziarul Prutului", "people familiar…"]."""
        chain = [self.names([key]) for key in statement.chain]
        speaker = self.speaker(statement)
        return chain if chain and chain[-1] == speaker else [*chain, speaker]

    def kind(self, statement: Statement) -> str:
        """What kind of statement it is: "direct, named", "denies, indirect, official-unnamed"."""
        act = act_of(self.record, statement)
        told = act.replace("-", " ") if act != "says" else None
        kind = statement.kind if statement.content else None
        return ", ".join(filter(None, [told, kind, statement.sourcing]))

    def source(self, event_or_figure: Event | Figure) -> str:
        """Who says so: "Ileana Rotaru", "Ziarul Prutului › people familiar…", "the report"."""
        if event_or_figure.attributed_to is None:
            return "the report itself"
        return " › ".join(self.voices(self.statements[event_or_figure.attributed_to]))

    def path(self, statement: Statement) -> str:
        """The voices before the speaker's: "Ziarul Prutului › an agency"; "" for none."""
        return " › ".join(self.voices(statement)[:-1])

    def hearer(self, statement: Statement) -> str:
        """The addressee, unless it is one of the voices that pass the statement on."""
        known = {*statement.chain, *statement.via}
        addressee = statement.addressee
        return self.names([addressee]) if addressee and addressee not in known else ""

    def line(self, event: Event) -> str:
        """Ileana Rotaru → REJECT(assist) → Victor Manea"""
        parts = [self.names(event.actors), self.deed(event), self.names(event.recipients)]
        return " → ".join(filter(None, parts))

    def deed(self, event: Event) -> str:
        """REJECT or REJECT(assist)"""
        return one_line(f"{event.type}({event.mode})" if event.mode else event.type)

    def when(self, time: str | None) -> str:
        """The days of a time by its id; "" for none."""
        return interval(self.times[time]) if time else ""

    def where(self, place: str | None) -> str:
        """A place by its id; "" for none."""
        return one_line(self.places[place].name) if place else ""

    def spot(self, place: Place) -> str:
        """Where a place lies: "MDA · 45.90, 28.19"."""
        at = f"{place.lat:.2f}, {place.lon:.2f}" if None not in (place.lat, place.lon) else None
        return one_line(" · ".join(filter(None, [place.country, place.admin1, at])))
