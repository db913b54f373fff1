"""Entries: what is printed, never changed, and what the machine makes of it."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from statements.admin.evidence import evidence_in_words
from statements.admin.kept import ReadOnlyAdmin, ReadOnlyInline
from statements.admin.links import ValuesFilter
from statements.models import CountryGuess, Entry


class GuessInline(ReadOnlyInline):
    """The countries guessed, strongest first, with the reasons and what came second."""

    model = CountryGuess
    fields = readonly_fields = ("rank", "country", "confidence", "reasons", "runner_up")
    show_change_link = False

    def reasons(self, guess: CountryGuess) -> SafeString:
        words = ((evidence_in_words(evidence),) for evidence in guess.evidence)
        return format_html_join("; ", "{}", words)


class DocumentKindFilter(admin.ChoicesFieldListFilter):
    """Filters by the kind of the document, which its title tells from the kind of the entry."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.title = "kind of document"


@admin.register(Entry)
class EntryAdmin(ReadOnlyAdmin):
    """The printed entries of every document."""

    list_display = ("position", "number", "printed", "name", "kind", "source", "first_line", "confidence")
    list_display_links = ("printed",)
    list_filter = ("kind", ("source__kind", DocumentKindFilter), ("source__language", ValuesFilter))
    list_select_related = ("source",)
    search_fields = ("printed", "person")
    folded_fields = ("signature__folded",)
    ordering = ("source_id", "position")
    inlines = (GuessInline,)
    fieldsets = (
        (
            "As printed",
            {"fields": ("source", "position", "number", "printed", "section", "group", "first_line")},
        ),
        ("As read", {"fields": ("name", "kind", "person", "role", "regions", "confidence")}),
        ("In the record", {"fields": ("signature",)}),
    )

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        return lookup == "source__id__exact" or super().lookup_allowed(lookup, value, request)
