"""Chips: the filters that narrow a list, each in words and with the way to the list without it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

import django_filters
from django import forms
from django.http import QueryDict

from statements.models import Organization, Statement
from statements.publishing.hiding import words_shown


@dataclass(frozen=True, slots=True)
class ActiveFilter:
    """One filter that is set: its label, its value in words, and the query string without it."""

    label: str
    words: str
    query_without: str


def active_filters(filterset: django_filters.FilterSet, query: QueryDict) -> list[ActiveFilter]:
    """The filters that narrow the list, in the order of the form; a sort order narrows nothing."""
    cleaned = filterset.form.cleaned_data
    fields = {name: field for name, field in filterset.form.fields.items() if name != "sort"}
    return [
        ActiveFilter(str(field.label), _in_words(field, cleaned[name]), _without(query, name))
        for name, field in fields.items()
        if cleaned.get(name) not in (None, "")
    ]


def _in_words(field: forms.Field, value: Any) -> str:
    if isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField):
        return str(dict(cast("Iterable[tuple[Any, Any]]", field.choices))[value])
    return words_shown(str(value), value) if isinstance(value, Statement | Organization) else str(value)


def _without(query: QueryDict, name: str) -> str:
    rest = query.copy()
    for key in (name, "page"):
        rest.pop(key, None)
    return rest.urlencode()
