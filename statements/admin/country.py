"""Countries: names and kinds of places; codes outside ISO 3166-1 are added here."""

from django.contrib import admin
from django.http import HttpRequest

from statements.admin.kept import KeptAdmin
from statements.models import Country


@admin.register(Country)
class CountryAdmin(KeptAdmin):
    """The places that signatures are counted under."""

    list_display = ("name", "code", "kind", "organization_count", "signature_count", "statement_count")
    list_filter = ("kind",)
    search_fields = ("code",)
    ordering = ("name", "code")
    fields = ("code", "name", "kind", "organization_count", "signature_count", "statement_count")
    readonly_fields = ("organization_count", "signature_count", "statement_count")

    def get_readonly_fields(self, request: HttpRequest, obj: Country | None = None) -> tuple[str, ...]:
        """A code that rows point at does not change."""
        return (*self.readonly_fields, "code") if obj else self.readonly_fields

    def view_on_site(self, obj: Country) -> str | None:
        return obj.get_absolute_url() if obj.signature_count else None
