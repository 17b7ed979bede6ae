"""The actors of a report, from its first mention to the finished list.

1. names       which words name agents, and of what kind;
2. variants    which names are one actor's;
3. nominals    which noun phrases speak of agents;
4. coreference which actor each nominal and pronoun speaks of;
5. attributes  country, sector, office, gender.
"""

from dragoman.actors.attributes import (
    best_name,
    country_of,
    inherit,
    office_of,
    sector_of,
    variants,
)
from dragoman.actors.coreference import resolve
from dragoman.actors.draft import DraftActor
from dragoman.actors.names import find_names
from dragoman.actors.nominals import find_nominals
from dragoman.actors.roles import predicate_roles, roles_of_bodies
from dragoman.actors.setting import place_by_report
from dragoman.actors.variants import join_names
from dragoman.language import Parse
from dragoman.record import Actor, Mention, Report, Span


def find_actors(report: Report, parse: Parse) -> list[Actor]:
    """Who the report speaks of, in order of first appearance, with every mention of each."""
    if not parse.tokens:
        return []
    names = find_names(parse)
    nominals = find_nominals(parse, names)
    predicate_roles(parse, names)
    roles_of_bodies(names)
    named = join_names(parse, names, report.published)
    inherit(nominals)
    drafts = resolve(parse, named, nominals, report.published)
    place_by_report(parse, drafts)
    drafts.sort(key=lambda actor: min((m.first, m.last) for m in actor.mentions))
    return [_finish(f"a{n}", actor, report, parse) for n, actor in enumerate(drafts, 1)]


def _finish(number: str, actor: DraftActor, report: Report, parse: Parse) -> Actor:
    mentions: dict[Span, Mention] = {}
    for draft in sorted(actor.mentions, key=lambda m: (m.first, m.last)):
        span = parse.span(draft.first, draft.last)
        mentions.setdefault(span, Mention(span=span, form=draft.form))
    sector, others = sector_of(actor, report.published)
    gender = actor.likely_gender() if actor.kind == "person" else None
    return Actor(
        id=number,
        name=best_name(actor),
        kind=actor.kind,
        country=country_of(actor),
        sector=sector,
        other_sectors=others,
        office=office_of(actor, parse, report.published),
        wikidata=_wikidata(actor),
        gender=gender,
        mentions=list(mentions.values()),
        variants=variants(actor),
    )


def _wikidata(actor: DraftActor) -> str | None:
    """The registry's item, unless the name is generic and the body another country's."""
    if actor.entry is None or (actor.entry.generic and actor.country != actor.entry.country):
        return None
    return actor.entry.wikidata
