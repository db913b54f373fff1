"""Orders: the ways in which a list can be sorted, as one of its filters."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from statements.publishing.country_names import are_as_kept, place_by_name


class SortFilter(django_filters.ChoiceFilter):
    """An order from a table: value -> (label, fields), the first by default; each ends in the primary key.

    A value with a minus is the same order the other way round.
    """

    def __init__(self, orders: dict[str, tuple[Any, ...]]) -> None:
        choices = [(value, label) for value, (label, *_) in orders.items()]
        super().__init__(label=_("Sort by"), choices=choices, empty_label=None)
        self.orders = orders
        self.default = next(iter(orders))

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        _, *fields = self.orders[value or self.default]
        return qs.order_by(*fields, "pk")


class CountrySortFilter(SortFilter):
    """The same of countries, whose names stand in the alphabet of the reader's language."""

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        value = value or self.default
        if are_as_kept() or value not in ("name", "-name"):
            return super().filter(qs, value)
        place = place_by_name(qs)
        return qs.order_by(place.desc() if value == "-name" else place.asc(), "pk")
