"""Paging: a list that may be very long is counted only as far as somebody might turn its pages."""

from typing import cast

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.utils.functional import cached_property


class MoreThan(int):
    """A number of rows beyond which nobody counted; screens show it in these words."""

    def __str__(self) -> str:
        return f"more than {int(self):,}"


class FirstPages(Paginator):
    """The pages that somebody might turn: to count all rows would take longer than to show one page."""

    MOST = 10_000

    @cached_property
    def count(self) -> int:
        rows = cast("QuerySet", self.object_list)
        counted = rows.order_by()[: self.MOST + 1].count()
        return counted if counted <= self.MOST else MoreThan(self.MOST)
