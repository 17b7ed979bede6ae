"""The stage: from a parse to the places of the record."""

from collections.abc import Sequence

from dragoman.language import Parse
from dragoman.places.mentions import find_toponyms
from dragoman.places.resolve import resolve_spans
from dragoman.record import Actor, Place, Report


def find_places(report: Report, parse: Parse, actors: Sequence[Actor]) -> list[Place]:
    """The places that a report names, each with all its mentions, in order of appearance.

    Takes the report (for its publisher), its parse, and the actors found before, whose names are
    not places; they may be none. A name that is a place's but cannot be told apart from its
    namesakes, or is in no gazetteer, has no coordinates.
    """
    return resolve_spans(parse.text, find_toponyms(parse, actors), publisher=report.publisher)
