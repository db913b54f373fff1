"""Co-signers: with whom an organisation signs most."""

from django.db.models import Count
from django.db.models.functions import Coalesce

from statements.models import Organization, Signature
from statements.models.counts import HEAD
from statements.publishing.public import public_organizations

MOST = 10
HEAD_FOLDED = Coalesce("organization__representative__folded", "organization__folded")


def cosigners_of(organization: Organization) -> list[Organization]:
    """The organisations under most of the same published statements, each with that number as `shared`."""
    published = Signature.objects.published()
    group = organization.group_keys()
    own = published.filter(organization__in=group).values("statement")
    others = published.filter(statement__in=own, organization__isnull=False).exclude(organization__in=group)
    shared = dict(
        others.order_by()
        .annotate(head=HEAD, head_folded=HEAD_FOLDED)
        .values_list("head")
        .annotate(shared=Count("statement", distinct=True))
        .order_by("-shared", "head_folded", "head")[:MOST]
    )
    found = public_organizations().in_bulk(list(shared))
    return [_with_shared(found[key], number) for key, number in shared.items() if key in found]


def _with_shared(organization: Organization, number: int) -> Organization:
    organization.shared = number  # type: ignore[attr-defined]
    return organization
