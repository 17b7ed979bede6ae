"""How a voice is sourced: by name, as an unnamed official, not at all, by a paper, by many."""

from dragoman.actors.index import ActorIndex
from dragoman.language import Parse, Token
from dragoman.record import Actor, Sourcing
from dragoman.statements.attribution import Attribution, Range, covers
from dragoman.statements.lexicon import cues, words
from dragoman.statements.media import OUTLETS, is_outlet
from dragoman.statements.people import (
    BODIES,
    CROWDS,
    OFFICES,
    OFFICIALS,
    PERSON_ENDINGS,
    PRONOUN_CROWDS,
    SOMEBODY,
    SOURCES,
)

_LESSER = words("press deputy assistant vice under regional senior local former permanent private")
"""Words that make an office one of many: "the press secretary" is named by nobody's office."""
_PORTIONS = words("""
    one two three some several many few most group pair handful number dozen majority couple team
    circle all both another half
""")
_SHARES = words("percent % percentage half third quarter fifth tenth majority minority most")
_UNNAMED = words("unnamed unidentified anonymous undisclosed unspecified")
_ANONYMITY = (
    "anonymity", "anonymously", "not to be named", "not to be identified", "not be named",
    "not be identified", "to be named", "to be identified", "being named", "being identified",
    "not authorized to", "not authorised to", "name be withheld", "name withheld",
    "names withheld", "withhold his name", "withhold her name", "without being named",
    "not giving a name", "not to give his name", "not to give her name",
)  # fmt: skip
"""Words by which a voice, or the report, keeps its name back."""
_KNOWING = (
    "familiar with", "close to", "briefed on", "with knowledge", "with direct knowledge",
    "aware of the", "involved in", "privy to", "acquainted with", "informed of", "informed about",
    "who asked not", "who spoke on", "who requested", "who declined to be",
)  # fmt: skip
"""Words that tell how an unnamed voice knows."""
_NAME_GIVEN = ("first name", "only as", "himself as", "herself as", "his name as", "her name as")
_WITHHOLDING = words(
    "ask request decline refuse want wish insist demand authorize authorise prefer"
)
_PUBLICLY = words("publicly openly press media reporter journalist")


def withholds_name(parse: Parse, a: Attribution) -> bool:
    """Whether an attribution only tells that its source is not named: "who asked not to be named",
    "was not authorized to speak publicly". That is sourcing, and no statement."""
    if a.anchor is None or not a.content:
        return False
    anchor = parse.tokens[a.anchor]
    if anchor.lemma not in _WITHHOLDING:
        return False
    content = [t for first, last in a.content for t in parse.tokens[first:last]][:8]
    if anchor.lemma in ("authorize", "authorise"):
        return any(t.lemma in _PUBLICLY for t in content)
    if any(t.lower in ("anonymity", "anonymous") for t in content):
        return True
    passive = any(t.lemma == "be" for t in content)
    return passive and any(t.lower in ("named", "identified", "quoted") for t in content)


def sourcing_of(
    index: ActorIndex, a: Attribution, head: Token, actor: Actor | None
) -> Sourcing | None:
    """How the words of a source, headed by ``head``, let the reader know who speaks.

    A pronoun, and "the official", are sourced as the words that they stand for.
    """
    if a.source is None:
        return None
    own = _of_words(index.parse, a, a.source, head, actor)
    if own == "anonymous" or actor is None or actor.kind == "state":
        return own
    definite = index.parse.tokens[a.source[0]].lower in ("the", "that", "this")
    if (head.pos == "PRON" and own is None) or (definite and own == "official-unnamed"):
        first = next((f for f in index.mentions if f.actor is actor), None)
        if first is not None and first.head < head.i and first.mention.form == "nominal":
            tokens = index.parse.tokens
            introduced = Attribution([], source=(first.first, tokens[first.head].right + 1))
            said = _of_words(
                index.parse, introduced, (first.first, first.last), tokens[first.head], actor
            )
            return said if said is not None else own
    return own


def _of_words(
    parse: Parse, a: Attribution, source: Range, head: Token, actor: Actor | None
) -> Sourcing | None:
    said = parse.text[parse.tokens[source[0]].start : parse.tokens[source[1] - 1].end].lower()
    lemma = head.lemma
    named = _is_named(parse, source, head, actor)
    if not named and _hides(said, _clause(parse, a, head), lemma):
        given = any(phrase in said for phrase in _NAME_GIVEN)
        return "named" if given and _has_name(parse, source) else "anonymous"
    if is_outlet(parse, actor, head):
        return "outlet"
    if named:
        return "named"
    if any(phrase in said for phrase in _NAME_GIVEN) and _has_name(parse, source):
        return "named"
    if head.pos == "PRON" and lemma not in PRONOUN_CROWDS:
        return _of_pronoun(actor)
    unique = lemma in OFFICES and parse.tokens[head.i - 1].lower not in _LESSER
    if unique and head.tag == "NN" and not _indefinite(parse, source):
        return None  # someone who is named elsewhere, and was not found
    if lemma in OFFICIALS or _is_one_of_officials(parse, source):
        return "official-unnamed"
    if lemma == "figure" and not _is_shown(parse, a):
        return "collective"
    if lemma in cues().documents:
        return "document"
    if lemma in CROWDS or lemma in _SHARES or _is_crowd(parse, source, head, actor):
        return "collective"
    if lemma in BODIES or (actor is not None and actor.kind in ("state", "organisation")):
        return "named"
    if head.tag in ("NNS", "NNPS") or lemma in PRONOUN_CROWDS:
        return "collective"
    if actor is not None and actor.kind == "group":
        return "collective"
    if head.pos == "PROPN":
        return "named"
    human = lemma in cues().speakers or lemma.endswith(PERSON_ENDINGS) or lemma in SOMEBODY
    return "anonymous" if human and _indefinite(parse, source) else None


def _is_shown(parse: Parse, a: Attribution) -> bool:
    """Whether figures are numbers, which show, and not people, who say."""
    return a.anchor is not None and parse.tokens[a.anchor].lemma in cues().finding


def _of_pronoun(actor: Actor | None) -> Sourcing | None:
    if actor is None or actor.kind == "person":
        return None
    return "collective" if actor.kind == "group" else "named"


def speaks(parse: Parse, head: Token, actor: Actor | None) -> bool:
    """Whether the words name someone, or a document, that can be cited: not "safety concerns"."""
    if actor is not None or head.ent in ("PERSON", "ORG", "NORP"):
        return True
    lemma = head.lemma
    if lemma in OFFICIALS or lemma in SOURCES or lemma in OUTLETS or lemma in BODIES:
        return True
    if lemma in cues().documents or lemma in ("analyst", "expert", "witness", "resident"):
        return True
    words = parse.text[head.start : parse.tokens[head.right].end].lower()
    return lemma in SOMEBODY and (
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
    one = head.tag == "NN" and (head.lemma in OFFICIALS | OFFICES or head.lemma in cues().speakers)
    if one and persons and parse.tokens[persons[0].i - 1].text == ",":
        return True  # "the chairman of the party, Ali Khan"
    if actor is not None and head.pos == "PROPN" and actor.kind != "person":
        return head.lemma not in OFFICIALS
    if parse.sentences[head.sentence].first == source[0] == head.i and _is_common(head):
        return False
    return head.pos == "PROPN" and head.tag == "NNP" and head.lemma not in OFFICIALS


def _is_common(head: Token) -> bool:
    """Whether a word with a capital is a common noun for a voice: "Graffiti read: “…”"."""
    return head.lower in cues().documents or head.lower in cues().speakers


def _has_name(parse: Parse, source: Range) -> bool:
    return any(t.pos == "PROPN" for t in parse.tokens[source[0] : source[1]])


def _is_crowd(parse: Parse, source: Range, head: Token, actor: Actor | None) -> bool:
    """Whether a plural stands for many: "some Democrats", not "the United Nations"."""
    if head.tag == "NNS":
        return not any(parse.tokens[i].dep == "appos" for i in head.children)
    if head.tag != "NNPS" or head.ent == "PERSON" or (actor is not None and actor.kind == "state"):
        return False
    if any(t.lower in PRONOUN_CROWDS for t in parse.tokens[source[0] : head.i]):
        return True
    before = parse.tokens[head.i - 1] if head.i > source[0] else None
    return before is None or before.pos != "PROPN" or before.lower in ("house", "senate")


def _hides(said: str, clause: str, lemma: str) -> bool:
    if lemma in SOURCES or any(word in _UNNAMED for word in said.split()):
        return True
    if any(phrase in clause for phrase in _ANONYMITY):
        return True
    return lemma in SOMEBODY and any(phrase in said for phrase in _KNOWING)


def _clause(parse: Parse, a: Attribution, head: Token) -> str:
    """The sentence of a source less what is said in it, in lower case."""
    sentence = parse.sentences[head.sentence]
    if sentence.end - sentence.start > _LONGEST_SENTENCE:
        return ""
    tokens = parse.tokens[sentence.first : sentence.last]
    return " ".join(t.lower for t in tokens if not covers(a.content, t.i))


_LONGEST_SENTENCE = 600
"""Characters of a sentence that is read for "on condition of anonymity"."""


def _is_one_of_officials(parse: Parse, source: Range) -> bool:
    """ "one of the officials", "a group of diplomats"."""
    if not any(t.lemma in _PORTIONS for t in parse.tokens[source[0] : source[0] + 4]):
        return False
    tokens = parse.tokens[source[0] : source[1]]
    return any(t.dep == "pobj" and t.lemma in OFFICIALS and t.tag == "NNS" for t in tokens[:6])


def _indefinite(parse: Parse, source: Range) -> bool:
    first = parse.tokens[source[0]]
    return first.lower in ("a", "an", "another", "one") or first.pos == "NUM"
