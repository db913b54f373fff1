"""History: what people changed about a row is kept beside it, with who, when and why."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from statements.curation.fields import Subject, read_countries
from statements.models import Country, Decision, Organization, Signature, Statement

Kept = Subject | Country
"""A row whose history is kept."""
CREATED, CHANGED = "+", "~"


@contextmanager
def recorded(row: Kept, *, author: User, reason: str) -> Iterator[None]:
    """Keep as one entry of its history what the block changes about the row.

    What stood before is kept too, without an author, where history does not have it yet: as the row
    came in, or as imports and decisions about other rows have left it.
    """
    before = state_of(row)
    yield
    after = state_of(row)
    if after == before:
        return
    latest = row.history.first()
    if latest is None or before != state_then(latest):
        keep(row, before, CHANGED if latest else CREATED)
    keep(row, after, CHANGED, author=author, reason=reason)


def record_creation(row: Kept, *, author: User, reason: str) -> None:
    """Keep that a person added the row."""
    keep(row, state_of(row), CREATED, author=author, reason=reason)


def keep(
    row: Kept, state: dict[str, Any], kind: str, *, author: User | None = None, reason: str = ""
) -> None:
    """Write one entry of the history."""
    row.history.model.objects.create(
        **state,
        history_type=kind,
        history_date=timezone.now(),
        history_user=author,
        history_change_reason=reason,
    )


def state_of(row: Kept) -> dict[str, Any]:
    """All that history keeps of a row, by column."""
    columns = {field.attname: getattr(row, field.attname) for field in row.history.model.tracked_fields}
    return columns | LINKS[type(row)](row)


def state_then(record: Any) -> dict[str, Any]:
    """The same of an entry of its history."""
    own = {"history_id", "history_date", "history_type", "history_user_id", "history_change_reason"}
    columns = (field.attname for field in record._meta.fields)  # noqa: SLF001 (Django's public way to its fields)
    return {name: getattr(record, name) for name in columns if name not in own}


def subject_links(statement: Statement) -> dict[str, Any]:
    """Which countries it is about."""
    return {"subject_countries": read_countries(statement)}


def country_links(subject: Organization | Signature) -> dict[str, Any]:
    """Where it is, and whether a person said so."""
    decided = subject.decisions.standing().filter(field=Decision.Field.COUNTRIES).exists()
    return {"countries": read_countries(subject), "are_countries_decided": decided}


def organization_links(organization: Organization) -> dict[str, Any]:
    """Where it is, and its names with how it came by each."""
    return country_links(organization) | {"names": names_of(organization)}


def names_of(organization: Organization) -> list[list[str]]:
    """Its names, each with kind and language."""
    names = organization.names.order_by("name", "kind").values_list("name", "kind", "language")
    return [list(name) for name in names]


LINKS: dict[type, Callable[[Any], dict[str, Any]]] = {
    Statement: subject_links,
    Organization: organization_links,
    Signature: country_links,
    Country: lambda _country: {},
}
"""What is kept of each noun beside its columns."""
