"""What a number counts, in the words of the report."""

from dragoman.figures.numbers import parse_number
from dragoman.figures.phrases import Phrase
from dragoman.figures.words import words
from dragoman.language import Parse, Token
from dragoman.language.syntax import children, noun_phrase

_DETERMINERS = words("""
    the a an this that these those its their his her our my your all such any some more other
    additional another extra further past last next""")

_MEASURES = words("""
    ton tonne barrel metre meter kilometre kilometer mile litre liter gallon kilo kilogram
    kilogramme gram pound ounce acre hectare foot megawatt gigawatt kilowatt bushel bag box case
    round piece pair set load shipment container truckload unit dose copy sheet cup bottle batch
    type kind form count act case instance violation number group team""")
"""Nouns that say little without what they are of: "tons of grain", "rounds of ammunition"."""

_FIXED = {
    ("prisoner", "war"), ("member", "parliament"), ("head", "state"), ("member", "congress"),
    ("head", "government"), ("chief", "staff"), ("woman", "color"), ("people", "color"),
    ("point", "view"), ("weapon", "destruction"), ("state", "emergency"), ("secretary", "state"),
    ("crime", "humanity"),
}  # fmt: skip

_STATES = words("""
    dead killed wounded injured missing arrested detained hurt displaced homeless captured
    hospitalised hospitalized dying infected sick ill""")
"""Words that count people without naming them: "12 dead"."""

_TAILS = (["or", "so"], ["or", "more"], ["or", "fewer"], ["or", "less"])
"""What may stand between a number and its noun."""

LONGEST = 7
"""Words of a noun phrase after its number; beyond that the parse has gone astray."""


def counted_noun(parse: Parse, phrase: Phrase, first: int, last: int) -> Token | None:
    """The noun that the number of tokens ``[first, last)`` counts, if the text has it."""
    number = parse.tokens[last - 1]
    following = parse.tokens[last] if last < len(parse.tokens) else None
    if following is None or following.sentence != number.sentence:
        return None
    if following.lower == "of":
        return _object_of(parse, following)
    if phrase.words.startswith("half") and following.lower in ("the", "a", "its", "their", "his"):
        return _noun_from(parse, last + 1)
    at = last
    if [t.lower for t in parse.tokens[last : last + 2]] in _TAILS:
        last = at = last + 2
    if following.lower in ("more", "additional", "other") and at + 1 < len(parse.tokens):
        at += 1
    for token in reversed(parse.tokens[first:last]):
        above = parse.tokens[token.head]
        if last <= above.i < last + LONGEST and above.pos in ("NOUN", "PROPN"):
            if above.sentence == number.sentence and _is_run(parse, last, above.i):
                return _outermost(parse, above, last)
            break
    return _noun_from(parse, at)


def counted_words(parse: Parse, phrase: Phrase, first: int, last: int) -> str | None:
    """What is counted: "Ukrainian soldiers", "percent of voters", "US dollars"; None if unsaid."""
    if phrase.kind == "money":
        return phrase.currency
    if phrase.kind in ("percent", "points"):
        unit = "percent" if phrase.kind == "percent" else "percentage points"
        whole = _whole(parse, last)
        return f"{unit} of {whole}" if whole and phrase.kind == "percent" else unit
    noun = counted_noun(parse, phrase, first, last)
    if noun is None:
        after = parse.tokens[last] if last < len(parse.tokens) else None
        if after is not None and after.lower in _STATES:
            return after.text
        return None
    if [t.lower for t in parse.tokens[last : last + 2]] in _TAILS:
        last += 2
    words = _words(parse, max(last, noun_phrase(parse, noun)[0]), noun)
    return words or None


def _object_of(parse: Parse, of: Token) -> Token | None:
    obj = next(children(parse, of, "pobj"), None)
    if obj is None or obj.pos not in ("NOUN", "PROPN"):
        return _noun_from(parse, of.i + 1)
    while (  # the parser breaks off long compounds: "ammonium | nitrate"
        obj.pos == "NOUN"
        and obj.i + 1 < len(parse.tokens)
        and parse.tokens[obj.i + 1].pos == "NOUN"
        and parse.tokens[obj.i + 1].sentence == obj.sentence
    ):
        obj = parse.tokens[obj.i + 1]
    return obj if obj.i - of.i <= LONGEST else None


def _whole(parse: Parse, last: int) -> str | None:
    """The words of "of voters" after "40 percent"."""
    if last >= len(parse.tokens) or parse.tokens[last].lower != "of":
        return None
    of = parse.tokens[last]
    if of.sentence != parse.tokens[last - 1].sentence:
        return None
    noun = _object_of(parse, of)
    return _words(parse, last + 1, noun) if noun is not None else None


def _words(parse: Parse, start: int, noun: Token) -> str:
    """From the token ``start`` to the noun, without articles, and the "of" of a measure."""
    while start < noun.i and (
        parse.tokens[start].lower in _DETERMINERS
        or parse.tokens[start].pos == "PUNCT"
        or parse_number(parse.tokens[start].text) is not None
    ):
        start += 1
    end = noun.i + 1
    after = parse.tokens[end : end + 2]
    if len(after) == 2 and after[0].lower == "of" and after[0].sentence == noun.sentence:
        obj = _object_of(parse, after[0])
        bare = parse.tokens[after[0].i + 1].lower not in _DETERMINERS if obj else False
        fixed = obj is not None and (noun.lemma, obj.lemma) in _FIXED
        if obj is not None and bare and (noun.lemma in _MEASURES or fixed):
            end = obj.i + 1
    return " ".join(parse.text[parse.tokens[start].start : parse.tokens[end - 1].end].split())


def _noun_from(parse: Parse, at: int) -> Token | None:
    """The last noun of the run of adjectives and nouns that begins at a token."""
    found: Token | None = None
    sentence = parse.tokens[at].sentence if at < len(parse.tokens) else -1
    for token in parse.tokens[at : at + LONGEST]:
        if token.sentence != sentence:
            break
        if token.pos in ("NOUN", "PROPN"):
            if found is not None and token.tag == "NNP" and found.tag in ("NNS", "NNPS"):
                break
            found = token
        elif token.pos == "PART" and token.lower in ("'s", "’s", "'"):
            found = None
        elif not (token.pos == "ADJ" or token.lower in _DETERMINERS or token.text == "-"
                  or (token.tag in ("VBN", "VBG", "JJ") and found is None and token.i > at - 1
                  and _leads_to_noun(parse, token))):  # fmt: skip
            break
    return found


def _leads_to_noun(parse: Parse, token: Token) -> bool:
    return token.dep in ("amod", "compound") and parse.tokens[token.head].i > token.i


def _is_run(parse: Parse, start: int, end: int) -> bool:
    """Whether nothing stands between that parts a number from its noun."""
    return not any(
        t.tag in ("VBD", "VBZ", "VBP", "MD", "IN", "TO", "WDT", "WP")
        or t.text in (";", ":", "(", ")", "—", "–")
        for t in parse.tokens[start:end]
    )  # fmt: skip


def _outermost(parse: Parse, noun: Token, last: int) -> Token:
    """The noun that heads the compound: "troops" for "peacekeeping troops"."""
    while noun.dep == "compound" and noun.head > noun.i and noun.head < last + LONGEST:
        noun = parse.tokens[noun.head]
    return noun
