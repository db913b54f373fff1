"""Limits of the documents that the site reads, as its settings say."""

from django.conf import settings

from statements.reading import Limits


def document_limits() -> Limits:
    """What one document may cost here."""
    return Limits(size=settings.MAX_DOCUMENT_BYTES, **settings.READER_LIMITS)
