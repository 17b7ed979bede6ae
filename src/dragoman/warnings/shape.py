"""Oddities of the text itself: stray quotation marks, a broken end, nothing to read."""

import re
from collections.abc import Sequence

from dragoman.language import Parse
from dragoman.language.quotation import find_stray_marks
from dragoman.record import Actor, Report, Statement, Warning

_CUT_MARKS = re.compile(
    r"\[\+\s?\d+ chars\]|(?:^|[\s.…|>»])(?:read (?:more|on|the full (?:story|article))|"
    r"continue reading(?: the main story)?|click here to (?:read|continue)[^\n]{0,40}|"
    r"subscribe to (?:read|continue)[^\n]{0,40})\s*[.…>»→\]]*\s*$",
    re.IGNORECASE,
)
_ELLIPSIS = re.compile(r"(?:…|\.\.\.+|\[…\]|\[\.\.\.\])\s*$")
_TAIL = 160
_EXCERPT = 40
_LONG_LINE = 12
"""Words of a last line without a stop from which it is prose that breaks off: captions, credits
and headlines are shorter, or have no verb, or stand first."""
_ENDS = frozenset(".!?…:;\"'”’»)]}")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def stray_quotes(parse: Parse) -> list[Warning]:
    """One warning with all the quotation marks that have lost their other half."""
    spans = find_stray_marks(parse)
    if not spans:
        return []
    around = _excerpt(parse.text, spans[0][0])
    marks = "A quotation mark has" if len(spans) == 1 else f"{len(spans)} quotation marks have"
    where = "at" if len(spans) == 1 else "the first at"
    message = f"{marks} no other half ({where} “{around}”): where that quotation ends is a guess."
    return [Warning(code="unbalanced-quote", message=message, spans=spans)]


def truncation(report: Report, parse: Parse) -> list[Warning]:
    """A warning if the text breaks off before its end."""
    cut = _cut_at(report.text, parse)
    if cut is None:
        return []
    before = report.text[: cut[1]].rstrip()
    excerpt = " ".join(before[-_EXCERPT:].split(maxsplit=1)[-1:]).replace("\n", " ")
    message = f"The text breaks off at “{excerpt}”: what follows is missing."
    return [Warning(code="truncated", message=message, spans=[cut])]


def _cut_at(text: str, parse: Parse) -> tuple[int, int] | None:
    end = len(text.rstrip())
    mark = _CUT_MARKS.search(text, max(0, end - _TAIL), end) or _ELLIPSIS.search(
        text, max(0, end - _TAIL), end
    )
    if mark is not None:
        start, stop = mark.span()
        while start < stop and text[start].isspace():
            start += 1
        return (start, len(text[:stop].rstrip())) if start < stop else None
    if not parse.sentences:
        return None
    last = parse.sentences[-1]
    tokens = parse.tokens[last.first : last.last]
    if tokens[-1].text[-1:] in _ENDS or len(tokens) < _LONG_LINE:
        return None
    if not any(t.tag in _FINITE for t in tokens):
        return None
    stops = sum(parse.tokens[s.last - 1].text[-1:] in _ENDS for s in parse.sentences[:-1])
    if stops < 2 or stops < len(parse.sentences) // 3:
        return None  # a list, or headlines: text that does not end its lines
    return tokens[-1].start, tokens[-1].end


def emptiness(
    parse: Parse, actors: Sequence[Actor], statements: Sequence[Statement]
) -> list[Warning]:
    """A warning that says why nothing was found, if nothing was."""
    if actors or statements:
        return []
    words = sum(any(c.isalpha() for c in t.text) for t in parse.tokens)
    if not parse.tokens:
        reason = "the text is empty" if not parse.text.strip() else "all of it is set aside"
    elif not words:
        reason = "the text has no words"
    elif not any(t.pos in ("VERB", "AUX") for t in parse.tokens):
        reason = f"none of its {words} words is a verb"
    else:
        reason = f"its {words} words name no one who acts or speaks"
    return [Warning(code="empty", message=f"Nothing was found: {reason}.")]


def _excerpt(text: str, at: int) -> str:
    piece = text[at : at + _EXCERPT]
    piece = piece.split("\n")[0]
    return piece.rsplit(" ", 1)[0] if len(piece) == _EXCERPT and " " in piece else piece
