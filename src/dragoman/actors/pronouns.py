"""Which actor a pronoun speaks of. In doubt, none.

A pronoun is never a name in the part of the sentence that it commands ("he urged Trump": he is not
Trump), an object never its own subject, and one quoted never the one who is quoted. Among the
rest the most present actor of fitting number and gender is taken, if none comes close to it.
"""

from dragoman.actors.clues import SPEECH, clause_of, speech_verb_over
from dragoman.actors.discourse import Discourse, NameTable
from dragoman.actors.draft import Draft, DraftActor
from dragoman.actors.words import words
from dragoman.language import Parse, Token
from dragoman.language.syntax import children, subject
from dragoman.record import Gender

GENDERS: dict[str, Gender] = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
_THINGS = frozenset({"it", "its", "itself"})
_MANY = frozenset({"they", "them", "their", "theirs", "themselves"})
PRONOUNS = frozenset(GENDERS) | _THINGS | _MANY
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})

MARGIN = 0.55
"""How far ahead of the next candidate the best one must be."""
AHEAD = 4.6
"""Weight of being the subject of a main clause that the pronoun's phrase stands before."""
WHO = 2.5
"""Weight of being the noun of the relative clause in which the pronoun stands."""
SAID_THAT = 3.0
"""Weight of being the subject of the verb of speech over the pronoun's clause."""


def resolve_pronoun(
    token: Token, talk: Discourse, names: NameTable
) -> tuple[DraftActor, bool] | None:
    """The actor that the pronoun speaks of, and whether their genders are in conflict."""
    if token.lower in _REFLEXIVE:
        return _reflexive(token, talk)
    if token.lower in GENDERS:
        return _person(token, GENDERS[token.lower], talk, names)
    found = _body(token, talk, names)
    return (found, False) if found is not None else None


def _reflexive(token: Token, talk: Discourse) -> tuple[DraftActor, bool] | None:
    verb = clause_of(talk.parse, token)
    own = subject(talk.parse, verb)
    for draft in talk.recent(token, 0):
        if own is not None and draft.head == own.i and draft.actor is not None:
            gender = GENDERS.get(token.lower)
            known = draft.actor.likely_gender()
            return draft.actor, bool(gender and known and gender != known)
    return None


# --- he and she


def _person(
    token: Token, gender: Gender, talk: Discourse, names: NameTable
) -> tuple[DraftActor, bool] | None:
    barred = _barred(token, talk, names)
    voice = _voice_over(token, talk)
    owner = _owner_of_voice(token, talk) if voice is not None and not voice.names else None
    thanked = _thanked(token, talk.parse)
    related = _antecedent_of_clause(token, talk.parse)
    scores: dict[int, float] = {}
    actors: dict[int, DraftActor] = {}
    for draft in talk.recent(token):
        actor = draft.actor
        if actor is None or actor.kind != "person" or actor.plural or id(actor) in barred:
            continue
        known = actor.likely_gender()
        if known is not None and known != gender:
            continue
        score = talk.weight(draft, token) + (0.8 if known == gender else 0.0)
        score += 0.3 if draft.form == "name" else 0.0
        score -= 0.0 if actor.names else 0.8
        if actor is voice:
            score += SAID_THAT if owner is None else 0.5
        elif actor is owner:
            score += SAID_THAT - 1.0
        if draft.head == thanked:
            score += 1.5
        if draft.head == related:
            score += WHO
        scores[id(actor)] = max(scores.get(id(actor), -9.0), score)
        actors[id(actor)] = actor
    ahead_of_it = _subject_ahead(token, talk, names)
    if ahead_of_it is not None and ahead_of_it.likely_gender() in (None, gender):
        scores[id(ahead_of_it)] = max(scores.get(id(ahead_of_it), -9.0), AHEAD)
        actors[id(ahead_of_it)] = ahead_of_it
    ranked = sorted(scores.items(), key=lambda pair: -pair[1])
    if ranked and ranked[0][1] >= 1.0:
        ahead = ranked[0][1] - ranked[1][1] if len(ranked) > 1 else 9.0
        if ahead >= MARGIN:
            return actors[ranked[0][0]], False
        return None
    if not ranked and voice is not None and voice.kind == "person" and id(voice) not in barred:
        return voice, True
    return None


def _subject_ahead(token: Token, talk: Discourse, names: NameTable) -> DraftActor | None:
    """X for the pronoun in "During his visit, X said…": a name that is the main clause's subject,
    with the pronoun in a phrase put before it."""
    parse = talk.parse
    sentence = parse.sentences[token.sentence]
    if talk.quoted[token.i]:
        return None
    root = parse.tokens[sentence.root]
    own = next(children(parse, root, "nsubj", "nsubjpass"), None)
    if own is None or own.left <= token.i:
        return None
    opening = [
        c for c in children(parse, root, "prep", "advcl", "npadvmod", "advmod")
        if c.left <= token.i <= c.right and c.right < own.left
    ]  # fmt: skip
    if not opening:
        return None
    named = [d for d in names.within(own.i, own.i + 1) if d.kind == "person"]
    return named[0].actor if named else None


def _voice_over(token: Token, talk: Discourse) -> DraftActor | None:
    """X for the pronoun in "X said he offered", where it is the subject of what X said."""
    if token.dep not in ("nsubj", "nsubjpass"):
        return None
    verb = talk.parse.tokens[token.head]
    speech = speech_verb_over(talk.parse, verb)
    if speech is None:
        return None
    speaker = subject(talk.parse, speech)
    if speaker is None:
        return None
    for draft in talk.recent(token, 0):
        if draft.head == speaker.i or draft.first <= speaker.i < draft.last:
            return draft.actor
    return None


def _owner_of_voice(token: Token, talk: Discourse) -> DraftActor | None:
    """Y for the pronoun in "Y's lawyer said she…": it is more often Y than the lawyer."""
    verb = talk.parse.tokens[token.head]
    speech = speech_verb_over(talk.parse, verb)
    speaker = subject(talk.parse, speech) if speech is not None else None
    if speaker is None:
        return None
    owners = {c.i for c in children(talk.parse, speaker, "poss")}
    return next((d.actor for d in talk.recent(token, 0) if d.head in owners), None)


def _antecedent_of_clause(token: Token, parse: Parse) -> int:
    """Biden for the pronoun in "Biden, who had cancelled his trip". -1 where there is none."""
    verb = clause_of(parse, token)
    if verb.dep == "relcl" and token.dep not in ("nsubj", "nsubjpass"):
        for own in children(parse, verb, "nsubj", "nsubjpass"):
            if own.lower == "who" and own.i < token.i:
                return verb.head
    return -1


def _thanked(token: Token, parse: Parse) -> int:
    """The object of "thanked Y for his help": his is Y's. -1 where there is none."""
    if token.dep != "poss":
        return -1
    owned = parse.tokens[token.head]
    prep = parse.tokens[owned.head]
    verb = parse.tokens[prep.head]
    if prep.lower not in ("for", "over", "on", "of") or verb.lemma not in _BLAME_AND_PRAISE:
        return -1
    return next((c.i for c in children(parse, verb, "dobj") if c.i < token.i), -1)


_BLAME_AND_PRAISE = words(
    """thank praise criticise criticize blame condemn congratulate fault mock commend rebuke slam
    accuse attack applaud hail denounce lambast"""
)


def _barred(token: Token, talk: Discourse, names: NameTable) -> set[int]:
    """The actors that the pronoun cannot be, by its place in the sentence."""
    parse = talk.parse
    barred: set[int] = set()
    if token.dep == "poss" and parse.tokens[token.head].pos != "VERB":
        owned = parse.tokens[token.head]
        barred.update(_ids(names.within(token.i + 1, _phrase_end(parse, owned))))
        barred.update(_ids(d for d in talk.recent(token, 0) if d.head == owned.i))
        ahead = parse.tokens[owned.head]
        if owned.dep == "appos":  # "Trump, her counterpart": her is not Trump
            barred.update(_ids(d for d in talk.recent(token, 0) if d.head == ahead.i))
    else:
        verb = clause_of(parse, token)
        barred.update(_ids(names.within(token.i + 1, verb.right + 1)))
        if token.dep == "poss":  # "help her fight crime": an object, whatever the label
            verb = parse.tokens[verb.head]
        if token.dep not in ("nsubj", "nsubjpass"):
            own = _subject(parse, verb)
            fellows = {own.i} if own is not None else set()
            fellows |= {c.i for c in children(parse, verb, "dobj", "dative")}
            for prep in children(parse, verb, "prep", "agent"):
                fellows |= {c.i for c in children(parse, prep, "pobj")}
            for fellow in sorted(fellows):
                fellows |= {c.i for c in children(parse, parse.tokens[fellow], "conj")}
            fellows.discard(token.i)
            barred.update(
                _ids(
                    d for d in talk.recent(token, 0)
                    if d.head in fellows or any(d.first <= f < d.last for f in fellows)
                )
            )  # fmt: skip
    if talk.quoted[token.i]:
        barred.update(_quoted_voice(token, talk, names))
    return barred


def _phrase_end(parse: Parse, owned: Token) -> int:
    """One past the noun phrase, at most up to its first mark: more is seldom of the phrase."""
    for i in range(owned.i + 1, owned.right + 1):
        if parse.tokens[i].pos == "PUNCT":
            return i
    return owned.right + 1


_CONTROL = words(
    """ask tell urge force order want allow persuade help press pressure warn advise invite
    instruct expect get encourage permit require request convince compel let make see hear
    enable beg"""
)
"""Verbs whose object is the subject of the infinitive after it."""


def _subject(parse: Parse, verb: Token) -> Token | None:
    """The subject; of "called Ruto to thank him" the caller, of "asked her to go" the asked."""
    above = parse.tokens[verb.head]
    own = next(children(parse, verb, "nsubj", "nsubjpass"), None)
    if own is None and verb.dep == "xcomp" and above.lemma not in _CONTROL:
        return _subject(parse, above)
    return subject(parse, verb)


def _quoted_voice(token: Token, talk: Discourse, names: NameTable) -> set[int]:
    """Who says the quotation that the pronoun stands in, before or after it."""
    parse = talk.parse
    sentence = parse.sentences[token.sentence]
    first = sentence.first
    if sentence.i and parse.sentences[sentence.i - 1].paragraph == sentence.paragraph:
        first = parse.sentences[sentence.i - 1].first  # a quotation that goes on
    voices: set[int] = set()
    for verb in parse.tokens[first : sentence.last]:
        if verb.lemma not in SPEECH or verb.pos != "VERB" or talk.quoted[verb.i]:
            continue
        speaker = subject(parse, verb)
        if speaker is None:
            continue
        named = names.within(speaker.i, speaker.i + 1)
        heard = [d for d in talk.recent(token, 1) if d.head == speaker.i]
        voices.update(_ids([*named, *heard]))
        if speaker.i > token.i and speaker.lower in GENDERS and not talk.quoted[speaker.i]:
            found = resolve_pronoun(speaker, talk, names)
            if found is not None:
                voices.add(id(found[0]))
    return voices


def _ids(drafts: object) -> set[int]:
    return {id(d.actor) for d in drafts if d.actor is not None}  # type: ignore[attr-defined]


# --- it and they


def _body(token: Token, talk: Discourse, names: NameTable) -> DraftActor | None:
    """It and they: only for the subject of the clause over it, or of the sentence before."""
    many = token.lower in _MANY
    barred = _barred(token, talk, names)
    for subject_token in _subjects_in_focus(token, talk.parse):
        for draft in talk.recent(token, 1):
            if draft.head != subject_token.i or draft.actor is None:
                continue
            if id(draft.actor) in barred:
                return None
            return (
                draft.actor if _fits(draft, draft.actor, many, subject_token, talk.parse) else None
            )
    return None


def _fits(draft: Draft, actor: DraftActor, many: bool, head: Token, parse: Parse) -> bool:
    joined = any(True for _ in children(parse, head, "conj"))
    if joined:
        return False  # two actors: a pronoun for both is a mention of neither alone
    if not many:
        return actor.kind in ("organisation", "state") and not draft.plural
    return actor.kind == "group" or (actor.kind == "organisation" and draft.plural)


def _subjects_in_focus(token: Token, parse: Parse) -> list[Token]:
    verb = clause_of(parse, token)
    if token.dep in ("nsubj", "nsubjpass"):
        speech = speech_verb_over(parse, parse.tokens[token.head])
        if speech is not None:
            speaker = subject(parse, speech)
            return [speaker] if speaker is not None and speaker.i < token.i else []
        sentence = parse.sentences[token.sentence]
        verb = parse.tokens[token.head]
        opens = token.i - sentence.first <= 2 and verb.i == sentence.root
        if opens and verb.lemma in SPEECH and token.sentence > 0:
            before = parse.sentences[token.sentence - 1]
            main = subject(parse, parse.tokens[before.root])
            return [main] if main is not None else []
        return []
    if token.dep == "poss":
        aside = _beside_an_aside(token, verb, parse)
        own = aside if aside is not None else subject(parse, verb)
        if own is not None and own.i < token.i and own.pos != "PRON":
            return [own]
        if own is not None and own.left > token.i:
            return []
        return _subject_reported(token, verb, parse) or _subject_before(token, parse)
    return []


def _beside_an_aside(token: Token, verb: Token, parse: Parse) -> Token | None:
    """Iran in "Iran fired drones, Israel said, in answer to a strike on its consulate": what
    follows the aside goes on with the clause before it."""
    if verb.lemma not in SPEECH or token.i < verb.i:
        return None
    before = verb
    if verb.dep in ("parataxis", "ccomp") and verb.head < verb.i:
        before = parse.tokens[verb.head]
    else:
        told = [c for c in children(parse, verb, "ccomp") if c.i < verb.i]
        before = told[0] if told else verb
    comma = parse.tokens[verb.i + 1 : verb.i + 2]
    if before is verb or not comma or comma[0].text != ",":
        return None
    return subject(parse, before)


def _subject_reported(token: Token, verb: Token, parse: Parse) -> list[Token]:
    """Turkey in "Turkey sent a drone, its defence ministry said"."""
    if verb.lemma not in SPEECH:
        return []
    told = [c for c in children(parse, verb, "ccomp") if c.i < token.i]
    if verb.dep == "parataxis" and verb.head < token.i:
        told.append(parse.tokens[verb.head])
    found = subject(parse, told[0]) if told else None
    return [found] if found is not None and found.pos != "PRON" else []


def _subject_before(token: Token, parse: Parse) -> list[Token]:
    """The subject of the sentence before, for the word that opens the next: "Its leader…"."""
    sentence = parse.sentences[token.sentence]
    if token.i - sentence.first > 1 or not token.sentence:
        return []
    before = parse.sentences[token.sentence - 1]
    if before.paragraph != sentence.paragraph:
        return []
    main = next(children(parse, parse.tokens[before.root], "nsubj", "nsubjpass"), None)
    return [main] if main is not None else []
