"""The signatories of a statement as plain text or Markdown."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from statements.publishing.finding import Withheld, get_public
from statements.publishing.nouns import NOUNS
from statements.publishing.plain_list import list_signatories
from statements.publishing.public import public_signatures

MEDIA_TYPES = {"txt": "text/plain", "md": "text/markdown"}


def show_plain_list(request: HttpRequest, public_id: str, suffix: str) -> HttpResponse:
    """The list in its own order, or `?by=country`; 404 for any other order."""
    try:
        statement = get_public(NOUNS["statements"], public_id)
    except Withheld:
        return render(request, "410.html", status=410)
    if request.GET.get("by", "number") not in ("number", "country"):
        raise Http404("There is no such order.")
    text = list_signatories(
        statement,
        public_signatures().filter(statement=statement).order_by("position", "pk"),
        address=request.build_absolute_uri(statement.get_absolute_url()),
        by_country=request.GET.get("by") == "country",
        is_markdown=suffix == "md",
    )
    headers: dict[str, Any] = {
        "X-Robots-Tag": "noindex",
        "Content-Disposition": f'inline; filename="signatories-{public_id}.{suffix}"',
    }
    return HttpResponse(text, content_type=f"{MEDIA_TYPES[suffix]}; charset=utf-8", headers=headers)
