"""The registry's names in one text, each place looked up once."""

from dragoman.actors.registry import Entry, registry
from dragoman.language import Parse


class KnownNames:
    """Answers which known name starts at a token of the text."""

    def __init__(self, parse: Parse) -> None:
        self.words = [t.text for t in parse.tokens]
        self._registry = registry()
        self._found: dict[int, tuple[int, Entry] | None] = {}

    def at(self, i: int) -> tuple[int, Entry] | None:
        """The longest known name that starts at token ``i``: its number of words, and the entry."""
        if i not in self._found:
            self._found[i] = self._registry.match(self.words, i)
        return self._found[i]

    def within(self, i: int, last: int) -> tuple[int, Entry] | None:
        """The longest known name that starts at token ``i`` and ends before token ``last``."""
        found = self.at(i)
        if found is None or i + found[0] <= last:
            return found
        return self._registry.match(self.words[:last], i)
