"""Statements that the one who makes them has from another: "citing X", "quoted X as saying".

Each step moves what is said to the voice that it comes from, and keeps who passes it on among the
relays. They work on the spans alone, whoever found them.
"""

from collections.abc import Sequence

from dragoman.actors.index import ActorIndex
from dragoman.language import Parse, Token
from dragoman.language.syntax import agent, children, head, is_passive, subject
from dragoman.statements.attribution import Attribution, Page, Range, covers, trimmed, without
from dragoman.statements.lexicon import words
from dragoman.statements.media import is_medium
from dragoman.statements.sources import source_range
from dragoman.statements.sourcing import speaks

_CITING = words("cite quote")
_PASSING = words("quote cite report carry relay")
_SAYING = words("say tell warn claim write add describe call declare state insist")


def cited(page: Page, index: ActorIndex, found: Sequence[Attribution]) -> list[Attribution]:
    """Give what a medium reports "citing X" to X, and drop the citing as a statement of its own."""
    parse = page.parse
    dropped: set[int] = set()
    for token in parse.tokens:
        if token.lemma in _PASSING and token.tag == "VBN" and _pass_on(page, found, token):
            dropped.add(token.i)
        if token.lemma not in _CITING or not _is_aside(parse, token):
            continue
        source = next(children(parse, token, "dobj"), None)
        if source is None or source.i < token.i:
            continue
        found_actor = index.at(source)
        if not speaks(parse, source, found_actor.actor if found_actor else None):
            continue
        main = _cited_for(parse, index, found, token)
        if main is None or main.source_head is None:
            continue
        named = source_range(parse, source, token)
        main.relays.append(main.source_head)
        main.source, main.source_head = named, source.i
        hole = (token.i - (parse.tokens[token.i - 1].text == ","), named[1])
        main.content = _less(page, main.content, hole) or main.content
        dropped.add(token.i)
    return [a for a in found if a.anchor not in dropped]


def _pass_on(page: Page, found: Sequence[Attribution], token: Token) -> bool:
    """ "he said, as quoted by X, that…": X relays what the clause around it says.

    True if that is so, and "quoted" is no statement of its own.
    """
    parse = page.parse
    by = agent(parse, token)
    start = parse.tokens[token.left]
    if by is None or start.lower != "as" or not any(children(parse, token, "mark", "prep")):
        return False
    near = [
        (abs(token.i - a.anchor), n)
        for n, a in enumerate(found)
        if a.anchor is not None and a.strength == "speech" and a.anchor != token.i
        and parse.tokens[a.anchor].sentence == token.sentence
    ]  # fmt: skip
    if not near:
        return False
    main = found[min(near)[1]]
    first = start.i - (start.i > 0 and parse.tokens[start.i - 1].text == ",")
    rest = _less(page, main.content, (first, source_range(parse, by, token)[1]))
    if rest:
        main.content = rest
        main.relays.append(by.i)
    return bool(rest)


def _is_aside(parse: Parse, token: Token) -> bool:
    """ "…, citing X": a participle; "the paper, which cited X,": a relative clause."""
    if any(c.lower == "as" for c in children(parse, token, "prep")):
        return False  # "quoting X as saying"
    if token.tag == "VBG":
        return token.dep in ("advcl", "acl", "prep", "ROOT", "conj", "xcomp", "pcomp", "dep")
    return token.dep == "relcl" and token.tag in ("VBD", "VBZ", "VBP")


def _cited_for(
    parse: Parse, index: ActorIndex, found: Sequence[Attribution], token: Token
) -> Attribution | None:
    """The statement of a medium in whose sentence "citing" stands: the nearest one."""
    own = head(parse, token) if token.dep == "relcl" else None
    best: tuple[int, Attribution] | None = None
    for a in found:
        if a.anchor is None or a.source_head is None or a.strength != "speech":
            continue
        anchor, source = parse.tokens[a.anchor], parse.tokens[a.source_head]
        if anchor.sentence != token.sentence or anchor.i == token.i or a.relays:
            continue
        if not is_medium(index, source) or (own is not None and own.i != source.i):
            continue
        distance = min(abs(token.i - anchor.i), abs(token.i - source.i))
        if best is None or distance < best[0]:
            best = distance, a
    return best[1] if best else None


def _less(page: Page, content: Sequence[Range], hole: Range) -> list[Range]:
    pieces = (piece for span in content for piece in without(span, [hole]))
    return [kept for piece in pieces if (kept := trimmed(page, piece)) is not None]


def quoted_as_saying(parse: Parse, found: list[Attribution]) -> list[Attribution]:
    """ "X was quoted by Y as saying Z", "Z, Y quoted X as saying": Z is X's, through Y.

    "quoted" is no statement of its own.
    """
    used: set[int] = set()
    for a in found:
        verb = _quoting_verb(parse, a)
        if verb is None or a.anchor is None:
            continue
        speaker, quoter = _quoted(parse, verb), _quoter(parse, verb)
        if speaker is None or covers(a.content, speaker.i):
            continue
        a.source, a.source_head = source_range(parse, speaker, verb), speaker.i
        if a.source[0] <= a.anchor < a.source[1]:
            a.source = (a.source[0], speaker.i + 1)
        if quoter is not None and quoter.i != speaker.i:
            a.relays.append(quoter.i)
        if a.anchor != verb.i:
            used.add(verb.i)
    return [a for a in found if a.anchor not in used]


def _quoting_verb(parse: Parse, a: Attribution) -> Token | None:
    """The "quoted" over "as saying", where either is the cue."""
    if a.anchor is None:
        return None
    anchor = parse.tokens[a.anchor]
    if anchor.lemma in _CITING:
        for prep in children(parse, anchor, "prep"):
            says = children(parse, prep, "pcomp")
            if prep.lower == "as" and any(c.lemma in _SAYING for c in says):
                return anchor
        return None
    if anchor.tag != "VBG":
        return None
    above = head(parse, anchor)
    if above.lower != "as":
        return None
    verb = head(parse, above)
    if verb.lemma not in _CITING and verb.pos in ("NOUN", "PROPN"):
        verb = head(parse, verb)
    return verb if verb.lemma in _CITING else None


def _quoted(parse: Parse, verb: Token) -> Token | None:
    """Who is quoted: the passive's subject, the active's object, the noun of "quoted by Y as"."""
    if is_passive(parse, verb) and any(children(parse, verb, "nsubjpass")):
        return subject(parse, verb)
    if verb.dep in ("acl", "relcl") and verb.tag == "VBN":
        return head(parse, verb)
    return next(children(parse, verb, "dobj"), None) or (
        subject(parse, verb) if is_passive(parse, verb) else None
    )


def _quoter(parse: Parse, verb: Token) -> Token | None:
    if is_passive(parse, verb) or (verb.dep in ("acl", "relcl") and verb.tag == "VBN"):
        return agent(parse, verb) or _late_agent(parse, verb)
    return subject(parse, verb)


def _late_agent(parse: Parse, verb: Token) -> Token | None:
    """The X of "was quoted as saying by X"."""
    for prep in children(parse, verb, "prep"):
        for says in children(parse, prep, "pcomp"):
            for by in children(parse, says, "prep", "agent"):
                if by.lower == "by" and by.i == says.i + 1:
                    return next(children(parse, by, "pobj"), None)
    return None
