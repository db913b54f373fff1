"""The list pages: one queryset, one FilterSet and a choice of columns each."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_filters.views import FilterView

from statements.publishing.chips import active_filters
from statements.publishing.columns import (
    COUNTRIES,
    ORGANIZATIONS,
    SIGNATURES,
    STATEMENTS,
    Shown,
    pick,
)
from statements.publishing.exports.formats import FORMATS
from statements.publishing.exports.responses import query_of_rows
from statements.publishing.facets import number_choices
from statements.publishing.feeds import FEEDS
from statements.publishing.filters import (
    CountryFilter,
    OrganizationFilter,
    SignatureFilter,
    StatementFilter,
)
from statements.publishing.links import Link
from statements.publishing.paging import ListPaginator
from statements.publishing.public import (
    public_countries,
    public_organizations,
    public_signatures,
    public_statements,
)
from statements.publishing.sorting import Header, headers_of
from statements.publishing.tables import table_rows
from statements.publishing.wording import Words


class ListPage(FilterView):
    """A filtered, paged table; a wrong value shows its error and no rows."""

    template_name = "statements/list.html"
    paginate_by = 50
    columns: tuple[Shown, ...]
    section: str
    title: Words
    introduction: Words
    no_match: Words
    show_all: Words
    latest: Words = ""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if any("" in values for _, values in request.GET.lists()):
            return HttpResponseRedirect(_address_without_empty(request))
        return super().get(request, *args, **kwargs)

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        if not self.filterset.is_valid() and self.filterset.names_withheld():
            return render(self.request, "410.html", status=410)
        return super().render_to_response(context, **kwargs)

    def get_filterset_kwargs(self, filterset_class: type) -> dict[str, Any]:
        # An empty query is filtered too: that is what puts the rows in order.
        return super().get_filterset_kwargs(filterset_class) | {"data": self.request.GET}

    def get_paginator(self, queryset: QuerySet, per_page: int, *args: Any, **kwargs: Any) -> ListPaginator:
        return ListPaginator(queryset, per_page, *args, **kwargs, filterset=self.filterset)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        # Before the numbers come to the choices: a chip has none.
        active = active_filters(self.filterset, self.request.GET)
        if self.filterset.is_valid():
            number_choices(self.filterset, context["paginator"])
        return context | {
            "section": self.section,
            "page_title": self.title,
            "columns": self.columns,
            "headers": self.headers(),
            "files": self.files(),
            "feed": self.feed(),
            "rows": table_rows(self.columns, context["object_list"]),
            "active_filters": active,
        }

    def files(self) -> list[Link]:
        """The same rows as files: the list's own address with a suffix."""
        query = query_of_rows(self.request.GET)
        return [
            Link(one.label, reverse("list-file", args=[self.section, suffix]) + query)
            for suffix, one in FORMATS.items()
        ]

    def feed(self) -> str:
        """Address of the feed of these rows, or nothing."""
        if self.section not in FEEDS:
            return ""
        return reverse("list-feed", args=[self.section]) + query_of_rows(self.request.GET)

    def headers(self) -> list[Header]:
        """The headers of the table, as links to other orders."""
        chosen = self.filterset.form.cleaned_data.get("sort") or ""
        return headers_of(self.columns, self.filterset.filters["sort"], self.request.GET, chosen)


def _address_without_empty(request: HttpRequest) -> str:
    query = request.GET.copy()
    for name, values in request.GET.lists():
        query.setlist(name, [value for value in values if value])
    return f"{request.path}?{query.urlencode()}" if any(query.values()) else request.path


class StatementList(ListPage):
    """The list of statements."""

    filterset_class = StatementFilter
    columns = pick(STATEMENTS, "title", "issuer", "kind", "date", "signature_count")
    section, title = "statements", _("Statements")
    introduction = _("Joint statements, letters, appeals and petitions, as they were printed.")
    no_match, show_all = _("No statement matches"), _("Show all statements")
    latest = _("Latest statements")

    def get_queryset(self) -> QuerySet:
        return public_statements()


class OrganizationList(ListPage):
    """The list of organisations."""

    filterset_class = OrganizationFilter
    columns = pick(ORGANIZATIONS, "name", "countries", "review", "signature_count", "statement_count")
    section, title = "organizations", _("Organisations")
    introduction = _("Who signed, by the names that the lists print.")
    no_match, show_all = _("No organisation matches"), _("Show all organisations")
    latest = _("Latest organisations")

    def get_queryset(self) -> QuerySet:
        return public_organizations()


class CountryList(ListPage):
    """The list of countries."""

    filterset_class = CountryFilter
    columns = pick(COUNTRIES, "name", "organization_count", "signature_count", "statement_count")
    section, title = "countries", _("Countries")
    introduction = _("Where signatories are listed; each country of a signature says what it rests on.")
    no_match, show_all = _("No country matches"), _("Show all countries")

    def get_queryset(self) -> QuerySet:
        return public_countries()


class SignatureList(ListPage):
    """The list of signatures."""

    filterset_class = SignatureFilter
    columns = pick(SIGNATURES, "signatory", "statement", "countries", "state", "review")
    section, title = "signatures", _("Signatures")
    introduction = _(
        "Each time that a signatory signed a statement, with the country it is listed under and why."
    )
    no_match, show_all = _("No signature matches"), _("Show all signatures")
    latest = _("Latest signatures")

    def get_queryset(self) -> QuerySet:
        return public_signatures()
