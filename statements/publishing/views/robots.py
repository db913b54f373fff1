"""robots.txt: crawlers read the pages; whole lists as files and the API are for those who ask for them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from statements.publishing.exports.formats import FORMATS
from statements.publishing.nouns import NOUNS


def show_robots(request: HttpRequest) -> HttpResponse:
    """What crawlers are asked to leave alone, and where the sitemap is."""
    files = [f"/{name}.{suffix}" for name in NOUNS for suffix in FORMATS]
    context = {"files": files, "sitemap": request.build_absolute_uri("/sitemap.xml")}
    return render(request, "robots.txt", context, content_type="text/plain; charset=utf-8")
