"""ExistenceCheck: where somebody looked for an organisation, when, and what they found; no judgement."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from statements.models.constraints import given, one_of
from statements.models.organization import Organization


class ExistenceResult(models.TextChoices):
    """What a look into one place said."""

    FOUND = "found", "found"
    NOT_FOUND = "not_found", "not found"
    DISSOLVED = "dissolved", "dissolved"


class ExistenceCheck(models.Model):
    """One look into one register or other place; later looks are rows of their own."""

    Result = ExistenceResult

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="existence_checks")
    result = models.CharField(max_length=10, choices=Result)
    place = models.CharField(
        max_length=300, help_text="Where it was looked for: a register, an archive, a site."
    )
    checked_date = models.DateField(help_text="On which day.")
    url = models.URLField("link", max_length=1000, blank=True)
    note = models.TextField(blank=True, help_text="For curators only.")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-checked_date", "-pk"]
        constraints = [
            one_of("result", ExistenceResult, table="existence_check"),
            given("place", table="existence_check"),
        ]

    def __str__(self) -> str:
        return f"{self.get_result_display()} in {self.place}, {self.checked_date}"

    def clean(self) -> None:
        """Refuse a day that has not come yet."""
        if self.checked_date and self.checked_date > timezone.localdate():
            raise ValidationError("Nobody can have looked on a day that has not come yet.")
