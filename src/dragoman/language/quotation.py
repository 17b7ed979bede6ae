"""Quotation marks: which words stand inside them, and which marks have lost their other half.

A quotation never runs past its paragraph: a stray mark costs that paragraph alone. Where a
quotation goes on over several paragraphs, each paragraph's part is a quotation of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dragoman.language.parse import Paragraph, Parse


@dataclass(slots=True, frozen=True)
class Quotation:
    """Text in quotation marks. ``start`` and ``end`` take in the marks; ``inner_*`` do not."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    """0 for a quotation that stands in no other, 1 for one inside that, and so on."""
    closed: bool
    """Whether both its ends are marked: by marks, or by the paragraph's edge where the quotation
    goes on in the next one. Else the end that has no mark is a guess: the edge of the sentence."""


Family = Literal["double", "single"]
Role = Literal["open", "close", "either"]

# of three apostrophes the one that stands further in is the single mark
_MARKS = re.compile(r"(?<=[^\s'(\[])'(?=''(?!'))|``|''|’’|‘‘|,,(?=\w)|[\"“”„‟«»＂「」『』'‘’‚‛‹›`]")
_SINGLES = frozenset("'‘’‚‛‹›`")
_OPENERS = frozenset(("“", "„", "‟", "«", "``", "‘‘", ",,", "「", "『", "‘", "‚", "‛", "‹", "`"))
_CLOSERS = frozenset(("”", "»", "’’", "」", "』", "’", "›"))
_QUOTE_CHARACTERS = "\"“”„‟«»＂「」『』'‘’‚‛‹›`"
_LONGEST_RUN = 8
"""Marks in a row that are looked past; longer rows quote nothing."""
_WINDOW = 60
"""Marks that are looked ahead to."""
_BEFORE_OPEN = frozenset("([{—–-/:;=>¿¡")
_AFTER_CLOSE = frozenset(".,;:!?)]}…—–-/>")
_ELISIONS = frozenset(
    {
        "em",
        "til",
        "tis",
        "twas",
        "cause",
        "n",
        "bout",
        "round",
        "cos",
        "tween",
        "twere",
        "nuff",
        "kay",
        "neath",
        "ere",
        "er",
        "ol",
        "gainst",
    }
)
_WORD = re.compile(r"[^\W_]+")
_INCHES = re.compile(r"\d['’′]\s?\d{1,2}[\"”″]?|\d[\"”″](?=\s?[x×]|-)")
_CLAUSE_END = frozenset(",.!?…;—–")
_SENTENCE_END = re.compile(r"[.!?…]['’)\]]*(?=\s)")
_SAYS = (
    r"(?:said|says|told|tells|added|asked|wrote|writes|replied|warned|insisted|explained|noted|"
    r"argued|continued|tweeted|recalled|declared|concluded|responded)"
)
_SPEAKER_AFTER = re.compile(
    rf"[,?!](?=\s+(?:(?!(?:I|we|you)\b)[\w.'’-]+\s+){{0,6}}?{_SAYS}\b)", re.IGNORECASE
)
"""The comma before ", the minister said", where the mark before it is lost."""
_SPEAKER_BEFORE = re.compile(rf"\b{_SAYS}(?:\s+(?!that\b)[\w.'’-]+){{0,4}}?[,:]\s+")
"""The words of "he told reporters, …", where the mark after them is lost."""


@dataclass(slots=True, frozen=True)
class _Mark:
    start: int
    end: int
    family: Family
    role: Role
    sure: bool
    """Whether the place of the mark, and not its shape alone, tells its role."""


@dataclass(slots=True)
class _Open:
    mark: _Mark
    inner: int


def find_quotations(parse: Parse) -> list[Quotation]:
    """The quotations of a text, outer before inner, in the order of their starts."""
    return _scan(parse)[0]


def find_stray_marks(parse: Parse) -> list[tuple[int, int]]:
    """The characters of the marks that have lost their other half, in order."""
    return _scan(parse)[1]


def _scan(parse: Parse) -> tuple[list[Quotation], list[tuple[int, int]]]:
    quotations: list[Quotation] = []
    strays: list[tuple[int, int]] = []
    marks = [list(_marks(parse.text, p)) for p in parse.paragraphs]
    carried = False  # whether the paragraph before left a quotation open that this one closes
    for p in parse.paragraphs:
        following = marks[p.i + 1] if p.i + 1 < len(marks) else []
        paragraph = _Pairing(parse.text, p, marks[p.i], carried)
        carried = paragraph.settle(following, _starts_open(parse, p.i + 1, following))
        quotations += paragraph.done
        strays += paragraph.strays
    quotations = [q for q in quotations if q.inner_start < q.inner_end]
    quotations.sort(key=lambda q: (q.start, -q.end, q.depth))
    return _with_depth(quotations), sorted(strays)


def _starts_open(parse: Parse, paragraph: int, marks: list[_Mark]) -> bool:
    """Whether the paragraph begins with a mark that opens a double quotation."""
    if paragraph >= len(parse.paragraphs) or not marks:
        return False
    first = marks[0]
    at_edge = first.start == parse.paragraphs[paragraph].start
    return at_edge and first.family == "double" and first.role != "close"


class _Pairing:
    """Pairs the marks of one paragraph."""

    def __init__(self, text: str, paragraph: Paragraph, marks: list[_Mark], carried: bool) -> None:
        self.text = text
        self.start, self.end = paragraph.start, paragraph.end
        self.marks = marks
        self.done: list[Quotation] = []
        self.strays: list[tuple[int, int]] = []
        self.stack: list[_Open] = []
        if carried:
            self.stack.append(
                _Open(_Mark(self.start, self.start, "double", "open", True), self.start)
            )
        for at, mark in enumerate(marks):
            if mark.family == "double":
                self._double(at, mark)
            else:
                self._single(at, mark)

    def settle(self, following: list[_Mark], reopens: bool) -> bool:
        """End what is still open. True if the quotation goes on in the next paragraph."""
        goes_on = False
        while self.stack:
            still = self.stack.pop()
            if still.mark.family == "single":
                if self.stack:
                    self._guess_end(still, self.end)
            elif not self.stack and reopens:
                self._finish(still, self.end, self.end, closed=True)
            elif not self.stack and _closes_first(following):
                self._finish(still, self.end, self.end, closed=True)
                goes_on = True
            else:
                self._guess_end(still, self.end)
        return goes_on

    def _double(self, at: int, mark: _Mark) -> None:
        depth = self._depth_of("double")
        opening = mark.role == "open" or (mark.role == "either" and depth is None)
        if not opening and depth is None:
            if mark.sure and mark.role == "close":
                self._guess_start(mark)
            elif mark.role == "close":
                self.strays.append((mark.start, mark.end))
            return
        if opening:
            if depth is not None and not self._nests(at):
                self._drop_to(depth + self._goes_on(depth, mark), mark.start)
                if len(self.stack) > depth:
                    self._finish(self.stack.pop(), mark.start, mark.start, closed=True)
            self.stack.append(_Open(mark, mark.end))
            return
        assert depth is not None
        while len(self.stack) > depth + 1:
            self._guess_end(self.stack.pop(), mark.start)
        self._finish(self.stack.pop(), mark.start, mark.end, closed=True)

    def _single(self, at: int, mark: _Mark) -> None:
        top = self.stack[-1] if self.stack else None
        if mark.role == "open":
            if top is not None and top.mark.family == "single":
                return
            if top is not None or self._single_closes(at):
                self.stack.append(_Open(mark, mark.end))
        elif top is not None and top.mark.family == "single" and not self._possessive(at, mark):
            self._finish(self.stack.pop(), mark.start, mark.end, closed=True)

    def _single_closes(self, at: int) -> bool:
        """Whether a single mark further on in the paragraph closes."""
        later = self.marks[at + 1 : at + _WINDOW]
        return any(mark.family == "single" and mark.role == "close" for mark in later)

    def _possessive(self, at: int, mark: _Mark) -> bool:
        """Whether the mark after an s is an apostrophe, as a better closing mark follows."""
        if mark.sure:
            return False
        for later in self.marks[at + 1 : at + _WINDOW]:
            if later.family == "double":
                return False
            if later.role == "open":
                return False
            if later.role == "close":
                return True
        return False

    def _nests(self, at: int) -> bool:
        """Whether an opening mark inside a quotation opens an inner one: two closings follow."""
        roles = [m.role for m in self.marks[at + 1 : at + _WINDOW] if m.family == "double"][:2]
        return self.marks[at].sure and roles == ["close", "close"]

    def _goes_on(self, depth: int, mark: _Mark) -> bool:
        """Whether a mark opens a quotation again, as at a paragraph's start that was joined to the
        one before: after a full stop, with no one named between who said it."""
        opened = self.stack[depth]
        before = self.text[opened.inner : mark.start].rstrip()
        if depth or not mark.sure or not opened.mark.sure or before[-1:] not in set(".!?…"):
            return False
        return _SPEAKER_AFTER.search(before) is None

    def _depth_of(self, family: Family) -> int | None:
        for depth in range(len(self.stack) - 1, -1, -1):
            if self.stack[depth].mark.family == family:
                return depth
        return None

    def _drop_to(self, depth: int, limit: int) -> None:
        while len(self.stack) > depth:
            self._guess_end(self.stack.pop(), limit)

    def _finish(self, opened: _Open, inner_end: int, end: int, closed: bool) -> None:
        start, inner_start = opened.mark.start, opened.inner
        while inner_start < inner_end and self.text[inner_start].isspace():
            inner_start += 1
        while inner_end > inner_start and self.text[inner_end - 1].isspace():
            inner_end -= 1
        end = end if end > inner_end else inner_end
        self.done.append(Quotation(start, end, inner_start, inner_end, len(self.stack), closed))

    def _guess_end(self, opened: _Open, limit: int) -> None:
        """Close what has no closing mark: at the end of its sentence, or of what it stands in.

        A mark that opens the paragraph is taken to quote all of it; so is one inside another
        quotation.
        """
        self.strays.append((opened.mark.start, opened.mark.end))
        whole = opened.mark.start <= self.start or bool(self.stack)
        ends = _SENTENCE_END.finditer(self.text, opened.inner, limit)
        first = None if whole else next(ends, None)
        end = first.end() if first else limit
        speaker = _SPEAKER_AFTER.search(self.text, opened.inner, end)
        if speaker is not None and not self.stack:
            end = speaker.end()
        self._finish(opened, end, end, closed=False)

    def _guess_start(self, mark: _Mark) -> None:
        """Open what has no opening mark: at the start of the sentence that it closes."""
        self.strays.append((mark.start, mark.end))
        if self.text[mark.start - 1] not in _CLAUSE_END:
            return
        floor = max([self.start, *(q.end for q in self.done[-3:])])
        start = floor
        for match in _SENTENCE_END.finditer(self.text, floor, max(floor, mark.start - 1)):
            start = match.end()
        for match in _SPEAKER_BEFORE.finditer(self.text, start, max(start, mark.start - 1)):
            start = match.end()
        guess = _Open(_Mark(start, start, "double", "open", False), start)
        while guess.inner < mark.start and self.text[guess.inner].isspace():
            guess.inner += 1
        guess.mark = _Mark(guess.inner, guess.inner, "double", "open", False)
        self._finish(guess, mark.start, mark.end, closed=False)


def _closes_first(marks: list[_Mark]) -> bool:
    """Whether the first double mark of a paragraph is one that surely closes."""
    first = next((m for m in marks if m.family == "double"), None)
    return first is not None and first.role == "close" and first.sure


def _with_depth(quotations: list[Quotation]) -> list[Quotation]:
    """Count depth anew by what lies in what, and drop what crosses another's edge."""
    kept: list[Quotation] = []
    around: list[Quotation] = []
    for q in quotations:
        while around and around[-1].end <= q.start:
            around.pop()
        if around and q.end > around[-1].end:
            continue
        kept.append(Quotation(q.start, q.end, q.inner_start, q.inner_end, len(around), q.closed))
        around.append(q)
    return kept


def _marks(text: str, paragraph: Paragraph) -> Iterator[_Mark]:
    """The quotation marks of a paragraph with their roles; apostrophes and inches left out."""
    start, end = paragraph.start, paragraph.end
    measures = [m.span() for m in _INCHES.finditer(text, start, end)]
    for match in _MARKS.finditer(text, start, end):
        if any(s <= match.start() < e for s, e in measures):
            continue
        before, after = _around(text, match.start(), match.end(), start, end)
        mark = match.group()
        if mark in _SINGLES:
            role, sure = _single_role(text, mark, match.end(), before, after, end)
        else:
            role, sure = _double_role(mark, before, after)
        if role is not None:
            family: Family = "single" if mark in _SINGLES else "double"
            yield _Mark(match.start(), match.end(), family, role, sure)


def _around(text: str, start: int, end: int, low: int, high: int) -> tuple[str, str]:
    """The characters before and after a mark, other quotation marks passed over; '' at an edge."""
    low, high = max(low, start - _LONGEST_RUN), min(high, end + _LONGEST_RUN)
    start -= 1
    while start >= low and text[start] in _QUOTE_CHARACTERS:
        start -= 1
    while end < high and text[end] in _QUOTE_CHARACTERS:
        end += 1
    return text[start] if start >= low else "", text[end] if end < high else ""


def _may_open(before: str, after: str) -> bool:
    return (not before or before.isspace() or before in _BEFORE_OPEN) and bool(
        after and not after.isspace() and after not in _AFTER_CLOSE - {"…", "—", "-", "."}
    )


def _may_close(before: str, after: str) -> bool:
    return bool(before and not before.isspace()) and (
        not after or after.isspace() or after in _AFTER_CLOSE
    )


def _double_role(mark: str, before: str, after: str) -> tuple[Role | None, bool]:
    opens, closes = _may_open(before, after), _may_close(before, after)
    if opens != closes:
        return ("open" if opens else "close"), True
    if mark in _OPENERS:
        return "open", False
    if mark in _CLOSERS:
        return "close", False
    if not opens and before.isdigit():
        return None, False  # inches
    return "either", False


def _single_role(
    text: str, mark: str, after_mark: int, before: str, after: str, end: int
) -> tuple[Role | None, bool]:
    if before.isalnum() and after.isalnum():
        return None, False  # an apostrophe
    if _may_open(before, after):
        word = _WORD.match(text, after_mark, end)
        elided = word and (word.group().lower() in _ELISIONS or word.group()[0].isdigit())
        if mark in ("’", "›") or elided:
            return None, False
        return "open", True
    if _may_close(before, after):
        # after an s it may be a possessive, after n or o an elision ("goin'")
        return "close", not (before.lower() in "sn" and after.isspace())
    return None, False
