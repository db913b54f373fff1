"""Statement: the text that was signed, and what it says of itself."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from statements.models.constraints import a_tag, given, has_length, one_of
from statements.models.country import Country
from statements.models.hiding import hide_names
from statements.models.history import PeoplesHistory, SubjectLinks
from statements.models.import_run import ImportRun
from statements.models.language import LANGUAGE_TAG
from statements.models.partial_date import PartialDate
from statements.models.slugs import slug_of
from statements.parsing import parsed
from statements.resolution.names import fold


class StatementQuerySet(models.QuerySet["Statement"]):
    """Statements by what may be done with them."""

    def published(self) -> "StatementQuerySet":
        return self.filter(status=Statement.Status.PUBLISHED)


class StatementKind(models.TextChoices):
    """What sort of text was signed."""

    JOINT_STATEMENT = parsed.StatementKind.JOINT_STATEMENT.value, _("joint statement")
    OFFICIAL_STATEMENT = parsed.StatementKind.OFFICIAL_STATEMENT.value, _("official statement")
    OPEN_LETTER = parsed.StatementKind.OPEN_LETTER.value, _("open letter")
    APPEAL = parsed.StatementKind.APPEAL.value, _("appeal")
    PETITION = parsed.StatementKind.PETITION.value, _("petition")


class StatementDatePrecision(models.TextChoices):
    """How much of the date is known."""

    DAY = parsed.DatePrecision.DAY.value, "day"
    MONTH = parsed.DatePrecision.MONTH.value, "month"
    YEAR = parsed.DatePrecision.YEAR.value, "year"


class StatementStatus(models.TextChoices):
    """Who may see a statement."""

    DRAFT = "draft", "draft"
    PUBLISHED = "published", "published"
    WITHHELD = "withheld", "withheld"


class Statement(models.Model):
    """A joint statement, letter, appeal or petition."""

    Kind = StatementKind
    DatePrecision = StatementDatePrecision
    Status = StatementStatus

    # identification
    public_id = models.CharField(max_length=16, unique=True, editable=False)
    title = models.CharField(
        max_length=500, blank=True, help_text="As printed; empty when the text has no title."
    )
    opening_words = models.CharField(
        max_length=200,
        blank=True,
        editable=False,
        help_text="How the text begins; shown where there is no title.",
    )
    folded = models.TextField(
        editable=False, help_text="Title, opening words and issuer as readers see them, folded for search."
    )

    # what it says of itself
    kind = models.CharField(max_length=20, choices=Kind, blank=True)
    date = models.CharField(
        max_length=10,
        blank=True,
        help_text="2023, 2023-09 or 2022-09-20: as precise as the document prints it.",
    )
    date_precision = models.CharField(max_length=5, choices=DatePrecision, blank=True, editable=False)
    first_day = models.DateField(
        null=True, blank=True, editable=False, help_text="First day the date can mean, for sorting."
    )
    place = models.CharField(max_length=200, blank=True, help_text="Where it was issued, as printed.")
    issuer = models.CharField(max_length=500, blank=True, help_text="In whose name it speaks, as printed.")
    language = models.CharField(
        max_length=35,
        blank=True,
        validators=[LANGUAGE_TAG],
        help_text="Language of the text as a BCP 47 tag, such as en.",
    )
    petition_signatures = models.PositiveIntegerField(
        null=True, blank=True, help_text="The counter printed on a petition when it was retrieved."
    )
    petition_goal = models.PositiveIntegerField(null=True, blank=True)
    entries_claimed = models.PositiveIntegerField(
        null=True, blank=True, help_text="How many signatories the text itself claims."
    )

    # what of it is not for the public, written by models.hidden_names
    hidden_names = models.TextField(
        blank=True, editable=False, help_text="Names withheld of its signatories, one a line."
    )

    # provenance and visibility
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    created_run = models.ForeignKey(
        ImportRun, on_delete=models.PROTECT, null=True, blank=True, editable=False
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    # counted by models.counts.recount()
    signature_count = models.PositiveIntegerField(default=0, editable=False)
    organization_count = models.PositiveIntegerField(default=0, editable=False)

    objects = StatementQuerySet.as_manager()
    history = PeoplesHistory(
        links=SubjectLinks,
        without=[
            "opening_words",
            "folded",
            "created_run",
            "created_at",
            "updated_at",
            "signature_count",
            "organization_count",
            "hidden_names",
        ],
    )

    class Meta:
        ordering = [models.F("first_day").desc(nulls_last=True), "pk"]
        permissions = [
            ("publish_statement", "Can publish statements and take them back to draft"),
            ("withhold_statement", "Can withhold statements from the public"),
        ]
        indexes = [
            models.Index(fields=["id"], condition=~models.Q(hidden_names=""), name="statement_hiding_names")
        ]
        constraints = [
            one_of("kind", StatementKind, table="statement", blank=True),
            one_of("status", StatementStatus, table="statement"),
            given("public_id", table="statement"),
            a_tag("language", table="statement"),
            models.CheckConstraint(
                condition=models.Q(date="", date_precision="", first_day=None)
                | models.Q(first_day__isnull=False)
                & (
                    models.Q(has_length("date", 4), date_precision="year")
                    | models.Q(has_length("date", 7), date_precision="month")
                    | models.Q(has_length("date", 10), date_precision="day")
                ),
                name="statement_date_whole",
            ),
        ]

    def __str__(self) -> str:
        return self.display_title

    def save(self, *args: object, **kwargs: object) -> None:
        self.folded = self.words_folded()
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def get_absolute_url(self) -> str:
        words = self.title or self.opening_words
        return reverse("statement", args=[self.public_id, slug_of(words, self.hidden_names)])

    def words_folded(self) -> str:
        """What is searched of it: nothing that it hides."""
        words = f"{self.title} {self.opening_words} {self.issuer}"
        return fold(hide_names(words, self.hidden_names, " "))

    @property
    def display_title(self) -> str:
        """The title, or the first words of a text that has none."""
        return self.title or (f"{self.opening_words} …" if self.opening_words else "Untitled statement")

    @property
    def is_published(self) -> bool:
        return self.status == self.Status.PUBLISHED

    def set_date(self, date: PartialDate | None) -> None:
        """Set the three date columns together."""
        self.date = date.value if date else ""
        self.date_precision = date.precision.value if date else ""
        self.first_day = date.first_day if date else None


class SubjectCountryBasis(models.TextChoices):
    """Who says that a statement is about a country."""

    INFERRED = "inferred", _("inferred from the list")
    OPTION = "option", _("told to the import")
    CURATOR = "curator", _("decided by a curator")


class SubjectCountry(models.Model):
    """A country that a statement is about, so that its name is no evidence of where a signatory is."""

    Basis = SubjectCountryBasis

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="subject_countries")
    country = models.ForeignKey(Country, on_delete=models.PROTECT)
    basis = models.CharField(max_length=10, choices=Basis)
    evidence = models.TextField(blank=True)

    class Meta:
        ordering = ["country_id"]
        verbose_name_plural = "subject countries"
        constraints = [
            models.UniqueConstraint(fields=["statement", "country"], name="subject_country_once"),
            one_of("basis", SubjectCountryBasis, table="subject_country"),
        ]

    def __str__(self) -> str:
        return self.country_id
