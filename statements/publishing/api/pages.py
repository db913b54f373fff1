"""Pages: every list of the API comes in pages {count, next, previous, results}."""

from typing import Any

from rest_framework.exceptions import ValidationError
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request


class Pages(PageNumberPagination):
    """Fifty rows a page, or as many as are asked for, up to a thousand."""

    page_size = 50
    max_page_size = 1000
    page_size_query_param = "page_size"

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
