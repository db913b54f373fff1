"""Conditional requests: an answer that has not changed is not sent again."""

import hashlib
import time
from typing import Any

from django.core.cache import cache
from django.http import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from rest_framework.request import Request
from rest_framework.response import Response

REMEMBERED = 30 * 24 * 3600
"""Seconds; what is forgotten counts as changed, never the other way round."""


def answer_conditionally(request: Request, response: Response) -> HttpResponseBase | None:
    """Give the rendered answer its ETag and Last-Modified, or put 304 in its place.

    Both come from the content itself: counts, names and countries change without any row's own time.
    """
    digest = hashlib.sha256(response.content).hexdigest()[:32]
    changed_at = _changed_at(request.build_absolute_uri(), digest)
    etag = f'"{digest}"'
    response["ETag"], response["Last-Modified"] = etag, http_date(changed_at)
    django_request = request._request  # noqa: SLF001 (there is no public name for it)
    answer: Any = get_conditional_response(
        django_request, etag=etag, last_modified=changed_at, response=response
    )
    return None if answer is response else answer


def _changed_at(address: str, digest: str) -> int:
    """When this content was first seen at this address, in whole seconds and later than what it replaced."""
    key = f"content:{hashlib.sha256(address.encode()).hexdigest()}"
    known, seen_at = cache.get(key, ("", 0))
    if known == digest:
        return int(seen_at)
    changed_at = max(int(time.time()), seen_at + 1)
    cache.set(key, (digest, changed_at), REMEMBERED)
    return changed_at
