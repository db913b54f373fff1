"""Methods: what the public may read it may only read."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from statements.publishing.views.errors import show_not_allowed

READING = ("GET", "HEAD")


class ReadOnly:
    """Middleware that answers 405 to anything but reading, outside the admin.

    A view that is exempt from CSRF checks says by itself which methods it takes, as those of the API do.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, *_arguments: Any) -> HttpResponse | None:
        """Answer before the CSRF check would, which speaks of cookies to a reader who has none."""
        match = request.resolver_match
        in_admin = match is not None and "admin" in match.namespaces
        if request.method in READING or in_admin or getattr(view, "csrf_exempt", False):
            return None
        return show_not_allowed(request, READING)
