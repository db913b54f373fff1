"""Slugs: the readable part of an address, in any script."""

from django.utils.text import slugify

from statements.models.contacts import mask_contacts
from statements.models.hiding import hide_names
from statements.resolution.names import fold

LENGTH = 60


def slug_of(name: str, hidden: str = "") -> str:
    """A short ASCII slug of what may be shown, never empty; the public id beside it is what finds the row."""
    shown = mask_contacts(hide_names(name, hidden, ""), "")
    return slugify(fold(shown))[:LENGTH].strip("-") or "untitled"
