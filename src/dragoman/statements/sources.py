"""Who a cue's words belong to: the subject, agent or possessor, and the phrase that names it."""

from dragoman.language import Parse, Token
from dragoman.language.syntax import (
    agent,
    children,
    first_conjunct,
    head,
    is_passive,
    noun_phrase,
    subject,
)
from dragoman.statements.attribution import Range
from dragoman.statements.lexicon import cues, words
from dragoman.statements.people import PERSON_ENDINGS

LONGEST_SOURCE = 45
"""Tokens of a source with its apposition and relative clause; a longer one is a parse error."""

RELATIVES = frozenset({"who", "which", "that"})
_DROPPED = frozenset({"advcl", "parataxis", "ccomp"})


def source_of(parse: Parse, verb: Token) -> Token | None:
    """The noun or pronoun whose words a verb reports, if the syntax has one."""
    before = continued(parse, verb)
    if before is not None:
        return source_of(parse, before)
    if verb.dep == "advcl" and parse.tokens[verb.left].lower == "as" and verb.left == verb.i - 1:
        after = next(children(parse, verb, "dobj"), None)
        if after is not None:
            return after  # "as informed the ministry"
    if is_passive(parse, verb) and not _has_said(parse, verb):
        return agent(parse, verb)
    if is_bare_passive(parse, verb):
        return agent(parse, verb)
    if _has_said(parse, verb):
        return next(children(parse, verb, "nsubjpass"), None)
    own = next(children(parse, verb, "nsubj", "csubj"), None)
    if own is not None and is_inverted(parse, verb):
        return next(c for c in children(parse, verb, "nsubj") if c.i > verb.i)
    if own is not None:
        if own.dep == "csubj":
            return None
        documented = own.lemma in cues().documents and own.i < verb.i
        return own if documented else subject(parse, verb)  # "a poll by the institute X found"
    if verb.dep in ("acl", "relcl") and verb.tag == "VBN":
        by = agent(parse, verb)
        active = verb.lemma not in ("ask", "tell") and any(children(parse, verb, "ccomp", "dobj"))
        if by is None and active:
            return head(parse, verb)  # an active verb that was read as a participle
        return by
    found = subject(parse, verb)
    if found is None or not may_speak(found):
        found = _above(parse, verb) or found
    if found is None:
        found = _beside(parse, verb)
    return None if found is verb else found


def is_inverted(parse: Parse, verb: Token) -> bool:
    """Whether the subject follows its verb right after a comma: "all calm, says army chief"."""
    if verb.i == 0 or parse.tokens[verb.i - 1].text != ",":
        return False
    return any(c.i > verb.i for c in children(parse, verb, "nsubj"))


def medium_of(parse: Parse, noun: Token) -> Token | None:
    """The verb of speech that a noun tells the medium of: "said in a statement that…"."""
    prep = head(parse, noun)
    if noun.dep != "pobj" or prep.lower not in ("in", "through", "via", "on", "at", "during"):
        return None
    verb = head(parse, prep)
    speaks = verb.pos == "VERB" and verb.lemma in cues().speech | cues().writing
    return verb if speaks and not any(children(parse, verb, "ccomp", "dobj")) else None


CONTINUING = words("add say note cite argue warn call tell claim insist stress explain write state")
"""Verbs by which a voice goes on: "said X, adding Y", "said X and told Z"."""


def continued(parse: Parse, verb: Token) -> Token | None:
    """The verb that a coordinate verb really goes on from, across what that one reports.

    In "the mayor said he was tired and told the crowd to leave" it is the mayor who told; where
    another who can speak stands between ("said the bishop was tired and told…") it is not. In "he
    asked whether she could help and suggested talks" the past tense tells that it is he.
    """
    if verb.dep != "conj" or verb.tag not in ("VBD", "VBZ"):
        return None
    if any(children(parse, verb, "nsubj", "nsubjpass")):
        return None
    first = first_conjunct(parse, verb)
    outer = head(parse, first)
    if first.tag == "VB" and first.dep in ("ccomp", "xcomp", "advcl"):
        return outer if outer.i < first.i and _is_finite(parse, outer) else None
    if verb.lemma not in CONTINUING or first.lemma in cues().speech:
        return None
    if first.dep != "ccomp" or outer.i > first.i or outer.lemma not in cues().speech:
        return None
    between = next(children(parse, first, "nsubj", "nsubjpass"), None)
    if between is None or between.pos == "PRON" or not may_speak(between):
        return outer
    if between.lemma in cues().documents and between.pos == "NOUN":
        return outer
    return None


def _is_finite(parse: Parse, verb: Token) -> bool:
    had = verb.tag == "VBN" and any(c.lemma == "have" for c in children(parse, verb, "aux"))
    return had or verb.tag in ("VBD", "VBZ", "VBP")


def _has_said(parse: Parse, verb: Token) -> bool:
    """Whether "he's said that…" was read as "he is said"."""
    contracted = any(c.lower in ("'s", "’s") for c in children(parse, verb, "auxpass"))
    return contracted and any(children(parse, verb, "ccomp"))


def is_bare_passive(parse: Parse, verb: Token) -> bool:
    """Whether a participle is passive without an auxiliary: "Asked about it, he left"."""
    bare = verb.tag == "VBN" and verb.dep in ("advcl", "ROOT", "dep")
    return bare and not any(children(parse, verb, "aux", "nsubj"))


def may_speak(noun: Token) -> bool:
    """Whether a noun can be the source of words: a person, a body or a document."""
    if noun.pos in ("PROPN", "PRON") or noun.ent in ("PERSON", "ORG", "NORP"):
        return True
    lemma = noun.lemma
    return lemma in cues().speakers or lemma in cues().documents or lemma.endswith(PERSON_ENDINGS)


def _above(parse: Parse, verb: Token) -> Token | None:
    """The subject of the clause that a participle or infinitive hangs under, however deep."""
    if verb.tag not in ("VBG", "VB"):
        return None
    at, steps = verb, 0
    while at.head != at.i and steps < 5:
        at, steps = head(parse, at), steps + 1
        if at.pos in ("VERB", "AUX") and any(children(parse, at, "nsubj", "nsubjpass")):
            found = subject(parse, at)
            if found is not None and found.i != verb.i and may_speak(found):
                return found
        owner = next(children(parse, at, "poss"), None)
        if at.pos == "NOUN" and owner is not None:
            return owner
    return None


def _beside(parse: Parse, verb: Token) -> Token | None:
    """The noun before a finite verb, where the parse lost the subject: in headlines, and where it
    took "X, the minister, said…" for an apposition to what stands before."""
    if not _is_finite(parse, verb):
        return None
    sentence = parse.sentences[verb.sentence]
    at = verb.i - 1
    while at >= sentence.first and parse.tokens[at].pos in ("ADV", "AUX"):
        at -= 1
    if at < sentence.first or parse.tokens[at].lower == "to":
        return None
    noun = parse.tokens[at]
    parted = noun.text in (",", ")") and at > sentence.first
    named = _top_apposition(parse, parse.tokens[at - 1] if parted else noun)
    if named is not None or parted:
        return named
    return noun if noun.pos in ("NOUN", "PROPN", "PRON") and noun.lower != "that" else None


def _top_apposition(parse: Parse, token: Token) -> Token | None:
    """The highest apposition that a word stands in, if any: "Tanden" for "Progress" in "to
    Clinton, Tanden, head of the Center for American Progress, …"."""
    found: Token | None = None
    steps = 0
    while token.dep in _IN_PHRASE and token.head < token.i and steps < _DEEPEST_PHRASE:
        if token.dep == "appos" and token.pos in ("NOUN", "PROPN"):
            found = token
        token, steps = head(parse, token), steps + 1
    return found


_IN_PHRASE = frozenset({"appos", "pobj", "prep", "compound", "conj", "nmod", "amod"})
_DEEPEST_PHRASE = 8


def source_range(parse: Parse, noun: Token, cue: Token | None) -> Range:
    """The phrase around a source's head: article to apposition and relative clause.

    Ends before the cue if that stands within it ("the man who said so").
    """
    if noun.pos == "PRON" and noun.lower not in ("all", "some", "many", "most", "those", "none"):
        return noun.i, noun.i + 1
    first, last = noun_phrase(parse, noun)
    for child in children(parse, noun):
        if child.i > noun.i and child.dep not in _DROPPED and not _is_clause(child):
            last = max(last, child.right + 1)
    if cue is not None and first <= cue.i < noun.i:
        first = cue.i + 1  # "vows embattled president", with the verb read as a noun
    elif cue is not None and first <= cue.i < last:
        last = noun.i + 1
    if last - first > LONGEST_SOURCE:
        first, last = noun_phrase(parse, noun)
    while last - 1 > noun.i and parse.tokens[last - 1].pos == "PUNCT":
        last -= 1
    return first, last


def _is_clause(token: Token) -> bool:
    return token.dep == "conj" and token.pos in ("VERB", "AUX")


def possessor(parse: Parse, noun: Token) -> Token | None:
    """The owner of a noun: "his claim", "Trump's claim"."""
    return next(children(parse, noun, "poss"), None)


def after_preposition(parse: Parse, noun: Token, *prepositions: str) -> Token | None:
    """The noun that a preposition ties to this one: "criticism from Republicans"."""
    for prep in children(parse, noun, "prep", "agent"):
        if prep.lower in prepositions:
            return next(children(parse, prep, "pobj"), None)
    return None


def governor(parse: Parse, noun: Token) -> Token | None:
    """The verb whose object, or prepositional object, a noun is."""
    noun = first_conjunct(parse, noun)
    above = head(parse, noun)
    if noun.dep == "pobj":
        above = head(parse, above)
    return above if above.pos in ("VERB", "AUX") and above is not noun else None
