"""Paging: the asked-for page of a long table; there is none beyond the end."""

from typing import Any

from django.core.paginator import EmptyPage, InvalidPage, Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils.functional import cached_property

from statements.lookup.walking import along_indexes
from statements.models.chunks import CHUNK
from statements.publishing.filters import PublicFilter

AROUND = 2
"""Numbers to link to on each side of a page whose last one is not known."""


class OpenPage(Page):
    """A page of a list that nobody counts to its end: whether another follows was seen by looking."""

    has_more = False

    def has_next(self) -> bool:
        return self.has_more


class ListPaginator(Paginator):
    """Pages of a filtered list: its number of rows is stored, counted, or more than is worth counting."""

    def __init__(
        self,
        rows: QuerySet,
        size: int,
        *,
        filterset: PublicFilter | None = None,
        stored: int | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(rows, size, **kwargs)
        self.rows = rows
        known = filterset if filterset and filterset.is_valid() else None
        self.stored = known.stored_total if known else stored
        self.by_statement = known.by_statement if known else None
        self.most = (known and known.most_counted) or 0
        """So many rows of a long table are worth counting; 0 where any number is."""

    @cached_property
    def first_keys(self) -> list[int]:
        """Keys of the first rows of a long table, one more than are worth counting: a page walks once."""
        return walk(self.rows, self.most)

    @property
    def is_walked(self) -> bool:
        """Whether the rows are to be looked for in a long table, for nothing stored tells their number."""
        return self.stored is None and self.most > 0

    @cached_property
    def counted(self) -> int:
        """The number of rows, or one more than is worth counting."""
        if self.stored is not None:
            return self.stored
        return len(self.first_keys) if self.is_walked else self.rows.count()

    @property
    def is_open(self) -> bool:
        """Whether there are more rows than were counted."""
        return self.is_walked and self.counted > self.most

    @cached_property
    def count(self) -> int:
        return self.most if self.is_open else self.counted

    def validate_number(self, number: Any) -> int:
        """The number as a whole one; beyond what was counted only the rows can tell whether it is there."""
        try:
            return super().validate_number(number)
        except EmptyPage:
            if self.is_open and int(number) > 0:
                return int(number)
            raise

    def page(self, number: Any) -> Page:
        """The page; raises InvalidPage where there is none."""
        number = self.validate_number(number)
        start = (number - 1) * self.per_page
        if not self.is_open:
            return Page(self.rows_from(start), number, self)
        with along_indexes():
            rows = list(self.rows_between(start, start + self.per_page + 1))
        if not rows:
            raise EmptyPage("That page is not there.")
        page = OpenPage(rows[: self.per_page], number, self)
        page.has_more = len(rows) > self.per_page
        return page

    def rows_from(self, start: int) -> QuerySet:
        """A page of rows from here on; stored numbers tell which statements' rows need not be passed over."""
        if self.by_statement is None:
            return self.rows_between(start, start + self.per_page)
        is_reversed = "-statement_id" in self.rows.query.order_by
        wanted, passed = [], 0
        for statement, number in reversed(self.by_statement) if is_reversed else self.by_statement:
            if passed + number > start and passed < start + self.per_page:
                wanted.append((statement, passed))
            passed += number
        keys = sorted(statement for statement, _ in wanted) or [0]
        start -= wanted[0][1] if wanted else 0
        return self.rows.filter(statement__gte=keys[0], statement__lte=keys[-1])[
            start : start + self.per_page
        ]

    def rows_between(self, start: int, stop: int) -> QuerySet:
        """Rows by their places in the list, of a long table by their keys."""
        if not self.is_walked or stop - start > CHUNK or (self.is_open and stop > len(self.first_keys)):
            return self.rows[start:stop]
        return self.rows.filter(pk__in=self.first_keys[start:stop])


def walk(rows: QuerySet, most: int) -> list[int]:
    """Keys of the first rows of a long table, one more than `most` where there are more."""
    with along_indexes():
        return list(rows.values_list("pk", flat=True)[: most + 1])


def page_of(request: HttpRequest, rows: QuerySet, size: int, stored: int) -> Page:
    """The page that `?page=` names of so many rows; raises Http404 for one that is not there."""
    try:
        return ListPaginator(rows, size, stored=stored).page(request.GET.get("page", 1))
    except InvalidPage as error:
        raise Http404(str(error)) from None


def page_numbers(page: Page) -> list[int | None]:
    """The numbers to link to; None where some are left out."""
    if isinstance(page, OpenPage):
        near = range(max(page.number - AROUND, 1), page.number + page.has_more + 1)
        first = [] if 1 in near else [1, None]
        return [*first, *near, *([None] if page.has_more else [])]
    return [
        number if isinstance(number, int) else None
        for number in page.paginator.get_elided_page_range(page.number)
    ]
