"""Other sites' scripts may read the API, the files and reconciliation: no cookie counts there."""

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from statements.publishing.exports.urls import NAMES, SUFFIXES

OPEN = re.compile(rf"^/(api/|(?P<reconcile>reconcile(/|$))|({NAMES})\.({SUFFIXES}|atom|csv-metadata\.json)$)")
METHODS = "GET, HEAD, OPTIONS"
WITH_POST = "GET, HEAD, POST, OPTIONS"
"""Reconciliation takes long questions as forms; they change nothing."""
TOLD = "ETag, Last-Modified, Retry-After, Content-Disposition, X-Row-Count, X-Request-ID, Link"
ASKED = "Accept, Content-Type, If-None-Match, If-Modified-Since"
DAY = 24 * 3600


def open_to_other_sites(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that lets scripts of any site read what is open, and answers what browsers ask before."""

    def answer(request: HttpRequest) -> HttpResponse:
        opened = OPEN.match(request.path_info)
        if not opened:
            return get_response(request)
        response = HttpResponse(status=204) if request.method == "OPTIONS" else get_response(request)
        if request.method == "OPTIONS":
            methods = WITH_POST if opened["reconcile"] else METHODS
            response["Allow"] = response["Access-Control-Allow-Methods"] = methods
            response["Access-Control-Allow-Headers"] = ASKED
            response["Access-Control-Max-Age"] = str(DAY)
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = TOLD
        return response

    return answer
