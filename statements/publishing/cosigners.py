"""Co-signers: with whom an organisation signs most."""

from collections.abc import Collection

from django.db.models import Count
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from statements.models import Organization, Signature
from statements.models.organization import HEAD
from statements.publishing.columns import Shown
from statements.publishing.public import public_organizations

MOST = 10
HEAD_FOLDED = Coalesce("organization__representative__folded", "organization__folded")
SHARED = Shown(_("Statements in common"), lambda row, _: row.shared, "number")
"""How a page shows the number that `cosigners_of` found."""


def cosigners_of(group: Collection[int], most: int = MOST) -> list[Organization]:
    """Who signed most of the same published statements as these records, with that number as `shared`."""
    published = Signature.objects.published()
    own = published.filter(organization__in=group).values("statement")
    others = published.filter(statement__in=own, organization__isnull=False).exclude(organization__in=group)
    shared = dict(
        others.order_by()
        .annotate(head=HEAD, head_folded=HEAD_FOLDED)
        .values_list("head")
        .annotate(shared=Count("statement", distinct=True))
        .order_by("-shared", "head_folded", "head")[:most]
    )
    found = public_organizations().in_bulk(list(shared))
    return [_with_shared(found[key], number) for key, number in shared.items() if key in found]


def closest_of(group: Collection[int]) -> tuple[list[Organization], bool]:
    """The first of them, and whether others come as close as the last of these."""
    found = cosigners_of(group, MOST + 1)
    shared = [row.shared for row in found[MOST - 1 :]]  # type: ignore[attr-defined]
    return found[:MOST], len(shared) > 1 and shared[0] == shared[1]


def _with_shared(organization: Organization, number: int) -> Organization:
    organization.shared = number  # type: ignore[attr-defined]
    return organization
