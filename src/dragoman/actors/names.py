"""Finding the names of agents in the text.

A run of capitalised words ("Mexican President Claudia Sheinbaum") is cut into pieces: known names,
organisations by pattern, titles, nationalities, and the rest, which is a name to be judged. The
evidence for each spelling is summed over the whole report: one name, one kind.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dragoman.actors.clues import capital, echo, governs, headline_sentences
from dragoman.actors.draft import Draft, fold
from dragoman.actors.drift import misspelled
from dragoman.actors.kinds import Judge
from dragoman.actors.known import KnownNames
from dragoman.actors.organisations import sector_of_name
from dragoman.actors.pieces import Cutter, Piece
from dragoman.actors.registry import Entry, gender_of_given_name, registry
from dragoman.actors.runs import RunFinder
from dragoman.actors.words import words
from dragoman.language import Parse
from dragoman.record import ActorKind

_ABBREVIATED_STATES = frozenset({"us", "usa", "uk", "gb"})
_DEEDS = words(
    """accusation allegation ally army attack ban claim commitment concern condemnation decision
    demand denial deployment diplomat effort embargo envoy force foreign-policy government
    interest invasion leader leadership military minister ministry move offer official
    opposition policy position proposal reaction refusal rejection request response sanction
    statement strategy support tariff threat troops warning withdrawal"""
)
"""What only a government has or does: its capital as possessor stands for it."""


def find_names(parse: Parse) -> list[Draft]:
    """The names of persons, states, organisations and groups in the text, in order."""
    return _NameFinder(parse).find()


class _NameFinder:
    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.tokens = parse.tokens
        self.words = [t.text for t in parse.tokens]
        self.headlines = headline_sentences(parse)
        self.known = KnownNames(parse)
        self.runs = RunFinder(parse, self.known)
        self.cutter = Cutter(parse, self.known)
        self.judge = Judge(parse)
        self.registry = registry()

    def find(self) -> list[Draft]:
        pieces: list[Piece] = []
        for sentence in self.parse.sentences:
            if sentence.i not in self.headlines:
                for first, last in self.runs.runs(sentence.first, sentence.last):
                    pieces.extend(self.cutter.cut(first, last))
        self._surnames_like_titles(pieces)
        pieces = [p for p in pieces if p.sort in ("known", "pattern", "rest")]
        self.judge.hear(pieces)
        drafts = [d for p in pieces if (d := self._draft(p)) is not None]
        drafts.extend(self._in_headlines(drafts))
        drafts.extend(misspelled(self.parse, drafts, frozenset(self.runs.lower_forms)))
        return sorted(drafts, key=lambda d: d.first)

    def _surnames_like_titles(self, pieces: Sequence[Piece]) -> None:
        """ "King" alone is a name where the text has "Martin King"."""
        surnames = {
            self.tokens[p.last - 1].lower
            for p in pieces
            if p.sort == "rest" and p.last - p.first > 1
        }
        for n, piece in enumerate(pieces):
            alone = n + 1 == len(pieces) or pieces[n + 1].first != piece.last
            if piece.sort == "title" and piece.last - piece.first == 1 and alone:
                before = self.tokens[piece.first - 1].lower if piece.first else ""
                if self.tokens[piece.first].lower in surnames and before not in ("the", "a"):
                    piece.sort = "rest"

    def _draft(self, piece: Piece) -> Draft | None:
        if piece.entry is not None:
            return self._known(piece, piece.entry)
        verdict = self.judge.verdict(piece)
        if verdict == "place":
            return self._seat(piece)
        if verdict is None or verdict == "other":
            return None
        kind: ActorKind = "person" if verdict == "person" else "organisation"
        draft: Draft = self._new(piece, kind)
        if kind == "person":
            draft.country = self._owner(draft)
            draft.echo = echo(self.parse, self.tokens[draft.head])
            if draft.gender is None and piece.last - piece.first > 1:
                draft.gender = gender_of_given_name(self.words[piece.first])
        else:
            self._describe_organisation(draft)
        if piece.body is not None and kind == "organisation":
            draft.sector = draft.sector or piece.body.sector
            draft.country = draft.country or piece.body.country
        return draft

    def _new(self, piece: Piece, kind: ActorKind) -> Draft:
        span = self.parse.span(piece.first, piece.last)
        head = self._head(piece.first, piece.last)
        return Draft(
            piece.first, piece.last, head, "name", self.parse.words(span),
            fold(self.parse.words(span)), kind, entry=piece.entry, roles=list(piece.titles),
            gender=piece.gender, definite=True,
        )  # fmt: skip

    def _head(self, first: int, last: int) -> int:
        tops = [t.i for t in self.tokens[first:last] if not first <= t.head < last or t.head == t.i]
        return tops[-1] if tops else last - 1

    def _known(self, piece: Piece, entry: Entry) -> Draft | None:
        token = self.tokens[piece.last - 1]
        in_front = token.dep in ("compound", "amod", "nmod") and token.head > token.i
        if in_front and token.text.islower():
            return None  # "US military involvement"
        if entry.kind == "state" and piece.last - piece.first == 1:
            bare = fold(token.text) in _ABBREVIATED_STATES
            if bare and token.dep in ("compound", "amod", "nmod") and token.head > token.i:
                return None
        draft = self._new(piece, entry.kind)
        draft.country, draft.sector = entry.country, entry.sector
        if entry.kind == "organisation":
            self._another_state(draft, entry)
        if piece.body is not None and piece.body.country not in (None, draft.country):
            draft.entry, draft.country, draft.sector = None, piece.body.country, piece.body.sector
        draft.gender = piece.gender if piece.titled else entry.gender
        draft.plural = token.tag == "NNPS" and entry.kind == "group"
        return draft

    def _another_state(self, draft: Draft, entry: Entry) -> None:
        """A bare name of the registry is of another body in "Ghana's Supreme Court"."""
        owner = self._owner(draft)
        if owner is not None and owner != entry.country and len(entry.country or "") == 3:
            draft.entry, draft.country = None, owner

    def _seat(self, piece: Piece) -> Draft | None:
        """A capital that acts stands for the government that sits there."""
        text = self.parse.words(self.parse.span(piece.first, piece.last))
        country = self.registry.seat(text)
        head = self.tokens[piece.last - 1]
        owner = head.dep == "poss" and self.tokens[head.head].lemma in _DEEDS
        if country is None or not (governs(self.parse, head) or owner):
            return None
        draft = self._new(piece, "state")
        draft.country, draft.sector = country, "GOV"
        return draft

    def _describe_organisation(self, draft: Draft) -> None:
        words = self.words[draft.first : draft.last]
        draft.sector = sector_of_name(words)[0]
        for n in (3, 2, 1):
            if len(words) > n:
                entry = self.registry.lookup(" ".join(words[:n]))
                if entry is not None and entry.kind == "state":
                    draft.country = entry.country
                    return
        draft.country = self.registry.country_of_adjective(words[0]) or self._owner(draft)
        if draft.country is None and "of" in words:
            tail = words[len(words) - words[::-1].index("of") :]
            entry = self.registry.lookup(" ".join(w for w in tail if w.lower() != "the"))
            if entry is not None and entry.kind == "state":
                draft.country = entry.country

    def _owner(self, draft: Draft) -> str | None:
        """The state that possesses it: "Brazil's Supreme Court", "the Brazilian Supreme Court"."""
        if draft.first == 0:
            return None
        before = draft.first - 1
        if self.tokens[before].lower in ("'s", "’s", "'", "’") and before:
            for start in range(max(0, before - 3), before):
                match = self.known.at(start)
                if match is not None and start + match[0] == before and match[1].kind == "state":
                    return match[1].country
            return None
        return self.registry.country_of_adjective(self.words[before])

    def _in_headlines(self, drafts: Sequence[Draft]) -> Iterator[Draft]:
        """In a headline in title case only names count that are known or stand in the text."""
        attested: dict[str, list[Draft]] = defaultdict(list)
        for draft in drafts:
            attested[fold(self.words[draft.first])].append(draft)
        for sentence in self.parse.sentences:
            if sentence.i not in self.headlines:
                continue
            i = sentence.first
            while i < sentence.last:
                found = self._headline_name(i, sentence.last, attested)
                if found is not None:
                    yield found
                    i = found.last
                else:
                    i += 1

    def _headline_name(self, i: int, last: int, attested: dict[str, list[Draft]]) -> Draft | None:
        match = self.known.at(i)
        if match is not None and i + match[0] <= last and capital(self.tokens[i]):
            n, entry = match
            if self.cutter.trustworthy(i, n, entry, last) and (
                n > 1 or self.tokens[i].pos == "PROPN"
            ):
                return self._known(Piece("known", i, i + n, entry=entry), entry)
        like = sorted(attested.get(fold(self.words[i]), []), key=lambda d: d.first - d.last)
        for draft in like:
            n = draft.last - draft.first
            piece = Piece("rest", i, i + n, entry=draft.entry)
            if i + n <= last and piece.key(self.parse) == draft.key:
                copy = self._new(piece, draft.kind or "person")
                copy.country, copy.sector, copy.gender = draft.country, draft.sector, draft.gender
                return copy
        entity = self.tokens[i]
        if entity.ent == "PERSON" and gender_of_given_name(entity.text):
            n = 1
            while i + n < last and self.tokens[i + n].ent == "PERSON" and n < 4:
                n += 1
            if n > 1:
                named = self._new(Piece("rest", i, i + n), "person")
                named.gender = gender_of_given_name(entity.text)
                return named
        return None
