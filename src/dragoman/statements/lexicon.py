"""The words that attribute, by their frames: `cues.toml` in the shape that the finders ask."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

Words = frozenset[str]


def words(text: str) -> Words:
    """The words of a list that is written as text."""
    return frozenset(text.split())


@dataclass(slots=True, frozen=True)
class Cues:
    """Lemmas by the frame in which they attribute. ``cues.toml`` says what each frame is."""

    speech: Words
    writing: Words
    finding: Words
    thought: Words
    infinitive: Words
    request: Words
    gerund: Words
    hearing: Words
    object: Words
    worded: Words
    """Verbs whose object must be words or thought."""
    predicative: Words
    raising: Words
    raising_passive: Words
    quotation: Words
    prepositions: dict[str, Words]
    """Preposition to the verbs that take their content through it."""
    noun_clause: Words
    noun_object: dict[str, Words]
    """Preposition to the nouns that take their content through it."""
    light: Words
    adjective_clause: Words
    adjective_infinitive: Words
    adjective_object: dict[str, Words]
    impersonal: Words
    hearsay: Words
    told: Words
    """Nouns for words and thought: what can be offered, shared, rejected in speech."""
    source_phrases: tuple[tuple[str, ...], ...]
    phrase_starts: Words
    documents: Words
    speakers: Words
    headline_verbs: Words
    """Present forms of verbs that headlines are made with, both numbers."""
    headline_singular: Words
    clause: Words
    """All verbs that take a clause."""
    quoting: Words
    """All verbs that attribute a quotation."""
    said: Words
    """The past forms of verbs of speech: "said", "recalled"."""
    any_verb: Words


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    with files("dragoman.statements").joinpath("cues.toml").open("rb") as file:
        return tomllib.load(file)


@lru_cache(maxsize=1)
def acts() -> dict[str, Words]:
    """What statements do ("denies", "asks"…), each with the lemmas that tell it."""
    return {act: words(lemmas) for act, lemmas in _table()["acts"].items()}


@lru_cache(maxsize=1)
def cues() -> Cues:
    """The lexicon, read once a process."""
    table = _table()
    verbs = {frame: words(lemmas) for frame, lemmas in table["verbs"].items()}
    prepositions = {prep: words(lemmas) for prep, lemmas in table["prepositions"].items()}
    nouns, adjectives = table["nouns"], table["adjectives"]
    noun_object = {}
    for line in nouns["object"]:
        preposition, *lemmas = line.split()
        noun_object[preposition] = frozenset(lemmas)
    clause = verbs["speech"] | verbs["writing"] | verbs["finding"] | verbs["thought"]
    quoting = verbs["speech"] | verbs["writing"] | verbs["quotation"] | verbs["thought"]
    headline = words(table["headlines"]["verbs"])
    return Cues(
        **verbs,
        prepositions=prepositions,
        noun_clause=words(nouns["clause"]),
        noun_object=noun_object,
        light=words(nouns["light"]),
        adjective_clause=words(adjectives["clause"]),
        adjective_infinitive=words(adjectives["infinitive"]),
        adjective_object={
            prep: words(adjectives[prep])
            for prep in ("of", "about", "in", "to", "with", "at", "on", "for")
        },
        impersonal=words(adjectives["impersonal"]),
        hearsay=words(table["adverbs"]["hearsay"]),
        told=frozenset().union(
            words(nouns["clause"]),
            words(nouns["told"]),
            words(table["documents"]["nouns"]),
            *noun_object.values(),
        ),
        phrase_starts=frozenset(p.split()[0] for p in table["phrases"]["source_after"]),
        source_phrases=tuple(tuple(p.split()) for p in table["phrases"]["source_after"]),
        documents=words(table["documents"]["nouns"]),
        speakers=words(table["speakers"]["nouns"]),
        headline_verbs=headline | frozenset(map(_third_person, headline)),
        headline_singular=frozenset(map(_third_person, headline)),
        clause=clause,
        quoting=quoting,
        said=frozenset(map(_past, verbs["speech"])) | words("said told wrote spoke swore read"),
        any_verb=frozenset().union(*verbs.values(), *prepositions.values()),
    )


def _third_person(verb: str) -> str:
    """ "denies" of "deny", "dismisses" of "dismiss"."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _past(verb: str) -> str:
    """ "denied" of "deny", "recalled" of "recall"; irregular verbs come out wrong, as no word."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + ("d" if verb.endswith("e") else "ed")
