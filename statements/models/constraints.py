"""Constraints that several tables share: choices, shares, words that are given, numbers from 1."""

from django.db import models
from django.db.models.functions import Length
from django.db.models.lookups import Exact


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


def given(field: str, *, table: str) -> models.CheckConstraint:
    """CHECK that `field` is not empty."""
    return models.CheckConstraint(condition=~models.Q(**{field: ""}), name=f"{table}_{field}_given")


def from_1(field: str, *, table: str) -> models.CheckConstraint:
    """CHECK that `field` counts from 1."""
    return models.CheckConstraint(condition=models.Q(**{f"{field}__gte": 1}), name=f"{table}_{field}_from_1")


def has_length(field: str, length: int) -> models.Q:
    """Condition that `field` is `length` characters long."""
    return models.Q(Exact(Length(field), length))
