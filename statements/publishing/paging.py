"""Paging: the asked-for page of a long table; there is none beyond the end."""

from django.core.paginator import InvalidPage, Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest


def page_of(request: HttpRequest, rows: QuerySet, size: int) -> Page:
    """The page that `?page=` names; raises Http404 for one that is not there."""
    try:
        return Paginator(rows, size).page(request.GET.get("page", 1))
    except InvalidPage as error:
        raise Http404(str(error)) from None


def page_numbers(page: Page) -> list[int | None]:
    """The numbers to link to; None where some are left out."""
    return [
        number if isinstance(number, int) else None
        for number in page.paginator.get_elided_page_range(page.number)
    ]
