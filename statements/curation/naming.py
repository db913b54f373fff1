"""Naming: the names that people give an organisation, each with its kind and language."""

from collections import defaultdict
from collections.abc import Collection, Iterator
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
    return given_among([organization.pk]).get(organization.pk, {})


def given_among(organizations: Collection[int]) -> dict[int, dict[NameKey, Any]]:
    """The same of each of these organisations that has a history, for two queries in all."""
    names = OrganizationName.objects.filter(organization__in=organizations).order_by("name", "kind")
    held: dict[int, list[NameKey]] = defaultdict(list)
    for key, *name in names.values_list("organization", "name", "kind", "language"):
        held[key].append(tuple(name))
    entries: dict[int, list[Any]] = defaultdict(list)
    history = Organization.history.filter(id__in=organizations).select_related("history_user")
    for entry in history.order_by("history_id"):
        entries[entry.id].append(entry)
    given = {key: given_by_entries(told) for key, told in entries.items()}
    return {key: {name: by[name] for name in held[key] if by.get(name)} for key, by in given.items()}


def given_by_entries(entries: list[Any]) -> dict[NameKey, Any]:
    """Each name of one history, with the entry in which a person gave it, or None."""
    given: dict[NameKey, Any] = {}
    for before, entry in pairwise([None, *entries]):
        is_renamed = before is None or before.name != entry.name
        brought = {entry.name, before.name if before else ""} if is_renamed else set()
        for key in map(tuple, entry.names):
            given.setdefault(key, entry if entry.history_user and key[0] not in brought else None)
    return given


def was_signed(name: OrganizationName) -> bool:
    """Whether somebody signed for the organisation under this name."""
    return name.organization.signatures.filter(name=name.name).exists()
