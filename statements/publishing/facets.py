"""Facets: how many rows each choice of a filter would leave, shown beside the choice."""

from typing import Any

import django_filters
from django.db.models import QuerySet

from statements.publishing.filters import FacetFilter
from statements.publishing.wording import thousands

MOST_ROWS = 20_000
"""Beyond that many rows choices stand without numbers: counting would cost more than the page."""


def number_choices(filterset: django_filters.FilterSet, total: int) -> None:
    """Write the numbers into the choices of a valid form, and leave out those that would leave no row.

    A choice replaces the one made in the same filter, so each filter is counted without itself; `total` is
    how many rows all of them together leave.
    """
    for name, facet in filterset.filters.items():
        if isinstance(facet, FacetFilter):
            rows, chosen = rows_without(filterset, name), filterset.form.cleaned_data[name]
            number = rows[: MOST_ROWS + 1].count() if chosen else total
            if number <= MOST_ROWS:
                field: Any = filterset.form.fields[name]
                field.choices = numbered(list(field.choices), facet.count_rows(rows), chosen)


def rows_without(filterset: django_filters.FilterSet, name: str) -> QuerySet:
    """The rows as all filters but this one leave them, in no order."""
    rows = filterset.queryset.all()
    for other, value in filterset.form.cleaned_data.items():
        if other not in (name, "sort"):
            rows = filterset.filters[other].filter(rows, value)
    return rows.order_by()


def numbered(choices: list[tuple[str, str]], numbers: dict[str, int], chosen: str) -> list[tuple[str, str]]:
    """Choices with their numbers; the empty choice and the chosen one stay whatever they leave."""
    return [
        (value, f"{label} ({thousands(numbers.get(value, 0))})" if value else label)
        for value, label in choices
        if not value or value == chosen or numbers.get(value)
    ]
