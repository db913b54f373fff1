"""ImportRun: one run of the importer, with who ran it, what it was told and what came of it."""

from django.conf import settings
from django.db import models


class ImportRun(models.Model):
    """Rows that an import made carry their run; the run is their record."""

    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(
        null=True, blank=True, help_text="Empty while it runs, or when it was stopped."
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        help_text="Who imported on a screen; empty for the command.",
    )
    options = models.JSONField(default=dict, help_text="What the run was told.")
    created = models.PositiveIntegerField(default=0)
    updated = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    passed_over = models.PositiveIntegerField(default=0)
    failed = models.PositiveIntegerField(default=0)
    items = models.JSONField(default=list, help_text="One outcome a document, with its reason.")

    class Meta:
        ordering = ["-started_at", "-pk"]

    def __str__(self) -> str:
        return f"import of {self.started_at:%Y-%m-%d %H:%M}"
