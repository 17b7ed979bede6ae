"""The words around a quotation: the verb that attributes it, and whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.language import Token
from dragoman.language.syntax import children, head
from dragoman.statements.attribution import Page
from dragoman.statements.lexicon import cues
from dragoman.statements.people import BODIES
from dragoman.statements.sources import may_speak, source_of

STOPS = frozenset(".!?…")
_END_OF_CLAUSE = frozenset({",", "?", "!", "—", "–", "--", "-", "...", "…"})
_LABEL = frozenset({"PROPN", "NOUN", "ADJ", "DET", "ADP", "PRON", "PART"})
_HELPING = frozenset({"would", "did", "does", "do", "will", "could"})
_REACH = 40
"""Tokens between a quotation and the verb that attributes it."""


@dataclass(slots=True)
class Quote:
    """A quotation in tokens: ``first`` to ``last`` with its marks, ``low`` to ``high`` without."""

    first: int
    last: int
    low: int
    high: int
    ending: str
    """Its last word or mark that is no quotation mark: the comma of "ours,’”"."""
    goes_on: bool
    """Whether it has no closing mark because it goes on in the next paragraph."""


def quotes_of(page: Page, depth: int) -> list[Quote]:
    quotes = []
    for q in page.quotations:
        if q.depth != depth:
            continue
        outer = page.parse.tokens_in(q.start, q.end)
        inner = page.parse.tokens_in(q.inner_start, q.inner_end)
        if inner:
            said = (t.text for t in reversed(inner) if t.i not in page.marks)
            quotes.append(
                Quote(
                    outer[0].i,
                    outer[-1].i + 1,
                    inner[0].i,
                    inner[-1].i + 1,
                    next(said, inner[-1].text),
                    q.closed and q.end == q.inner_end,
                )
            )
    return quotes


class Surroundings:
    """The quotations of a stretch of text, a paragraph or a quotation, and what stands around."""

    def __init__(
        self, page: Page, first: int, last: int, quotes: Sequence[Quote], whole: bool = True
    ) -> None:
        self.page = page
        self.whole = whole  # a paragraph, and not a quotation
        self.tokens = page.parse.tokens
        self.first, self.last = first, last
        self.quotes = quotes
        self.quoted = {i for q in quotes for i in range(q.first, q.last)}

    def _after(self, quote: Quote, n: int) -> tuple[Token | None, Token | None]:
        """ "“…,” he said": the verb and its source, right after the quotation."""
        if quote.last >= self.last:
            return None, None
        closes = quote.ending in _END_OF_CLAUSE
        comma = self.tokens[quote.last].text in (",", "—", "–", "-", "--")
        stopped = quote.ending in STOPS
        if not (closes or comma or stopped):
            return None, None
        start = quote.last + comma
        stop = min(self._stop(start, n), start + _REACH)
        verb, source = self._cue_between(start, stop, before_quote=False)
        if verb is None and closes:
            verb, source = self._misread_verb(start, stop)
        leads_on = n + 1 < len(self.quotes) and stop == self.quotes[n + 1].first
        brief = verb is not None and not leads_on and self._is_brief(verb, start, stop)
        if not (closes or comma) and not brief:
            return None, None
        if verb is not None and not brief and self._embedded(quote):
            return None, None
        return verb, source

    def _misread_verb(self, start: int, stop: int) -> tuple[Token | None, Token | None]:
        """ "‘…,’ vows new president", "“…?” envoy Cho recalled.": a verb read as a noun."""
        spoken = cues().speech | cues().writing
        source: Token | None = None
        verb: Token | None = None
        for token in self.tokens[start:stop]:
            plural = token.i == start and token.tag in ("NNS", "NNPS") and token.lemma in spoken
            if plural or (source is not None and token.lower in cues().said):
                if verb is not None:
                    break
                verb = token
            elif token.pos not in ("DET", "ADJ", "NOUN", "PROPN", "VERB", "PART", "NUM", "PUNCT"):
                break
            elif token.pos in ("NOUN", "PROPN") and (verb is None or verb.i == start):
                source = token
        return (verb, source) if verb is not None and source is not None else (None, None)

    def _is_brief(self, verb: Token, start: int, stop: int) -> bool:
        """Whether a clause is attribution and nothing else: "he said", "said Mr Ali of Cairo"."""
        if verb.lemma not in cues().speech | cues().writing and verb.lower not in cues().said:
            return False
        if verb.i - start > 8 or any(
            c.i > verb.i and c.i < stop for c in children(self.page.parse, verb, "ccomp", "xcomp")
        ):
            return False
        if verb.lemma in ("tell", "remind", "ask"):
            return True
        objects = children(self.page.parse, verb, "dobj")
        return not any(verb.i < c.i < stop for c in objects)

    def _embedded(self, quote: Quote) -> bool:
        """Whether the narrator's own words lead into a quotation in the same sentence."""
        if quote.first <= self.first:
            return False
        start = self._start(self.first, quote.first + 1)
        lead = [
            t for t in self.tokens[start : quote.first]
            if t.i not in self.quoted and t.i not in self.page.marks and t.pos != "PUNCT"
        ]  # fmt: skip
        return bool(lead)

    def _before(self, quote: Quote, n: int) -> tuple[Token | None, Token | None]:
        """ "He said, “…”", "he said: “…”", "he said “…”"."""
        if quote.first <= self.first:
            return self._in_paragraph_before() if self.whole else (None, None)
        mark = self.tokens[quote.first - 1]
        floor = self.quotes[n - 1].last if n else self.first
        start = self._start(max(floor, quote.first - _REACH), quote.first)
        if mark.text in (",", ":", "--", "—", "–"):
            verb, source = self._cue_between(start, quote.first - 1, before_quote=True)
            if verb is None and mark.text == ":":
                verb, source = self._any_verb(start, quote.first - 1)
            if verb is None and mark.text == ":" and self.tokens[quote.first - 2].lower == "read":
                verb = self.tokens[quote.first - 2]  # "the sign read: “…”", read as a noun
                source = self._source(verb, start, quote.first - 1, before_quote=True)
            if mark.text == "," and verb is not None and not self._reaches(verb, quote):
                return None, None
            return verb, source
        if mark.lemma in cues().quoting and mark.pos in ("VERB", "AUX", "NOUN"):
            if not self._is_said(mark, quote) or not self._ends_clause(quote):
                return None, None
            return mark, source_of(self.page.parse, mark)
        return self._told(start, quote)

    def _in_paragraph_before(self) -> tuple[Token | None, Token | None]:
        """ "He went on:", at the end of the paragraph before the quotation."""
        if self.first == 0 or self.tokens[self.first - 1].text not in (":", ","):
            return None, None
        end = self.first - 1
        start = max(self.page.parse.sentences[self.tokens[end].sentence].first, end - _REACH)
        verb, source = self._cue_between(start, end, before_quote=True)
        if verb is None and self.tokens[end].text == ":":
            verb, source = self._any_verb(start, end)
        return verb, source

    def _told(self, start: int, quote: Quote) -> tuple[Token | None, Token | None]:
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

    def _reaches(self, verb: Token, quote: Quote) -> bool:
        """Whether what stands between a verb and the comma before a quotation is no clause."""
        return not any(
            t.lower == "that" and t.dep == "mark" for t in self.tokens[verb.i + 1 : quote.first]
        )

    def _ends_clause(self, quote: Quote) -> bool:
        """Whether the narrator's sentence does not run on from the quotation."""
        if quote.last >= self.last or quote.ending in STOPS | {","}:
            return True
        return self.tokens[quote.last].pos in ("PUNCT", "CCONJ", "SCONJ", "ADP")

    def _is_long(self, quote: Quote) -> bool:
        return quote.high - quote.low >= 4

    def _is_said(self, verb: Token, quote: Quote) -> bool:
        """Whether words right after a verb are what it says, and no name: "read “Go home now”"."""
        if self._is_long(quote):
            return True
        spoken = verb.lemma in cues().speech or verb.lemma in cues().writing
        return spoken and quote.high - quote.low >= 3 and self.tokens[quote.low].text[0].isupper()

    def _label(self, quote: Quote) -> Token | None:
        """The name before a colon: "Trump: “No.”"; in a headline, after it: "“No”: Trump"."""
        if quote.first == self.first and quote.last + 1 < self.last:
            return self._label_after(quote)
        at = quote.first - 1
        if at <= self.first or self.tokens[at].text != ":":
            return None
        head = self.tokens[at - 1]
        start = self._start(self.first, at)
        whole = at - start <= 6 and all(t.pos in _LABEL for t in self.tokens[start:at])
        return head if whole and head.pos in ("PROPN", "NOUN", "PRON") else None

    def _label_after(self, quote: Quote) -> Token | None:
        """The noun phrase after "“No way”:", up to the verb that goes on, if any."""
        if self.tokens[quote.last].text not in (":", "–", "—", "-") or self.last - quote.last > 20:
            return None
        found: Token | None = None
        for token in self.tokens[quote.last + 1 : self.last]:
            if token.pos not in _LABEL:
                break
            found = token if token.pos in ("PROPN", "NOUN") else found
        return found if found is not None and may_speak(found) else None

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
            if t.lemma in lexicon.quoting and t.tag.startswith("VB") and self._may_attribute(t)
        ]  # fmt: skip
        if not verbs or any(t.lower == "according" for t in span):
            return None, None
        spoken = (t for t in verbs if t.lemma in lexicon.speech or t.lemma in lexicon.writing)
        best = verbs[0] if before_quote else next(spoken, verbs[0])
        return best, self._source(best, start, stop, before_quote)

    def _may_attribute(self, verb: Token) -> bool:
        """Whether a verb's form tells that it was said: no infinitive but "would say", "used to
        say"."""
        if verb.tag != "VB":
            return True
        helping = [c.lower for c in children(self.page.parse, verb, "aux")]
        if not helping:
            return verb.head == verb.i  # a past tense that was not recognised: "…,” read a sign"
        return any(word in _HELPING for word in helping) or (
            head(self.page.parse, verb).lemma in ("use", "go")
        )

    def _any_verb(self, start: int, stop: int) -> tuple[Token | None, Token | None]:
        """The last verb with a subject before a colon, whatever it means: "he fired back: “…”"."""
        for token in reversed(self.tokens[start:stop]):
            if token.tag.startswith("VB") and token.tag != "VB" and token.i not in self.quoted:
                source = source_of(self.page.parse, token) or next(
                    children(self.page.parse, token, "nsubj"), None
                )
                if source is not None and start <= source.i < stop and may_speak(source):
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
        inverted = not before_quote and (
            verb.i == start or verb.lemma not in ("tell", "ask", "remind")
        )
        for t in self.tokens[verb.i + 1 : stop]:
            if t.lower in ("in", "at") and t.i == verb.i + 1 and not before_quote:
                within = next(children(self.page.parse, t, "pobj"), None)
                return within if within is not None and within.lemma in BODIES else None
            if t.text in (",", ".") or t.pos in ("ADP", "SCONJ", "VERB"):
                break
            if t.pos in ("PROPN", "PRON", "NOUN") and not _modifies(t):
                return t
            if inverted and t.dep == "dobj" and t.head == verb.i:
                return t  # "thundered General Ali", read as an object
        return None

    def _stop(self, start: int, n: int) -> int:
        """The end of the clause that starts after a quotation."""
        stop = self.quotes[n + 1].first if n + 1 < len(self.quotes) else self.last
        for i in range(start, stop):
            if self.tokens[i].text in STOPS or self.tokens[i].text == ";":
                return i
        return stop

    def _start(self, floor: int, end: int) -> int:
        """The start of the sentence that leads up to a quotation."""
        for i in range(end - 2, floor - 1, -1):
            if self.tokens[i].text in STOPS and self.tokens[i].pos == "PUNCT":
                return i + 1
        return floor


def _modifies(token: Token) -> bool:
    return token.dep in ("compound", "poss", "amod", "nmod", "npadvmod", "det", "pobj", "dobj")
