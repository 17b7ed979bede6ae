"""The roles that the text gives: by predicate, by the body that one serves, by an employer."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.actors.draft import Draft, RoleUse
from dragoman.actors.registry import Role, registry
from dragoman.actors.titles import IN_FRONT, body_named, role_ending, role_named, use_of
from dragoman.language import Parse, Token
from dragoman.language.syntax import children, noun_phrase


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


def role_in_full(parse: Parse, token: Token, role: Role) -> tuple[Role, int]:
    """The role with the words after its head, and where it ends: "secretary of state"."""
    tokens = parse.tokens
    if token.i + 2 < len(tokens) and tokens[token.i + 1].lower in ("of", "in"):
        for end in range(min(token.i + 4, len(tokens)), token.i + 2, -1):
            if tokens[end - 1].pos not in ("NOUN", "PROPN", "ADJ"):
                continue
            text = " ".join(t.lower for t in tokens[token.i + 1 : end])
            longer = role_named(f"{token.lemma} {text}")
            if longer is not None:
                return longer, end
    return role, token.i + 1


_CIVIL = frozenset({"LAB", "CVL", "MED", "EDU", "BUS", "AGR", "UNK", "SOC"})


def sector_by_employer(parse: Parse, use: RoleUse) -> str | None:
    """The sector of the body right before a role of no office: "army engineers", "party
    workers"."""
    before = parse.tokens[use.core - 1] if use.core else None
    at = use.core - 1
    if use.core < use.last - 1 and use.role.lemma == parse.tokens[use.last - 1].lemma:
        at = use.core  # the employer was taken for a part of the title
        before = parse.tokens[at]
    if before is None or use.role.sector not in (None, *_CIVIL) or use.role.office:
        return None
    if before.pos not in ("NOUN", "PROPN") or before.dep not in IN_FRONT:
        return None
    body = body_named(before.lower)
    return body.sector if body is not None and body.sector not in (None, "CVL") else None
