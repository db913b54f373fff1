"""History: typed rows of what people changed about a noun; curation writes them, imports leave none."""

from typing import Any

from django.db import models
from simple_history.models import HistoricalRecords


class SubjectLinks(models.Model):
    """What a statement's history keeps beside its columns."""

    subject_countries = models.JSONField(default=list)

    class Meta:
        abstract = True


class CountryLinks(models.Model):
    """Where a signatory was, and whether a person had decided that."""

    countries = models.JSONField(default=list)
    are_countries_decided = models.BooleanField(default=False)

    class Meta:
        abstract = True


class OrganizationLinks(CountryLinks):
    """What an organisation's history keeps beside its columns."""

    names = models.JSONField(default=list)

    class Meta:
        abstract = True


class PeoplesHistory(HistoricalRecords):
    """History that no save writes by itself: most saves are an import's, whose record is its ImportRun."""

    def __init__(self, *, without: list[str], links: type[models.Model] = models.Model) -> None:
        """Keep every column but those of `without`, and the columns of `links`."""
        super().__init__(
            bases=(links,),
            excluded_fields=without,
            history_change_reason_field=models.TextField(null=True),
        )

    def get_meta_options(self, model: type[models.Model]) -> dict[str, Any]:
        """Whoever may see a row may see its history: no permissions of its own."""
        return {**super().get_meta_options(model), "default_permissions": ()}

    def post_save(self, *args: Any, **kwargs: Any) -> None:
        """Write nothing."""

    def post_delete(self, *args: Any, **kwargs: Any) -> None:
        """Write nothing."""

    def pre_delete(self, *args: Any, **kwargs: Any) -> None:
        """Load nothing."""
