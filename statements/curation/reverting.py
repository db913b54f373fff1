"""Reverting: a row is put back to how its history shows it, by deciding that; nothing is erased."""

from collections.abc import Collection
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.formats import date_format

from statements.curation.decisions import change_row, lock
from statements.curation.fields import DECIDED, Value
from statements.curation.history import CREATED, Kept, state_of
from statements.models import Country, Decision, Organization

Field = Decision.Field
PLAIN: dict[type, tuple[str, ...]] = {Organization: ("notes",), Country: ("name", "kind", "note")}
"""Columns that go back beside what is decided."""


@transaction.atomic
def revert(
    *, row: Kept, record: Any, author: User, reason: str = "", leaving: Collection[str] = ()
) -> tuple[str, ...]:
    """Put a row back to an entry of its history, but for the fields in `leaving`; returns what changed.

    The names of an organisation stay: signatures stand under them.
    """
    row = lock(row)
    decided, columns = difference(record_now(row), record, leaving)
    change_row(
        row=row, decided=decided, columns=columns, author=author, reason=reason_to_keep(record, reason)
    )
    return (*decided, *columns)


def difference(
    now: Any, record: Any, leaving: Collection[str] = ()
) -> tuple[dict[str, Value], dict[str, Any]]:
    """What has to be decided, and written beside that, to put a row that stands as `now` back."""
    standing, then = values_of(now), values_of(record)
    changed = {name: value for name, value in then.items() if value != standing[name] and name not in leaving}
    plain = PLAIN.get(record.instance_type, ())
    decided = {name: value for name, value in changed.items() if name not in plain}
    return decided, {name: value for name, value in changed.items() if name in plain}


def record_now(row: Kept) -> Any:
    """The row as an entry of its history would have it, unsaved."""
    return row.history.model(**state_of(row))


def values_of(record: Any) -> dict[str, Value]:
    """What can be put back, as decisions hold it."""
    noun = record.instance_type
    return {name: value_in(record, name) for name in (*DECIDED[noun], *PLAIN.get(noun, ()))}


def value_in(record: Any, name: str) -> Value:
    """One field of an entry as a decision holds it; countries that nobody had decided are the machine's."""
    if name == Field.COUNTRIES:
        return record.countries if record.are_countries_decided else None
    if name == Field.ORGANIZATION:
        return record.organization.public_id if record.organization_id else None
    return getattr(record, name)


def latest_of_others(row: Kept, author: User) -> int:
    """The key of the latest entry by somebody else, or 0: going back beyond it takes back their work."""
    others = row.history.exclude(history_user=None).exclude(history_user=author)
    return others.order_by("-history_id").values_list("history_id", flat=True).first() or 0


def reason_to_keep(record: Any, reason: str) -> str:
    """The reason with the moment that the row is put back to."""
    moment = (
        "it came in" if is_origin(record) else f"it was on {date_format(record.history_date, 'Y-m-d H:i')}"
    )
    return f"Put back to how {moment}. {reason}".strip()


def is_origin(record: Any) -> bool:
    """Whether the entry is the row as an import made it."""
    return record.history_type == CREATED and record.history_user_id is None
