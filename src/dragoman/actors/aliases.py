"""Other names that the text itself gives someone: "Jimmy Cherizier, known as Barbecue"."""

from collections.abc import Sequence

from dragoman.actors.draft import Draft, DraftActor
from dragoman.language import Parse

FARTHEST = 10
"""Tokens between a name and its alias: "X, the gang leader who is better known as Y"."""


def join_aliases(parse: Parse, drafts: Sequence[Draft]) -> None:
    """Join each name with the alias that the text says it is also known by."""
    ordered = sorted(drafts, key=lambda d: d.first)
    for n, alias in enumerate(ordered):
        opening = _phrase_before(parse, alias.first)
        if opening is None:
            continue
        for name in reversed(ordered[:n]):
            if opening - name.last > FARTHEST:
                break
            if name.last <= opening and _may_be_one(parse, name, alias):
                _join(name, alias)
                break


def _phrase_before(parse: Parse, first: int) -> int | None:
    """Where "known as", "alias", "nicknamed" begins that ends right before the token."""
    tokens = parse.tokens
    at = first - 1
    while at >= 0 and tokens[at].text in ("“", '"', "``", "‘", "'", "the", "("):
        at -= 1
    if at < 1:
        return None
    if tokens[at].lower in ("alias", "aka", "a.k.a.", "nicknamed", "dubbed"):
        return at
    if tokens[at].lower == "as" and tokens[at - 1].lower == "known":
        return at - 1
    if tokens[at].lower in ("guerre", "acronym", "nickname", "name"):
        known = [i for i in range(max(0, at - 6), at) if tokens[i].lower == "known"]
        return known[0] if known else None
    return None


def _may_be_one(parse: Parse, name: Draft, alias: Draft) -> bool:
    same_sentence = parse.tokens[name.first].sentence == parse.tokens[alias.first].sentence
    kinds = {name.kind, alias.kind}
    if not same_sentence or "state" in kinds or name.actor is alias.actor:
        return False
    if name.gender and alias.gender and name.gender != alias.gender:
        return False
    return name.entry is None or alias.entry is None or name.entry is alias.entry


def _join(name: Draft, alias: Draft) -> None:
    one, other = name.actor, alias.actor
    if one is None or other is None:
        return
    if one.kind != other.kind and alias.entry is None:
        other.kind = one.kind
    if one.kind == other.kind:
        _absorb(one, other)


def _absorb(one: DraftActor, other: DraftActor) -> None:
    for draft in other.mentions:
        draft.kind = one.kind
    one.absorb(other)
