"""Decisions: who settled what, when and why, and the way to take one back."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.contrib.auth.models import User
from django.db.models import Model
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements.admin.allowed import may_undo
from statements.admin.deciding import in_words
from statements.admin.links import row_link
from statements.admin.undoing import StandingFilter, UndoableAdmin
from statements.curation.decisions import undo_decision
from statements.models import Decision


class DecisionList(ChangeList):
    """A page of decisions whose values are put in words together."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        self.result_list = list(self.result_list)
        for words in in_words(self.result_list):
            words["decision"].words = words


@admin.register(Decision)
class DecisionAdmin(UndoableAdmin):
    """The record of what people settled about one field of a row."""

    effect = "To undo it is a decision of its own. Both stay in the record."
    list_display = ("field", "about", "now", "was", "author", "decided_at", "stands")
    list_filter = (StandingFilter, "field", "decided_at", "author")
    list_select_related = ("author", "statement", "organization", "signature")
    search_fields = ("reason", "author__username")
    folded_fields = ("statement__folded", "organization__folded", "signature__folded")
    date_hierarchy = "decided_at"
    ordering = ("-decided_at", "-pk")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "about",
                    "field",
                    "was",
                    "now",
                    "reason",
                    "author",
                    "decided_at",
                    "closed_at",
                    "undo",
                )
            },
        ),
    )

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return DecisionList

    def may_undo(self, request: HttpRequest, decision: Decision) -> bool:
        """Whether whoever looks may take the decision back."""
        screen = self.admin_site.get_model_admin(type(decision.subject))
        is_changeable = screen.has_change_permission(request, decision.subject)
        return may_undo(request, decision, is_changeable=is_changeable)

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        own = {f"{noun}__id__exact" for noun in ("statement", "organization", "signature")}
        return lookup in own or super().lookup_allowed(lookup, value, request)

    @admin.display(description="about")
    def about(self, decision: Decision) -> SafeString:
        """The row, with a link to it."""
        subject = decision.subject
        return format_html("{} {}", subject._meta.verbose_name, row_link(subject))  # noqa: SLF001

    @admin.display(description="before")
    def was(self, decision: Decision) -> str:
        return self.words_of(decision)["previous"]

    @admin.display(description="decided")
    def now(self, decision: Decision) -> str:
        return self.words_of(decision)["value"]

    def words_of(self, decision: Decision) -> dict[str, Any]:
        """The decision's values in words; a list has them ready."""
        words: dict[str, Any] = getattr(decision, "words", None) or in_words([decision])[0]
        return words

    def told(self, decision: Decision) -> str:
        words = self.words_of(decision)
        return format_html(
            "{} decided on {} about <strong><bdi>{}</bdi></strong>: {} is “<bdi>{}</bdi>”; "
            "before, it was “<bdi>{}</bdi>”.",
            decision.author,
            date_format(decision.decided_at, "Y-m-d H:i"),
            decision.subject,
            decision.get_field_display(),
            words["value"],
            words["previous"],
        )

    def take_back(self, decision: Decision, *, author: User, reason: str) -> None:
        undo_decision(decision=decision, author=author, reason=reason)

    def about_rows(self, decision: Decision) -> list[Model]:
        return [decision.subject]

    def back_to(self, decision: Decision) -> Model:
        return decision.subject
