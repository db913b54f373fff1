"""Undoing: the record of what people settled, and the one screen on which it is taken back with a reason."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements.admin.kept import ReadOnlyAdmin, author_of, screen_context


class ReasonForm(forms.Form):
    """Why somebody does what a screen is for."""

    reason = forms.CharField(
        required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"})
    )


class StandingFilter(admin.SimpleListFilter):
    """What stands, or what was taken back or replaced."""

    title = "whether it stands"
    parameter_name = "stands"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "Stands"), ("no", "Replaced")]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.filter(closed_at__isnull=self.value() == "yes") if self.value() else queryset


class UndoableAdmin(ReadOnlyAdmin):
    """What people settled: each row says whether it stands and, to whoever may, how to take it back."""

    list_select_related: ClassVar[tuple[str, ...]] = ()
    effect: str
    """What undoing comes to, for whoever is about to do it."""

    def may_undo(self, request: HttpRequest, row: Any) -> bool:
        """Whether whoever looks may take the row back."""
        raise NotImplementedError

    def take_back(self, row: Any, *, author: User, reason: str) -> None:
        """Undo; raises ValidationError where the row does not stand any more."""
        raise NotImplementedError

    def told(self, row: Any) -> str:
        """Who settled what, in a sentence."""
        raise NotImplementedError

    def about_rows(self, row: Any) -> Iterable[Model]:
        """The rows that it is about, each of which logs that it was undone."""
        raise NotImplementedError

    def back_to(self, row: Any) -> Model:
        """The row whose form whoever undid it is led to."""
        return row

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Remember who looks: not everybody may take it back."""
        row = super().get_object(request, object_id, from_field)
        if row is not None:
            row.is_undoable = self.may_undo(request, row)
        return row

    def get_urls(self) -> list[URLPattern]:
        """Add the page that asks why it is taken back."""
        view = self.admin_site.admin_view(self.undo_view)
        name = f"statements_{self.opts.model_name}_undo"
        return [path("<int:pk>/undo/", view, name=name), *super().get_urls()]

    @admin.display(description="stands", boolean=True)
    def stands(self, row: Any) -> bool:
        return row.closed_at is None

    @admin.display(description="take it back")
    def undo(self, row: Any) -> SafeString | str:
        if row.closed_at:
            return "It does not stand any more."
        if not row.is_undoable:
            return "A reviewer may take it back."
        address = reverse(f"admin:statements_{self.opts.model_name}_undo", args=[row.pk])
        return format_html('<a href="{}">Undo this {}</a>', address, self.opts.verbose_name)

    def undo_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask for the reason, then undo and go back."""
        row = get_object_or_404(self.model.objects.select_related(*self.list_select_related), pk=pk)
        if not self.may_undo(request, row):
            raise PermissionDenied
        form = ReasonForm(request.POST if request.method == "POST" else None)
        if form.is_valid():
            self.undo_now(request, row, form.cleaned_data["reason"])
            back = self.back_to(row)
            return HttpResponseRedirect(
                reverse(f"admin:statements_{back._meta.model_name}_change", args=[back.pk])  # noqa: SLF001
            )
        context = {"told": self.told(row), "effect": self.effect, "form": form}
        title = f"Undo a {self.opts.verbose_name}"
        return render(request, "admin/statements/undo.html", screen_context(self, request, title) | context)

    def undo_now(self, request: HttpRequest, row: Any, reason: str) -> None:
        """Undo, log it and say so; what was replaced meanwhile is left alone."""
        try:
            self.take_back(row, author=author_of(request), reason=reason)
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
            return
        for subject in self.about_rows(row):
            self.log_change(request, subject, f"Undid the {self.opts.verbose_name}: {row}. {reason}".strip())
        self.message_user(request, f"The {self.opts.verbose_name} is undone: {row}.", messages.SUCCESS)
