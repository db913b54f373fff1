"""Standing: what people said of organisations and nobody took back, looked up by whom it is about."""

from collections.abc import Collection

from django.db.models import Q

from statements.models import Judgement, Organization
from statements.models.chunks import in_chunks

GROUPING = (Judgement.Verdict.SAME, *Judgement.BRANCH)
"""Verdicts that groups and parents are derived from."""


def standing_between(left: Organization, right: Organization) -> Judgement | None:
    """The judgement that stands about the pair."""
    return Judgement.objects.standing().between(left.pk, right.pk).select_related("author").first()


def judgements_about(organization: Organization) -> list[Judgement]:
    """What stands between the organisation and others, the latest first."""
    rows = Judgement.objects.standing().filter(touching([organization.pk]))
    return list(rows.select_related("author", "left", "right"))


def replaced_by(judgement: Judgement) -> Judgement | None:
    """The judgement about the same pair that this one closed, if it closed one."""
    pair = Judgement.objects.between(judgement.left_id, judgement.right_id)
    return pair.filter(closed_at=judgement.decided_at).exclude(pk=judgement.pk).first()


def judgements_around(organizations: Collection[int] | None) -> list[Judgement]:
    """The standing judgements that group, as they were made: all, or those that lead on from records."""
    rows = Judgement.objects.standing().filter(verdict__in=GROUPING)
    if organizations is None:
        return list(rows.in_order())
    found: dict[int, Judgement] = {}
    seen, waiting = set(organizations), set(organizations)
    while waiting:
        near = [row for chunk in in_chunks(waiting) for row in rows.filter(touching(chunk))]
        found.update({judgement.pk: judgement for judgement in near})
        waiting = {key for judgement in near for key in (judgement.left_id, judgement.right_id)} - seen
        seen |= waiting
    return sorted(found.values(), key=lambda judgement: (judgement.decided_at, judgement.pk))


def touching(keys: Collection[int]) -> Q:
    """Condition that a judgement is about one of the records."""
    return Q(left__in=keys) | Q(right__in=keys)
