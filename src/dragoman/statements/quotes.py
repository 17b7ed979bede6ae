"""Quotations that are somebody's speech, and the words around them that say whose.

"“We will go,” he said. “Soon.”" is one attribution with two spans of content. A quotation in
which the narrator's own sentence runs on ("he called it “a farce” and left") is none: it belongs
to what the syntax finds.
"""

from dataclasses import dataclass

from dragoman.language import Token
from dragoman.language.syntax import children
from dragoman.statements.attribution import Attribution, Page, Range
from dragoman.statements.lexicon import cues
from dragoman.statements.sources import source_of, source_range

_STOPS = frozenset(".!?…")
_END_OF_CLAUSE = frozenset({",", "?", "!", "—", "–", "--", "-", "...", "…"})
_REACH = 40
"""Tokens between a quotation and the verb that attributes it."""


@dataclass(slots=True)
class _Quote:
    """A quotation in tokens: ``first`` to ``last`` with its marks, ``low`` to ``high`` without."""

    first: int
    last: int
    low: int
    high: int
    goes_on: bool
    """Whether it has no closing mark because it goes on in the next paragraph."""


def find_quoted(page: Page) -> list[Attribution]:
    """The attributions of a text whose content is quoted speech, inner quotations included."""
    found: list[Attribution] = []
    quotes = _quotes(page, 0)
    at = 0
    going_on = False
    for paragraph in page.parse.paragraphs:
        mine: list[_Quote] = []
        while at < len(quotes) and quotes[at].first < paragraph.last:
            mine.append(quotes[at])
            at += 1
        if not mine:
            going_on = False
            continue
        new = _Stretch(page, paragraph.first, paragraph.last, mine).attributions()
        if going_on and found and new and new[0].content[0][0] == paragraph.first:
            _join(found, new)
        going_on = bool(new) and mine[-1].goes_on and new[-1].content[-1][1] == mine[-1].last
        found += new
    inner = _quotes(page, 1)
    at = 0
    for outer in quotes:
        mine = []
        while at < len(inner) and inner[at].first < outer.last:
            mine.append(inner[at])
            at += 1
        if mine:
            found += _Stretch(page, outer.low, outer.high, mine).attributions(bare=False)
    return found


def _join(found: list[Attribution], new: list[Attribution]) -> None:
    """Make one of the parts of a quotation that goes on from paragraph to paragraph."""
    before, after = found[-1], new[0]
    if after.follows:
        before.content += after.content
        new[0] = found.pop()
    elif before.follows:
        after.content = before.content + after.content
        found.pop()


def _quotes(page: Page, depth: int) -> list[_Quote]:
    quotes = []
    for q in page.quotations:
        if q.depth != depth:
            continue
        outer = page.parse.tokens_in(q.start, q.end)
        inner = page.parse.tokens_in(q.inner_start, q.inner_end)
        if inner:
            quotes.append(
                _Quote(
                    outer[0].i,
                    outer[-1].i + 1,
                    inner[0].i,
                    inner[-1].i + 1,
                    q.closed and q.end == q.inner_end,
                )
            )
    return quotes


class _Stretch:
    """The quotations of a paragraph, or of a quotation, and what attributes them."""

    def __init__(self, page: Page, first: int, last: int, quotes: list[_Quote]) -> None:
        self.page = page
        self.tokens = page.parse.tokens
        self.first, self.last = first, last
        self.quotes = quotes
        self.quoted = {i for q in quotes for i in range(q.first, q.last)}

    def attributions(self, bare: bool = True) -> list[Attribution]:
        """One attribution a cue; bare quotations join the one before, or wait for a speaker."""
        found: list[Attribution] = []
        end_of_last = -1  # where the last attribution's own clause or quotation ended
        for n, quote in enumerate(self.quotes):
            verb, source = self._after(quote, n)
            if verb is None:
                verb, source = self._before(quote, n)
            if verb is None and source is None:
                label = self._label(quote) if bare else None
                if label is not None:
                    found.append(self._labelled(quote, label))
                    end_of_last = quote.last
                    continue
                if not self._stands_alone(quote):
                    continue
                if not bare and not found:
                    continue
                if found and self._nothing_between(end_of_last, quote.first):
                    found[-1].content.append((quote.first, quote.last))
                elif bare:
                    found.append(
                        Attribution([(quote.first, quote.last)], quoted=True, follows=True)
                    )
            elif found and verb is not None and found[-1].anchor == verb.i:
                found[-1].content.append((quote.first, quote.last))
            elif verb is not None:
                waiting = found[-1] if found and found[-1].follows else None
                new = self._attributed(quote, verb, source)
                if waiting and self._nothing_between(waiting.content[-1][1], quote.first):
                    new.content = [*waiting.content, *new.content]
                    found.pop()
                found.append(new)
            end_of_last = max(quote.last, self._clause_end(verb, quote))
        return found

    def _attributed(self, quote: _Quote, verb: Token, source: Token | None) -> Attribution:
        made = Attribution(
            [(self._whole(verb, quote), quote.last)], (verb.i, verb.i + 1), verb.i, quoted=True
        )
        made.addressee = self._hearer(verb, source)
        if source is not None:
            made.source = source_range(self.page.parse, source, verb)
            made.source_head = source.i
        return made

    def _whole(self, verb: Token, quote: _Quote) -> int:
        """The start of what is said: before the quotation, where that ends a sentence not its own.

        "The plan was a “farce,” he said": the whole sentence is his.
        """
        if verb.i < quote.first or quote.first <= self.first:
            return quote.first
        start = self._start(self.first, quote.first + 1)
        while start < quote.first and (
            start in self.page.marks or self.tokens[start].pos == "PUNCT"
        ):
            start += 1
        lead = [t for t in self.tokens[start : quote.first] if t.i not in self.quoted]
        if any(t.lemma in cues().quoting and t.tag in ("VBD", "VBZ") for t in lead):
            return quote.first
        return start if len(lead) > 1 else quote.first

    def _hearer(self, verb: Token, source: Token | None) -> int | None:
        """The head of the words after "told", "asked": before the quotation or the clause's end."""
        if verb.lemma not in ("tell", "ask", "remind", "assure", "inform", "warn"):
            return None
        for child in children(self.page.parse, verb, "dobj", "dative", "npadvmod"):
            if child.i > verb.i and child.i not in self.quoted:
                return child.i
        at = verb.i + 1
        head: int | None = None
        while at < len(self.tokens) and at not in self.quoted:
            token = self.tokens[at]
            if token.pos not in ("PROPN", "NOUN", "PRON", "DET", "ADJ"):
                break
            head = at if token.pos != "DET" and token is not source else head
            at += 1
        return head

    def _labelled(self, quote: _Quote, label: Token) -> Attribution:
        return Attribution(
            [(quote.first, quote.last)],
            source=source_range(self.page.parse, label, None),
            source_head=label.i,
            quoted=True,
        )

    # ── where the words of attribution stand ────────────────────────────────────────────────

    def _after(self, quote: _Quote, n: int) -> tuple[Token | None, Token | None]:
        """ "“…,” he said": the verb and its source, right after the quotation."""
        if quote.last >= self.last:
            return None, None
        closes = self.tokens[quote.high - 1].text in _END_OF_CLAUSE
        comma = self.tokens[quote.last].text in (",", "—", "–", "-", "--")
        stopped = self.tokens[quote.high - 1].text in _STOPS
        if not (closes or comma or stopped):
            return None, None
        start = quote.last + comma
        stop = min(self._stop(start, n), start + _REACH)
        verb, source = self._cue_between(start, stop, before_quote=False)
        brief = verb is not None and self._is_brief(verb, start, stop)
        if not (closes or comma) and not brief:
            return None, None
        if verb is not None and not brief and self._embedded(quote):
            return None, None
        return verb, source

    def _is_brief(self, verb: Token, start: int, stop: int) -> bool:
        """Whether a clause is attribution and nothing else: "he said", "said Mr Ali of Cairo"."""
        if verb.lemma not in cues().speech and verb.lemma not in cues().writing:
            return False
        if verb.i - start > 8 or any(
            c.i > verb.i and c.i < stop for c in children(self.page.parse, verb, "ccomp", "xcomp")
        ):
            return False
        if verb.lemma in ("tell", "remind", "ask"):
            return True
        objects = children(self.page.parse, verb, "dobj")
        return not any(verb.i < c.i < stop for c in objects)

    def _embedded(self, quote: _Quote) -> bool:
        """Whether the narrator's own words lead into a quotation in the same sentence."""
        if quote.first <= self.first:
            return False
        start = self._start(self.first, quote.first + 1)
        lead = [
            t for t in self.tokens[start : quote.first]
            if t.i not in self.quoted and t.i not in self.page.marks and t.pos != "PUNCT"
        ]  # fmt: skip
        return bool(lead)

    def _before(self, quote: _Quote, n: int) -> tuple[Token | None, Token | None]:
        """ "He said, “…”", "he said: “…”", "he said “…”"."""
        if quote.first <= self.first:
            return None, None
        mark = self.tokens[quote.first - 1]
        floor = self.quotes[n - 1].last if n else self.first
        start = self._start(max(floor, quote.first - _REACH), quote.first)
        if mark.text in (",", ":", "--", "—", "–"):
            verb, source = self._cue_between(start, quote.first - 1, before_quote=True)
            if verb is None and mark.text == ":":
                verb, source = self._any_verb(start, quote.first - 1)
            if mark.text == "," and verb is not None and not self._reaches(verb, quote):
                return None, None
            return verb, source
        if mark.lemma in cues().quoting and mark.pos in ("VERB", "AUX", "NOUN"):
            if not self._is_long(quote) or not self._ends_clause(quote):
                return None, None
            return mark, source_of(self.page.parse, mark)
        return self._told(start, quote)

    def _told(self, start: int, quote: _Quote) -> tuple[Token | None, Token | None]:
        """ "told X “…”": the words between are the hearer and nothing else."""
        for i in range(quote.first - 1, max(start, quote.first - 8), -1):
            token = self.tokens[i]
            if token.lemma in ("tell", "ask", "remind") and token.pos == "VERB":
                if i == quote.first - 1 or not self._is_long(quote):
                    break
                return token, source_of(self.page.parse, token)
            if token.pos not in ("PROPN", "NOUN", "PRON", "DET", "ADJ", "PART"):
                break
        return None, None

    def _reaches(self, verb: Token, quote: _Quote) -> bool:
        """Whether what stands between a verb and the comma before a quotation is no clause."""
        return not any(
            t.lower == "that" and t.dep == "mark" for t in self.tokens[verb.i + 1 : quote.first]
        )

    def _ends_clause(self, quote: _Quote) -> bool:
        """Whether the narrator's sentence does not run on from the quotation."""
        if quote.last >= self.last or self.tokens[quote.high - 1].text in _STOPS | {","}:
            return True
        return self.tokens[quote.last].pos in ("PUNCT", "CCONJ", "SCONJ", "ADP")

    def _is_long(self, quote: _Quote) -> bool:
        return quote.high - quote.low >= 4

    def _label(self, quote: _Quote) -> Token | None:
        """The name before a colon: "Trump: “No.”"."""
        at = quote.first - 1
        if at <= self.first or self.tokens[at].text != ":":
            return None
        head = self.tokens[at - 1]
        start = self._start(self.first, at)
        whole = at - start <= 6 and all(
            t.pos in ("PROPN", "NOUN", "ADJ", "DET", "ADP", "PRON") for t in self.tokens[start:at]
        )
        return head if whole and head.pos in ("PROPN", "NOUN", "PRON") else None

    def _cue_between(
        self, start: int, stop: int, before_quote: bool
    ) -> tuple[Token | None, Token | None]:
        """The verb among tokens ``[start, stop)`` that attributes, and its source."""
        lexicon = cues()
        span = [
            t
            for t in self.tokens[start:stop]
            if t.i not in self.page.marks and t.i not in self.quoted
        ]
        if before_quote:
            span = span[::-1]
        verbs = [
            t for t in span
            if t.lemma in lexicon.quoting and t.tag.startswith("VB") and t.tag != "VB"
        ]  # fmt: skip
        if not verbs or any(t.lower == "according" for t in span):
            return None, None
        spoken = (t for t in verbs if t.lemma in lexicon.speech or t.lemma in lexicon.writing)
        best = verbs[0] if before_quote else next(spoken, verbs[0])
        return best, self._source(best, start, stop, before_quote)

    def _any_verb(self, start: int, stop: int) -> tuple[Token | None, Token | None]:
        """The last verb with a subject before a colon, whatever it means: "he fired back: “…”"."""
        for token in reversed(self.tokens[start:stop]):
            if token.tag in ("VBD", "VBZ", "VBP", "VBG") and token.i not in self.quoted:
                source = source_of(self.page.parse, token)
                if source is not None and start <= source.i < stop:
                    return token, source
        return None, None

    def _source(self, verb: Token, start: int, stop: int, before_quote: bool) -> Token | None:
        """The subject by the syntax; by position where the parse lost it to the quotation."""
        found = source_of(self.page.parse, verb)
        if found is not None and found.i not in self.quoted:
            return found
        around = self.tokens[start : verb.i]
        nouns = [t for t in around if t.pos in ("PROPN", "PRON", "NOUN") and not _modifies(t)]
        if nouns and not before_quote:
            return nouns[0]
        if nouns:
            return nouns[-1]
        for t in self.tokens[verb.i + 1 : stop]:
            if t.text in (",", ".") or t.pos in ("ADP", "SCONJ", "VERB"):
                break
            if t.pos in ("PROPN", "PRON", "NOUN") and not _modifies(t):
                return t
        return None

    def _stop(self, start: int, n: int) -> int:
        """The end of the clause that starts after a quotation."""
        stop = self.quotes[n + 1].first if n + 1 < len(self.quotes) else self.last
        for i in range(start, stop):
            if self.tokens[i].text in _STOPS or self.tokens[i].text == ";":
                return i
        return stop

    def _start(self, floor: int, end: int) -> int:
        """The start of the sentence that leads up to a quotation."""
        for i in range(end - 2, floor - 1, -1):
            if self.tokens[i].text in _STOPS and self.tokens[i].pos == "PUNCT":
                return i + 1
        return floor

    # ── bare quotations ─────────────────────────────────────────────────────────────────────

    def _stands_alone(self, quote: _Quote) -> bool:
        """Whether a quotation is a sentence, or several, of its own."""
        before = self.tokens[quote.first - 1].text if quote.first > self.first else "."
        starts = before in _STOPS or quote.first - 1 in self.page.marks
        if quote.first > self.first and quote.first - 1 in self.page.marks:
            starts = True
        ended = self.tokens[quote.high - 1].text in _STOPS or quote.last >= self.last
        follows = quote.last >= self.last or self.tokens[quote.last].text[:1].isupper()
        after = self.tokens[quote.last].text if quote.last < self.last else "."
        return (
            starts
            and (ended or after in _STOPS)
            and (follows or after in _STOPS)
            and (quote.high - quote.low >= 3)
        )

    def _clause_end(self, verb: Token | None, quote: _Quote) -> int:
        """One past the stop that ends the clause of an attributing verb."""
        if verb is None or verb.i < quote.first:
            return quote.last
        i = verb.i
        while i < self.last and self.tokens[i].text not in _STOPS:
            i += 1
        return min(i + 1, self.last)

    def _nothing_between(self, end: int, start: int) -> bool:
        return 0 <= end <= start and all(
            t.pos == "PUNCT" or t.i in self.page.marks or t.lower == "and"
            for t in self.tokens[end:start]
        )


def _modifies(token: Token) -> bool:
    return token.dep in ("compound", "poss", "amod", "nmod", "npadvmod", "det", "pobj", "dobj")


def quoted_ranges(attributions: list[Attribution]) -> list[Range]:
    """The ranges of quoted speech, in order."""
    return sorted(span for a in attributions if a.quoted for span in a.content)
