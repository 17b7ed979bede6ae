"""Who and what the world's news speaks of: states, persons and their offices, organisations,
armed groups, outlets, and the nouns that name roles.

The tables are readable text under ``data/``; `registry()` loads them once a process.
"""

from dragoman.actors.registry.entries import Entry, Role, Term
from dragoman.actors.registry.given_names import gender_of_given_name
from dragoman.actors.registry.lookup import Registry, registry

__all__ = ["Entry", "Registry", "Role", "Term", "gender_of_given_name", "registry"]
