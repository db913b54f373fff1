"""Base of every address of the API and of every file: open, read-only, counted, one shape of errors."""

from functools import partial
from typing import Any

from django.conf import settings
from django.http import HttpResponseBase
from rest_framework.exceptions import NotFound
from rest_framework.permissions import SAFE_METHODS, AllowAny
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import AnonRateThrottle
from rest_framework.views import APIView

from statements.publishing.api.conditional import answer_conditionally
from statements.publishing.api.errors import error_response
from statements.publishing.api.negotiation import Negotiation


class ReaderThrottle(AnonRateThrottle):
    """So many requests a reader; counted in the cache, which all workers share."""

    def get_rate(self) -> str | None:
        return settings.API_RATE or None


class PublicView(APIView):
    """What anyone may read; nobody is asked who they are, so that no cookie is read or set."""

    authentication_classes: list[Any] = []
    permission_classes = [AllowAny]
    throttle_classes = [ReaderThrottle]
    content_negotiation_class = Negotiation
    metadata_class = None
    http_method_names = ["get", "head", "options"]

    @property
    def default_response_headers(self) -> dict[str, str]:
        """What the Accept header chose is not to be handed to whoever asks for another form."""
        chosen = {"Vary": "Accept"} if len(self.get_renderers()) > 1 else {}
        return super().default_response_headers | chosen

    def get_exception_handler(self) -> Any:
        return error_response

    def handle_exception(self, exc: Exception) -> Response:
        """An error is JSON also where a file was asked for."""
        renderer = JSONRenderer()
        self.request.accepted_renderer, self.request.accepted_media_type = renderer, renderer.media_type
        return super().handle_exception(exc)

    def finalize_response(  # type: ignore[override]
        self, request: Request, response: HttpResponseBase, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """An answer that holds a row or a page of rows says how it can be asked for again only if changed."""
        final = super().finalize_response(request, response, *args, **kwargs)  # type: ignore[arg-type]
        final.setdefault("Cache-Control", "no-cache")
        if isinstance(final, Response) and final.status_code == 200 and request.method in SAFE_METHODS:
            final.add_post_render_callback(partial(answer_conditionally, request))
        return final


class NoSuchAddress(PublicView):
    """Any address below /api/ that is none, another version's among them."""

    schema = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        raise NotFound("There is no such address in this API; its only version is v1.")
