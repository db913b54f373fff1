"""Linked data: a public row in the words of schema.org, made of the very record that the API gives."""

from collections.abc import Callable
from typing import Any

from statements.models import Signature
from statements.publishing.columns import Record, record_of
from statements.publishing.nouns import NOUNS
from statements.publishing.persons import A_PERSON, Where

Node = dict[str, Any]
CONTEXT = "https://schema.org"


def linked_data_of(noun: str, row: Any, site: str) -> Node:
    """The row as a node with what is known of it alone; `site` is scheme and host of the addresses in it."""
    record = record_of(NOUNS[noun].columns, row, Where.WITH_STATEMENT, site)
    common = {"@id": record["url"], "url": record["url"], "identifier": record.get("id")}
    return _known({"@context": CONTEXT, **common, **NODES[noun](record)})


def statement_node(record: Record) -> Node:
    """https://schema.org/CreativeWork: the text; whoever it speaks for is its author."""
    author = _known({"@type": "Organization", "name": record["issuer"]}) if record["issuer"] else None
    return {
        "@type": "CreativeWork",
        "name": record["title"] or record["opening_words"],
        "datePublished": record["date"],
        "inLanguage": record["language"],
        "author": author,
    }


def organization_node(record: Record) -> Node:
    """https://schema.org/Organization: where it is listed is no statement of where it is, and left out."""
    parent = {"@type": "Organization", "identifier": record["parent"]} if record["parent"] else None
    return {"@type": "Organization", "name": record["name"], "parentOrganization": parent}


def country_node(record: Record) -> Node:
    """https://schema.org/Place: some of them are regions and no countries."""
    return {"@type": "Place", "name": record["name"], "identifier": record["code"]}


def signature_node(record: Record) -> Node:
    """https://schema.org/EndorseAction: the signatory endorses the text."""
    statement = {
        "@type": "CreativeWork",
        "identifier": record["statement"],
        "name": record["statement_title"],
        "datePublished": record["date"],
    }
    return {"@type": "EndorseAction", "agent": _known(_signatory(record)), "object": _known(statement)}


def _signatory(record: Record) -> Node:
    if record["kind"] == Signature.Kind.PERSON:
        name = None if record["signatory"] == A_PERSON else record["signatory"]
        return {"@type": "Person", "name": name}
    return {
        "@type": "Organization",
        "name": record["signatory"],
        "identifier": record["organization"],
    }


def _known(node: Node) -> Node:
    """The node without what is empty."""
    return {name: value for name, value in node.items() if value not in (None, "")}


NODES: dict[str, Callable[[Record], Node]] = {
    "statements": statement_node,
    "organizations": organization_node,
    "countries": country_node,
    "signatures": signature_node,
}
