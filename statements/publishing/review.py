"""Review: whether a person has looked at a row, derived from the decisions that stand about it."""

from typing import TypeVar, cast

from django.db.models import (
    Case,
    CharField,
    Exists,
    F,
    Model,
    OuterRef,
    Q,
    QuerySet,
    TextChoices,
    Value,
    When,
)
from django.utils.translation import gettext_lazy as _

from statements.models import Decision, Statement

Row = TypeVar("Row", bound=Model)
Field = Decision.Field

OF_VISIBILITY = (Field.STATUS, Field.IS_WITHHELD, Field.IS_PERSON_WITHHELD)
"""Who may see a row says nothing of whether it is right."""


class Review(TextChoices):
    """What people have made of a row."""

    UNREVIEWED = "unreviewed", _("unreviewed")
    CONFIRMED = "confirmed", _("confirmed")
    CORRECTED = "corrected", _("corrected")


def with_review(rows: QuerySet[Row]) -> QuerySet[Row]:
    """Rows of a statement, organisation or signature with `review`: one expression, no query a row.

    A curator who publishes a statement has read it; an import that publishes has not.
    """
    noun = rows.model.__name__.lower()
    standing = Decision.objects.standing().filter(**{noun: OuterRef("pk")}).order_by()
    of_contents = standing.exclude(field__in=OF_VISIBILITY)
    published = Q(field=Field.STATUS, value=Statement.Status.PUBLISHED.value)
    reviewed = rows.annotate(
        review=Case(
            When(Exists(of_contents.exclude(value=F("previous"))), then=Value(Review.CORRECTED.value)),
            When(
                Exists(of_contents) | Exists(standing.filter(published)), then=Value(Review.CONFIRMED.value)
            ),
            default=Value(Review.UNREVIEWED.value),
            output_field=CharField(),
        )
    )
    return cast("QuerySet[Row]", reviewed)


def reviewed(rows: QuerySet[Row]) -> QuerySet[Row]:
    """Those of `with_review` that a person has looked at."""
    return rows.exclude(review=Review.UNREVIEWED)


def is_unreviewed(row: Model) -> bool:
    """Whether nobody has looked at a row of `with_review`: its page is kept from search engines."""
    review: str = row.review  # type: ignore[attr-defined]
    return review == Review.UNREVIEWED
