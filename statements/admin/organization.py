"""Organisations: who is meant, the names they are recognised by, and where they are."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import Field, QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from statements.admin.actions import ReasonActionForm, act
from statements.admin.allowed import may
from statements.admin.deciding import CountriesField, DecidingAdmin, DecidingForm
from statements.admin.kept import ReadOnlyInline, author_of
from statements.admin.links import CountryBasisFilter, CountryFilter, country_names, rows_link
from statements.curation.history import recorded
from statements.curation.lifecycle import confirm_countries, show_rows, withhold_rows
from statements.curation.organizations import make_organization
from statements.models import Organization, OrganizationCountry, OrganizationName, Signature


class OrganizationForm(DecidingForm):
    """What a curator may settle about an organisation."""

    countries = CountriesField(
        OrganizationCountry,
        help_text=(
            "Decided here, it holds for every signature of the organisation that has no decision of its own. "
            "Empty it to decide that this is unknown."
        ),
    )

    class Meta:
        widgets = {"name": forms.TextInput(attrs={"class": "vLargeTextField"})}


class NameFormSet(forms.BaseInlineFormSet):
    """Names may be added and mended; one under which somebody signed stays."""

    def add_fields(self, form: "forms.ModelForm[Organization]", index: int | None) -> None:
        """Say what the box in the last column is for, as its head does for the eyes."""
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].widget.attrs["aria-label"] = "Delete this name"

    def clean(self) -> None:
        super().clean()
        for form in self.deleted_forms:
            if form.instance.kind == OrganizationName.Kind.AS_SIGNED:
                raise ValidationError(f"“{form.instance.name}” was signed: it stays among the names.")


class NameInline(admin.TabularInline):
    """Every name; a new signature under one of them is attributed to this organisation."""

    model = OrganizationName
    formset = NameFormSet
    fields = ("name", "kind", "language")
    extra = 0
    verbose_name_plural = "names it is recognised by"

    def formfield_for_dbfield(self, db_field: "Field[Any, Any]", request: HttpRequest, **kwargs: Any) -> Any:
        """A field in a table has no label of its own: the head of its column is one for the eyes only."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field:
            field.widget.attrs["aria-label"] = str(db_field.verbose_name).capitalize()
        return field


class OrganizationCountryInline(ReadOnlyInline):
    """Where it is linked to, and on what basis."""

    model = OrganizationCountry
    fk_name = "organization"
    fields = readonly_fields = ("country", "basis", "confidence")
    verbose_name_plural = "countries as they stand"
    show_change_link = False


class SignatureInline(ReadOnlyInline):
    """What it signed."""

    model = Signature
    fields = readonly_fields = ("statement", "name", "person_name", "state")
    verbose_name_plural = "signatures (the first 100; all of them are linked above)"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Signature]:
        return super().get_queryset(request).select_related("statement", "organization")


class OrganizationCountryFilter(CountryFilter):
    """Organisations by country."""

    link = OrganizationCountry


@admin.register(Organization)
class OrganizationAdmin(DecidingAdmin):
    """The organisations of the record."""

    form = OrganizationForm
    list_display = ("name", "kind", "countries", "signatures", "statement_count")
    list_filter = ("kind", "is_withheld", ("countries__basis", CountryBasisFilter), OrganizationCountryFilter)
    search_fields = ("public_id", "website")
    folded_fields = ("folded", "names__folded")
    ordering = ("folded", "pk")
    inlines = (NameInline, OrganizationCountryInline, SignatureInline)
    action_form = ReasonActionForm
    actions = ("confirm", "withhold", "show")
    readonly_fields = ("decided", "all_signatures", "public_id")
    fieldsets = (
        (None, {"fields": ("name", "kind", "website", "countries", "notes")}),
        ("Who may see it", {"fields": ("is_withheld",)}),
        ("Why you change it", {"fields": ("reason",)}),
        ("In the record", {"fields": ("decided", "all_signatures", "public_id")}),
    )
    add_fieldsets = ((None, {"fields": ("name", "kind", "website", "countries", "notes", "reason")}),)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Organization]:
        return super().get_queryset(request).prefetch_related("countries__country")

    def get_inlines(self, request: HttpRequest, obj: Organization | None = None) -> Any:
        return self.inlines if obj else ()

    def save_new(self, obj: Organization, *, author: User, reason: str) -> None:
        make_organization(organization=obj, author=author, reason=reason)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:  # noqa: FBT001
        """The names are part of its history."""
        why = {"author": author_of(request), "reason": form.cleaned_data["reason"]}
        with recorded(form.instance, **why):
            super().save_related(request, form, formsets, change)

    def view_on_site(self, obj: Organization) -> str | None:
        return obj.get_absolute_url() if obj.signature_count and not obj.is_withheld else None

    def has_confirm_permission(self, request: HttpRequest) -> bool:
        return may(request, "confirm_organization")

    def has_withhold_permission(self, request: HttpRequest) -> bool:
        return may(request, "withhold_statement")

    def countries(self, organization: Organization) -> str:
        return country_names(organization.countries)

    @admin.display(description="published signatures", ordering="signature_count")
    def signatures(self, organization: Organization) -> SafeString:
        return rows_link("signature", organization.signature_count, organization__id__exact=organization.pk)

    @admin.display(description="all signatures")
    def all_signatures(self, organization: Organization) -> SafeString:
        count = organization.signatures.count()
        return rows_link("signature", count, organization__id__exact=organization.pk)

    @admin.action(description="Confirm the countries as they are", permissions=["confirm"])
    def confirm(self, request: HttpRequest, queryset: QuerySet[Organization]) -> None:
        act(self, request, queryset, lambda rows, **why: confirm_countries(subjects=rows, **why), "Confirmed")

    @admin.action(description="Withhold from the public", permissions=["withhold"])
    def withhold(self, request: HttpRequest, queryset: QuerySet[Organization]) -> None:
        act(self, request, queryset, lambda rows, **why: withhold_rows(subjects=rows, **why), "Withheld")

    @admin.action(description="Show to the public again", permissions=["withhold"])
    def show(self, request: HttpRequest, queryset: QuerySet[Organization]) -> None:
        act(
            self, request, queryset, lambda rows, **why: show_rows(subjects=rows, **why), "No longer withheld"
        )
