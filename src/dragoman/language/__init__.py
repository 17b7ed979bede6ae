"""Sentences, tokens and syntax: what the text is made of, before anyone asks what it means.

``parse`` and ``parse_many`` turn a report's text into a `Parse`; the other stages read that and
never meet spaCy.
"""

from dragoman.language.model import ModelMissingError, load_model
from dragoman.language.parse import Entity, Paragraph, Parse, Sentence, Token, parse, parse_many
from dragoman.language.quotation import Quotation, find_quotations

__all__ = [
    "Entity",
    "ModelMissingError",
    "Paragraph",
    "Parse",
    "Quotation",
    "Sentence",
    "Token",
    "find_quotations",
    "load_model",
    "parse",
    "parse_many",
]
