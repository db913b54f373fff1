"""Sitemaps: the public pages that search engines may keep, in parts of at most 5,000."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import Max, OuterRef, QuerySet, Subquery
from django.urls import reverse

from statements.models import Country, Organization, Statement, Tally
from statements.publishing.indexing import indexed_organizations, indexed_statements
from statements.publishing.nouns import NOUNS
from statements.publishing.public import public_countries
from statements.publishing.views.about import TITLES


class SiteMap(Sitemap):
    """The pages that hold no row of their own."""

    def items(self) -> Sequence[str]:
        lists = [reverse(name) for name in NOUNS]
        return [reverse("home"), *lists, *(reverse("about", args=[name]) for name in TITLES)]

    def location(self, item: str) -> str:
        return item


class RowMap(Sitemap):
    """The pages of one noun, without what only their lists show; each changed when its row did."""

    limit = 5_000

    def items(self) -> QuerySet:
        raise NotImplementedError

    def lastmod(self, item: Any) -> datetime | None:
        changed_at: datetime | None = item.updated_at
        return changed_at

    def get_latest_lastmod(self) -> datetime | None:
        """One question for all rows."""
        latest: datetime | None = self.items().order_by().aggregate(latest=Max("updated_at"))["latest"]
        return latest


def bare(rows: QuerySet) -> QuerySet:
    """Rows without what belongs to them."""
    return rows.select_related(None).prefetch_related(None)


class StatementMap(RowMap):
    """Statements."""

    def items(self) -> QuerySet[Statement]:
        return bare(indexed_statements()).order_by("pk")


class OrganizationMap(RowMap):
    """Organisations."""

    def items(self) -> QuerySet[Organization]:
        return bare(indexed_organizations()).order_by("pk")


class CountryMap(RowMap):
    """Countries; each changed when a statement signed there did."""

    def items(self) -> QuerySet[Country]:
        tallies = Tally.objects.filter(facet=Tally.Facet.COUNTRY, value=OuterRef("pk")).order_by()
        signed = tallies.filter(statement__in=Statement.objects.published())
        latest = signed.values("value").values(latest=Max("statement__updated_at"))
        return public_countries().annotate(updated_at=Subquery(latest)).order_by("pk")


SITEMAPS = {
    "site": SiteMap,
    "statements": StatementMap,
    "organizations": OrganizationMap,
    "countries": CountryMap,
}
