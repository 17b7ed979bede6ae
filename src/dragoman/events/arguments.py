"""Who takes part in a matched cue: what fills its slots, and what the text around it lends."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.events.action_nouns import after_preposition, carrier, support_verb
from dragoman.events.codebook import CueMatch, fill_slot, match_cues
from dragoman.events.participants import Cast, Participant, speaks_for
from dragoman.events.status import ACTS_OF_WORDS, ANSWERING
from dragoman.events.wordlists import words
from dragoman.language import Parse, Token
from dragoman.language.clauses import (
    VERBAL,
    complement,
    coordinated_with,
    doer,
    doer_of_noun,
    has_to,
    undergoer,
)
from dragoman.language.syntax import children, head, prepositional

VERBAL_ACTS = frozenset({"AGREE", "CONCEDE", "THREATEN", "REJECT"})
"""Types whose cue governs the deed that is offered, threatened or refused."""


@dataclass(slots=True)
class Side:
    """Those on one side of a deed. ``unknown`` are words in its slots that name no actor."""

    participants: list[Participant]
    unknown: list[Token]


def actors_of(parse: Parse, cast: Cast, match: CueMatch) -> Side:
    """Those who do it."""
    side = _fill(parse, cast, match, _actor_slots(parse, match), doing=True)
    if not side.participants and not parse.tokens[match.head].tag.startswith("VB"):
        side.participants = _lent(parse, cast, match)
    return side


def recipients_of(parse: Parse, cast: Cast, match: CueMatch, actors: Sequence[Participant]) -> Side:
    """Those to whom it is done; never one of the actors, but for "accused each other"."""
    side = _fill(parse, cast, match, _recipient_slots(match), doing=False, besides=actors)
    if not side.participants and match.cue.type in VERBAL_ACTS:
        side.participants = _of_the_content(parse, cast, match, actors)
        if not side.participants and match.cue.type != "REJECT":
            side.participants = _spoken_to(parse, cast, match, actors)
    if match.cue.type in _TO_OTHERS:  # "warned that Israel would respond", said by its minister
        side.participants = [
            p for p in side.participants if not any(speaks_for(a.actor, p.actor) for a in actors)
        ]
    if not side.participants:
        side.participants = _answering(parse, cast, match, actors)
    if not side.participants and not match.cue.symmetric and _reciprocal(parse, cast, match):
        side.participants = list(actors)
    return side


_TO_OTHERS = frozenset({"THREATEN", "REJECT"})


def forces_of(parse: Parse, cast: Cast, match: CueMatch) -> list[Participant]:
    """Of "troops were sent to the border", the troops: they move, whoever sent them."""
    found = [p for word in words_in(parse, match, "object") for p in cast.resolve(word, doing=True)]
    return [p for p in found if p.actor.sector in ("MIL", "COP", "PRM", "REB", "UAF")]


_LOCATIVE = words("arguments", "locative")
"""Slots that tell where, or anything at all below the cue: places, not recipients."""
_MOVED = frozenset({"MOBILIZE", "AID", "COOPERATE", "PROTEST", "CONSULT"})
_LETTING_GO = frozenset({"withdraw", "disarm"})
_WIELDING = words("arguments", "wielding")
"""Verbs whose object is a weapon or a force, not a victim."""


_DONE_TO = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Types whose nouns take a victim after "of": "the shooting of X"."""


def _actor_slots(parse: Parse, match: CueMatch) -> tuple[str, ...]:
    slots = match.cue.actor
    noun = parse.tokens[match.core if match.core >= 0 else match.head]
    if "poss" in match.cue.recipient and not any(prepositional(parse, noun, "of")):
        slots = tuple(s for s in slots if s != "poss")  # "his arrest" is not by him
    nominal = not parse.tokens[match.head].tag.startswith("VB")
    if nominal and match.cue.type in _DONE_TO:
        slots = tuple(s for s in slots if s not in ("of", "prep:of"))
    return slots


def _recipient_slots(match: CueMatch) -> tuple[str, ...]:
    if match.cue.mode == "visit":
        return tuple(s for s in match.cue.recipient if s != "within")
    if match.cue.mode == "deport":
        return tuple(s for s in match.cue.recipient if s in ("object", "of", "poss"))
    return tuple(s for s in match.cue.recipient if s not in _LOCATIVE)


def _means(parse: Parse, match: CueMatch) -> tuple[int, ...]:
    """The words of the match that are a means and no recipient: "sent *troops* to Mali"."""
    moved = match.cue.type in _MOVED and "asylum" not in match.cue.contexts
    moved = moved or match.cue.mode in _LETTING_GO
    return match.parts if moved or parse.tokens[match.head].lemma in _WIELDING else ()


def _fill(
    parse: Parse,
    cast: Cast,
    match: CueMatch,
    slots: Sequence[str],
    doing: bool,
    besides: Sequence[Participant] = (),
) -> Side:
    """The actors of the first slot that holds one."""
    unknown: list[Token] = []
    taken = {p.actor.id for p in besides}
    means = () if doing else _means(parse, match)
    for slot in slots:
        fillers = [w for w in words_in(parse, match, slot) if w.i not in means]
        if slot == "object" and not doing:
            fillers = [w for w in fillers if not _is_given(parse, cast, match, w)]
        found = [p for word in fillers for p in cast.resolve(word, doing)]
        if doing and slot in ("of", "prep:of") and parse.tokens[match.head].lemma in ACTS_OF_WORDS:
            found = [p for p in found if p.actor.kind != "group"]  # "an offer of troops"
        if slot == "subject" and doing:
            found = _speaker_for_hearer(parse, cast, match, found)
        if not found and slot == "compound":
            found = cast.by_adjective(fillers)
        kept = {p.actor.id: p for p in reversed(found) if p.actor.id not in taken}
        if kept:
            return Side(list(reversed(kept.values())), unknown)
        if not found:
            unknown += fillers
    return Side([], unknown)


_GIVING = words("arguments", "giving")


def _is_given(parse: Parse, cast: Cast, match: CueMatch, word: Token) -> bool:
    """Whether an object is what is given, and not to whom: "offered *boats and engineers*"."""
    if parse.tokens[match.head].lemma not in _GIVING or word.pos == "PROPN":
        return False
    found = cast.index.at(word)
    return found is None or found.actor.kind in ("group", "organisation")


def words_in(parse: Parse, match: CueMatch, slot: str) -> list[Token]:
    """The words in a slot: subjects and objects by their deep roles, the rest as they stand."""
    token = parse.tokens[match.head]
    fillers = fill_slot(parse, match, slot)
    if slot == "object" and any(w.dep == "dobj" for w in fillers):
        # "met his counterpart President X" may parse as two objects
        return [*fillers, *(t for t in children(parse, token, "dobj") if t not in fillers)]
    if slot == "prep:of" and match.cue.type == "REQUEST":  # "demanded the release of X"
        fillers = [w for w in fillers if head(parse, head(parse, w)).i == token.i]
    if slot == "comp-subject":
        inside = [w for w in fillers if not _beside(parse, w)]
        return [*inside, *_subjects_below(parse, match)]
    preposition = slot.removeprefix("prep:")
    if not fillers and (slot in ("of", "by") or preposition != slot):
        fillers = list(after_preposition(parse, token, preposition))
    if not fillers and slot == "prep:from":  # "demanded support from the ministry"
        below = undergoer(parse, token) if token.tag.startswith("VB") else None
        fillers = list(after_preposition(parse, below, "from")) if below is not None else []
    if preposition in ("on", "in", "at") and preposition != slot and token.tag.startswith("VB"):
        fillers = [w for w in fillers if w.i > token.i]  # "On CNN, he called for…" tells where
    if preposition in ("on", "against", "with"):
        # "tariffs on steel on Canadian goods": a preposition that is said twice
        fillers = [*fillers, *(o for w in fillers for _, o in prepositional(parse, w, preposition))]
    return fillers


def _beside(parse: Parse, subject: Token) -> bool:
    """Whether a subject is that of a clause beside the act, not of its content: "agreed to hear
    it before *the judge* died"."""
    clause = head(parse, subject)
    if clause.dep != "advcl" or subject.dep not in ("nsubj", "nsubjpass"):
        return False
    return not has_to(parse, clause) and all(
        c.lower != "that" for c in children(parse, clause, "mark")
    )


def _subjects_below(parse: Parse, match: CueMatch) -> list[Token]:
    """The subject of the clause under any word of the match: "made it clear that *they* must…"."""
    for part in match.parts:
        for clause in children(parse, parse.tokens[part], "ccomp", "advcl", "acl"):
            own = next(children(parse, clause, "nsubj", "nsubjpass"), None)
            if own is not None and any(c.lower == "that" for c in children(parse, clause, "mark")):
                return [own]
    return []


def _speaker_for_hearer(
    parse: Parse, cast: Cast, match: CueMatch, found: list[Participant]
) -> list[Participant]:
    """In "told the king “will never accept…”" the quotation has lost its "I": not the hearer,
    whom the parse takes for its subject, but the speaker will not accept."""
    statement = cast.voices.around(parse.tokens[match.head])
    if statement is None or statement.addressee is None or statement.speaker is None:
        return found
    return [
        Participant(cast.index.by_id[statement.speaker], p.token, False)
        if p.actor.id == statement.addressee and cast.voices.around(p.token) is not statement
        else p
        for p in found
    ]


def _of_the_content(
    parse: Parse, cast: Cast, match: CueMatch, actors: Sequence[Participant]
) -> list[Participant]:
    """To whom would be done what is threatened, offered or refused."""
    clauses = (complement(parse, parse.tokens[i]) for i in (match.head, *match.parts[1:]))
    below = next((c for c in clauses if c is not None), None)
    if below is None:
        return []
    for inner in match_cues(parse, below)[:2]:
        slots = tuple(s for s in (*_recipient_slots(inner), *inner.cue.actor) if s != "subject")
        found = _fill(parse, cast, inner, slots, doing=False, besides=actors).participants
        if found:
            return found
    return []


_ADDRESSING = words("arguments", "addressing")


def _spoken_to(
    parse: Parse, cast: Cast, match: CueMatch, actors: Sequence[Participant]
) -> list[Participant]:
    """Of "asked her for help and offered troops", the one who was asked is the one who got the
    offer."""
    verb = parse.tokens[match.head]
    above = coordinated_with(parse, verb) if verb.dep == "conj" else None
    if above is None or above.lemma not in _ADDRESSING or doer(parse, above) is None:
        return []
    hearer = undergoer(parse, above) or next(children(parse, above, "dative"), None)
    if hearer is None or any(children(parse, verb, "nsubj", "nsubjpass")):
        return []
    taken = {p.actor.id for p in actors}
    return [p for p in cast.resolve(hearer, doing=False) if p.actor.id not in taken]


def _answering(
    parse: Parse, cast: Cast, match: CueMatch, actors: Sequence[Participant]
) -> list[Participant]:
    """Of "X turned down an offer by Y", X: who answers an act of words is whom it was for."""
    told = (parse.tokens[i] for i in (match.head, *match.parts))
    noun = next((t for t in told if t.lemma in ACTS_OF_WORDS and t.pos == "NOUN"), None)
    if noun is None:
        return []
    verb = head(parse, noun)
    if verb.lemma not in ANSWERING:
        return []
    if noun.dep not in ("dobj", "nsubjpass") or any(prepositional(parse, noun, "against", "to")):
        return []
    if any(any(children(parse, c, "nsubj", "nsubjpass")) for c in children(parse, noun, "acl")):
        return []  # "dismissed claims that Z had lied" were about Z
    who = doer(parse, verb)
    taken = {p.actor.id for p in actors}
    found = cast.resolve(who, doing=True) if who is not None else []
    return [p for p in found if p.actor.id not in taken]


def _reciprocal(parse: Parse, cast: Cast, match: CueMatch) -> bool:
    return any(
        cast.is_reciprocal(word)
        for slot in match.cue.recipient
        for word in words_in(parse, match, slot)
    )


def _lent(parse: Parse, cast: Cast, match: CueMatch) -> list[Participant]:
    """Who does what a bare noun tells, from the clause around it.

    "began talks with Iran" has its subject from "began"; in "after talks with Iran, the minister
    said…" whoever speaks has had the talks.
    """
    noun = parse.tokens[match.head]
    own = doer_of_noun(parse, noun) if noun.lemma in ACTS_OF_WORDS else None
    if own is not None:
        return cast.resolve(own, doing=True)
    outer = carrier(parse, noun)
    above = head(parse, outer)
    verb = support_verb(parse, noun)
    if verb is None and match.cue.symmetric and outer.dep == "pobj" and above.lower in _OCCASION:
        clause = head(parse, above)
        verb = clause if clause.pos in VERBAL else None
    if noun.lemma in ACTS_OF_WORDS and above.lemma in ANSWERING:
        return []  # the one who rejects an offer has not made it
    if any(c.lower in _REFERRING for c in children(parse, noun, "det")) and verb is None:
        return []  # "called the threat a shame", "urged them to halt the expulsions": told before
    if verb is None and outer.dep in ("dobj", "nsubjpass") and above.lemma in _OWN_DEED:
        verb = above
    who = doer(parse, verb) if verb is not None else None
    return cast.resolve(who, doing=True) if who is not None else []


_OWN_DEED = words("arguments", "own-deed")
"""Verbs whose object is as a rule the subject's own deed: "called off talks with Egypt"."""
_REFERRING = frozenset({"the", "this", "that", "these", "those"})
_OCCASION = frozenset({"during", "after", "at", "in", "following", "before"})
