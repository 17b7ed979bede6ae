"""Noun phrases that speak of actors without a name: "two soldiers", "the Mexican leader"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.actors.clues import AGENTIVE, acts, headline_end
from dragoman.actors.draft import Draft
from dragoman.actors.organisations import CAMPS
from dragoman.actors.reference import (
    WEAK_BODIES,
    body_refers,
    is_hyphenated,
    names_no_actor,
    role_refers,
)
from dragoman.actors.registry import Role, registry
from dragoman.actors.roles import role_in_full, sector_by_employer
from dragoman.actors.titles import IN_FRONT, LONGEST, US_STATES, body_named, role_ending, use_of
from dragoman.actors.words import words
from dragoman.language import Parse, Token
from dragoman.language.syntax import children
from dragoman.record import ActorKind

SPOKES = words("spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen")
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "such"})
_STATE_HEADS = frozenset({"government", "regime"})
_NEED_MODIFIER = words("people person man woman child source one member other worker")
_PLURAL_ROLES = words("people troops police personnel staff clergy youth")
_BEFORE_NOUN = frozenset(
    {"det", "predet", "poss", "amod", "nummod", "compound", "nmod", "quantmod", "case"}
)
_PERSONAL = ("ist", "ician", "surgeon", "woman", "aire", "ogist", "rarian", "eteer", "ographer")
_STOPS = frozenset({";", ":", "—", "–", "...", "…", "“", "”", '"', "``", "''"})


def find_nominals(parse: Parse, names: Sequence[Draft]) -> list[Draft]:
    """The nominals of a text, in order. ``names`` are taken: no nominal is headed by one."""
    taken = [False] * len(parse.tokens)
    for name in names:
        for i in range(name.first, name.last):
            taken[i] = True
        for use in name.roles:
            for i in range(use.first, use.last):
                taken[i] = True
    by_token = {i: name for name in names for i in range(name.first, name.last)}
    verbs = _headline_verbs(parse)
    found = [
        draft
        for token in parse.tokens
        if token.pos in ("NOUN", "PROPN") and not taken[token.i]
        and (draft := _nominal(parse, token, by_token, verbs)) is not None
    ]  # fmt: skip
    _link_voices(parse, found)
    _link_owners(parse, found)
    return found


def is_voice(draft: Draft) -> bool:
    """Whether a nominal is of a spokesman."""
    return draft.key.split()[-1:] != [] and draft.key.split()[-1] in SPOKES


def _link_voices(parse: Parse, nominals: Sequence[Draft]) -> None:
    """ "A spokesman for the junta", "an army spokesman": bodies that are themselves nominals."""
    heads = {draft.head: draft for draft in nominals}
    for draft in nominals:
        if not is_voice(draft) or draft.speaks_for is not None:
            continue
        token = parse.tokens[draft.head]
        for prep in children(parse, token, "prep"):
            if prep.lower in ("for", "of"):
                for obj in children(parse, prep, "pobj"):
                    draft.speaks_for = draft.speaks_for or heads.get(obj.i)
        owner = next(children(parse, token, "poss"), None)
        if draft.speaks_for is None and owner is not None:
            draft.speaks_for = heads.get(owner.i)
        if draft.speaks_for is None and draft.head > draft.first and not draft.plural:
            body = _body(parse, parse.tokens[draft.head - 1], draft.first)
            if body is not None:  # "an army spokesman" is the voice of the army
                draft.kind, draft.sector, draft.key = "organisation", body[0].sector, body[0].lemma
                draft.roles.clear()


def _headline_verbs(parse: Parse) -> frozenset[int]:
    """The words of the headline that are verbs though they may be tagged as nouns: "Nigerian
    leader orders troops"."""
    return frozenset(
        token.i
        for token in parse.tokens[1 : headline_end(parse)]
        if token.text.islower() and token.lower[-1] == "s" and token.pos in ("NOUN", "VERB")
        and (
            token.pos == "VERB"
            or token.lower[:-1] in AGENTIVE
            or token.lower[:-2] in AGENTIVE
            or (token.lower in _OF_HEADLINES and parse.tokens[token.i + 1].pos in ("ADP", "PART"))
        )
    )  # fmt: skip


_OF_HEADLINES = words(
    """heads faces wins loses hits eyes vows nears rises falls drops halts pulls mulls slams
    strikes fires shells storms flees dies"""
)
"""Words of headlines that are rather verbs than nouns, at least before a preposition."""


def _link_owners(parse: Parse, nominals: Sequence[Draft]) -> None:
    """ "The party's chairman": the owner that is itself a nominal."""
    heads = {draft.head: draft for draft in nominals}
    for draft in nominals:
        if draft.belongs_to is None and draft.kind in ("person", "group"):
            owner = next(children(parse, parse.tokens[draft.head], "poss"), None)
            if owner is not None:
                draft.belongs_to = heads.get(owner.i)


def _nominal(
    parse: Parse, token: Token, names: dict[int, Draft], verbs: frozenset[int]
) -> Draft | None:
    in_front = token.dep in IN_FRONT and token.head > token.i and token.head - token.i <= 4
    if token.i in verbs or (in_front and token.i + 1 not in verbs):
        return None  # "soldier" in "soldier deaths"
    if is_hyphenated(parse, token) or names_no_actor(parse, token):
        return None
    first, last = _left_edge(parse, token, names, verbs), token.i + 1
    found = _role(parse, token, first) or _by_suffix(parse, token)
    if found is None:
        return _people(parse, token, first, last, names) or _pair(parse, token, first, last)
    role, role_first, is_body = found
    if not is_body:
        role, last = role_in_full(parse, token, role)
    plural = token.tag in ("NNS", "NNPS") or (not is_body and token.lower in _PLURAL_ROLES)
    modifiers = _modifiers(parse, token, first)
    counted = any(True for _ in children(parse, token, "nummod"))
    if role.lemma in _NEED_MODIFIER and not (
        modifiers or counted or any(True for _ in children(parse, token, "relcl", "acl"))
        or (token.dep in ("dobj", "nsubjpass") and plural)
    ):  # fmt: skip
        return None
    kind: ActorKind = "group" if plural or role.kind == "group" else role.kind
    refers = token.i + 1 in verbs or role_refers(parse, token, first, names)
    if kind == "person" and not refers:
        return None
    if is_body and plural and role.lemma in WEAK_BODIES and not acts(parse, token):
        return None
    if is_body and not plural and not body_refers(parse, token, role, first, names):
        return None
    if role.lemma == "campaign" and not any(i in names for i in range(first, token.i)):
        return None
    use = use_of(parse, role_first, token.i + 1, role)
    use = replace(use, last=last, sector=sector_by_employer(parse, use) or use.sector)
    draft = Draft(
        first, last, token.i, "nominal", parse.words(parse.span(first, last)), role.lemma,
        kind, country=use.country, sector=use.sector, gender=role.gender, plural=plural,
        modifiers=modifiers, noun=token.lemma,
    )  # fmt: skip
    if not is_body:
        draft.roles.append(use)
    _determine(parse, token, draft)
    _relate(parse, token, draft, names)
    _of_rebels(draft)
    if token.lemma in _STATE_HEADS and draft.country and not plural:
        draft.kind, draft.sector = "state", "GOV"
    return draft


def _of_rebels(draft: Draft) -> None:
    """ "Houthi forces" are no army of a state."""
    owner = draft.belongs_to
    if draft.sector == "MIL" and owner is not None and owner.sector in ("REB", "UAF", "CRM", "PRM"):
        draft.sector = owner.sector
        draft.roles = [replace(use, sector=owner.sector) for use in draft.roles]


def _left_edge(parse: Parse, token: Token, names: dict[int, Draft], verbs: frozenset[int]) -> int:
    """The first token of the noun phrase: articles and modifiers, not what only stands before."""
    first = token.i
    for child in children(parse, token):
        if child.i < token.i and child.dep in _BEFORE_NOUN:
            first = min(first, child.left)
    for i in range(token.i - 1, first - 1, -1):
        mark = parse.tokens[i]
        if mark.i in verbs:
            return i + 1
        if mark.pos == "SCONJ" or mark.text in _STOPS:
            return i + 1
        if mark.text == "-" and parse.tokens[i - 1].spaced:
            return i + 1
        if mark.text == "," and any(j in names for j in range(first, i)):
            return i + 1
    while first < token.i and parse.tokens[first].pos == "PUNCT":
        first += 1
    return first


def _role(parse: Parse, token: Token, first: int) -> tuple[Role, int, bool] | None:
    """The role that a noun gives, the first token of its words, and whether it is of a body."""
    person = role_ending(parse, token.i + 1, max(first, token.i + 1 - LONGEST))
    body = _body(parse, token, first)
    if person is not None and (body is None or person[0] < body[1] or token.tag == "NNS"):
        return person[1], person[0], False
    if body is not None:
        return body[0], body[1], True
    return (person[1], person[0], False) if person else None


def _by_suffix(parse: Parse, token: Token) -> tuple[Role, int, bool] | None:
    """A noun that no list has but that names a person by its ending, as a definite subject."""
    if token.tag != "NN" or token.dep not in ("nsubj", "nsubjpass") or len(token.text) < 7:
        return None
    if not token.lower.endswith(_PERSONAL):
        return None
    if not any(c.lower in ("the", "this", "that") for c in children(parse, token, "det")):
        return None
    return Role(token.lemma, "person", None), token.i, False


def _body(parse: Parse, token: Token, first: int) -> tuple[Role, int] | None:
    for start in range(max(first, token.i - 3), token.i + 1):
        words = "".join(t.lower + " " for t in parse.tokens[start : token.i])
        for final in dict.fromkeys((token.lemma, token.lower)):
            role = body_named(words + final)
            if role is not None:
                return role, start
    return None


def _people(
    parse: Parse, token: Token, first: int, last: int, names: dict[int, Draft]
) -> Draft | None:
    """ "Mexicans", "Kurds", "Republicans": a people or a camp, in the plural."""
    if token.tag not in ("NNPS", "NNS") or not token.text[0].isupper():
        return None
    country = registry().country_of_people(token.text)
    camp = token.lower in CAMPS
    if country is None and token.ent != "NORP" and not camp:
        return None
    draft = Draft(
        first, last, token.i, "nominal", parse.words(parse.span(first, last)), token.lower,
        "group", country=country, sector="PTY" if camp else None, plural=True,
        modifiers=_modifiers(parse, token, first), noun=token.lemma,
    )  # fmt: skip
    _determine(parse, token, draft)
    _relate(parse, token, draft, names)
    draft.country = country or draft.country
    return draft


def _pair(parse: Parse, token: Token, first: int, last: int) -> Draft | None:
    """ "Both countries", "the two sides": a mention of two states, if the text names just two."""
    low = {t.lower for t in parse.tokens[first:last]}
    if token.lemma not in ("country", "nation", "side", "neighbour", "neighbor", "capital"):
        return None
    several = token.lemma in ("country", "nation") and token.tag == "NNS" and len(low) > 1
    if several and not low & {"both", "two"}:
        states = Draft(
            first, last, token.i, "nominal", parse.words(parse.span(first, last)),
            token.lemma, "group", sector="GOV", plural=True,
            modifiers=_modifiers(parse, token, first), noun=token.lemma,
        )  # fmt: skip
        _determine(parse, token, states)
        return states
    if not low & {"both", "two"} or not low & {"both", "the", "these", "those"}:
        return None
    return Draft(
        first, last, token.i, "nominal", parse.words(parse.span(first, last)), token.lemma,
        "state", plural=True, definite=True, noun=token.lemma,
        modifiers=_modifiers(parse, token, first),
    )  # fmt: skip


def _modifiers(parse: Parse, token: Token, first: int) -> tuple[str, ...]:
    words = [
        t.lower
        for t in parse.tokens[first : token.i]
        if t.pos in ("ADJ", "NOUN", "PROPN", "NUM", "VERB")
    ]
    return tuple(words)


def _determine(parse: Parse, token: Token, draft: Draft) -> None:
    determiners = [c for c in children(parse, token, "det", "poss", "predet") if c.i < token.i]
    low = {c.lower for c in determiners}
    if parse.tokens[draft.first].pos == "DET":  # tied to another word: "the secretary-general"
        low.add(parse.tokens[draft.first].lower)
    owned = any(c.dep == "poss" for c in determiners)
    draft.definite = bool(low & _DEFINITE) or owned
    if token.dep == "conj" and not determiners:  # "these gangs and cartels"
        above = parse.tokens[token.head]
        draft.definite = any(c.lower in _DEFINITE for c in children(parse, above, "det"))
    draft.generic = not draft.definite


def _relate(parse: Parse, token: Token, draft: Draft, names: dict[int, Draft]) -> None:
    """Whose it is: the possessor, the complement of "of" or "for", the name before it."""
    owner = next(children(parse, token, "poss"), None)
    related: list[Draft] = []
    if owner is not None and owner.i in names:
        related.append(names[owner.i])
    for i in range(token.i - 1, draft.first - 1, -1):
        if i in names and names[i] not in related:
            related.append(names[i])
    after: list[Draft] = []
    for prep in children(parse, token, "prep"):
        if prep.lower in ("of", "for", "from", "in", "at", "with"):
            after.extend(names[o.i] for o in children(parse, prep, "pobj") if o.i in names)
    fitting = related + [d for d in after if d.kind != "person" or is_voice(draft)]
    draft.belongs_to = fitting[0] if fitting else None
    if token.lower in SPOKES or token.lemma in SPOKES:
        draft.speaks_for = draft.belongs_to
        complement = next((d for d in after if d is draft.belongs_to), None)
        if complement is not None and complement.first - token.i <= 3:
            draft.last = complement.last
            draft.text = parse.words(parse.span(draft.first, draft.last))
    if draft.country is None and draft.belongs_to is not None:
        draft.country = draft.belongs_to.country
    if draft.country is None and any(w in US_STATES for w in draft.modifiers):
        draft.country = "USA"
    if draft.sector is None and draft.belongs_to is not None and draft.belongs_to.kind in (
        "organisation", "state"
    ):  # fmt: skip
        draft.sector = draft.belongs_to.sector
