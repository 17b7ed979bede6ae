"""Voices that say nothing: "declined to comment", "did not respond to a request for comment".

A refusal is a statement with a source and a cue, and no content. It stands in place of whatever a
finder made of its words ("to comment", "a request for comment").
"""

from collections.abc import Iterator

from dragoman.language import Token
from dragoman.language.syntax import children, head, is_passive, subject
from dragoman.statements.attribution import Attribution, Page, Range, in_sentence
from dragoman.statements.lexicon import words
from dragoman.statements.sources import after_preposition, source_of, source_range

_DECLINING = words("decline refuse")
_ANSWERING = words("respond reply answer return react acknowledge")
_IGNORING = words("ignore rebuff dodge")
_HAVING = words("have offer give make issue provide")
_REACHING = words("reach contact find")
_REQUESTS = words("request call message email e-mail inquiry enquiry query question text letter")
_ASKED_FOR = words("comment interview reaction explanation elaboration statement response")
_SAYING = words("comment elaborate")
_TRIGGERS = (
    _DECLINING | _ANSWERING | _IGNORING | _HAVING | _REACHING | _SAYING
    | words("available unavailable unreachable")
)  # fmt: skip
_NEGATIVE = words("not n't never no neither nor cannot yet")
_LONGEST = 14
"""Tokens from a verb to the word that tells that it was asked to comment."""


def with_refusals(page: Page, found: list[Attribution]) -> list[Attribution]:
    """The attributions with refusals to comment among them, in the order of the text."""
    refusals = list(_find(page))
    if not refusals:
        return found
    spans = [a.cue for a in refusals if a.cue is not None]
    kept = [
        a for a in found
        if a.anchor is None or not any(first <= a.anchor < last for first, last in spans)
    ]  # fmt: skip
    merged: list[Attribution] = []
    for a in kept:
        while refusals and (refusals[0].anchor or 0) < _place(a):
            merged.append(refusals.pop(0))
        merged.append(a)
    return merged + refusals


def _place(a: Attribution) -> int:
    first = a.content[0][0] if a.content else a.anchor or 0
    return min(first, a.anchor if a.anchor is not None else first)


def _find(page: Page) -> Iterator[Attribution]:
    end = 0
    for token in page.parse.tokens:
        if token.i < end or page.inside[token.i] >= 0:
            continue
        cue = _cue(page, token)
        source = None
        if cue is None and token.lemma in _ASKED_FOR:
            cue, source = _none_from(page, token)
        if cue is None:
            continue
        end = cue[1]
        made = Attribution([], cue, token.i)
        source = source or _source(page, token)
        if source is not None:
            made.source, made.source_head = source_range(page.parse, source, token), source.i
        yield made


def _cue(page: Page, token: Token) -> Range | None:
    """The words of refusal that a verb or adjective heads, from its auxiliary on."""
    parse, lemma = page.parse, token.lemma
    if lemma not in _TRIGGERS or token.pos not in ("VERB", "AUX", "ADJ", "NOUN"):
        return None
    stop = min(in_sentence(parse, token)[1], token.i + _LONGEST)
    after = parse.tokens[token.i + 1 : stop]
    last: Token | None = None
    if lemma in _DECLINING and token.pos == "VERB":
        last = _declined(after)
    elif lemma in _IGNORING and token.pos == "VERB":
        last = _asked(after, anyhow=False)
    elif lemma in ("unavailable", "unreachable"):
        last = _asked_for(after[:4])
    elif _is_negated(page, token):
        if lemma in _SAYING and token.pos == "VERB":
            last = token
        elif lemma in _ANSWERING and token.pos == "VERB":
            last = _asked(after, anyhow=True) or _question(after)
        elif (lemma in _REACHING and is_passive(parse, token)) or lemma == "available":
            last = _asked_for(after[:4]) or (token if lemma in _REACHING else None)
            if lemma == "find":
                last = _asked_for(after[:4])
    if last is None and lemma in _HAVING and token.pos in ("VERB", "AUX"):
        last = _no_comment(after[:5])
    return None if last is None else (_start(page, token), last.i + 1)


def _none_from(page: Page, noun: Token) -> tuple[Range | None, Token | None]:
    """ "there was no immediate comment from X": the words and whom they are said of."""
    no = page.parse.tokens[noun.left]
    if no.lower != "no" or noun.lemma not in ("comment", "reaction", "response"):
        return None, None
    source = after_preposition(page.parse, noun, "from", "by")
    return (None, None) if source is None else ((no.i, noun.i + 1), source)


def _declined(after: list[Token]) -> Token | None:
    """ "to comment", "comment", "to be interviewed", "requests for comment"."""
    for token in after[:4]:
        if token.lemma in _SAYING or token.lemma == "interview":
            return token
        if token.lemma in ("respond", "reply", "react") and token.pos == "VERB":
            return token
        if token.lemma in ("answer", "take") and token.pos == "VERB":
            return _question(after)
        if token.lemma in _REQUESTS and token.lemma != "question":
            return _asked(after, anyhow=False)
        if token.text in (",", ".", ";") or token.lower == "that":
            return None
    return None


def _asked(after: list[Token], anyhow: bool) -> Token | None:
    """The last word of "to a request for comment", "calls seeking comment", "questions".

    With ``anyhow`` calls and messages need not say what they were for.
    """
    asked: Token | None = None
    for token in after:
        if token.text in (".", ";", ":", ",") or token.lower in ("that", "but", "and"):
            break
        if token.lemma in _ASKED_FOR and (asked is not None or token.lemma == "comment"):
            return token
        if token.lemma in _REQUESTS:
            asked = token
    if not anyhow or asked is None or asked.lemma in ("request", "question", "letter"):
        return None
    return asked


def _question(after: list[Token]) -> Token | None:
    """The noun of "to questions about…", "reporters' questions"."""
    near = (t for t in after[:5] if t.lemma in ("question", "inquiry", "enquiry", "query"))
    return next(near, None)


def _asked_for(after: list[Token]) -> Token | None:
    """The last word of "for comment", "for an interview"."""
    if not after or after[0].lower not in ("for", "to", "by", "on", "at"):
        return None
    return next((t for t in after if t.lemma in _ASKED_FOR), None)


def _no_comment(after: list[Token]) -> Token | None:
    """The noun of "no comment", "no immediate comment"."""
    if not after or after[0].lower != "no":
        return None
    return next((t for t in after[1:4] if t.lemma in ("comment", "reaction")), None)


def _is_negated(page: Page, token: Token) -> bool:
    parse = page.parse
    for at in (token, head(parse, token)):
        if at.pos not in ("VERB", "AUX", "ADJ"):
            continue
        if any(c.lower in _NEGATIVE for c in children(parse, at) if c.i < token.i):
            return True
        if at.dep not in ("acomp", "xcomp") and at is token and token.pos != "ADJ":
            break
    source = subject(parse, token) if token.pos != "ADJ" else None
    return source is not None and parse.tokens[source.left].lower in ("neither", "none", "no")


def _start(page: Page, token: Token) -> int:
    """The first of the auxiliaries, negations and adverbs right before a word."""
    at = token.i
    floor = in_sentence(page.parse, token)[0]
    while at > floor:
        before = page.parse.tokens[at - 1]
        if (
            before.pos not in ("AUX", "PART", "ADV")
            and before.lemma != "have"
            and before.lower not in _NEGATIVE
        ):
            break
        if before.lower in ("neither", "nor", "who", "when", "where", "why"):
            break
        at -= 1
    return at


def _source(page: Page, token: Token) -> Token | None:
    parse = page.parse
    if token.pos == "ADJ":
        return subject(parse, head(parse, token))
    if token.lemma in _REACHING or is_passive(parse, token):
        return subject(parse, token)
    return source_of(parse, token)
