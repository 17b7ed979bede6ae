"""Who the report speaks of: mentions, names and their variants, coreference, the registry."""

from dragoman.actors.find import find_actors
from dragoman.actors.index import ActorIndex, Found

__all__ = ["ActorIndex", "Found", "find_actors"]
