"""Decision: what a person settled about one row, with author, reason and date; closed, never deleted."""

from django.conf import settings
from django.db import models

from statements.models.constraints import one_of
from statements.models.organization import Organization
from statements.models.signature import Signature
from statements.models.statement import Statement


class DecisionQuerySet(models.QuerySet["Decision"]):
    """Decisions by whether they stand."""

    def standing(self) -> "DecisionQuerySet":
        return self.filter(closed_at=None)


class DecisionField(models.TextChoices):
    """What can be settled: columns of a statement, an organisation or a signature."""

    TITLE = "title", "title"
    KIND = "kind", "kind"
    DATE = "date", "date"
    PLACE = "place", "place"
    ISSUER = "issuer", "issuer"
    LANGUAGE = "language", "language"
    PETITION_SIGNATURES = "petition_signatures", "petition signatures"
    PETITION_GOAL = "petition_goal", "petition goal"
    ENTRIES_CLAIMED = "entries_claimed", "signatories claimed"
    SUBJECT_COUNTRIES = "subject_countries", "subject countries"
    STATUS = "status", "status"
    NAME = "name", "name"
    WEBSITE = "website", "website"
    REGISTER_NUMBERS = "register_numbers", "register numbers"
    WIKIDATA_ID = "wikidata_id", "Wikidata"
    FOUNDED_DATE = "founded_date", "founded"
    DISSOLVED_DATE = "dissolved_date", "dissolved"
    COUNTRIES = "countries", "countries"
    ORGANIZATION = "organization", "organisation"
    STATE = "state", "state"
    PERSON_NAME = "person_name", "person"
    PERSON_ROLE = "person_role", "role"
    IS_WITHHELD = "is_withheld", "withheld"
    IS_PERSON_WITHHELD = "is_person_withheld", "person withheld"


FIELDS_OF: dict[str, tuple[str, ...]] = {
    "statement": (
        DecisionField.TITLE,
        DecisionField.KIND,
        DecisionField.DATE,
        DecisionField.PLACE,
        DecisionField.ISSUER,
        DecisionField.LANGUAGE,
        DecisionField.PETITION_SIGNATURES,
        DecisionField.PETITION_GOAL,
        DecisionField.ENTRIES_CLAIMED,
        DecisionField.SUBJECT_COUNTRIES,
        DecisionField.STATUS,
    ),
    "organization": (
        DecisionField.NAME,
        DecisionField.KIND,
        DecisionField.WEBSITE,
        DecisionField.REGISTER_NUMBERS,
        DecisionField.WIKIDATA_ID,
        DecisionField.FOUNDED_DATE,
        DecisionField.DISSOLVED_DATE,
        DecisionField.COUNTRIES,
        DecisionField.IS_WITHHELD,
    ),
    "signature": (
        DecisionField.ORGANIZATION,
        DecisionField.COUNTRIES,
        DecisionField.PERSON_NAME,
        DecisionField.PERSON_ROLE,
        DecisionField.STATE,
        DecisionField.IS_WITHHELD,
        DecisionField.IS_PERSON_WITHHELD,
    ),
}
"""What can be settled of each kind of row, in the order of its form."""


class Decision(models.Model):
    """One field of one row, settled by a person; no import changes it."""

    Field = DecisionField

    statement = models.ForeignKey(
        Statement, on_delete=models.PROTECT, null=True, blank=True, related_name="decisions", editable=False
    )
    organization = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="decisions",
        editable=False,
    )
    signature = models.ForeignKey(
        Signature, on_delete=models.PROTECT, null=True, blank=True, related_name="decisions", editable=False
    )
    field = models.CharField(max_length=20, choices=Field, editable=False)
    value = models.JSONField(null=True, editable=False, help_text="What was decided.")
    previous = models.JSONField(null=True, editable=False, help_text="What stood there before.")
    machine = models.JSONField(
        null=True,
        editable=False,
        help_text="What the machine had there, where no decision stood: undoing hands it back.",
    )
    reason = models.TextField(blank=True, help_text="Why, and on what source.")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )
    decided_at = models.DateTimeField(auto_now_add=True)
    closed_at = models.DateTimeField(
        null=True, blank=True, editable=False, help_text="When a later decision replaced it."
    )

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["-decided_at", "-pk"]
        permissions = [("undo_decision", "Can undo decisions of others")]
        constraints = [
            one_of("field", DecisionField, table="decision"),
            models.CheckConstraint(
                condition=models.Q(statement__isnull=False, organization=None, signature=None)
                | models.Q(statement=None, organization__isnull=False, signature=None)
                | models.Q(statement=None, organization=None, signature__isnull=False),
                name="decision_about_one_row",
            ),
            models.CheckConstraint(
                condition=models.Q(statement__isnull=False, field__in=FIELDS_OF["statement"])
                | models.Q(organization__isnull=False, field__in=FIELDS_OF["organization"])
                | models.Q(signature__isnull=False, field__in=FIELDS_OF["signature"]),
                name="decision_field_of_its_row",
            ),
            *(
                models.UniqueConstraint(
                    fields=[subject, "field"],
                    condition=models.Q(closed_at=None),
                    name=f"decision_{subject}_one_standing",
                )
                for subject in FIELDS_OF
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_field_display()} of {self.subject}"

    @property
    def subject(self) -> Statement | Organization | Signature:
        """The row the decision is about."""
        # A constraint holds exactly one of the three.
        return self.statement or self.organization or self.signature  # type: ignore[return-value]
