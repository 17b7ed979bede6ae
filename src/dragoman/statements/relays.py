"""Who passes words on: the paper told, interviewing, quoting or carrying them."""

from dragoman.actors.index import ActorIndex
from dragoman.language import Token
from dragoman.language.syntax import agent, children
from dragoman.record import Actor
from dragoman.statements.attribution import Attribution, covers
from dragoman.statements.lexicon import words
from dragoman.statements.media import is_medium, relay_at

_SEEN = words("""
    access air ask broadcast carry circulate cite distribute examine hear hold interview leak
    obtain poll post print provide publish quote read receive relay release report review see
    send share show televise translate transmit verify view
""")
_TALKS = words("""
    interview conversation appearance briefing call chat column comment essay op-ed phone-in podcast
    programme program remark show talk
""")
_SPEAKING = words("speak talk write appear comment")
_TO_MEDIA = frozenset({"on", "to", "with", "in", "for", "by", "via", "through"})


def relays_of(index: ActorIndex, a: Attribution) -> list[Actor]:
    """The actors who relay a statement, from the words around its cue and its source."""
    found: list[Actor] = []
    for head in a.relays:
        _add(found, index, index.parse.tokens[head], a)
    if a.addressee is not None and is_medium(index, index.parse.tokens[a.addressee]):
        _add(found, index, index.parse.tokens[a.addressee], a)
    if a.anchor is not None:
        _add_carriers(index, index.parse.tokens[a.anchor], a, found)
    if a.source is not None:
        for token in index.parse.tokens[a.source[0] : a.source[1]]:
            if token.lemma in _SEEN and token.tag in ("VBN", "VBD"):
                _add(found, index, agent(index.parse, token), a)
    return found


def _add_carriers(index: ActorIndex, verb: Token, a: Attribution, found: list[Actor]) -> None:
    """ "in an interview with X", "in a statement carried by X", "on X", "speaking to X"."""
    parse = index.parse
    for child in children(parse, verb, "prep", "dative", "advcl", "advmod"):
        if covers(a.content, child.i):
            continue
        if child.dep == "advcl":
            if child.lemma in _SPEAKING:
                _add_media(index, child, a, found)
            continue
        _add_media_after(index, child, a, found)
        for obj in children(parse, child, "pobj"):
            _add_from_talk(index, obj, a, found)


def _add_from_talk(index: ActorIndex, noun: Token, a: Attribution, found: list[Actor]) -> None:
    """What ties a talk or a text to a medium: "an interview with X", "remarks carried by X"."""
    parse = index.parse
    for child in children(parse, noun, "prep", "acl", "relcl"):
        if child.dep == "prep":
            if noun.lemma in _TALKS:
                _add_media_after(index, child, a, found)
            for inner in children(parse, child, "pobj"):
                for participle in children(parse, inner, "acl"):
                    if participle.lemma in _SEEN:
                        _add(found, index, agent(parse, participle), a)
        elif child.lemma in _SEEN:
            _add(found, index, agent(parse, child), a)
            _add_media(index, child, a, found)
    owner = next(children(parse, noun, "poss"), None)
    if owner is not None and noun.lemma in _TALKS and is_medium(index, owner):
        _add(found, index, owner, a)


def _add_media(index: ActorIndex, verb: Token, a: Attribution, found: list[Actor]) -> None:
    for prep in children(index.parse, verb, "prep", "dative"):
        _add_media_after(index, prep, a, found)


def _add_media_after(index: ActorIndex, prep: Token, a: Attribution, found: list[Actor]) -> None:
    if prep.lower not in _TO_MEDIA:
        return
    for obj in children(index.parse, prep, "pobj"):
        if is_medium(index, obj):
            _add(found, index, obj, a)
    for inner in children(index.parse, prep, "prep"):
        _add_media_after(index, inner, a, found)


def _add(found: list[Actor], index: ActorIndex, token: Token | None, a: Attribution) -> None:
    if token is None or covers(a.content, token.i) or token.i == a.source_head:
        return
    actor = relay_at(index, token)
    if actor is not None and actor not in found:
        found.append(actor)
