"""Counts: the one place that writes signature_count and its relatives."""

from collections.abc import Collection, Iterator
from typing import Any

from django.db import transaction
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from statements.models.chunks import KeyList, in_chunks
from statements.models.country import Country
from statements.models.hidden_names import hide_anew, hide_in_statements
from statements.models.organization import HEAD, Organization, OrganizationCountry, OrganizationName
from statements.models.signature import Signature
from statements.models.statement import Statement
from statements.models.tally import Tally
from statements.models.tallying import tally_statements

NETWORK = Coalesce("organization__network", "organization__representative", "organization")
"""Of a signature: the uppermost parent of that group."""
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
    for rows in _locked(Organization.objects.all(), _with_heads(organizations)):
        recount_organizations(rows)
    for rows in _locked(Country.objects.all(), countries):
        recount_countries(rows)


def _with_heads(organizations: Collection[int] | None) -> Collection[int] | None:
    """The keys, and those of the records that stand for them."""
    if organizations is None:
        return None
    keys = set(organizations)
    for chunk in in_chunks(organizations):
        rows = Organization.objects.filter(pk__in=chunk, representative__isnull=False)
        keys.update(rows.order_by().values_list("representative_id", flat=True))
    return keys


def _locked(queryset: QuerySet[Any], keys: Keys) -> Iterator[QuerySet[Any]]:
    """The rows in chunks, locked in the order of their keys: two recounts never wait for each other."""
    every = queryset.order_by().values_list("pk", flat=True) if keys is None else keys
    for chunk in in_chunks(sorted(set(every))):
        rows = queryset.filter(pk__in=chunk)
        list(rows.order_by("pk").select_for_update(no_key=True).values_list("pk"))
        yield rows


def recount_statements(statements: QuerySet[Statement]) -> None:
    """Signatures and organisations of each statement, its tallies, and which names it hides."""
    statements.update(signature_count=_shown_under(of="pk"), organization_count=_shown_under(of=HEAD))
    keys = list(statements.order_by().values_list("pk", flat=True))
    tally_statements(keys)
    hide_in_statements(keys)


def recount_signers(statements: Collection[int]) -> None:
    """Organisations of each statement, where only who stands for whom has changed."""
    Statement.objects.filter(pk__in=KeyList(statements)).update(organization_count=_shown_under(of=HEAD))


def add_signers(statements: Collection[int], number: int) -> None:
    """Organisations of each statement, where two groups that signed it became one, or one became two.

    Where one is behind, because it does not even hold those groups, all are counted anew.
    """
    least = 2 if number < 0 else 1
    held = Statement.objects.filter(pk__in=KeyList(statements), organization_count__gte=least).order_by()
    # One update for both takes PostgreSQL longer to compile than to make.
    if held.update(organization_count=F("organization_count") + number) < len(statements):
        recount_signers(statements)


def _shown_under(*, of: str | Coalesce) -> Coalesce:
    """How many signatures of a statement show, or organisations of them."""
    return _count(Signature.objects.shown().filter(statement=OuterRef("pk")), by="statement", of=of)


def recount_organizations(organizations: QuerySet[Organization]) -> None:
    """Signatures and statements of each organisation, or of its group where it stands for one; its names."""
    published = Signature.objects.published()
    own = published.filter(organization=OuterRef("pk"))
    is_head = Exists(Organization.objects.filter(representative=OuterRef("pk")))
    heads = list(organizations.filter(is_head).only("pk"))
    organizations.exclude(pk__in=[head.pk for head in heads]).update(
        signature_count=_count(own, by="organization", of="pk"),
        statement_count=_count(own, by="organization", of="statement"),
    )
    recount_groups([head.pk for head in heads])
    bearing = published.filter(organization=OuterRef("organization"), folded=OuterRef("folded"))
    OrganizationName.objects.filter(organization__in=organizations).update(
        signature_count=_count(bearing, by="organization", of="pk")
    )
    hide_anew(list(organizations.order_by().values_list("pk", flat=True)))


def recount_groups(heads: Collection[int]) -> None:
    """Signatures and statements of the groups of these records; of one alone where it stands for no other."""
    for head in sorted(heads):
        group = Organization.objects.filter(Q(pk=head) | Q(representative=head)).order_by()
        shown = {key for key, is_withheld in group.values_list("pk", "is_withheld") if not is_withheld}
        counted = Signature.objects.published_of(shown if head in shown else ()).aggregate(
            signature_count=Count("pk"), statement_count=Count("statement", distinct=True)
        )
        Organization.objects.filter(pk=head).update(**counted)


def recount_countries(countries: QuerySet[Country]) -> None:
    """Signatures, statements and organisations of each country; run after statements and organisations."""
    tallies = Tally.objects.filter(
        facet=Tally.Facet.COUNTRY, value=OuterRef("pk"), statement__status=Statement.Status.PUBLISHED
    )
    signatures = tallies.order_by().values("value").annotate(total=Sum("number")).values("total")
    countries.update(
        signature_count=Coalesce(Subquery(signatures), 0),
        statement_count=_count(tallies, by="value", of="statement"),
        organization_count=_organizations_listed(),
    )


def recount_listed(countries: Collection[str]) -> None:
    """Organisations of each country, where only who stands for whom has changed."""
    for rows in _locked(Country.objects.all(), countries):
        rows.update(organization_count=_organizations_listed())


def _organizations_listed() -> Coalesce:
    listed = OrganizationCountry.objects.filter(country=OuterRef("pk"), listed_under__signature_count__gt=0)
    return _count(listed, by="country", of="listed_under")


def _count(rows: QuerySet[Any], *, by: str, of: str | Coalesce) -> Coalesce:
    counted = rows.order_by().values(by).annotate(number=Count(of, distinct=True)).values("number")
    return Coalesce(Subquery(counted), 0)
