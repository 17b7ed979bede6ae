"""Names so misspelled that nothing else takes them for names: "Trmp", "Clintomn", "C1inton".

A capitalised word that no name covers is one where it passes as a slip of the name of a person
whom the text names properly.
"""

from collections.abc import Iterator, Sequence

from dragoman.actors.clues import AGENTIVE, capital
from dragoman.actors.draft import Draft, fold
from dragoman.actors.registry import gender_of_given_name, registry
from dragoman.actors.spelling import SHORTEST_SLIP, slip
from dragoman.actors.towns import entries_for
from dragoman.actors.words import words
from dragoman.language import Parse, Token

ENOUGH = 0.86
SAME = 0.95
"""From here on it is the same name, even if it is a town's too: Gonzales for Gonzalez."""
IN_FRONT = 0.9
"""What the first word of a sentence needs: its capital tells nothing."""

_NEVER = words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december there these those their they then that this
    with when where what which while have here read more said also both some many most such
    after before under over from into house state court senate congress party press times post"""
)


def misspelled(parse: Parse, drafts: Sequence[Draft], small: frozenset[str]) -> Iterator[Draft]:
    """The mentions that are misspelled names of persons among ``drafts``; ``small`` are the words
    that the text has in small letters."""
    anchors = _anchors(drafts)
    if not anchors:
        return
    covered = {i for d in drafts for i in range(d.first, d.last)}
    covered.update(i for d in drafts for use in d.roles for i in range(use.core, use.last))
    starts = {s.first for s in parse.sentences}
    known: dict[str, bool] = {}
    for token in parse.tokens:
        if token.i in covered or not _may_be_name(token, small):
            continue
        if token.text not in known:
            if fold(token.text) in anchors:  # spelled right: whoever judged it saw no slip
                known[token.text] = False
                continue
            best = max(slip(token.text, word) for word in anchors)
            known[token.text] = best >= SAME or (best >= ENOUGH and not _is_something(token))
            if known[token.text] and token.i in starts and token.pos != "PROPN":
                known[token.text] = best >= IN_FRONT
        if known[token.text] and _stands_alone(parse, token, covered):
            yield _draft(parse, token, anchors, covered)


def _anchors(drafts: Sequence[Draft]) -> frozenset[str]:
    """The folded words of the names of persons that are well attested: known, in full, or twice."""
    found: dict[str, int] = {}
    for draft in drafts:
        if draft.kind != "person":
            continue
        name = draft.text if draft.entry is None else f"{draft.entry.name} {draft.text}"
        parts = dict.fromkeys(w for w in fold(name).replace("-", " ").split())
        sure = 2 if draft.entry is not None or draft.last - draft.first > 1 else 1
        for word in parts:
            if len(word) >= SHORTEST_SLIP:
                found[word] = found.get(word, 0) + sure
    return frozenset(word for word, count in found.items() if count >= 2)


def _may_be_name(token: Token, small: frozenset[str]) -> bool:
    text = token.text
    return (
        capital(token)
        and len(text) >= SHORTEST_SLIP
        and any(c.islower() for c in text)
        and sum(c.isdigit() for c in text) <= 1
        and token.lower not in small
        and token.lower not in _NEVER
    )


def _is_something(token: Token) -> bool:
    """Whether the word is already another name or word: a given name, a town, a nation, a verb."""
    known = registry()
    return (
        gender_of_given_name(token.text) is not None
        or bool(known.surname_candidates(token.text))
        or known.country_of_adjective(token.text) is not None
        or known.country_of_people(token.text) is not None
        or known.role(token.lemma) is not None
        or known.organisation(token.lemma) is not None
        or known.lookup(token.text) is not None
        or token.lemma in AGENTIVE
        or bool(entries_for(token.text))
    )


def _stands_alone(parse: Parse, token: Token, covered: set[int]) -> bool:
    """Whether no other capitalised word follows that would make a longer name of it."""
    if token.i + 1 >= len(parse.tokens):
        return True
    after = parse.tokens[token.i + 1]
    return not (capital(after) and after.sentence == token.sentence and after.i not in covered)


def _draft(parse: Parse, token: Token, anchors: frozenset[str], covered: set[int]) -> Draft:
    first = token.i
    if first and parse.tokens[first - 1].sentence == token.sentence and first - 1 not in covered:
        before = parse.tokens[first - 1]
        given = fold(before.text) in anchors or gender_of_given_name(before.text) is not None
        if capital(before) and (given or len(before.text.rstrip(".")) == 1):
            first -= 1
    text = parse.words(parse.span(first, token.i + 1))
    return Draft(first, token.i + 1, token.i, "name", text, fold(text), "person", definite=True)
