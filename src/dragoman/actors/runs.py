"""Runs of capitalised words: where names may stand in a sentence that is no headline."""

from collections.abc import Iterator

from dragoman.actors.clues import capital
from dragoman.actors.draft import fold
from dragoman.actors.known import KnownNames
from dragoman.actors.organisations import is_opener
from dragoman.actors.registry import registry
from dragoman.actors.titles import title_at
from dragoman.actors.words import words
from dragoman.language import Parse

_PARTICLES = words(
    "al el bin ibn ben de del della di da dos das do du la le van von der den ter ul ur abu y"
)
_CALENDAR = words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december christmas easter ramadan thanksgiving
    mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov
    dec gmt est edt pst utc am pm covid internet god twitter facebook youtube instagram"""
)
_SMALL = words("the a an this that his her its their our my your")
_OPENERS = words(
    """though although while when if because since but and as after before until unless whereas
    whether once yet so nor or despite during according like unlike even"""
)
"""First words of a sentence that are never the first of a name."""
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


class RunFinder:
    """Finds runs of capitalised words, with the small words that join the parts of a name."""

    def __init__(self, parse: Parse, known: KnownNames) -> None:
        self.parse = parse
        self.tokens = parse.tokens
        self.words = [t.text for t in parse.tokens]
        self.lower_forms = {t.text for t in parse.tokens if t.text.islower()}
        self.registry = registry()
        self.known = known
        starts = {s.first for s in parse.sentences}
        self.attested = {
            fold(t.text) for t in parse.tokens
            if t.tag == "NNP" and t.i not in starts and capital(t) and len(t.text) > 3
        }  # fmt: skip

    def runs(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        i = max(first, self._past_dateline(first, last))
        while i < last:
            if not self._begins(i, first, last):
                i += 1
                continue
            end = i + 1
            while (nxt := self._next_in_run(end, last)) > end:
                end = nxt
            longer = self.known.at(i)
            if longer is not None and end < i + longer[0] <= last:
                end = i + longer[0]  # "Brazil's Supreme Court", "Médecins sans frontières"
            yield i, end
            i = end

    def _past_dateline(self, first: int, last: int) -> int:
        """One past the dateline that a paragraph opens with: "NAIROBI, Kenya (AP) —"."""
        if first and self.tokens[first - 1].paragraph == self.tokens[first].paragraph:
            return first
        if not self.words[first].isupper() or len(self.words[first]) < 3:
            bracket = any(t.text == "(" for t in self.tokens[first : min(last, first + 6)])
            if not bracket:
                return first
        for i in range(first + 1, min(last, first + 10)):
            mark = self.tokens[i]
            if mark.text in ("—", "–", "--", "-") and self.tokens[i - 1].spaced and mark.spaced:
                return i + 1
            if mark.pos in ("VERB", "AUX"):
                return first
        return first

    def _begins(self, i: int, first: int, last: int) -> bool:
        token = self.tokens[i]
        if token.text in _PARTICLES and i + 1 < last:
            after = i + 2 if self.words[i + 1] in "-–‑" and i + 2 < last else i + 1
            return after > i + 1 and capital(self.tokens[after]) and not token.spaced
        joined = i + 2 < last and not token.spaced and self.words[i + 1] in "-–‑"
        if joined and token.lower in _PARTICLES and capital(self.tokens[i + 2]):
            return True  # "Al-Araji wrote"
        if not self._is_capital(i):
            return bool(self.words[i].islower() and "-" in self.words[i] and token.pos == "PROPN")
        opening = i == first or self.words[i - 1] in "“\"‘':"
        if opening and token.lower in _OPENERS:
            return False
        return not opening or self._name_at_opening(i, last)

    def _name_at_opening(self, i: int, last: int) -> bool:
        """Whether the first word of a sentence is a name and not just capitalised as the first."""
        token = self.tokens[i]
        if token.pos in ("PROPN", "X") or token.ent in ("PERSON", "ORG", "GPE", "NORP"):
            return token.lower not in self.lower_forms or token.ent != ""
        if fold(token.text) in self.attested and token.lower not in self.lower_forms:
            return True
        if token.pos in ("DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "INTJ", "NUM"):
            return False
        if title_at(self.parse, i, last) is not None or self.registry.country_of_adjective(
            self.words[i]
        ):
            return True
        match = self.known.at(i)
        if match is not None and token.lower not in self.lower_forms:
            return token.pos not in ("VERB", "ADV") or match[0] > 1
        return (
            token.pos in ("NOUN", "ADJ", "VERB")
            and i + 1 < last
            and self._is_capital(i + 1)
            and token.lower not in self.lower_forms
        )

    def _is_capital(self, i: int) -> bool:
        token = self.tokens[i]
        if not capital(token) or token.lower == "i" or token.lower in _CALENDAR:
            return False
        if token.lower in _PARTICLES and i + 1 < len(self.tokens):
            return capital(self.tokens[i + 1]) and token.spaced
        if token.lower in _SMALL:
            return False
        if token.pos in ("PRON", "DET", "AUX", "INTJ") and token.ent == "":
            return token.pos == "DET" and len(token.text) > 1 and token.text.isupper()
        return token.pos not in ("CCONJ", "SCONJ") or token.ent != ""

    def _next_in_run(self, i: int, last: int) -> int:
        """One past the next word of a run that has come to ``i``; ``i`` where the run ends."""
        if i >= last:
            return i
        if self._is_capital(i) or self.words[i].lower() in _SUFFIXES:
            return i + 1
        word = self.tokens[i].lower
        before = self.tokens[i - 1]
        nxt = i + 1 < last and self._is_capital(i + 1)
        if word in "-–‑" and word:
            if not before.spaced and not self.tokens[i].spaced and i + 1 < last:
                return i + 2 if nxt or (word == "-" and self._second_part(i + 1)) else i
            return i
        if word in _PARTICLES:
            if nxt:
                return i + 2
            if i + 2 < last and self.words[i + 1] in "-–‑" and self._is_capital(i + 2):
                return i + 3
            if i + 2 < last and self.tokens[i + 1].lower in _PARTICLES and self._is_capital(i + 2):
                return i + 3
            return i
        if word == "in" and before.lower == "commander" and nxt:
            return i + 2
        if word in ("of", "for", "on", "&", "and"):
            return self._joined(i, last)
        if word == "'s" and nxt and i >= 1 and self._possessive_inside(i):
            return i + 2
        return i

    def _second_part(self, i: int) -> bool:
        """Whether a small word after a hyphen is the second part of a given name: Sang-mok."""
        token = self.tokens[i]
        if not token.text.islower():
            return False
        if token.pos == "PROPN":
            return True
        named = i >= 3 and self._is_capital(i - 3) and self.tokens[i - 2].ent == "PERSON"
        short = len(token.text) <= 5 and token.text.isalpha()
        return named and short and not token.text.endswith(("ed", "ing", "led", "based", "born"))

    def _possessive_inside(self, i: int) -> bool:
        """ "Workers' Party", "Lord's Resistance Army": a possessor that is part of the name."""
        before, after = self.tokens[i - 1], self.tokens[i + 1]
        return before.ent == "ORG" and after.ent == "ORG" and self.tokens[i].ent == "ORG"

    def _joined(self, i: int, last: int) -> int:
        word = self.tokens[i].lower
        at = i + 1
        if word in ("of", "for", "on") and at < last and self.tokens[at].lower == "the":
            at += 1
        if at >= last or not self._is_capital(at):
            return i
        before = self.tokens[i - 1]
        inside = self.tokens[i].ent == "ORG" and before.ent == "ORG"
        if word == "of":
            joins = is_opener(before.text) or inside or before.text in ("Secretary", "State")
            return at + 1 if joins or self._known_across(i) else i
        if word in ("for", "on"):
            return at + 1 if inside or (is_opener(before.text) and inside) else i
        joins = word == "&" or (inside and self.tokens[at].ent == "ORG" and self._one_body(i))
        return at + 1 if joins or self._known_across(i) else i

    def _one_body(self, i: int) -> bool:
        """Whether "and" stands within one name: "Department of Health and Human Services"."""
        k = i - 1
        while (
            k > 0
            and self.tokens[k].ent == "ORG"
            and self.tokens[k].sentence == (self.tokens[i].sentence)
        ):
            if is_opener(self.words[k]) and k + 1 < i and self.tokens[k + 1].lower in (
                "of", "for"
            ):  # fmt: skip
                return True
            k -= 1
        return False

    def _known_across(self, i: int) -> bool:
        """Whether a registry name runs over the word at ``i``: "Trinidad and Tobago"."""
        for start in range(max(0, i - 4), i):
            match = self.known.at(start)
            if match is not None and start + match[0] > i:
                return True
        return False
