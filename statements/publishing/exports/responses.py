"""Responses: a filtered list sent as a file, with its name, its number of rows and its companion."""

from django.db.models import QuerySet
from django.http import QueryDict, StreamingHttpResponse
from django.urls import reverse
from django.utils import timezone
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request

from statements.publishing.exports.export import Export
from statements.publishing.exports.formats import Format
from statements.publishing.nouns import Noun
from statements.publishing.persons import Where

OF_A_PAGE = ("page", "page_size", "format", "bom")
"""What says how a list is shown, not which rows it has."""
BOM_CHOICES = {"": False, "0": False, "1": True}


def query_of_rows(data: QueryDict) -> str:
    """The part of a query that says which rows, with its question mark, or nothing."""
    kept = data.copy()
    for name in data:
        if name in OF_A_PAGE or not any(data.getlist(name)):
            kept.pop(name)
    return f"?{kept.urlencode()}" if kept else ""


def export_of(
    request: Request, noun: Noun, rows: QuerySet, *, path: str, where: Where = Where.ELSEWHERE
) -> Export:
    """The list at `path` with this request's filters, ready to be written; raises ValidationError."""
    bom = request.query_params.get("bom", "")
    if bom not in BOM_CHOICES:
        raise ValidationError({"bom": ["Give 0 or 1."]})
    keys = rows.select_related(None).prefetch_related(None).values_list("pk", flat=True)
    return Export(
        noun=noun,
        keys=list(keys.iterator()),
        source=request.build_absolute_uri(f"{path}{query_of_rows(request.query_params)}"),
        site=request.build_absolute_uri("/").rstrip("/"),
        made_at=timezone.now(),
        where=where,
        has_bom=BOM_CHOICES[bom],
    )


def file_response(request: Request, export: Export, file_format: Format) -> StreamingHttpResponse:
    """The file, streamed; raises ValidationError where the format cannot hold all rows."""
    if file_format.most_rows is not None and len(export.keys) > file_format.most_rows:
        raise ValidationError(
            {"format": [f"{file_format.label} holds {file_format.most_rows:,} rows at most."]}
        )
    response = StreamingHttpResponse(file_format.write(export), content_type=file_format.content_type)
    response["Content-Disposition"] = f'attachment; filename="{export.file_stem}.{file_format.suffix}"'
    response["X-Row-Count"] = str(len(export.keys))
    companion = reverse("companion", args=[export.noun.name]) + query_of_rows(request.query_params)
    response["Link"] = f'<{companion}>; rel="describedby"; type="application/csvm+json"'
    return response
