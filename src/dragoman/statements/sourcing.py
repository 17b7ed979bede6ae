"""How a voice is sourced: by name, as an unnamed official, not at all, by a paper, by many."""

from dragoman.language import Parse, Token
from dragoman.record import Actor, Sourcing
from dragoman.statements.attribution import Range
from dragoman.statements.lexicon import cues, words
from dragoman.statements.sources import PERSON_ENDINGS

OFFICIALS = words("""
    admiral adviser advisor agent aide ambassador attaché attorney authority chief colonel
    commander commissioner constable counsel counsellor deputy detective diplomat director
    envoy general governor inspector investigator judge lawyer legislator lieutenant
    magistrate mayor minister ministers negotiator officer official operative police
    prosecutor representative secretary sergeant sheriff soldier spokeman spokesman
    spokespeople spokesperson spokeswoman staff staffer strategist undersecretary president
    premier chancellor general senator lawmaker mp parliamentarian congressman congresswoman
    councillor bureaucrat emissary gendarme policeman regulator superintendent trooper
    press-secretary cop
""")
_UNNAMED = words("unnamed unidentified anonymous undisclosed unspecified")
_SOURCES = words("source insider informant tipster leaker whistleblower")
_SOMEBODY = words("""
    people person those someone somebody individual man woman one two three several friend
    associate ally executive
""")
_ANONYMITY = (
    "anonymity", "not to be named", "not to be identified", "not be named", "not be identified",
    "to be named", "to be identified", "not authorized", "not authorised", "withheld",
)  # fmt: skip
_KNOWING = (
    "familiar with", "close to", "briefed on", "with knowledge", "with direct knowledge",
    "aware of the", "involved in", "privy to", "acquainted with", "informed of", "informed about",
    "who asked not", "who spoke on", "who requested", "who declined to be",
)  # fmt: skip
_OUTLETS = words("""
    agency broadcaster channel daily gazette magazine network newspaper news newswire outlet
    paper periodical press publication radio station tabloid television tv weekly website
    wire medium media newsmagazine blog
""")
_OUTLET_NAMES = words("""
    abc aftenposten afp aljazeera allafrica ansa ap asahi axios barron bbc bild bloomberg
    breitbart buzzfeed cbc cbs clarin cnbc cnn corriere dawn dpa economist efe estadao
    euronews express fnb folha forbes fox gazette globe guardian haaretz herald hill hindu
    hürriyet independent interfax itv jazeera jornal journal kan kompas kyodo lapresse
    latimes mail mainichi mirror msnbc nbc newsday newsweek nhk nikkei npr nyt observer pbs
    politico post pravda rai reforma reuters rfe rtl rtve sabc sky slate spiegel spectator
    sputnik standard star sueddeutsche tagesspiegel tass telegraph telesur telemundo time
    times tribune univision vox wsj xinhua yomiuri yonhap
""")
_OFFICES = words("""
    president premier chancellor minister governor mayor king queen pope senator congressman
    congresswoman secretary general leader prince princess emir sultan chairman candidate
    nominee judge director chief commissioner ambassador
""")
_PRONOUN_CROWDS = words("all both few many most none others several some")
_BODIES = words("""
    administration agency alliance army assembly association authority bank board body
    branch bureau cabinet campaign chamber church coalition college commission committee
    company congress corporation council court delegation department directorate embassy
    executive federation firm force foundation government group house institute institution
    judiciary leadership league legislature military ministry mission movement navy office
    opposition organisation organization palace panel parliament parliamentarians party
    presidency regime secretariat senate service side state team think-tank thinktank
    tribunal union university
""")


def sourcing_of(
    parse: Parse, source: Range | None, head: Token | None, actor: Actor | None
) -> Sourcing | None:
    """How the words of a source, headed by ``head``, let the reader know who speaks."""
    if source is None or head is None:
        return None
    words = parse.text[parse.tokens[source[0]].start : parse.tokens[source[1] - 1].end].lower()
    clause = _clause(parse, head)
    lemma = head.lemma
    named = _is_named(parse, source, head, actor)
    if not named and _hides(words, clause, lemma):
        return "anonymous"
    if is_outlet(actor, head) and not (actor and actor.kind == "person"):
        return "outlet"
    if named:
        return "named"
    if head.pos == "PRON" and lemma not in _PRONOUN_CROWDS:
        return None
    if lemma in _OFFICES and head.tag == "NN" and not _indefinite(parse, source):
        return None  # someone who is named elsewhere, and was not found
    if lemma in OFFICIALS:
        return "official-unnamed"
    if _has_appositive_official(parse, source):
        return "official-unnamed"
    if lemma in cues().documents:
        return "document"
    if _is_crowd(parse, source, head, actor):
        return "collective"
    if lemma in _BODIES or (actor is not None and actor.kind in ("state", "organisation")):
        return "named"
    if head.tag in ("NNS", "NNPS") or lemma in _PRONOUN_CROWDS or lemma in ("people", "public"):
        return "collective"
    if actor is not None and actor.kind == "group":
        return "collective"
    if head.pos == "PROPN":
        return "named"
    human = lemma in cues().speakers or lemma.endswith(PERSON_ENDINGS) or lemma in _SOMEBODY
    return "anonymous" if human and _indefinite(parse, source) else None


def is_outlet(actor: Actor | None, head: Token | None) -> bool:
    """Whether the voice is a medium: a paper, an agency, a broadcaster."""
    if actor is not None and actor.kind == "group":
        return False
    if actor is not None and actor.kind != "person":
        if actor.sector == "JRN" or "JRN" in actor.other_sectors:
            return True
        if actor.sector is not None or actor.kind in ("state", "group"):
            return False
    if head is None or head.pos not in ("NOUN", "PROPN") or head.ent == "PERSON":
        return False
    return head.lower in _OUTLETS or (head.pos == "PROPN" and head.lower in _OUTLET_NAMES)


def speaks(parse: Parse, head: Token, actor: Actor | None) -> bool:
    """Whether the words name someone, or a document, that can be cited: not "safety concerns"."""
    if actor is not None or head.ent in ("PERSON", "ORG", "NORP"):
        return True
    lemma = head.lemma
    if lemma in OFFICIALS or lemma in _SOURCES or lemma in _OUTLETS or lemma in _BODIES:
        return True
    if lemma in cues().documents or lemma in ("analyst", "expert", "witness", "resident"):
        return True
    words = parse.text[head.start : parse.tokens[head.right].end].lower()
    return lemma in _SOMEBODY and (
        any(phrase in words for phrase in _KNOWING)
        or any(parse.tokens[i].lower in _UNNAMED for i in head.children)
    )


def _is_named(parse: Parse, source: Range, head: Token, actor: Actor | None) -> bool:
    if actor is not None and actor.kind == "person":
        return any(mention.form == "name" for mention in actor.mentions)
    if _is_crowd(parse, source, head, actor):
        return False
    persons = [t for t in parse.tokens[source[0] : source[1]] if t.ent == "PERSON"]
    if any(t.i == head.i or (t.dep in ("appos", "compound") and t.head == head.i) for t in persons):
        return True
    if actor is not None and head.pos == "PROPN" and actor.kind != "person":
        return head.lemma not in OFFICIALS
    return head.pos == "PROPN" and head.tag == "NNP" and head.lemma not in OFFICIALS


def _is_crowd(parse: Parse, source: Range, head: Token, actor: Actor | None) -> bool:
    """Whether a plural stands for many: "some Democrats", not "the United Nations"."""
    if head.tag == "NNS":
        return not any(parse.tokens[i].dep == "appos" for i in head.children)
    if head.tag != "NNPS" or head.ent == "PERSON" or (actor is not None and actor.kind == "state"):
        return False
    if any(t.lower in _PRONOUN_CROWDS for t in parse.tokens[source[0] : head.i]):
        return True
    before = parse.tokens[head.i - 1] if head.i > source[0] else None
    return before is None or before.pos != "PROPN" or before.lower in ("house", "senate")


def _hides(words: str, clause: str, lemma: str) -> bool:
    if lemma in _SOURCES or any(word in _UNNAMED for word in words.split()):
        return True
    if any(phrase in clause for phrase in _ANONYMITY):
        return True
    return lemma in _SOMEBODY and any(phrase in words for phrase in _KNOWING)


def _clause(parse: Parse, head: Token) -> str:
    """The sentence of a source, lower case, without what is quoted far from it."""
    sentence = parse.sentences[head.sentence]
    return (
        parse.text[sentence.start : sentence.end].lower()
        if sentence.end - sentence.start < 600
        else ""
    )


def _has_appositive_official(parse: Parse, source: Range) -> bool:
    """ "one of the officials", "a group of diplomats"."""
    tokens = parse.tokens[source[0] : source[1]]
    return any(t.dep == "pobj" and t.lemma in OFFICIALS and t.tag == "NNS" for t in tokens[:6])


def _indefinite(parse: Parse, source: Range) -> bool:
    first = parse.tokens[source[0]]
    return first.lower in ("a", "an", "another", "one") or first.pos == "NUM"
