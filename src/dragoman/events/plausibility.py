"""What kind of actor can do or undergo a deed of a type.

A reading that no actor of that kind could do is refused, so that the next reading of the same
words gets its turn: a newspaper does not shell a town, and a president who "attacked" a rival
did so in words.
"""

from dataclasses import replace

from dragoman.events.candidate import Candidate
from dragoman.events.clauses import is_passive
from dragoman.events.codebook import Cue
from dragoman.events.wordlists import words
from dragoman.language import Parse, Token
from dragoman.language.syntax import children, prepositional
from dragoman.record import Actor

_POWER = frozenset({"ASSAULT", "MOBILIZE", "COERCE"})
_UNARMED = frozenset({"JRN", "EDU", "MED", "AGR", "ELI"})
_ARMED = frozenset({"MIL", "REB", "COP", "CRM", "UAF", "SPY", "PRM"})
_TALKING_BODIES = frozenset({"LEG", "PTY", "JRN", "JUD", "BUS", "EDU", "ELI", "OPP"})
_HURLED = words("plausibility", "hurled")
"""Lemmas of blows that politicians deal in words."""
_CONTESTED = words("plausibility", "contested")
"""Lemmas of blows that politicians deal at polls and in court; no event of their own there."""

_VIOLENT = words("plausibility", "violent")
"""Words that show that the blows of a sentence are real."""

_ANIMATE_PRONOUNS = frozenset({"he", "she", "they", "we", "i", "you", "some", "many", "others"})
_UNREAL = frozenset({"proposed", "possible"})
_WARNING = frozenset({"warn", "caution"})
_ACCIDENTS = words("plausibility", "accidents")
_PRESS = frozenset({"press", "news"})
_AUDIENCE = words("plausibility", "audience")
"""Those to whom one speaks in public: to meet them is no consultation."""
_ONE_SIDED_STRENGTH = 0.65
"""How sure a cue must be where only one side is told."""


def plausible(parse: Parse, candidate: Candidate) -> bool:
    """Whether those who take part could do, and undergo, what the reading says."""
    kind = candidate.cue.type
    actors = [p.actor for p in candidate.actors]
    sides = len(actors) + len(candidate.recipients)
    if _part_of_a_name(parse, candidate.anchor) or not _done_by_someone(parse, candidate):
        return False
    if sides < 2 and (candidate.cue.strength < _ONE_SIDED_STRENGTH or not _stands_alone(candidate)):
        return False
    if not actors and not candidate.is_verbal and candidate.standing.status in _UNREAL:
        return False
    if kind in _POWER and actors and all(_powerless(a) for a in actors):
        return False
    if (
        kind == "CONSULT"
        and candidate.recipients
        and all(p.token.lemma in _AUDIENCE for p in candidate.recipients)
    ):
        return False
    if kind == "CONSULT" and any(
        c.lower in _PRESS for c in children(parse, candidate.core, "compound", "amod")
    ):
        return False
    if kind == "REQUEST":
        return _asks_for_a_deed(parse, candidate)
    if kind == "THREATEN" and candidate.anchor.lemma in _WARNING and not candidate.recipients:
        return False
    if kind == "ASSAULT" and not actors and _by_accident(parse, candidate.anchor):
        return False
    blows = {parse.tokens[i].lemma for i in (candidate.core.i, *candidate.match.parts)}
    if kind == "ASSAULT" and blows & (_HURLED | _CONTESTED):
        hurled = candidate.core.lemma in _HURLED
        real = _violence_near(parse, candidate.anchor)
        return real or (hurled if _among_talkers(candidate) else bool(candidate.recipients))
    return True


def in_words(parse: Parse, candidate: Candidate) -> Candidate:
    """The candidate, read as criticism where politicians deal the blows and nothing in the
    clause bleeds: "the senator attacked the bill"."""
    if (
        candidate.cue.type != "ASSAULT"
        or candidate.core.lemma not in _HURLED
        or not _among_talkers(candidate)
        or _violence_near(parse, candidate.anchor)
    ):
        return candidate
    cue = Cue("ACCUSE", "disapprove", strength=candidate.cue.strength * _WORDS_FOR_ARMS)
    return replace(candidate, match=replace(candidate.match, cue=cue))


_WORDS_FOR_ARMS = 0.85
"""How much less sure the reading of words is than that of arms would be."""


def _by_accident(parse: Parse, anchor: Token) -> bool:
    """Whether the clause tells of an accident or a disaster: "were killed in a landslide"."""
    return any(t.lemma in _ACCIDENTS for t in parse.tokens[anchor.left : anchor.right + 1])


def _stands_alone(candidate: Candidate) -> bool:
    """Whether a deed with one known side can stand: one that takes two needs at least a word for
    the other, and that no mere audience."""
    if not candidate.cue.symmetric:
        return True
    others = [t for t in candidate.unknown_recipients if t.lemma not in _AUDIENCE]
    return candidate.is_verbal and bool(candidate.actors) and bool(others)


_ASKING = frozenset({"ask", "wonder", "question", "inquire", "query"})
_SAYING = words("plausibility", "saying")
_PLEAS = frozenset({"guilty", "innocent"})
_ABLE = frozenset({"could", "can"})


def _asks_for_a_deed(parse: Parse, candidate: Candidate) -> bool:
    """Whether something is requested: a question asks for an answer only ("asked whether he had
    lied"), and a voice that says what should be requests it of someone."""
    verb = candidate.anchor
    if _claims(parse, verb) or any(c.lower in _PLEAS for c in children(parse, verb)):
        return False
    if verb.lemma in _SAYING and not candidate.recipients:
        return False
    if verb.lemma not in _ASKING:
        return True
    if any(c.lower in ("about", "why", "how") for c in children(parse, verb)):
        return False
    if any(_is_bare_question(parse, c) for c in children(parse, verb, "ccomp")):
        return False
    for clause in children(parse, verb, "ccomp", "advcl"):
        if parse.tokens[clause.left].tag in ("WDT", "WP", "WRB"):
            return False
        openers = {c.lower for c in children(parse, clause, "mark", "advmod", "dobj", "nsubj")}
        if openers & {"if", "whether"}:
            able = any(c.lower in _ABLE for c in children(parse, clause, "aux"))
            return able and not is_passive(parse, verb)
    return True


def _is_bare_question(parse: Parse, clause: Token) -> bool:
    """Whether a clause under "ask" is what was said, in its own words."""
    return not any(
        c.dep == "mark" or (c.dep == "aux" and c.lower in ("to", "could", "can"))
        for c in children(parse, clause)
    )


def _claims(parse: Parse, verb: Token) -> bool:
    """Whether "insist" tells a claim ("insisted that it had won"), not a demand ("insisted that it
    leave")."""
    if verb.lemma != "insist":
        return False
    for clause in children(parse, verb, "ccomp"):
        modal = any(c.lower in _OUGHT for c in children(parse, clause, "aux"))
        finite = clause.tag in ("VBD", "VBZ", "VBP") or any(children(parse, clause, "aux"))
        return finite and not modal
    return False


_OUGHT = frozenset({"should", "must", "ought"})


def _part_of_a_name(parse: Parse, token: Token) -> bool:
    """Whether the word is a piece of another: "hard-hit", "Meet the Press"."""
    around = [parse.tokens[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(parse.tokens)]
    if any(t.text in "-‐" and (t.start == token.end or t.end == token.start) for t in around):
        return True
    before = around[0] if token.i else token
    if not (token.text[0].isupper() and token.tag.startswith("VB") and before.i < token.i):
        return False
    opens = before.sentence != token.sentence or not before.text[-1].isalnum()
    return not opens and not _in_capitals(parse, token)


def _in_capitals(parse: Parse, token: Token) -> bool:
    """Whether the sentence is a headline In Capitals, where they tell nothing."""
    sentence = parse.sentences[token.sentence]
    words = [t for t in parse.tokens[sentence.first : sentence.last] if len(t.text) > 3]
    return sum(t.text[0].isupper() for t in words) > 0.7 * len(words)


def _powerless(actor: Actor) -> bool:
    """Whether the actor has no arms and no officers: an outlet, a school, a hospital."""
    return actor.kind == "organisation" and actor.sector in _UNARMED


def _among_talkers(candidate: Candidate) -> bool:
    """Whether those who deal the blows fight with words as a rule; where they are not told,
    whether the one who is hit does."""
    doers = [p.actor for p in candidate.actors]
    if doers:
        return all(map(_talks, doers))
    struck = [p.actor for p in candidate.recipients]
    return bool(struck) and all(a.kind == "person" and _talks(a) for a in struck)


def _talks(actor: Actor) -> bool:
    if actor.kind == "person":
        return actor.sector not in _ARMED
    return actor.kind == "organisation" and actor.sector in _TALKING_BODIES


def _violence_near(parse: Parse, anchor: Token) -> bool:
    start, end = anchor.left, anchor.right + 1
    return any(t.lower in _VIOLENT for t in parse.tokens[start:end] if t.i != anchor.i)


def _done_by_someone(parse: Parse, candidate: Candidate) -> bool:
    """Refuse a deed that a thing does: "the quake hit Japan", "the report shook the party".

    A recipient alone is enough for a passive, for a noun of action, and where a person or group
    that the record does not know acts.
    """
    if candidate.actors:
        return True
    verb = candidate.anchor
    if not verb.tag.startswith("VB"):
        return _is_deed(parse, candidate)
    if is_passive(parse, verb):
        return True
    subject = next(children(parse, verb, "nsubj"), None)
    if subject is None:
        return False
    if subject.pos in ("PRON", "DET", "ADJ"):
        return subject.lower in _ANIMATE_PRONOUNS
    return subject.ent in ("PERSON", "NORP", "ORG", "GPE") and subject.pos == "PROPN"


def _is_deed(parse: Parse, candidate: Candidate) -> bool:
    """Whether a noun with a recipient alone still tells a deed: "the arrest of X" does, "X's
    offer" has no known side but one."""
    noun = candidate.anchor
    return any(prepositional(parse, noun)) or any(children(parse, noun, "poss", "compound"))
