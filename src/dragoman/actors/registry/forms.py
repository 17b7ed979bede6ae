"""The names of the registry as forms to be found in a text."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from dragoman.actors.registry.entries import Entry
from dragoman.actors.registry.names import Atom, atoms, first_key, fits, is_joint, name_atoms

_WORDS_IN_CAPITALS = frozenset(
    {"WHO", "CAR", "PAN", "MAS", "CAN", "ICE", "MUD", "AU", "MAP", "RAW", "MEND", "FACT", "ARENA"}
)
"""Acronyms that are also words: no names where all around them is in capitals."""


class Form(NamedTuple):
    """A name or alias, word by word."""

    atoms: tuple[Atom, ...]
    exact: bool
    """Whether it is a name only in exactly these letters."""
    article: str
    """The article that must stand before it in a text ("The" Hill); empty where none must."""
    entry: Entry | None
    """None for a name of something that is no actor."""

    def is_in(self, words: Sequence[Atom]) -> bool:
        """Whether these are the form's words, with the case that it demands."""
        return all(
            mine.key == word.key and fits(mine.written, word.written, self.exact)
            for mine, word in zip(self.atoms, words, strict=True)
        )


def form_of(name: str, exact: bool, entry: Entry | None, generic: bool = False) -> Form:
    """The form of a name. One plain word after an article ("The Hill") needs the article.

    A generic name gives an entry of its own: "Senate", not "U.S. Senate".
    """
    words = name_atoms(name)
    if generic and entry is not None:
        entry = replace(entry, name=name, aliases=(), generic=True)
    article = name[:3] if len(words) == 1 and name[:4].casefold() == "the " else ""
    return Form(words, exact, article, entry)


class Forms:
    """Forms by their first word.

    Most first words never come up in a text, so forms are made when theirs is first asked for.
    """

    def __init__(self) -> None:
        self._names: dict[str, list[tuple[str, bool, Entry | None, bool]]] = {}
        self._made: dict[str, list[Form]] = {}
        self._blocking: dict[str, list[Form]] = {}
        self._longest_block = 0

    def add(self, name: str, exact: bool, entry: Entry | None, generic: bool = False) -> None:
        """Add a name; of two with the same words the first added wins."""
        first = first_key(name)
        self._names.setdefault(first, []).append((name, exact, entry, generic))
        if entry is None:
            form = form_of(name, exact, entry)
            self._blocking.setdefault(first, []).append(form)
            self._longest_block = max(self._longest_block, len(form.atoms))

    def _from(self, first: str) -> list[Form] | None:
        """The forms with this first word, the longest first."""
        forms = self._made.get(first)
        if forms is None and first in self._names:
            forms = [form_of(*name) for name in self._names[first]]
            forms.sort(key=lambda form: -len(form.atoms))
            self._made[first] = forms
        return forms

    def whole(self, name: str) -> Entry | None:
        """The entry that bears exactly this name."""
        words = name_atoms(name)
        if not words:
            return None
        with_article = name[:4].casefold() == "the "
        for form in self._from(words[0].key) or ():
            if len(form.atoms) == len(words) and form.is_in(words):
                if form.article and not with_article:
                    continue
                return form.entry
        return None

    def longest(self, words: Sequence[str], at: int) -> tuple[int, Entry] | None:
        """The longest form that starts at ``words[at]``: the number of words, and the entry."""
        first = atoms(words[at])
        forms = self._from(first[0].key) if first else None
        if not forms:
            return None
        heard, ends = _hear(words, at, len(forms[0].atoms))
        for form in forms:
            size = len(form.atoms)
            if size not in ends or not form.is_in(heard[:size]):
                continue
            if form.entry is None:
                return None
            end = ends[size]
            if form.article and not _stands_alone(form, words, at, end):
                continue
            if self._is_shouted(words, at, end) or self._is_elsewhere(words, at):
                return None
            return end - at, form.entry
        return None

    def _is_elsewhere(self, words: Sequence[str], at: int) -> bool:
        """Whether the word is part of a longer name of no actor: Mexico in "New Mexico"."""
        for start in range(max(0, at - self._longest_block + 1), at):
            before = atoms(words[start])
            for form in self._blocking.get(before[0].key, ()) if before else ():
                heard, ends = _hear(words, start, len(form.atoms))
                size = len(form.atoms)
                if size in ends and ends[size] > at and form.is_in(heard[:size]):
                    return True
        return False

    def _is_shouted(self, words: Sequence[str], at: int, end: int) -> bool:
        """Whether a short acronym that is also a word stands among words in capitals."""
        if end - at > 1 or words[at] not in _WORDS_IN_CAPITALS:
            return False
        around = [*words[max(0, at - 1) : at], *words[end : end + 1]]
        return any(len(word) > 1 and word.isupper() for word in around)


def _hear(words: Sequence[str], at: int, longest: int) -> tuple[list[Atom], dict[int, int]]:
    """The next words as atoms, and for each number of atoms the token after which they end."""
    heard: list[Atom] = list(atoms(words[at]))
    ends = {len(heard): at + 1}
    for i in range(at + 1, len(words)):
        if len(heard) >= longest:
            break
        more = atoms(words[i])
        if not more and not is_joint(words[i]):
            break
        heard.extend(more)
        ends.setdefault(len(heard), i + 1)
    return heard, ends


def _stands_alone(form: Form, words: Sequence[str], at: int, end: int) -> bool:
    """Whether the article stands before the word, and no further name after it.

    "the Guardian reported", but not "The Independent Electoral Commission". A form with a small
    article takes a capital one too.
    """
    before = words[at - 1] if at else ""
    if before != form.article and before != form.article.capitalize():
        return False
    return end >= len(words) or not words[end][:1].isupper()
