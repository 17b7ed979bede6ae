"""Verbs and what they report in the narrator's own syntax: "said that…", "vowed to…", "denied it".

For each verb of the lexicon the frames are tried in turn: a clause, an infinitive, an object, a
preposition. The content is the words that fill the frame, as one range or several.
"""

from collections.abc import Iterator

from dragoman.language import Token
from dragoman.language.syntax import children
from dragoman.statements.attribution import Attribution, Page, Range, fitted
from dragoman.statements.clauses import Clauses
from dragoman.statements.lexicon import cues, words
from dragoman.statements.objects import Objects
from dragoman.statements.sources import RELATIVES, source_of, source_range


def find_verbs(page: Page) -> Iterator[Attribution]:
    """The attributions that verbs make, in the order of the verbs.

    Verbs inside quotations are tried like others: what stands within another statement is for the
    caller to tell.
    """
    lexicon = cues()
    for token in page.parse.tokens:
        if token.lemma not in lexicon.any_verb or token.i in page.marks:
            continue
        if not token.tag.startswith("VB") or token.pos not in ("VERB", "AUX"):
            continue
        if token.dep in ("amod", "nmod", "compound", "nsubj", "auxpass"):
            continue
        if token.dep == "xcomp" and page.parse.tokens[token.head].lemma in ("decline", "refuse"):
            continue  # "declined to say whether…" is one statement, and "declined" brings it
        if token.tag == "VB" and _is_imperative(page, token):
            continue
        made = _Verb(page, token, lexicon).attribution()
        if made is not None:
            yield made


def _is_imperative(page: Page, verb: Token) -> bool:
    """Whether a bare verb without subject or auxiliary commands: nobody says "ask the rain"."""
    if verb.dep not in ("ROOT", "ccomp", "conj", "parataxis"):
        return False
    return not any(children(page.parse, verb, "nsubj", "aux", "nsubjpass", "auxpass")) and (
        page.inside[verb.i] >= 0 and (verb.left == verb.i or verb.dep == "ROOT")
    )


_NAMING = words("brand call condemn denounce describe dismiss dub label term")


class _Verb(Clauses, Objects):
    """One verb and the frames it fills."""

    def attribution(self) -> Attribution | None:
        """The attribution that the verb makes, by the first frame that it fills."""
        lemma, lexicon = self.verb.lemma, self.lexicon
        content: list[Range] = []
        speech = lemma in lexicon.speech or lemma in lexicon.writing or lemma in lexicon.finding
        if lemma in lexicon.clause:
            content = self._clause()
        if not content and lemma in lexicon.gerund and not self.passive:
            content = self._gerund()
        if not content and lemma in lexicon.raising:
            content = self._raised()
        if not content and self.passive and lemma in lexicon.raising_passive:
            content = self._raised()
        if not content and lemma in lexicon.request and not self.passive:
            content = self._request()
        if not content:
            self.addressee = None
        if not content and lemma in lexicon.infinitive:
            content = self._infinitive()
        if not content and lemma in lexicon.object:
            content = self._passive_object() if self.passive else self._object()
        if not content and lemma in lexicon.predicative:
            content = self._passive_object(True) if self.passive else self._object(True)
        if not content and not self._is_prompt():
            content = self._preposition()
        if not content and (lemma in lexicon.speech or lemma in lexicon.finding):
            content = self._as_one_says() or self._parenthetical()
        pieces = fitted(self.page, content, self.verb.i)
        if not pieces:
            return None
        return self._made(pieces, speech)

    def _names(self, pieces: list[Range]) -> bool:
        """Whether it gives the very words for a thing: "called the tax “theft”"."""
        if self.verb.lemma not in _NAMING or self.verb.tag not in ("VBD", "VBZ", "VBN", "VBG"):
            return False
        return any(i in self.page.marks for first, last in pieces for i in range(first, last))

    def _is_prompt(self) -> bool:
        """ "asked about the deal, he said…": what leads up to an answer, by nobody named."""
        return self.verb.lemma == "ask" and self.verb.tag == "VBN" and self.verb.dep == "advcl"

    def _made(self, pieces: list[Range], speech: bool) -> Attribution | None:
        made = Attribution(pieces, (self.verb.i, self.verb.i + 1), self.verb.i)
        made.strength = "speech" if speech or self._names(pieces) else "attitude"
        source = None if self.sourceless else source_of(self.parse, self.verb)
        if source is not None and self.page.inside[self.verb.i] >= 0 > self.page.inside[source.i]:
            return None  # a verb in a quotation has no subject outside: it commands
        if source is not None:
            relative = self._relative()
            made.source = source_range(self.parse, source, self.verb)
            if relative is not None:
                near = 0 < relative.i - source.i <= 2
                made.source = (made.source[0] if near else relative.i, relative.i + 1)
            made.source_head = source.i
            inside = any(first <= source.i < last for first, last in pieces)
            if inside:
                made.source = made.source_head = None
        if self.addressee is not None:
            made.addressee = self.addressee.i
        return made

    def _relative(self) -> Token | None:
        """The "who" that stands for the source in a relative clause."""
        own = next(children(self.parse, self.verb, "nsubj"), None)
        return own if own is not None and own.lower in RELATIVES else None
