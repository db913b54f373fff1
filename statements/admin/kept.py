"""Kept rows: what all screens share; folded search, nothing signed is deleted, long lists stay short."""

from typing import Any, TypeVar, cast

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db.models import ForeignKey, Model, Q, QuerySet, URLField
from django.forms import BaseInlineFormSet
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from statements.admin.keys import KeySelect, is_key
from statements.lookup.search import matching

Row = TypeVar("Row", bound=Model)
LONGEST_SEARCH = 200
"""Characters: each word of a search is a condition, and a database takes so many."""


def author_of(request: HttpRequest) -> User:
    """Whoever is logged in: the admin lets nobody else in."""
    return cast("User", request.user)


def screen_context(screen: admin.ModelAdmin, request: HttpRequest, title: str) -> dict[str, Any]:
    """What the admin's own templates expect on a page that belongs to a noun."""
    return {
        **screen.admin_site.each_context(request),
        "opts": screen.opts,
        "title": title,
        "media": screen.media,
    }


class SearchAdmin(admin.ModelAdmin):
    """Finds rows by folded words in `folded_fields`, or by `search_fields` as Django does."""

    folded_fields: tuple[str, ...] = ("folded",)
    search_help_text = "Words in any order; case, accents and script do not matter."

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Row], search_term: str
    ) -> tuple[QuerySet[Row], bool]:
        """Ask for keys twice instead of joining, so that no row comes twice."""
        if len(search_term) > LONGEST_SEARCH:
            words = f"Only the first {LONGEST_SEARCH} characters were searched for."
            self.message_user(request, words, messages.WARNING)
            search_term = search_term[:LONGEST_SEARCH]
        literal, _ = super().get_search_results(request, queryset, search_term)
        if not search_term.strip():
            return literal, False
        if not self.folded_fields:
            return literal, False
        folded = matching(queryset, search_term, self.folded_fields)
        return queryset.filter(Q(pk__in=literal.values("pk")) | Q(pk__in=folded.values("pk"))), False


class KeptAdmin(SearchAdmin):
    """A row that stays: it can be found, corrected and hidden, never deleted."""

    list_per_page = 100
    list_max_show_all = 500
    show_full_result_count = False
    formfield_overrides = {URLField: {"assume_scheme": "https"}}

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Refuse an action that whoever asks was not offered: Django would only pass over it."""
        wanted = set(request.POST.getlist("action")) - {""}
        if not wanted <= self.get_actions(request).keys():
            raise PermissionDenied
        if wanted and not all(map(is_key, request.POST.getlist(ACTION_CHECKBOX_NAME))):
            raise SuspiciousOperation("An action on a row that cannot be.")
        # A list is called by what it holds, whether its rows can be changed or only looked at.
        title = capfirst(self.opts.verbose_name_plural)
        return super().changelist_view(request, {"title": title, **(extra_context or {})})

    def action_checkbox(self, obj: Model) -> SafeString:
        """The box that ticks a row; Django fills a form's template for each, a third of a page's time."""
        box = '<input type="checkbox" name="{}" value="{}" class="action-select" aria-label="{}">'
        return format_html(box, ACTION_CHECKBOX_NAME, obj.pk, f"Select for an action: {obj}")

    def formfield_for_foreignkey(
        self, db_field: "ForeignKey[Any, Any]", request: HttpRequest, **kwargs: Any
    ) -> Any:
        """A row picked by typing is shown again only where its key can be one."""
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = KeySelect(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class ReadOnlyAdmin(KeptAdmin):
    """A record of what happened: to be looked at."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class FirstRows(BaseInlineFormSet):
    """The first rows of a list that may be long; its own page has them all."""

    LIMIT = 100

    def get_queryset(self) -> QuerySet[Any]:
        """Cut once and remember: the screen asks again for every row."""
        if not hasattr(self, "first_rows"):
            self.first_rows = super().get_queryset()[: self.LIMIT]
        return self.first_rows


class ReadOnlyInline(admin.TabularInline):
    """Rows shown with their parent, each linking to its own page."""

    formset = FirstRows
    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False
