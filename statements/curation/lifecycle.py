"""Lifecycle: curators publish or withhold statements and say which printed lines are signatures."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db import transaction

from statements.curation.consequences import organizations_of, settle
from statements.curation.decisions import decide, lock
from statements.curation.fields import FIELDS, Subject, Value
from statements.curation.history import CHANGED, keep, state_of
from statements.models import Decision, Organization, Signature, Source, Statement
from statements.models.drafts import lift_drafts


@transaction.atomic
def publish_statements(*, statements: Iterable[Statement], author: User, reason: str = "") -> int:
    """Show the statements and every document of theirs to the public; returns how many showed less before."""
    published = 0
    for statement in statements:
        value = Statement.Status.PUBLISHED
        decision = decide(
            subject=statement, field=Decision.Field.STATUS, value=value, author=author, reason=reason
        )
        sources = statement.sources.filter(is_draft=True)
        published += bool(decision or publish_sources(sources=sources, author=author, reason=reason))
    return published


@transaction.atomic
def publish_sources(*, sources: Iterable[Source], author: User, reason: str = "") -> int:
    """Show documents that came after their statements were published; returns how many were drafts."""
    return sum(publish_source(source, author, reason) for source in sources)


def publish_source(source: Source, author: User, reason: str) -> int:
    """Show one document, settle what it says, and keep in its statement's history who showed it."""
    statement = lock(source.statement)
    lifted = lift_drafts([source.pk])
    if lifted:
        settle(statement, organizations_of(statement))
        statement.refresh_from_db()
        why = f"Published {source}. {reason}".strip()
        keep(statement, state_of(statement), CHANGED, author=author, reason=why)
    return lifted


def withdraw_to_draft(*, statements: Iterable[Statement], author: User, reason: str = "") -> int:
    """Take the statements back for more work; returns how many were no drafts before."""
    return decide_all(statements, Decision.Field.STATUS, Statement.Status.DRAFT, author, reason)


def withhold_statements(*, statements: Iterable[Statement], author: User, reason: str = "") -> int:
    """Keep the statements from the public for good; returns how many were not withheld before."""
    return decide_all(statements, Decision.Field.STATUS, Statement.Status.WITHHELD, author, reason)


def reject_signatures(*, signatures: Iterable[Signature], author: User, reason: str = "") -> int:
    """Say that the printed lines are no signatures; returns how many were not rejected before."""
    return decide_all(signatures, Decision.Field.STATE, Signature.State.NOT_A_SIGNATORY, author, reason)


def list_signatures(*, signatures: Iterable[Signature], author: User, reason: str = "") -> int:
    """Say that the signatures stand as printed; returns how many were in another state."""
    return decide_all(signatures, Decision.Field.STATE, Signature.State.LISTED, author, reason)


def withhold_rows(*, subjects: Iterable[Organization | Signature], author: User, reason: str = "") -> int:
    """Keep the rows from the public; returns how many were not withheld before."""
    return decide_all(subjects, Decision.Field.IS_WITHHELD, value=True, author=author, reason=reason)


def show_rows(*, subjects: Iterable[Organization | Signature], author: User, reason: str = "") -> int:
    """Let the public read rows that were withheld; returns how many were."""
    return decide_all(subjects, Decision.Field.IS_WITHHELD, value=False, author=author, reason=reason)


@transaction.atomic
def confirm_countries(*, subjects: Iterable[Organization | Signature], author: User, reason: str = "") -> int:
    """Confirm the countries that rows have; returns how many of them had not been decided.

    A row without a country is passed over: that it is unknown is decided one by one.
    """
    field, confirmed = Decision.Field.COUNTRIES, 0
    for subject in subjects:
        if codes := FIELDS[field].read(subject):
            decision = decide(subject=subject, field=field, value=codes, author=author, reason=reason)
            confirmed += decision is not None
    return confirmed


@transaction.atomic
def decide_all(subjects: Iterable[Subject], field: str, value: Value, author: User, reason: str) -> int:
    """Decide one value for many rows, all or none; returns how many changed."""
    decisions = [
        decide(subject=subject, field=field, value=value, author=author, reason=reason)
        for subject in subjects
    ]
    return len([decision for decision in decisions if decision])
