"""Who the headline speaks of before the text has named them: "Moldovan leader rejects offer".

A headline's nominal is joined with an actor of the first sentences below it: a person by country
and office, a body or group by the same noun, if just one fits.
"""

from collections.abc import Sequence
from datetime import date

from dragoman.actors.attributes import country_of
from dragoman.actors.clues import headline_end
from dragoman.actors.draft import Draft, DraftActor
from dragoman.actors.fitting import noun_of, role_fits
from dragoman.language import Parse

SENTENCES = 4
"""How many sentences below the headline are looked at: who it is about is named there."""


def join_headline(parse: Parse, actors: Sequence[DraftActor], published: date | None) -> None:
    """Join the actors that only the headline's nominals speak of with those of the text."""
    end = headline_end(parse)
    if not end:
        return
    floor = parse.tokens[end - 1].sentence + SENTENCES
    below = [
        a for a in actors if any(end <= m.head and parse.tokens[m.head].sentence <= floor
                                 for m in a.mentions)
    ]  # fmt: skip
    for actor in actors:
        if not actor.mentions or any(m.head >= end or m.form == "name" for m in actor.mentions):
            continue
        meant = _meant(actor, [a for a in below if a is not actor], end, published)
        if meant is not None:
            for draft in actor.mentions:
                draft.country = draft.country or meant.country
            meant.absorb(actor)


def _meant(
    actor: DraftActor, below: Sequence[DraftActor], end: int, published: date | None
) -> DraftActor | None:
    draft = actor.mentions[0]
    same = [a for a in below if a.kind == actor.kind and _first_words(a, end) == _words(draft)]
    if same:
        return same[0]
    if draft.plural or actor.kind not in ("person", "organisation"):
        return None
    fits = [a for a in below if a.kind == actor.kind and not a.plural]
    if actor.kind == "person":
        fits = [a for a in fits if _person_fits(draft, a, published)]
    else:
        fits = [a for a in fits if _body_fits(draft, a, end)]
    return fits[0] if len(fits) == 1 else None


def _words(draft: Draft) -> str:
    low = draft.text.lower()
    for article in ("the ", "a ", "an "):
        low = low.removeprefix(article)
    return low


def _first_words(actor: DraftActor, end: int) -> str:
    """The words of the first mention below the headline, where it is a nominal."""
    below = [m for m in actor.mentions if m.head >= end]
    return _words(below[0]) if below and below[0].form == "nominal" else ""


def _person_fits(draft: Draft, other: DraftActor, published: date | None) -> bool:
    gender = other.likely_gender()
    if draft.gender and gender and draft.gender != gender:
        return False
    country = country_of(other)
    if draft.country is None or country is None:
        # "Guadalajara mayor" is the mayor; a bare "leader" is no one
        exact = {r.lemma for r in other.roles if not r.former}
        return draft.key in exact and bool(draft.modifiers or draft.belongs_to)
    return draft.country == country and role_fits(draft, other, published)


def _body_fits(draft: Draft, other: DraftActor, end: int) -> bool:
    if draft.country and other.country and draft.country != other.country:
        return False
    noun = noun_of(draft)
    for mention in other.mentions:
        if mention.head < end:
            continue
        words = mention.text.lower().split()
        if mention.form == "name" and len(words) > 1 and words[-1] == noun:
            return True
        if mention.form == "nominal" and noun_of(mention) == noun:
            return set(draft.modifiers) <= set(mention.modifiers) or not mention.modifiers
    return False
