"""The schema: it validates without a warning, tells every filter, and the API keeps to it."""

import json

import pytest
import schemathesis
from django.core.management import call_command
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from statements.models import Organization, Signature
from statements.publishing.nouns import NOUNS
from tests.publishing.record import add_many, add_statement

pytestmark = pytest.mark.django_db

EXAMPLES = 12


def read_schema(tmp_path):
    path = tmp_path / "schema.json"
    call_command(
        "spectacular", "--validate", "--fail-on-warn", "--format", "openapi-json", "--file", str(path)
    )
    return json.loads(path.read_text())


def test_it_validates_and_tells_every_filter(tmp_path):
    schema = read_schema(tmp_path)
    for noun in NOUNS.values():
        told = {one["name"] for one in schema["paths"][f"/api/v1/{noun.name}/"]["get"]["parameters"]}
        own = set(noun.filterset.base_filters) - {"q", "sort"}
        assert own | {"search", "ordering", "page", "page_size", "format", "bom"} <= told


def test_every_operation_tells_its_errors(tmp_path):
    for path in read_schema(tmp_path)["paths"].values():
        assert set(path) == {"get"}
        assert {"200", "304", "400", "404", "410", "429"} <= set(path["get"]["responses"])


@pytest.fixture
def kept_connection():
    """Real requests would close the connection of this test, as its own client takes care not to let them."""
    for sent in (request_started, request_finished):
        sent.disconnect(close_old_connections)
    yield
    for sent in (request_started, request_finished):
        sent.connect(close_old_connections)


@pytest.fixture
def api_schema(request, kept_connection):
    """The schema as a client reads it, on a record with something of everything."""
    request.getfixturevalue("settings").API_RATE = ""
    statement = add_many(3)
    withheld = add_statement(status="withheld")
    schema = schemathesis.openapi.from_wsgi("/api/v1/schema/", get_wsgi_application())
    for parameter, values in {
        "public_id": [
            statement.public_id,
            withheld.public_id,
            Organization.objects.first().public_id,
            Signature.objects.first().public_id,
        ],
        "code": ["ke", "FR"],
    }.items():
        _offer(schema.raw_schema, parameter, values)
    return schema


def _offer(schema, parameter, values):
    """Make some rows known, so that not every guess is a 404."""
    for path in schema["paths"].values():
        for told in path["get"]["parameters"]:
            if told["in"] == "path" and told["name"] == parameter:
                told["schema"] = {"anyOf": [{"enum": values}, told["schema"]]}


def test_no_guess_meets_a_failure_or_an_answer_that_is_not_told(api_schema):
    operations = [result.ok() for result in api_schema.get_all_operations()]
    assert len(operations) == 9
    for operation in operations:
        guess(operation)


def guess(operation):
    """Ask for what the schema allows, and hold every answer against it.

    An id or a country that is not there is 400 or 404, which no schema can tell beforehand.
    """

    @settings(max_examples=EXAMPLES, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(operation.as_strategy())
    def ask(case):
        case.call_and_validate(excluded_checks=[positive_data_acceptance])

    ask()
