"""Judging: a person says what two organisations are to each other, or takes that back at any later time."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from statements.curation.groups import branch_edge, judgements_around, regroup, touching
from statements.curation.review import forget_pair
from statements.lookup.import_lock import hold_import_lock
from statements.models import Judgement, Organization
from statements.resolution.clusters import way_between

Verdict = Judgement.Verdict
UNSEEN: Any = object()
"""Where a caller does not say which judgement it saw standing."""


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
    if left.pk < right.pk:
        return left, right, verdict
    turned = {
        Verdict.LEFT_IS_BRANCH: Verdict.RIGHT_IS_BRANCH.value,
        Verdict.RIGHT_IS_BRANCH: Verdict.LEFT_IS_BRANCH.value,
    }
    return right, left, turned.get(verdict, verdict)  # type: ignore[call-overload]


def standing_between(left: Organization, right: Organization) -> Judgement | None:
    """The judgement that stands about the pair."""
    return Judgement.objects.standing().between(left.pk, right.pk).select_related("author").first()


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


def check_nobody_was_faster(standing: Judgement | None, seen: Judgement | None) -> None:
    """Raise ValidationError where another judgement stands than the one that the author saw."""
    if seen is UNSEEN or standing == seen:
        return
    if standing is None:
        raise ValidationError("Somebody has undone meanwhile what stood about the two: look at them again.")
    raise ValidationError(f"{standing.author} has judged meanwhile: {in_words(standing)} Look at it first.")


def check_pair(left: Organization, right: Organization, verdict: str, standing: Judgement | None) -> None:
    """Raise ValidationError, naming what is in the way, where a verdict cannot stand beside others."""
    if standing and standing.is_same:
        if verdict == Verdict.SAME:
            return
        raise ValidationError(f"{in_words(standing)} Undo that first.")
    if left.head == right.head:
        raise ValidationError(
            f"“{left}” and “{right}” are one group already. {chain_in_words(left, right)}"
            + ("" if verdict == Verdict.SAME else " Undo one of these first.")
        )
    if verdict == Verdict.SAME:
        check_merge(left, right)
    if verdict in Judgement.BRANCH:
        branch, parent = (left, right) if verdict == Verdict.LEFT_IS_BRANCH else (right, left)
        check_branch(branch, parent)


def check_merge(left: Organization, right: Organization) -> None:
    """Two groups become one: no "different" between them, none above the other, both public or neither."""
    one, other = group_of(left), group_of(right)
    between = Judgement.objects.standing().filter(touching(one), touching(other))
    if different := between.filter(verdict=Verdict.DIFFERENT).in_order().first():
        raise ValidationError(f"{in_words(different)} Undo that first.")
    for below, above in ((left, right), (right, left)):
        if way := way_up(below, above):
            raise ValidationError(
                f"“{below}” belongs below “{above}”: {in_words(way[0])} A branch and its parent do not merge."
            )
    if left.head.is_withheld != right.head.is_withheld:
        withheld, other_one = (left, right) if left.head.is_withheld else (right, left)
        raise ValidationError(
            f"“{withheld}” is withheld and “{other_one}” is not: withhold both or show both first."
        )
    check_one_parent(left, right)


def check_one_parent(left: Organization, right: Organization) -> None:
    """Raise ValidationError where two groups that are to merge are branches of different parents."""
    parents = [parent for parent in (left.head.parent, right.head.parent) if parent]
    if len(parents) == 2 and parents[0] != parents[1]:
        raise ValidationError(
            f"“{left}” is a branch of “{parents[0]}”, “{right}” of “{parents[1]}”: undo one of these first."
        )


def check_branch(branch: Organization, parent: Organization) -> None:
    """A branch has one parent, and branches do not run in a circle."""
    held = branch.head.parent
    standing = standing_between(branch, held) if held else None
    if held and held != parent.head and not is_about(standing, branch, parent):
        raise ValidationError(f"“{branch}” is a branch of “{held}” already: undo that first.")
    if way := way_up(parent, branch, without=standing_between(branch, parent)):
        raise ValidationError(
            f"“{parent}” belongs below “{branch}” itself: {in_words(way[0])} Branches do not run in a circle."
        )


def is_about(judgement: Judgement | None, one: Organization, other: Organization) -> bool:
    """Whether the judgement is the one about this pair, which a new one replaces."""
    return judgement is not None and {judgement.left_id, judgement.right_id} == {one.pk, other.pk}


def way_up(below: Organization, above: Organization, without: Judgement | None = None) -> list[Judgement]:
    """The branch judgements that lead from one group up to the other, the first the lowest; empty if none."""
    branches = [row for row in judgements_around([below.pk]) if row.is_branch and row != without]
    heads = heads_of({key for row in branches for key in (row.left_id, row.right_id)})
    ways: dict[int, list[Judgement]] = {below.head.pk: []}
    waiting = [below.head.pk]
    for here in waiting:
        for row in branches:
            branch, parent = (heads[key] for key in branch_edge(row))
            if branch == here and parent not in ways:
                ways[parent] = [*ways[here], row]
                waiting.append(parent)
    return ways.get(above.head.pk, [])


def heads_of(keys: set[int]) -> dict[int, int]:
    """Each record's key with that of the record that stands for it."""
    rows = Organization.objects.filter(pk__in=keys).values_list("pk", "representative_id")
    return {key: head or key for key, head in rows}


def group_of(organization: Organization) -> list[int]:
    """Keys of all records of the organisation's group."""
    return organization.head.group_keys()


def chain_in_words(left: Organization, right: Organization) -> str:
    """The judgements that join two records, one sentence each."""
    sames = [row for row in judgements_around([left.pk]) if row.is_same]
    by_pair = {(row.left_id, row.right_id): row for row in sames}
    return " ".join(in_words(by_pair[edge]) for edge in way_between(left.pk, right.pk, by_pair))


def in_words(judgement: Judgement) -> str:
    """Who judged what, and when."""
    day = date_format(judgement.decided_at, "Y-m-d")
    sides = (judgement.left, judgement.right)
    branch, parent = sides if judgement.verdict == Verdict.LEFT_IS_BRANCH else sides[::-1]
    what = {
        Verdict.SAME: f"“{sides[0]}” and “{sides[1]}” are the same",
        Verdict.RELATED: f"“{sides[0]}” and “{sides[1]}” are related",
        Verdict.DIFFERENT: f"“{sides[0]}” and “{sides[1]}” are different",
        Verdict.UNSURE: f"nobody can tell yet about “{sides[0]}” and “{sides[1]}”",
    }.get(Verdict(judgement.verdict), f"“{branch}” is a branch of “{parent}”")
    return f"{judgement.author} judged on {day} that {what}."


def replaced_by(judgement: Judgement) -> Judgement | None:
    """The judgement about the same pair that this one closed, if it closed one."""
    pair = Judgement.objects.between(judgement.left_id, judgement.right_id)
    return pair.filter(closed_at=judgement.decided_at).exclude(pk=judgement.pk).first()


def judgements_about(organization: Organization) -> list[Judgement]:
    """What stands between the organisation and others, the latest first."""
    rows = Judgement.objects.standing().filter(touching([organization.pk]))
    return list(rows.select_related("author", "left", "right"))


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
        forget_pair(group_of(judgement.left), group_of(judgement.right))
    if any(row and (row.is_same or row.is_branch) for row in (judgement, replaced)):
        regroup([judgement.left_id, judgement.right_id])
