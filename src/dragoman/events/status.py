"""Whether a deed has happened, goes on, is planned, proposed, possible, or was not done.

The status is read on the way from the anchor up to the top of what one voice says: the verb's own
tense, modals and negation first, then each governor ("refused to…", "a plan to…"). What is
reported ("said that…") is taken as its speaker gives it; who that is stands in `attributed_to`.
"""

from dataclasses import dataclass

from dragoman.events.action_nouns import carrier, support_verb
from dragoman.events.governing import table, told_by_verb
from dragoman.events.wordlists import words
from dragoman.language import Parse, Token
from dragoman.language.clauses import VERBAL, coordinated_with, has_to, is_undergone
from dragoman.language.syntax import children, head
from dragoman.record import EventStatus

_RANK: tuple[EventStatus, ...] = ("happened", "ongoing", "planned", "proposed", "possible")
"""From what is most sure to what is least; the least sure on the way decides."""

_CONDITIONAL = frozenset({"if", "unless", "whether", "lest", "provided", "assuming"})
_MAYBE = {
    "mark": _CONDITIONAL,
    "advmod": frozenset({"possibly", "perhaps", "maybe", "allegedly", "purportedly"}),
}
_NEGATORS = frozenset({"not", "n't", "never", "neither", "nor", "hardly", "barely"})
_NO = frozenset({"no", "neither", "none"})
_NEXT = frozenset({"tomorrow", "upcoming"})
_REPORTING = words("status", "reporting")
"""Verbs below which a clause is as true as its speaker is."""


@dataclass(slots=True, frozen=True)
class Standing:
    """What the words around an anchor say of its deed."""

    status: EventStatus
    governors: tuple[int, ...]
    """The tokens above it, nearest first, below whose sway the deed stands ("urged … to V")."""


@dataclass(slots=True)
class _Reading:
    """The status so far, while climbing."""

    status: EventStatus = "happened"
    negations: int = 0
    hedged: bool = False
    governors: list[int] | None = None

    def lower(self, status: EventStatus) -> None:
        if status == "negated":
            self.negations += 1
        elif _RANK.index(status) > _RANK.index(self.status):
            self.status = status

    def result(self) -> EventStatus:
        if self.negations % 2 == 1 and self.status != "possible":
            return "negated"
        if self.negations and self.negations % 2 == 0 and self.status in ("happened", "ongoing"):
            return "possible"
        return self.status


def standing(parse: Parse, anchor: Token, core: Token) -> Standing:
    """The status of the deed anchored at a verb or noun; ``core`` carries its sense, and differs
    from ``anchor`` where a light verb lends it tense: "held talks"."""
    reading = _Reading(governors=[])
    if anchor.tag.startswith("VB") or anchor.pos in VERBAL:
        if core is not anchor:
            _adjectives(parse, core, reading)
        _climb(parse, anchor, reading)
    else:
        _noun(parse, anchor, reading)
    return Standing(reading.result(), tuple(reading.governors or ()))


def _noun(parse: Parse, noun: Token, reading: _Reading) -> None:
    """A noun of action: what its adjectives say, and the clause in which it stands."""
    outer = carrier(parse, noun)
    for word in {noun.i: noun, outer.i: outer}.values():
        _adjectives(parse, word, reading)
    noun = outer
    support = support_verb(parse, noun)
    if support is not None:
        _climb(parse, support, reading)
        return
    above = head(parse, noun)
    if above is noun:
        return
    if noun.dep == "pobj":
        _below_preposition(parse, above, reading)
    elif noun.dep in ("nsubj", "nsubjpass") and above.pos in VERBAL:
        _as_subject(parse, above, reading)
    elif noun.dep in ("dobj", "attr") and above.pos in VERBAL:
        if noun.dep == "attr":
            _climb(parse, above, reading)
            return
        told = told_by_verb(parse, above)
        if noun.lemma in ACTS_OF_WORDS and above.lemma in ANSWERING:
            return  # who rejects an offer has had it
        if above.lemma in _PRESUPPOSING:  # what is stopped or condemned goes on
            if has_to(parse, above) or _unreal(parse, above):
                reading.lower("ongoing")
            return
        if told is not None:
            _govern(above, told, reading)
        _climb(parse, above, reading)
    elif noun.dep in ("compound", "nmod", "poss"):
        told = table("nouns").get(above.lemma)
        if told is not None:
            _govern(above, told, reading)


ACTS_OF_WORDS = words("status", "acts-of-words")
"""Nouns that tell what was said to another: an offer, a demand, a threat."""
ANSWERING = words("status", "answering")
"""Verbs whose object was said before: "accepted the offer"."""
_PRESUPPOSING = words("status", "presupposing")
"""Verbs whose object has happened or goes on, whatever becomes of it."""
_PRESUPPOSED_AFTER = frozenset(
    {"after", "amid", "because", "despite", "during", "following", "over", "since"}
)
_AHEAD = frozenset({"before", "ahead", "until", "till", "pending"})


def _below_preposition(parse: Parse, preposition: Token, reading: _Reading) -> None:
    governor = head(parse, preposition)
    if preposition.lower in _PRESUPPOSED_AFTER:
        return
    if preposition.lower == "without":
        reading.lower("negated")
        return
    if preposition.lower in _AHEAD or governor.lower in _AHEAD:
        if preposition.lower != "before" or _unreal(parse, governor) or has_to(parse, governor):
            reading.lower("planned")
        return
    if governor.pos in ("NOUN", "PROPN"):
        told = table("nouns").get(governor.lemma)
        if told is not None and preposition.lower in ("of", "for", "to", "on", "against", "about"):
            _govern(governor, told, reading)
            if told in ("planned", "proposed"):
                return
        return
    if governor.pos in VERBAL and preposition.lower in ("for", "to", "on", "from", "against", "of",
                                                        "about", "into"):  # fmt: skip
        told = told_by_verb(parse, governor)
        if told is not None:
            _govern(governor, told, reading)
            _climb(parse, governor, reading)


_OCCURRING = words("status", "occurring")


def _as_subject(parse: Parse, verb: Token, reading: _Reading) -> None:
    """ "Talks will begin", "the raid was called off", "a visit is planned"."""
    if verb.lemma not in _OCCURRING:
        return
    if is_undergone(parse, verb):
        told = told_by_verb(parse, verb)
        if told is not None:
            _govern(verb, told, reading)
    _climb(parse, verb, reading)


def _adjectives(parse: Parse, noun: Token, reading: _Reading) -> None:
    for child in children(parse, noun, "amod", "det", "advmod", "compound"):
        told = table("adjectives").get(child.lower)
        if told is not None and child.dep != "compound":
            reading.lower(told)
        elif child.lower in _NO:
            reading.lower("negated")
        elif child.lower in ("any",):
            reading.lower("possible")


def _climb(parse: Parse, verb: Token, reading: _Reading) -> None:
    """Read the verb itself, then what governs it, up to the top or to a verb of saying."""
    for depth in range(12):
        _own(parse, verb, reading, outer=depth > 0)
        above = _governor(parse, verb, reading)
        if above is None:
            return
        verb = above


def _own(parse: Parse, verb: Token, reading: _Reading, outer: bool) -> None:
    """Tense, aspect, modals, negation and conditions of one verb."""
    lemmas = table("modals")
    auxiliaries = list(children(parse, verb, "aux", "auxpass"))
    perfect = any(a.lemma == "have" for a in auxiliaries)
    if any(a.lower == "going" for a in auxiliaries):
        reading.lower("planned")
    for aux in auxiliaries:
        told = lemmas.get(aux.lower)
        if told is not None:
            reading.lower(told)
        elif aux.lower in ("would", "'d") and aux.tag == "MD":
            sure = _future_in_past(parse, verb) and not perfect
            reading.lower("planned" if sure else "possible")
    for child in children(parse, verb):
        if child.dep == "neg" or (child.lower in _NEGATORS and child.dep in ("advmod", "preconj")):
            reading.lower("negated")
        elif child.lower in _MAYBE.get(child.dep, ()):
            reading.lower("possible")
        elif _is_none(parse, child):
            reading.lower("negated")
    if outer or reading.status != "happened":
        return
    present = any(a.lower in ("is", "are", "'s", "'re", "am", "'m") for a in auxiliaries)
    progressive = verb.tag == "VBG" and any(a.lemma == "be" for a in auxiliaries)
    if progressive and (present or perfect) and not is_passive_progressive(auxiliaries, verb):
        reading.lower("planned" if _ahead(parse, verb) else "ongoing")
    elif verb.tag == "VBN" and present and any(a.lower == "being" for a in auxiliaries):
        reading.lower("ongoing")
    if _is_question(parse, verb):
        reading.lower("possible")


def is_passive_progressive(auxiliaries: list[Token], verb: Token) -> bool:
    """Whether a gerund only looks like a progressive."""
    return verb.tag == "VBG" and any(a.lower == "being" for a in auxiliaries)


def _is_none(parse: Parse, child: Token) -> bool:
    """Whether an argument denies the deed: "*no one* came", "apologised *to nobody*"."""
    if child.dep == "prep":
        return any(c.lower == "nobody" for c in children(parse, child))
    return child.dep in ("nsubj", "nsubjpass", "dobj") and (
        child.lower in ("nobody", "none")
        or any(c.dep == "det" and c.lower in _NO for c in children(parse, child))
    )


def _future_in_past(parse: Parse, verb: Token) -> bool:
    """Whether "would" is the "will" of reported words: "said it would send…"."""
    while verb.dep == "conj" and head(parse, verb).pos in VERBAL:
        verb = head(parse, verb)
    above = head(parse, verb)
    if verb.dep != "ccomp" or above.tag not in ("VBD", "VBN", "VBG"):
        return False
    if any(
        any(m.lower in _CONDITIONAL for m in children(parse, c, "mark"))
        for c in children(parse, verb, "advcl")
    ):
        return False
    return not any(t.text in _MARKS for t in parse.tokens[max(verb.left - 1, 0) : verb.left + 1])


_MARKS = frozenset({'"', "“", "”", "'", "‘", "``", "''"})


def _ahead(parse: Parse, verb: Token) -> bool:
    """Whether the clause has a time to come: "tomorrow", "next week"."""
    for child in children(parse, verb, "npadvmod", "advmod"):
        if child.lower in _NEXT or any(c.lower == "next" for c in children(parse, child)):
            return True
    return False


def _is_question(parse: Parse, verb: Token) -> bool:
    if head(parse, verb) is not verb:
        return False
    return parse.tokens[verb.right].text == "?"


def _governor(parse: Parse, verb: Token, reading: _Reading) -> Token | None:
    """Apply what stands over the verb; give the verb to go on from, or None at the top."""
    above = head(parse, verb)
    if above is verb:
        return None
    if verb.dep == "conj" and above.pos in VERBAL:
        return _shared(parse, verb, above, reading)
    if verb.dep in ("xcomp", "ccomp", "oprd"):
        return _over_complement(parse, verb, above, reading)
    if verb.dep == "advcl":
        return _over_adverbial(parse, verb, above, reading)
    if verb.dep == "pcomp":
        return _over_gerund(parse, above, reading)
    if verb.dep == "acl" and above.pos in ("NOUN", "PROPN", "PRON"):
        if has_to(parse, verb):
            told = table("nouns").get(above.lemma, "possible")
            _govern(above, told, reading)
            support = support_verb(parse, above)
            if support is not None and told == "negated":
                return support
        return None
    return None


def _shared(parse: Parse, verb: Token, above: Token, reading: _Reading) -> Token | None:
    """A later verb of a coordination shares modals and governors where it has no own subject."""
    shared = coordinated_with(parse, verb)
    if shared is None:
        reading.lower("possible")  # the parse is at a loss, and so are we
        return None
    if shared is not None and shared is not above:
        return _governor(parse, shared, reading)
    if any(c.dep in ("nsubj", "nsubjpass") for c in children(parse, verb)):
        if above.dep in ("ccomp", "advcl"):
            return _governor(parse, above, reading)
        return None
    own = [a for a in children(parse, verb, "aux") if a.tag == "MD" or a.lower == "to"]
    if verb.tag in ("VB", "VBN", "VBG") and not own:
        lemmas = table("modals")
        for aux in children(parse, above, "aux", "auxpass"):
            told = lemmas.get(aux.lower)
            if told is not None and verb.tag == "VB":
                reading.lower(told)
            elif aux.lower == "would" and verb.tag == "VB":
                reading.lower("planned")
        if verb.tag == "VB" and any(c.dep == "neg" for c in children(parse, above)):
            reading.lower("negated")
    return _governor(parse, above, reading)


def _over_complement(parse: Parse, verb: Token, above: Token, reading: _Reading) -> Token | None:
    if above.pos == "ADJ" or above.dep in ("acomp", "oprd"):
        told = table("adjectives").get(above.lower)
        if told is not None:
            reading.lower(told)
        return head(parse, above) if above.dep in ("acomp", "oprd", "attr") else None
    if above.pos not in VERBAL:
        told = table("nouns").get(above.lemma)
        if told is not None:
            _govern(above, told, reading)
        return None
    finite = verb.dep == "ccomp" and not has_to(parse, verb) and verb.tag not in ("VBG", "VB")
    if finite and above.lemma in _REPORTING:
        if any(c.dep == "neg" for c in children(parse, above)) and above.lemma in (
            "confirm", "say", "think", "believe"
        ):  # fmt: skip
            reading.lower("possible")
        return None
    if above.lemma == "be" and has_to(parse, verb):
        reading.lower("planned")  # "is to visit"
        return above
    if above.lemma == "have" and has_to(parse, verb):
        _govern(above, "proposed", reading)  # "had to do more"
        return above
    if above.lemma == "go" and above.tag == "VBG" and has_to(parse, verb):
        reading.lower("planned")
        return None
    told = told_by_verb(parse, above)
    if told is None and above.lemma == "tell" and has_to(parse, verb):
        told = "proposed"
    if told is None and finite and above.lemma not in _REPORTING:
        return None
    if told is not None:
        _govern(above, told, reading)
    if told == "proposed" or (told == "possible" and finite):
        return None
    return above


_ENACTING = words("status", "enacting")


def _over_adverbial(parse: Parse, verb: Token, above: Token, reading: _Reading) -> Token | None:
    marks = {c.lower for c in children(parse, verb, "mark", "advmod")}
    if has_to(parse, verb):
        if verb.lemma in _ENACTING:
            return above  # "marched to protest", "called to thank": done by the deed itself
        told = told_by_verb(parse, above) if above.pos in VERBAL else None
        _govern(above, told if told not in (None, "negated") else "planned", reading)  # a purpose
        return None
    unreal = _unreal(parse, above) or has_to(parse, above)
    past = verb.tag == "VBD" or any(c.tag == "VBD" for c in children(parse, verb, "aux", "auxpass"))
    if marks & {"until", "till", "before", "once", "when", "after"} and unreal and not past:
        reading.lower("planned")
    return None


def _over_gerund(parse: Parse, preposition: Token, reading: _Reading) -> Token | None:
    governor = head(parse, preposition)
    word = preposition.lower
    if word == "without" or word == "instead":
        reading.lower("negated")
        return None
    if word == "of" and governor.lower == "instead":
        reading.lower("negated")
        return None
    if governor.pos in ("NOUN", "PROPN"):
        told = table("nouns").get(governor.lemma)
        if told is not None:
            _govern(governor, told, reading)
        return None
    if governor.pos == "ADJ":
        told = table("adjectives").get(governor.lower)
        if told is not None:
            reading.lower(told)
        return None
    if word in ("from", "against", "of", "for", "with", "on", "to", "about", "in"):
        told = told_by_verb(parse, governor)
        if told is None and word == "from" and governor.lemma in _STOPPING:
            told = "negated"
        if told is not None:
            _govern(governor, told, reading)
            return governor if told == "negated" else None
        return governor if word == "in" else None
    if word == "by" and _unreal(parse, governor):
        reading.lower("possible")
    return None


_STOPPING = words("status", "stopping")


def _unreal(parse: Parse, verb: Token) -> bool:
    lemmas = table("modals")
    return any(a.lower in lemmas or a.lower == "would" for a in children(parse, verb, "aux"))


def _govern(governor: Token, told: EventStatus, reading: _Reading) -> None:
    reading.lower(told)
    if told != "ongoing" and reading.governors is not None:
        reading.governors.append(governor.i)
