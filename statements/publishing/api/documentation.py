"""Documentation: the schema of the API, and a page that shows it without asking any other host."""

from typing import Any

from drf_spectacular.renderers import OpenApiJsonRenderer
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.request import Request
from rest_framework.response import Response

from statements.publishing.api.base import PublicView
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
FILES = {one.media_type for one in FORMATS.values() if one.suffix != "json"}


def describe_answers(result: dict[str, Any], **_told: Any) -> dict[str, Any]:
    """Complete the schema: every operation's errors, and what a file is."""
    result["components"]["schemas"]["Error"] = ERROR
    for path in result["paths"].values():
        for operation in path.values():
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


class Docs(SpectacularSwaggerSplitView):
    """The page for people: the schema in Swagger's view, from files of this site."""

    url_name = "api-schema"
    template_name = "statements/api_docs.html"
    throttle_classes: list[Any] = []

    @extend_schema(exclude=True)
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Nothing is sent from this page: without a token its script gives the reader no cookie."""
        response: Response = super().get(request, *args, **kwargs)
        response.data["csrf_token"] = ""
        return response
