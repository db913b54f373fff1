"""Counts: the one place that writes signature_count and its relatives."""

from collections.abc import Collection
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from statements.models.country import Country
from statements.models.organization import Organization, OrganizationCountry
from statements.models.signature import Signature, SignatureCountry
from statements.models.statement import Statement


def recount(
    *,
    statements: Collection[int] | None = None,
    organizations: Collection[int] | None = None,
    countries: Collection[str] | None = None,
) -> None:
    """Write the count columns of the given rows; None means every row of that table.

    A statement counts its standing signatures whether published or not; organisations and countries count
    what published statements show.
    """
    recount_statements(_rows(Statement.objects.all(), statements))
    recount_organizations(_rows(Organization.objects.all(), organizations))
    recount_countries(_rows(Country.objects.all(), countries))


def _rows(queryset: QuerySet[Any], keys: Collection[int] | Collection[str] | None) -> QuerySet[Any]:
    return queryset if keys is None else queryset.filter(pk__in=keys)


def recount_statements(statements: QuerySet[Statement]) -> None:
    """Signatures and organisations of each statement."""
    standing = Signature.objects.standing().filter(statement=OuterRef("pk"))
    statements.update(
        signature_count=_count(standing, by="statement", of="pk"),
        organization_count=_count(standing, by="statement", of="organization"),
    )


def recount_organizations(organizations: QuerySet[Organization]) -> None:
    """Signatures and statements of each organisation."""
    published = Signature.objects.published().filter(organization=OuterRef("pk"))
    organizations.update(
        signature_count=_count(published, by="organization", of="pk"),
        statement_count=_count(published, by="organization", of="statement"),
    )


def recount_countries(countries: QuerySet[Country]) -> None:
    """Signatures, statements and organisations of each country; run after the organisations' counts."""
    signatures = SignatureCountry.objects.filter(
        Q(signature__state__in=Signature.STANDING, signature__statement__status=Statement.Status.PUBLISHED),
        country=OuterRef("pk"),
    )
    organizations = OrganizationCountry.objects.filter(
        country=OuterRef("pk"), organization__signature_count__gt=0
    )
    countries.update(
        signature_count=_count(signatures, by="country", of="signature"),
        statement_count=_count(signatures, by="country", of="signature__statement"),
        organization_count=_count(organizations, by="country", of="organization"),
    )


def _count(rows: QuerySet[Any], *, by: str, of: str) -> Coalesce:
    counted = rows.order_by().values(by).annotate(number=Count(of, distinct=True)).values("number")
    return Coalesce(Subquery(counted), 0)
