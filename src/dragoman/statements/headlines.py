"""Headlines: "Minister: Talks will go on", "Talks to go on: minister", "Premier slams plan".

They have their own grammar, which the parse often reads as a string of nouns.
"""

from collections.abc import Iterable, Iterator

from dragoman.language import Token
from dragoman.statements.attribution import Attribution, Page, in_sentence
from dragoman.statements.lexicon import Cues, cues
from dragoman.statements.phrases import built

_LONGEST = 20
"""Tokens of a line without a full stop that is taken for a headline."""


def find_headlines(page: Page, found: Iterable[Attribution]) -> Iterator[Attribution]:
    """The attributions that headlines make, beyond those already found."""
    lexicon, tokens = cues(), page.parse.tokens
    taken = {tokens[a.anchor].paragraph for a in found if a.anchor is not None}
    for paragraph in page.parse.paragraphs:
        line = tokens[paragraph.first : paragraph.last]
        for token in line[: _LONGEST_LABEL + _LONGEST]:
            if token.text == ":":
                made = _colon(page, token, lexicon)
                if made is not None:
                    yield made
        short = 4 <= len(line) <= _LONGEST and line[-1].text not in (".", "!", "?")
        if short and paragraph.i not in taken:
            made = _verb_in(page, line, lexicon)
            if made is not None:
                yield made


def _verb_in(page: Page, line: list[Token], lexicon: Cues) -> Attribution | None:
    """ "minister slams rival's plan", with the verb read as a noun or without an object."""
    for n, verb in enumerate(line[1:-1], start=1):
        before = line[n - 1]
        if verb.lower not in lexicon.headline_verbs or before.pos not in ("NOUN", "PROPN"):
            continue
        if page.inside[verb.i] >= 0 or (
            verb.lower not in lexicon.headline_singular and before.tag not in ("NNS", "NNPS", "NNP")
        ):
            continue
        start = n - 1
        while start > 0 and line[start - 1].pos in _LABEL_WORDS | {"NUM"}:
            start -= 1
        made = built(page, [(verb.i + 1, line[-1].i + 1)], (verb.i, verb.i + 1), verb, None)
        if made is not None:
            made.source, made.source_head = (line[start].i, verb.i), before.i
        return made
    return None


def _colon(page: Page, colon: Token, lexicon: Cues) -> Attribution | None:
    """ "Minister: Talks will go on", "Talks to go on: minister": a line with its speaker."""
    paragraph = page.parse.paragraphs[colon.paragraph]
    first, last = paragraph.first, paragraph.last
    if page.inside[colon.i] >= 0 or colon.i + 1 in page.marks or last - colon.i < 2:
        return None
    if 1 <= colon.i - first <= _LONGEST_LABEL and last - colon.i >= 4:
        return _speaker_first(page, colon, lexicon)
    if last - colon.i - 1 <= _LONGEST_LABEL and colon.i - first >= 3:
        return _speaker_last(page, colon, lexicon)
    return None


_LONGEST_LABEL = 6
"""Tokens of a speaker at the start or end of a headline."""
_LABEL_WORDS = frozenset({"PROPN", "NOUN", "ADJ", "DET", "PART", "ADP"})


def _speaker_first(page: Page, colon: Token, lexicon: Cues) -> Attribution | None:
    parse = page.parse
    paragraph = parse.paragraphs[colon.paragraph]
    first, last = paragraph.first, paragraph.last
    named = parse.tokens[first : colon.i]
    if any(t.pos not in _LABEL_WORDS for t in named):
        return None
    source = named[-1]
    says = source.lemma in lexicon.documents or source.lemma in lexicon.speakers
    if not (says or any(t.ent in ("PERSON", "ORG", "NORP", "GPE") for t in named)):
        return None
    if not (source.text.isupper() and len(source.text) > 3):
        last = min(last, in_sentence(parse, parse.tokens[colon.i + 1])[1])
    said = parse.tokens[colon.i + 1 : last]
    if not says and not any(t.tag in ("VBD", "VBZ", "VBP", "MD", "VB", "VBG") for t in said):
        return None
    if any(_is_saying(t, lexicon) and said[n - 2].text == "," for n, t in enumerate(said) if n > 1):
        return None  # "Kenya: 14 killed in attack, police say": a topic, not a speaker
    made = built(page, [(colon.i + 1, last)], (colon.i, colon.i + 1), colon, None)
    if made is not None:
        made.source, made.source_head = (first, colon.i), source.i
    return made


def _is_saying(token: Token, lexicon: Cues) -> bool:
    return token.tag in ("VBP", "VBZ", "VBD") and token.lemma in lexicon.speech


def _speaker_last(page: Page, colon: Token, lexicon: Cues) -> Attribution | None:
    parse = page.parse
    paragraph = parse.paragraphs[colon.paragraph]
    named = parse.tokens[colon.i + 1 : paragraph.last]
    if any(t.pos not in _LABEL_WORDS for t in named):
        return None
    source = named[-1]
    if source.lemma not in lexicon.documents and source.lemma not in lexicon.speakers:
        return None
    made = built(page, [(paragraph.first, colon.i)], (colon.i, colon.i + 1), colon, None)
    if made is not None:
        made.source, made.source_head = (colon.i + 1, paragraph.last), source.i
    return made
