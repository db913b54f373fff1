"""Constraints that several tables share: a choice column holds only its choices."""

from django.db import models


def one_of(
    field: str, choices: type[models.TextChoices], *, table: str, blank: bool = False
) -> models.CheckConstraint:
    """CHECK that `field` holds one of `choices` (or nothing, where `blank`)."""
    values = [*choices.values, *([""] if blank else [])]
    return models.CheckConstraint(
        condition=models.Q(**{f"{field}__in": values}), name=f"{table}_{field}_known"
    )


def between_0_and_1(field: str, *, table: str) -> models.CheckConstraint:
    """CHECK that `field` is a share."""
    condition = models.Q(**{f"{field}__gte": 0, f"{field}__lte": 1})
    return models.CheckConstraint(condition=condition, name=f"{table}_{field}_share")
