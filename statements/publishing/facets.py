"""Facets: how many rows each choice of a filter would leave, shown beside the choice."""

from typing import Any

from django.db.models import QuerySet

from statements.publishing.filters import FacetFilter, PublicFilter
from statements.publishing.paging import ListPaginator, walk
from statements.publishing.wording import thousands


def number_choices(filterset: PublicFilter, paginator: ListPaginator) -> None:
    """Write the numbers into the choices of a valid form, and leave out those that would leave no row.

    A choice replaces the one made in the same filter, so each filter is counted without itself; `paginator`
    has the rows that all of them together leave.
    """
    for name, facet in filterset.filters.items():
        if isinstance(facet, FacetFilter):
            numbers = filterset.stored_numbers(name)
            if numbers is None:
                numbers = counted_numbers(filterset, name, facet, paginator)
            if numbers is not None:
                field: Any = filterset.form.fields[name]
                field.choices = numbered(list(field.choices), numbers, filterset.form.cleaned_data[name])


def counted_numbers(
    filterset: PublicFilter, name: str, facet: FacetFilter, paginator: ListPaginator
) -> dict[str, int] | None:
    """Rows by value of one filter; None where there are too many of them to be counted for a page."""
    rows, chosen, most = (
        rows_without(filterset, name),
        filterset.form.cleaned_data[name],
        filterset.most_numbered,
    )
    if not chosen and paginator.counted > most:
        return None
    if filterset.most_counted:
        # A long table is asked for its few keys once, in its own order, and then by these.
        others = rows.order_by(*filterset.usual_order())
        keys = walk(others, most) if chosen else paginator.first_keys
        return facet.count_few(rows.model.objects.filter(pk__in=keys)) if len(keys) <= most else None
    return facet.count_rows(rows) if not chosen or rows[: most + 1].count() <= most else None


def rows_without(filterset: PublicFilter, name: str) -> QuerySet:
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
