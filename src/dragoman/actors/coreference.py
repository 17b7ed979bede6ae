"""Who a nominal speaks of: "the Mexican leader", "the ministry", "the spokesman".

Sieves, the surest first: syntax (apposition, "a spokesman for X"), office and country, the same
noun again, the kind of body. What passes none is an actor of its own, known by the nominal alone.
"""

from collections.abc import Sequence
from datetime import date

from dragoman.actors.clues import quoted_tokens
from dragoman.actors.discourse import Discourse, NameTable
from dragoman.actors.draft import Draft, DraftActor
from dragoman.actors.nominals import SPOKES, is_voice
from dragoman.actors.pronouns import GENDERS, PRONOUNS, resolve_pronoun
from dragoman.actors.registry import registry
from dragoman.actors.words import words
from dragoman.language import Parse, Token
from dragoman.language.syntax import children

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

_BODIES: dict[str, frozenset[str]] = {
    "JRN": words(
        """newspaper outlet paper network broadcaster agency magazine site website daily channel
        publication"""
    ),
    "BUS": words("company firm bank business corporation maker carmaker automaker"),
    "PTY": frozenset({"party"}),
    "JUD": frozenset({"court", "tribunal"}),
    "GOV": words("agency department ministry commission office bureau council body"),
    "EDU": words("university college school institute"),
    "REB": words("group movement militia organisation organization rebels"),
    "CRM": words("group cartel gang organisation organization"),
    "UAF": words("group militia organisation organization"),
    "LEG": frozenset({"parliament", "assembly", "chamber", "legislature"}),
}
_LAWMAKERS = words("senator congressman congresswoman lawmaker representative legislator deputy mp")
_STATE_SECTORS = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
_GROUPS = frozenset({"group", "organisation", "organization", "body"})


def resolve(
    parse: Parse, named: Sequence[DraftActor], nominals: Sequence[Draft], published: date | None
) -> list[DraftActor]:
    """All actors of the report: the named ones with all their mentions, then those without name."""
    return _Resolver(parse, named, published).run(nominals)


class _Resolver:
    def __init__(self, parse: Parse, named: Sequence[DraftActor], published: date | None) -> None:
        self.parse = parse
        self.tokens = parse.tokens
        self.published = published
        self.actors = list(named)
        self.names = [m for a in named for m in a.mentions]
        self.by_head = {m.head: m for m in self.names}
        self.inside = {i: m for m in self.names for i in range(m.first, m.last)}
        self.table = NameTable(self.names)
        self.talk = Discourse(parse, quoted_tokens(parse))

    def run(self, nominals: Sequence[Draft]) -> list[DraftActor]:
        drafts = {d.head: d for d in (*self.names, *nominals)}
        for token in self.tokens:
            draft = drafts.get(token.i)
            if draft is not None:
                if draft.form == "nominal":
                    self._settle(draft, token)
                if draft.actor is not None:
                    self.talk.add(draft)
            elif token.pos == "PRON" and token.lower in PRONOUNS:
                self._pronoun(token)
        return [a for a in self.actors if a.mentions]

    def _pronoun(self, token: Token) -> None:
        found = resolve_pronoun(token, self.talk, self.table)
        if found is None:
            return
        actor, conflict = found
        draft = Draft(token.i, token.i + 1, token.i, "pronoun", token.text, token.lower)
        actor.add(draft)
        if token.lower in GENDERS and not conflict and actor.gender is None:
            actor.pronouns.append(GENDERS[token.lower])
        self.talk.add(draft)

    # --- nominals

    def _settle(self, draft: Draft, token: Token) -> None:
        if draft.actor is not None:
            return
        actor = (
            self._by_apposition(draft, token)
            or self._by_voice(draft)
            or self._by_state(draft)
            or self._counterpart(draft)
        )
        pair = None if actor else self._pair(draft, token)
        if actor is None and draft.definite and pair is None:
            actor = self._by_reference(draft, token)
        if pair is not None:
            for member in pair:
                member.add(
                    Draft(draft.first, draft.last, draft.head, "nominal", draft.text, draft.key,
                          plural=True)
                )  # fmt: skip
            return
        if actor is None and draft.kind == "state" and draft.plural:
            return  # "both sides", of whom is unsure
        if actor is None and draft.generic and draft.plural:
            actor = self._same_phrase(draft)
        if actor is None:
            actor = DraftActor(draft.kind or "group", plural=draft.plural)
            self.actors.append(actor)
        actor.add(draft)
        if draft.speaks_for is not None or (is_voice(draft) and not draft.plural):
            self.talk.spokesman = actor

    def _name_at(self, i: int) -> Draft | None:
        return self.by_head.get(i) or self.inside.get(i)

    def _by_apposition(self, draft: Draft, token: Token) -> DraftActor | None:
        named = None
        if token.dep == "appos":
            named = self._name_at(token.head)
        for child in children(self.parse, token, "appos"):
            if child.i - token.i <= 12:
                named = named or self._name_at(child.i)
        if named is None or named.actor is None or draft.plural:
            return None
        return named.actor if self._same_sort(draft, named.actor) else None

    def _same_sort(self, draft: Draft, actor: DraftActor) -> bool:
        if draft.kind != actor.kind:
            return False
        known = actor.likely_gender()
        return not (draft.gender and known and draft.gender != known)

    def _by_voice(self, draft: Draft) -> DraftActor | None:
        """An unnamed spokesman is the voice of the body or person that he speaks for."""
        if not is_voice(draft):
            return None
        body = draft.speaks_for
        if body is not None and body.actor is None and body.form == "nominal":
            self._settle(body, self.tokens[body.head])
        if body is not None and body.actor is not None:
            return body.actor
        if draft.definite and not draft.plural:
            for earlier in reversed(self.talk.seen[-60:]):
                actor = earlier.actor
                if actor is None:
                    continue
                if actor is self.talk.spokesman:
                    return actor
                if (
                    any(r.lemma.split()[-1] in SPOKES for r in actor.roles)
                    and actor.kind == "person"
                ):
                    return actor
        return None

    def _by_state(self, draft: Draft) -> DraftActor | None:
        if draft.kind != "state" or not draft.country:
            return None
        states = [a for a in self.actors if a.kind == "state" and a.country == draft.country]
        return states[0] if states else None

    def _counterpart(self, draft: Draft) -> DraftActor | None:
        """ "Her US counterpart": the holder of the same office there, if the text names one."""
        if draft.key != "counterpart" or draft.country is None:
            return None
        fits = [
            a for a in self.actors
            if a.kind == "person" and a.country == draft.country and a.names
            and any(r.role.office for r in a.roles)
        ]  # fmt: skip
        return fits[0] if len(fits) == 1 else None

    def _pair(self, draft: Draft, token: Token) -> list[DraftActor] | None:
        """ "Both countries", "the two leaders": the two that were just spoken of, if just two."""
        low = {t.lower for t in self.tokens[draft.first : draft.last]}
        if not draft.plural or not low & {"both", "two"} or not (draft.definite or "both" in low):
            return None
        if draft.modifiers and not set(draft.modifiers) <= {"two", "both"}:
            return None
        if draft.kind != "state" and not any(r.role.kind == "person" for r in draft.roles):
            return None
        if _noun(draft) in ("side", "party"):
            return None
        kind = "state" if draft.kind == "state" else "person"
        found: list[DraftActor] = []
        for earlier in self.talk.recent(token, 2):
            actor = earlier.actor
            if actor is not None and actor.kind == kind and actor not in found and actor.names:
                found.append(actor)
        return found[::-1] if len(found) == 2 else None

    # --- definite nominals

    def _by_reference(self, draft: Draft, token: Token) -> DraftActor | None:
        if draft.kind == "person" and not draft.plural:
            return self._person(draft, token)
        if draft.kind == "organisation" and not draft.plural:
            return self._body(draft, token)
        return self._group(draft)

    def _person(self, draft: Draft, token: Token) -> DraftActor | None:
        if draft.belongs_to is None and any(
            c.lower in PRONOUNS for c in children(self.parse, token, "poss")
        ):
            return None
        persons = [a for a in self.actors if a.kind == "person" and not a.plural]
        fits = [
            a for a in persons
            if self._same_sort(draft, a) and self._role_fits(draft, a)
            and (a.names or _adds_nothing(draft, a))
        ]  # fmt: skip
        if draft.belongs_to is not None and draft.country is None:
            return None
        if draft.country is not None:
            fits = [a for a in fits if a.country == draft.country]
        else:
            fits = [a for a in fits if self._before(a, token)]
        if len(fits) == 1:
            return fits[0]
        if not fits:
            return self._by_office(draft, persons)
        return self._latest(fits, token)

    def _role_fits(self, draft: Draft, actor: DraftActor) -> bool:
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
        if _noun(draft) in _LAWMAKERS and actor.entry is not None:
            sectors = (actor.entry.sector, *actor.entry.other_sectors)
            if "LEG" in sectors and draft.country == actor.country:
                return True
        if actor.entry is not None and self.published is not None:
            terms = registry().offices(actor.entry.name, self.published)
            leading = any(t.leads for t in terms) and draft.key == "leader"
            return leading or any(t.office == office or t.title.lower() in wanted for t in terms)
        if actor.entry is not None and actor.entry.terms and office is not None:
            return any(t.office == office for t in actor.entry.terms[-1:])
        return False

    def _by_office(self, draft: Draft, persons: Sequence[DraftActor]) -> DraftActor | None:
        """The holder of the office at the time, where the text names that person."""
        role = draft.roles[0].role if draft.roles else None
        if role is None or draft.country is None or self.published is None:
            return None
        office = "leader" if role.lemma == "leader" else role.office or role.lemma
        entry = registry().holder(office, draft.country, self.published)
        if entry is None or any(r.former for r in draft.roles):
            return None
        return next((a for a in persons if a.entry is entry), None)

    def _body(self, draft: Draft, token: Token) -> DraftActor | None:
        bodies = [a for a in self.actors if a.kind == "organisation" and self._before(a, token)]
        if draft.country is not None:
            bodies = [a for a in bodies if a.country in (None, draft.country)]
        if draft.sector in _STATE_SECTORS:
            bodies = [a for a in bodies if a.sector not in ("REB", "UAF", "CRM", "BUS")]
        same = [a for a in bodies if self._named_so(a, draft)]
        if same and draft.modifiers:
            return self._latest(same, token)
        if draft.modifiers and not set(draft.modifiers) <= {"news", "armed", "militant", "rights"}:
            return None
        reach = {id(d.actor) for d in self.talk.recent(token, 3)}
        near = [a for a in bodies if id(a) in reach and a.names]
        fits = same + [a for a in near if self._body_fits(a, draft)]
        if _noun(draft) in _GROUPS:
            fits += [
                a for a in self.actors
                if a.kind == "group" and id(a) in reach and a.sector in ("REB", "UAF", "CRM")
            ]  # fmt: skip
        if fits:
            return self._latest(fits, token)
        unknown = [a for a in near if a.sector is None and (a.entry is None or not a.entry.sector)]
        any_body = _noun(draft) in _BODIES["BUS"] | _GROUPS
        return unknown[0] if len(unknown) == 1 and any_body else None

    def _named_so(self, actor: DraftActor, draft: Draft) -> bool:
        """Whether the noun heads the actor's name, or an earlier nominal with the same words."""
        wanted = {_noun(draft), *draft.modifiers}
        for mention in actor.mentions:
            if mention.form == "name" and mention.kind == "organisation":
                words = {w.lower() for w in mention.text.split()}
                if wanted <= words and len(words) > 1:
                    return True
            elif (
                mention.form == "nominal"
                and _noun(mention) == _noun(draft)
                and set(draft.modifiers) <= set(mention.modifiers)
            ):
                return True
        return False

    def _body_fits(self, actor: DraftActor, draft: Draft) -> bool:
        sector = actor.sector or (actor.entry.sector if actor.entry else None)
        noun = _noun(draft)
        if noun in _GROUPS and sector is None:
            return True
        if noun == "agency" and sector not in ("GOV", "JRN", "SPY", None):
            return False
        return sector is not None and noun in _BODIES.get(sector, frozenset())

    def _group(self, draft: Draft) -> DraftActor | None:
        wanted = set(draft.modifiers) - {"other", "these", "those"}
        for actor in reversed(self.actors):
            for mention in actor.mentions:
                if (
                    mention.form == "nominal"
                    and _noun(mention) == _noun(draft)
                    and mention.plural == draft.plural
                    and draft.head - mention.head < 600
                    and mention.head < draft.head
                    and wanted <= set(mention.modifiers)
                    and (draft.country is None or mention.country == draft.country)
                    and (draft.belongs_to is None or _owner(draft) is _owner(mention))
                ):
                    return actor
        return None

    def _same_phrase(self, draft: Draft) -> DraftActor | None:
        """Bare plurals with the very same words: "drug cartels" and again "drug cartels"."""
        if any(t.pos == "NUM" for t in self.tokens[draft.first : draft.last]):
            return None
        for actor in self.actors:
            first = actor.mentions[0] if actor.mentions else None
            if (
                first is not None
                and first.form == "nominal"
                and first.generic
                and first.text.lower() == draft.text.lower()
                and first.kind == draft.kind
            ):
                return actor
        return None

    # --- order

    def _before(self, actor: DraftActor, token: Token) -> bool:
        return any(m.head < token.i for m in actor.mentions)

    def _latest(self, actors: Sequence[DraftActor], token: Token) -> DraftActor:
        def last_met(actor: DraftActor) -> int:
            return max((m.head for m in actor.mentions if m.head < token.i), default=-1)

        return max(actors, key=last_met)


def _adds_nothing(draft: Draft, actor: DraftActor) -> bool:
    """Whether all the nominal's modifiers were said of the nameless actor before."""
    told = {word for m in actor.mentions for word in m.modifiers}
    return set(draft.modifiers) <= told


def _noun(draft: Draft) -> str:
    """The head noun alone: "outlet" of "news outlet"."""
    return draft.noun or draft.key


def _owner(draft: Draft) -> DraftActor | None:
    return draft.belongs_to.actor if draft.belongs_to is not None else None
