"""Which statement a word stands in, and so who "I", "we" and "you" are there."""

from collections.abc import Sequence

from dragoman.events.wordlists import words
from dragoman.language import Parse, Token
from dragoman.record import Statement

_FIRST_PERSON = words("voices", "first-person")
_SECOND_PERSON = frozenset({"you", "your", "yours", "yourself", "yourselves"})


class Voices:
    """The statements of a report, by token."""

    def __init__(self, parse: Parse, statements: Sequence[Statement]) -> None:
        self.by_id = {s.id: s for s in statements}
        self._innermost: dict[int, Statement] = {}
        self.cues: dict[int, Statement] = {}
        """The statement whose cue a token is part of."""
        sized = [(sum(end - start for start, end in s.content), s) for s in statements]
        for _, statement in sorted(sized, key=lambda pair: -pair[0]):  # inner ones come later
            for span in statement.content:
                for token in parse.tokens_in(*span):
                    self._innermost[token.i] = statement
        for statement in statements:
            if statement.cue is not None:
                for token in parse.tokens_in(*statement.cue):
                    self.cues.setdefault(token.i, statement)

    def around(self, token: Token) -> Statement | None:
        """The innermost statement in whose content the token stands."""
        return self._innermost.get(token.i)

    def person(self, token: Token) -> tuple[bool, str | None]:
        """Whether the token is a first- or second-person word, and which actor it speaks of."""
        word = token.lower
        if word in _FIRST_PERSON and (word != "us" or token.text != "US"):
            statement = self.around(token)
            return True, statement.speaker if statement else None
        if word in _SECOND_PERSON:
            statement = self.around(token)
            return True, statement.addressee if statement else None
        return False, None
