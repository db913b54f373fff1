"""The addresses of the API: for each noun a list and its rows, and a statement's own list."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponseBase
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse
from rest_framework.viewsets import ReadOnlyModelViewSet

from statements.publishing.api.base import PublicView
from statements.publishing.api.details import OrganizationDetailSerializer, StatementDetailSerializer
from statements.publishing.api.filtering import ListFilters, refuse_unknown
from statements.publishing.api.negotiation import FILE_RENDERERS, FileRenderer
from statements.publishing.api.pages import Pages
from statements.publishing.api.serializers import (
    CountrySerializer,
    OrganizationSerializer,
    SignatureSerializer,
    StatementSerializer,
)
from statements.publishing.exports.responses import export_of, file_response
from statements.publishing.finding import Merged, get_public
from statements.publishing.nouns import NOUNS, Noun
from statements.publishing.persons import Where

SIGNATURES = "signatures"


class NounView(PublicView, ReadOnlyModelViewSet):
    """Rows of one noun: a list in pages or as a file, and one row by its identifier."""

    noun: Noun
    is_whole_list = True
    where = Where.ELSEWHERE
    detail_where = Where.WITH_STATEMENT
    detail_parameters: set[str] = set()
    detail_serializer_class: type[serializers.BaseSerializer] | None = None
    lookup_field = "public_id"
    lookup_value_regex = "[0-9A-Za-z_-]+"
    filter_backends = [ListFilters]
    pagination_class = Pages

    def get_queryset(self) -> QuerySet:
        return self.noun.rows()

    def get_renderers(self) -> list[BaseRenderer]:
        """A list can be had as a file; a row is JSON."""
        files = FILE_RENDERERS if getattr(self, "action", "") == "list" else []
        return [JSONRenderer(), *(renderer() for renderer in files)]

    def get_serializer_class(self) -> type[serializers.BaseSerializer]:
        is_detail = self.action == "retrieve" and self.detail_serializer_class
        return self.detail_serializer_class if is_detail else self.serializer_class  # type: ignore[return-value]

    def get_serializer_context(self) -> dict[str, Any]:
        where = self.detail_where if self.action == "retrieve" else self.where
        site = self.request.build_absolute_uri("/").rstrip("/") if self.request else ""
        return {**super().get_serializer_context(), "where": where, "site": site}

    def get_object(self) -> Any:
        """The public row; raises Withheld, Merged and Http404 as get_public() does."""
        refuse_unknown(self.request.query_params, {"format", *self.detail_parameters})
        return get_public(self.noun, self.kwargs[self.lookup_field])

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One row, or the way to the one that stands for it."""
        try:
            return super().retrieve(request, *args, **kwargs)
        except Merged as merged:
            address = reverse(f"api-{self.noun.name}-detail", args=[merged.head.public_id], request=request)
            return Response(status=301, headers={"Location": address})

    def list(  # type: ignore[override]
        self, request: Request, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """A page of the list, or all of it as a file."""
        renderer = request.accepted_renderer
        if not isinstance(renderer, FileRenderer):
            return super().list(request, *args, **kwargs)
        rows = self.filter_queryset(self.get_queryset())
        export = export_of(request, self.noun, rows, path=request.path, where=self.where)
        return file_response(request, export, renderer.file_format)


class StatementView(NounView):
    """Statements; one comes with its text, its sources and, if asked for, its signatures."""

    noun = NOUNS["statements"]
    serializer_class = StatementSerializer
    detail_serializer_class = StatementDetailSerializer
    detail_parameters = {"include"}

    @extend_schema(
        parameters=[
            OpenApiParameter(
                "include",
                enum=[SIGNATURES],
                description="`signatures` adds the printed list: a page of up to 1,000, with `next`.",
            )
        ]
    )
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        included = request.query_params.get("include", "")
        if included not in ("", SIGNATURES):
            raise ValidationError({"include": [f"Choose {SIGNATURES}."]})
        return super().retrieve(request, *args, **kwargs)


class OrganizationView(NounView):
    """Organisations; one comes with all of its public names, and a merged one leads to what stands for it."""

    noun = NOUNS["organizations"]
    serializer_class = OrganizationSerializer
    detail_serializer_class = OrganizationDetailSerializer


class CountryView(NounView):
    """Countries by code."""

    noun = NOUNS["countries"]
    serializer_class = CountrySerializer
    lookup_field = "code"


class SignatureView(NounView):
    """Signatures; among others no person is named, one by itself stands with its statement."""

    noun = NOUNS[SIGNATURES]
    serializer_class = SignatureSerializer


class StatementSignatures(NounView):
    """The signatures of one statement in the order of its list, with the persons who signed."""

    noun = NOUNS[SIGNATURES]
    serializer_class = SignatureSerializer
    is_whole_list = False
    where = Where.WITH_STATEMENT

    def get_queryset(self) -> QuerySet:
        statement = get_public(NOUNS["statements"], self.kwargs.get("public_id", ""))
        return super().get_queryset().filter(statement=statement)


class Root(PublicView):
    """Where everything is."""

    schema = None

    def get(self, request: Request) -> Response:
        lists = {name: reverse(f"api-{name}-list", request=request) for name in NOUNS}
        others = {name: reverse(f"api-{name}", request=request) for name in ("schema", "docs")}
        return Response(lists | others)
