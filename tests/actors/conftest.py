"""Reading actors from invented reports."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest

from dragoman.actors import find_actors
from dragoman.language import Parse
from dragoman.record import Actor, Record, Report


@dataclass(frozen=True)
class Cast:
    """The actors of a text, looked up by the words of their mentions."""

    text: str
    actors: list[Actor]

    def words(self, actor: Actor) -> list[str]:
        """The words of the actor's mentions, in order."""
        return [self.text[m.span[0] : m.span[1]] for m in actor.mentions]

    def of(self, words: str, nth: int = 0) -> Actor:
        """The actor that the nth occurrence of the words in the text is a mention of."""
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(words, at + 1)
        found = self.at(at, at + len(words))
        assert found, f"no actor has the mention {words!r}: {[self.words(a) for a in self.actors]}"
        return found[0]

    def at(self, start: int, end: int) -> list[Actor]:
        """The actors with a mention of exactly these characters."""
        return [a for a in self.actors if any(m.span == (start, end) for m in a.mentions)]

    def has(self, words: str) -> bool:
        """Whether any mention has exactly these words."""
        return any(words in self.words(a) for a in self.actors)

    def same(self, *mentions: str) -> bool:
        """Whether all these words are mentions of one actor."""
        return any(set(mentions) <= set(self.words(a)) for a in self.actors)


@pytest.fixture(scope="session")
def cast(parse_text: Callable[[str], Parse]) -> Callable[..., Cast]:
    """Reads a text, as published on the day given as YYYY-MM-DD, and gives its actors."""

    def read(text: str, published: str | None = None) -> Cast:
        day = date.fromisoformat(published) if published else None
        report = Report(id="r", text=text, published=day, language="en")
        actors = find_actors(report, parse_text(text))
        Record(report=report, actors=actors)
        return Cast(text, actors)

    return read
