"""Reference: the schema of the API, put together as people read it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Term:
    """A parameter or a field: its name, what it means, and what it takes or gives."""

    name: str
    meaning: str
    values: str


@dataclass(frozen=True, slots=True)
class Address:
    """One address: what it answers, what can be asked of it, and the fields of a row."""

    path: str
    anchor: str
    meaning: str
    parameters: list[Term]
    fields: list[Term]

    @property
    def is_open(self) -> bool:
        """Whether it is whole as it stands, without the identifier of a row."""
        return "{" not in self.path


def addresses_in(schema: Node) -> list[Address]:
    """The addresses of a schema in its order."""
    return [_address(path, methods["get"], schema) for path, methods in schema["paths"].items()]


def _address(path: str, operation: Node, schema: Node) -> Address:
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
    return Address(
        path=path,
        anchor=operation["operationId"],
        meaning=operation["description"],
        parameters=[_parameter(one) for one in operation.get("parameters", [])],
        fields=list(_fields(_row_of(answer, schema), schema)),
    )


def _parameter(told: Node) -> Term:
    return Term(told["name"], told.get("description", ""), " · ".join(_values(told["schema"])))


def _row_of(node: Node, schema: Node) -> Node:
    """What a row of the answer looks like: a page holds rows in its results."""
    node = _resolved(node, schema)
    results = node.get("properties", {}).get("results")
    return _resolved(results["items"], schema) if results else node


def _fields(row: Node, schema: Node) -> Iterator[Term]:
    for name, told in row.get("properties", {}).items():
        node = _resolved(told, schema)
        yield Term(name, told.get("description") or node.get("description", ""), " · ".join(_values(node)))


def _resolved(node: Node, schema: Node) -> Node:
    """The node itself, where it is only named."""
    named = node.get("$ref") or next((part["$ref"] for part in node.get("allOf", ()) if "$ref" in part), "")
    found: Node = schema["components"]["schemas"][named.rpartition("/")[2]] if named else node
    return found


def _values(node: Node) -> Iterable[str]:
    """In words: the kind of value, and what binds it."""
    if choices := node.get("enum"):
        yield ", ".join(str(choice) for choice in choices)
        return
    yield {"string": "text", "integer": "whole number", "array": "list"}.get(node.get("type", ""), "object")
    bounds = (("minimum", "from {}"), ("maximum", "up to {}"), ("maxLength", "at most {} characters"))
    yield from (words.format(node[key]) for key, words in bounds if key in node)
    if node.get("nullable"):
        yield "or null"
