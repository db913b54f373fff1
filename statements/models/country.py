"""Country: where signatories are, as ISO 3166-1 codes or configured values outside it."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from statements.models.constraints import TAG_CHARACTERS, given, has_length, made_of, one_of
from statements.models.history import PeoplesHistory
from statements.models.name_columns import FOLDED_LENGTH, folded_name


class CountryKind(models.TextChoices):
    """What sort of place a code names."""

    COUNTRY = "country", _("country")
    TERRITORY = "territory", _("territory")
    REGION = "region", _("region")
    INTERNATIONAL = "international", _("international")


def code_of(words: str) -> str:
    """A code as it is kept, however it is typed: two letters in capitals, a word of our own in small ones."""
    words = words.strip()
    return words.upper() if len(words) == 2 else words.lower()


class Country(models.Model):
    """A country, territory, region, or the value for bodies that work everywhere."""

    Kind = CountryKind

    code = models.CharField(
        max_length=32,
        primary_key=True,
        validators=[
            RegexValidator("^[A-Za-z0-9-]{2,32}\\Z", "Write two or more letters, digits or hyphens.")
        ],
        help_text="ISO 3166-1 alpha-2 code, or a configured value outside it.",
    )
    kind = models.CharField(max_length=16, choices=Kind, default=Kind.COUNTRY)
    name = models.CharField(max_length=120, help_text="English name, as pages show it.")
    note = models.TextField(
        blank=True,
        help_text="For readers: what is listed under it and why, such as a territory of disputed status.",
    )
    folded = models.CharField(
        max_length=FOLDED_LENGTH, editable=False, help_text="The name folded for search."
    )

    organization_count = models.PositiveIntegerField("organisations", default=0, editable=False)
    signature_count = models.PositiveIntegerField("signatures", default=0, editable=False)
    statement_count = models.PositiveIntegerField("statements", default=0, editable=False)

    history = PeoplesHistory(without=["folded", "organization_count", "signature_count", "statement_count"])

    class Meta:
        ordering = ["name", "code"]
        verbose_name_plural = "countries"
        constraints = [
            one_of("kind", CountryKind, table="country"),
            given("code", table="country"),
            models.CheckConstraint(
                condition=made_of("code", TAG_CHARACTERS) & ~has_length("code", 1),
                name="country_code_fits_an_address",
            ),
            models.UniqueConstraint(Lower("code"), name="country_code_once"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        self.folded = folded_name(self.name)
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def get_absolute_url(self) -> str:
        return reverse("country", args=[self.code.lower()])
