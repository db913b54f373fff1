"""No list reads the table of signatures whole: whatever a page or the API asks is found by an index."""

import datetime as dt
import re

import pytest
from django.db import connection

from statements.models import (
    Organization,
    OrganizationCountry,
    OrganizationName,
    Signature,
    SignatureCountry,
    Statement,
)
from statements.models.counts import recount
from statements.publishing.filters import SignatureFilter
from statements.publishing.nouns import NOUNS
from tests.publishing.record import add_country, new_id

pytestmark = pytest.mark.django_db

STATEMENTS, ORGANIZATIONS, SIGNATURES, COUNTRIES = 200, 2000, 20_000, 40
BASES = ["printed", "named", "named", "place", "inferred"]
ORDER_OF_THE_LIST = ["statement_id", "position"]


@pytest.fixture
def long_record():
    """Twenty thousand signatures, written at once; the database knows how many there are of what."""
    countries = [add_country(f"X{number:02}", f"Land {number}") for number in range(COUNTRIES)]
    statements = Statement.objects.bulk_create(
        Statement(
            public_id=new_id(),
            title=f"Letter {number}",
            folded=f"letter {number}",
            status="published",
            kind="open_letter" if number % 3 else "petition",
            date="2021",
            date_precision="year",
            first_day=dt.date(2021, 1, 1),
        )
        for number in range(STATEMENTS)
    )
    organizations = Organization.objects.bulk_create(
        Organization(public_id=new_id(), name=f"League {number}", folded=f"league {number}")
        for number in range(ORGANIZATIONS)
    )
    OrganizationName.objects.bulk_create(
        OrganizationName(organization=row, name=row.name, folded=row.folded) for row in organizations
    )
    OrganizationCountry.objects.bulk_create(
        OrganizationCountry(
            organization=row, country=countries[number % COUNTRIES], basis="named", confidence=1
        )
        for number, row in enumerate(organizations)
    )
    signatures = Signature.objects.bulk_create(
        signature_row(number, statements, organizations) for number in range(SIGNATURES)
    )
    SignatureCountry.objects.bulk_create(
        SignatureCountry(
            signature=row, country=countries[number % COUNTRIES], basis=BASES[number % 5], confidence=1
        )
        for number, row in enumerate(signatures)
        if number % 20
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # what counts plans by it, too
        recount()
        cursor.execute("ANALYZE")


def signature_row(number, statements, organizations):
    is_person = number % 50 == 0
    organization = organizations[number % ORGANIZATIONS]
    return Signature(
        public_id=new_id(),
        statement=statements[number // (SIGNATURES // STATEMENTS)],
        position=number % (SIGNATURES // STATEMENTS) + 1,
        name=organization.name,
        folded=organization.folded,
        organization=None if is_person else organization,
        kind="person" if is_person else "organization",
        attribution="person" if is_person else "same_name",
    )


def values_of(name, one):
    if name == "sort":
        return list(one.orders)
    if name in ("statement", "organization"):
        model = Statement if name == "statement" else Organization
        return [model.objects.filter(signature_count__gt=0).first().public_id]
    if name in ("kind", "basis", "networks"):
        return [value for value, _ in one.extra["choices"]]
    return {"q": ["league", "1999", "xyzzy"], "country": ["x01"], "year": ["2021"]}[name]


def addresses():
    for noun in NOUNS.values():
        yield f"/{noun.name}/"
        for name, one in noun.filterset.base_filters.items():
            yield from (f"/{noun.name}/?{name}={value}" for value in values_of(name, one))
    # A word that every name has leaves out nothing: what else is asked for has to.
    others = {name: one for name, one in SignatureFilter.base_filters.items() if name != "q"}
    for name, one in others.items():
        for value in (*values_of(name, one), *["unknown"] * (name == "country")):
            yield f"/signatures/?q=league&{name}={value}"
            yield f"/signatures.atom?{name}={value}"
    yield from (
        "/signatures.atom",
        "/signatures/?basis=named&country=unknown",
        "/signatures/?kind=organization&basis=named&country=x01",
        "/signatures/?country=unknown",
        "/signatures/?page=300",
        "/signatures/?page=300&sort=-statement",
    )


def asked(client, address):
    """The questions that this address asks the database, each with its plan at that moment."""
    questions = []

    def keep(execute, sql, params, many, context):
        if sql.lstrip().startswith("SELECT"):
            questions.append((sql, plan_of(sql, params)))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(keep):
        assert client.get(address).status_code == 200, address
    return questions


def plan_of(sql, params):
    explain = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN"
    with connection.cursor() as cursor:
        cursor.execute(f"{explain} {sql}", params)
        return [str(row[-1]).strip() for row in cursor.fetchall()]


def whole_readings(sql, plan):
    """The steps of the plan that read every signature."""
    if connection.vendor != "sqlite":
        return [step for step in plan if re.search(r"Seq Scan on statements_signature\b", step)]
    names = {"statements_signature", *re.findall(r'"statements_signature" ([A-Z]\d+)\b', sql)}
    scans = [step for step in plan if step.startswith("SCAN") and step.split()[1] in names]
    # Sorted as a whole, all rows are read whatever the limit.
    stops_early = "LIMIT" in sql and "USE TEMP B-TREE FOR ORDER BY" not in plan
    return [step for step in scans if not (stops_early and walks_in_order(step))]


def walks_in_order(step):
    """Whether SQLite walks along the order of the list, where it stops as soon as the page is full.

    The index has the name of its constraint only until a migration makes the table anew.
    """
    index = step.partition("USING INDEX ")[2].partition(" ")[0]
    with connection.cursor() as cursor:
        cursor.execute(f'PRAGMA index_info("{index}")')
        columns = [column for _, _, column in cursor.fetchall()]
    # Statement by statement, either way round, is in order too: it sorts no more than one of them.
    return columns in (ORDER_OF_THE_LIST, ORDER_OF_THE_LIST[:1])


def test_no_filter_and_no_order_of_any_list_reads_all_signatures(client, settings, long_record):
    settings.API_RATE = ""
    whole, params = Signature.objects.order_by().filter(name__endswith="x").query.sql_with_params()
    assert whole_readings(whole, plan_of(whole, params)), "the measure sees a table that is read whole"
    found = {}
    for address in addresses():
        for given in (address, *[f"/api/v1{address}"] * (".atom" not in address)):
            if steps := [step for question in asked(client, given) for step in whole_readings(*question)]:
                found[given] = steps
    assert found == {}
