"""Where and when a deed took place, and which figures count it.

The clause of the anchor is asked first, then its sentence; words that stand in another
statement than the anchor never answer. What neither tells is null.
"""

from collections.abc import Sequence

from dragoman.events.candidate import Candidate
from dragoman.events.voices import Voices
from dragoman.events.wordlists import words
from dragoman.language import Parse, Token
from dragoman.language.clauses import VERBAL
from dragoman.language.syntax import ancestors, head
from dragoman.record import Figure, Place, Span, Time

_CLAUSAL = frozenset({"ccomp", "advcl", "relcl", "csubj", "parataxis", "xcomp", "pcomp", "acl"})
_LOCATING = words("circumstances", "locating")
_TARGETING = {
    "ASSAULT": frozenset({"on", "of", "against", "into", "to"}),
    "MOBILIZE": frozenset({"to", "into", "towards", "toward"}),
    "CONSULT": frozenset({"to"}),
    "RETREAT": frozenset({"from", "out"}),
    "COERCE": frozenset({"on", "of"}),
    "AID": frozenset({"to"}),
    "PROTEST": frozenset(),
}
_DEEP = 2
_ARGUMENTS = frozenset(
    {"nsubj", "nsubjpass", "dobj", "dative", "agent", "attr", "nummod", "quantmod"}
)
_BEFORE = frozenset({"before", "until", "till", "by"})


class Circumstances:
    """The places, times and figures of a report, by token."""

    def __init__(
        self,
        parse: Parse,
        voices: Voices,
        places: Sequence[Place],
        times: Sequence[Time],
        figures: Sequence[Figure],
    ) -> None:
        self.parse = parse
        self.voices = voices
        self.places = _by_sentence(parse, [(m.span, p.id) for p in places for m in p.mentions])
        dated = [t for t in times if t.grain != "duration"]
        self.times = _by_sentence(parse, [(t.span, t.id) for t in dated])
        self.figures = _by_sentence(parse, [(f.span, f.id) for f in figures])

    def place(self, candidate: Candidate) -> str | None:
        """The place of the deed."""
        taking = [*candidate.actors]
        if candidate.cue.type not in _TARGETING:
            taking += candidate.recipients
        acting = {p.token.i for p in taking}
        choices = [
            (token, place)
            for token, place in self.places.get(candidate.anchor.sentence, ())
            if token.i not in acting and self._locates(token, candidate)
        ]
        return self._nearest(candidate, choices)

    def time(self, candidate: Candidate) -> str | None:
        """The time of the deed."""
        choices = [
            (token, time)
            for token, time in self.times.get(candidate.anchor.sentence, ())
            if not self._dates_a_noun(token, candidate)
        ]
        return self._nearest(candidate, choices)

    def counts(self, candidate: Candidate) -> list[str]:
        """The figures in what the deed is done to, or by: "killed *12* people"."""
        found = []
        for token, figure in self.figures.get(candidate.anchor.sentence, ()):
            if self.voices.around(token) is not candidate.statement:
                continue
            if self._counts_participants(token, candidate):
                found.append(figure)
        return list(dict.fromkeys(found))

    def _nearest(self, candidate: Candidate, choices: list[tuple[Token, str]]) -> str | None:
        ranked = []
        for token, value in choices:
            if self.voices.around(token) is not candidate.statement:
                continue
            distance = self._clause_of(token, candidate)
            if distance is not None and self._nouns_above(token, candidate) < _DEEP:
                ranked.append((distance, abs(token.i - candidate.core.i), token.i, value))
        return min(ranked)[3] if ranked else None

    def _clause_of(self, token: Token, candidate: Candidate) -> int | None:
        """0 for a word in the anchor's own clause, 1 for the clause above it, 2 for a clause that
        the top of the sentence heads; None where the word belongs to a clause of its own."""
        owner = clause_head(self.parse, token)
        own = clause_head(self.parse, candidate.anchor)
        if owner == own:
            return 0
        above = [clause_head(self.parse, a) for a in ancestors(self.parse, candidate.anchor)]
        outer = list(dict.fromkeys(a for a in above if a != own))
        if owner in outer:
            return 1 + outer.index(owner)
        return None

    def _nouns_above(self, token: Token, candidate: Candidate) -> int:
        """How many nouns stand between a word and the verb over it: a place deep in a noun phrase
        ("a spate of clashes in Idlib") is that of another deed."""
        own = {candidate.anchor.i, candidate.core.i}
        count = 0
        for above in ancestors(self.parse, token):
            if above.i in own or above.pos in VERBAL:
                break
            count += above.pos in ("NOUN", "PROPN") and above.ent not in ("DATE", "TIME", "GPE")
        return count

    def _counts_participants(self, token: Token, candidate: Candidate) -> bool:
        """Whether a figure counts the subject, the object or another argument of the anchor."""
        own = {candidate.anchor.i, candidate.core.i}
        at = token
        for _ in range(8):
            above = head(self.parse, at)
            if above is at:
                return False
            if above.i in own:
                return at.dep in _ARGUMENTS or (at.dep == "prep" and at is not token)
            if above.pos in VERBAL and above.i not in own:
                return False
            if at.dep in ("relcl", "acl", "advcl", "ccomp"):
                return False
            if at.dep == "prep" and at.lower != "of" and above.i not in own:
                return False
            at = above
        return False

    def _locates(self, token: Token, candidate: Candidate) -> bool:
        parse = self.parse
        top = token
        while top.dep in ("conj", "compound", "appos", "nmod") and top.head != top.i:
            top = head(parse, top)
        if top.dep != "pobj":
            return False
        preposition = head(parse, top).lower
        if preposition in _LOCATING:
            return True
        return preposition in _TARGETING.get(candidate.cue.type, ()) and (
            clause_head(parse, token) == clause_head(parse, candidate.anchor)
        )

    def _dates_a_noun(self, token: Token, candidate: Candidate) -> bool:
        """Whether a time dates another thing: "the 2015 deal", "since the April elections"."""
        top = token
        while top.dep in ("compound", "nummod", "amod", "poss", "nmod") and top.head != top.i:
            top = head(self.parse, top)
            if top.i == candidate.core.i:
                return False
        above = head(self.parse, top)
        if top is not token and top.ent not in ("DATE", "TIME"):
            return not any(a.i == candidate.anchor.i for a in (above, head(self.parse, above)))
        return above.lower in _BEFORE and candidate.status in ("happened", "ongoing")


def clause_head(parse: Parse, token: Token) -> int:
    """The index of the verb that heads the smallest clause around a token."""
    at = token
    while at.head != at.i:
        if at.pos in VERBAL and (
            at.dep in _CLAUSAL
            or (
                at.dep == "conj"
                and any(parse.tokens[c].dep in ("nsubj", "nsubjpass") for c in at.children)
            )
        ):
            return at.i
        if at.pos in VERBAL and at.dep == "conj":
            return at.i
        at = parse.tokens[at.head]
    return at.i


def _by_sentence(
    parse: Parse, spans: Sequence[tuple[Span, str]]
) -> dict[int, list[tuple[Token, str]]]:
    found: dict[int, list[tuple[Token, str]]] = {}
    for span, value in spans:
        tokens = parse.tokens_in(*span)
        if tokens:
            inside = {t.i for t in tokens}
            token = next((t for t in reversed(tokens) if t.head not in inside), tokens[-1])
            found.setdefault(token.sentence, []).append((token, value))
    return found
