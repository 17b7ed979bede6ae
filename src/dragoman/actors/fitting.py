"""Whether a nominal can speak of an actor: by the role it gives, by the kind of body it names."""

from datetime import date

from dragoman.actors.draft import Draft, DraftActor
from dragoman.actors.registry import registry
from dragoman.actors.words import words

_GENERAL: dict[str, frozenset[str]] = {
    "leader": words(
        """president chancellor premier king queen emperor sultan emir chairman chief head
        commander dictator ruler leader"""
    )
    | {"prime minister", "supreme leader", "party leader", "head of state"},
    "minister": frozenset({"foreign minister", "defence minister", "defense minister"}),
    "head": frozenset({"chief", "director", "leader", "chairman", "president"}),
    "chief": frozenset({"head", "director", "leader", "commander"}),
    "premier": frozenset({"prime minister"}),
    "prime minister": frozenset({"premier"}),
    "lawmaker": frozenset({"senator", "congressman", "congresswoman", "representative", "mp"}),
    "politician": frozenset({"senator", "leader", "candidate", "lawmaker", "mp"}),
    "candidate": frozenset({"nominee", "contender", "presidential candidate", "front-runner"}),
    "nominee": frozenset({"candidate", "presidential nominee"}),
    "general": frozenset({"gen.", "gen", "commander", "army chief"}),
    "senator": frozenset({"sen.", "sen"}),
    "diplomat": frozenset({"ambassador", "envoy", "foreign minister", "secretary of state"}),
    "envoy": frozenset({"ambassador", "special envoy"}),
}
"""Roles that a more general noun may take up."""

BODIES: dict[str, frozenset[str]] = {
    "JRN": words(
        """newspaper outlet paper network broadcaster agency magazine site website daily channel
        publication"""
    ),
    "BUS": words("company firm bank business corporation maker carmaker automaker"),
    "PTY": words("party group movement organisation organization"),
    "JUD": frozenset({"court", "tribunal"}),
    "GOV": words("agency department ministry commission office bureau council body"),
    "EDU": words("university college school institute"),
    "REB": words("group movement militia organisation organization rebels"),
    "CRM": words("group cartel gang organisation organization"),
    "UAF": words("group militia organisation organization"),
    "LEG": frozenset({"parliament", "assembly", "chamber", "legislature"}),
    "SOC": words("group charity organisation organization watchdog ngo foundation"),
    "OPP": words("party coalition alliance bloc movement"),
    "PRM": words("group militia force paramilitary"),
    "REL": words("group church organisation organization movement"),
    "LAB": frozenset({"union"}),
    "COP": frozenset({"force"}),
}
_LAWMAKERS = words("senator congressman congresswoman lawmaker representative legislator deputy mp")
STATE_SECTORS = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
GROUPS = frozenset({"group", "organisation", "organization", "body"})
_BETWEEN_STATES = words("bloc organisation organization body alliance grouping union agency")
_BOSSES = words("boss leader chief head kingpin commander warlord")
LED = words(
    """leader head chief chairman chairwoman chair boss director spokesman spokeswoman official
    executive representative"""
)
"""Roles that are of whatever body they are had in."""
KINDS_OF_BODY = words(
    """party movement group organisation organization militia company firm bank agency newspaper
    daily weekly magazine network channel website broadcaster cartel gang union alliance bloc
    coalition airline foundation charity federation association faction front outlet"""
)


def noun_of(draft: Draft) -> str:
    """The head noun alone: "outlet" of "news outlet"."""
    return draft.noun or draft.key


def role_fits(draft: Draft, actor: DraftActor, published: date | None) -> bool:
    """Whether the actor bears the nominal's role, by the text or by its office."""
    wanted = _GENERAL.get(draft.key, frozenset()) | {draft.key}
    office = draft.roles[0].role.office if draft.roles else None
    former = any(r.former for r in draft.roles)
    for use in actor.roles:
        if use.former and not former:
            continue
        if use.lemma in wanted or (office and use.role.office == office):
            return True
        if use.lemma.split()[-1] == draft.key:
            return True
    armed = noun_of(draft) in _BOSSES and draft.sector in ("CRM", "REB", "UAF")
    if armed and any(
        u.lemma.split()[-1] in _BOSSES and u.sector == draft.sector for u in actor.roles
    ):
        return True
    if noun_of(draft) in _LAWMAKERS and actor.entry is not None:
        sectors = (actor.entry.sector, *actor.entry.other_sectors)
        if "LEG" in sectors and draft.country == actor.country:
            return True
    if actor.entry is not None and published is not None:
        terms = registry().offices(actor.entry.name, published)
        leading = any(t.leads for t in terms) and draft.key == "leader"
        return leading or any(t.office == office or t.title.lower() in wanted for t in terms)
    if actor.entry is not None and actor.entry.terms and office is not None:
        return any(t.office == office for t in actor.entry.terms[-1:])
    return False


def named_so(actor: DraftActor, draft: Draft) -> bool:
    """Whether the noun heads the actor's name, or an earlier nominal with the same words."""
    wanted = {noun_of(draft), *draft.modifiers}
    for mention in actor.mentions:
        if mention.form == "name" and mention.kind == "organisation":
            words = {w.lower() for w in mention.text.split()}
            if wanted <= words and len(words) > 1:
                return True
        elif (
            mention.form == "nominal"
            and noun_of(mention) == noun_of(draft)
            and set(draft.modifiers) <= set(mention.modifiers)
        ):
            return True
    return False


def body_fits(actor: DraftActor, draft: Draft) -> bool:
    sector = actor.sector or (actor.entry.sector if actor.entry else None)
    noun = noun_of(draft)
    if noun in GROUPS and sector is None:
        return True
    country = actor.country or (actor.entry.country if actor.entry else None)
    if noun in _BETWEEN_STATES and country in ("IGO", "EUR", "UNO"):
        return True
    if noun == "agency" and sector not in ("GOV", "JRN", "SPY", None):
        return False
    return sector is not None and noun in BODIES.get(sector, frozenset())
