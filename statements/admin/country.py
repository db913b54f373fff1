"""Countries: names and kinds of places; codes outside ISO 3166-1 are added here."""

from django.contrib import admin
from django.http import HttpRequest

from statements.admin.deciding import DecidingAdmin, DecidingForm
from statements.models import Country
from statements.models.country import code_of

COUNTS = ("organization_count", "signature_count", "statement_count")


class CountryForm(DecidingForm):
    """A place; its code is kept in one case however it is typed."""

    def clean_code(self) -> str:
        return code_of(self.cleaned_data["code"])


@admin.register(Country)
class CountryAdmin(DecidingAdmin):
    """The places that signatures are counted under."""

    form = CountryForm
    list_display = ("name", "code", "kind", *COUNTS)
    list_filter = ("kind",)
    search_fields = ("code",)
    ordering = ("name", "code")
    readonly_fields = COUNTS
    fieldsets = (
        (None, {"fields": ("code", "name", "kind", "note")}),
        ("Why you change it", {"fields": ("reason",)}),
        ("Counted on published pages", {"fields": COUNTS}),
    )
    add_fieldsets = ((None, {"fields": ("code", "name", "kind", "note", "reason")}),)

    def get_readonly_fields(self, request: HttpRequest, obj: Country | None = None) -> tuple[str, ...]:
        """A code that rows point at does not change."""
        fixed = super().get_readonly_fields(request, obj)
        return (*fixed, "code") if obj else fixed

    def view_on_site(self, obj: Country) -> str | None:
        return obj.get_absolute_url() if obj.signature_count else None
