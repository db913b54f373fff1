"""Pages: every list of the API comes in pages {count, next, previous, results}."""

from functools import partial
from typing import Any, cast

from django.core.paginator import Page
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request
from rest_framework.response import Response

from statements.publishing.paging import ListPaginator

COUNT_TOLD = "Rows in all; null where a combination of filters leaves more than are counted: follow `next`."


class Pages(PageNumberPagination):
    """Fifty rows a page, or as many as are asked for, up to a thousand."""

    page_size = 50
    max_page_size = 1000
    page_size_query_param = "page_size"

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any] | None:
        """A page whose number of rows the list's filters may know."""
        paginator: Any = partial(ListPaginator, filterset=getattr(view, "filterset", None))
        self.django_paginator_class = paginator
        return super().paginate_queryset(queryset, request, view)

    def get_paginated_response(self, data: Any) -> Response:
        """The page; its count is null where there are more rows than are counted."""
        response = super().get_paginated_response(data)
        paginator = cast("Page[Any]", self.page).paginator
        response.data["count"] = None if cast(ListPaginator, paginator).is_open else paginator.count
        return response

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        described = super().get_paginated_response_schema(schema)
        described["properties"]["count"] |= {"nullable": True, "description": COUNT_TOLD}
        return described

    def get_page_size(self, request: Request) -> int | None:
        """A larger size is cut to the largest; raises ValidationError for what is no size."""
        asked = request.query_params.get(self.page_size_query_param, "")
        if asked and not (asked.isascii() and asked.isdigit() and int(asked[:10])):
            raise ValidationError({self.page_size_query_param: ["Give a whole number from 1."]})
        return min(int(asked[:10]), self.max_page_size) if asked else self.page_size

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return [
            _number("page", "Page of the list, from 1; one beyond the end is 404."),
            _number(self.page_size_query_param, f"Rows a page; more than {self.max_page_size} gives that."),
        ]


def _number(name: str, description: str) -> dict[str, Any]:
    schema = {"type": "integer", "minimum": 1}
    return {"name": name, "in": "query", "required": False, "description": description, "schema": schema}
