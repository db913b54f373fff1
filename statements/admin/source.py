"""Sources: the documents, where they come from, and what was read in them."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from statements.admin.actions import ReasonActionForm, act
from statements.admin.allowed import may
from statements.admin.kept import KeptAdmin
from statements.admin.links import ValuesFilter, rows_link
from statements.admin.reading import reading_in_words
from statements.curation.lifecycle import publish_sources
from statements.models import Source

READ_ONLY = (
    "statement", "kind", "draft", "file_name", "path", "media_type", "size", "checksum",
    "language", "read", "entries", "reader_version", "gazetteer_version", "created_at",
)  # fmt: skip


@admin.register(Source)
class SourceAdmin(KeptAdmin):
    """The documents that print statements; where they come from is filled in by hand."""

    list_display = (
        "file_name",
        "statement",
        "kind",
        "is_draft",
        "language",
        "media_type",
        "publisher",
        "created_at",
    )
    list_filter = ("kind", "is_draft", ("media_type", ValuesFilter), ("language", ValuesFilter), "created_at")
    list_select_related = ("statement",)
    search_fields = ("file_name", "path", "checksum", "publisher", "url")
    folded_fields = ("statement__folded",)
    ordering = ("-pk",)
    readonly_fields = READ_ONLY
    action_form = ReasonActionForm
    actions = ("publish",)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "statement",
                    "kind",
                    "draft",
                    "language",
                    "file_name",
                    "path",
                    "media_type",
                    "size",
                    "checksum",
                )
            },
        ),
        (
            "Where it comes from",
            {
                "fields": (
                    "url",
                    "archived_url",
                    "publisher",
                    "retrieved_date",
                    "as_of_date",
                )
            },
        ),
        (
            "What was read in it",
            {"fields": ("read", "entries", "reader_version", "gazetteer_version", "created_at")},
        ),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        """Lists leave the long texts where they are."""
        return super().get_queryset(request).defer("text", "body", "line_fates", "reading", "differences")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A document comes in by import or by "Add from text"."""
        return False

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        return lookup == "statement__id__exact" or super().lookup_allowed(lookup, value, request)

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return may(request, "publish_statement")

    @admin.action(description="Publish", permissions=["publish"])
    def publish(self, request: HttpRequest, queryset: QuerySet[Source]) -> None:
        act(self, request, queryset, lambda rows, **why: publish_sources(sources=rows, **why), "Published")

    @admin.display(description="draft")
    def draft(self, source: Source) -> str:
        """In words: a help text beside a cross reads as if it held."""
        return f"Yes. {Source._meta.get_field('is_draft').help_text}" if source.is_draft else "No."  # noqa: SLF001

    @admin.display(description="entries")
    def entries(self, source: Source) -> SafeString:
        return rows_link("entry", source.entries.count(), source__id__exact=source.pk)

    @admin.display(description="the reading")
    def read(self, source: Source) -> SafeString:
        return render_to_string("admin/statements/reading.html", {"reading": reading_in_words(source)})
