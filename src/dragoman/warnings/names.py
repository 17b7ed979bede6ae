"""Actors whose name or pronoun changes on the way through the text."""

import re
import unicodedata
from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from dragoman.record import Actor, Report, Warning

FEMALE = frozenset({"she", "her", "hers", "herself"})
MALE = frozenset({"he", "him", "his", "himself"})

ALIKE_SURNAME = 58.0
ALIKE_OTHER = 75.0
ALIKE_BODY = 84.0
"""Least likeness, of 100, for two words to be spellings of one: for the last word of a person's
name, for the others, and for names that are not a person's. The actor's mentions have been joined
already; this only tells another spelling from another word ("Joe" and "Joseph")."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")


def name_drift(report: Report, actors: Sequence[Actor]) -> list[Warning]:
    """A warning for each actor whose name is spelled in several ways."""
    found = []
    for actor in actors:
        odd = odd_spellings(actor)
        if not odd:
            continue
        listed = ", ".join(f"“{form}”" for form in odd)
        spans = [
            mention.span
            for mention in actor.mentions
            if mention.form == "name"
            and any(form in report.text[mention.span[0] : mention.span[1]] for form in odd)
        ]
        message = f"{actor.name} is also spelled {listed}."
        found.append(Warning(code="name-drift", message=message, spans=spans))
    return found


def odd_spellings(actor: Actor) -> list[str]:
    """The words in an actor's variants that are its name's words spelled otherwise.

    Shorter forms, accents, capitals, initials and plurals are no other spelling.
    """
    name = [_plain(word) for word in _words(actor.name)]
    if not name:
        return []
    odd: list[str] = []
    for variant in actor.variants:
        words = _words(variant)
        for at, word in enumerate(words):
            if word not in odd and _differs(_plain(word), name, at == len(words) - 1, actor.kind):
                odd.append(word)
    return odd


def _differs(word: str, name: list[str], last: bool, kind: str) -> bool:
    if len(word) < 3 or word in name:
        return False
    pool = name[-1:] if last and kind == "person" else name
    person = kind == "person"
    least = ALIKE_BODY if not person else ALIKE_SURNAME if last else ALIKE_OTHER
    best = max(pool, key=lambda other: (ratio(word, other), other))
    if best.startswith(word) or word.startswith(best) or len(best) < 3:
        return False
    if kind != "person" and (word[0] != best[0] or len(word) < 5):
        return False
    if kind != "person" and _shared_start(word, best) >= 0.75 * min(len(word), len(best)):
        return False  # "Democrats" is another form of "Democratic", not another spelling
    return ratio(word, best) >= least


def _shared_start(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return count


def _words(name: str) -> list[str]:
    return [_POSSESSIVE.sub("", word) for word in _WORD.findall(name)]


def _plain(word: str) -> str:
    """A word without accents, capitals and marks within."""
    split = unicodedata.normalize("NFKD", word)
    return "".join(c for c in split if c.isalnum()).casefold()


def pronoun_conflicts(report: Report, actors: Sequence[Actor]) -> list[Warning]:
    """A warning for each person of whom the text says both "he" and "she"."""
    found = []
    for actor in actors:
        spans: dict[str, list[tuple[int, int]]] = {"female": [], "male": []}
        for mention in actor.mentions:
            word = report.text[mention.span[0] : mention.span[1]].lower()
            if mention.form == "pronoun" and word in FEMALE | MALE:
                spans["female" if word in FEMALE else "male"].append(mention.span)
        odd = _odd_side(actor, spans)
        if not odd:
            continue
        words = list(dict.fromkeys(report.text[start:end].lower() for start, end in odd))
        listed = ", ".join(f"“{word}”" for word in words)
        other = f" is {actor.gender}, but" if actor.gender else " is called both he and she:"
        message = f"{actor.name}{other} the text also says {listed}."
        found.append(Warning(code="pronoun-conflict", message=message, spans=odd))
    return found


def _odd_side(actor: Actor, spans: dict[str, list[tuple[int, int]]]) -> list[tuple[int, int]]:
    """The pronouns that go against the actor's gender, or else against most of its pronouns."""
    if actor.gender is not None:
        return spans["male" if actor.gender == "female" else "female"]
    if spans["female"] and spans["male"]:
        return min(spans["female"], spans["male"], key=lambda side: (len(side), side))
    return []
