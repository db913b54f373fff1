"""Import runs: who imported what, when, and what came of it."""

from django.contrib import admin
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from statements.admin.kept import ReadOnlyAdmin
from statements.models import ImportRun

COUNTS = ("created", "updated", "unchanged", "passed_over", "failed")


@admin.register(ImportRun)
class ImportRunAdmin(ReadOnlyAdmin):
    """The record of imports."""

    list_display = ("started_at", "finished_at", "author", *COUNTS)
    list_filter = ("started_at", "author")
    list_select_related = ("author",)
    search_fields = ("author__username",)
    folded_fields = ()
    search_help_text = "Name of the account that imported."
    date_hierarchy = "started_at"
    ordering = ("-started_at", "-pk")
    fieldsets = (
        (None, {"fields": ("started_at", "finished_at", "author", "options")}),
        ("What came of it", {"fields": (*COUNTS, "documents")}),
    )

    @admin.display(description="documents")
    def documents(self, run: ImportRun) -> SafeString:
        return render_to_string("admin/statements/documents.html", {"items": run.items})
