"""Request ids: one word for each request, in the answer and in every line that is logged on the way."""

import contextvars
import logging
import re
import secrets
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

HEADER = "X-Request-ID"
META_NAME = "HTTP_X_REQUEST_ID"
SANE = re.compile(r"[A-Za-z0-9._-]{1,64}")
"""What a proxy may hand us: nothing that could break a line of a log."""

current: contextvars.ContextVar[str] = contextvars.ContextVar("request_id", default="-")


def name_requests(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that takes the id a proxy gave, or makes one, and sends it along with the answer."""

    def answer(request: HttpRequest) -> HttpResponse:
        given = request.META.get(META_NAME, "")
        request_id = given if SANE.fullmatch(given) else secrets.token_hex(8)
        # Never taken back: a file is still being streamed when this function has returned.
        current.set(request_id)
        request.META[META_NAME] = request_id
        response = get_response(request)
        response[HEADER] = request_id
        return response

    return answer


class WithRequestId(logging.Filter):
    """Gives a line of the log the id of the request it is about, or a dash."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = current.get()
        return True
