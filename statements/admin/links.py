"""Links and columns that several screens show."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import Exists, Model, OuterRef, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements.models import Country


def rows_link(noun: str, count: int, **filters: Any) -> SafeString:
    """A link to the filtered list of another noun, with how many there are."""
    address = reverse(f"admin:statements_{noun}_changelist", query=filters)
    return format_html('<a href="{}">{}</a>', address, f"{count:,}")


def row_link(row: Model) -> SafeString:
    """A link to the screen of a row, by its own words."""
    address = reverse(f"admin:statements_{row._meta.model_name}_change", args=[row.pk])  # noqa: SLF001
    return format_html('<a href="{}">{}</a>', address, row)


def country_names(links: Any) -> str:
    """Names of linked countries, strongest first; expects the links prefetched with their countries."""
    return ", ".join(link.country.name for link in links.all()) or "unknown"


class CountryFilter(admin.SimpleListFilter):
    """Filters by linked country; offers only countries that some row is linked to, and "unknown"."""

    title = "country"
    parameter_name = "country"
    UNKNOWN = "unknown"
    link: type[Model]

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """The countries in use."""
        linked = self.link._default_manager.filter(country=OuterRef("pk"))  # noqa: SLF001
        countries = Country.objects.filter(Exists(linked))
        return [(self.UNKNOWN, "Unknown"), *countries.values_list("code", "name")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Rows linked to the chosen country."""
        if self.value() == self.UNKNOWN:
            return queryset.filter(countries=None)
        return queryset.filter(countries__country=self.value()) if self.value() else queryset


class CountryBasisFilter(admin.ChoicesFieldListFilter):
    """Filters by what a country rests on, and says so."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.title = "what the country rests on"


class ValuesFilter(admin.AllValuesFieldListFilter):
    """Filters by the values in use; rows that have none are a link with words too."""

    def choices(self, changelist: Any) -> Iterator[Any]:
        """Every value that some row has."""
        for choice in super().choices(changelist):
            yield {**choice, "display": choice["display"] or "none"}
