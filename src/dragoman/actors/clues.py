"""What the text around a word tells of it: who speaks, what is quoted, what is a headline."""

from dragoman.actors.words import words
from dragoman.language import Parse, Token
from dragoman.language.syntax import children
from dragoman.record import Gender

SPEECH = words(
    """accuse acknowledge add admit advise affirm agree allege announce answer appeal argue ask
    assert assure boast brief caution charge cite claim clarify comment complain concede
    conclude condemn confess confirm contend contradict counter criticise criticize cry declare
    decry demand denounce deny describe disclose dismiss elaborate emphasise emphasize estimate
    exclaim explain express forecast hint indicate inform insist instruct interject joke lament
    maintain mention note object observe opine order plead pledge post praise predict proclaim
    promise propose protest question quip quote rebuff recall recommend recount refuse
    reiterate relate remark remind repeat reply report request respond retort reveal say scoff
    signal slam speak specify state stress suggest swear tell testify threaten tweet urge vow
    warn welcome whisper write believe think know hope fear expect feel"""
)
"""Lemmas of verbs whose subject is a voice: a person, an organisation or a state."""

AGENTIVE = SPEECH | words(
    """accept adopt aim allow annex arm assess break bring buy campaign challenge change choose
    close commit compete conduct consider control convene court decide defend delay destroy
    detect donate downgrade drop ease encourage end engage escalate exclude exploit extend
    extradite favour favor fight grant hand hold ignore increase intend intercept intervene
    isolate issue keep lead limit look make meddle need normalise normalize occupy override
    pass pay permit persuade pose postpone prefer present press prevent probe prolong protect
    pursue quit raise reassure rebuild reconsider reduce refrain remove renew renounce reopen
    rescind resist restore restrict retreat return revoke rule scrap secure set share shift
    shut snub soften stage step stop strengthen submit supply surrender suspect take target
    terminate test trade train treat trust turn underestimate unveil use view wage weigh
    abandon abduct approve arrest attack back ban blame block bomb boycott call capture cancel
    cooperate cut deploy detain dispatch endorse evacuate expel export fire free freeze fund
    halt help host impose import invade invite join kill launch lift lobby mediate meet
    mobilise mobilize move negotiate offer oppose plan prepare pressure provide pull punish
    push ratify react recognise recognize reject release resume retaliate sanction seek seize
    sell send shell sign side strike summon support suspend talk try veto violate vote want
    withdraw work"""
)
"""Lemmas of verbs whose subject acts of its own will."""

TOWARDS = words(
    """accuse arm ask back blame call condemn criticise criticize denounce force invite join lobby
    oppose pressure press punish push recognise recognize rebuke reject sanction sue support
    tell thank threaten urge warn"""
)
"""Lemmas of verbs whose object is an agent."""

_MEANT_FOR_AN_AGENT = words(
    """aid ultimatum support warning message sanction offer proposal assistance pressure loan
    concession appeal demand threat embargo apology loyalty allegiance condolence"""
)
"""Nouns whose complement is an agent: "an ultimatum to Damascus"."""

_OPENING = frozenset("“«„‟")
_CLOSING = frozenset("”»")


def quoted_tokens(parse: Parse) -> list[bool]:
    """For every token, whether it stands in quotation marks; each paragraph starts outside."""
    flags: list[bool] = []
    inside, paragraph = False, -1
    for token in parse.tokens:
        if token.paragraph != paragraph:
            inside, paragraph = False, token.paragraph
        mark = token.text[0]
        if mark in _OPENING:
            inside = True
        elif mark in _CLOSING:
            inside = False
        elif mark == '"' or token.text in ("``", "''"):
            inside = not inside
        flags.append(inside)
    return flags


def capital(token: Token) -> bool:
    """Whether the word starts with a capital letter."""
    return token.text[0].isupper()


def name_shaped(word: str) -> bool:
    """Whether a word looks like a surname: "LeVell", "O'Brien", "Ruto"; not "NATO", not "x2"."""
    letters = word.replace("'", "").replace("’", "").replace("-", "")
    return word[:1].isupper() and letters.isalpha() and not word[1:].isupper()


def headline_sentences(parse: Parse) -> set[int]:
    """The sentences that Are Written Like This, where a capital tells nothing."""
    found: set[int] = set()
    for sentence in parse.sentences:
        tokens = parse.tokens[sentence.first + 1 : sentence.last]
        long = [t for t in tokens if len(t.text) >= 4 and t.text.isalpha()]
        small_verb = any(t.pos in ("VERB", "AUX") and t.text[0].islower() for t in tokens)
        if len(long) >= 3 and not small_verb and sum(map(capital, long)) >= 0.7 * len(long):
            found.add(sentence.i)
    return found


_STOPS = frozenset('.!?"”’…')
LONGEST_HEADLINE = 30
"""Words of the longest first line that is taken for a headline."""


def headline_end(parse: Parse) -> int:
    """One past the last token of the headline: a short first line without a full stop, with more
    text below it. 0 where the report has none."""
    if len(parse.paragraphs) < 2:
        return 0
    first = parse.paragraphs[0]
    closed = parse.tokens[first.last - 1].text in _STOPS
    return first.last if not closed and first.last - first.first <= LONGEST_HEADLINE else 0


def is_speaker(parse: Parse, token: Token) -> bool:
    """Whether the token is the subject of a verb of speech or belief."""
    verb = parse.tokens[token.head]
    return token.dep in ("nsubj", "nsubjpass") and verb.lemma in SPEECH


def echo(parse: Parse, token: Token) -> Gender | None:
    """The gender of "he" or "she" as the subject of what the name says: "Ruiz said that he…"."""
    verb = parse.tokens[token.head]
    if token.dep != "nsubj" or verb.lemma not in SPEECH:
        return None
    for clause in children(parse, verb, "ccomp"):
        for own in children(parse, clause, "nsubj", "nsubjpass"):
            if own.i > token.i and own.lower in ("he", "she"):
                return "male" if own.lower == "he" else "female"
    return None


_OF_PLACES = words(
    """be lie sit remain become see have host grow burn fall suffer experience celebrate mark wake
    stand brace flood shake boast attract house hold serve recover receive rise border belong
    date sprawl stretch bustle swell survive witness shine sleep look smell sound close face
    lose win contain feature include need require depend cost appear seem come"""
)
"""Lemmas of verbs that a town too is the subject of."""


def governs(parse: Parse, token: Token) -> bool:
    """Whether a capital stands for its government: it acts, or is the subject of any verb but
    those that a town is the subject of too."""
    verb = parse.tokens[token.head]
    if token.dep == "nsubj" and verb.pos == "VERB" and verb.lemma not in _OF_PLACES:
        return True
    return acts(parse, token)


def acts(parse: Parse, token: Token) -> bool:
    """Whether the token is used as an agent: it speaks, acts at will, or is spoken to."""
    verb = parse.tokens[token.head]
    if token.dep == "nsubj":
        return verb.lemma in AGENTIVE
    if token.dep == "dobj":
        return verb.lemma in TOWARDS
    if token.dep == "conj" and token.head < token.i:
        return acts(parse, verb)
    if token.dep == "pobj":
        if verb.lower in ("between", "against") or verb.dep == "agent":
            return True
        above = parse.tokens[verb.head]
        if verb.lower == "to" and above.lower == "according":
            return True
        if verb.lower in ("to", "for", "on", "from"):
            given = [above.lemma, *(c.lemma for c in children(parse, above, "dobj"))]
            if not _MEANT_FOR_AN_AGENT.isdisjoint(given):
                return True
        return verb.lower == "with" and above.lemma in (
            "talk", "agreement", "deal", "relation", "tie", "negotiate", "negotiation", "treaty",
            "war", "alliance", "dialogue", "ceasefire", "truce", "cooperate", "cooperation",
            "pact", "accord", "touch", "contact", "row", "dispute", "tension", "partnership",
            "standoff", "discussion", "clash", "break", "sympathise", "side", "sign", "coordinate",
            "consult", "quarrel", "feud", "friendship", "rivalry", "contract", "trade",
        )  # fmt: skip
    return False


def speech_verb_over(parse: Parse, verb: Token) -> Token | None:
    """The verb of speech in whose complement the clause of the verb stands, if any."""
    at = verb
    while at.dep == "conj" and parse.tokens[at.head].pos in ("VERB", "AUX"):
        at = parse.tokens[at.head]
    above = parse.tokens[at.head]
    if above is not at and at.dep in ("ccomp", "xcomp", "parataxis") and above.lemma in SPEECH:
        return above
    return None


def clause_of(parse: Parse, token: Token) -> Token:
    """The verb of the smallest clause around the token; the sentence's root where none is."""
    at = token
    while at.head != at.i:
        at = parse.tokens[at.head]
        if at.pos in ("VERB", "AUX"):
            return at
    return at
