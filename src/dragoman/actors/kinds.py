"""What kind of agent a name names, if any: evidence summed over the whole report."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.actors.clues import acts, echo, is_speaker, name_shaped
from dragoman.actors.draft import fold
from dragoman.actors.organisations import CAMP_ADJECTIVES, is_head, names_a_thing
from dragoman.actors.pieces import Piece
from dragoman.actors.registry import gender_of_given_name, registry
from dragoman.actors.titles import US_STATES
from dragoman.actors.towns import place_votes, well_known
from dragoman.actors.words import words
from dragoman.language import Parse, Token

_NOT_AGENTS = frozenset({"WORK_OF_ART", "LAW", "EVENT", "PRODUCT", "DATE", "TIME", "LANGUAGE"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_WORDS_OF_BODIES = words(
    """against without for and of students workers farmers women mothers doctors journalists people
    citizens youth lawyers teachers friends veterans parents writers engineers reporters growers
    producers physicians nurses"""
)
"""Words in a name that no person's name has: "Students Against Discrimination"."""

_SHIPS = frozenset(
    {"USS", "HMS", "BRP", "INS", "HMAS", "HMCS", "PNS", "RFS", "MV", "MT", "SS", "KRI"}
)
"""Words before the names of ships."""
_COMMON_ACRONYMS = words("ngo ngos mp mps ceo cfo gdp vat ai tv pm pms hq id dna hiv aids vip suv")
_OF_SOMEONE = words(
    """party office force forces troops brother sister father mother wife husband son daughter widow
    lawyer attorney aide adviser spokesman spokeswoman supporter ally opponent government camp
    campaign team resignation decision remark comment speech statement proposal plan refusal
    claim accusation trial arrest conviction sentence popularity policy promise critic fighter
    men soldier deputy predecessor successor rival family home administration coalition"""
)
"""What only someone has: who possesses it is no place."""
WEAK = 2.0
"""What a single word needs to be an agent's name where it never acts: spaCy's tag alone, on a
word that nothing else attests, is as often a town."""


@dataclass(slots=True)
class Votes:
    """Evidence for what a spelling names."""

    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0
    other: float = 0.0
    acting: int = 0

    def winner(self) -> str | None:
        """person, organisation, place or other; None where the evidence is too weak."""
        ranked = sorted(
            (
                (self.person, "person"), (self.organisation, "organisation"),
                (self.place, "place"), (self.other, "other"),
            ),
            key=lambda pair: -pair[0],
        )  # fmt: skip
        return ranked[0][1] if ranked[0][0] >= 1.0 else None


class Judge:
    """Collects the votes on the kind of every name of a report."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.tokens = parse.tokens
        self.words = [t.text for t in parse.tokens]
        self.votes: dict[str, Votes] = defaultdict(Votes)
        self.registry = registry()

    def hear(self, pieces: Sequence[Piece]) -> None:
        """Take the evidence of all the pieces of the report."""
        for piece in pieces:
            self._vote(piece)
        self._share_surnames(pieces)

    def verdict(self, piece: Piece) -> str | None:
        """person, organisation, place or other; None where nothing tells."""
        votes = self.votes[piece.key(self.parse)]
        winner = votes.winner()
        if winner is None:
            return "person" if self._speaks(piece) else None
        if piece.last - piece.first == 1 and votes.acting <= 0:
            known = well_known(self.parse, piece.first, piece.last)
            enough = 2 * WEAK if known else WEAK
            if winner in ("person", "organisation") and self._strength(votes) < enough:
                return None
        return winner

    def _strength(self, votes: Votes) -> float:
        return max(votes.person, votes.organisation)

    def _vote(self, piece: Piece) -> None:
        tokens = self.tokens[piece.first : piece.last]
        votes = self.votes[piece.key(self.parse)]
        head = tokens[-1]
        if piece.entry is not None:
            votes.acting += acts(self.parse, head)
            return
        self._vote_by_words(piece, tokens, votes)
        for label in (t.ent for t in tokens if t.ent):
            share = 1.0 / len(tokens)
            if label == "PERSON":
                votes.person += 1.4 * share
            elif label == "ORG":
                votes.organisation += 1.2 * share
            elif label in _PLACES:
                votes.place += 1.5 * share
            elif label in _NOT_AGENTS or label == "NORP":
                votes.other += 1.5 * share
        self._vote_by_place(piece, head, votes)

    def _vote_by_words(self, piece: Piece, tokens: Sequence[Token], votes: Votes) -> None:
        first, last = tokens[0], tokens[-1]
        if len(tokens) == 1 and first.lower in US_STATES:
            votes.place += 3
        if self.registry.seat(self.parse.words(self.parse.span(piece.first, piece.last))):
            votes.place += 4
        if 1 < len(tokens) <= 4 and not is_head(last.text) and name_shaped(last.text):
            votes.person += 1.5 * bool(self.registry.surname_candidates(last.text))
        if len(tokens) == 1 and (first.pos == "ADJ" or first.lower in CAMP_ADJECTIVES):
            votes.other += 1.5
        joined = first.text.split("-")[0] if "-" in first.text[1:-1] else ""
        entry = self.registry.lookup(joined) if joined else None
        if entry is not None and entry.kind == "state":
            votes.other += 4  # "U.S.-Mexico"
        if any(t.lower in _WORDS_OF_BODIES for t in tokens):
            votes.person -= 3
            votes.organisation += 2 * (tokens[0].lower in _WORDS_OF_BODIES and len(tokens) > 1)
        if len(tokens) == 1 and (first.lower in _COMMON_ACRONYMS or self._shouted(first)):
            votes.other += 4
        if any("—" in t.text or "@" in t.text for t in tokens):
            votes.other += 4
        if piece.sort == "pattern":
            votes.organisation += 4
        if len(tokens) > 1 and first.text in _SHIPS:
            votes.other += 6
        if piece.body is not None:
            votes.organisation += 7
        if piece.titled:
            votes.person += 5
        if names_a_thing(last.text):
            votes.other += 4
        if len(tokens) > 1 and not is_head(last.text):
            initial = _is_initial(first.text) and tokens[1].text not in "-–‑"
            votes.person += 3 * bool(initial or gender_of_given_name(first.text))
        if len(tokens) == 1 and is_head(first.text):
            votes.organisation += 1.0
        if len(tokens) == 1 and first.text.isupper() and 2 <= len(first.text) <= 6:
            votes.organisation += 1.0 + 2.0 * self._bracketed(piece)
            votes.person -= 3
        if len(tokens) == 1 and gender_of_given_name(first.text):
            votes.person += 0.7
        if len(tokens) == 1 and self.registry.surname_candidates(first.text):
            votes.person += 3.0 if first.i and self.words[first.i - 1] in ("'s", "’s") else 1.2
        if any(t.text.isdigit() for t in tokens):
            votes.person -= 2

    def _bracketed(self, piece: Piece) -> bool:
        """Whether brackets stand around it: "the National Electoral Council (CNE)"."""
        around = self.words[max(0, piece.first - 1) : piece.last + 1]
        return len(around) == 3 and around[0] == "(" and around[2] == ")"

    def _shouted(self, token: Token) -> bool:
        """Whether a word in capitals is no acronym: the one beside it is in capitals as well."""
        if not token.text.isupper() or len(token.text) < 4:
            return False
        beside = [self.tokens[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(self.tokens)]
        return any(
            t.sentence == token.sentence
            and len(t.text) > 2
            and t.text.isupper()
            and t.text.isalpha()
            for t in beside
        )

    def _vote_by_place(self, piece: Piece, head: Token, votes: Votes) -> None:
        before = self.tokens[piece.first - 1] if piece.first else None
        after = self.tokens[piece.last] if piece.last < len(self.tokens) else None
        if before is not None and before.lower == "the" and not piece.titled:
            votes.person -= 3
            votes.organisation += 0.3
        if not piece.titled and piece.sort == "rest" and piece.last - piece.first <= 3:
            votes.place += place_votes(self.parse, piece.first, piece.last)
        if before is not None and before.lower == "as" and self.words[before.i - 1] == "known":
            votes.person += 1.5
            votes.acting += 1
        if is_speaker(self.parse, head):
            votes.person += 1.0 + 2.0 * (echo(self.parse, head) is not None)
            votes.organisation += 0.4
            votes.place -= 1.0
            votes.acting += 1
        elif head.dep == "poss" and self.tokens[head.head].lemma in _OF_SOMEONE:
            votes.person += 0.6
            votes.acting += 1
        elif acts(self.parse, head):
            votes.person += 0.4
            votes.organisation += 0.3
            votes.acting += 1
        if head.dep == "appos" and before is not None and before.text == ",":
            named = self.registry.role(self.tokens[head.head].lemma)
            if named is not None and named.kind == "person":  # "his spokesman, Bayo Okafor"
                votes.person += 3
                votes.acting += 1
        opens = before is None or before.paragraph != head.paragraph
        if after is not None and after.text == ":" and opens:
            votes.person += 1.2  # a transcript: "Lopez: Well, …"
        if after is None or after.text != "," or after.i + 1 >= len(self.tokens):
            return
        beyond = self.tokens[after.i + 1]
        if beyond.lower == "who" or (beyond.pos == "NUM" and beyond.text.isdigit()):
            votes.person += 2
        role = self.registry.role(beyond.lemma)
        apposed = [
            t for t in self.tokens[beyond.i : beyond.i + 8] if t.dep == "appos" and t.head == head.i
        ]
        if role is None and apposed:
            role = self.registry.role(apposed[0].lemma)
        if role is not None and apposed and role.kind == "person":
            votes.person += 2.5

    def _share_surnames(self, pieces: Sequence[Piece]) -> None:
        """The last word of a person's full name names a person where it stands alone."""
        for piece in pieces:
            if piece.last - piece.first < 2 or piece.sort not in ("rest", "known"):
                continue
            person = piece.entry is not None and piece.entry.kind == "person"
            if person or (
                piece.entry is None and self.votes[piece.key(self.parse)].winner() == "person"
            ):
                surname = fold(self.words[piece.last - 1])
                if surname in self.votes and name_shaped(self.words[piece.last - 1]):
                    self.votes[surname].person += 4

    def _speaks(self, piece: Piece) -> bool:
        votes = self.votes[piece.key(self.parse)]
        token = self.tokens[piece.last - 1]
        return votes.acting > 0 and token.pos == "PROPN" and token.tag == "NNP"


def _is_initial(word: str) -> bool:
    """ "J." or "J" before a surname."""
    return len(word.rstrip(".")) == 1 and word[0].isupper()
