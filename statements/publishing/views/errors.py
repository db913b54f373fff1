"""What a reader sees where a request fails; none of it asks the database, which may be what failed."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from statements.publishing.api.cors import OPEN
from statements.publishing.api.errors import shaped
from statements.publishing.context import describe_site

FAULT = "Something went wrong here; the fault is on our side and has been noted."
BAD_REQUEST = "This request cannot be understood."


def show_fault(request: HttpRequest) -> HttpResponse:
    """500: to programs in the API's shape of errors, to people as a page."""
    return _answer(request, 500, "fault", FAULT)


def show_bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 (Django's name)
    """400: a host that is not ours, too many fields, and the like."""
    return _answer(request, 400, "bad_request", BAD_REQUEST)


def show_not_allowed(request: HttpRequest, allowed: Iterable[str]) -> HttpResponse:
    """405: the public pages are there to be read."""
    response = render(request, "405.html", status=405)
    response["Allow"] = ", ".join(allowed)
    return response


def _answer(request: HttpRequest, status: int, code: str, message: str) -> HttpResponse:
    if OPEN.match(request.path_info):
        return JsonResponse(shaped(code, message, {}), status=status)
    context = describe_site(request) | {"request_id": request.META.get("HTTP_X_REQUEST_ID", "")}
    return HttpResponse(render_to_string(f"{status}.html", context), status=status)
