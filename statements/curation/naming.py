"""Naming: the names that people give an organisation, each with its kind and language."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from statements.curation.history import names_of, recorded
from statements.lookup.import_lock import hold_import_lock
from statements.models import Organization, OrganizationName
from statements.models.counts import recount

NameKey = tuple[str, ...]
"""A name, its kind and its language."""


@contextmanager
def naming(organization: Organization, *, author: User, reason: str = "") -> Iterator[None]:
    """Keep what the block changes about the names; the organisation is then compared with all others anew."""
    with transaction.atomic():
        hold_import_lock()
        before = names_of(organization)
        with recorded(organization, author=author, reason=reason):
            yield
        if names_of(organization) != before:
            Organization.objects.filter(pk=organization.pk).update(is_matched=False)
            recount(statements=(), organizations=[organization.pk], countries=())


def give_name(*, name: OrganizationName, author: User, reason: str = "") -> None:
    """Keep a name as a person gives it; raises ValidationError with a sentence for one that cannot be."""
    name.full_clean(exclude=["folded", "fingerprint"])
    with naming(name.organization, author=author, reason=reason):
        name.save()


def given_names(organization: Organization) -> dict[NameKey, Any]:
    """The names it has that a person gave it, each with the entry of its history that tells who and why.

    A name that came of renaming it, or of making it, is told by that.
    """
    entries = list(organization.history.select_related("history_user").order_by("history_id"))
    given: dict[NameKey, Any] = {}
    for before, entry in pairwise([None, *entries]):
        is_renamed = before is None or before.name != entry.name
        brought = {entry.name, before.name if before else ""} if is_renamed else set()
        for key in map(tuple, entry.names):
            given.setdefault(key, entry if entry.history_user and key[0] not in brought else None)
    return {key: given[key] for key in map(tuple, names_of(organization)) if given.get(key)}


def was_signed(name: OrganizationName) -> bool:
    """Whether somebody signed for the organisation under this name."""
    return name.organization.signatures.filter(name=name.name).exists()
