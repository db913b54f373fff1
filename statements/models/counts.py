"""Counts: the one place that writes signature_count and its relatives."""

from collections.abc import Collection, Iterator
from typing import Any

from django.db import transaction
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from statements.models.chunks import in_chunks
from statements.models.country import Country
from statements.models.organization import Organization, OrganizationCountry
from statements.models.signature import Signature, SignatureCountry, is_published
from statements.models.statement import Statement

Keys = Collection[int] | Collection[str] | None


@transaction.atomic
def recount(
    *,
    statements: Collection[int] | None = None,
    organizations: Collection[int] | None = None,
    countries: Collection[str] | None = None,
) -> None:
    """Write the count columns of the given rows; None means every row of that table.

    A statement counts the signatures it shows or would show once published; organisations and countries
    count what published statements show.
    """
    for rows in _locked(Statement.objects.all(), statements):
        recount_statements(rows)
    for rows in _locked(Organization.objects.all(), organizations):
        recount_organizations(rows)
    for rows in _locked(Country.objects.all(), countries):
        recount_countries(rows)


def _locked(queryset: QuerySet[Any], keys: Keys) -> Iterator[QuerySet[Any]]:
    """The rows in chunks, locked in the order of their keys: two recounts never wait for each other."""
    every = queryset.order_by().values_list("pk", flat=True) if keys is None else keys
    for chunk in in_chunks(sorted(set(every))):
        rows = queryset.filter(pk__in=chunk)
        list(rows.order_by("pk").select_for_update(no_key=True).values_list("pk"))
        yield rows


def recount_statements(statements: QuerySet[Statement]) -> None:
    """Signatures and organisations of each statement."""
    shown = Signature.objects.shown().filter(statement=OuterRef("pk"))
    statements.update(
        signature_count=_count(shown, by="statement", of="pk"),
        organization_count=_count(shown, by="statement", of="organization"),
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
    signatures = SignatureCountry.objects.filter(is_published("signature__"), country=OuterRef("pk"))
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
