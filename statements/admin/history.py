"""History on the screens: who changed what, when and why, and the way back, which is a change of its own."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.models import LogEntry
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse

from statements.admin.allowed import earliest_to_revert, fields_left
from statements.admin.history_words import changes_between, entries_in_words, names_in
from statements.admin.kept import KeptAdmin, author_of
from statements.admin.undoing import ReasonForm
from statements.curation.history import Kept
from statements.curation.reverting import difference, is_origin, record_now, revert
from statements.models import Signature

PER_PAGE = 50


class HistoryAdmin(KeptAdmin):
    """A noun whose rows have a history of what people changed."""

    def get_urls(self) -> list[URLPattern]:
        """Add the page that puts a row back."""
        view = self.admin_site.admin_view(self.revert_view)
        name = f"statements_{self.opts.model_name}_revert"
        return [
            path("<path:object_id>/history/<int:history_id>/revert/", view, name=name),
            *super().get_urls(),
        ]

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Every entry, the newest first, with what it changed in words."""
        row = self.row_of(request, object_id)
        page = Paginator(entries_of(row), PER_PAGE).get_page(request.GET.get("p"))
        # One more than the page shows: what its last entry changed is seen from the entry before.
        records = list(
            entries_of(row)[page.start_index() - 1 if page.paginator.count else 0 :][: PER_PAGE + 1]
        )
        context = {
            "entries": self.with_ways_back(request, row, entries_in_words(records)[:PER_PAGE]),
            "page": page,
            "title": f"History: {row}",
            "log": self.log_of(row),
            **(extra_context or {}),
        }
        return render(request, "admin/statements/history.html", self.context_of(request, row) | context)

    def revert_view(self, request: HttpRequest, object_id: str, history_id: int) -> HttpResponse:
        """Show what would change, ask for the reason, then put the row back and return to its form."""
        row = self.row_of(request, object_id)
        record = get_object_or_404(entries_of(row), history_id=history_id)
        if not self.may_revert(request, row, record):
            raise PermissionDenied
        form = ReasonForm(request.POST if request.method == "POST" else None)
        if form.is_valid():
            self.revert_now(request, row, record, form.cleaned_data["reason"])
            return HttpResponseRedirect(
                reverse(f"admin:statements_{self.opts.model_name}_change", args=[row.pk])
            )
        now, left = record_now(row), fields_left(request)
        decided, columns = difference(now, record, left)
        changes = changes_between(now, record, names_in([now, record]))
        context = {
            "record": record,
            "is_origin": is_origin(record),
            "changes": [change for change in changes if change["name"] in {*decided, *columns}],
            "left": [change for change in changes if change["name"] in left],
            "form": form,
            "title": f"Put back: {row}",
        }
        return render(request, "admin/statements/revert.html", self.context_of(request, row) | context)

    def revert_now(self, request: HttpRequest, row: Kept, record: Any, reason: str) -> None:
        """Put the row back, log it and say so."""
        leaving = fields_left(request)
        changed = revert(row=row, record=record, author=author_of(request), reason=reason, leaving=leaving)
        if not changed:
            self.message_user(request, "It stands as it did then: nothing changed.", messages.INFO)
            return
        what = ", ".join(name.removeprefix("is_").replace("_", " ") for name in changed)
        self.log_change(request, row, f"Put back from its history: {what}. {reason}".strip())
        self.message_user(request, f"Put back: {what}.", messages.SUCCESS)

    def row_of(self, request: HttpRequest, object_id: str) -> Any:
        """The row, for somebody who may see it."""
        row = self.get_object(request, unquote(object_id))
        if row is None:
            raise Http404
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        return row

    def may_revert(self, request: HttpRequest, row: Kept, record: Any) -> bool:
        """Whether the reader may put the row back to this entry."""
        is_changeable = self.has_change_permission(request, row)
        return is_changeable and record.history_id >= earliest_to_revert(request, row)

    def with_ways_back(
        self, request: HttpRequest, row: Kept, entries: list[dict[str, Any]]
    ) -> list[dict[str, Any]]:
        """The entries, each with whether there is something to put back and the reader may do it."""
        now, left = record_now(row), fields_left(request)
        is_changeable = self.has_change_permission(request, row)
        earliest = earliest_to_revert(request, row)
        for entry in entries:
            record = entry["record"]
            may_revert = is_changeable and record.history_id >= earliest
            entry["may_revert"] = may_revert and any(difference(now, record, left))
        return entries

    def log_of(self, row: Kept) -> Any:
        """What was done on the screens, the latest first."""
        return (
            LogEntry.objects.filter(object_id=str(row.pk), content_type__app_label="statements")
            .filter(content_type__model=self.opts.model_name)
            .select_related("user")[:PER_PAGE]
        )

    def context_of(self, request: HttpRequest, row: Kept) -> dict[str, Any]:
        """What both pages need."""
        return {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "row": row,
            "media": self.media,
            "list_url": reverse(f"admin:statements_{self.opts.model_name}_changelist"),
            "change_url": reverse(f"admin:statements_{self.opts.model_name}_change", args=[row.pk]),
            "history_url": reverse(f"admin:statements_{self.opts.model_name}_history", args=[row.pk]),
            "revert_name": f"admin:statements_{self.opts.model_name}_revert",
        }


def entries_of(row: Any) -> Any:
    """The entries of a row's history with whoever wrote them, the newest first."""
    related = ("history_user", "organization") if isinstance(row, Signature) else ("history_user",)
    return row.history.select_related(*related).order_by("-history_id")
