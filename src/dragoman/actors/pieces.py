"""Cutting a run of capitalised words into known names, titles, nationalities and the rest."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dragoman.actors.clues import capital
from dragoman.actors.descriptors import body_beside
from dragoman.actors.draft import RoleUse, fold
from dragoman.actors.known import KnownNames
from dragoman.actors.organisations import CAMP_ADJECTIVES, CAMPS, is_head, is_opener, names_a_thing
from dragoman.actors.registry import Entry, gender_of_given_name, registry
from dragoman.actors.titles import Title, honorific, title_at, title_before
from dragoman.language import Parse
from dragoman.record import Gender


def _may_be_described(piece: "Piece") -> bool:
    return piece.entry is None or piece.entry.kind == "organisation"


_OF_MOVEMENTS = frozenset(
    {
        "Against",
        "For",
        "First",
        "Forward",
        "Together",
        "Rising",
        "Insists",
        "Alternative",
        "Without",
    }
)
"""Words after a state's name that make it that of a movement: "Serbia Against Violence"."""
_WITH_PORTFOLIO = frozenset({"minister", "secretary", "commissioner", "undersecretary"})


@dataclass(slots=True)
class Piece:
    """A stretch of a run.

    ``sort`` is known, pattern, title, nationality, portfolio, descriptor, thing, camp or rest.
    """

    sort: str
    first: int
    last: int
    entry: Entry | None = None
    title: Title | None = None
    titles: list[RoleUse] = field(default_factory=list)
    gender: Gender | None = None
    titled: bool = False
    body: RoleUse | None = None
    """What a common noun beside the name calls it: "the daily X", "the rights group X"."""

    def key(self, parse: Parse) -> str:
        """The folded text, under which votes on the name are summed."""
        return fold(parse.words(parse.span(self.first, self.last)))


class Cutter:
    """Cuts runs into pieces."""

    def __init__(self, parse: Parse, known: KnownNames) -> None:
        self.parse = parse
        self.tokens = parse.tokens
        self.words = [t.text for t in parse.tokens]
        self.registry = registry()
        self.known = known
        self.entity_of = {i: e for e in parse.entities for i in range(e.first, e.last)}

    def cut(self, first: int, last: int) -> list[Piece]:
        pieces: list[Piece] = []
        i = first
        while i < last:
            piece = self._piece_at(i, last)
            before = pieces[-1] if pieces else None
            if piece.sort == "title" and piece.last == last and before is not None:
                piece = self._surname(piece, before, titled=len(pieces) > 1)
            if before is not None and self.words[piece.first] in ("'s", "’s"):
                # "Attorney General's Office": the title names a body
                if is_head(self.words[last - 1]):
                    piece.last = last
                before.last, before.sort, before.title = piece.last, "pattern", None
            elif piece.sort == "rest" and before is not None and before.sort == "rest":
                before.last = piece.last
            else:
                pieces.append(piece)
            i = piece.last
        for piece in pieces:
            if piece.sort in ("rest", "known") and self._a_pair(piece):
                piece.sort = "thing"
        return self._crown(pieces)

    def _a_pair(self, piece: Piece) -> bool:
        """ "U.S.-Mexico" before a noun: two states, not a name."""
        if piece.last - piece.first == 1 and self.tokens[piece.first].dep in ("amod", "compound"):
            low = self.tokens[piece.first].lower
            return piece.entry is None and low in CAMP_ADJECTIVES
        if "-" not in self.words[piece.first : piece.last]:
            return False
        word = self.words[piece.first]
        match = self.known.at(piece.first)
        return self.registry.country_of_adjective(word) is not None or (
            match is not None and match[1].kind == "state" and match[0] < piece.last - piece.first
        )

    def _surname(self, piece: Piece, before: Piece, *, titled: bool) -> Piece:
        """A last word that is a surname though it could be a title: "Peter T. King"."""
        single = piece.last - piece.first == 1 and before.sort == "rest"
        given = gender_of_given_name(self.words[before.first]) is not None
        entity = self.entity_of.get(piece.first)
        whole = entity is not None and entity.label == "PERSON" and entity.first <= before.first
        named = titled or given or whole
        return Piece("rest", piece.first, piece.last) if single and named else piece

    def _piece_at(self, i: int, last: int) -> Piece:
        pattern = self._organisation_at(i, last)
        match = self.known.within(i, last)
        if match is not None:
            n, entry = match
            if self.trustworthy(i, n, entry, last) and (pattern is None or i + n >= pattern):
                return Piece("known", i, i + n, entry=entry)
        title = title_at(self.parse, i, last)
        if title is not None and (pattern is None or title.last >= pattern):
            return Piece("title", i, title.last, title=title)
        if pattern is not None:
            if pattern < last and names_a_thing(self.words[last - 1]):
                return Piece("thing", i, last)
            inner = self._known_inside(i, pattern)
            if inner is not None:
                return Piece("rest", i, inner)
            return Piece("pattern", i, pattern)
        if self.tokens[i].tag == "NNPS" and i + 1 == last and self._a_camp(i):
            return Piece("camp", i, i + 1)
        low = self.tokens[i].lower
        if low in ("ngo", "ngos") and i + 1 < last:
            return Piece("descriptor", i, i + 1)
        if low in CAMP_ADJECTIVES and i + 1 < last and not gender_of_given_name(self.words[i]):
            return Piece("nationality", i, i + 1)
        if self.registry.country_of_adjective(self.words[i]) and i + 1 <= last:
            return Piece("nationality", i, i + 1)
        if self.words[i] in "-–‑" and i + 1 < last:
            return Piece("rest", i, i + 2)
        return Piece("rest", i, i + 1)

    def _known_inside(self, i: int, last: int) -> int | None:
        """Where a known name begins that ends the pattern: "White House" in "Bush White House"."""
        for k in range(i + 1, last - 1):
            match = self.known.at(k)
            if match is not None and match[0] > 1 and k + match[0] == last:
                state = self.known.at(i)
                if self.registry.country_of_adjective(self.words[i]) or (
                    state is not None and state[1].kind == "state"
                ):
                    return None
                return k
        return None

    def _a_camp(self, i: int) -> bool:
        """Whether a plural is a people or a party's people: a nominal, not a name."""
        if self.registry.surname_candidates(self.words[i]):
            return False
        people = self.registry.country_of_people(self.words[i]) is not None
        low = self.tokens[i].lower
        believers = low.removesuffix("s") in CAMP_ADJECTIVES
        return people or believers or self.tokens[i].ent == "NORP" or low in CAMPS

    def trustworthy(self, i: int, n: int, entry: Entry, last: int) -> bool:
        """Whether a registry name really stands here, and not a part of a longer name."""
        before = self.words[i - 1] if i else ""
        if before in ("-", "–", "‑") and i >= 2 and not self.tokens[i - 2].spaced:
            return False
        if self._in_longer_person(i, n, entry):
            return False
        if n == 1 and entry.kind == "person":
            beside = (i > 0 and self._same_name(i - 1, i)) or (
                i + 1 < last and self._same_name(i, i + 1)
            )
            return not beside
        if n == 1 and entry.kind == "organisation" and self._in_longer_entity(i):
            return False
        if n == 1 and entry.kind == "state" and i > 0 and self.words[i - 1] in (
            "New", "North", "South", "West", "East", "Northern", "Southern", "Western", "Eastern",
            "Central", "Upper", "Lower", "Greater",
        ):  # fmt: skip
            return False
        if entry.kind == "state" and i + n < last and self.words[i + n] in (
            "City", "County", "State", "River", "Sea", "Bay", "Strait", "Gulf", "Ocean",
        ):  # fmt: skip
            return False
        if entry.kind == "state" and i + n < last and self.words[i + n] in _OF_MOVEMENTS:
            return False
        if n == 1 and self.tokens[i].text.islower():
            return False
        return not (n == 1 and len(self.words[i]) <= 3 and self.words[i].istitle())

    def _in_longer_person(self, i: int, n: int, entry: Entry) -> bool:
        """Whether a king or a country is a part of somebody's name: "Juan Carlos Portugal"."""
        entity = self.entity_of.get(i)
        if entity is None or entity.label != "PERSON":
            return False
        given = gender_of_given_name(self.words[entity.first]) is not None
        if entry.kind == "state":
            return n == 1 and entity.first < i and given
        ends_sooner = i + n < entity.last and capital(self.tokens[entity.last - 1])
        return entry.kind == "person" and entity.first == i and given and ends_sooner

    def _in_longer_entity(self, i: int) -> bool:
        """Whether spaCy sees the word within a longer name: "National" in "National Committee"."""
        entity = self.entity_of.get(i)
        if entity is None or entity.label not in ("ORG", "PERSON", "FAC", "WORK_OF_ART", "LAW"):
            return False
        beside = [j for j in (i - 1, i + 1) if entity.first <= j < entity.last]
        return any(
            capital(self.tokens[j])
            and title_at(self.parse, j, entity.last) is None
            and not self.registry.country_of_adjective(self.words[j])
            for j in beside
        )

    def _same_name(self, a: int, b: int) -> bool:
        """Whether two neighbouring words look like the parts of one person's name."""
        one, two = self.tokens[a], self.tokens[b]
        if not (capital(one) and capital(two)) or one.sentence != two.sentence:
            return False
        if honorific(one.text) or title_at(self.parse, a, b) is not None:
            return False
        if self.registry.country_of_adjective(one.text):
            return False
        linked = one.head == two.i or two.head == one.i or one.head == two.head
        return linked and one.pos == "PROPN" and two.pos == "PROPN"

    def _organisation_at(self, i: int, last: int) -> int | None:
        """Where an organisation's name that starts at ``i`` ends, by the pattern of its words."""
        if honorific(self.words[i]) or not capital(self.tokens[i]):
            return None
        best = None
        for k in range(i, last):
            word = self.words[k]
            if title_at(self.parse, k, last) is not None and k > i and not is_head(word):
                break
            if is_head(word) and capital(self.tokens[k]):
                follows = self.words[k + 1].lower() if k + 1 < last else ""
                if k > i or follows in ("of", "for"):
                    best = k + 1
                if is_opener(word) and follows in ("of", "for", "on"):
                    return self._end_of_complement(k + 1, last)
        return best

    def _end_of_complement(self, i: int, last: int) -> int:
        end = i
        while end < last and title_at(self.parse, end, last) is None:
            end += 1
        while end > i and not capital(self.tokens[end - 1]):
            end -= 1
        return end

    def _crown(self, pieces: list[Piece]) -> list[Piece]:
        """Give titles, in the run or in small letters before it, to the names after them."""
        self._portfolios(pieces)
        for n, piece in enumerate(pieces):
            if piece.sort not in ("rest", "known", "pattern"):
                continue
            before = pieces[n - 1] if n else None
            if before is not None and before.sort == "title" and before.title is not None:
                if piece.sort == "pattern":
                    piece.sort = "rest"
                self._bestow(piece, before.title, pieces[:n])
                if n == 1 and (title := title_before(self.parse, before.first)) is not None:
                    self._bestow(piece, title, [])  # "army chief General X"
            elif n == 0 and (title := title_before(self.parse, piece.first)) is not None:
                self._bestow(piece, title, [])
            elif not piece.titled and _may_be_described(piece) and not self._a_pair(piece):
                piece.body = body_beside(self.parse, piece.first, piece.last)
        return pieces

    def _portfolios(self, pieces: list[Piece]) -> None:
        """ "Budget" of "Budget Minister X" is no name but a part of the title."""
        for n, piece in enumerate(pieces[:-2]):
            after = pieces[n + 1]
            if piece.sort != "rest" or after.sort != "title":
                continue
            body = all(t.ent == "ORG" for t in self.tokens[piece.first : piece.last])
            named = piece.last - piece.first > 1 or self.words[piece.first].isupper()
            if body and named:
                continue
            piece.sort = "portfolio"
            title = after.title
            if title is not None and title.use is not None and title.use.lemma in _WITH_PORTFOLIO:
                use = replace(title.use, first=min(title.use.first, piece.first), core=piece.first)
                after.title = replace(title, use=use)

    def _bestow(self, piece: Piece, title: Title, before: Sequence[Piece]) -> None:
        piece.titled = True
        piece.gender = piece.gender or title.gender
        if title.use is not None:
            piece.titles.append(title.use)
        for earlier in before:
            if earlier.title and earlier.title.use and earlier.title.use not in piece.titles:
                piece.titles.append(earlier.title.use)
