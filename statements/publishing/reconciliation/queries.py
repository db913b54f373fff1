"""Queries: what a client sends, read into what is looked for; a wrong value is told in a sentence."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from django.conf import settings
from rest_framework.exceptions import ValidationError

from statements.models.name_columns import NAME_LENGTH
from statements.publishing.reconciliation.properties import PROPERTIES
from statements.publishing.reconciliation.types import TYPES

USUAL_LIMIT = 5
MOST_CANDIDATES = 25
MOST_VALUES = 50
"""Properties of one query, and values of one property."""
MOST_IDS = 1_000
"""Identifiers in one request for values."""
LONGEST_SHOWN = 40

Told = TypeVar("Told")


class Strictness(StrEnum):
    """How the types of a query are meant: none but these, or these if there are any."""

    ANY = "any"
    ALL = "all"
    SHOULD = "should"


@dataclass(frozen=True, slots=True)
class Query:
    """One name that is looked for; `wanted` has the values of each property that a candidate has to have."""

    name: str
    types: frozenset[str] = frozenset()
    strictness: Strictness = Strictness.ANY
    limit: int = USUAL_LIMIT
    wanted: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Extension:
    """Properties asked for, and the identifiers they are asked of."""

    ids: list[str]
    properties: list[str]


class Wrong(ValueError):
    """What is wrong, in a sentence."""


def read_queries(text: str) -> dict[str, Query]:
    """Read a batch of queries by the client's own keys; raises ValidationError."""
    return _read("queries", text, _batch)


def read_extension(text: str) -> Extension:
    """Read a request for values of properties; raises ValidationError."""
    return _read("extend", text, _extension)


def _read(parameter: str, text: str, read: Callable[[dict[str, Any]], Told]) -> Told:
    try:
        return read(_object(text))
    except Wrong as wrong:
        raise ValidationError({parameter: [str(wrong)]}) from None


def _object(text: str) -> dict[str, Any]:
    try:
        told = json.loads(text, parse_constant=_refuse_constant)
        # Half of a pair of code units can be written in JSON, but neither looked up nor sent back.
        json.dumps(told, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise Wrong("This is not JSON.") from None
    if not isinstance(told, dict):
        raise Wrong("Give a JSON object.")
    return told


def _refuse_constant(name: str) -> None:
    raise ValueError(name)


def _batch(told: dict[str, Any]) -> dict[str, Query]:
    if len(told) > settings.RECONCILE_QUERIES:
        raise Wrong(f"Ask at most {settings.RECONCILE_QUERIES} queries at once, not {len(told)}.")
    return {key: _named(key, query) for key, query in told.items()}


def _named(key: str, told: Any) -> Query:
    try:
        return _query(told)
    except Wrong as wrong:
        raise Wrong(f"Query {_shown(key)}: {wrong}") from None


def _query(told: Any) -> Query:
    if not isinstance(told, dict):
        raise Wrong("Give an object.")
    given = {name: value for name, value in told.items() if value is not None}
    _refuse_unknown(given, ("query", "type", "type_strict", "limit", "properties"), "field")
    query = Query(
        name=_text(given.get("query", ""), "query"),
        types=_types(given.get("type", [])),
        strictness=_strictness(given.get("type_strict", Strictness.ANY.value)),
        limit=_limit(given.get("limit", USUAL_LIMIT)),
        wanted=_wanted(given.get("properties", [])),
    )
    if "query" not in given and not given.get("properties"):
        raise Wrong("Give a query or properties.")
    return query


def _types(told: Any) -> frozenset[str]:
    listed = told if isinstance(told, list) else [told]
    ids = [_id(each, "type") for each in listed]
    _refuse_unknown(ids, TYPES, "type")
    return frozenset(ids)


def _strictness(told: Any) -> Strictness:
    _refuse_unknown([_text(told, "type_strict")], tuple(Strictness), "type_strict")
    return Strictness(told)


def _limit(told: Any) -> int:
    is_number = isinstance(told, int | float) and not isinstance(told, bool)
    if not is_number or not float(min(told, MOST_CANDIDATES)).is_integer() or told < 1:
        raise Wrong("limit has to be a whole number from 1.")
    return int(min(told, MOST_CANDIDATES))


def _wanted(told: Any) -> dict[str, list[str]]:
    wanted: dict[str, list[str]] = {}
    for each in _list(told, "properties", MOST_VALUES):
        if not isinstance(each, dict) or not {"pid", "v"} <= each.keys():
            raise Wrong("Each of the properties is an object with pid and v.")
        name = _text(each["pid"], "pid")
        _refuse_unknown([name], PROPERTIES, "property")
        listed = each["v"] if isinstance(each["v"], list) else [each["v"]]
        # An empty cell says nothing.
        values = [_value(value) for value in _list(listed, "v", MOST_VALUES) if value is not None]
        wanted.setdefault(name, []).extend(value for value in values if value.strip())
    return {name: values for name, values in wanted.items() if values}


def _value(told: Any) -> str:
    """A value as text, cut where no value of ours is as long; another entity stands for its identifier."""
    if not isinstance(told, str | int | float | dict):
        raise Wrong("v has to be a text, a number, an object with an id, or a list of these.")
    return (_id(told, "v") if isinstance(told, dict) else str(told))[: NAME_LENGTH + 1]


def _extension(told: dict[str, Any]) -> Extension:
    ids = [_text(each, "ids") for each in _list(told.get("ids"), "ids", MOST_IDS)]
    properties = [
        _id(each, "properties") for each in _list(told.get("properties"), "properties", MOST_VALUES)
    ]
    _refuse_unknown(properties, PROPERTIES, "property")
    return Extension(list(dict.fromkeys(ids)), list(dict.fromkeys(properties)))


def _id(told: Any, name: str) -> str:
    return _text(told.get("id") if isinstance(told, dict) else told, name)


def _text(told: Any, name: str) -> str:
    if not isinstance(told, str):
        raise Wrong(f"{name} has to be a text.")
    return told


def _list(told: Any, name: str, most: int) -> list[Any]:
    if not isinstance(told, list):
        raise Wrong(f"{name} has to be a list.")
    if len(told) > most:
        raise Wrong(f"{name} has at most {most:,} members.")
    return told


def _refuse_unknown(given: Iterable[str], known: Iterable[str], noun: str) -> None:
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise Wrong(f"The {noun} {_shown(unknown[0])} is not known; choose among {', '.join(known)}.")


def _shown(words: str) -> str:
    """The client's own words in a sentence, cut short."""
    return f"“{words[:LONGEST_SHOWN]}{'…' if len(words) > LONGEST_SHOWN else ''}”"
