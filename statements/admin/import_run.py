"""Import runs: who imported what, when, and what came of it."""

from typing import Any

from django.contrib import admin
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from statements.admin.kept import ReadOnlyAdmin
from statements.models import ImportRun

COUNTS = ("created", "updated", "unchanged", "passed_over", "failed")


@admin.register(ImportRun)
class ImportRunAdmin(ReadOnlyAdmin):
    """The record of imports."""

    list_display = ("started_at", "finished_at", "by", *COUNTS)
    list_filter = ("started_at", "author")
    list_select_related = ("author",)
    search_fields = ("author__username",)
    folded_fields = ()
    search_help_text = "Name of the account that imported."
    date_hierarchy = "started_at"
    ordering = ("-started_at", "-pk")
    fieldsets = (
        (None, {"fields": ("started_at", "finished_at", "by", "told")}),
        ("What came of it", {"fields": (*COUNTS, "documents")}),
    )

    @admin.display(description="who imported", ordering="author")
    def by(self, run: ImportRun) -> str:
        return run.author.get_username() if run.author else "the command"

    @admin.display(description="what it was told")
    def told(self, run: ImportRun) -> str:
        """Only what was said, in words."""
        return "; ".join(option_in_words(name, value) for name, value in run.options.items() if value)

    @admin.display(description="documents")
    def documents(self, run: ImportRun) -> SafeString:
        return render_to_string("admin/statements/documents.html", {"items": run.items})


def option_in_words(name: str, value: Any) -> str:
    """One option of a run: its name alone where it was only switched on."""
    words = name.replace("_", " ")
    if value is True:
        return words
    return f"{words}: {', '.join(map(str, value)) if isinstance(value, list) else value}"
