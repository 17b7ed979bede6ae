"""Who says what, to whom, and through whom.

`finder` draws source, cue and content from quotation marks and syntax, by the words of
`cues.toml`; the rest works from those spans: refusals to comment, speakers and sourcing, relays
and chains, addressees. `voices_of` lays the statements of a record out as a tree.
"""

from dragoman.statements.stage import find_statements
from dragoman.statements.tree import Act, Voice, act_of, sourcing_words, voices_of

__all__ = ["Act", "Voice", "act_of", "find_statements", "sourcing_words", "voices_of"]
