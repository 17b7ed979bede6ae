"""Where: the places that a report names, resolved against a gazetteer.

`find_places` is the stage. `resolve_toponyms` resolves names whose spans are known already;
`gazetteer` answers what places a name can mean.
"""

from dragoman.places.gazetteer import Entry, Gazetteer, gazetteer
from dragoman.places.mentions import find_toponyms
from dragoman.places.resolve import resolve_toponyms
from dragoman.places.stage import find_places

__all__ = [
    "Entry",
    "Gazetteer",
    "find_places",
    "find_toponyms",
    "gazetteer",
    "resolve_toponyms",
]
