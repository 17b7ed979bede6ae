"""To whom a statement is made: "told X", "in a letter to X", "No, President Trump, …"."""

from dragoman.actors.index import ActorIndex
from dragoman.language import Parse, Token
from dragoman.language.syntax import children
from dragoman.record import Actor
from dragoman.statements.attribution import Attribution, Page, covers
from dragoman.statements.lexicon import words

_WRITINGS = words("""
    letter email e-mail memo memorandum message note telegram text cable appeal speech
    address warning remark petition reply response
""")
_OPENINGS = words("""
    no yes yeah well look listen hello hi hey dear please sorry thank thanks you so oh ah
    but and sir congratulations welcome goodbye , ! — - .
""")
_TITLES = words("""
    mr mrs ms mr. mrs. ms. dr dr. president prime minister chancellor senator governor
    secretary general king queen chairman madam excellency ambassador premier mayor
""")
_TO_YOU = words("""
    you your yours we our us i my let please this do don't stop tear come go give take
""")


def addressee_of(page: Page, index: ActorIndex, a: Attribution) -> Actor | None:
    """The actor whom the words are said to, where the sentence or the quotation tells."""
    parse = page.parse
    if a.addressee is not None:
        told = _actor(index, parse.tokens[a.addressee])
        if told is not None or parse.tokens[a.addressee].pos != "PRON":
            return told
    if a.anchor is not None:
        told = _named_by_preposition(parse, index, parse.tokens[a.anchor], a)
        if told is not None:
            return told
    return _called(page, index, a)


def _named_by_preposition(
    parse: Parse, index: ActorIndex, verb: Token, a: Attribution
) -> Actor | None:
    """ "said to X", "in a letter to X"."""
    if verb.pos not in ("VERB", "AUX"):
        return None
    for prep in children(parse, verb, "prep", "dative"):
        if covers(a.content, prep.i):
            continue
        for obj in children(parse, prep, "pobj"):
            if prep.lower == "to" and verb.lemma in ("say", "write", "explain", "add", "reply"):
                return _actor(index, obj)
            if prep.lower == "in" and obj.lemma in _WRITINGS:
                sent = [p for p in children(parse, obj, "acl") if p.lemma in ("address", "send")]
                for owner in (obj, *sent):
                    for inner in children(parse, owner, "prep", "dative"):
                        if inner.lower == "to":
                            for reader in children(parse, inner, "pobj"):
                                return _actor(index, reader)
    return None


def _called(page: Page, index: ActorIndex, a: Attribution) -> Actor | None:
    """The person whom a quotation calls by name at its start."""
    tokens = page.parse.tokens
    for first, last in a.content:
        if first >= len(tokens) or page.inside[min(first + 1, len(tokens) - 1)] < 0:
            continue
        at = first
        while at < last and (at in page.marks or tokens[at].lower in _OPENINGS):
            at += 1
        greeted = any(
            tokens[i].lower in _OPENINGS and i not in page.marks for i in range(first, at)
        )
        start = at
        while at < last and tokens[at].lower in _TITLES:
            at += 1
        called = index.covering(tokens[at]) if at < last else None
        if called is None or called.first < start or called.mention.form != "name":
            continue
        if called.actor.kind != "person" or called.last >= last:
            continue
        after = tokens[called.last]
        following = tokens[called.last + 1].lower if called.last + 1 < last else ""
        if after.text in (",", "!") and (greeted or following in _TO_YOU):
            return called.actor
        if after.text in (".", "?") and greeted:
            return called.actor
    return None


def _actor(index: ActorIndex, token: Token) -> Actor | None:
    found = index.at(token)
    return found.actor if found is not None else None
