"""Statements: the list, the form whose changes are decisions, publishing, and adding from text."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils.safestring import SafeString

from statements.admin.actions import ReasonActionForm, act
from statements.admin.add_from_text import AddFromText, ShowImported
from statements.admin.allowed import may, may_set_status
from statements.admin.deciding import CountriesField, DecidingAdmin, DecidingForm
from statements.admin.kept import ReadOnlyInline
from statements.admin.links import ValuesFilter, rows_link
from statements.curation.lifecycle import publish_statements, withdraw_to_draft, withhold_statements
from statements.models import Signature, Source, Statement, SubjectCountry
from statements.models.partial_date import read_partial_date


class StatementForm(DecidingForm):
    """What a curator may settle about a statement."""

    countries_name = "subject_countries"
    subject_countries = CountriesField(
        SubjectCountry,
        help_text=(
            "Countries that the text is about: their names are no evidence of where a signatory is. "
            "The next reading of its documents heeds this."
        ),
    )

    class Meta:
        widgets = {
            "title": forms.TextInput(attrs={"class": "vLargeTextField"}),
            "issuer": forms.TextInput(attrs={"class": "vLargeTextField"}),
        }

    def clean_date(self) -> str:
        """A date as precise as it is known."""
        value: str = self.cleaned_data["date"].strip()
        try:
            return read_partial_date(value).value if value else ""
        except ValueError as error:
            raise ValidationError(str(error)) from error


class SourceInline(ReadOnlyInline):
    """The documents that print the statement."""

    model = Source
    fields = readonly_fields = ("file_name", "kind", "is_draft", "language", "publisher", "created_at")
    verbose_name_plural = "documents that print it"


class SignatureInline(ReadOnlyInline):
    """Who signed it."""

    model = Signature
    fields = readonly_fields = ("position", "name", "organization", "person_name", "person_role", "state")
    verbose_name_plural = "signatures (the first 100; all of them are linked above)"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Signature]:
        return super().get_queryset(request).select_related("organization", "statement")


@admin.register(Statement)
class StatementAdmin(DecidingAdmin):
    """The statements of the record."""

    form = StatementForm
    list_display = ("display_title", "kind", "date", "status", "signatures", "organizations")
    list_filter = ("status", "kind", ("language", ValuesFilter), "date_precision")
    search_fields = ("public_id", "place", "title", "issuer")
    date_hierarchy = "first_day"
    ordering = (F("first_day").desc(nulls_last=True), "pk")
    inlines = (SourceInline, SignatureInline)
    save_on_top = True
    action_form = ReasonActionForm
    actions = ("publish", "to_draft", "withhold")
    readonly_fields = ("decided", "public_id", "opening_words", "all_signatures", "documents")
    fieldsets = (
        (None, {"fields": ("title", "opening_words", "kind", "date", "place", "issuer", "language")}),
        (
            "What it is about and what it claims",
            {
                "fields": (
                    "subject_countries",
                    "petition_signatures",
                    "petition_goal",
                    "entries_claimed",
                )
            },
        ),
        ("Who may see it", {"fields": ("status",)}),
        ("Why you change it", {"fields": ("reason",)}),
        ("In the record", {"fields": ("decided", "documents", "all_signatures", "public_id")}),
    )

    def get_urls(self) -> list[URLPattern]:
        """Add the screens that take in a document and show what came of it."""
        wrap = self.admin_site.admin_view
        own = [
            path(
                "add-from-text/",
                wrap(AddFromText.as_view(screen=self)),
                name="statements_statement_add_from_text",
            ),
            path(
                "add-from-text/<int:source_pk>/",
                wrap(ShowImported.as_view(screen=self)),
                name="statements_statement_imported",
            ),
        ]
        return [*own, *super().get_urls()]

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """A statement always has a document: it begins as text."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        return HttpResponseRedirect(reverse("admin:statements_statement_add_from_text"))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Saving leads to no empty form: the next statement begins as text too."""
        context = {**context, "show_save_and_add_another": False}
        return super().render_change_form(request, context, *args, **kwargs)

    def view_on_site(self, obj: Statement) -> str | None:
        return obj.get_absolute_url() if obj.is_published else None

    @admin.display(description="title", ordering="title")
    def display_title(self, statement: Statement) -> str:
        return statement.display_title

    @admin.display(description="signatures", ordering="signature_count")
    def signatures(self, statement: Statement) -> SafeString:
        return rows_link("signature", statement.signature_count, statement__id__exact=statement.pk)

    @admin.display(description="organisations", ordering="organization_count")
    def organizations(self, statement: Statement) -> int:
        return statement.organization_count

    @admin.display(description="all signatures")
    def all_signatures(self, statement: Statement) -> SafeString:
        return rows_link("signature", statement.signatures.count(), statement__id__exact=statement.pk)

    @admin.display(description="documents")
    def documents(self, statement: Statement) -> SafeString:
        return rows_link("source", statement.sources.count(), statement__id__exact=statement.pk)

    @admin.display(description="subject countries")
    def subject_countries(self, statement: Statement) -> str:
        links = statement.subject_countries.select_related("country")
        return ", ".join(f"{link.country} ({link.get_basis_display()})" for link in links) or "none"

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return may(request, "publish_statement")

    def has_withhold_permission(self, request: HttpRequest) -> bool:
        return may(request, "withhold_statement")

    def act_on_status(
        self,
        request: HttpRequest,
        rows: QuerySet[Statement],
        status: str,
        call: Callable[..., int],
        done: str,
    ) -> None:
        """Set the status of every row, where the reader may do so for each of them."""
        if not all(may_set_status(request, statement, status) for statement in rows):
            raise PermissionDenied
        act(self, request, rows, lambda chosen, **why: call(statements=chosen, **why), done)

    @admin.action(description="Publish", permissions=["publish"])
    def publish(self, request: HttpRequest, queryset: QuerySet[Statement]) -> None:
        self.act_on_status(request, queryset, Statement.Status.PUBLISHED, publish_statements, "Published")

    @admin.action(description="Back to draft", permissions=["publish"])
    def to_draft(self, request: HttpRequest, queryset: QuerySet[Statement]) -> None:
        self.act_on_status(request, queryset, Statement.Status.DRAFT, withdraw_to_draft, "Back to draft")

    @admin.action(description="Withhold from the public", permissions=["withhold"])
    def withhold(self, request: HttpRequest, queryset: QuerySet[Statement]) -> None:
        self.act_on_status(request, queryset, Statement.Status.WITHHELD, withhold_statements, "Withheld")
