"""Health: /healthz says whether this process can serve, to whoever watches over it."""

import logging
from collections.abc import Callable

from django.db import Error
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse

ADDRESS = "/healthz"
logger = logging.getLogger(__name__)


def answer_health(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware, so that it comes before host names, sessions and cookies: a watcher asks by number."""

    def answer(request: HttpRequest) -> HttpResponse:
        return show_health(request) if request.path_info == ADDRESS else get_response(request)

    return answer


def show_health(request: HttpRequest) -> HttpResponse:
    """200, or 503 where the database does not answer or was never migrated."""
    if request.method not in ("GET", "HEAD"):
        return HttpResponse(status=405, headers={"Allow": "GET, HEAD"})
    try:
        is_ready = MigrationRecorder.Migration.objects.exists()
    except Error as error:
        logger.error("The database does not answer: %s", str(error).strip().split("\n", maxsplit=1)[0])
        is_ready = False
    words = "ok\n" if is_ready else "The database does not answer or is not migrated.\n"
    return HttpResponse(
        words,
        status=200 if is_ready else 503,
        content_type="text/plain; charset=utf-8",
        headers={"Cache-Control": "no-store"},
    )
