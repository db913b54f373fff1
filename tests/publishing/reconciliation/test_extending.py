"""Values of properties as columns for a client's table."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.curation.judging import Ruling, judge
from statements.curation.lifecycle import withhold_rows
from statements.models import Judgement, Organization
from statements.models.counts import recount
from statements.publishing.columns import ORGANIZATIONS
from statements.publishing.reconciliation.properties import PROPERTIES
from tests.publishing.reconciliation.asking import extend
from tests.publishing.record import add_country, add_many, add_organization, add_signature, add_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator():
    return User.objects.create_superuser("curator")


def test_every_public_column_is_a_property(client, lantern):
    record = client.get(f"/api/v1/organizations/{lantern.public_id}/").json()
    row = extend(client, [lantern.public_id], *PROPERTIES)[lantern.public_id]
    columns = {column.name for column in ORGANIZATIONS} - {"id", "name", "countries"}
    assert set(row) == columns | {"country", "names"}
    assert row["country"] == [{"str": "KE"}]
    assert row["names"] == [{"str": "Lantern Trust"}, {"str": "Fundación Linterna"}]
    assert row["network"] == [{"id": lantern.public_id, "name": "Lantern Trust"}]
    assert row["parent"] == []
    for name in ("url", "kind", "signature_count", "statement_count", "review"):
        assert [next(iter(cell.values())) for cell in row[name]] == [record[name]]


def test_a_parent_is_an_organisation_that_can_be_followed(client, lantern, curator):
    branch = add_organization("Lantern Trust Kisumu")
    add_signature(add_statement(), "Lantern Trust Kisumu", organization=branch)
    recount()
    ruling = Ruling(Judgement.Verdict.LEFT_IS_BRANCH)
    judge(left=branch, right=lantern, ruling=ruling, author=curator)
    rows = extend(client, [branch.public_id], "parent", "network")
    shown = [{"id": lantern.public_id, "name": "Lantern Trust"}]
    assert rows == {branch.public_id: {"parent": shown, "network": shown}}
    withhold_rows(subjects=[lantern], author=curator)
    assert extend(client, [branch.public_id], "parent") == {branch.public_id: {"parent": []}}


def test_what_is_not_public_has_no_values(client, lantern, curator):
    draft = add_organization("Draft League")
    add_signature(add_statement(status="draft"), organization=draft)
    recount()
    strange = ["nothing", "", "\0", "x" * 9999, "Ω"]
    rows = extend(client, [draft.public_id, *strange], "names")
    assert rows == {public_id: {"names": []} for public_id in [draft.public_id, *strange]}
    withhold_rows(subjects=[lantern], author=curator)
    assert extend(client, [lantern.public_id], "names", "url")[lantern.public_id] == {"names": [], "url": []}


def test_a_merged_identifier_has_the_values_of_what_stands_for_it(client, lantern, curator):
    other = add_organization("Laterne")
    add_signature(add_statement(), "Laterne", organization=other, country=add_country("SE", "Sweden"))
    recount()
    judge(left=other, right=lantern, ruling=Ruling(Judgement.Verdict.SAME, lead=lantern), author=curator)
    row = extend(client, [other.public_id], "names", "signature_count")[other.public_id]
    assert {cell["str"] for cell in row["names"]} == {"Lantern Trust", "Fundación Linterna", "Laterne"}
    assert row["signature_count"] == [{"int": 2}]


def test_the_number_of_queries_does_not_hang_on_the_rows(client):
    add_many(20)
    ids = list(Organization.objects.values_list("public_id", flat=True))

    def count(number):
        with CaptureQueriesContext(connection) as asked:
            extend(client, ids[:number], *PROPERTIES)
        return len(asked)

    assert count(1) == count(20) == 7
