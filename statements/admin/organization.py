"""Organisations: who is meant, the names they are recognised by, and where they are."""

from collections import Counter
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import Field, Model, QuerySet, URLField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from statements.admin.actions import ReasonActionForm, act
from statements.admin.allowed import may
from statements.admin.deciding import CountriesField, DecidingAdmin, DecidingForm
from statements.admin.judgement import judging_address
from statements.admin.kept import ReadOnlyInline, author_of
from statements.admin.links import CountryBasisFilter, CountryFilter, country_names, row_link, rows_link
from statements.curation.existence import record_check
from statements.curation.lifecycle import confirm_countries, show_rows, withhold_rows
from statements.curation.naming import naming, was_signed
from statements.curation.organizations import make_organization
from statements.curation.standing import judgements_about
from statements.lookup.import_lock import hold_import_lock
from statements.models import (
    ExistenceCheck,
    Organization,
    OrganizationCountry,
    OrganizationName,
    Signature,
)
from statements.models.partial_date import read_partial_date


class OrganizationForm(DecidingForm):
    """What a curator may settle about an organisation."""

    countries = CountriesField(
        OrganizationCountry,
        help_text=(
            "Decided here, it holds for every signature of the organisation that has no decision of its own. "
            "Empty it to decide that this is unknown."
        ),
    )

    def clean_founded_date(self) -> str:
        """A date as precise as it is known."""
        return clean_date(self.cleaned_data["founded_date"])

    def clean_dissolved_date(self) -> str:
        """A date as precise as it is known."""
        return clean_date(self.cleaned_data["dissolved_date"])

    def clean(self) -> dict[str, Any]:
        """Nothing ends before it begins, as far as both dates are known."""
        cleaned = super().clean() or self.cleaned_data
        founded, dissolved = (cleaned.get(f"{name}_date") or "" for name in ("founded", "dissolved"))
        size = min(len(founded), len(dissolved))
        if dissolved[:size] < founded[:size]:
            self.add_error("dissolved_date", "It cannot have ended before it was founded.")
        return cleaned

    class Meta:
        widgets = {"name": forms.TextInput(attrs={"class": "vLargeTextField"})}


def clean_date(value: str) -> str:
    """A year, a month or a day; raises ValidationError with a sentence for anything else."""
    try:
        return read_partial_date(value).value if value.strip() else ""
    except ValueError as error:
        raise ValidationError(str(error)) from error


class NameFormSet(forms.BaseInlineFormSet):
    """Names may be added and mended; one under which somebody signed stays."""

    def add_fields(self, form: "forms.ModelForm[Organization]", index: int | None) -> None:
        """Say what the box in the last column is for, as its head does for the eyes."""
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].widget.attrs["aria-label"] = "Delete this name"
        if not form.instance.pk:
            form.fields["kind"].initial = OrganizationName.Kind.OFFICIAL
        for name in ("name", "kind", "language"):
            # What another curator changed meanwhile is not taken back by saving a page opened before.
            form.fields[name].show_hidden_initial = bool(form.instance.pk)

    def clean(self) -> None:
        """Hold the names against those that stand, until the form is saved: others may change them, too."""
        super().clean()
        hold_import_lock()
        held = self.instance.names.in_bulk()
        for form in self.initial_forms:
            name = held.get(form.instance.pk)
            if name is None or "id" in form.errors:
                raise ValidationError("Somebody has changed these names meanwhile: open the page anew.")
            if {"name", "kind", "DELETE"} & set(form.changed_data) and was_signed(name):
                raise ValidationError(f"“{name}” was signed: it stays among the names as it is.")
        self.check_twice(held)

    def check_twice(self, held: dict[int, OrganizationName]) -> None:
        """Refuse a name that would stand there twice as the same, with those that came meanwhile."""
        kept = [form.cleaned_data for form in self.forms if form not in self.deleted_forms]
        named = Counter((data.get("name"), data.get("kind")) for data in kept if data.get("name"))
        shown = {form.instance.pk for form in self.initial_forms}
        named.update((name.name, name.kind) for key, name in held.items() if key not in shown)
        if twice := next((name for (name, _kind), number in named.items() if number > 1), ""):
            raise ValidationError(f"“{twice}” would stand among the names twice as the same.")


class LabelledInline(admin.TabularInline):
    """Rows whose fields say what they are for."""

    formfield_overrides = {URLField: {"assume_scheme": "https"}}

    def formfield_for_dbfield(self, db_field: "Field[Any, Any]", request: HttpRequest, **kwargs: Any) -> Any:
        """A field in a table has no label of its own: the head of its column is one for the eyes only."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field:
            field.widget.attrs["aria-label"] = str(db_field.verbose_name).capitalize()
        return field


class NameInline(LabelledInline):
    """Every name; a new signature under one of them is attributed to this organisation."""

    model = OrganizationName
    formset = NameFormSet
    fields = ("name", "kind", "language")
    extra = 0
    verbose_name_plural = "names it is recognised by"


class OrganizationCountryInline(ReadOnlyInline):
    """Where it is linked to, and on what basis."""

    model = OrganizationCountry
    fk_name = "organization"
    fields = readonly_fields = ("country", "basis", "confidence")
    verbose_name_plural = "countries as they stand"
    show_change_link = False


class ExistenceInline(LabelledInline, ReadOnlyInline):
    """Where it was looked for: every look is a row of its own, and stays."""

    model = ExistenceCheck
    # Five boxes beside each other are wider than a screen.
    template = "admin/edit_inline/stacked.html"
    fields = ("result", "place", "checked_date", "url", "note", "author")
    readonly_fields = ("author",)
    formset = forms.BaseInlineFormSet  # type: ignore[assignment]  # all of them: they are few
    show_change_link = False
    verbose_name_plural = "where it was looked for"
    extra = 1

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return may(request, "add_existencecheck")


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
    inlines = (NameInline, ExistenceInline, OrganizationCountryInline, SignatureInline)
    action_form = ReasonActionForm
    actions = ("compare", "confirm", "withhold", "show")
    readonly_fields = ("decided", "judged", "stands_under", "all_signatures", "public_id")
    fieldsets = (
        (None, {"fields": ("name", "kind", "website", "countries", "notes")}),
        (
            "Whether it exists",
            {"fields": ("register_numbers", "wikidata_id", "founded_date", "dissolved_date")},
        ),
        ("Who may see it", {"fields": ("is_withheld",)}),
        ("Why you change it", {"fields": ("reason",)}),
        ("In the record", {"fields": ("decided", "stands_under", "judged", "all_signatures", "public_id")}),
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
        with naming(form.instance, **why):
            super().save_related(request, form, formsets, change)

    def view_on_site(self, obj: Organization) -> str | None:
        return obj.get_absolute_url() if obj.signature_count and not obj.is_withheld else None

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:  # noqa: FBT001
        """Who looked is whoever writes it down."""
        if formset.model is ExistenceCheck:
            for check in formset.save(commit=False):
                record_check(check=check, author=author_of(request))
        else:
            super().save_formset(request, form, formset, change)

    @admin.display(description="stands under")
    def stands_under(self, organization: Organization) -> SafeString | str:
        """The record that stands for its group, its parent, and how many records it stands for itself."""
        if head := organization.representative:
            return row_link(head)
        others = len(organization.group_keys()) - 1
        above = f", a branch of {organization.parent}" if organization.parent else ""
        records = ngettext("record stands", "records stand", others)
        return f"itself{above}" + (f"; {others:,} other {records} under it" if others else "")

    @admin.display(description="judged by a person")
    def judged(self, organization: Organization) -> SafeString | str:
        """What stands between it and others, each leading to its record."""
        rows = [
            (reverse("admin:statements_judgement_change", args=[row.pk]), row.in_words())
            for row in judgements_about(organization)
        ]
        lines = format_html_join("", '<li><a href="{}">{}</a></li>', rows)
        return format_html("<ul>{}</ul>", lines) if rows else "Nobody has judged anything here yet."

    def has_compare_permission(self, request: HttpRequest) -> bool:
        return may(request, "judge_organization")

    @admin.action(description="Compare two, and judge what they are", permissions=["compare"])
    def compare(self, request: HttpRequest, queryset: QuerySet[Organization]) -> HttpResponse | None:
        keys = list(queryset.values_list("pk", flat=True)[:3])
        if len(keys) == 2:
            return HttpResponseRedirect(judging_address(*keys))
        self.message_user(request, "Choose two organisations to compare.", messages.WARNING)
        return None

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
