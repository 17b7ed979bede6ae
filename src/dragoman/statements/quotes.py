"""Quotations that are somebody's speech, and the words around them that say whose.

"“We will go,” he said. “Soon.”" is one attribution with two spans of content. A quotation in
which the narrator's own sentence runs on ("he called it “a farce” and left") is none: it belongs
to what the syntax finds.
"""

from dragoman.language import Token
from dragoman.language.syntax import children
from dragoman.statements.attribution import Attribution, Page
from dragoman.statements.lexicon import cues
from dragoman.statements.quoting import STOPS, Quote, Surroundings, quotes_of
from dragoman.statements.sources import CONTINUING, source_range


def find_quoted(page: Page) -> list[Attribution]:
    """The attributions of a text whose content is quoted speech, inner quotations included."""
    found: list[Attribution] = []
    quotes = quotes_of(page, 0)
    at = 0
    going_on = False
    for paragraph in page.parse.paragraphs:
        mine: list[Quote] = []
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
    inner = quotes_of(page, 1)
    at = 0
    for outer in quotes:
        mine = []
        while at < len(inner) and inner[at].first < outer.last:
            mine.append(inner[at])
            at += 1
        if mine:
            found += _Stretch(page, outer.low, outer.high, mine, whole=False).attributions()
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


class _Stretch(Surroundings):
    """The quotations of a paragraph, or of a quotation, and what attributes them."""

    def attributions(self) -> list[Attribution]:
        """One attribution a cue; bare quotations join the one before, or wait for a speaker."""
        found: list[Attribution] = []
        bare = self.whole
        end_of_last = -1  # where the last attribution's own clause or quotation ended
        for n, quote in enumerate(self.quotes):
            verb: Token | None = None
            source: Token | None = None
            goes_on = bool(found) and self._goes_on(quote, end_of_last)
            if not goes_on:
                verb, source = self._after(quote, n)
            if verb is None and not goes_on:
                verb, source = self._before(quote, n)
                if found and verb is not None and self._says_already(found[-1], verb, quote):
                    verb = self.tokens[found[-1].anchor or 0]
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

    def _says_already(self, before: Attribution, verb: Token, quote: Quote) -> bool:
        """ "“…,” she said, pointing at him, “…”": what stands between tells how, and no more."""
        if before.anchor is None or verb.tag != "VBG" or verb.lemma in CONTINUING:
            return False
        between = self.tokens[before.anchor : quote.first]
        return before.anchor < verb.i and all(t.text not in STOPS for t in between)

    def _attributed(self, quote: Quote, verb: Token, source: Token | None) -> Attribution:
        made = Attribution(
            [(self._whole(verb, quote), quote.last)], (verb.i, verb.i + 1), verb.i, quoted=True
        )
        made.addressee = self._hearer(verb, source)
        if source is not None:
            made.source = source_range(self.page.parse, source, verb)
            made.source_head = source.i
        return made

    def _whole(self, verb: Token, quote: Quote) -> int:
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
        if source is not None and source.i > verb.i:
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

    def _labelled(self, quote: Quote, label: Token) -> Attribution:
        first = source_range(self.page.parse, label, None)[0]
        return Attribution(
            [(quote.first, quote.last)],
            source=(max(first, self.first), label.i + 1),
            source_head=label.i,
            quoted=True,
        )

    # ── bare quotations ─────────────────────────────────────────────────────────────────────

    def _stands_alone(self, quote: Quote) -> bool:
        """Whether a quotation is a sentence, or several, of its own."""
        before = self.tokens[quote.first - 1].text if quote.first > self.first else "."
        starts = before in STOPS or quote.first - 1 in self.page.marks
        if quote.first > self.first and quote.first - 1 in self.page.marks:
            starts = True
        ended = quote.ending in STOPS or quote.last >= self.last
        follows = (
            quote.last >= self.last
            or quote.last in self.page.marks
            or self.tokens[quote.last].text[:1].isupper()
        )
        after = self.tokens[quote.last].text if quote.last < self.last else "."
        return (
            starts
            and (ended or after in STOPS)
            and (follows or after in STOPS)
            and (quote.high - quote.low >= 3)
        )

    def _clause_end(self, verb: Token | None, quote: Quote) -> int:
        """One past the stop that ends the clause of an attributing verb."""
        if verb is None or verb.i < quote.first:
            return quote.last
        i = verb.i
        while i < self.last and self.tokens[i].text not in STOPS:
            i += 1
        return min(i + 1, self.last)

    def _goes_on(self, quote: Quote, end_of_last: int) -> bool:
        """Whether a quotation follows at once on what was said before, and ends its sentence: what
        comes after it begins a new one ("…,” he said. “We wait.” He went on: “…")."""
        if quote.ending != "." or not self._nothing_between(end_of_last, quote.first):
            return False
        return quote.last < self.last and self.tokens[quote.last].text[:1].isupper()

    def _nothing_between(self, end: int, start: int) -> bool:
        return 0 <= end <= start and all(
            t.pos == "PUNCT" or t.i in self.page.marks or t.lower == "and"
            for t in self.tokens[end:start]
        )
