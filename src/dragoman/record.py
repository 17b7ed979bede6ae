"""The record: what dragoman gives for one report, and the contract with all who read it.

Offsets are half-open ``[start, end)`` in characters of ``record.report.text``. Ids are short and
unique in the record: ``a1`` an actor, ``s1`` a statement, ``e1`` an event, ``p1`` a place, ``t1``
a time, ``f1`` a figure. A value that the text does not give is null.

A record that was built is valid: every span lies in the text, every id that is referred to
exists, every interval is ordered. The models are frozen; a stage builds its part once.
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

if TYPE_CHECKING:
    from dragoman.statements import Voice


def _ordered(span: tuple[int, int]) -> tuple[int, int]:
    if not 0 <= span[0] < span[1]:
        raise ValueError(f"a span runs from a start to a later end, not {span[0]} to {span[1]}")
    return span


Span = Annotated[
    tuple[int, int],
    AfterValidator(_ordered),
    Field(description="half-open [start, end) in characters of report.text"),
]

ActorKind = Literal["person", "state", "organisation", "group"]
MentionForm = Literal["name", "nominal", "pronoun"]
Gender = Literal["female", "male"]
StatementKind = Literal["direct", "indirect", "mixed"]
Sourcing = Literal["named", "official-unnamed", "anonymous", "outlet", "document", "collective"]
EventType = Literal[
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE",
    "MOBILIZE", "PROTEST", "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN",
]  # fmt: skip
EventStatus = Literal["happened", "ongoing", "planned", "proposed", "possible", "negated"]
Grain = Literal[
    "hour", "day", "weekend", "week", "month", "quarter", "season", "year", "decade", "century",
    "duration",
]  # fmt: skip
Bound = Literal["exact", "about", "more-than", "less-than", "between"]
WarningCode = Literal[
    "boilerplate",
    "damaged-text",
    "empty",
    "name-drift",
    "no-date",
    "not-english",
    "pronoun-conflict",
    "too-long",
    "truncated",
    "unbalanced-quote",
]


class _Part(BaseModel):
    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True
    )


class Report(_Part):
    """The report as it was read. ``text`` is what every span of the record points into."""

    id: str = Field(description="hash of the text: the same text has the same id everywhere")
    text: str
    title: str | None = None
    published: date | None = Field(
        default=None, description="the day of publication; null if unknown"
    )
    publisher: str | None = None
    url: str | None = None
    language: str | None = Field(
        default=None, description="ISO 639-1 code, as detected; null if unsure"
    )


class Mention(_Part):
    """One place in the text that speaks of an actor."""

    span: Span
    form: MentionForm


class PlaceMention(_Part):
    """One place in the text that names a place."""

    span: Span


class Office(_Part):
    """An office that an actor held when the report was published."""

    title: str = Field(description="as the report words it, or as the registry names it")
    country: str | None = Field(
        default=None, description="ISO 3166-1 alpha-3 of the state it serves"
    )
    source: Literal["text", "registry"]
    span: Span | None = Field(
        default=None, description="the words that give it, where the source is text"
    )


class Actor(_Part):
    """A person, state, organisation or group that the report speaks of."""

    id: str
    name: str = Field(description="the best full form in the text")
    kind: ActorKind
    country: str | None = Field(
        default=None,
        description="ISO 3166-1 alpha-3, or PLOVER's IGO, UNO, EUR, NGO, ISM, IMG, MNC",
    )
    sector: str | None = Field(default=None, description="PLOVER sector code")
    other_sectors: list[str] = []
    office: Office | None = None
    wikidata: str | None = None
    gender: Gender | None = None
    mentions: list[Mention] = Field(min_length=1, description="in the order of the text")
    variants: list[str] = Field(default=[], description="every spelling of the name, as first met")


class Statement(_Part):
    """Something that a voice says, in quotation marks or in the reporter's words."""

    id: str
    speaker: str | None = Field(default=None, description="actor id")
    speaker_span: Span | None = Field(default=None, description="the words that name the speaker")
    cue: Span | None = Field(default=None, description="the words that make it a statement: 'said'")
    content: list[Span] = Field(
        description="what is said: several spans where the cue parts it, none for no comment"
    )
    kind: StatementKind
    addressee: str | None = Field(default=None, description="actor id")
    sourcing: Sourcing | None = None
    within: str | None = Field(
        default=None, description="id of the statement in whose content it stands"
    )
    via: list[str] = Field(default=[], description="actor ids of those who relay it")
    chain: list[str] = Field(
        default=[],
        description="actor ids from the outermost voice to the speaker; the narrator is implied",
    )
    time: str | None = Field(default=None, description="time id")


class Event(_Part):
    """A deed in PLOVER's terms: who did what to whom."""

    id: str
    type: EventType
    mode: str | None = None
    contexts: list[str] = []
    anchor: Span = Field(description="the words that tell the deed")
    actors: list[str] = Field(description="actor ids")
    recipients: list[str] = Field(default=[], description="actor ids")
    place: str | None = Field(default=None, description="place id")
    time: str | None = Field(default=None, description="time id")
    status: EventStatus
    attributed_to: str | None = Field(
        default=None, description="statement id; null where the report itself asserts the event"
    )
    answers: str | None = Field(
        default=None, description="id of the event that this one responds to"
    )
    figures: list[str] = Field(default=[], description="figure ids: killed, injured, arrested…")
    confidence: float = Field(ge=0, le=1)


class Place(_Part):
    """A place that the report names."""

    id: str
    name: str
    mentions: list[PlaceMention] = Field(min_length=1)
    lat: float | None = Field(default=None, ge=-90, le=90)
    lon: float | None = Field(default=None, ge=-180, le=180)
    country: str | None = Field(default=None, description="ISO 3166-1 alpha-3")
    admin1: str | None = Field(
        default=None, description="first-level division, as the gazetteer names it"
    )
    geonames: int | None = None
    feature: str | None = Field(default=None, description="GeoNames feature code: PPL, PCLI, ADM1…")


class Time(_Part):
    """A time expression and the days it covers."""

    id: str
    span: Span
    from_: date | None = Field(
        default=None, alias="from", description="first day; null if unbounded"
    )
    to: date | None = Field(default=None, description="last day, included; null if unbounded")
    grain: Grain | None = None
    relative_to: Literal["published", "dateline"] | str | None = Field(
        default=None,
        description="'published', 'dateline', or the id of the time it is counted from",
    )

    @model_validator(mode="after")
    def _interval(self) -> Self:
        if self.from_ and self.to and self.from_ > self.to:
            raise ValueError(f"time {self.id} runs from {self.from_} back to {self.to}")
        return self


class Figure(_Part):
    """A number that the report gives, and of what."""

    id: str
    span: Span
    value: float | None = None
    low: float | None = None
    high: float | None = None
    bound: Bound
    of: str | None = Field(default=None, description="what is counted, in the words of the report")
    place: str | None = Field(default=None, description="place id")
    time: str | None = Field(default=None, description="time id")
    attributed_to: str | None = Field(default=None, description="statement id")

    @model_validator(mode="after")
    def _range(self) -> Self:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"figure {self.id} has a low of {self.low} over its high {self.high}")
        return self


class Warning(_Part):
    """Something about the text that a reader of the record should know."""

    code: WarningCode
    message: str
    spans: list[Span] = []


class Record(_Part):
    """Everything that dragoman found in one report.

    ``schema_version`` is raised in its first number when a reader of records must change, else in
    its second.
    """

    schema_version: Literal["1.0"] = "1.0"
    report: Report
    actors: list[Actor] = []
    statements: list[Statement] = []
    events: list[Event] = []
    places: list[Place] = []
    times: list[Time] = []
    figures: list[Figure] = []
    warnings: list[Warning] = []

    @model_validator(mode="after")
    def _whole(self) -> Self:
        length = len(self.report.text)
        for part, span in self._spans():
            if span[1] > length:
                raise ValueError(f"{part} ends at {span[1]}, past the text's {length} characters")
        known: dict[str, set[str]] = {}
        for kind in ("actors", "statements", "events", "places", "times", "figures"):
            ids = [part.id for part in getattr(self, kind)]
            if len(set(ids)) < len(ids):
                raise ValueError(f"two {kind} share an id")
            known[kind] = set(ids)
        for part, kind, ref in self._references():
            if ref not in known[kind]:
                raise ValueError(f"{part} refers to {ref!r}, which is not among the {kind}")
        return self

    def _spans(self) -> Iterator[tuple[str, tuple[int, int]]]:
        for a in self.actors:
            yield from ((f"a mention of {a.id}", m.span) for m in a.mentions)
            if a.office and a.office.span:
                yield f"the office of {a.id}", a.office.span
        for s in self.statements:
            yield from ((f"the content of {s.id}", span) for span in s.content)
            yield from ((s.id, span) for span in (s.speaker_span, s.cue) if span)
        yield from ((f"the anchor of {e.id}", e.anchor) for e in self.events)
        yield from ((f"a mention of {p.id}", m.span) for p in self.places for m in p.mentions)
        yield from ((t.id, t.span) for t in self.times)
        yield from ((f.id, f.span) for f in self.figures)
        yield from ((f"warning {w.code}", span) for w in self.warnings for span in w.spans)

    def _references(self) -> Iterator[tuple[str, str, str]]:
        for s in self.statements:
            for ref in (s.speaker, s.addressee, *s.via, *s.chain):
                if ref is not None:
                    yield s.id, "actors", ref
            if s.within is not None:
                yield s.id, "statements", s.within
            if s.time is not None:
                yield s.id, "times", s.time
        for e in self.events:
            yield from ((e.id, "actors", ref) for ref in (*e.actors, *e.recipients))
            yield from ((e.id, "figures", ref) for ref in e.figures)
            for kind, ref in (
                ("places", e.place), ("times", e.time), ("statements", e.attributed_to),
                ("events", e.answers),
            ):  # fmt: skip
                if ref is not None:
                    yield e.id, kind, ref
        for t in self.times:
            if t.relative_to not in (None, "published", "dateline"):
                yield t.id, "times", str(t.relative_to)
        for f in self.figures:
            for kind, ref in (
                ("places", f.place), ("times", f.time), ("statements", f.attributed_to),
            ):  # fmt: skip
                if ref is not None:
                    yield f.id, kind, ref

    def words(self, span: tuple[int, int]) -> str:
        """The words of the report that a span points at."""
        return self.report.text[span[0] : span[1]]

    def voices(self) -> "list[Voice]":
        """The statements as a tree: the outermost voices, each with those it quotes inside.

        ``for depth, voice in record.voices()[0].walk()`` goes through one of them; a voice has its
        ``statement``, its ``act`` (says, denies, asks…) and the ``sourcing_words``.
        """
        from dragoman.statements import voices_of

        return voices_of(self)

    def _repr_html_(self) -> str:
        """The record in short, as a notebook shows it."""
        from dragoman.views import notebook_html

        return notebook_html(self)
