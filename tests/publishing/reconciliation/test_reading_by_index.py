"""No question to the database reads every name or organisation, however many names a client asks for."""

import re

import pytest
from django.db import connection

from statements.models import Organization, OrganizationName
from statements.models.name_columns import name_keys
from tests.publishing.reconciliation.asking import extend, reconcile
from tests.publishing.record import new_id
from tests.publishing.test_plans import plan_of

pytestmark = pytest.mark.django_db

NAMES = 6_000
WHOLE = re.compile(r"^(?:SCAN|Seq Scan on|->  Seq Scan on) statements_organization(?:name)?\b")


@pytest.fixture
def many_names():
    """Six thousand organisations of one name each; the database knows how many there are."""
    organizations = Organization.objects.bulk_create(
        Organization(
            public_id=new_id(), name=f"League {number}", folded=f"league {number}", signature_count=1
        )
        for number in range(NAMES)
    )
    OrganizationName.objects.bulk_create(
        OrganizationName(organization=row, name=row.name, signature_count=1, **name_keys(row.name))
        for row in organizations
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return organizations


def whole_readings(ask):
    """The steps of all plans that read a table from end to end."""
    questions = []

    def keep(execute, sql, params, many, context):
        questions.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(keep):
        ask()
    selects = [question for question in questions if question[0].lstrip().startswith("SELECT")]
    assert selects
    return [step for question in selects for step in plan_of(*question) if WHOLE.match(step)]


def test_a_client_costs_what_it_asks_for(client, many_names):
    first = many_names[0]

    def ask_for_names():
        assert reconcile(client, q={"query": "LEAGUE 7"}, other={"query": first.public_id})["q"]

    assert whole_readings(ask_for_names), "the measure sees the index being filled"
    assert whole_readings(ask_for_names) == []
    assert whole_readings(lambda: extend(client, [first.public_id], "names", "network")) == []
    assert whole_readings(lambda: client.get("/reconcile/suggest/entity/", {"prefix": "league 5999"})) == []
    assert whole_readings(lambda: client.get(f"/reconcile/preview/{first.public_id}/")) == []
