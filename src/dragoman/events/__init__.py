"""Who did what to whom, in PLOVER's terms: coding, status, links between events.

`find_events` is the stage: all the events of a report. `relate` asks a smaller question: which
event a sentence tells between two given spans.
"""

from dragoman.events.find import find_events
from dragoman.events.relations import relate

__all__ = ["find_events", "relate"]
