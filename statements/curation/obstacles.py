"""Obstacles: what stands in the way of a judgement, told in a sentence that names it."""

from typing import Any

from django.core.exceptions import ValidationError

from statements.curation.groups import heads_around
from statements.curation.standing import judgements_around, standing_between, touching
from statements.models import Judgement, Organization
from statements.resolution.clusters import way_between

Verdict = Judgement.Verdict
UNSEEN: Any = object()
"""Where a caller does not say which judgement it saw standing."""


def check_nobody_was_faster(standing: Judgement | None, seen: Judgement | None) -> None:
    """Raise ValidationError where another judgement stands than the one that the author saw."""
    if seen is UNSEEN or standing == seen:
        return
    if standing is None:
        raise ValidationError("Somebody has undone meanwhile what stood about the two: look at them again.")
    raise ValidationError(f"{standing.author} has judged meanwhile: {standing.in_words()} Look at it first.")


def check_pair(left: Organization, right: Organization, verdict: str, standing: Judgement | None) -> None:
    """Raise ValidationError, naming what is in the way, where a verdict cannot stand beside others."""
    if standing and standing.is_same:
        if verdict == Verdict.SAME:
            return
        raise ValidationError(f"{standing.in_words()} Undo that first.")
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
    one, other = left.head.group_keys(), right.head.group_keys()
    between = Judgement.objects.standing().filter(touching(one), touching(other))
    if different := between.filter(verdict=Verdict.DIFFERENT).in_order().first():
        raise ValidationError(f"{different.in_words()} Undo that first.")
    around = judgements_around([left.pk, right.pk])
    for below, above in ((left, right), (right, left)):
        if way := way_up(below, above, around):
            raise ValidationError(
                f"“{below}” belongs below “{above}”: {way[0].in_words()} "
                "A branch and its parent do not merge."
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
    replaced = standing_between(branch, parent)
    around = [row for row in judgements_around([parent.pk]) if row != replaced]
    if way := way_up(parent, branch, around):
        raise ValidationError(
            f"“{parent}” belongs below “{branch}” itself: {way[0].in_words()} "
            "Branches do not run in a circle."
        )


def is_about(judgement: Judgement | None, one: Organization, other: Organization) -> bool:
    """Whether the judgement is the one about this pair, which a new one replaces."""
    return judgement is not None and {judgement.left_id, judgement.right_id} == {one.pk, other.pk}


def way_up(below: Organization, above: Organization, around: list[Judgement]) -> list[Judgement]:
    """The branch judgements that lead from one group up to the other, the first the lowest; empty if none."""
    branches = [row for row in around if row.is_branch]
    heads = heads_around({key for row in branches for key in (row.left_id, row.right_id)})
    ways: dict[int, list[Judgement]] = {below.head.pk: []}
    waiting = [below.head.pk]
    for here in waiting:
        for row in branches:
            branch, parent = (heads[key] for key in row.branch_edge)
            if branch == here and parent not in ways:
                ways[parent] = [*ways[here], row]
                waiting.append(parent)
    return ways.get(above.head.pk, [])


def chain_in_words(left: Organization, right: Organization) -> str:
    """The judgements that join two records, one sentence each."""
    sames = [row for row in judgements_around([left.pk]) if row.is_same]
    by_pair = {(row.left_id, row.right_id): row for row in sames}
    return " ".join(by_pair[edge].in_words() for edge in way_between(left.pk, right.pk, by_pair))
