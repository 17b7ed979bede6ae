"""Finding the cues that are anchored at a token."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from dragoman.events.codebook.content import told_by
from dragoman.events.codebook.cues import Cue, CueMatch
from dragoman.events.codebook.frames import Frame, Lexicon, Need, lexicon
from dragoman.language import Parse, Token
from dragoman.language.clauses import doer, undergoer
from dragoman.language.syntax import children

_LONGEST_GAP = 3
"""Tokens that may stand between two parts of one anchor: "took the reporter into custody"."""

_TRANSPARENT = """
series wave string number spate round set lot kind type sort range flurry barrage act form couple
dozen hundred thousand package group pair volley campaign piece bit part half most majority some
all one several many million billion batch ton tonne kilogram kilo litre load shipment team crew
bunch dozens scores score chunk truck trucks truckload lorry lorries planeload shipload tonnes
convoy box crate
"""
TRANSPARENT = frozenset(_TRANSPARENT.split())
"""Nouns that stand for what follows their "of": a wave of strikes is strikes."""


def match_cues(parse: Parse, token: Token) -> list[CueMatch]:
    """All cues anchored at the token, the most specific and surest first.

    A light verb and its noun ("held talks", "carried out an attack") are one match, anchored at
    the verb; the noun gives none of its own then.
    """
    words = lexicon()
    if token.tag.startswith("VB"):
        if token.dep in ("amod", "compound"):
            return []  # "the proposed plan": told of, not told
        return _match_verb(parse, token, words)
    if token.pos in ("NOUN", "PROPN"):
        frames = words.nouns.get(token.lemma) or words.nouns.get(token.lower)
        if not frames or _light_verb_above(parse, token, words) is not None:
            return []
        return _matches(parse, token, frames, 0)
    return []


def _match_verb(parse: Parse, verb: Token, words: Lexicon, depth: int = 0) -> list[CueMatch]:
    found: list[CueMatch] = []
    frames = words.verbs.get(verb.lemma)
    if frames:
        found = _matches(parse, verb, frames, depth)
    if verb.lemma in words.classes["light-verb"]:
        found += _light(parse, verb, words, depth)
        found.sort(key=lambda m: (-m.weight, -m.cue.strength))
    return found


def _light(parse: Parse, verb: Token, words: Lexicon, depth: int) -> list[CueMatch]:
    """The cues of the noun that a light verb governs, with the verb as their head."""
    noun = undergoer(parse, verb)
    if noun is None:
        return []
    noun = _through(parse, noun)
    frames = words.nouns.get(noun.lemma) or words.nouns.get(noun.lower, ())
    suffers = verb.lemma in words.classes["receiving-verb"]
    found = []
    for match in _matches(parse, noun, frames, depth):
        first, last = _anchor(parse, verb, [i for i in match.parts if i <= noun.i])
        if verb.i - 1 - _LONGEST_GAP <= noun.i < verb.i:
            first = match.first  # "talks were held"
        found.append(
            CueMatch(
                _as_light(match.cue, suffers),
                verb.i, first, last, (verb.i, *match.parts), noun.i, match.weight + 0.9,
            )
        )  # fmt: skip
    return found


@lru_cache(maxsize=4096)
def _as_light(cue: Cue, suffers: bool) -> Cue:
    if suffers:
        return replace(cue, actor=_once("prep:from", "prep:by", *cue.actor), recipient=("subject",))
    return replace(
        cue,
        actor=_once("subject", *cue.actor),
        recipient=_once(*cue.recipient, "dative", "poss"),
    )


def _once(*slots: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(slots))


def _light_verb_above(parse: Parse, noun: Token, words: Lexicon) -> Token | None:
    """The light verb whose object the noun is."""
    above = noun
    while above.dep in ("conj", "pobj", "prep") and above.head != above.i:
        nxt = parse.tokens[above.head]
        if above.dep == "conj" and nxt.pos not in ("NOUN", "PROPN"):
            return None
        if above.dep == "pobj" and nxt.lower != "of":
            return None
        if above.dep == "prep" and nxt.lemma not in TRANSPARENT:
            return None
        if above.dep == "conj":
            return None  # a second noun has a match of its own
        above = nxt
    verb = parse.tokens[above.head]
    if verb.lemma not in words.classes["light-verb"] or not verb.tag.startswith("VB"):
        return None
    below = undergoer(parse, verb)
    return verb if below is not None and _through(parse, below) is noun else None


def _through(parse: Parse, noun: Token) -> Token:
    """Past "series of", "wave of"… to the noun that is meant."""
    if noun.lemma in TRANSPARENT:
        for prep in children(parse, noun, "prep"):
            if prep.lower == "of":
                for obj in children(parse, prep, "pobj"):
                    return obj
    return noun


def _matches(parse: Parse, head: Token, frames: tuple[Frame, ...], depth: int) -> list[CueMatch]:
    found: list[CueMatch] = []
    for frame in frames:
        parts = _fits(parse, head, frame)
        if parts is None:
            continue
        cue = frame.cue
        if cue.content and depth < 2:
            cue = _by_content(parse, head, parts, cue, depth)
        first, last = _anchor(parse, head, parts)
        if not head.tag.startswith("VB"):
            last = head.i + 1
        found.append(CueMatch(cue, head.i, first, last, parts, head.i, frame.weight))
    return found


def _by_content(parse: Parse, head: Token, parts: tuple[int, ...], cue: Cue, depth: int) -> Cue:
    """The cue with the type and mode that what stands below it asks for."""
    words = lexicon()
    for below in _contents(parse, head, parts):
        if below.tag.startswith("VB"):
            inner = _match_verb(parse, below, words, depth + 1)
        else:
            noun = _through(parse, below)
            frames = words.nouns.get(noun.lemma, ())
            inner = _matches(parse, noun, frames, depth + 1)
        if inner:
            return told_by(cue, inner[0].cue)
    return told_by(cue, None)


def _contents(parse: Parse, head: Token, parts: tuple[int, ...]) -> list[Token]:
    clauses = [
        c
        for c in _clauses(parse, head)
        if c.i > head.i and c.tag in ("VB", "VBG", "VBP", "VBN", "VBZ", "VBD")
    ]
    clauses = [c for c in clauses if c.dep in ("xcomp", "ccomp") or _has_to(parse, c)]
    for clause in list(clauses):
        if clause.lemma in ("have", "need"):  # "said they had to leave"
            clauses += [c for c in children(parse, clause, "xcomp") if _has_to(parse, c)]
    nouns: list[Token] = []
    for i in (head.i, *parts[1:]):
        part = parse.tokens[i]
        if part.pos == "ADP":
            nouns += children(parse, part, "pobj", "pcomp")
        elif part.i != head.i and part.pos in ("NOUN", "PROPN"):
            clauses += [c for c in children(parse, part, "acl", "relcl") if _has_to(parse, c)]
            nouns.append(part)
        else:
            below = undergoer(parse, part) if part.tag.startswith("VB") else None
            if below is not None:
                nouns.append(below)
                clauses += [c for c in children(parse, below, "acl") if _has_to(parse, c)]
            if part.pos in ("NOUN", "PROPN"):
                for prep in children(parse, part, "prep"):
                    if prep.lower in ("to", "for", "of"):
                        nouns += children(parse, prep, "pobj")
    return clauses + nouns


def _clauses(parse: Parse, head: Token) -> Iterator[Token]:
    """The clauses under a word, and under its predicate: "is willing *to leave*"."""
    yield from children(parse, head, "xcomp", "ccomp", "advcl", "acl", "pcomp", "relcl")
    for child in children(parse, head, "acomp", "attr", "oprd", "xcomp", "ccomp"):
        if child.pos in ("ADJ", "NOUN"):
            yield from children(parse, child, "xcomp", "ccomp", "acl", "advcl")


def _is_content(parse: Parse, clause: Token) -> bool:
    """Whether the clause is what is said, thought or made clear."""
    return clause.dep == "ccomp" or any(c.lower == "that" for c in children(parse, clause, "mark"))


_DUTIES = frozenset({"must", "should", "ought", "needs"})
_NO_OTHER = frozenset({"i", "we", "one", "it", "this", "that", "there"})


def _tells_duty(parse: Parse, verb: Token) -> bool:
    """Whether a clause says what another must do: "must", "should", "has to", "needs to"."""
    if any(c.lower in _NO_OTHER for c in children(parse, verb, "nsubj", "nsubjpass")):
        return False
    aux = next((c for c in children(parse, verb, "aux") if c.lower in _DUTIES), None)
    if aux is not None:  # "should Iran attack" is a condition
        return not any(aux.i < c.i < verb.i for c in children(parse, verb, "nsubj", "nsubjpass"))
    if verb.lemma not in ("have", "need"):
        return False
    return any(_has_to(parse, c) for c in children(parse, verb, "xcomp"))


_PROPOSING = frozenset({"suggest", "propose", "recommend", "insist"})


def _is_subjunctive(parse: Parse, head: Token, verb: Token) -> bool:
    """Whether a clause tells what should be: "suggested that troops *cross* the border"."""
    if head.lemma not in _PROPOSING or verb.tag not in ("VB", "VBP"):
        return False
    if any(children(parse, verb, "aux")) or not any(children(parse, verb, "nsubj", "nsubjpass")):
        return False
    past = head.tag in ("VBD", "VBN")
    return verb.tag == "VB" or past


def _has_to(parse: Parse, verb: Token) -> bool:
    return any(c.lower == "to" for c in children(parse, verb, "aux"))


def _anchor(parse: Parse, head: Token, parts: Sequence[int]) -> tuple[int, int]:
    """From the head over those parts that stand near it."""
    first, last = head.i, head.i + 1
    for part in sorted(parts):
        if parse.tokens[part].tag.startswith("VB") and part != head.i:
            continue
        gap = 0 if parse.tokens[part].pos == "ADP" else _LONGEST_GAP
        if last <= part <= last + gap:
            last = part + 1
    return first, last


def _fits(parse: Parse, head: Token, frame: Frame) -> tuple[int, ...] | None:
    parts = [head.i]
    for need in frame.needs:
        found = _find(parse, head, need)
        if found is None:
            return None
        parts.extend(found)
    for condition in frame.conditions:
        if (_find(parse, head, condition) is None) != condition.denied:
            return None
    return tuple(parts)


def _find(parse: Parse, head: Token, need: Need) -> tuple[int, ...] | None:
    """The tokens that meet the need, perhaps none; None where it is not met."""
    kind = need.kind
    if kind == "obj":
        return _among(parse, _objects(parse, head), need)
    if kind == "prep":
        return _preposition(parse, head, need)
    if kind in ("to", "ing", "that", "ought", "others"):
        return _clause(parse, head, need)
    if kind == "within":
        first = head.i if head.tag.startswith("VB") else head.left
        below = parse.tokens[first : head.right + 1]
        met = any(t.lemma in (need.nouns or ()) and t.i != head.i for t in below)
        return () if met else None
    if kind == "is":
        for child in children(parse, head, "acomp", "attr", "oprd", "xcomp", "ccomp", "advmod"):
            if need.nouns is None and child.dep in ("acomp", "attr", "oprd"):
                return (child.i,)
            if child.lower in (need.nouns or ()) or child.lemma in (need.nouns or ()):
                return (child.i,)
        return None
    if kind == "subj":
        who = doer(parse, head)
        return _among(parse, [who] if who else [], need)
    if kind == "mod":
        for child in children(parse, head, "amod", "compound", "nmod", "advmod", "poss"):
            if need.nouns is None or child.lemma in need.nouns or child.lower in need.nouns:
                return (child.i,)
        return None
    passive = any(children(parse, head, "nsubjpass", "auxpass", "agent"))
    return () if passive else None


def _objects(parse: Parse, head: Token) -> list[Token]:
    if not head.tag.startswith("VB"):
        return []
    found = undergoer(parse, head)
    if found is None:
        return []
    objects = [found]
    for one in objects:
        objects.extend(children(parse, one, "conj"))
    return objects


def _among(parse: Parse, tokens: list[Token], need: Need) -> tuple[int, ...] | None:
    if need.nouns is None:
        return (tokens[0].i,) if tokens else None
    for token in tokens:
        noun = _through(parse, token)
        if noun.pos in ("PRON", "DET"):
            continue
        if noun.lemma in need.nouns or noun.lower in need.nouns:
            return (noun.i,)
        if noun.pos == "PROPN" and "PROPN" in need.nouns:
            return (noun.i,)
    return None


def _preposition(parse: Parse, head: Token, need: Need) -> tuple[int, ...] | None:
    for child in children(parse, head, "prep", "prt", "advmod", "agent", "dative"):
        if child.i < head.i:
            continue
        if child.lower != need.word:
            inner = [c for c in children(parse, child, "prep") if c.lower == need.word]
            if child.dep != "prep" or child.lower == "according" or not inner:
                continue
            child = inner[0]  # "out of", "ahead of"
        objects = list(children(parse, child, "pobj", "pcomp"))
        if any(obj.ent in ("DATE", "TIME") for obj in objects):
            continue
        if need.bare:
            return (child.i,)
        if not objects and child.dep in ("prt", "advmod"):
            objects = _objects(parse, head)  # "call off the strike"
        if need.nouns is None:
            if objects:
                return (child.i,)
            continue
        found = _among(parse, objects, need)
        if found is not None:
            return (child.i, *found)
    return None


def _clause(parse: Parse, head: Token, need: Need) -> tuple[int, ...] | None:
    for child in _clauses(parse, head):
        if child.i < head.i and need.kind not in ("that", "ought"):
            continue
        if need.kind == "ought" and not (
            _is_content(parse, child)
            and (_tells_duty(parse, child) or _is_subjunctive(parse, head, child))
        ):
            continue
        if need.kind in ("to", "others") and not _has_to(parse, child):
            continue
        if need.kind == "others" and not (
            any(children(parse, child, "nsubj", "nsubjpass")) or any(children(parse, head, "dobj"))
        ):
            continue
        own = any(children(parse, child, "nsubj", "nsubjpass"))
        if need.kind == "ing" and (child.tag != "VBG" or own):
            continue
        if need.kind == "that" and not _is_content(parse, child):
            continue
        if need.nouns is None or child.lemma in need.nouns:
            return (child.i,)
    if head.tag.startswith("VB") and need.kind in ("to", "others"):
        # "asked the court to rule": the infinitive may hang on the object
        for noun in children(parse, head, "dobj"):
            for child in children(parse, noun, "acl", "relcl"):
                if _has_to(parse, child) and (need.nouns is None or child.lemma in need.nouns):
                    return (child.i,)
    return None
