"""Filtering: the pages' own filters, under their own names and the two that clients of APIs expect."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from rest_framework.exceptions import ValidationError
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request

from statements.publishing.filters import PublicFilter
from statements.publishing.finding import Withheld
from statements.publishing.nouns import Noun

OTHER_NAMES = {"search": "q", "ordering": "sort"}
"""Name in the API -> the page's own name; both are understood."""
BOM = {
    "name": "bom",
    "in": "query",
    "required": False,
    "description": "1 puts a byte order mark before CSV, for spreadsheets that ask for one.",
    "schema": {"type": "string", "enum": ["0", "1"]},
}
BESIDE_FILTERS = ("page", "page_size", "format", "bom")


def as_the_page_asks(data: QueryDict) -> QueryDict:
    """The query with the page's own names; raises ValidationError where both names are given."""
    asked = data.copy()
    for other, own in OTHER_NAMES.items():
        if other in asked and own in asked:
            raise ValidationError({other: [f"Give either {other} or {own}."]})
        if other in asked:
            asked.setlist(own, asked.pop(other))
    return asked


def refuse_unknown(data: QueryDict, known: set[str]) -> None:
    """A mistyped filter must not pass for none; raises ValidationError."""
    unknown = {name: ["This parameter is not known."] for name in data if name not in known}
    if unknown:
        raise ValidationError(unknown)


def parameters_of(noun: Noun) -> set[str]:
    """Every parameter that the list of this noun understands."""
    own = set(noun.filterset.base_filters)
    return own | {other for other, name in OTHER_NAMES.items() if name in own} | set(BESIDE_FILTERS)


def valid_filters(noun: Noun, data: QueryDict, rows: QuerySet) -> PublicFilter:
    """The list's filters as the page of this query has them.

    Raises ValidationError for a wrong value, Withheld where it names a row that was taken down.
    """
    filterset = noun.filtered(as_the_page_asks(data), rows)
    if not filterset.is_valid():
        if filterset.names_withheld():
            raise Withheld
        given = {own: other for other, own in OTHER_NAMES.items() if other in data}
        raise ValidationError({given.get(name, name): told for name, told in filterset.errors.items()})
    return filterset


class ListFilters(BaseFilterBackend):
    """The filters of the view's noun, and their part of the schema."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        refuse_unknown(request.query_params, parameters_of(view.noun))
        filterset = valid_filters(view.noun, request.query_params, queryset)
        # What is stored of numbers is of the whole list.
        view.filterset = filterset if view.is_whole_list else None
        return filterset.qs

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        shown = {own: other for other, own in OTHER_NAMES.items()}
        filters = view.noun.filterset.base_filters
        return [
            {
                "name": shown.get(name, name),
                "in": "query",
                "required": False,
                "description": str(one.label),
                "schema": _schema_of(one),
            }
            for name, one in filters.items()
        ] + [BOM]


def _schema_of(one: django_filters.Filter) -> dict[str, Any]:
    """What values the filter takes; those that depend on the rows are not listed."""
    if issubclass(one.field_class, forms.IntegerField):
        return {"type": "integer", "minimum": one.extra["min_value"], "maximum": one.extra["max_value"]}
    choices = one.extra.get("choices")
    if choices and not callable(choices):
        return {"type": "string", "enum": [str(value) for value, _ in choices]}
    if "max_length" in one.extra:
        return {"type": "string", "maxLength": one.extra["max_length"]}
    return {"type": "string"}
