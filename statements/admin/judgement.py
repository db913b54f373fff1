"""Judgements: two organisations side by side, what speaks for and against, and what a person says."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements.admin.add_from_text import screen_context
from statements.admin.allowed import may
from statements.admin.decision import StandingFilter, UndoForm
from statements.admin.kept import ReadOnlyAdmin, author_of
from statements.admin.keys import is_key
from statements.admin.links import row_link
from statements.curation.comparing import Side, compare_sides, effect_of_merging, side_of
from statements.curation.judging import Ruling, judge, undo_judgement
from statements.curation.standing import standing_between
from statements.models import Judgement, Organization

Verdict = Judgement.Verdict
CHOICES = {
    "same_left": "The same: the left name and address stand for both",
    "same_right": "The same: the right name and address stand for both",
    Verdict.LEFT_IS_BRANCH.value: "The left one is a branch of the right one",
    Verdict.RIGHT_IS_BRANCH.value: "The right one is a branch of the left one",
    Verdict.RELATED.value: "Related, but neither the same nor a branch",
    Verdict.DIFFERENT.value: "Different: do not ask again",
    Verdict.UNSURE.value: "Nobody can tell yet",
}


class JudgeForm(forms.Form):
    """What somebody says of two organisations; `seen` is what stood when they looked."""

    verdict = forms.ChoiceField(
        choices=list(CHOICES.items()), widget=forms.RadioSelect, label="What they are"
    )
    reason = forms.CharField(
        required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"})
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def ruling(self, left: Organization, right: Organization) -> Ruling:
        """The answer as curation takes it."""
        leads = {"same_left": left, "same_right": right}
        verdict = self.cleaned_data["verdict"]
        lead = leads.get(verdict)
        return Ruling(Verdict.SAME if lead else verdict, self.cleaned_data["reason"], lead)


@admin.register(Judgement)
class JudgementAdmin(ReadOnlyAdmin):
    """The record of what people judged."""

    list_display = ("words", "verdict", "author", "decided_at", "stands")
    list_filter = (StandingFilter, "verdict", "decided_at", "author")
    list_select_related = ("author", "left", "right")
    search_fields = ("reason", "author__username")
    folded_fields = ("left__folded", "right__folded")
    date_hierarchy = "decided_at"
    ordering = ("-decided_at", "-pk")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "sides",
                    "words",
                    "reason",
                    "author",
                    "decided_at",
                    "closed_at",
                    "closed_by",
                    "closing_reason",
                    "undo",
                )
            },
        ),
    )

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Remember who looks: not everybody may take it back."""
        judgement = super().get_object(request, object_id, from_field)
        if judgement is not None:
            judgement.is_undoable = may_undo(request, judgement)
        return judgement

    def get_urls(self) -> list[URLPattern]:
        """Add the pages that compare two organisations and that take a judgement back."""
        wrap = self.admin_site.admin_view
        return [
            path("judge/", wrap(self.judge_view), name="statements_judgement_judge"),
            path("<int:pk>/undo/", wrap(self.undo_view), name="statements_judgement_undo"),
            *super().get_urls(),
        ]

    @admin.display(description="judged")
    def words(self, judgement: Judgement) -> str:
        return judgement.in_words()

    @admin.display(description="stands", boolean=True)
    def stands(self, judgement: Judgement) -> bool:
        return judgement.closed_at is None

    @admin.display(description="look at both")
    def sides(self, judgement: Judgement) -> SafeString:
        address = judging_address(judgement.left_id, judgement.right_id)
        return format_html('<a href="{}">{} and {}</a>', address, judgement.left, judgement.right)

    @admin.display(description="take it back")
    def undo(self, judgement: Judgement) -> SafeString | str:
        if judgement.closed_at:
            return "It does not stand any more."
        if not judgement.is_undoable:  # type: ignore[attr-defined]  # get_object() gives it
            return "A reviewer may take it back."
        address = reverse("admin:statements_judgement_undo", args=[judgement.pk])
        return format_html('<a href="{}">Undo this judgement</a>', address)

    def judge_view(self, request: HttpRequest) -> HttpResponse:
        """Show both side by side, take what somebody says of them, and go on with the queue."""
        if not may(request, "judge_organization"):
            raise PermissionDenied
        left, right = (find_side(request, name) for name in ("left", "right"))
        standing = standing_between(left, right)
        initial = {"seen": standing.pk if standing else None}
        form = JudgeForm(request.POST if request.method == "POST" else None, initial=initial)
        if form.is_valid() and self.judge_now(request, form, left, right):
            return HttpResponseRedirect(reverse("admin:statements_reviewitem_changelist"))
        context = {
            **screen_context(self, request, "Compare two organisations"),
            "rows": rows_of(side_of(left), side_of(right)),
            "comparison": compare_sides(left, right),
            "effect": effect_of_merging(left, right),
            "standing": standing.in_words() if standing else "",
            "form": form,
        }
        return render(request, "admin/statements/judge.html", context)

    def judge_now(
        self, request: HttpRequest, form: JudgeForm, left: Organization, right: Organization
    ) -> bool:
        """Judge, log it on both and say so; what cannot be becomes an error of the form."""
        held = form.cleaned_data["seen"]
        seen = Judgement.objects.filter(pk=held).first() if held else None
        ruling = form.ruling(left, right)
        try:
            judgement = judge(left=left, right=right, ruling=ruling, author=author_of(request), seen=seen)
        except ValidationError as error:
            form.add_error(None, error)
            return False
        if judgement is None:
            self.message_user(request, "That stood already.", messages.INFO)
            return True
        for organization in (left, right):
            self.log_change(request, organization, judgement.in_words())
        self.message_user(request, judgement.in_words(), messages.SUCCESS)
        return True

    def undo_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask for the reason, then undo and go back to the judgement."""
        judgement = get_object_or_404(Judgement.objects.select_related("author", "left", "right"), pk=pk)
        if not may_undo(request, judgement):
            raise PermissionDenied
        form = UndoForm(request.POST if request.method == "POST" else None)
        if form.is_valid():
            self.undo_now(request, judgement, form.cleaned_data["reason"])
            return HttpResponseRedirect(reverse("admin:statements_judgement_change", args=[pk]))
        context = {
            **screen_context(self, request, "Undo a judgement"),
            "words": judgement.in_words(),
            "form": form,
        }
        return render(request, "admin/statements/undo_judgement.html", context)

    def undo_now(self, request: HttpRequest, judgement: Judgement, reason: str) -> None:
        """Undo, log it on both organisations and say so."""
        try:
            undo_judgement(judgement=judgement, author=author_of(request), reason=reason)
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
            return
        for organization in (judgement.left, judgement.right):
            self.log_change(request, organization, f"Undid: {judgement.in_words()} {reason}".strip())
        self.message_user(request, "The judgement is undone.", messages.SUCCESS)


def may_undo(request: HttpRequest, judgement: Judgement) -> bool:
    """Whether a judgement may be taken back: one's own, or anybody's with the permission for that."""
    is_own = judgement.author_id == author_of(request).pk and may(request, "judge_organization")
    return is_own or may(request, "undo_judgement")


def judging_address(left: int, right: int) -> str:
    """The page that compares two organisations."""
    return reverse("admin:statements_judgement_judge", query={"left": left, "right": right})


def find_side(request: HttpRequest, name: str) -> Organization:
    """One of the two organisations named in the address; raises Http404 where it names none."""
    key = request.GET.get(name, "")
    found = Organization.objects.filter(pk=key).first() if is_key(key) else None
    if found is None:
        raise Http404("Two organisations are compared: the address has to name both.")
    return found


def rows_of(left: Side, right: Side) -> list[tuple[str, str, str]]:
    """What is known of both sides: a label, and each side's value."""
    return [(label, value, in_words_of(right)[label]) for label, value in in_words_of(left).items()]


def in_words_of(side: Side) -> dict[str, str]:
    """Label -> what is known of one side."""
    organization = side.organization
    return {
        "Name": row_link(organization),
        "Stands under": str(organization.representative or "itself"),
        "Other names": "; ".join(side.names) or "none",
        "Kind": organization.get_kind_display(),
        "Countries": "; ".join(side.countries) or "unknown",
        "Branch of": str(organization.head.parent or "nothing"),
        "Signatures, drafts too": f"{side.signatures:,}",
        "Latest statements": "; ".join(side.statements) or "none",
        "Website": organization.website or "none",
        "Register numbers": organization.register_numbers or "none",
    }
