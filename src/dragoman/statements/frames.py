"""A verb in its sentence, and what all its frames share: where its content ends."""

from dragoman.language import Parse, Token
from dragoman.language.syntax import ancestors, children, is_passive
from dragoman.statements.attribution import Page, Range, in_sentence
from dragoman.statements.lexicon import Cues, words
from dragoman.statements.sources import CONTINUING, continued

TIME_WORDS = words("""
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
    tonight morning afternoon evening night week month year day time january february march
    april may june july august september october november december interview statement
    speech
""")
_LONGEST_TELLING = 12
"""Tokens of ", the daily El Tiempo reported on Saturday."."""
_NARRATORS_OWN = words("while as after when because before amid during although though")


class Frame:
    """One verb of the lexicon and the sentence it stands in."""

    def __init__(self, page: Page, verb: Token, lexicon: Cues) -> None:
        self.page, self.parse, self.tokens = page, page.parse, page.parse.tokens
        self.verb, self.lexicon = verb, lexicon
        self.sentence = in_sentence(page.parse, verb)
        self.passive = is_passive(self.parse, verb)
        self.addressee: Token | None = None
        self.sourceless = False

    def _cut(self, first: int, last: int) -> list[Range]:
        """A range up to where the narrator's voice comes back: ", adding that…", ", he said"."""
        last = min(last, self.sentence[1])
        for i in range(first + 1, last):
            if self.page.inside[i] >= 0:
                continue
            if i - 1 in self.page.marks and self.tokens[i].lower in _NARRATORS_OWN:
                return [(first, i)]
            if self.tokens[i - 1].text in (",", ";") and (self._returns(i) or self._tells(i)):
                return [(first, i - 1)]
            if self.tokens[i].pos == "CCONJ" and self._goes_on(i):
                return [(first, i)]
            if self.tokens[i - 1].text == "," and self._explains(i, last):
                return [(first, i - 1)]
        return [(first, last)]

    def _explains(self, i: int, last: int) -> bool:
        """Whether a relative clause from token ``i`` to the end is the narrator's aside, which
        tells who or what something is: "…, who came to power in 2010"."""
        token = self.tokens[i]
        if token.tag not in ("WP", "WP$", "WDT", "WRB"):
            return False
        if any(self.page.inside[k] >= 0 for k in range(i, last)):
            return False
        clause = next((a for a in ancestors(self.parse, token) if a.dep == "relcl"), None)
        return clause is not None and clause.left >= i - 1 and clause.right >= last - 2

    def _returns(self, i: int) -> bool:
        token = self.tokens[i]
        if token.lower == "according":
            return True
        if token.tag == "RB" and i + 1 < self.sentence[1]:
            token = self.tokens[i + 1]
        if token.tag != "VBG":
            return False
        if token.lemma in CONTINUING:
            return True
        return token.lemma in self.lexicon.clause and any(
            c.i > token.i for c in children(self.parse, token, "ccomp")
        )

    def _tells(self, i: int) -> bool:
        """Whether the sentence ends from token ``i`` on in who says so: "the daily reported"."""
        end = self.sentence[1]
        if end - i > _LONGEST_TELLING:
            return False
        for k in range(i, end):
            token = self.tokens[k]
            if token.tag in ("VBD", "VBZ", "VBP") and token.lemma in self.lexicon.speech:
                rest = self.tokens[k + 1 : end]
                return (
                    k > i
                    and token is not self.verb
                    and not any(t.pos in ("VERB", "AUX") or t.tag.startswith("W") for t in rest)
                    and not any(children(self.parse, token, "dobj"))
                )
            if token.pos not in ("DET", "ADJ", "NOUN", "PROPN", "PART", "ADP", "NUM", "PRON"):
                return False
        return False

    def _goes_on(self, i: int) -> bool:
        """Whether "and said…" from token ``i`` on is the same voice going on."""
        after = self.tokens[i + 1 : min(i + 4, self.sentence[1])]
        verb = next((t for t in after if t.pos in ("VERB", "AUX")), None)
        return verb is not None and continued(self.parse, verb) is self.verb


def is_infinitive(parse: Parse, verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(c.lower == "to" for c in children(parse, verb, "aux")) and verb.pos in (
        "VERB", "AUX",
    )  # fmt: skip
