"""Signatures: what is printed, what was made of it and why, and what a person decides."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from statements.admin.actions import ReasonActionForm, act
from statements.admin.allowed import may
from statements.admin.deciding import CountriesField, DecidingAdmin, DecidingForm
from statements.admin.evidence import entries_in_words
from statements.admin.kept import ReadOnlyInline
from statements.admin.links import CountryBasisFilter, CountryFilter, country_names
from statements.curation.lifecycle import (
    confirm_countries,
    list_signatures,
    reject_signatures,
    show_rows,
    withhold_rows,
)
from statements.curation.organizations import give_own_organizations, split_off
from statements.models import Entry, Signature, SignatureCountry


class SignatureForm(DecidingForm):
    """What a curator may settle about a signature."""

    countries = CountriesField(
        SignatureCountry, help_text="Where the signatory is. Empty it to decide that this is unknown."
    )

    def clean(self) -> dict[str, Any]:
        """Whoever signs without an organisation is a person, and has a name."""
        cleaned = super().clean() or self.cleaned_data
        is_emptied = "organization" in self.changed_data and not cleaned.get("organization")
        if is_emptied and not cleaned.get("person_name"):
            message = (
                "Without an organisation it is a person who signs: choose one, or write the person's name."
            )
            self.add_error("organization", message)
        return cleaned


class EntryInline(ReadOnlyInline):
    """Where it is printed."""

    model = Entry
    fields = readonly_fields = ("source", "position", "number", "printed", "first_line")
    verbose_name_plural = "printed entries"


class SignatureCountryInline(ReadOnlyInline):
    """Where it is counted, and on what basis."""

    model = SignatureCountry
    fields = readonly_fields = ("country", "basis", "confidence")
    verbose_name_plural = "countries as they stand"
    show_change_link = False


class SignatureCountryFilter(CountryFilter):
    """Signatures by country."""

    link = SignatureCountry


@admin.register(Signature)
class SignatureAdmin(DecidingAdmin):
    """Who signed which statement."""

    form = SignatureForm
    list_display = (
        "position",
        "name",
        "organization",
        "countries",
        "person_name",
        "state",
        "attribution",
        "statement",
    )
    list_display_links = ("name",)
    list_filter = (
        "state",
        "kind",
        "attribution",
        ("countries__basis", CountryBasisFilter),
        "statement__status",
        "is_draft",
        "is_withheld",
        "is_person_withheld",
        SignatureCountryFilter,
    )
    list_select_related = ("organization", "statement")
    search_fields = ("public_id", "organization__public_id")
    folded_fields = ("folded", "organization__folded")
    ordering = ("statement_id", "position")
    autocomplete_fields = ("organization",)
    inlines = (EntryInline, SignatureCountryInline)
    action_form = ReasonActionForm
    actions = ("reject", "list_again", "confirm", "give_own", "split", "withhold", "show")
    readonly_fields = ("decided", "printed", "statement", "position", "kind", "attribution", "public_id")
    fieldsets = (
        ("What is printed and what was made of it", {"fields": ("statement", "position", "printed")}),
        (
            "Who is meant, and where",
            {
                "fields": (
                    "organization",
                    "attribution",
                    "kind",
                    "countries",
                    "person_name",
                    "person_role",
                )
            },
        ),
        ("Whether it stands", {"fields": ("state",)}),
        ("Who may see it", {"fields": ("is_withheld", "is_person_withheld")}),
        ("Why you change it", {"fields": ("reason",)}),
        ("In the record", {"fields": ("decided", "public_id")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Signature]:
        return super().get_queryset(request).prefetch_related("countries__country")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A signature comes with a document: a curator's note where nothing else prints it."""
        return False

    def has_give_own_permission(self, request: HttpRequest) -> bool:
        return may(request, "change_signature") and may(request, "add_organization")

    def has_confirm_permission(self, request: HttpRequest) -> bool:
        return may(request, "confirm_signature")

    def has_withhold_permission(self, request: HttpRequest) -> bool:
        return may(request, "withhold_statement")

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        return lookup in {"statement__id__exact", "organization__id__exact"} or super().lookup_allowed(
            lookup, value, request
        )

    def view_on_site(self, obj: Signature) -> str | None:
        is_withheld = obj.is_withheld or bool(obj.organization and obj.organization.is_withheld)
        is_shown = obj.is_standing and not obj.is_draft and not is_withheld
        is_public = is_shown and obj.statement.is_published
        return obj.get_absolute_url() if is_public else None

    def countries(self, signature: Signature) -> str:
        return country_names(signature.countries)

    @admin.display(description="as printed")
    def printed(self, signature: Signature) -> SafeString:
        """The entry, what the reader made of it, and why."""
        context: dict[str, Any] = {"rows": entries_in_words(signature), "signature": signature}
        return render_to_string("admin/statements/printed.html", context)

    @admin.action(description="Mark as not a signatory", permissions=["change"])
    def reject(self, request: HttpRequest, queryset: QuerySet[Signature]) -> None:
        def call(rows: list[Signature], **why: Any) -> int:
            return reject_signatures(signatures=rows, **why)

        act(self, request, queryset, call, "Marked as not a signatory")

    @admin.action(description="Mark as listed", permissions=["change"])
    def list_again(self, request: HttpRequest, queryset: QuerySet[Signature]) -> None:
        act(
            self,
            request,
            queryset,
            lambda rows, **why: list_signatures(signatures=rows, **why),
            "Marked as listed",
        )

    @admin.action(description="Confirm the countries as they are", permissions=["confirm"])
    def confirm(self, request: HttpRequest, queryset: QuerySet[Signature]) -> None:
        act(self, request, queryset, lambda rows, **why: confirm_countries(subjects=rows, **why), "Confirmed")

    @admin.action(description="Give each a new organisation of its own name", permissions=["give_own"])
    def give_own(self, request: HttpRequest, queryset: QuerySet[Signature]) -> None:
        def call(rows: list[Signature], **why: Any) -> int:
            return give_own_organizations(signatures=rows, **why)

        act(self, request, queryset, call, "Given a new organisation")

    @admin.action(description="Split them off together as one new organisation", permissions=["give_own"])
    def split(self, request: HttpRequest, queryset: QuerySet[Signature]) -> None:
        def call(rows: list[Signature], **why: Any) -> int:
            split_off(signatures=rows, **why)
            return len(rows)

        try:
            act(self, request, queryset, call, "Split off")
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)

    @admin.action(description="Withhold from the public", permissions=["withhold"])
    def withhold(self, request: HttpRequest, queryset: QuerySet[Signature]) -> None:
        act(self, request, queryset, lambda rows, **why: withhold_rows(subjects=rows, **why), "Withheld")

    @admin.action(description="Show to the public again", permissions=["withhold"])
    def show(self, request: HttpRequest, queryset: QuerySet[Signature]) -> None:
        act(
            self, request, queryset, lambda rows, **why: show_rows(subjects=rows, **why), "No longer withheld"
        )
