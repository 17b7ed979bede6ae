"""Scores against public corpora that others annotated. Nothing here prints."""
