"""Numbers that are no figures: names, dates, ages, scores, addresses, numbered things."""

import re

from dragoman.figures.numbers import SCALES
from dragoman.figures.phrases import Phrase
from dragoman.figures.words import words
from dragoman.language import Parse, Token
from dragoman.language.syntax import ancestors

_NUMBERED = words("""
    no no. nos. number numbers resolution article articles section chapter page pages room
    flight route highway interstate model boeing airbus law directive act order regulation
    paragraph line grade class bus train unit decree bill series protocol version top channel
    figure fig. table part phase stage step round week day game match gate terminal platform box
    apartment suite floor track volume vol. issue amendment proposition prop prop. clause
    document title level type district precinct ward zone area sector pier formula psalm verse
    proposition measure question tier category division brigade battalion regiment case item
    episode season super bowl mark # §""")
"""Words that give their number to one thing: "Article 5"."""

_STREETS = words("street avenue road boulevard square lane drive st. st ave. ave rd. place downing")
_AGED = words("anyone everyone those person people child woman man adult girl boy youth minor all")
_CHANGES = words("""
    rise fall drop gain climb slip jump surge increase decline grow shrink plunge soar tumble
    slide""")
_AFTER_RANGE = words("NOUN PROPN ADJ ADP PUNCT VERB AUX CCONJ")
_REFERRING = words("the these those both his her their its our my your")
_HARMS = words("""
    kill die injure wound hurt arrest detain capture kidnap abduct execute shoot stab murder
    slay perish drown deport expel release free charge convict sentence hang behead evacuate
    displace rescue poison infect hospitalise hospitalize maim burn crush claim leave""")
"""Verbs whose victims are counted, be it one."""

_NO_COUNTS = words("""
    side day time way thing point moment hand stage word reason example exception question
    evening morning night problem instance sense lot bit""")


def is_figure(parse: Parse, phrase: Phrase, first: int, last: int) -> bool:
    """Whether the context lets tokens ``[first, last)`` be a figure."""
    tokens = parse.tokens
    sentence = tokens[first].sentence
    before = tokens[first - 1] if first and tokens[first - 1].sentence == sentence else None
    after = tokens[last] if last < len(tokens) and tokens[last].sentence == sentence else None
    if before is not None and _is_cut_off(before, tokens[first]):
        return False
    if phrase.kind in ("money", "percent", "points"):
        spread = first > 1 and tokens[first - 2].lemma in ("range", "vary", "anywhere", "somewhere")
        return phrase.second is None or _rises(phrase, None if spread else before)
    if phrase.kind == "plural":
        return (after is not None and after.lower == "of") or _counts_next(tokens, first, last)
    if phrase.letter and not (after is not None and after.tag in ("NNS", "NNPS")):
        return False
    if phrase.second is not None and not _is_range(phrase, before, after):
        return False
    if _is_glued(parse, first, last, before, after) or _is_numbered(parse, first, before):
        return False
    if _is_rate(tokens, first, last, after):
        return False
    if after is not None and after.lower in ("times", "fold"):
        return False
    if _is_age(tokens, first, last, before, after) or _is_address(after, tokens, last):
        return False
    if "half" in phrase.words and phrase.words.startswith("half"):
        return _is_half(before, after, phrase)
    return _is_counting(parse, phrase, last, before, after)


def _is_cut_off(before: Token, first: Token) -> bool:
    """Whether the digits of a scale stand in the word before it, behind letters that are no known
    currency: "Z5 million" is not one million."""
    return first.lower in SCALES and before.text[0].isalpha() and before.text[-1].isdigit()


def _counts_next(tokens: list[Token], first: int, last: int) -> bool:
    """ "hundreds more", "thousands were killed": the plural stands for a noun of its own."""
    return tokens[first].pos in ("NOUN", "NUM") and tokens[last - 1].dep in (
        "nsubj", "nsubjpass", "dobj", "pobj", "conj",
    ) and tokens[first].lower != "scores"  # fmt: skip


def _is_range(phrase: Phrase, before: Token | None, after: Token | None) -> bool:
    """A range rises and counts something; a score, a vote or a code does not."""
    if not _rises(phrase, before):
        return False
    second = phrase.second or 0
    if re.fullmatch(r"(?:19|20)\d\d", phrase.words) and 1900 < second < 2100:
        return False
    return after is not None and after.pos in _AFTER_RANGE


def _rises(phrase: Phrase, before: Token | None) -> bool:
    """Whether two numbers are the ends of a range, not a change, a choice or a sum."""
    value, second = phrase.value or 0, phrase.second or 0
    led = before.lower if before is not None else ""
    if phrase.joint == "to" and before is not None and before.lemma in _CHANGES:
        return False
    if value >= second:
        return False
    if phrase.joint == "and":
        return led == "between"
    if phrase.joint == "or":
        return led != "either" and second <= 2 * value
    return not (phrase.joint == "to" and led == "from" and phrase.kind != "count")


def _is_glued(
    parse: Parse, first: int, last: int, before: Token | None, after: Token | None
) -> bool:
    """A part of a larger word: "12-member", "F-16", "24/7", "3.1.2", "53-year-old"."""
    start, end = parse.tokens[first].start, parse.tokens[last - 1].end
    left, right = parse.text[max(0, start - 2) : start], parse.text[end : end + 2]
    if left and left[-1] in "-–/#_@:" and (len(left) < 2 or not left[0].isspace()):
        return True
    if left and left[-1] in ".," and len(left) == 2 and left[0].isdigit():
        return True
    if right[:1] in "-–/:_@" and len(right) == 2 and not right[1].isspace():
        return True
    if before is not None and before.text in ("+", "#", "@"):
        return True
    if right[:1] in ")." and before is None and after is not None and last - first == 1:
        return right[:1] == ")" or not parse.text[end + 1 : end + 2].strip()
    return False


def _is_numbered(parse: Parse, first: int, before: Token | None) -> bool:
    """The number of a thing: "Article 5", "Boeing 737", "Resolution 2231"."""
    token = parse.tokens[first]
    if before is None:
        return False
    if not token.text[0].isdigit() and before.lower in ("day", "week", "no", "number", "part"):
        return True
    digits = token.text[0].isdigit()
    if before.lower in _NUMBERED and digits and before.pos != "ADP":
        return True
    if before.text == "." and first > 1 and parse.tokens[first - 2].lower in ("no", "nos"):
        return True
    if not digits or not (before.pos == "PROPN" or before.text[0].isupper()) or first < 1:
        return False
    if not before.text[0].isupper() or before.text in ("At", "About", "Some", "Over", "Nearly"):
        return False
    return (
        token.head < token.i
        and token.dep in ("nummod", "appos", "npadvmod")
        and (parse.tokens[token.head].i == before.i)
    )


def _is_age(
    tokens: list[Token], first: int, last: int, before: Token | None, after: Token | None
) -> bool:
    if before is not None and before.lower in ("aged", "age"):
        return True
    words = [t.lower for t in tokens[last : last + 3]]
    limited = before is not None and before.lower in ("under", "over", "above", "below")
    if limited and first > 1 and tokens[first - 2].lemma in _AGED:
        return True
    if words[:1] == ["-"] or words[1:2] == ["old"] or words[:3] == ["years", "of", "age"]:
        return True
    named = first > 1 and tokens[first - 2].pos == "PROPN"
    return (
        named
        and before is not None
        and before.text in (",", "(")
        and (after is None or after.text in (",", ")", "."))
        and last - first == 1
    )


def _is_rate(tokens: list[Token], first: int, last: int, after: Token | None) -> bool:
    """ "One in five": neither number counts anything."""
    if after is not None and after.lower == "in" and last + 1 < len(tokens):
        return tokens[last + 1].pos == "NUM" and tokens[last + 1].text[0] != "1"
    return first > 1 and tokens[first - 1].lower == "in" and tokens[first - 2].lower in (
        "one", "two", "three", "1", "2", "3",
    )  # fmt: skip


def _is_address(after: Token | None, tokens: list[Token], last: int) -> bool:
    if after is None or after.pos != "PROPN":
        return False
    return any(t.lower in _STREETS for t in tokens[last : last + 3])


def _is_half(before: Token | None, after: Token | None, phrase: Phrase) -> bool:
    if phrase.words.strip() != "half":
        return True
    if before is not None and (before.tag == "JJ" or before.lower in ("other", "better")):
        return False
    return after is not None and after.lower in ("of", "the", "its", "their", "his", "her", "all")


def _is_counting(
    parse: Parse, phrase: Phrase, last: int, before: Token | None, after: Token | None
) -> bool:
    token, value = parse.tokens[last - 1], phrase.value or 0
    digits = phrase.words[:1].isdigit()
    if phrase.words in ("one", "a", "an"):
        return _is_one(parse, token, before, after)
    if value <= 2 and before is not None and before.lower in _REFERRING:
        return False
    if re.fullmatch(r"1[0-9]{3}|20[0-9]{2}", phrase.words):
        above = parse.tokens[token.head]
        return token.dep == "nummod" and above.i > token.i and above.tag in ("NNS", "NNPS")
    if re.fullmatch(r"0\d+", phrase.words):
        return False
    return not (digits and phrase.words.count(".") > 1)


def _is_one(parse: Parse, token: Token, before: Token | None, after: Token | None) -> bool:
    """ "One" is mostly a pronoun or an article; it counts after "at least" and who is harmed."""
    above = parse.tokens[token.head]
    if token.dep != "nummod" or above.i <= token.i or above.lemma in _NO_COUNTS:
        return False
    if after is not None and after.lower in ("of", "another", "or"):
        return False
    if before is not None and before.lower in ("least", "only", "just", "than", "exactly"):
        return True
    if before is not None and before.lower in ("no", "any", "the", "every", "each", "as", "much"):
        return False
    verbs = (t for t in (above, *ancestors(parse, above)) if t.pos == "VERB")
    verb = next(verbs, None)
    return verb is not None and verb.lemma in _HARMS
