"""Documentation: the schema of the API, and a page that tells it to people."""

from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import override
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiJsonRenderer
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from statements.publishing.api.base import PublicView
from statements.publishing.api.reference import Address, addresses_in
from statements.publishing.exports.formats import FORMATS

ERROR = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "message", "fields"],
            "properties": {
                "code": {"type": "string", "description": "One word for programs."},
                "message": {"type": "string", "description": "One sentence for people."},
                "fields": {
                    "type": "object",
                    "description": "Parameter -> what is wrong with it.",
                    "additionalProperties": {"type": "array", "items": {"type": "string"}},
                },
            },
        }
    },
}
ANSWERS = {
    "301": "People judged it the same as another one, which Location names.",
    "304": "It has not changed since.",
    "400": "A parameter is not known, or has no such value.",
    "404": "There is no such row or page.",
    "410": "It was published here and has been taken down.",
    "429": "Too many requests; Retry-After says for how many seconds.",
}
PARAMETERS = {
    "code": "The country's code, as in its row.",
    "format": "json gives a page; any other gives all rows as a file.",
    "public_id": "The row's identifier, as in its address.",
}
"""What the generator of the schema adds by itself -> what it means."""
FILES = {one.media_type for one in FORMATS.values() if one.suffix != "json"}


def describe_answers(result: dict[str, Any], **_told: Any) -> dict[str, Any]:
    """Complete the schema: what parameters mean, every operation's errors, and what a file is."""
    result["components"]["schemas"]["Error"] = ERROR
    for path in result["paths"].values():
        for operation in path.values():
            for told in operation.get("parameters", []):
                told.setdefault("description", PARAMETERS.get(told["name"], ""))
            for content in operation["responses"]["200"]["content"].items():
                _describe_file(*content)
            operation["responses"] |= {code: _answer(code, words) for code, words in ANSWERS.items()}
    return result


def _describe_file(media_type: str, content: dict[str, Any]) -> None:
    if media_type in FILES:
        content["schema"] = {"type": "string", "description": "The whole list."}


def _answer(code: str, words: str) -> dict[str, Any]:
    if code in {"301", "304"}:
        return {"description": words}
    schema = {"$ref": "#/components/schemas/Error"}
    return {"description": words, "content": {"application/json": {"schema": schema}}}


class Schema(PublicView, SpectacularAPIView):
    """The schema as JSON."""

    renderer_classes = [OpenApiJsonRenderer]

    @extend_schema(exclude=True)
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return super().get(request, *args, **kwargs)


@cache
def addresses() -> list[Address]:
    """What the schema says, in English as the schema is; it changes with the code alone."""
    with override(settings.LANGUAGE_CODE):
        return addresses_in(SchemaGenerator().get_schema(request=None, public=True))


def show_docs(request: HttpRequest) -> HttpResponse:
    """The page for people: every address of the schema in words, without a script."""
    context = {
        "page_title": "The API",
        "section": "api",
        "addresses": addresses(),
        "answers": ANSWERS.items(),
        "rate": settings.API_RATE,
    }
    return render(request, "statements/api_docs.html", context)
