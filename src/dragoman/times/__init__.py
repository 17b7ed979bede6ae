"""When: time expressions, resolved to intervals of days.

`find_times` reads a whole report; `resolve` reads one expression by itself. The grammar says what
is an expression, the meanings say which days it is, in a calendar that knows nothing of words.
"""

from dragoman.times.alone import resolve
from dragoman.times.calendar import Interval
from dragoman.times.dateline import dateline_date
from dragoman.times.finding import find_times

__all__ = ["Interval", "dateline_date", "find_times", "resolve"]
