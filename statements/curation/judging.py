"""Judging: a person says what two organisations are to each other, or takes that back at any later time."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from statements.curation.groups import regroup
from statements.curation.obstacles import UNSEEN, check_nobody_was_faster, check_pair
from statements.curation.review import forget_pair
from statements.curation.standing import replaced_by, standing_between
from statements.lookup.import_lock import hold_import_lock
from statements.models import Judgement, Organization

Verdict = Judgement.Verdict


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is said of a pair and why; the same needs `lead`, whose name and address stand for both."""

    verdict: str
    reason: str = ""
    lead: Organization | None = None


@transaction.atomic
def judge(
    *, left: Organization, right: Organization, ruling: Ruling, author: User, seen: Judgement | None = UNSEEN
) -> Judgement | None:
    """Say what `left` is to `right`; None where that stands already.

    `seen` is the judgement that the author knew to stand. Raises ValidationError with a sentence where the
    ruling cannot be: about one record, with a circle of branches, against a standing "different", or when
    somebody else was faster.
    """
    left, right, verdict = in_order(*lock_pair(left, right), ruling.verdict)
    standing = standing_between(left, right)
    check_nobody_was_faster(standing, seen)
    side = lead_of(left, right, ruling)
    if standing and (standing.verdict, standing.lead) == (verdict, side):
        return None
    check_pair(left, right, verdict, standing)
    now = timezone.now()
    if standing:
        # The same moment ties it to what replaces it.
        close(standing, author=author, at=now)
    judgement = Judgement.objects.create(
        left=left,
        right=right,
        verdict=verdict,
        lead=side,
        reason=ruling.reason,
        author=author,
        decided_at=now,
    )
    settle_groups(judgement, standing)
    return judgement


def merge(
    *,
    organization: Organization,
    into: Organization,
    author: User,
    reason: str = "",
    seen: Judgement | None = UNSEEN,
) -> Judgement | None:
    """Judge the two the same, under the name and address of `into`; no signature moves."""
    ruling = Ruling(Verdict.SAME, reason, lead=into)
    return judge(left=organization, right=into, ruling=ruling, author=author, seen=seen)


@transaction.atomic
def undo_judgement(*, judgement: Judgement, author: User, reason: str = "") -> None:
    """Close a judgement, whenever it was made: groups become what the others say.

    What it replaced stands again where nothing has come to speak against that. Raises ValidationError where
    it does not stand any more.
    """
    lock_pair(judgement.left, judgement.right)
    judgement.refresh_from_db()
    if judgement.closed_at:
        raise ValidationError(
            f"It does not stand any more since {date_format(judgement.closed_at, 'Y-m-d H:i')}."
        )
    replaced = replaced_by(judgement)
    close(judgement, author=author, reason=reason, at=timezone.now())
    settle_groups(judgement)
    if replaced:
        restore(replaced, author)


def restore(replaced: Judgement, author: User) -> None:
    """Make what an undone judgement had replaced stand again, unless it no longer can."""
    try:
        check_pair(replaced.left, replaced.right, replaced.verdict, None)
    except ValidationError:
        return
    again = Judgement.objects.create(
        left=replaced.left,
        right=replaced.right,
        verdict=replaced.verdict,
        lead=replaced.lead,
        reason=f"Stands again as {replaced.author} had judged. {replaced.reason}".strip(),
        author=author,
    )
    settle_groups(again)


def lock_pair(left: Organization, right: Organization) -> tuple[Organization, Organization]:
    """Read both again and keep others, imports too, from judging until the transaction ends."""
    hold_import_lock()
    if left.pk == right.pk:
        raise ValidationError(f"“{left}” is one record: there is nothing to judge between it and itself.")
    rows = Organization.objects.select_for_update(no_key=True).in_bulk([left.pk, right.pk])
    return rows[left.pk], rows[right.pk]


def in_order(left: Organization, right: Organization, verdict: str) -> tuple[Organization, Organization, str]:
    """The pair as rows hold it, the smaller key first, and the verdict turned with it."""
    return (left, right, verdict) if left.pk < right.pk else (right, left, turned(verdict))


def turned(verdict: str) -> str:
    """The verdict on a pair said the other way round."""
    branches = [str(value) for value in Judgement.BRANCH]
    return branches[1 - branches.index(verdict)] if verdict in branches else verdict


def lead_of(left: Organization, right: Organization, ruling: Ruling) -> str:
    """Which side leads; raises ValidationError where that is not said, or said without need."""
    verdict, lead = ruling.verdict, ruling.lead
    if verdict not in Verdict.values:
        raise ValidationError(f"There is no such verdict as “{verdict}”.")
    if (verdict == Verdict.SAME) != (lead is not None):
        raise ValidationError("Say whose name stands for both if they are the same, and only then.")
    if lead is None:
        return ""
    sides = {left.pk: Judgement.Lead.LEFT, right.pk: Judgement.Lead.RIGHT}
    if lead.pk not in sides:
        raise ValidationError(f"“{lead}” is neither of the two, so it cannot stand for them.")
    return sides[lead.pk].value


def close(judgement: Judgement, *, author: User, at: datetime, reason: str = "") -> None:
    """Let a judgement stand no longer."""
    judgement.closed_at, judgement.closed_by, judgement.closing_reason = at, author, reason
    judgement.save(update_fields=["closed_at", "closed_by", "closing_reason"])


def settle_groups(judgement: Judgement, replaced: Judgement | None = None) -> None:
    """Derive the groups anew where a judgement that groups came or went; what stands needs no review.

    Records that nothing stands between any more are compared again.
    """
    if judgement.closed_at:
        keys = [judgement.left_id, judgement.right_id]
        Organization.objects.filter(pk__in=keys).update(is_matched=False)
    else:
        forget_pair(judgement.left.head.group_keys(), judgement.right.head.group_keys())
    if any(row and (row.is_same or row.is_branch) for row in (judgement, replaced)):
        regroup([judgement.left_id, judgement.right_id])
