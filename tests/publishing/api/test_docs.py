"""The page of the API tells people what the schema tells programs."""

import pytest
from django.urls import reverse

from statements.publishing.api.reference import Address, Term, addresses_in
from statements.publishing.nouns import NOUNS

pytestmark = pytest.mark.django_db

PARAMETERS = [
    {"name": "kind", "description": "Kind", "schema": {"type": "string", "enum": ["dug", "drilled"]}},
    {"name": "depth", "schema": {"type": "integer", "minimum": 1, "maximum": 9}},
]
ANSWER = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}
WELL = {
    "name": {"type": "string", "description": "What it is called."},
    "owner": {"allOf": [{"$ref": "#/components/schemas/Owner"}], "description": "Whose it is."},
    "depth": {"type": "integer", "nullable": True},
}
SCHEMA = {
    "paths": {
        "/wells/": {
            "get": {
                "operationId": "wells_list",
                "description": "All wells.",
                "parameters": PARAMETERS,
                "responses": {"200": ANSWER},
            }
        }
    },
    "components": {
        "schemas": {
            "Page": {"properties": {"results": {"items": {"$ref": "#/components/schemas/Well"}}}},
            "Well": {"properties": WELL},
            "Owner": {"type": "object"},
        }
    },
}


def test_a_schema_is_put_together_for_people():
    assert addresses_in(SCHEMA) == [
        Address(
            path="/wells/",
            anchor="wells_list",
            meaning="All wells.",
            parameters=[
                Term("kind", "Kind", "dug, drilled"),
                Term("depth", "", "whole number · from 1 · up to 9"),
            ],
            fields=[
                Term("name", "What it is called.", "text"),
                Term("owner", "Whose it is.", "object"),
                Term("depth", "", "whole number · or null"),
            ],
        )
    ]


def test_the_page_tells_every_address_parameter_and_field(client):
    schema = client.get(reverse("api-schema")).json()
    page = client.get(reverse("api-docs")).content.decode()
    for path in schema["paths"]:
        assert f"<code>{path}</code></h2>" in page
    for noun in NOUNS.values():
        assert f'<a href="/api/v1/{noun.name}/">' in page
        for name in {*noun.filterset.base_filters} - {"q", "sort"} | {column.name for column in noun.columns}:
            assert f"<dt><code>{name}</code></dt>" in page


def test_every_parameter_says_what_it_means(client):
    paths = client.get(reverse("api-schema")).json()["paths"]
    told = [one for methods in paths.values() for one in methods["get"].get("parameters", [])]
    assert len(told) > 40
    assert [one["name"] for one in told if not one["description"]] == []


def test_the_page_needs_no_script_and_gives_no_cookie(client):
    response = client.get(reverse("api-docs"))
    assert response.content.decode().count("<script") == 1  # the colours of every page
    assert not response.cookies
