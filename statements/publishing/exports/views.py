"""The files: a list's address with a suffix, and what stands beside its CSV file."""

from django.http import HttpResponseBase
from django.urls import reverse
from rest_framework.request import Request
from rest_framework.response import Response

from statements.publishing.api.base import PublicView
from statements.publishing.api.filtering import valid_filters
from statements.publishing.exports.companion import companion_of
from statements.publishing.exports.export import Export
from statements.publishing.exports.formats import FORMATS
from statements.publishing.exports.responses import export_of, file_response, query_of_rows
from statements.publishing.nouns import NOUNS, Noun


class ListFile(PublicView):
    """The same rows as the page of the same query, all of them."""

    schema = None

    def get(self, request: Request, name: str, suffix: str) -> HttpResponseBase:
        return file_response(request, _whole_list(request, NOUNS[name]), FORMATS[suffix])


class Companion(PublicView):
    """Columns, source, date, licence and number of rows of a CSV file."""

    schema = None

    def get(self, request: Request, name: str) -> Response:
        export = _whole_list(request, NOUNS[name])
        file_address = reverse("list-file", args=[name, "csv"]) + query_of_rows(request.query_params)
        return Response(companion_of(export, request.build_absolute_uri(file_address)))


def _whole_list(request: Request, noun: Noun) -> Export:
    rows = valid_filters(noun, request.query_params, noun.rows()).qs
    return export_of(request, noun, rows, path=reverse(noun.name))
