"""Tally: how many of a statement's signatures have a value of a facet, so that lists need not count them."""

from django.db import models

from statements.models.constraints import one_of
from statements.models.statement import Statement


class TallyFacet(models.TextChoices):
    """What signatures are counted by."""

    COUNTRY = "country", "country"
    BASIS = "basis", "basis"
    KIND = "kind", "kind"


class Tally(models.Model):
    """Signatures that a statement shows or would show once published; written by recount() alone."""

    Facet = TallyFacet

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="tallies")
    facet = models.CharField(max_length=10, choices=Facet)
    value = models.CharField(
        max_length=32, blank=True, help_text="Country code, basis or kind; empty where there is no country."
    )
    number = models.PositiveIntegerField()

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "tallies"
        indexes = [models.Index(fields=["facet", "value", "statement"], name="tally_by_value")]
        constraints = [
            models.UniqueConstraint(fields=["statement", "facet", "value"], name="tally_once"),
            one_of("facet", TallyFacet, table="tally"),
        ]

    def __str__(self) -> str:
        return f"{self.facet} {self.value}: {self.number}"
