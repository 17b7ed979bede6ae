"""Who says what, to whom, and through whom.

`finder` draws source, cue and content from quotation marks and syntax, by the words of
`cues.toml`; the rest works from those spans: speakers and sourcing, relays and chains, addressees.
"""

from dragoman.statements.stage import find_statements

__all__ = ["find_statements"]
