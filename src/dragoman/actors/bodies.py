"""Which names are one organisation's: acronyms, word order, short forms."""

from collections import defaultdict
from collections.abc import Sequence

from dragoman.actors.draft import Draft, DraftActor, fold
from dragoman.actors.organisations import is_head
from dragoman.actors.registry import registry
from dragoman.language import Parse

_ARTICLES = frozenset({"the", "of", "for", "and", "&", "on"})


def join_bodies(parse: Parse, actors: Sequence[DraftActor]) -> None:
    """Join the names of one organisation; the first met takes in the others."""
    organisations = [a for a in actors if a.kind in ("organisation", "group") and a.mentions]
    _join_acronyms(parse, organisations)
    by_core: dict[tuple[frozenset[str], str | None], DraftActor] = {}
    for actor in organisations:
        if not actor.mentions:
            continue
        core = _core(actor.names[0])
        if len(core) < 2:
            continue
        country = actor.country
        for key in ((core, country), (core, None)):
            held = by_core.get(key)
            if held is not None and held is not actor and _one_country(held, actor):
                held.absorb(actor)
                break
        else:
            by_core[(core, country)] = actor
            by_core.setdefault((core, None), actor)
    _join_short(organisations)


def _one_country(one: DraftActor, other: DraftActor) -> bool:
    """Whether the countries agree; two that the registry tells apart must both be known."""
    if one.entry is not None and other.entry is not None:
        return one.country == other.country and one.country is not None
    return one.country is None or other.country is None or one.country == other.country


def _core(draft: Draft) -> frozenset[str]:
    """The words that tell an organisation: the same for "Defense Department" and "U.S.
    Department of Defense"."""
    words = []
    for word in draft.text.split():
        nation = registry().country_of_adjective(word)
        entry = registry().lookup(word)
        if nation or (entry is not None and entry.kind == "state"):
            continue
        if fold(word) not in _ARTICLES:
            words.append(fold(word).replace("defence", "defense").replace("labour", "labor"))
    return frozenset(words)


def _join_acronyms(parse: Parse, actors: Sequence[DraftActor]) -> None:
    by_acronym: dict[str, list[DraftActor]] = defaultdict(list)
    for actor in actors:
        for draft in actor.names:
            text = draft.text.replace(".", "")
            is_short = " " not in text and text.isupper() and 2 <= len(text) <= 8
            if is_short and actor not in by_acronym[text]:
                by_acronym[text].append(actor)
    for actor in actors:
        for draft in list(actor.names):
            in_brackets = _bracketed(parse, draft)
            made = {_acronym(draft.text, small=False), _acronym(draft.text, small=True)}
            for text in dict.fromkeys([*([in_brackets] if in_brackets else []), *sorted(made)]):
                for short in by_acronym.get(text, ()):
                    if short is actor or not short.mentions or not actor.mentions:
                        continue
                    if text != in_brackets and (short.entry or len(text) < 3):
                        continue
                    if short.entry and actor.entry and short.entry is not actor.entry:
                        if text != in_brackets:
                            continue
                        _forget_entry(short)
                    actor.absorb(short)


def _forget_entry(actor: DraftActor) -> None:
    """The text says what the acronym stands for, and it is not what the registry has."""
    actor.entry = actor.country = actor.sector = None
    for draft in actor.mentions:
        draft.entry = draft.country = draft.sector = None


def _bracketed(parse: Parse, draft: Draft) -> str | None:
    """The acronym in brackets after a name: NSC in "National Security Council (NSC)"."""
    tokens = parse.tokens
    if draft.last + 2 >= len(tokens) or tokens[draft.last].text != "(":
        return None
    text = tokens[draft.last + 1].text.replace(".", "")
    closed = tokens[draft.last + 2].text in (")", ",", ";")
    return text if closed and sum(c.isupper() for c in text) >= 2 else None


def _acronym(text: str, *, small: bool) -> str:
    words = text.replace("-", " ").split()
    return "".join(w[0] for w in words if w[0].isupper() or small).upper() if len(words) > 1 else ""


def _join_short(actors: Sequence[DraftActor]) -> None:
    """ "Goldman" after "Goldman Sachs"; "the Foundation" is a nominal and not met here."""
    long = [(d, a) for a in actors if a.mentions for d in a.names if " " in d.text]
    for actor in actors:
        if not actor.mentions or actor.entry is not None:
            continue
        name = actor.names[0]
        if " " in name.text or len(name.text) < 4:
            continue
        if is_head(name.text):  # "the Guards" after "the Revolutionary Guards"
            ends = {id(a): a for d, a in long if a is not actor and a.mentions
                    and d.first < name.first and d.key.split()[-1] == name.key}  # fmt: skip
            if len(ends) == 1:
                next(iter(ends.values())).absorb(actor)
            continue
        earlier = {
            id(a): a for d, a in long
            if a is not actor and a.mentions and d.first < name.first
            and d.key.split()[0] == name.key
        }  # fmt: skip
        if len(earlier) == 1:
            next(iter(earlier.values())).absorb(actor)
