"""Source: one document that prints a statement, with its original bytes and what was read in it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from statements.models.constraints import a_tag, has_length, one_of
from statements.models.import_run import ImportRun
from statements.models.statement import Statement

CHECKSUM_LENGTH = 64
"""Hexadecimal digits of SHA-256."""
PATH_LENGTH = 600
"""Four bytes a character still fit PostgreSQL's index rows of 2,704 bytes."""


class SourceKind(models.TextChoices):
    """What a document is to its statement."""

    ORIGINAL = "original", _("original")
    EDITION = "edition", _("later edition")
    TRANSLATION = "translation", _("translation")
    NOTE = "note", _("curator's note")


class Source(models.Model):
    """An original, a later edition, a translation, or a curator's note."""

    Kind = SourceKind

    # identification
    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="sources")
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.ORIGINAL)
    checksum = models.CharField(
        max_length=CHECKSUM_LENGTH,
        unique=True,
        editable=False,
        help_text="SHA-256 of the original bytes, which are kept.",
    )
    size = models.PositiveBigIntegerField(editable=False, help_text="Bytes of the original.")
    file_name = models.CharField(max_length=255, editable=False)
    path = models.CharField(
        max_length=PATH_LENGTH,
        blank=True,
        editable=False,
        db_index=True,
        help_text="Imported folder's name and the path below it; empty for a file named outright.",
    )
    folder = models.CharField(
        max_length=CHECKSUM_LENGTH,
        blank=True,
        editable=False,
        help_text="SHA-256 of where the imported folder stood: two folders of one name are told apart.",
    )
    media_type = models.CharField(max_length=100, editable=False)

    is_draft = models.BooleanField(
        "draft",
        default=False,
        editable=False,
        help_text="It came after its statement was published, and readers do not see it yet.",
    )

    is_reviewed = models.BooleanField(
        default=False,
        editable=False,
        help_text="What it holds for people to look at is in the review queue; what changes it asks again.",
    )

    # provenance, filled in by a curator
    url = models.URLField("address", max_length=1000, blank=True, help_text="Where it was published.")
    archived_url = models.URLField("archived copy", max_length=1000, blank=True)
    publisher = models.CharField(max_length=300, blank=True)
    retrieved_date = models.DateField(null=True, blank=True, help_text="When it was fetched.")
    as_of_date = models.DateField(
        null=True, blank=True, help_text="The day on which the list was as printed here."
    )

    # the reading
    text = models.TextField(editable=False, help_text="The extracted text whole; entries point into it.")
    body = models.TextField(editable=False, help_text="The statement's own words.")
    language = models.CharField(max_length=35, blank=True)
    reading = models.JSONField(
        default=dict,
        editable=False,
        help_text="What the last reading said of title, date, place, issuer and so on.",
    )
    line_fates = models.JSONField(default=list, editable=False)
    problems = models.JSONField(default=list, editable=False)
    differences = models.JSONField(
        default=list,
        editable=False,
        help_text="Where a later reading differs from the entries kept: suggestions.",
    )
    reader_version = models.CharField(max_length=40, editable=False)
    gazetteer_version = models.CharField(max_length=80, editable=False)

    created_run = models.ForeignKey(
        ImportRun, on_delete=models.PROTECT, null=True, blank=True, editable=False
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["id"], condition=models.Q(is_reviewed=False), name="source_unreviewed")
        ]
        constraints = [
            one_of("kind", SourceKind, table="source"),
            a_tag("language", table="source"),
            models.CheckConstraint(
                condition=has_length("checksum", CHECKSUM_LENGTH), name="source_checksum_whole"
            ),
            models.UniqueConstraint(
                fields=["statement"], condition=models.Q(kind=SourceKind.ORIGINAL), name="source_one_original"
            ),
        ]

    def __str__(self) -> str:
        return self.file_name
