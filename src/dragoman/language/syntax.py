"""Questions to a parse that several stages ask: subjects, objects, phrases, negation.

All take a `Parse` and tokens of it, and give tokens. Labels are spaCy's English (ClearNLP) ones.
"""

from collections.abc import Iterator

from dragoman.language.parse import Parse, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor"})
OBJECT_CONTROL = frozenset(
    """
    advise allow appoint ask assign authorise authorize beg beseech bring cajole cause caution
    challenge coax command commission compel convince counsel dare delegate deploy direct dispatch
    empower enable encourage entitle entreat exhort expect forbid force get help hire implore
    incite induce inspire instruct invite lead let lobby lure make mandate motivate nominate nudge
    oblige order permit persuade petition press pressure pressurise pressurize prod prompt push
    recruit remind request require send summon task teach tell tempt train trust urge want warn
    """.split()
)
"""Verbs whose object does what their infinitive tells: "asked *her* to leave". Of all others the
subject does it: "called her to thank her"."""
_POSTMODIFIERS = frozenset({"relcl", "acl", "prep", "appos", "punct", "cc", "conj", "advcl", "dep"})


def children(parse: Parse, token: Token, *deps: str) -> Iterator[Token]:
    """The children of a token, in order; only those under the given labels, if any are given."""
    for i in token.children:
        child = parse.tokens[i]
        if not deps or child.dep in deps:
            yield child


def head(parse: Parse, token: Token) -> Token:
    """The syntactic head; a root is its own."""
    return parse.tokens[token.head]


def ancestors(parse: Parse, token: Token) -> Iterator[Token]:
    """Head, head's head… up to the root of the sentence."""
    while token.head != token.i:
        token = parse.tokens[token.head]
        yield token


def first_conjunct(parse: Parse, token: Token) -> Token:
    """The first of the coordination that the token stands in."""
    while token.dep == "conj" and token.head != token.i:
        token = parse.tokens[token.head]
    return token


def is_passive(parse: Parse, verb: Token) -> bool:
    """Whether the verb has a passive subject, auxiliary or agent."""
    if any(children(parse, verb, "nsubjpass", "auxpass", "csubjpass")):
        return True
    # "had turned down an offer by X" is active, though "by" may be labelled an agent
    active = any(children(parse, verb, "nsubj", "aux")) and any(children(parse, verb, "dobj"))
    return not active and any(children(parse, verb, "agent"))


def subject(parse: Parse, verb: Token) -> Token | None:
    """The grammatical subject of a verb, looked for through coordination, control and relatives.

    "He met her and asked her to leave": he for both "met" and "asked", her for "leave".
    "Troops sent to…" has none. "the man who came" gives "man" for "came".
    """
    while True:  # a loop, not recursion: broken text gives chains of thousands of verbs
        own = own_subject(parse, verb)
        if own is not None:
            return own
        above = head(parse, verb)
        if above is verb:
            return None
        if verb.dep == "conj" and above.pos in ("VERB", "AUX"):
            verb = above
        elif verb.dep == "xcomp":
            # spaCy gives "asked her to leave" the object under either verb
            found = next(children(parse, above, "dobj"), None)
            if found is not None and above.lemma in OBJECT_CONTROL:
                return found
            verb = above
        elif verb.dep in ("advcl", "pcomp"):
            governor = above if above.pos in ("VERB", "AUX") else head(parse, above)
            if governor.pos not in ("VERB", "AUX") or verb.tag not in ("VBG", "VB", "VBN"):
                return None
            verb = governor
        else:
            return above if verb.dep == "acl" and verb.tag == "VBG" else None


def own_subject(parse: Parse, verb: Token) -> Token | None:
    """The subject that stands under the verb itself; the nearest before it, for a dateline may be
    taken for another."""
    own = list(children(parse, verb, *SUBJECTS))
    if not own:
        return None
    before = [c for c in own if c.i < verb.i]
    return antecedent(parse, before[-1] if before else own[0], verb)


def antecedent(parse: Parse, pronoun: Token, verb: Token) -> Token:
    """For "who", "which", "that" in a relative clause, the noun it stands for; else itself."""
    if pronoun.lower in RELATIVES and pronoun.pos != "DET":
        verb = first_conjunct(parse, verb)
        if verb.dep == "relcl":
            return head(parse, verb)
    return pronoun


def agent(parse: Parse, verb: Token) -> Token | None:
    """The noun after "by" of a passive verb."""
    by = next(children(parse, verb, "agent"), None)
    return next(children(parse, by, "pobj"), None) if by else None


def prepositional(parse: Parse, token: Token, *prepositions: str) -> Iterator[tuple[Token, Token]]:
    """(preposition, its object) under a token; only for the given prepositions, if any."""
    for prep in children(parse, token, "prep", "dative", "agent"):
        if prepositions and prep.lower not in prepositions:
            continue
        for obj in children(parse, prep, "pobj"):
            yield prep, obj
        for inner in children(parse, prep, "prep"):  # "out of", "because of"
            for obj in children(parse, inner, "pobj"):
                yield inner, obj


def is_negated(parse: Parse, token: Token) -> bool:
    """Whether "not", "never" or "no" stands directly under the token."""
    return any(c.dep == "neg" or c.lower in NEGATIONS for c in children(parse, token))


def noun_phrase(parse: Parse, noun: Token) -> tuple[int, int]:
    """Tokens ``[first, last)`` of the noun with what stands before it: articles, adjectives,
    compounds, possessors, titles. Nothing after it."""
    first = noun.i
    for child in children(parse, noun):
        if child.i < noun.i and child.dep not in _POSTMODIFIERS:
            first = min(first, child.left)
    while first < noun.i and parse.tokens[first].pos == "PUNCT":
        first += 1
    return first, noun.i + 1
