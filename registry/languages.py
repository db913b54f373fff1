"""Languages: an address alone says in which language its page is, so that one copy is right for everyone."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language_from_path, override


def speak_by_address(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that answers /fr/... in French and an address without a prefix in English.

    Django's own also asks the browser's settings and a cookie, and has every copy kept apart by them.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        with override(get_language_from_path(request.path_info) or settings.LANGUAGE_CODE):
            return get_response(request)

    return answer
