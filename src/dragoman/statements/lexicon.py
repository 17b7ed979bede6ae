"""The words that attribute, by their frames: `cues.toml` in the shape that the finders ask."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

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
    source_phrases: tuple[tuple[str, ...], ...]
    phrase_starts: Words
    documents: Words
    speakers: Words
    clause: Words
    """All verbs that take a clause."""
    quoting: Words
    """All verbs that attribute a quotation."""
    any_verb: Words


@lru_cache(maxsize=1)
def cues() -> Cues:
    """The lexicon, read once a process."""
    with files("dragoman.statements").joinpath("cues.toml").open("rb") as file:
        table = tomllib.load(file)
    verbs = {frame: words(lemmas) for frame, lemmas in table["verbs"].items()}
    prepositions = {prep: words(lemmas) for prep, lemmas in table["prepositions"].items()}
    nouns, adjectives = table["nouns"], table["adjectives"]
    noun_object = {}
    for line in nouns["object"]:
        preposition, *lemmas = line.split()
        noun_object[preposition] = frozenset(lemmas)
    clause = verbs["speech"] | verbs["writing"] | verbs["finding"] | verbs["thought"]
    quoting = verbs["speech"] | verbs["writing"] | verbs["quotation"] | verbs["thought"]
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
        phrase_starts=frozenset(p.split()[0] for p in table["phrases"]["source_after"]),
        source_phrases=tuple(tuple(p.split()) for p in table["phrases"]["source_after"]),
        documents=words(table["documents"]["nouns"]),
        speakers=words(table["speakers"]["nouns"]),
        clause=clause,
        quoting=quoting,
        any_verb=frozenset().union(*verbs.values(), *prepositions.values()),
    )
