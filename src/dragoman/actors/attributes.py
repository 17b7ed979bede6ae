"""Country, sector, office and gender of an actor, from the registry and from the text."""

from collections import Counter
from datetime import date

from dragoman.actors.draft import Draft, DraftActor, RoleUse, fold
from dragoman.actors.organisations import sector_of_name
from dragoman.actors.registry import Entry, Term, registry
from dragoman.actors.words import words
from dragoman.language import Parse
from dragoman.record import Office

_SECTORS = words(
    """COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP REL
    SOC"""
)


def best_name(actor: DraftActor) -> str:
    """The most complete form of the name in the text, then the most frequent; the registry's
    own spelling wins where the text has it. Without a name, the fullest first nominal."""
    names = actor.names
    if not names:
        nominals = [m for m in actor.mentions if m.form == "nominal"] or actor.mentions
        return " ".join(nominals[0].text.split())
    counts = Counter(" ".join(d.text.split()) for d in names)
    if actor.entry is not None:
        wanted = fold(actor.entry.name)
        for text in counts:
            if fold(text) == wanted:
                return text
    longest = max(len(text.split()) for text in counts)
    full = [t for t in counts if len(t.split()) == longest]
    if actor.kind != "person":
        full = [t for t in counts if not (t.isupper() and len(t) <= 6)] or list(counts)
        return max(full, key=lambda t: (len(t.split()), counts[t]))
    return max(full, key=lambda t: counts[t])


def variants(actor: DraftActor) -> list[str]:
    """Every spelling of the name, in the order in which they are met."""
    ordered = sorted(actor.names, key=lambda d: d.first)
    return list(dict.fromkeys(" ".join(d.text.split()) for d in ordered))


def terms_held(entry: Entry | None, published: date | None) -> list[Term]:
    """The offices that the registry knows the actor held on the day of publication."""
    if entry is None or published is None or entry.kind != "person":
        return []
    return registry().offices(entry.name, published)


def country_of(actor: DraftActor) -> str | None:
    """The country: the registry's; else the text's, by the most frequent vote."""
    if actor.entry is not None and actor.entry.generic:
        return actor.country
    if actor.entry is not None and actor.entry.country:
        return actor.entry.country
    votes = Counter(r.country for r in actor.roles if r.country)
    votes.update(m.country for m in actor.mentions if m.country and m.form != "pronoun")
    return votes.most_common(1)[0][0] if votes else actor.country


def sector_of(actor: DraftActor, published: date | None) -> tuple[str | None, list[str]]:
    """PLOVER sector and other sectors; null where neither registry nor text tell."""
    if actor.kind == "state":
        return "GOV", []
    sectors: list[str | None] = []
    terms = terms_held(actor.entry, published)
    current = [r for r in actor.roles if not r.former]
    if terms:
        sectors.append("GOV" if actor.entry is None else _sector_of_term(terms, actor.entry))
    current = [r for r in current if not _says_nothing(r, actor)]
    sectors.extend(r.sector for r in current if r.sector != "CVL")
    if actor.entry is not None:
        known_for = [actor.entry.sector, *actor.entry.other_sectors]
        if actor.kind != "person":
            sectors = known_for
        elif not terms:
            sectors.extend(_out_of_office(actor.entry, known_for, published))
        else:
            sectors.extend(known_for)
    if actor.kind != "person" and actor.names and actor.entry is None:
        first, others = sector_of_name(best_name(actor).split())
        sectors.extend([first, *others])
    sectors.extend(m.sector for m in actor.mentions if m.entry is None and m.sector)
    sectors.extend(r.sector for r in current if r.lemma not in _KIN)
    if not any(sectors) and any(r.former and r.sector == "GOV" for r in actor.roles):
        sectors.append("ELI")
    known = [s for s in dict.fromkeys(sectors) if s in _SECTORS]
    if actor.kind == "person" and "GOV" in known and known[0] in ("LEG", "PTY"):
        return known[0], [s for s in known[1:] if s]
    return (known[0], known[1:]) if known else (None, [])


def _says_nothing(use: RoleUse, actor: DraftActor) -> bool:
    """Whether the sector is no more than a guess: a leader of no one knows what."""
    country = use.country or actor.country
    return use.lemma == "leader" and use.sector == "GOV" and country is None


def _out_of_office(
    entry: Entry, sectors: list[str | None], published: date | None
) -> list[str | None]:
    """The registry's sectors of a person who holds no office on the day: of the government before
    the first office is none, after the last the elite."""
    if published is None or not entry.terms:
        return sectors
    past = any(t.start <= published for t in entry.terms)
    if published > registry().known_until:
        return sectors
    return [("ELI" if past else None) if s == "GOV" else s for s in sectors]


def _sector_of_term(terms: list[Term], entry: Entry) -> str | None:
    executive = any(
        t.leads or t.office.startswith("head-of") or "minister" in t.office for t in terms
    )
    return "GOV" if executive else entry.sector


def office_of(actor: DraftActor, parse: Parse, published: date | None) -> Office | None:
    """The office held at the time: as the text words it, else as the registry has it."""
    if actor.kind != "person":
        return None
    terms = terms_held(actor.entry, published)
    uses = sorted(
        (
            r
            for r in actor.roles
            if not r.former and _is_office(r) and not _outdated(r, actor.entry, terms, published)
        ),
        key=lambda r: (r.role.office is None, r.country is None, r.first),
    )
    if uses:
        use = uses[0]
        title = " ".join(parse.words(parse.span(use.core, use.last)).split())
        same = [t for t in terms if t.office == use.role.office or t.title.lower() == use.lemma]
        country = use.country or (same[0].country if same else country_of(actor))
        return Office(
            title=title, country=country, source="text",
            span=parse.span(use.first, use.last),
        )  # fmt: skip
    if terms:
        leading = next((t for t in terms if t.leads), terms[0])
        return Office(title=leading.title, country=leading.country, source="registry", span=None)
    return None


def _outdated(use: RoleUse, entry: Entry | None, terms: list[Term], published: date | None) -> bool:
    """Whether the registry knows that the office was not held on the day: "President Carter" in
    a report of 2016."""
    if entry is None or published is None or published > registry().known_until:
        return False
    wanted = use.role.office
    held = any(t.office == wanted for t in entry.terms)
    return bool(wanted and held and not any(t.office == wanted for t in terms))


def _is_office(use: RoleUse) -> bool:
    """Whether a role is an office that one holds, not a rank or a walk of life."""
    if use.role.office:
        return True
    if use.lemma in _NO_OFFICE or use.sector not in _OFFICIAL:
        return False
    return use.sector in ("GOV", "LEG", "JUD") or bool(set(use.lemma.split()) & _COMMAND)


_OFFICIAL = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "SPY"})
_NO_OFFICE = words(
    """official leader diplomat lawmaker politician legislator parliamentarian aide adviser
    advisor bureaucrat technocrat candidate nominee judge justice counterpart authority
    employee negotiator statesman stateswoman lawyer attorney spokesman spokeswoman
    spokesperson tyrant dictator autocrat despot ruler strongman insider source deputy
    representative"""
)
_KIN = words(
    """brother sister wife husband son daughter father mother widow widower uncle aunt nephew
    niece cousin grandson granddaughter grandfather grandmother spouse partner friend neighbour
    neighbor sibling twin parent child boy girl man woman person relative ally rival opponent"""
)
_COMMAND = words("chief commander head director commissioner superintendent")


def inherit(nominals: list[Draft]) -> None:
    """Give a nominal the country and sector of whom it belongs to, once names are joined."""
    for draft in nominals:
        owner = draft.belongs_to.actor if draft.belongs_to is not None else None
        if owner is None:
            continue
        draft.country = draft.country or owner.country
        if owner.kind in ("organisation", "state") and draft.sector is None:
            draft.sector = owner.sector
