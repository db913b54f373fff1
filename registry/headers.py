"""Headers: what browsers are told beyond what Django and django-csp tell them."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

UNUSED = ("camera", "display-capture", "fullscreen", "geolocation", "microphone", "payment", "usb")
PERMISSIONS = ", ".join(f"{feature}=()" for feature in UNUSED)


def add_headers(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that forbids what no page needs, and lets nobody show a page that may be gone by now."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response["Permissions-Policy"] = PERMISSIONS
        # What is withheld has to be gone from the next request on, so every copy is asked about first.
        response.headers.setdefault("Cache-Control", "no-cache")
        return response

    return answer
