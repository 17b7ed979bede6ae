"""What kind of actor can do or undergo a deed of a type.

A reading that no actor of that kind could do is refused, so that the next reading of the same
words gets its turn: a newspaper does not shell a town, and a president who "attacked" a rival
did so in words.
"""

from dragoman.events.candidate import Candidate
from dragoman.events.wordlists import words
from dragoman.language import Parse, Token
from dragoman.language.clauses import doer, has_to, is_undergone
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
    if not actors and candidate.standing.status in _UNREAL:
        return False
    if kind == "PROTEST" and actors and all(a.kind == "state" for a in actors):
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
        c.lower in _PRESS
        for i in (candidate.core.i, *candidate.match.parts)
        for c in children(parse, parse.tokens[i], "compound", "amod")
    ):
        return False
    if kind == "REJECT" and _keeps_silent(parse, candidate.anchor):
        return False
    if kind == "REQUEST":
        return _asks_for_a_deed(parse, candidate)
    if (
        kind == "THREATEN"
        and candidate.anchor.lemma in _WARNING
        and (not candidate.recipients or _foretells(parse, candidate))
    ):
        return False
    if kind == "ASSAULT" and not actors and _by_accident(parse, candidate.anchor):
        return False
    blows = {parse.tokens[i].lemma for i in (candidate.core.i, *candidate.match.parts)}
    if kind == "ASSAULT" and blows & (_HURLED | _CONTESTED):
        if _violence_near(parse, candidate.anchor):
            return True
        return not _among_talkers(candidate) and bool(candidate.recipients)
    return not (_won_by_votes(parse, candidate))


def _foretells(parse: Parse, candidate: Candidate) -> bool:
    """Whether a warning tells what will come of itself ("that a trade war would hurt farmers"),
    not what the one who warns would do."""
    taking_part = {p.token.i for p in (*candidate.actors, *candidate.recipients)}
    for clause in children(parse, candidate.anchor, "ccomp"):
        doing = doer(parse, clause)
        if doing is not None and doing.pos == "NOUN" and doing.i not in taking_part:
            return True
    return False


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


def _keeps_silent(parse: Parse, verb: Token) -> bool:
    """Whether only an answer to the press is refused: "declined to comment"."""
    return not any(children(parse, verb, "dobj")) and any(
        c.lemma in _SILENCE for c in children(parse, verb, "xcomp")
    )


_SILENCE = words("plausibility", "silence")


def _won_by_votes(parse: Parse, candidate: Candidate) -> bool:
    """Whether a politician or party takes what is won at the polls: "captured Florida"."""
    if candidate.cue.type not in ("ASSAULT", "COERCE") or candidate.core.lemma not in _WINNING:
        return False
    actors = [p.actor for p in candidate.actors]
    if not actors or not all(map(_talks, actors)) or _violence_near(parse, candidate.anchor):
        return False
    sentence = parse.sentences[candidate.anchor.sentence]
    polled = any(t.lemma in _POLLS for t in parse.tokens[sentence.first : sentence.last])
    return polled or candidate.core.lemma == "capture"


_WINNING = frozenset({"capture", "seize", "retake", "conquer", "grab", "occupy", "overrun"})
_POLLS = words("plausibility", "polls")
_ASKING = frozenset({"ask", "wonder", "question", "inquire", "query"})
_SAYING = words("plausibility", "saying")
_NAMING = frozenset({"name", "identify", "quote", "anonymity"})
"""What a source asks not to be: "asking not to be named"."""
_PLEAS = frozenset({"guilty", "innocent"})
_ABLE = frozenset({"could", "can"})


def _asks_for_a_deed(parse: Parse, candidate: Candidate) -> bool:
    """Whether something is requested: a question asks for an answer only ("asked whether he had
    lied"), and a voice that says what should be requests it of someone."""
    verb = candidate.anchor
    if _claims(parse, verb) or any(c.lower in _PLEAS for c in children(parse, verb)):
        return False
    if any(c.lemma in _NAMING for c in children(parse, verb, "xcomp", "ccomp", "dobj")):
        return False
    hearers = [p for p in candidate.recipients if p.token.lemma not in _AUDIENCE]
    if (verb.lemma in _SAYING or verb.lemma == "tell") and not hearers:
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
            return able and not is_undergone(parse, verb)
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
        modal = any(c.lower in _OUGHT for c in children(parse, clause, "aux")) or (
            clause.lemma in ("have", "need")
            and any(has_to(parse, c) for c in children(parse, clause, "xcomp"))
        )
        finite = clause.tag in ("VBD", "VBZ", "VBP") or any(children(parse, clause, "aux"))
        return finite and not modal
    return False


_OUGHT = frozenset({"should", "must", "ought"})


def _part_of_a_name(parse: Parse, token: Token) -> bool:
    """Whether the word is a piece of another: "hard-hit", "Meet the Press"."""
    if token.dep not in ("amod", "compound") and any(children(parse, token, "dobj", "nsubj")):
        return False  # "test-fired a missile"
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
    if is_undergone(parse, verb):
        return True
    subject = next(children(parse, verb, "nsubj"), None)
    if subject is None:
        return False
    if subject.pos in ("PRON", "DET", "ADJ"):
        return subject.lower in _ANIMATE_PRONOUNS
    named = ("PERSON", "NORP", "ORG", "GPE", "LOC") if _is_said(candidate) else _ACTING
    return subject.ent in named and subject.pos == "PROPN"


_ACTING = ("PERSON", "NORP", "ORG", "GPE")


def _is_said(candidate: Candidate) -> bool:
    """Whether the deed is one of words, which no river and no storm does."""
    return candidate.cue.type in ("ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN")


def _is_deed(parse: Parse, candidate: Candidate) -> bool:
    """Whether a noun with a recipient alone still tells a deed: "the arrest of X" does, "X's
    offer" has no known side but one."""
    noun = candidate.anchor
    return any(prepositional(parse, noun)) or any(children(parse, noun, "poss", "compound"))
