"""Slugs: the readable part of an address, in any script."""

from django.utils.text import slugify

from statements.resolution.names import fold

LENGTH = 60


def slug_of(name: str) -> str:
    """A short ASCII slug, never empty; the public id beside it is what finds the row."""
    return slugify(fold(name))[:LENGTH].strip("-") or "untitled"
