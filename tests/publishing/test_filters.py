"""Each filter finds its rows, and each order ends with the primary key."""

import datetime as dt

import pytest
from django.http import QueryDict

from statements.models import Organization, OrganizationName
from statements.models.counts import recount
from statements.publishing.chips import active_filters
from statements.publishing.filters import (
    CountryFilter,
    OrganizationFilter,
    SignatureFilter,
    StatementFilter,
)
from statements.publishing.public import (
    public_countries,
    public_organizations,
    public_signatures,
    public_statements,
)
from tests.publishing.record import add_country, add_many, add_organization, add_signature, add_statement

pytestmark = pytest.mark.django_db

FILTERS = [
    (StatementFilter, public_statements),
    (OrganizationFilter, public_organizations),
    (CountryFilter, public_countries),
    (SignatureFilter, public_signatures),
]


def found(filterset_class, rows, query=""):
    filterset = filterset_class(QueryDict(query), queryset=rows())
    assert filterset.is_valid(), filterset.errors
    return [str(row) for row in filterset.qs]


@pytest.fixture
def record():
    """A dated letter signed in Kenya, and an undated petition signed by a person too."""
    kenya = add_country()
    letter = add_statement(
        "Open letter on wells",
        kind="open_letter",
        date="2021",
        date_precision="year",
        first_day=dt.date(2021, 1, 1),
    )
    petition = add_statement("Éclair petition", kind="petition", issuer="Jurnalistlər Birliyi")
    add_signature(letter, "Kenya Water Watch", country=kenya)
    add_signature(letter, "Women of the Wells", kind="collective", country=kenya, basis="inferred")
    add_signature(petition, "League of Wells")
    add_signature(petition, "Ada Okoth", kind="person", country=add_country("FR", "France"))
    recount()
    return letter, petition


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", ["Open letter on wells", "Éclair petition"]),
        ("q=ECLAIR", ["Éclair petition"]),
        ("q=jurnalistler", ["Éclair petition"]),
        ("q=wells+letter", ["Open letter on wells"]),
        ("kind=petition", ["Éclair petition"]),
        ("country=ke", ["Open letter on wells"]),
        ("country=fr&q=eclair", ["Éclair petition"]),
        ("year=2021", ["Open letter on wells"]),
        ("year=1999", []),
        ("sort=date", ["Open letter on wells", "Éclair petition"]),
        ("sort=title", ["Éclair petition", "Open letter on wells"]),
        ("sort=-signatures&kind=open_letter", ["Open letter on wells"]),
    ],
)
def test_statements_are_found(record, query, titles):
    assert found(StatementFilter, public_statements, query) == titles


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["Kenya Water Watch", "League of Wells", "Women of the Wells"]),
        ("q=wells", ["League of Wells", "Women of the Wells"]),
        ("country=ke", ["Kenya Water Watch", "Women of the Wells"]),
        ("country=unknown", ["League of Wells"]),
        ("kind=collective", ["Women of the Wells"]),
        ("sort=-statements&country=unknown", ["League of Wells"]),
    ],
)
def test_organisations_are_found(record, query, names):
    assert found(OrganizationFilter, public_organizations, query) == names


def test_an_organisation_is_found_by_a_public_name_only(record):
    organization = Organization.objects.get(name="Kenya Water Watch")
    OrganizationName.objects.create(organization=organization, name="Maji Yetu", kind="translation")
    OrganizationName.objects.create(organization=organization, name="Hidden Name")
    add_signature(add_statement(status="draft"), "Hidden Name", organization=organization)
    assert found(OrganizationFilter, public_organizations, "q=maji") == ["Kenya Water Watch"]
    assert found(OrganizationFilter, public_organizations, "q=hidden") == []


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["France", "Kenya"]),
        ("q=KÉN", ["Kenya"]),
        ("kind=region", []),
        ("sort=-organizations", ["Kenya", "France"]),
    ],
)
def test_countries_are_found(record, query, names):
    assert found(CountryFilter, public_countries, query) == names


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("q=wells", ["Women of the Wells", "League of Wells"]),
        ("country=ke", ["Kenya Water Watch", "Women of the Wells"]),
        ("country=unknown", ["League of Wells"]),
        ("basis=inferred", ["Women of the Wells"]),
        ("kind=person", ["Ada Okoth"]),
    ],
)
def test_signatures_are_found(record, query, names):
    assert found(SignatureFilter, public_signatures, query) == names


def test_signatures_are_found_by_statement_and_organisation(record):
    letter, _ = record
    organization = Organization.objects.get(name="League of Wells")
    assert len(found(SignatureFilter, public_signatures, f"statement={letter.public_id}")) == 2
    by_organization = found(SignatureFilter, public_signatures, f"organization={organization.public_id}")
    assert by_organization == ["League of Wells"]


@pytest.mark.parametrize(
    ("setting", "names"), [("statement", []), ("nowhere", []), ("everywhere", ["Ada Okoth"])]
)
def test_a_person_is_searched_for_only_where_persons_are_named_everywhere(record, settings, setting, names):
    settings.PUBLISH_PERSONS = setting
    assert found(SignatureFilter, public_signatures, "q=ada+okoth") == names


@pytest.mark.parametrize(("filterset_class", "rows"), FILTERS)
def test_every_order_ends_with_the_primary_key(filterset_class, rows):
    sort = filterset_class.base_filters.get("sort")
    for value in sort.orders if sort else [""]:
        filterset = filterset_class(QueryDict(f"sort={value}"), queryset=rows())
        assert filterset.is_valid()
        assert filterset.qs.query.order_by[-1] == "pk"


@pytest.mark.parametrize(
    ("filterset_class", "rows", "query"),
    [
        (StatementFilter, public_statements, "kind=poem"),
        (StatementFilter, public_statements, "country=zz"),
        (StatementFilter, public_statements, "country=unknown"),
        (StatementFilter, public_statements, "country=KE"),
        (StatementFilter, public_statements, "year=soon"),
        (StatementFilter, public_statements, "year=0"),
        (StatementFilter, public_statements, "year=99999"),
        (StatementFilter, public_statements, "sort=-pk"),
        (StatementFilter, public_statements, "q=a%00b"),
        (StatementFilter, public_statements, "q=" + "a" * 201),
        (OrganizationFilter, public_organizations, "kind=person"),
        (CountryFilter, public_countries, "kind=planet"),
        (SignatureFilter, public_signatures, "basis=rumour"),
        (SignatureFilter, public_signatures, "statement=nothing"),
        (SignatureFilter, public_signatures, "statement=a%00b"),
        (SignatureFilter, public_signatures, "organization=nothing"),
    ],
)
def test_a_wrong_value_is_an_error(filterset_class, rows, query):
    assert not filterset_class(QueryDict(query), queryset=rows()).is_valid()


def test_a_draft_cannot_be_filtered_by():
    draft = add_statement(status="draft")
    query = QueryDict(f"statement={draft.public_id}")
    assert not SignatureFilter(query, queryset=public_signatures()).is_valid()


def test_active_filters_say_what_is_set_and_lead_to_the_list_without_it():
    statement = add_many(2)
    query = QueryDict(f"q=water&country=ke&statement={statement.public_id}&sort=-statement&page=2")
    filterset = SignatureFilter(query, queryset=public_signatures())
    assert filterset.is_valid()
    words, country, chosen = active_filters(filterset, query)
    assert (words.label, words.words) == ("Search words", "water")
    assert (country.label, country.words) == ("Listed under", "Kenya")
    assert chosen.words == "On clean water"
    assert country.query_without == f"q=water&statement={statement.public_id}&sort=-statement"


def test_many_words_with_no_letters_find_nothing():
    add_signature(add_statement(), organization=add_organization())
    recount()
    assert found(OrganizationFilter, public_organizations, "q=%26") == []


def test_what_has_no_country_has_no_ground_for_one_either(client):
    add_many(3)
    for query in ("basis=named&country=unknown", "q=water&basis=named&country=unknown"):
        assert client.get(f"/signatures/?{query}").context["paginator"].count == 0
        assert client.get(f"/api/v1/signatures/?{query}").json()["results"] == []
