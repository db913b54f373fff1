"""Co-signers: with whom an organisation signs most."""

from django.db.models import Count

from statements.models import Organization, Signature
from statements.publishing.public import public_organizations

MOST = 10


def cosigners_of(organization: Organization) -> list[Organization]:
    """The organisations under most of the same published statements, each with that number as `shared`."""
    published = Signature.objects.published()
    own = published.filter(organization=organization).values("statement")
    others = published.filter(statement__in=own, organization__isnull=False).exclude(
        organization=organization
    )
    shared = dict(
        others.order_by()
        .values_list("organization")
        .annotate(shared=Count("statement", distinct=True))
        .order_by("-shared", "organization__folded", "organization")[:MOST]
    )
    found = public_organizations().in_bulk(list(shared))
    return [_with_shared(found[key], number) for key, number in shared.items() if key in found]


def _with_shared(organization: Organization, number: int) -> Organization:
    organization.shared = number  # type: ignore[attr-defined]
    return organization
