"""Folded search: words find rows whatever their case, accents or script, alike on both databases."""

from collections.abc import Iterable
from functools import reduce
from operator import and_, or_
from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from statements.resolution.names import fold

Row = TypeVar("Row", bound=Model)


def matching(queryset: QuerySet[Row], words: str, fields: Iterable[str] = ("folded",)) -> QuerySet[Row]:
    """The rows whose folded `fields` together contain every word; no words, every row.

    A field may lie across a relation ("names__folded"): no row comes twice. Words that fold to nothing
    ("...", "&") name no row, so that they never pass for an empty search.
    """
    folded = fold(words).split()
    if not folded:
        return queryset.none() if words.strip() else queryset
    return queryset.filter(
        reduce(and_, (_containing(queryset.model, tuple(fields), word) for word in folded))
    )


def _containing(model: type[Model], fields: tuple[str, ...], word: str) -> Q:
    # Folded text is lower-case ASCII letters and digits: LIKE means the same on both databases,
    # and Django escapes its wildcards.
    return reduce(or_, (_in_field(model, field, word) for field in fields))


def _in_field(model: type[Model], field: str, word: str) -> Q:
    contained = Q(**{f"{field}__contains": word})
    if "__" not in field:
        return contained
    rows = model._default_manager.filter(contained)  # noqa: SLF001 (Django's public name for it)
    return Q(pk__in=rows.values("pk"))
