"""The service as a client meets it: the manifest, GET and POST alike, any site, errors of one shape."""

import json

import pytest
from django.test import Client

from statements.publishing.reconciliation.views import MOST_BYTES
from tests.publishing.reconciliation.asking import ADDRESS, post
from tests.publishing.reconciliation.schemas import (
    ENTITIES,
    ERROR,
    EXTENSION,
    MANIFEST,
    PROPOSAL,
    RESULTS,
    SUGGESTIONS,
    hold,
)

pytestmark = pytest.mark.django_db

QUERIES = {"q0": {"query": "Lantern Trust"}, "": {"query": "Lantern", "limit": 1}}


def test_the_manifest_tells_where_everything_is(client, lantern, settings):
    settings.RECONCILE_QUERIES = 7
    manifest = hold(MANIFEST, client.get(ADDRESS).json())
    assert (manifest["versions"], manifest["batchSize"]) == (["0.2"], 7)
    services = [*manifest["suggest"].values(), manifest["extend"]["propose_properties"]]
    schemas = [ENTITIES, SUGGESTIONS, SUGGESTIONS, PROPOSAL]
    for service, schema in zip(services, schemas, strict=True):
        hold(schema, client.get(service["service_url"] + service["service_path"]).json())
    for template in (manifest["view"]["url"], manifest["preview"]["url"]):
        page = client.get(template.replace("{{id}}", lantern.public_id), follow=True)
        assert (page.status_code, b"Lantern Trust" in page.content) == (200, True)
    for address in (manifest["documentation"], manifest["identifierSpace"]):
        assert client.get(address).status_code == 200


def test_get_and_post_answer_alike_with_and_without_a_slash(client, lantern):
    extension = {"ids": [lantern.public_id], "properties": [{"id": "country"}]}
    for name, value, schema in (("queries", QUERIES, RESULTS), ("extend", extension, EXTENSION)):
        told = {name: json.dumps(value)}
        answers = [
            ask(address, told) for ask in (client.get, client.post) for address in (ADDRESS, ADDRESS[:-1])
        ]
        assert {answer.status_code for answer in answers} == {200}
        assert len({answer.content for answer in answers}) == 1
        hold(schema, answers[0].json())


def test_a_form_as_clients_send_it_needs_no_cookie_and_gets_none(lantern):
    client = Client(enforce_csrf_checks=True)
    response = client.post(
        ADDRESS,
        "queries=%7B%22q%22%3A%7B%22query%22%3A%22Lantern+Trust%22%7D%7D&unknown=1",
        content_type="application/x-www-form-urlencoded",
        headers={"origin": "https://example.org", "accept": "text/html"},
    )
    assert (response.status_code, response["Content-Type"]) == (200, "application/json")
    assert response.json()["q"]["result"][0]["id"] == lantern.public_id
    assert not response.cookies


def test_any_site_may_ask_and_sees_errors_too(client):
    for address in (ADDRESS, ADDRESS[:-1], f"{ADDRESS}suggest/entity/", f"{ADDRESS}nothing/"):
        assert client.get(address)["Access-Control-Allow-Origin"] == "*"
        before = client.options(address, headers={"access-control-request-method": "POST"})
        assert before.status_code == 204
        assert "POST" in before["Access-Control-Allow-Methods"]
        assert "Content-Type" in before["Access-Control-Allow-Headers"]
    assert client.post(ADDRESS)["Access-Control-Allow-Origin"] == "*"


def test_an_unchanged_answer_is_not_sent_again_but_a_form_is_always_answered(client, lantern):
    tag = client.get(ADDRESS)["ETag"]
    assert client.get(ADDRESS, headers={"if-none-match": tag}).status_code == 304
    answer = post(client, queries=QUERIES)
    assert (answer.status_code, "ETag" in answer) == (200, False)


def test_too_many_requests_are_told_how_long_to_wait(client, settings):
    settings.API_RATE = "2/min"
    answers = [client.get(ADDRESS), post(client, queries=QUERIES), post(client, queries=QUERIES)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert hold(ERROR, answers[2].json())["error"]["code"] == "throttled"
    assert int(answers[2]["Retry-After"]) > 0


WRONG = {
    "no JSON": ('{"q": ', "This is not JSON."),
    "nothing": ("", "This is not JSON."),
    "a list": ("[]", "Give a JSON object."),
    "a number": ("7", "Give a JSON object."),
    "no number": ('{"q": {"query": "x", "limit": NaN}}', "This is not JSON."),
    "half a character": (r'{"\ud800": {"query": "x"}}', "This is not JSON."),
    "a deep nest": ("[" * 100_000, "This is not JSON."),
    "too many": (
        json.dumps({key: {"query": "x"} for key in range(51)}),
        "Ask at most 50 queries at once, not 51.",
    ),
    "no object": ('{"q": "Oak"}', "Query “q”: Give an object."),
    "no question": ('{"q": {}}', "Query “q”: Give a query or properties."),
    "a long key": (json.dumps({"k" * 99: {}}), f"Query “{'k' * 40}…”: Give a query or properties."),
    "no text": ('{"q": {"query": 7}}', "Query “q”: query has to be a text."),
    "a misspelt field": ('{"q": {"query": "x", "limits": 3}}', "Query “q”: The field “limits” is not known"),
    "an unknown type": ('{"q": {"query": "x", "type": "Q5"}}', "Query “q”: The type “Q5” is not known"),
    "a type that is none": ('{"q": {"query": "x", "type": [7]}}', "Query “q”: type has to be a text."),
    "a strictness": ('{"q": {"query": "x", "type_strict": "most"}}', "The type_strict “most” is not known"),
    "no limit": ('{"q": {"query": "x", "limit": 0}}', "limit has to be a whole number from 1."),
    "half a limit": ('{"q": {"query": "x", "limit": 1.5}}', "limit has to be a whole number from 1."),
    "endless": ('{"q": {"query": "x", "limit": -1e999}}', "limit has to be a whole number from 1."),
    "a true limit": ('{"q": {"query": "x", "limit": true}}', "limit has to be a whole number from 1."),
    "no properties": ('{"q": {"query": "x", "properties": {}}}', "properties has to be a list."),
    "no value": ('{"q": {"properties": [{"pid": "country"}]}}', "Each of the properties is an object"),
    "an unknown property": (
        '{"q": {"properties": [{"pid": "P17", "v": 1}]}}',
        "The property “P17” is not known",
    ),
    "an odd value": (
        '{"q": {"properties": [{"pid": "country", "v": [[]]}]}}',
        "v has to be a text, a number",
    ),
    "many values": (
        json.dumps({"q": {"properties": [{"pid": "country", "v": ["KE"] * 51}]}}),
        "v has at most 50 members.",
    ),
}


@pytest.mark.parametrize(("text", "sentence"), WRONG.values(), ids=WRONG)
def test_a_wrong_question_is_told_in_a_sentence(client, text, sentence):
    for ask in (client.get, client.post):
        if len(text) > 10_000 and ask == client.get:
            continue
        response = ask(ADDRESS, {"queries": text})
        error = hold(ERROR, response.json())["error"]
        assert (response.status_code, error["code"]) == (400, "invalid")
        assert sentence in error["fields"]["queries"][0]


WRONG_EXTENSIONS = {
    "{}": "ids has to be a list.",
    '{"ids": []}': "properties has to be a list.",
    '{"ids": [7], "properties": []}': "ids has to be a text.",
    '{"ids": [], "properties": [{"id": "P17"}]}': "The property “P17” is not known",
    '{"ids": [], "properties": [{}]}': "properties has to be a text.",
    json.dumps({"ids": ["x"] * 1001, "properties": []}): "ids has at most 1,000 members.",
}


@pytest.mark.parametrize(("text", "sentence"), WRONG_EXTENSIONS.items(), ids=WRONG_EXTENSIONS.values())
def test_a_wrong_request_for_values_is_told_too(client, text, sentence):
    response = client.post(ADDRESS, {"extend": text})
    assert response.status_code == 400
    assert sentence in hold(ERROR, response.json())["error"]["fields"]["extend"][0]


def test_a_form_asks_one_thing(client):
    both = {"queries": "{}", "extend": "{}"}
    for response in (client.post(ADDRESS), client.post(ADDRESS, both), client.get(ADDRESS, both)):
        assert response.status_code == 400
        assert set(hold(ERROR, response.json())["error"]["fields"]) == {"queries", "extend"}


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        ("application/json", "{}", 415),
        ("text/plain", "queries={}", 415),
        ("multipart/form-data", "queries", 400),
        ("application/x-www-form-urlencoded", "q=1&" * 1500, 400),
        ("application/x-www-form-urlencoded", b"queries=\xff\x00", 400),
        ("application/x-www-form-urlencoded; charset=utf-16", "queries={}", 400),
        ("application/x-www-form-urlencoded", "queries=" + "7" * MOST_BYTES, 413),
    ],
)
def test_a_body_that_is_no_such_form_is_refused_in_the_same_shape(client, kind, body, status):
    response = client.generic("POST", ADDRESS, body, content_type=kind)
    assert response.status_code == status
    hold(ERROR, response.json())


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_nothing_else_is_done_here(client, method):
    for address in (ADDRESS, f"{ADDRESS}suggest/entity/", f"{ADDRESS}properties/"):
        response = getattr(client, method)(address)
        assert response.status_code == 405
        hold(ERROR, response.json())
    assert client.post(f"{ADDRESS}suggest/entity/").status_code == 405
    assert client.head(ADDRESS).status_code == 200


def test_the_description_of_the_api_tells_of_it(client):
    assert "/reconcile/" in client.get("/api/v1/schema/").json()["info"]["description"]
