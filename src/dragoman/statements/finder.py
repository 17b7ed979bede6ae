"""All attributions of a text: quoted speech first, then what syntax and phrases give.

This is the seam: whatever finds source, cue and content can stand here, as long as it gives
`Attribution`s.
"""

from dragoman.language import Parse, find_quotations
from dragoman.statements.attribution import Attribution, Coverage, Page
from dragoman.statements.headlines import find_headlines
from dragoman.statements.phrases import find_phrases
from dragoman.statements.quotes import find_quoted
from dragoman.statements.verbs import find_verbs


def find_attributions(parse: Parse) -> tuple[Page, list[Attribution]]:
    """The attributions in the order of the text, and the quotations that they were read with."""
    page = Page.of(parse, find_quotations(parse))
    quoted = find_quoted(page)
    used = {a.anchor for a in quoted if a.anchor is not None}
    found = list(quoted)
    for find in (find_verbs, find_phrases):
        for candidate in find(page):
            if candidate.anchor not in used:
                found.append(candidate)
                if candidate.anchor is not None:
                    used.add(candidate.anchor)
    found += find_headlines(page, list(found))
    found.sort(key=_place)
    return page, _outermost(parse, found)


def _place(attribution: Attribution) -> tuple[int, int]:
    first = min(span[0] for span in attribution.content)
    return min(first, attribution.anchor if attribution.anchor is not None else first), first


def _outermost(parse: Parse, found: list[Attribution]) -> list[Attribution]:
    """Leave out attitudes that stand inside another's statement: they are that one's to tell."""
    coverage = Coverage(parse, found)
    return [
        a
        for n, a in enumerate(found)
        if a.strength == "speech"
        or a.anchor is None
        or not any(m != n for m in coverage.of(a.anchor))
    ]
