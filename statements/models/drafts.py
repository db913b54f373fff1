"""Drafts: documents that came after their statement was published, until a person shows them, too."""

from collections.abc import Collection

from django.db import transaction

from statements.models.signature import Signature
from statements.models.source import Source


@transaction.atomic
def lift_drafts(sources: Collection[int]) -> int:
    """Let readers see these sources and all signatures that they print; returns how many were drafts."""
    Signature.objects.filter(is_draft=True, entries__source__in=sources).update(is_draft=False)
    return Source.objects.filter(is_draft=True, pk__in=sources).update(is_draft=False)
