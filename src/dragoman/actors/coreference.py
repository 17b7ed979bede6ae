"""Who a nominal speaks of: "the Mexican leader", "the ministry", "the spokesman".

Sieves, the surest first: syntax (apposition, "a spokesman for X"), office and country, the same
noun again, the kind of body. What passes none is an actor of its own, known by the nominal alone.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dragoman.actors.attributes import country_of
from dragoman.actors.clues import quoted_tokens
from dragoman.actors.discourse import Discourse, NameTable
from dragoman.actors.draft import Draft, DraftActor
from dragoman.actors.fitting import (
    BODIES,
    GROUPS,
    KINDS_OF_BODY,
    LED,
    STATE_SECTORS,
    body_fits,
    named_so,
    noun_of,
    role_fits,
)
from dragoman.actors.headline import join_headline
from dragoman.actors.nominals import SPOKES, is_voice
from dragoman.actors.pronouns import GENDERS, PRONOUNS, resolve_pronoun
from dragoman.actors.registry import registry
from dragoman.language import Parse, Token
from dragoman.language.syntax import children


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
        self.drafts: dict[int, Draft] = {}
        self.pronouns: dict[int, DraftActor] = {}

    def run(self, nominals: Sequence[Draft]) -> list[DraftActor]:
        drafts = self.drafts = {d.head: d for d in (*self.names, *nominals)}
        for token in self.tokens:
            draft = drafts.get(token.i)
            if draft is not None:
                if draft.form == "nominal":
                    self._own(draft, token)
                    self._settle(draft, token)
                elif draft.roles:
                    self._serve(draft)
                if draft.actor is not None:
                    self.talk.add(draft)
            elif token.pos == "PRON" and token.lower in PRONOUNS:
                self._pronoun(token)
        join_headline(self.parse, self.actors, self.published)
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
        self.pronouns[token.i] = actor

    # --- whose they are

    def _own(self, draft: Draft, token: Token) -> None:
        """Give a nominal the country and the sector of the actor that its possessor is: "its
        troops", "his government"."""
        owner = draft.belongs_to.actor if draft.belongs_to is not None else None
        for child in children(self.parse, token, "poss"):
            owner = owner or self.pronouns.get(child.i)
        if owner is None:
            return
        official = draft.sector in STATE_SECTORS or draft.key in ("citizen", "national")
        if owner.kind != "person" or official:
            draft.country = draft.country or country_of(owner)
        if owner.kind in ("organisation", "state", "group") and draft.kind != "person":
            draft.sector = draft.sector or _sector(owner)
        if owner.kind == "organisation" and draft.kind == "person" and not draft.plural:
            self._lead(draft, owner)
        if noun_of(draft) in ("government", "regime") and draft.country and not draft.plural:
            draft.kind, draft.sector = "state", "GOV"

    def _serve(self, name: Draft) -> None:
        """Give a title the body that its possessor is: "its leader Valdemar Costa Neto"."""
        for use in name.roles:
            before = use.first - 1
            owner = self.pronouns.get(before) if before >= 0 else None
            if owner is not None and owner.kind in ("organisation", "group"):
                self._lead(name, owner)

    def _lead(self, draft: Draft, owner: DraftActor) -> None:
        """A role without a sector of its own is of the body that it is had in."""
        sector = _sector(owner)
        for n, use in enumerate(draft.roles):
            own = None if use.lemma in LED else use.sector
            role = replace(use, sector=own or sector, country=use.country or country_of(owner))
            draft.roles[n] = role
            if draft.actor is not None:
                draft.actor.roles = [role if r is use else r for r in draft.actor.roles]
        if draft.sector is None or draft.noun in LED:
            draft.sector = sector

    # --- nominals

    def _settle(self, draft: Draft, token: Token) -> None:
        if draft.actor is not None:
            return
        actor = (
            self._by_apposition(draft, token)
            or self._by_name_inside(draft)
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
            described = self.drafts.get(token.head)
            if named is None and described is not None and described.form == "nominal":
                named = described  # "the suspect, a 71-year-old writer"
        apposed = list(children(self.parse, token, "appos"))
        for prep in children(self.parse, token, "prep"):
            for obj in children(self.parse, prep, "pobj"):
                apposed.extend(children(self.parse, obj, "appos"))  # "the head of X, Walid Y"
        for child in apposed:
            found = self._name_at(child.i) if child.i - token.i <= 12 else None
            if found is not None and (child.head == token.i or found.kind == draft.kind):
                named = named or found
        if named is None or named.actor is None or draft.plural:
            return None
        return named.actor if self._same_sort(draft, named.actor) else None

    def _by_name_inside(self, draft: Draft) -> DraftActor | None:
        """ "The ruling Georgian Dream party" is Georgian Dream."""
        name = draft.belongs_to
        if name is None or name.form != "name" or draft.plural or name.last > draft.head:
            return None
        if any(not t.text.isalpha() for t in self.tokens[name.last : draft.head]):
            return None
        same = name.kind in ("organisation", "group") and noun_of(draft) in KINDS_OF_BODY
        return name.actor if same and draft.kind in ("organisation", "group") else None

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
        owned = list(children(self.parse, self.tokens[draft.head], "poss"))
        if any(c.lower in PRONOUNS for c in owned):
            return self.pronouns.get(owned[0].i)
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
        """ "Her US counterpart": the holder of the same office there, if the text names one.

        "Her" is somebody of another country in such an office; where nobody in the text is, the
        office that is meant is not known.
        """
        if draft.key != "counterpart" or draft.country is None:
            return None
        others = {
            r.role.office for a in self.actors for r in a.roles
            if a.kind == "person" and a.country not in (None, draft.country) and r.role.office
        }  # fmt: skip
        fits = [
            a for a in self.actors
            if a.kind == "person" and a.country == draft.country and a.names
            and any(r.role.office in others for r in a.roles)
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
        if noun_of(draft) in ("side", "party"):
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
            if self._same_sort(draft, a) and role_fits(draft, a, self.published)
            and (a.names or _adds_nothing(draft, a))
        ]  # fmt: skip
        owner = draft.belongs_to
        if owner is not None and draft.country is None:
            return None
        if owner is not None and owner.kind == "organisation" and owner.first > draft.head:
            fits = [a for a in fits if any(m.belongs_to and m.belongs_to.actor is owner.actor
                                           for m in a.mentions)]  # fmt: skip
            return fits[0] if len(fits) == 1 else None
        if draft.country is not None:
            fits = [a for a in fits if country_of(a) == draft.country]
        else:
            fits = [a for a in fits if self._before(a, token)]
        if len(fits) == 1:
            return fits[0]
        if not fits:
            return self._by_office(draft, persons)
        return self._latest(fits, token)

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
        if draft.sector in STATE_SECTORS:
            bodies = [a for a in bodies if a.sector not in ("REB", "UAF", "CRM", "BUS")]
        same = [a for a in bodies if named_so(a, draft)]
        if same and draft.modifiers:
            return self._latest(same, token)
        if draft.modifiers and not set(draft.modifiers) <= {"news", "armed", "militant", "rights"}:
            return None
        reach = {id(d.actor) for d in self.talk.recent(token, 3)}
        near = [a for a in bodies if id(a) in reach and a.names]
        fits = same + [a for a in near if body_fits(a, draft)]
        if noun_of(draft) in GROUPS:
            fits += [
                a for a in self.actors
                if a.kind == "group" and id(a) in reach and a.sector in ("REB", "UAF", "CRM")
            ]  # fmt: skip
        if fits:
            return self._latest(fits, token)
        unknown = [a for a in near if a.sector is None and (a.entry is None or not a.entry.sector)]
        any_body = noun_of(draft) in BODIES["BUS"] | GROUPS
        return unknown[0] if len(unknown) == 1 and any_body else None

    def _group(self, draft: Draft) -> DraftActor | None:
        wanted = set(draft.modifiers) - {"other", "these", "those"}
        for actor in reversed(self.actors):
            for mention in actor.mentions:
                if (
                    mention.form == "nominal"
                    and noun_of(mention) == noun_of(draft)
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


def _owner(draft: Draft) -> DraftActor | None:
    return draft.belongs_to.actor if draft.belongs_to is not None else None


def _sector(actor: DraftActor) -> str | None:
    """The sector as far as it is known by now."""
    return actor.sector or (actor.entry.sector if actor.entry is not None else None)
