"""Redirects: from any address that names a row to its one address, and from a merged record to its head."""

from django.db.models import Model
from django.http import HttpRequest, HttpResponsePermanentRedirect


def redirect_to_head(address: str) -> HttpResponsePermanentRedirect:
    """301 to an address of the record that stands for a merged one; not kept, for a merge can be undone."""
    response = HttpResponsePermanentRedirect(address)
    response["Cache-Control"] = "no-cache"
    return response


def redirect_to_address(request: HttpRequest, row: Model) -> HttpResponsePermanentRedirect | None:
    """301 to the row's one address from any other that names it; the query goes along."""
    address: str = row.get_absolute_url()  # type: ignore[attr-defined]
    if request.path == address:
        return None
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)
