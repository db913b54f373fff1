"""Constraints that several tables share: choices, shares, words that are given, numbers from 1."""

from string import ascii_letters, digits

from django.db import models
from django.db.models.functions import Length, Substr
from django.db.models.lookups import Exact, In

TAG_CHARACTERS = ascii_letters + digits + "-"
"""What codes of countries and tags of languages are made of."""


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


class Behind(models.Func):
    """What of a field is left behind all `characters` that it begins with: both databases can tell that."""

    function = "LTRIM"
    output_field = models.TextField()

    def __init__(self, field: str, characters: str) -> None:
        """Strip `characters` from the beginning of the field."""
        super().__init__(models.F(field), models.Value(characters))


def made_of(field: str, characters: str) -> models.Q:
    """Condition that `field` has no character but these."""
    return models.Q(Exact(Behind(field, characters), ""))


def a_tag(field: str, *, table: str) -> models.CheckConstraint:
    """CHECK that `field` is empty, or two or three letters with hyphens before what follows."""
    rest = Behind(field, ascii_letters)
    begins = models.Q(In(Length(field) - Length(rest), [2, 3]), In(Substr(rest, 1, 1), ["", "-"]))
    is_broken = models.Q(**{f"{field}__contains": "--"}) | models.Q(**{f"{field}__endswith": "-"})
    return models.CheckConstraint(
        condition=models.Q(**{field: ""}) | begins & made_of(field, TAG_CHARACTERS) & ~is_broken,
        name=f"{table}_{field}_is_a_tag",
    )
