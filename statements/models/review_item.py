"""ReviewItem: one thing that a person should look at, and whether somebody has."""

from django.conf import settings
from django.db import models

from statements.models.constraints import given, one_of
from statements.models.organization import Organization
from statements.models.signature import Signature
from statements.models.source import Source


class ReviewItemQuerySet(models.QuerySet["ReviewItem"]):
    """Items by whether somebody has settled them."""

    def waiting(self) -> "ReviewItemQuerySet":
        """What nobody has settled, first what resolves most signatures."""
        return self.filter(settled_at=None).order_by("-weight", "pk")


class ReviewReason(models.TextChoices):
    """Why something should be looked at; curation.review has the function that finds each."""

    DUPLICATE = "duplicate", "likely the same organisation"
    BRANCH = "branch", "likely a branch"
    TWICE = "twice", "twice in one list"
    COUNTRY_WEAK = "country_weak", "country on weak grounds"
    COUNTRY_GROUP = "country_group", "country unlike its neighbours"
    COUNTRY_STATEMENTS = "country_statements", "countries differ between statements"
    COUNTRY_DECIDED = "country_decided", "country decided, said otherwise today"
    NUMBERING = "numbering", "numbers jump"
    TOTAL = "total", "total differs from the list"
    UNRESOLVED = "unresolved", "lines not understood"
    PERSON = "person", "person or organisation"
    DIFFERENCES = "differences", "read otherwise today"
    DISSOLVED = "dissolved", "signed after its end"


class ReviewItem(models.Model):
    """Found by the machine, settled by a person; a settled one returns only when its facts change."""

    Reason = ReviewReason

    reason = models.CharField(max_length=20, choices=Reason, editable=False)
    key = models.CharField(
        max_length=120, editable=False, help_text="What it is about, once for each reason."
    )
    facts = models.CharField(
        max_length=64,
        editable=False,
        help_text="Hash of what it rests on: another one, and it is open again.",
    )
    weight = models.FloatField(
        editable=False, help_text="How many signatures deciding it resolves, times how likely it is."
    )
    sentence = models.TextField(editable=False)
    source = models.ForeignKey(
        Source, on_delete=models.CASCADE, null=True, related_name="review_items", editable=False
    )
    signature = models.ForeignKey(
        Signature, on_delete=models.CASCADE, null=True, related_name="review_items", editable=False
    )
    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, null=True, related_name="review_items", editable=False
    )
    other = models.ForeignKey(
        Organization, on_delete=models.CASCADE, null=True, related_name="+", editable=False
    )
    found_at = models.DateTimeField(auto_now_add=True)
    settled_at = models.DateTimeField(null=True, editable=False)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", editable=False
    )
    note = models.TextField(blank=True, help_text="Why nothing has to be changed.")

    objects = ReviewItemQuerySet.as_manager()

    class Meta:
        ordering = ["-weight", "pk"]
        verbose_name = "item to review"
        verbose_name_plural = "items to review"
        indexes = [
            models.Index(
                fields=["-weight", "id"], condition=models.Q(settled_at=None), name="review_item_waiting"
            ),
            models.Index(
                fields=["reason", "-weight", "id"],
                condition=models.Q(settled_at=None),
                name="review_item_waiting_reason",
            ),
        ]
        constraints = [
            one_of("reason", ReviewReason, table="review_item"),
            given("key", table="review_item"),
            given("facts", table="review_item"),
            models.UniqueConstraint(fields=["reason", "key"], name="review_item_once"),
            models.CheckConstraint(
                condition=models.Q(settled_at=None, settled_by=None)
                | models.Q(settled_at__isnull=False, settled_by__isnull=False),
                name="review_item_settled_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.sentence
