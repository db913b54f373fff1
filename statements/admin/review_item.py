"""The review queue: what waits to be looked at, first what resolves most signatures."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements.admin.actions import ReasonActionForm
from statements.admin.allowed import may
from statements.admin.judgement import judging_address
from statements.admin.kept import ReadOnlyAdmin, author_of
from statements.admin.paging import FirstPages
from statements.curation.review import look_at_waiting, reopen_items, settle_items
from statements.models import ReviewItem


class WaitingFilter(admin.SimpleListFilter):
    """Items that wait, which is what the queue shows unless it is asked for others."""

    title = "whether it waits"
    parameter_name = "settled"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "Settled"), ("all", "All")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[ReviewItem]) -> QuerySet[ReviewItem]:
        if self.value() == "all":
            return queryset
        return queryset.filter(settled_at__isnull=self.value() != "yes")

    def choices(self, changelist: Any) -> Any:
        """The first choice is what waits, not everything."""
        first, *others = super().choices(changelist)
        return [{**first, "display": "Waiting"}, *others]


@admin.register(ReviewItem)
class ReviewItemAdmin(ReadOnlyAdmin):
    """What people should look at."""

    list_display = ("sentence", "reason", "signatures", "decide", "settled_by")
    list_display_links = None
    list_filter = (WaitingFilter, "reason")
    list_select_related = ("settled_by",)
    list_per_page = 50
    paginator = FirstPages
    search_fields = ("sentence",)
    folded_fields = ("organization__folded", "other__folded", "signature__folded")
    ordering = ("-weight", "pk")
    action_form = ReasonActionForm
    actions = ("settle", "reopen")
    readonly_fields = ("decide",)
    fields = ("reason", "sentence", "decide", "found_at", "settled_at", "settled_by", "note")

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """What a decision about many documents has answered is let go of when the queue is opened."""
        if request.method == "GET":
            look_at_waiting()
        return super().changelist_view(request, extra_context)

    def has_settle_permission(self, request: HttpRequest) -> bool:
        return may(request, "change_reviewitem")

    @admin.display(description="signatures", ordering="-weight")
    def signatures(self, item: ReviewItem) -> str:
        """How many it resolves, as likely as it is."""
        return f"{item.weight:.1f}".removesuffix(".0")

    @admin.display(description="decide")
    def decide(self, item: ReviewItem) -> SafeString:
        """The screen on which it is decided."""
        return format_html('<a href="{}">{}</a>', *place_of(item))

    @admin.action(description="Settle: nothing has to be changed", permissions=["settle"])
    def settle(self, request: HttpRequest, queryset: QuerySet[ReviewItem]) -> None:
        note = request.POST.get("reason", "").strip()
        chosen = number_chosen(request, queryset)
        number = settle_items(items=queryset, author=author_of(request), note=note)
        self.message_user(request, f"Settled: {number}.")
        if number < chosen:
            words = f"{chosen - number} of the chosen waited no more: settled or decided meanwhile."
            self.message_user(request, words, messages.WARNING)

    @admin.action(description="Let it wait again", permissions=["settle"])
    def reopen(self, request: HttpRequest, queryset: QuerySet[ReviewItem]) -> None:
        self.message_user(request, f"Waiting again: {reopen_items(items=queryset)}.")


def number_chosen(request: HttpRequest, queryset: QuerySet[ReviewItem]) -> int:
    """How many items were ticked, those included that have left the queue since the page was shown."""
    if request.POST.get("select_across") == "1":
        return queryset.count()
    return len(request.POST.getlist(ACTION_CHECKBOX_NAME))


def place_of(item: ReviewItem) -> tuple[str, str]:
    """Address and name of the screen on which an item is decided."""
    if item.organization_id and item.other_id:
        return judging_address(item.organization_id, item.other_id), "Compare both"
    for noun in ("signature", "organization", "source"):
        if key := getattr(item, f"{noun}_id"):
            return reverse(f"admin:statements_{noun}_change", args=[key]), f"Open the {WORDS[noun]}"
    return reverse("admin:statements_reviewitem_change", args=[item.pk]), "Open it"


WORDS = {"signature": "signature", "organization": "organisation", "source": "document"}
