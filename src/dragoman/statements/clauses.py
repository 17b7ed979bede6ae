"""The frame of verbs of speech and thought: "said that…", "…, he said", "as he noted"."""

from dragoman.language import Token
from dragoman.language.syntax import children, head, is_negated
from dragoman.statements.attribution import Range, without
from dragoman.statements.frames import TIME_WORDS, Frame
from dragoman.statements.lexicon import words
from dragoman.statements.sources import is_inverted, medium_of

_CLAUSE_STARTS = words("""
    that whether if why how what who when where which he she it they we i you there
""")
_LONGEST_ASIDE = 12
"""Tokens of "…, the minister said on Monday,"."""
_SHORTEST_FALLBACK = 4
"""Tokens of what follows a verb of speech, to be taken for its clause where the parse has none."""


class Clauses(Frame):
    """What a verb reports as a clause."""

    def _clause(self) -> list[Range]:
        verb = self.verb
        clause = next(
            (c for c in children(self.parse, verb, "ccomp", "csubj") if c.dep == "ccomp"), None
        )
        if clause is None:
            clause = self._mislabelled_clause()
        self._hearer(clause)
        if clause is None:
            return self._fallback()
        if clause.i < verb.i:
            after = self.tokens[verb.i + 1].lower if verb.i + 1 < self.sentence[1] else ""
            if after in _CLAUSE_STARTS and (right := self._fallback()):
                return right
            return [] if self._unlikely_before(clause) else self._before(clause)
        first = clause.left if clause.left > verb.i else self._mark_of(clause, verb.i + 1)
        subject = next(children(self.parse, clause, "nsubj", "nsubjpass"), None)
        if self.addressee is not None and first <= self.addressee.i < clause.i:
            if subject is self.addressee:
                self.addressee = None
            else:
                first = self.addressee.right + 1
        return self._cut(self._after_time(first, clause), self._with_coordinates(clause))

    def _after_time(self, first: int, clause: Token) -> int:
        """Where the clause starts, when a time of speaking stands before it: "said Monday he…"."""
        for child in children(self.parse, clause, "npadvmod", "advmod", "prep", "nmod"):
            if child.left != first or child.i > clause.i:
                continue
            timely = any(t.lemma in TIME_WORDS for t in self.tokens[first : child.right + 1])
            after = self.tokens[child.right + 1] if child.right + 1 < clause.i else None
            if timely and after is not None and after.text != ",":
                return after.i
        return first

    def _gerund(self) -> list[Range]:
        """ "reported seeing", "denied taking part"."""
        for child in children(self.parse, self.verb, "xcomp"):
            having = any(c.tag == "VBG" for c in children(self.parse, child, "aux"))
            if (child.tag == "VBG" or having) and child.left == self.verb.i + 1:
                return self._cut(child.left, child.right + 1)
        return []

    def _mislabelled_clause(self) -> Token | None:
        """A finite clause with its own subject that the parse hangs under another label."""
        for child in children(
            self.parse, self.verb, "advcl", "xcomp", "acl", "relcl", "conj", "dep"
        ):
            if child.i <= self.verb.i or child.pos not in ("VERB", "AUX"):
                continue
            start = self.tokens[child.left]
            if start.i == self.verb.i + 1 and start.lower in ("that", "whether", "how", "why"):
                return child
            asked = self.verb.lemma in ("ask", "wonder", "inquire", "question", "know", "doubt")
            if asked and child.dep == "advcl" and start.lower in ("if", "whether", "why", "how"):
                return child
        for child in children(self.parse, self.verb, "advcl"):
            if child.lemma in ("cite", "quote"):  # "reported, citing X, that…"
                told = (c for c in children(self.parse, child, "ccomp") if self._mark_of(c, 0))
                return next(told, None)
        above = head(self.parse, self.verb)
        if self.verb.dep == "ccomp" and self.verb.i < self._mark_of(above, 0) < above.i:
            return above  # "reported, citing sources, that…", hung under what it reports
        return self._deep_clause() if self.verb.lemma in self.lexicon.speech else None

    def _deep_clause(self) -> Token | None:
        """A clause with "that" that the parse hangs under a word between: "told lawmakers behind
        closed doors that the tanks did not work"."""
        for mark in self.tokens[self.verb.i + 2 : self.verb.right + 1]:
            if mark.lower != "that" or mark.dep != "mark":
                continue
            clause = head(self.parse, mark)
            above = head(self.parse, clause)
            noun = above.pos in ("NOUN", "PROPN") and (
                above.lemma not in self.lexicon.noun_clause
                or medium_of(self.parse, above) is self.verb
            )
            if noun and clause.dep in ("relcl", "acl", "ccomp") and clause.left == mark.i:
                return clause
            return None
        return None

    def _mark_of(self, clause: Token, otherwise: int) -> int:
        """Where the "that" of a clause stands."""
        marks = (c.i for c in children(self.parse, clause, "mark") if c.lower == "that")
        return next(marks, otherwise)

    def _with_coordinates(self, clause: Token) -> int:
        """One past the clause and the clauses after it that "and that…" joins to it."""
        last = clause.right + 1
        for other in children(self.parse, self.verb, "conj", "ccomp"):
            start = self.tokens[other.left]
            if other.i > clause.i and start.lower == "that" and start.i <= last + 2:
                last = max(last, other.right + 1)
        return last

    def _hearer(self, clause: Token | None) -> None:
        """The object of "told X that…", "asked X whether…", "said to X"."""
        if self.verb.lemma not in self.lexicon.hearing:
            self._told_to()
            return
        if self.passive:
            self.addressee = next(children(self.parse, self.verb, "nsubjpass"), None)
            return
        for child in children(self.parse, self.verb, "dobj", "dative", "npadvmod"):
            before = clause is None or clause.i < self.verb.i or child.i < clause.i
            if child.i > self.verb.i and before:
                if child.dep == "dative" and child.pos == "ADP":
                    child = next(children(self.parse, child, "pobj"), child)
                self.addressee = child
                return
        if clause is not None and self.verb.lemma in ("tell", "remind", "assure", "inform", "warn"):
            after = self.tokens[self.verb.i + 1]
            if after.i < clause.i and after.pos in ("PRON", "PROPN") and after.i < clause.left:
                self.addressee = after

    def _told_to(self) -> None:
        """The hearer of "said to X", which the parse may take for an object."""
        for child in children(self.parse, self.verb, "dative"):
            heard = next(children(self.parse, child, "pobj"), None) if child.pos == "ADP" else None
            if heard is not None:
                self.addressee = heard

    def _before(self, clause: Token) -> list[Range]:
        """Content that the attribution follows or parts: "X, he said", "X, he said, Y"."""
        low, high = clause.left, clause.right + 1
        own = self._own_words()
        if own[0] >= high:
            return [(low, own[0])] if own[0] - high <= 1 else [(low, high)]
        return without((low, max(high, self._end_of_main(own))), [own])

    def _unlikely_before(self, clause: Token) -> bool:
        """Whether a clause before the verb is more likely a parse error than its content."""
        lexicon, lemma = self.lexicon, self.verb.lemma
        between = self.tokens[clause.right + 1 : self._own_words()[0]]
        if any(t.text == ";" for t in between) or is_negated(self.parse, self.verb):
            return True
        if lemma in lexicon.speech or lemma in lexicon.writing or lemma in lexicon.finding:
            return False
        own = self._own_words()
        return own[0] <= self.sentence[0] or self.tokens[own[0] - 1].text != ","

    def _end_of_main(self, own: Range) -> int:
        """The end of what goes on after a parenthetical attribution: its sentence's end."""
        after = own[1]
        if after < self.sentence[1] and self.tokens[after].text == ",":
            return self.sentence[1]
        return own[1]

    def _own_words(self) -> Range:
        """The attribution clause itself: subject, verb and adjuncts, without the content."""
        first = last = self.verb.i
        for child in children(self.parse, self.verb):
            if child.dep in ("ccomp", "punct", "parataxis", "advcl", "conj", "cc", "xcomp"):
                continue
            before = child.i < self.verb.i
            if child.dep == "nsubj" and before and is_inverted(self.parse, self.verb):
                continue
            if child.dep in ("nsubj", "aux", "advmod", "neg", "auxpass", "nsubjpass"):
                first = min(first, child.left if before else first)
            if child.i > self.verb.i:
                last = max(last, child.right)
        return first, last + 1

    def _fallback(self) -> list[Range]:
        """What follows a verb of speech, where it must be a clause but the parse has none."""
        verb = self.verb
        if verb.lemma not in self.lexicon.speech and verb.lemma not in self.lexicon.finding:
            return []
        after = verb.i + 1
        if after >= self.sentence[1]:
            return []
        start = self.tokens[after]
        if self.addressee is not None and self.addressee.left <= after <= self.addressee.i:
            after = self.addressee.i + 1
            if after >= self.sentence[1]:
                return []
            start = self.tokens[after]
            if start.lower not in _CLAUSE_STARTS:
                return []
        if start.lower not in ("that", "whether") and not (
            verb.lemma in ("say", "add") and start.pos in ("DET", "PRON", "PROPN", "NOUN", "ADJ")
        ):
            return []
        last = after
        finite = False
        while last < self.sentence[1] and self.tokens[last].text not in (";",):
            finite = finite or self.tokens[last].tag in ("VBD", "VBZ", "VBP", "MD")
            last += 1
        if not finite or last - after < _SHORTEST_FALLBACK:
            return []
        if self.addressee is not None and self.addressee.i >= after:
            self.addressee = None
        return self._cut(after, last)

    def _parenthetical(self) -> list[Range]:
        """ ", he said," set into, or at the end of, a clause that the parse does not give it."""
        verb = self.verb
        own = self._own_words()
        if verb.dep == "acl" and verb.tag == "VBD" and verb.head == verb.i - 1:
            own = (head(self.parse, verb).left, own[1])  # "X, the daily reported", as one phrase
        before = self.tokens[own[0] - 1] if own[0] > self.sentence[0] else None
        if before is None or before.text != "," or verb.tag not in ("VBD", "VBZ", "VBP"):
            return []
        if own[1] - own[0] > _LONGEST_ASIDE or not self._has_subject(own):
            return []
        if any(c.left <= self.sentence[0] for c in children(self.parse, verb, "advcl")):
            return []  # "as he noted, the sides agreed"
        after = self.tokens[own[1]] if own[1] < self.sentence[1] else None
        if after is None or after.text in (".", "!", "?"):
            return [(self.sentence[0], own[0] - 1)]
        if after.text == ",":
            return without(self.sentence, [(own[0] - 1, own[1] + 1)])
        return []

    def _has_subject(self, own: Range) -> bool:
        return own[0] < self.verb.i or any(children(self.parse, self.verb, "nsubj"))

    def _as_one_says(self) -> list[Range]:
        """ "as he noted": the rest of the sentence, if the verb has no object of its own."""
        verb = self.verb
        if verb.dep != "advcl" or self.tokens[verb.left].lower != "as":
            return []
        inverted = not any(children(self.parse, verb, "nsubj")) and verb.i == verb.left + 1
        if any(children(self.parse, verb, "dobj")) and not inverted:
            return []
        if any(children(self.parse, verb, "ccomp", "xcomp")):
            return []
        main = head(self.parse, verb)
        if verb.right - verb.left > 12 or main.i == verb.i:
            return []
        first, last = verb.left, verb.right + 1
        if last < self.sentence[1] and self.tokens[last].text == ",":
            last += 1
        return without((main.left, main.right + 1), [(first, last)])
