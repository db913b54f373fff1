"""Allowed: what a curator may do beyond looking at rows and correcting them."""

from django.http import HttpRequest

from statements.admin.kept import author_of
from statements.curation.fields import OF_VISIBILITY
from statements.curation.history import Kept
from statements.curation.reverting import latest_of_others
from statements.models import Decision, Statement


def may(request: HttpRequest, codename: str) -> bool:
    """Whether one of the permissions of the registry is held."""
    return author_of(request).has_perm(f"statements.{codename}")


def may_set_visibility(request: HttpRequest) -> bool:
    """Whether the reader may say on a form who sees a row."""
    return may(request, "publish_statement") and may(request, "withhold_statement")


def may_set_status(request: HttpRequest, statement: Statement, status: str) -> bool:
    """Whether the reader may give a statement this status; withholding and its end are apart."""
    is_withholding = Statement.Status.WITHHELD in (statement.status, status)
    is_publishing = status != Statement.Status.WITHHELD
    return (not is_withholding or may(request, "withhold_statement")) and (
        not is_publishing or may(request, "publish_statement")
    )


def may_undo(request: HttpRequest, decision: Decision, *, is_changeable: bool) -> bool:
    """Whether a decision may be taken back: one's own, or anybody's with the permission for that."""
    is_own = decision.author_id == author_of(request).pk
    is_visible = decision.field not in OF_VISIBILITY or may_set_visibility(request)
    return is_changeable and is_visible and (is_own or may(request, "undo_decision"))


def earliest_to_revert(request: HttpRequest, row: Kept) -> int:
    """The key of the earliest entry that a row may be put back to.

    Beyond one's own work that takes the permission to undo the decisions of others.
    """
    return 0 if may(request, "undo_decision") else latest_of_others(row, author_of(request))


def fields_left(request: HttpRequest) -> frozenset[str]:
    """Fields that putting a row back leaves as they are, because the reader may not settle them."""
    return frozenset() if may_set_visibility(request) else OF_VISIBILITY
