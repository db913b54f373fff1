"""Asking as a client does: in forms, by its own keys."""

import json

from tests.publishing.reconciliation.schemas import EXTENSION, RESULTS, hold

ADDRESS = "/reconcile/"


def post(client, **told):
    return client.post(ADDRESS, {name: json.dumps(value) for name, value in told.items()})


def reconcile(client, **queries):
    """Candidates by key."""
    response = post(client, queries=queries)
    assert response.status_code == 200, response.content
    return {key: found["result"] for key, found in hold(RESULTS, response.json()).items()}


def candidates(client, query, country="", **more):
    """The candidates for one name, with the values of a country if one is given."""
    properties = [{"pid": "country", "v": country}] if country else []
    return reconcile(client, q={"query": query, "properties": properties, **more})["q"]


def names(found):
    return [each["name"] for each in found]


def extend(client, ids, *properties):
    """Cells by identifier and property."""
    response = post(client, extend={"ids": ids, "properties": [{"id": name} for name in properties]})
    assert response.status_code == 200, response.content
    return hold(EXTENSION, response.json())["rows"]
