"""How many, of what, where, when, and by whose count.

`find_figures` reads a whole report; `parse_number` reads one number as it is written.
"""

from dragoman.figures.finding import find_figures
from dragoman.figures.numbers import parse_number

__all__ = ["find_figures", "parse_number"]
