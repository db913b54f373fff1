"""The addresses of reconciliation: open, read-only, counted like the API; unknown parameters pass.

Clients send parameters of their own along, so that here a mistyped one is no error.
"""

from collections.abc import Callable
from typing import Any, cast

from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.clickjacking import xframe_options_exempt
from rest_framework import status
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.parsers import FormParser, MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from statements.publishing.api.base import PublicView
from statements.publishing.finding import Merged, Withheld, get_public
from statements.publishing.names import names_of_group
from statements.publishing.nouns import NOUNS
from statements.publishing.reconciliation.extending import extend
from statements.publishing.reconciliation.manifest import manifest
from statements.publishing.reconciliation.properties import PROPERTIES
from statements.publishing.reconciliation.queries import read_extension, read_queries
from statements.publishing.reconciliation.reconciling import reconcile
from statements.publishing.reconciliation.suggesting import suggest_among, suggest_organizations
from statements.publishing.reconciliation.types import TYPES
from statements.publishing.views.redirects import redirect_to_head

MOST_BYTES = 1024 * 1024
PREVIEWED_NAMES = 3


class TooLarge(APIException):
    """A form larger than any batch has to be."""

    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_detail = f"A form may have at most {MOST_BYTES:,} bytes; ask less at once."
    default_code = "too_large"


def answer_queries(text: str, site: str) -> dict[str, Any]:
    """Candidates for a batch of queries."""
    found = reconcile(read_queries(text), site)
    return {key: {"result": [each.told for each in candidates]} for key, candidates in found.items()}


def answer_extension(text: str, site: str) -> dict[str, Any]:
    """Values of properties."""
    return extend(read_extension(text), site)


ANSWERS: dict[str, Callable[[str, str], dict[str, Any]]] = {
    "queries": answer_queries,
    "extend": answer_extension,
}
"""Parameter of a GET or field of a POST -> what answers it."""


class Service(PublicView):
    """The manifest, and answers to queries and requests for values by GET and POST alike."""

    schema = None
    parser_classes = [FormParser, MultiPartParser]
    http_method_names = [*PublicView.http_method_names, "post"]

    def get(self, request: Request) -> Response:
        """What a parameter asks for; the manifest where none asks for anything."""
        told = request.query_params
        if not told.keys() & ANSWERS.keys():
            return Response(manifest(site_of(request)))
        return self.answer(told)

    def post(self, request: Request) -> Response:
        """What a form asks for; nothing is changed."""
        if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES:
            raise TooLarge
        return self.answer(cast("QueryDict", request.data))

    def answer(self, told: QueryDict) -> Response:
        """The answer to the one thing that is asked; raises ValidationError."""
        asked = [name for name in ANSWERS if name in told]
        if len(asked) != 1:
            raise ValidationError({name: ["Give either queries or extend."] for name in ANSWERS})
        return Response(ANSWERS[asked[0]](str(told[asked[0]]), site_of(self.request)))


class Suggest(PublicView):
    """A page of suggestions for the words that somebody types."""

    schema = None

    def get(self, request: Request) -> Response:
        """The suggestions after those to be skipped."""
        words, skipped = request.query_params.get("prefix", ""), number_of(request, "cursor", 0)
        return Response({"result": self.suggest(words, skipped)})

    def suggest(self, words: str, skipped: int) -> list[Any]:
        """Organisations."""
        return suggest_organizations(words, skipped)


class SuggestProperty(Suggest):
    """Properties."""

    def suggest(self, words: str, skipped: int) -> list[Any]:
        return suggest_among((each.told for each in PROPERTIES.values()), words, skipped)


class SuggestType(Suggest):
    """Types."""

    def suggest(self, words: str, skipped: int) -> list[Any]:
        return suggest_among(TYPES.values(), words, skipped)


class Properties(PublicView):
    """The properties by which a table can be extended; all types have the same."""

    schema = None

    def get(self, request: Request) -> Response:
        """The properties of a type."""
        limit = number_of(request, "limit", len(PROPERTIES))
        listed = [{"id": each.id, "name": each.name} for each in PROPERTIES.values()]
        told = {"type": request.query_params.get("type", ""), "properties": listed[:limit]}
        return Response(told | ({"limit": limit} if "limit" in request.query_params else {}))


def site_of(request: Request) -> str:
    """Scheme and host of the addresses in an answer."""
    return request.build_absolute_uri("/").rstrip("/")


def number_of(request: Request, name: str, usual: int) -> int:
    """A parameter that is a whole number; raises ValidationError."""
    told = request.query_params.get(name, "")
    if told and not (told.isascii() and told.isdigit()):
        raise ValidationError({name: ["Give a whole number from 0."]})
    return int(told[:9]) if told else usual


# Other sites show the preview in a frame: it is there for that, and nothing can be done in it.
@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})  # type: ignore[arg-type] # its types know no arguments of a view
def show_preview(request: HttpRequest, public_id: str) -> HttpResponse:
    """An organisation in few words, for the small frame beside a client's table."""
    try:
        organization = get_public(NOUNS["organizations"], public_id)
    except Withheld:
        return render(request, "410.html", status=410)
    except Merged as merged:
        return redirect_to_head(reverse("reconcile-preview", args=[merged.head.public_id]))
    names = [each.name for each in names_of_group(organization.group_keys())]
    others = [name for name in names if name != organization.name]
    context = {"organization": organization, "names": others[:PREVIEWED_NAMES]}
    return render(request, "statements/preview.html", context)
