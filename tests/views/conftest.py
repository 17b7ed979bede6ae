"""A record made by hand, as rich as a real one, for the views to show."""

from datetime import date

import pytest

from dragoman.record import (
    Actor,
    Event,
    Figure,
    Mention,
    Office,
    Place,
    PlaceMention,
    Record,
    Report,
    Statement,
    Time,
    Warning,
)

TEXT = """Moldovan leader rejects Romanian offer of troops for flood-hit Cahul

Moldovan President Ileana Rotaru said on Saturday she had turned down an offer by her Romanian \
counterpart, Victor Manea, to send army engineers to Cahul.
“I told him, ‘No, President Manea, our soil is not a parade ground,’” Rotaro said.
Citing people familiar with the talks, the daily Ziarul Prutului reported that Romanian officials \
had threatened to suspend a €45 million loan.
A spokesman for the Romanian Defence Ministry told Reuters that no such threat had been made.
About 200 farmers blocked the main road. Police arrested seven of them.
Source link"""


def at(words: str, nth: int = 1) -> tuple[int, int]:
    """The span of the nth occurrence of words in the text."""
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def actor(key: str, name: str, kind: str, *mentions: tuple[int, int], **more: object) -> Actor:
    forms = [Mention(span=span, form="name") for span in mentions]
    return Actor.model_validate(
        {"id": key, "name": name, "kind": kind, "mentions": forms, "variants": [name], **more}
    )


ACTORS = [
    actor(
        "a1", "Ileana Rotaru", "person", at("Ileana Rotaru"), at("she"), at("I", 2), at("Rotaro"),
        country="MDA", sector="GOV", gender="female",
        office=Office(title="President", country="MDA", source="text", span=at("President")),
    ).model_copy(update={"variants": ["Ileana Rotaru", "Rotaro"]}),
    actor(
        "a2", "Victor Manea", "person", at("Victor Manea"), at("him"), at("President Manea"),
        country="ROU", sector="GOV",
        office=Office(title="President", country="ROU", source="registry"),
    ),
    actor("a3", "people familiar with the talks", "group", at("people familiar with the talks")),
    actor("a4", "Ziarul Prutului", "organisation", at("Ziarul Prutului"), sector="JRN"),
    actor("a5", "Romanian officials", "group", at("Romanian officials"), country="ROU",
          sector="GOV"),
    actor(
        "a6", "Romanian Defence Ministry", "organisation",
        at("A spokesman for the Romanian Defence Ministry"), country="ROU", sector="MIL",
        other_sectors=["GOV"],
    ),
    actor("a7", "Reuters", "organisation", at("Reuters"), sector="JRN", country="MNC"),
    actor("a8", "farmers", "group", at("About 200 farmers"), at("them"), sector="AGR"),
    actor("a9", "Police", "organisation", at("Police"), country="MDA", sector="COP"),
]  # fmt: skip

STATEMENTS = [
    Statement(
        id="s1", speaker="a1", speaker_span=at("Ileana Rotaru"), cue=at("said"), kind="indirect",
        content=[at("she had turned down an offer by her Romanian counterpart, Victor Manea, to "
                    "send army engineers to Cahul")],
        sourcing="named", chain=["a1"], time="t1",
    ),
    Statement(
        id="s2", speaker="a1", speaker_span=at("Rotaro"), cue=at("said", 2), kind="direct",
        content=[at("I told him, ‘No, President Manea, our soil is not a parade ground,’")],
        sourcing="named", chain=["a1"],
    ),
    Statement(
        id="s3", speaker="a1", speaker_span=at("I", 2), cue=at("told"), kind="direct",
        content=[at("No, President Manea, our soil is not a parade ground")], addressee="a2",
        sourcing="named", within="s2", chain=["a1", "a1"],
    ),
    Statement(
        id="s4", speaker="a4", speaker_span=at("the daily Ziarul Prutului"), cue=at("reported"),
        kind="indirect", sourcing="outlet", chain=["a4"],
        content=[at("Romanian officials had threatened to suspend a €45 million loan")],
    ),
    Statement(
        id="s5", speaker="a3", speaker_span=at("people familiar with the talks"),
        cue=at("Citing"), kind="indirect", sourcing="anonymous", within="s4", via=["a4"],
        chain=["a4", "a3"],
        content=[at("Romanian officials had threatened to suspend a €45 million loan")],
    ),
    Statement(
        id="s6", speaker="a6", speaker_span=at("A spokesman for the Romanian Defence Ministry"),
        cue=at("told", 2), kind="indirect", sourcing="official-unnamed", via=["a7"],
        addressee="a7", chain=["a7", "a6"], content=[at("no such threat had been made")],
    ),
]  # fmt: skip

EVENTS = [
    Event(
        id="e1", type="AGREE", anchor=at("an offer", 2), actors=["a2"], recipients=["a1"],
        status="happened", attributed_to="s1", confidence=0.71, contexts=["military"],
    ),
    Event(
        id="e2", type="REJECT", mode="assist", anchor=at("turned down an offer"), actors=["a1"],
        recipients=["a2"], status="happened", attributed_to="s1", answers="e1", time="t1",
        place="p1", confidence=0.93,
    ),
    Event(
        id="e3", type="THREATEN", anchor=at("had threatened to suspend"), actors=["a5"],
        status="happened", attributed_to="s5", confidence=0.64, figures=["f1"],
    ),
    Event(
        id="e4", type="PROTEST", mode="obstruct", anchor=at("blocked"), actors=["a8"],
        status="happened", confidence=0.88, figures=["f2"],
    ),
    Event(
        id="e5", type="COERCE", mode="arrest", anchor=at("arrested"), actors=["a9"],
        recipients=["a8"], status="happened", confidence=0.9, figures=["f3"],
    ),
]  # fmt: skip


@pytest.fixture(scope="session")
def record() -> Record:
    """A record of an invented report with voices inside voices."""
    return Record(
        report=Report(
            id="0123456789abcdef", text=TEXT, published=date(2025, 3, 9), language="en",
            title="Moldovan leader rejects Romanian offer of troops for flood-hit Cahul",
            publisher="The Prut Gazette", url="https://example.org/prut",
        ),
        actors=ACTORS,
        statements=STATEMENTS,
        events=EVENTS,
        places=[
            Place(
                id="p1", name="Cahul", lat=45.9, lon=28.19, country="MDA", feature="PPLA",
                mentions=[PlaceMention(span=at("Cahul", n)) for n in (1, 2)],
            ),
        ],
        times=[
            Time.model_validate(
                {"id": "t1", "span": at("Saturday"), "from": date(2025, 3, 8),
                 "to": date(2025, 3, 8), "grain": "day", "relative_to": "published"}
            ),
        ],
        figures=[
            Figure(id="f1", span=at("€45 million"), value=45e6, bound="exact", of="euros",
                   attributed_to="s5"),
            Figure(id="f2", span=at("About 200"), value=200, bound="about", of="farmers"),
            Figure(id="f3", span=at("seven"), value=7, bound="exact", of="farmers"),
        ],
        warnings=[
            Warning(code="boilerplate", message="1 passage left by the page kept out.",
                    spans=[at("Source link")]),
            Warning(code="name-drift", message="“Rotaro” is taken for Ileana Rotaru.",
                    spans=[at("Rotaro")]),
        ],
    )  # fmt: skip
