"""Noun phrases that speak of actors without a name: "two soldiers", "the Mexican leader"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.actors.clues import acts
from dragoman.actors.draft import Draft, RoleUse
from dragoman.actors.organisations import CAMPS
from dragoman.actors.registry import Role, registry
from dragoman.actors.titles import LONGEST, US_STATES, body_named, role_ending, use_of
from dragoman.actors.words import words
from dragoman.language import Parse, Token
from dragoman.language.syntax import children, noun_phrase
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
_IN_FRONT = frozenset({"compound", "nmod", "amod", "npadvmod", "quantmod"})


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
    found = [
        draft
        for token in parse.tokens
        if token.pos in ("NOUN", "PROPN") and not taken[token.i]
        and (draft := _nominal(parse, token, by_token)) is not None
    ]  # fmt: skip
    _link_voices(parse, found)
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


def _nominal(parse: Parse, token: Token, names: dict[int, Draft]) -> Draft | None:
    if token.dep in _IN_FRONT and token.head > token.i and token.head - token.i <= 4:
        return None  # "soldier" in "soldier deaths"
    if _hyphenated(parse, token):
        return None
    first, last = _left_edge(parse, token, names), token.i + 1
    found = _role(parse, token, first) or _by_suffix(parse, token)
    if found is None:
        return _people(parse, token, first, last, names) or _pair(parse, token, first, last)
    role, role_first, is_body = found
    plural = token.tag in ("NNS", "NNPS") or (not is_body and token.lower in _PLURAL_ROLES)
    modifiers = _modifiers(parse, token, first)
    counted = any(True for _ in children(parse, token, "nummod"))
    if role.lemma in _NEED_MODIFIER and not (
        modifiers or counted or any(True for _ in children(parse, token, "relcl", "acl"))
        or (token.dep in ("dobj", "nsubjpass") and plural)
    ):  # fmt: skip
        return None
    kind: ActorKind = "group" if plural or role.kind == "group" else role.kind
    if kind == "person" and not _refers(parse, token, first, names):
        return None
    if is_body and not plural and not _body_refers(parse, token, role, first, names):
        return None
    if role.lemma == "campaign" and not any(i in names for i in range(first, token.i)):
        return None
    use = use_of(parse, role_first, token.i + 1, role)
    draft = Draft(
        first, last, token.i, "nominal", parse.words(parse.span(first, last)), role.lemma,
        kind, country=use.country, sector=role.sector, gender=role.gender, plural=plural,
        modifiers=modifiers, noun=token.lemma,
    )  # fmt: skip
    if not is_body:
        draft.roles.append(use)
    _determine(parse, token, draft)
    _relate(parse, token, draft, names)
    if token.lemma in _STATE_HEADS and draft.country and not plural:
        draft.kind, draft.sector = "state", "GOV"
    return draft


def _hyphenated(parse: Parse, token: Token) -> bool:
    """Whether the word is a part of a compound: "secretary" in "secretary-to-CEO"."""
    beside = parse.tokens[token.i + 1 : token.i + 2]
    return bool(beside) and beside[0].text in "-–‑" and not token.spaced and not beside[0].spaced


def _left_edge(parse: Parse, token: Token, names: dict[int, Draft]) -> int:
    """The first token of the noun phrase: articles and modifiers, not what only stands before."""
    first = token.i
    for child in children(parse, token):
        if child.i < token.i and child.dep in _BEFORE_NOUN:
            first = min(first, child.left)
    for i in range(token.i - 1, first - 1, -1):
        mark = parse.tokens[i]
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


_WEAK_BODIES = words(
    """office force house state leadership press division unit cell column library prison jail
    village crowd school hospital mosque church temple carrier channel daily weekly diet board
    panel summit forum network camp slate resistance conference family market exchange farm
    college university public population community team crew mission service field world region
    town city district province club museum station base front line side industry sector
    business radio television tv fleet garrison platoon movement project program programme
    union alliance"""
)
"""Nouns that are a body only where they act: "the school said", not "at school"."""


def _body_refers(
    parse: Parse, token: Token, role: Role, first: int, names: dict[int, Draft]
) -> bool:
    """Whether a singular noun for a body speaks of one: "the court" does, "in court" does not."""
    acting = acts(parse, token)
    if role.lemma in _WEAK_BODIES:
        return acting
    if any(t.dep in ("det", "poss", "predet", "nummod") for t in children(parse, token)):
        return True
    if any(i in names for i in range(first, token.i)) or role.sector in ("LEG", "COP", "CRM"):
        return True
    return acting or token.dep in ("nsubj", "nsubjpass") or first < token.i


def _refers(parse: Parse, token: Token, first: int, names: dict[int, Draft]) -> bool:
    """Whether a singular noun speaks of someone: "as president" and "secretary" do not."""
    if token.dep in ("attr", "oprd") or parse.tokens[token.head].lower == "as":
        return False
    if any(t.dep in ("det", "poss", "predet", "nummod") for t in children(parse, token)):
        return True
    if any(i in names for i in range(first, token.i)) or token.text[0].isupper():
        return True
    return token.dep in ("nsubj", "nsubjpass", "appos")


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


def predicate_roles(parse: Parse, names: Sequence[Draft]) -> None:
    """Give names the roles that the text asserts: "Ruto is the president of Kenya"."""
    heads = {name.head: name for name in names if name.kind == "person"}
    for token in parse.tokens:
        if token.dep != "attr" or token.pos != "NOUN":
            continue
        verb = parse.tokens[token.head]
        subject = next(children(parse, verb, "nsubj"), None)
        if subject is None or subject.i not in heads or verb.tag not in ("VBZ", "VBP"):
            continue
        if any(True for _ in children(parse, verb, "neg", "aux")):
            continue
        first, _ = noun_phrase(parse, token)
        found = role_ending(parse, token.i + 1, first)
        if found is not None and not any(True for _ in children(parse, verb, "prep")):
            use = use_of(parse, found[0], token.i + 1, found[1])
            heads[subject.i].roles.append(_of_complement(parse, token, use))


def _of_complement(parse: Parse, token: Token, use: RoleUse) -> RoleUse:
    """The role with the country of its "of" complement: "president of Kenya"."""
    if use.country is not None:
        return use
    for prep in children(parse, token, "prep"):
        for obj in children(parse, prep, "pobj"):
            entry = registry().lookup(parse.words(parse.span(*noun_phrase(parse, obj))))
            if prep.lower == "of" and entry is not None and entry.kind == "state":
                return replace(use, country=entry.country)
    return use


def roles_of_bodies(names: Sequence[Draft]) -> None:
    """Give a title that tells no sector those of the body it serves: "Foreign Ministry spokeswoman
    Mao Ning" is of the government, as the ministry is."""
    ends = {name.last: name for name in names}
    for name in names:
        for n, use in enumerate(name.roles):
            at = use.first
            body = ends.get(at)
            if body is None:
                inner = [ends[i] for i in range(use.first + 1, use.last) if i in ends]
                body = inner[-1] if inner else None
            if body is None or body is name or body.kind not in ("organisation", "state"):
                continue
            name.roles[n] = replace(
                use, country=use.country or body.country, sector=use.sector or body.sector
            )
