"""Decisions: who settled what, when and why, and the way to take one back."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements.admin.allowed import may_undo
from statements.admin.deciding import in_words
from statements.admin.kept import ReadOnlyAdmin, author_of
from statements.admin.links import row_link
from statements.curation.decisions import undo_decision
from statements.models import Decision


class UndoForm(forms.Form):
    """Why a decision is taken back."""

    reason = forms.CharField(
        required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"})
    )


class DecisionList(ChangeList):
    """A page of decisions whose values are put in words together."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        self.result_list = list(self.result_list)
        for words in in_words(self.result_list):
            words["decision"].words = words


class StandingFilter(admin.SimpleListFilter):
    """Decisions that stand, or that a later one replaced."""

    title = "whether it stands"
    parameter_name = "stands"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "Stands"), ("no", "Replaced")]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.filter(closed_at__isnull=self.value() == "yes") if self.value() else queryset


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin):
    """The record of what people settled."""

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

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Remember who looks: not everybody may take it back."""
        decision = super().get_object(request, object_id, from_field)
        if decision is not None:
            decision.is_undoable = self.may_undo(request, decision)
        return decision

    def may_undo(self, request: HttpRequest, decision: Decision) -> bool:
        """Whether whoever looks may take the decision back."""
        screen = self.admin_site.get_model_admin(type(decision.subject))
        is_changeable = screen.has_change_permission(request, decision.subject)
        return may_undo(request, decision, is_changeable=is_changeable)

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        own = {f"{noun}__id__exact" for noun in ("statement", "organization", "signature")}
        return lookup in own or super().lookup_allowed(lookup, value, request)

    def get_urls(self) -> list[URLPattern]:
        """Add the page that asks why a decision is taken back."""
        view = self.admin_site.admin_view(self.undo_view)
        return [path("<int:pk>/undo/", view, name="statements_decision_undo"), *super().get_urls()]

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

    @admin.display(description="stands", boolean=True)
    def stands(self, decision: Decision) -> bool:
        return decision.closed_at is None

    @admin.display(description="take it back")
    def undo(self, decision: Decision) -> SafeString | str:
        if decision.closed_at:
            return "A later decision has replaced it."
        if not decision.is_undoable:  # type: ignore[attr-defined]  # get_object() gives it
            return "A reviewer may take it back."
        address = reverse("admin:statements_decision_undo", args=[decision.pk])
        return format_html('<a href="{}">Undo this decision</a>', address)

    def words_of(self, decision: Decision) -> dict[str, Any]:
        """The decision's values in words; a list has them ready."""
        words: dict[str, Any] = getattr(decision, "words", None) or in_words([decision])[0]
        return words

    def undo_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask for the reason, then undo and go back to the row."""
        decision = get_object_or_404(Decision.objects.select_related("author"), pk=pk)
        subject = decision.subject
        screen = self.admin_site.get_model_admin(type(subject))
        if not self.may_undo(request, decision):
            raise PermissionDenied
        form = UndoForm(request.POST if request.method == "POST" else None)
        if form.is_valid():
            self.undo_now(request, decision, form.cleaned_data["reason"])
            return HttpResponseRedirect(
                reverse(f"admin:statements_{screen.opts.model_name}_change", args=[subject.pk])
            )
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": "Undo a decision",
            "media": self.media,
            "subject": subject,
            "words": self.words_of(decision),
            "form": form,
        }
        return render(request, "admin/statements/undo.html", context)

    def undo_now(self, request: HttpRequest, decision: Decision, reason: str) -> None:
        """Undo, log it on the row and say so; a decision replaced meanwhile is left alone."""
        try:
            undo_decision(decision=decision, author=author_of(request), reason=reason)
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
            return
        name = decision.get_field_display()
        self.log_change(request, decision.subject, f"Undid the decision about {name}. {reason}".strip())
        self.message_user(request, f"The decision about {name} is undone.", messages.SUCCESS)
