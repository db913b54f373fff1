"""Judgement: what a person said of two organisations, with author, reason and date; closed, never deleted."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format

from statements.models.constraints import one_of
from statements.models.organization import Organization


class JudgementQuerySet(models.QuerySet["Judgement"]):
    """Judgements by whether they stand and whom they are about."""

    def standing(self) -> "JudgementQuerySet":
        return self.filter(closed_at=None)

    def in_order(self) -> "JudgementQuerySet":
        """As they were made: groups are derived in this order."""
        return self.order_by("decided_at", "pk")

    def between(self, one: int, other: int) -> "JudgementQuerySet":
        """About this pair of keys, in either order."""
        return self.filter(left=min(one, other), right=max(one, other))


class JudgementVerdict(models.TextChoices):
    """What two organisations are to each other; the values are those that matching suggests."""

    SAME = "same", "the same"
    LEFT_IS_BRANCH = "left_is_branch", "the left one is a branch"
    RIGHT_IS_BRANCH = "right_is_branch", "the right one is a branch"
    RELATED = "related", "related"
    DIFFERENT = "different", "different"
    UNSURE = "unsure", "nobody can tell yet"


class JudgementLead(models.TextChoices):
    """Which of two that are the same gives the group its name and address."""

    LEFT = "left", "the first"
    RIGHT = "right", "the second"


class Judgement(models.Model):
    """One verdict about one pair; groups and parents are derived from those that stand."""

    Verdict = JudgementVerdict
    Lead = JudgementLead
    BRANCH = (JudgementVerdict.LEFT_IS_BRANCH, JudgementVerdict.RIGHT_IS_BRANCH)

    left = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+", editable=False)
    right = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+", editable=False)
    verdict = models.CharField(max_length=15, choices=Verdict, editable=False)
    lead = models.CharField(
        max_length=5,
        choices=Lead,
        blank=True,
        editable=False,
        help_text="Of two that are the same: whose name and address stand for both.",
    )
    reason = models.TextField(blank=True, help_text="Why, and on what source.")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )
    decided_at = models.DateTimeField(default=timezone.now, editable=False)
    closed_at = models.DateTimeField(
        null=True, blank=True, editable=False, help_text="When it was undone, or another one replaced it."
    )
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
    )
    closing_reason = models.TextField(blank=True, editable=False)

    objects = JudgementQuerySet.as_manager()

    class Meta:
        ordering = ["-decided_at", "-pk"]
        permissions = [
            ("judge_organization", "Can judge whether organisations are the same"),
            ("undo_judgement", "Can undo judgements of others"),
        ]
        constraints = [
            one_of("verdict", JudgementVerdict, table="judgement"),
            models.CheckConstraint(
                condition=models.Q(left__lt=models.F("right")), name="judgement_left_before_right"
            ),
            models.CheckConstraint(
                condition=models.Q(verdict="same", lead__in=JudgementLead.values)
                | ~models.Q(verdict="same") & models.Q(lead=""),
                name="judgement_lead_of_the_same",
            ),
            models.CheckConstraint(
                condition=models.Q(closed_at=None, closed_by=None)
                | models.Q(closed_at__isnull=False, closed_by__isnull=False),
                name="judgement_closed_by_somebody",
            ),
            models.UniqueConstraint(
                fields=["left", "right"],
                condition=models.Q(closed_at=None),
                name="judgement_one_standing",
            ),
        ]

    def __str__(self) -> str:
        return f"“{self.left}” and “{self.right}”: {self.get_verdict_display()}"

    @property
    def is_same(self) -> bool:
        return self.verdict == self.Verdict.SAME

    @property
    def is_branch(self) -> bool:
        return self.verdict in self.BRANCH

    @property
    def same_edge(self) -> tuple[int, int]:
        """Keys of the record that is led, and of the one that leads."""
        pair = (self.left_id, self.right_id)
        return pair if self.lead == self.Lead.RIGHT else pair[::-1]

    @property
    def branch_edge(self) -> tuple[int, int]:
        """Keys of the branch, and of its parent."""
        pair = (self.left_id, self.right_id)
        return pair if self.verdict == self.Verdict.LEFT_IS_BRANCH else pair[::-1]

    def in_words(self) -> str:
        """Who judged what, and when."""
        sides = (self.left, self.right)
        branch, parent = sides if self.verdict == self.Verdict.LEFT_IS_BRANCH else sides[::-1]
        what = {
            self.Verdict.SAME: f"“{sides[0]}” and “{sides[1]}” are the same",
            self.Verdict.RELATED: f"“{sides[0]}” and “{sides[1]}” are related",
            self.Verdict.DIFFERENT: f"“{sides[0]}” and “{sides[1]}” are different",
            self.Verdict.UNSURE: f"nobody can tell yet about “{sides[0]}” and “{sides[1]}”",
        }.get(self.Verdict(self.verdict), f"“{branch}” is a branch of “{parent}”")
        return f"{self.author} judged on {date_format(self.decided_at, 'Y-m-d')} that {what}."
