"""Whatever a client sends, it is answered or told what is wrong."""

import json

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.publishing.reconciliation.schemas import ERROR, EXTENSION, RESULTS, hold

EXAMPLES = settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
TEXTS = st.text(max_size=30)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


def or_anything(strategy):
    return st.one_of(strategy, strategy, strategy, ANYTHING)


PIDS = st.sampled_from(["country", "kind", "parent", "signature_count", "url", "P1"])
QUERY = st.fixed_dictionaries(
    {"query": or_anything(TEXTS | st.sampled_from(["Lantern Trust", "lantern", "Linterna e.V."]))},
    optional={
        "type": or_anything(st.sampled_from(["organization", "state", "Q5"])),
        "type_strict": or_anything(st.sampled_from(["any", "all", "should"])),
        "limit": or_anything(st.integers(-1, 30)),
        "properties": or_anything(st.lists(st.fixed_dictionaries({"pid": PIDS, "v": ANYTHING}), max_size=2)),
    },
)
BATCH = or_anything(st.dictionaries(TEXTS, or_anything(QUERY), max_size=3))
EXTENSIONS = or_anything(
    st.fixed_dictionaries(
        {
            "ids": or_anything(st.lists(TEXTS, max_size=3)),
            "properties": or_anything(st.lists(st.fixed_dictionaries({"id": PIDS}), max_size=3)),
        }
    )
)


@pytest.mark.parametrize(
    ("name", "values", "schema"),
    [("queries", BATCH, RESULTS), ("extend", EXTENSIONS, EXTENSION)],
    ids=["queries", "extend"],
)
def test_whatever_is_asked_is_answered_or_told(lantern, name, values, schema):
    client = Client()

    @EXAMPLES
    @given(values, st.booleans())
    def ask(value, is_get):
        response = (client.get if is_get else client.post)("/reconcile/", {name: json.dumps(value)})
        assert response.status_code in (200, 400)
        hold(schema if response.status_code == 200 else ERROR, response.json())

    ask()


def test_whatever_bytes_are_sent_are_answered_or_told(lantern):
    client = Client()

    @EXAMPLES
    @given(
        st.binary(max_size=60) | st.binary(max_size=60).map(lambda body: b"queries=" + body),
        st.sampled_from(["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "a/b", ""]),
    )
    def send(body, kind):
        response = client.generic("POST", "/reconcile/", body, content_type=kind)
        assert response.status_code in (400, 415)
        hold(ERROR, response.json())

    send()


def test_whatever_is_typed_is_completed_or_told(lantern):
    client = Client()

    @EXAMPLES
    @given(st.text(), st.text(max_size=4), st.sampled_from(["entity", "property", "type"]))
    def type_words(prefix, cursor, what):
        words = {"prefix": prefix.encode("utf-8", "replace").decode(), "cursor": cursor}
        response = client.get(f"/reconcile/suggest/{what}/", words)
        assert response.status_code in (200, 400)

    type_words()
