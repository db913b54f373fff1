"""Judgements: two organisations side by side, what speaks for and against, and what a person says."""

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements.admin.allowed import may
from statements.admin.kept import author_of, screen_context
from statements.admin.keys import is_key
from statements.admin.links import row_link
from statements.admin.undoing import ReasonForm, StandingFilter, UndoableAdmin
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


class JudgeForm(ReasonForm):
    """What somebody says of two organisations; `seen` is what stood when they looked."""

    verdict = forms.ChoiceField(
        choices=list(CHOICES.items()), widget=forms.RadioSelect, label="What they are"
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def ruling(self, left: Organization, right: Organization) -> Ruling:
        """The answer as curation takes it."""
        leads = {"same_left": left, "same_right": right}
        verdict = self.cleaned_data["verdict"]
        lead = leads.get(verdict)
        return Ruling(Verdict.SAME if lead else verdict, self.cleaned_data["reason"], lead)


@admin.register(Judgement)
class JudgementAdmin(UndoableAdmin):
    """The record of what people judged."""

    effect = (
        "Undone, both stand by what the other judgements say. Nothing that was signed, edited or judged "
        "since is lost, and this judgement stays in the record."
    )
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

    def get_urls(self) -> list[URLPattern]:
        """Add the page that compares two organisations."""
        view = self.admin_site.admin_view(self.judge_view)
        return [path("judge/", view, name="statements_judgement_judge"), *super().get_urls()]

    @admin.display(description="judged")
    def words(self, judgement: Judgement) -> str:
        return judgement.in_words()

    @admin.display(description="look at both")
    def sides(self, judgement: Judgement) -> SafeString:
        address = judging_address(judgement.left_id, judgement.right_id)
        return format_html('<a href="{}">{} and {}</a>', address, judgement.left, judgement.right)

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

    def may_undo(self, request: HttpRequest, judgement: Judgement) -> bool:
        """One's own, or anybody's with the permission for that."""
        is_own = judgement.author_id == author_of(request).pk and may(request, "judge_organization")
        return is_own or may(request, "undo_judgement")

    def told(self, judgement: Judgement) -> str:
        return judgement.in_words()

    def take_back(self, judgement: Judgement, *, author: User, reason: str) -> None:
        undo_judgement(judgement=judgement, author=author, reason=reason)

    def about_rows(self, judgement: Judgement) -> list[Organization]:
        return [judgement.left, judgement.right]


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
        "Wikidata": organization.wikidata_id or "none",
        "Founded": organization.founded_date or "unknown",
        "Dissolved": organization.dissolved_date or "unknown",
    }
