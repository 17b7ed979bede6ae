"""Tying a figure to the place, the time and the voice that it belongs to."""

from collections.abc import Sequence

from dragoman.figures.words import words
from dragoman.language import Parse, Token
from dragoman.language.syntax import ancestors, children
from dragoman.record import Place, Statement, Time

_SPEECH = words("""
    say tell report announce add claim state note write declare estimate warn insist confirm
    deny accuse put""")


def clause_of(parse: Parse, token: Token) -> int:
    """The verb that heads the token's clause; the root where there is none."""
    if token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass", "amod"):
        return token.i
    top = token
    for above in ancestors(parse, token):
        top = above
        if above.pos in ("VERB", "AUX") and above.dep not in ("aux", "auxpass", "amod"):
            return above.i
    return top.i


class Ties:
    """The places, times and statements of a report, looked up from a figure's tokens."""

    def __init__(
        self,
        parse: Parse,
        places: Sequence[Place],
        times: Sequence[Time],
        statements: Sequence[Statement],
    ) -> None:
        self._parse = parse
        self._places = _by_sentence(parse, [(m.span, p.id) for p in places for m in p.mentions])
        # "up 5 percent from a year earlier": that year is compared with, not counted in
        counted_in = [t for t in times if not _is_compared(parse, t.span)]
        self._times = _by_sentence(parse, [(t.span, t.id) for t in counted_in])
        self._lengths = {t.id for t in times if t.grain == "duration" and t.from_ and t.to}
        self._dated = {t.id for t in times if t.from_ or t.to}
        self._contents = sorted(
            ((end - start, start, end, s.id) for s in statements for start, end in s.content),
            key=lambda content: content[0],
        )

    def place(self, first: int, last: int) -> str | None:
        """The place nearest to tokens ``[first, last)`` in the clause, else above it."""
        return self._nearest(self._places, first, last)

    def time(self, first: int, last: int) -> str | None:
        """The time nearest in the clause, else above it, a stretch of time before a day."""
        return self._nearest(self._times, first, last)

    def statement(self, span: tuple[int, int]) -> str | None:
        """The innermost statement whose content holds the span."""
        for _, start, end, name in self._contents:
            if start <= span[0] and span[1] <= end:
                return name
        return None

    def _nearest(
        self, table: dict[int, list[tuple[Token, str]]], first: int, last: int
    ) -> str | None:
        parse = self._parse
        token = parse.tokens[last - 1]
        near = table.get(token.sentence, [])
        if not near:
            return None
        clauses = self._clauses(token)
        best: tuple[int, int, int] | None = None
        found = None
        for at, name in near:
            clause = self._speech_before(at) if table is self._times else None
            clause = clause_of(parse, at) if clause is None else clause
            if clause not in clauses or (table is self._times and name not in self._dated):
                continue
            gap = at.i - last if at.i >= last else 2 * (first - at.i)
            rank = (clauses.index(clause), name not in self._lengths, gap)
            if best is None or rank < best:
                best, found = rank, name
        return found

    def _speech_before(self, at: Token) -> int | None:
        """The verb of speech that a time directly follows: "said on Friday it had killed…", which
        parsers often hang on what was said."""
        before = self._parse.tokens[max(0, at.left - 2) : at.left]
        for token in reversed(before):
            if token.pos == "VERB" and token.lemma in _SPEECH and token.sentence == at.sentence:
                return token.i
            if token.pos != "ADP":
                break
        return None

    def _clauses(self, token: Token) -> list[int]:
        """The token's clause and those around it, up to one that tells of speech."""
        parse = self._parse
        clauses = [clause_of(parse, token)]
        verb = parse.tokens[clauses[0]]
        # a participle or relative clause under the counted noun says where it is
        noun = parse.tokens[token.head]
        clauses += [c.i for c in children(parse, noun, "acl", "relcl")]
        while verb.dep in ("xcomp", "advcl", "acl", "relcl", "conj", "pcomp", "ccomp"):
            above = parse.tokens[clause_of(parse, parse.tokens[verb.head])]
            if above.i in clauses or above.lemma in _SPEECH:
                break
            clauses.append(above.i)
            verb = above
        return clauses


def _is_compared(parse: Parse, span: tuple[int, int]) -> bool:
    inside = parse.tokens_in(*span)
    return bool(inside) and inside[0].i > 0 and parse.tokens[inside[0].i - 1].lower in (
        "from", "than", "against",
    )  # fmt: skip


def _by_sentence(
    parse: Parse, spans: list[tuple[tuple[int, int], str]]
) -> dict[int, list[tuple[Token, str]]]:
    table: dict[int, list[tuple[Token, str]]] = {}
    for span, name in sorted(spans):
        inside = parse.tokens_in(*span)
        if inside:
            low, high = inside[0].i, inside[-1].i
            top = next((t for t in inside if not low <= t.head <= high), inside[-1])
            table.setdefault(top.sentence, []).append((top, name))
    return table
