"""A verb in its sentence, and what all its frames share: where its content ends."""

from dragoman.language import Parse, Token
from dragoman.language.syntax import children, is_passive
from dragoman.statements.attribution import Page, Range, in_sentence
from dragoman.statements.lexicon import Cues, words
from dragoman.statements.sources import CONTINUING, continued

TIME_WORDS = words("""
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
    tonight morning afternoon evening night week month year day time january february march
    april may june july august september october november december interview statement
    speech
""")
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
            if self.tokens[i - 1].text in (",", ";") and self._returns(i):
                return [(first, i - 1)]
            if self.tokens[i].pos == "CCONJ" and self._goes_on(i):
                return [(first, i)]
        return [(first, last)]

    def _returns(self, i: int) -> bool:
        token = self.tokens[i]
        if token.lower == "according":
            return True
        if token.tag == "RB" and i + 1 < self.sentence[1]:
            token = self.tokens[i + 1]
        return token.tag == "VBG" and token.lemma in CONTINUING

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
