"""Attributions without a verb of their own: "according to", nouns, adjectives, "reportedly"."""

from collections.abc import Iterator

from dragoman.language import Parse, Token
from dragoman.language.syntax import children, head, subject
from dragoman.statements.attribution import Attribution, Page, Range, fitted, in_sentence, without
from dragoman.statements.lexicon import Cues, cues, words
from dragoman.statements.sources import (
    after_preposition,
    governor,
    medium_of,
    possessor,
    source_of,
    source_range,
)

_SURVEYS = words("poll survey study analysis")
_WORDS_OF = words("word account view opinion")
_COPULAS = words("be feel seem become remain appear grow sound look stay")


def find_phrases(page: Page) -> Iterator[Attribution]:
    """The attributions that phrases, nouns, adjectives and adverbs make, in order."""
    lexicon = cues()
    for token in page.parse.tokens:
        made: Attribution | None = None
        if token.pos in ("NOUN", "PROPN"):
            made = _noun(page, token, lexicon)
        elif token.pos == "ADJ":
            made = _adjective(page, token, lexicon)
        elif token.lower in lexicon.hearsay:
            made = _hearsay(page, token)
        elif token.lower in ("in", "for") and token.text[0].isupper():
            made = _opening_phrase(page, token, lexicon)
        if made is None and token.lower in lexicon.phrase_starts:
            made = _source_phrase(page, token, lexicon)
        if made is not None:
            yield made


def built(
    page: Page, content: list[Range], cue: Range, anchor: Token, source: Token | None
) -> Attribution | None:
    """An attribution of these parts, its content fitted; None if none of it is left."""
    pieces = fitted(page, content, anchor.i)
    if not pieces:
        return None
    made = Attribution(pieces, cue, anchor.i)
    if source is not None and not any(first <= source.i < last for first, last in pieces):
        made.source = source_range(page.parse, source, anchor)
        made.source_head = source.i
    return made


# ── "according to" ───────────────────────────────────────────────────────────────────────────


def _source_phrase(page: Page, token: Token, lexicon: Cues) -> Attribution | None:
    """ "according to officials": the source follows, the content is the rest of the sentence."""
    tokens = page.parse.tokens
    for phrase in lexicon.source_phrases:
        stop = token.i + len(phrase)
        if token.lower != phrase[0] or stop >= len(tokens):
            continue
        if tuple(t.lower for t in tokens[token.i : stop]) != phrase:
            continue
        source = _phrase_source(page.parse, tokens[stop - 1])
        if source is None or source.i < stop:
            continue
        first, last = source_range(page.parse, source, None)
        first = max(first, stop)
        content = _around(page, token, (token.i, last))
        made = built(page, content, (token.i, stop), token, None)
        if made is not None:
            made.source, made.source_head = (first, last), source.i
        return made
    return None


def _opening_phrase(page: Page, token: Token, lexicon: Cues) -> Attribution | None:
    """ "In a new poll, …": a document that opens the sentence, which so tells what stands in it."""
    parse = page.parse
    first, last = in_sentence(parse, token)
    source = next(children(parse, token, "pobj"), None)
    if token.i != first or source is None or source.lemma not in _SURVEYS or token.lower != "in":
        return None
    if source.lemma not in lexicon.documents or source.right + 1 >= last:
        return None
    if parse.tokens[source.right + 1].text != ",":
        return None
    made = built(page, [(source.right + 2, last)], (token.i, token.i + 1), token, None)
    if made is not None:
        made.source, made.source_head = source_range(parse, source, None), source.i
    return made


def _phrase_source(parse: Parse, preposition: Token) -> Token | None:
    found = next(children(parse, preposition, "pobj"), None)
    if found is not None and found.lemma in _WORDS_OF:
        return after_preposition(parse, found, "of", "by") or possessor(parse, found) or found
    if found is not None:
        return found
    sentence = parse.sentences[preposition.sentence]
    for token in parse.tokens[preposition.i + 1 : min(sentence.last, preposition.i + 6)]:
        if token.pos in ("NOUN", "PROPN", "PRON") and token.dep not in ("compound", "poss", "det"):
            return token
    return None


def _around(page: Page, token: Token, phrase: Range) -> list[Range]:
    """The clause that a source phrase belongs to, without the phrase."""
    sentence = in_sentence(page.parse, token)
    tokens = page.parse.tokens
    low, high = sentence
    for i in range(phrase[0] - 1, sentence[0], -1):
        if tokens[i].text in (";", "("):
            low = i + 1
            break
        if tokens[i].text == ")":
            break
    for i in range(phrase[1], sentence[1]):
        if tokens[i].text == ";" or (tokens[i].text == ")" and low > sentence[0]):
            high = i
            break
    first, last = phrase
    if last < high and tokens[last].text == ",":
        last += 1
    return without((low, high), [(first, last)])


def _hearsay(page: Page, token: Token) -> Attribution | None:
    """ "reportedly": the clause of the verb that the adverb stands with, by nobody named."""
    verb = head(page.parse, token)
    if verb.pos not in ("VERB", "AUX") or token.dep != "advmod":
        return None
    low, high = verb.left, verb.right + 1
    return built(
        page, without((low, high), [(token.i, token.i + 1)]), (token.i, token.i + 1), token, None
    )


# ── nouns ────────────────────────────────────────────────────────────────────────────────────


def _noun(page: Page, noun: Token, lexicon: Cues) -> Attribution | None:
    lemma = noun.lemma
    content: list[Range] = []
    if lemma in lexicon.noun_clause and medium_of(page.parse, noun) is None:
        content = _noun_clause(page.parse, noun)
    if not content:
        content = _noun_object(page.parse, noun, lexicon)
    if not content:
        return None
    source = _noun_source(page.parse, noun, lexicon)
    made = built(page, content, (noun.i, noun.i + 1), noun, source)
    if made is not None:
        made.strength = "attitude"
    return made


def _noun_clause(parse: Parse, noun: Token) -> list[Range]:
    """ "the claim that…", "a promise to…"."""
    for clause in children(parse, noun, "acl", "ccomp", "relcl", "xcomp"):
        start = parse.tokens[clause.left]
        if clause.i < noun.i:
            continue
        marked = any(c.lower in ("that", "whether") for c in children(parse, clause, "mark"))
        own = any(children(parse, clause, "nsubj", "nsubjpass"))
        if marked and own:
            return [(start.i, clause.right + 1)]
        if any(c.lower == "to" for c in children(parse, clause, "aux")):
            return [(start.i, clause.right + 1)]
    return []


def _noun_object(parse: Parse, noun: Token, lexicon: Cues) -> list[Range]:
    """ "criticism of the deal", "calls for talks"."""
    for prep in children(parse, noun, "prep"):
        nouns = lexicon.noun_object.get(prep.lower)
        if nouns is None or noun.lemma not in nouns or prep.i < noun.i:
            continue
        filled = next(children(parse, prep, "pobj", "pcomp"), None)
        if filled is not None and filled.i > prep.i:
            return [(filled.left, filled.right + 1)]
    return []


def _noun_source(parse: Parse, noun: Token, lexicon: Cues) -> Token | None:
    owner = possessor(parse, noun)
    if owner is not None:
        return owner
    given = after_preposition(parse, noun, "from", "by", "among")
    if given is not None:
        return given
    verb = governor(parse, noun)
    if verb is not None and noun.i > verb.i:
        with_it = noun.dep == "pobj" and head(parse, noun).lower in ("with", "in", "into")
        if verb.lemma in lexicon.light or with_it:
            return source_of(parse, verb)
    before = next(children(parse, noun, "compound"), None)
    misread = before is not None and before.i == noun.i - 1 and noun.tag in ("NNS", "NNPS")
    return before if misread and before and before.ent in ("PERSON", "ORG", "GPE") else None


# ── adjectives ───────────────────────────────────────────────────────────────────────────────


def _adjective(page: Page, adjective: Token, lexicon: Cues) -> Attribution | None:
    parse = page.parse
    verb = head(parse, adjective)
    if adjective.dep not in ("acomp", "conj", "oprd", "ROOT", "amod", "advcl", "ccomp", "attr"):
        return None
    content: list[Range] = []
    if adjective.lemma in lexicon.adjective_clause:
        content = _clause_of(parse, adjective, verb)
    if adjective.lemma in lexicon.impersonal and _impersonal(parse, verb):
        content = _clause_of(parse, adjective, verb)
        return built(page, content, (adjective.i, adjective.i + 1), adjective, None)
    if not content and adjective.lemma in lexicon.adjective_infinitive:
        content = _infinitive_of(parse, adjective)
    if not content:
        content = _filled(parse, adjective, lexicon)
    if not content:
        return None
    source = _subject_of(parse, adjective, verb)
    if source is None:
        return None
    made = built(page, content, (adjective.i, adjective.i + 1), adjective, source)
    if made is not None:
        made.strength = "attitude"
    return made


def _clause_of(parse: Parse, adjective: Token, verb: Token) -> list[Range]:
    for owner in (adjective, verb):
        for clause in children(parse, owner, "ccomp", "csubj", "advcl"):
            if clause.i < adjective.i:
                continue
            start = parse.tokens[clause.left]
            if clause.dep == "advcl" and start.lower not in ("that", "whether"):
                continue
            if start.i > adjective.i:
                return [(start.i, clause.right + 1)]
    return []


def _infinitive_of(parse: Parse, adjective: Token) -> list[Range]:
    for clause in children(parse, adjective, "xcomp"):
        if clause.i > adjective.i and any(c.lower == "to" for c in children(parse, clause, "aux")):
            return [(clause.left, clause.right + 1)]
    return []


def _filled(parse: Parse, adjective: Token, lexicon: Cues) -> list[Range]:
    for prep in children(parse, adjective, "prep"):
        adjectives = lexicon.adjective_object.get(prep.lower)
        if adjectives is None or adjective.lemma not in adjectives:
            continue
        filled = next(children(parse, prep, "pobj", "pcomp"), None)
        if filled is not None and filled.i > prep.i:
            return [(filled.left, filled.right + 1)]
    return []


def _impersonal(parse: Parse, verb: Token) -> bool:
    """ "it is unclear whether…", "made it clear that…" without a maker."""
    if verb.lemma not in _COPULAS:
        return False
    own = next(children(parse, verb, "nsubj"), None)
    return own is None or own.lower in ("it", "what")


def _subject_of(parse: Parse, adjective: Token, verb: Token) -> Token | None:
    if verb.pos in ("NOUN", "PROPN") and adjective.dep == "amod":
        return verb if adjective.i > verb.i else None
    if verb.lemma in _COPULAS or verb.pos in ("VERB", "AUX"):
        return subject(parse, verb)
    return None
