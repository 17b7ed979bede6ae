"""How a record is shown to a person: in a terminal, as a page, in a notebook.

Each view takes a record and nothing else, and shows text from reports as text: never as markup,
and never with characters that could hide, reorder or overwrite what stands around them.
"""

from dragoman.views.notebook import notebook_html
from dragoman.views.page import page
from dragoman.views.terminal import terminal

__all__ = ["notebook_html", "page", "terminal"]
