"""What a mention of a deed is about: the words that it shares with another of the same deed."""

from dragoman.events.candidate import Candidate
from dragoman.events.wordlists import words
from dragoman.language import Parse

_HOLLOW = words("wording", "hollow")
_TELLING = frozenset({"NOUN", "VERB", "PROPN", "ADJ"})


def content_words(parse: Parse, candidate: Candidate) -> frozenset[str]:
    """The lemmas below the anchor that tell what the deed is about; participants and words
    without weight left out."""
    named = {p.token.i for p in (*candidate.actors, *candidate.recipients)}
    return frozenset(
        t.lemma
        for t in parse.tokens[candidate.anchor.left : candidate.anchor.right + 1]
        if t.pos in _TELLING
        and t.lemma not in _HOLLOW
        and t.i not in named
        and t.i != candidate.anchor.i
    )
