"""Decisions: a person settles a field of a row, or undoes that; no import changes it in between."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from statements.curation.consequences import ask_again, hide_names_of, organizations_of, settle
from statements.curation.fields import FIELDS, Subject, Value
from statements.curation.history import Kept, record_creation, recorded
from statements.lookup.import_lock import hold_import_lock
from statements.models import Decision, Organization
from statements.models.decision import DecisionQuerySet

Row = TypeVar("Row", bound=Model)


@transaction.atomic
def decide(*, subject: Subject, field: str, value: Value, author: User, reason: str = "") -> Decision | None:
    """Settle a field of a row and return the decision; None where that value stands already.

    Repeating what the machine guessed is a decision too: it confirms the guess. Raises ValidationError with
    a sentence for a value that the field cannot take.
    """
    return next(iter(change_row(row=subject, decided={field: value}, author=author, reason=reason)), None)


@transaction.atomic
def change_row(
    *,
    row: Kept,
    decided: Mapping[str, Value] | None = None,
    columns: Mapping[str, Any] | None = None,
    author: User,
    reason: str = "",
) -> list[Decision]:
    """Settle several fields, and write the columns that nobody decides, as one entry in the row's history.

    Returns the decisions that came of it. Raises ValidationError as decide() does.
    """
    row = lock(row)
    with recorded(row, author=author, reason=reason):
        write_columns(row, columns or {})
        made = [
            settle_field(row, field, value, author=author, reason=reason)
            for field, value in (decided or {}).items()
        ]
    return [decision for decision in made if decision]


@transaction.atomic
def add_row(*, row: Kept, author: User, reason: str = "") -> None:
    """Save a row that a person adds."""
    hold_import_lock()
    row.save()
    record_creation(row, author=author, reason=reason)


def settle_field(subject: Any, field: str, value: Value, *, author: User, reason: str) -> Decision | None:
    """Decide one field; None where that value stands, or nothing is decided that could be handed back."""
    rule = FIELDS[field]
    value = sorted(set(value)) if isinstance(value, list) else value
    if rule.rests_on_guess and not decisions_on(subject, field).standing().exists():
        changes = value is not None
    else:
        changes = value != rule.read(subject)
    return write(subject, field, value, author=author, reason=reason) if changes else None


def write_columns(row: Kept, columns: Mapping[str, Any]) -> None:
    """Write plain columns and what is derived from them; leaves alone what others decided meanwhile."""
    if columns:
        for name, value in columns.items():
            setattr(row, name, value)
        derived = {field.name for field in row._meta.fields} & {"folded", "updated_at"}  # noqa: SLF001
        row.save(update_fields=[*columns, *derived])


@transaction.atomic
def undo_decision(*, decision: Decision, author: User, reason: str = "") -> Decision | None:
    """Decide what stood before this decision, or hand a guessed field back to the machine.

    Raises ValidationError where a later decision has replaced this one.
    """
    subject: Any = lock(decision.subject)
    decision.refresh_from_db()
    if decision.closed_at:
        raise ValidationError("A later decision has replaced this one: undo that one instead.")
    with recorded(subject, author=author, reason=reason):
        made = write(subject, decision.field, what_stood_before(decision), author=author, reason=reason)
        if decision.field == Decision.Field.NAME:
            forget_name(subject, decision)
    return made


@dataclass(frozen=True, slots=True)
class HandedBack:
    """The machine's own answer as it was kept, and what of it a decision shows."""

    kept: Value
    value: Value


def what_stood_before(decision: Decision) -> Value:
    """What undoing a decision writes: an earlier decision's value or the machine's own answer."""
    if decision.machine is not None:
        return HandedBack(decision.machine, decision.previous)
    handed_back = FIELDS[decision.field].rests_on_guess and is_first_since_the_machine(decision)
    return None if handed_back else decision.previous


def write(subject: Subject, field: str, value: Value, *, author: User, reason: str) -> Decision:
    """Close what stood, apply and record the new value, settle what follows.

    None hands a guessed field back, as HandedBack does: that row is closed at once, for then nothing stands.
    """
    rule, now = FIELDS[field], timezone.now()
    previous, organizations = rule.read(subject), organizations_of(subject)
    closed = decisions_on(subject, field).standing().update(closed_at=now)
    kept = rule.keep(subject) if rule.keep and not closed else None
    is_back = isinstance(value, HandedBack) or (rule.rests_on_guess and value is None)
    if rule.restore and isinstance(value, HandedBack):
        rule.restore(subject, value.kept)
        value = value.value
    else:
        rule.apply(subject, value)
    decision = Decision.objects.create(
        **{subject_name(subject): subject},
        field=field,
        value=value,
        previous=previous,
        machine=kept,
        reason=reason,
        author=author,
        closed_at=now if is_back else None,
    )
    ask_again(subject)
    if rule.has_consequences:
        settle(subject, organizations | organizations_of(subject))
    if rule.is_a_name:
        hide_names_of(subject)
    return decision


def lock(row: Row) -> Row:
    """Read the row again and keep others from deciding about it until this transaction ends.

    Imports wait, too: one that had read what stood before would write that over the decision.
    """
    hold_import_lock()
    rows = type(row)._base_manager.select_for_update(no_key=True)  # noqa: SLF001 (Django's own name)
    return rows.get(pk=row.pk)


def subject_name(subject: Subject) -> str:
    """The column of Decision that points at this kind of row."""
    return type(subject).__name__.lower()


def decisions_on(subject: Subject, field: str) -> DecisionQuerySet:
    """All decisions about a field of a row, the latest first."""
    return subject.decisions.filter(field=field)


def is_first_since_the_machine(decision: Decision) -> bool:
    """Whether what this decision replaced was the machine's own answer."""
    earlier = decisions_on(decision.subject, decision.field).filter(pk__lt=decision.pk).first()
    return earlier is None or earlier.value is None


def forget_name(organization: Organization, decision: Decision) -> None:
    """No longer recognise the name that an undone renaming brought, unless somebody signed under it."""
    renamed = organization.history.filter(
        name=decision.value, history_date__gte=decision.decided_at, history_user=decision.author
    ).last()
    before = organization.history.filter(history_id__lt=renamed.history_id).first() if renamed else None
    if before is None or any(name == decision.value for name, *_ in before.names):
        return
    if not organization.signatures.filter(name=decision.value).exists():
        organization.names.filter(name=decision.value).delete()
