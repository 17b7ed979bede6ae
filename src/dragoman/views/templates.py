"""The templates and other files that the pages are made from, loaded once."""

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from dragoman.views import wording

if TYPE_CHECKING:
    from jinja2 import Template


@lru_cache(maxsize=8)
def asset(name: str) -> str:
    """The text of a file of this package's assets."""
    return files("dragoman.views").joinpath("assets", name).read_text(encoding="utf-8")


@lru_cache(maxsize=8)
def template(name: str) -> "Template":
    """A template of this package.

    Every value in it is escaped and made visible, unless the template marks it as safe.
    """
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=_shown,
    )
    environment.filters.update(
        day=wording.day,
        interval=wording.interval,
        line=wording.one_line,
        quantity=wording.quantity,
        shorten=wording.shorten,
        spellings=wording.spellings,
        standing=wording.standing,
    )
    return environment.from_string(asset(name))


def _shown(value: object) -> object:
    return wording.visible(value) if type(value) is str else value
