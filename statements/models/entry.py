"""Entry: one printed signatory in one source, never changed, and what the machine thinks of its country."""

from django.db import models

from statements.models.basis import CountryBasis
from statements.models.constraints import between_0_and_1, from_1, given, one_of
from statements.models.country import Country
from statements.models.name_columns import NAME_LENGTH
from statements.models.signature import Signature
from statements.models.source import Source


class Entry(models.Model):
    """What is printed and where; all spans are code-point offsets into the source's text."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="entries", editable=False)
    signature = models.ForeignKey(Signature, on_delete=models.PROTECT, related_name="entries", editable=False)
    position = models.PositiveIntegerField(editable=False, help_text="Order in the source, from 1.")
    number = models.PositiveIntegerField(
        null=True, blank=True, editable=False, help_text="The number printed, if any."
    )
    name = models.CharField(max_length=NAME_LENGTH, editable=False)
    printed = models.TextField(editable=False, help_text="The entry as it stands in the source.")
    kind = models.CharField(max_length=12, choices=Signature.Kind, editable=False)
    person = models.CharField(max_length=300, blank=True, editable=False)
    role = models.CharField(max_length=500, blank=True, editable=False)
    stands_for = models.PositiveIntegerField(
        default=1,
        editable=False,
        help_text="How many sign with it: more than one where a line counts signatories and names none.",
    )
    section = models.CharField(
        max_length=500, blank=True, editable=False, help_text="The heading printed over it."
    )
    group = models.PositiveIntegerField(
        null=True, blank=True, editable=False, help_text="Its block in the list."
    )
    first_line = models.PositiveIntegerField(editable=False)
    last_line = models.PositiveIntegerField(editable=False)
    span_start = models.PositiveIntegerField(editable=False)
    span_end = models.PositiveIntegerField(editable=False)
    spans = models.JSONField(default=dict, editable=False, help_text="Ranges of name, person and role.")
    confidence = models.FloatField(editable=False, help_text="How sure the reader is of this entry, 0 to 1.")
    regions = models.JSONField(
        default=list, editable=False, help_text="Regions wider than a country that it names."
    )

    class Meta:
        ordering = ["source_id", "position"]
        verbose_name_plural = "entries"
        constraints = [
            models.UniqueConstraint(fields=["source", "position"], name="entry_position_once"),
            one_of("kind", Signature.Kind, table="entry"),
            given("name", table="entry"),
            from_1("position", table="entry"),
            from_1("stands_for", table="entry"),
            between_0_and_1("confidence", table="entry"),
            models.CheckConstraint(
                condition=models.Q(span_start__lt=models.F("span_end")), name="entry_span_forward"
            ),
            models.CheckConstraint(
                condition=models.Q(first_line__gte=1, first_line__lte=models.F("last_line")),
                name="entry_lines_forward",
            ),
        ]

    def __str__(self) -> str:
        return self.printed


class CountryGuess(models.Model):
    """What the machine thinks an entry's country is, with its evidence; made anew by each reading."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="guesses", editable=False)
    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="+", editable=False)
    rank = models.PositiveSmallIntegerField(editable=False, help_text="1 is the strongest.")
    confidence = models.FloatField(editable=False)
    basis = models.CharField(
        max_length=10, choices=CountryBasis, editable=False, help_text="What its strongest evidence is."
    )
    evidence = models.JSONField(default=list, editable=False)
    runner_up = models.ForeignKey(
        Country, on_delete=models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )

    class Meta:
        ordering = ["entry_id", "rank"]
        verbose_name_plural = "country guesses"
        constraints = [
            models.UniqueConstraint(fields=["entry", "country"], name="country_guess_once"),
            models.UniqueConstraint(fields=["entry", "rank"], name="country_guess_rank_once"),
            from_1("rank", table="country_guess"),
            one_of("basis", CountryBasis, table="country_guess"),
            between_0_and_1("confidence", table="country_guess"),
        ]

    def __str__(self) -> str:
        return f"{self.country_id} ({self.confidence:.2f})"
