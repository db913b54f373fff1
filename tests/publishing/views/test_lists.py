"""The list pages: filtered, counted, paged, and the same for the same address."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.models import Organization, Signature
from statements.models.counts import recount
from statements.publishing.filters import OrganizationFilter, SignatureFilter
from statements.publishing.views.lists import ListPage
from tests.publishing.record import add_country, add_many, add_organizations, add_signature, add_statement

pytestmark = pytest.mark.django_db

LISTS = ["/statements/", "/organizations/", "/countries/", "/signatures/"]


def names_on(response):
    return [str(row.subject) for row in response.context["rows"]]


@pytest.mark.parametrize("address", LISTS)
def test_an_empty_registry_has_its_lists(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert "Nothing is published yet." in response.content.decode()


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("status", ["draft", "withheld"])
def test_an_unpublished_statement_shows_in_no_list(client, address, status):
    statement = add_statement("Hidden letter", status=status)
    add_signature(statement, "Hidden League", country=add_country())
    recount()
    page = client.get(address).content.decode()
    assert "Hidden" not in page
    assert "Kenya" not in page


def queries_of_lists(client):
    counts = []
    for address in LISTS:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        counts.append(len(queries))
    return counts


def test_the_number_of_queries_does_not_grow_with_the_rows(client, monkeypatch):
    monkeypatch.setattr(ListPage, "paginate_by", 1000)
    add_organizations(10, 0)
    few = queries_of_lists(client)
    add_organizations(990, 10)
    assert client.get("/signatures/").context["paginator"].count == 1000
    assert queries_of_lists(client) == few
    assert max(few) <= 10


def test_each_choice_says_how_many_rows_it_would_leave(client):
    add_many(5)
    add_signature(add_statement("Other"), "Water Union", kind="collective")
    recount()
    page = client.get("/organizations/").content.decode()
    for words in (
        "Kenya (3)",
        "France (2)",
        "Unknown (1)",
        "organisation (5)",
        "collective without a body (1)",
    ):
        assert f">{words}</option>" in page
    assert ">state" not in page
    page = client.get("/organizations/?country=ke").content.decode()
    for words in ("Kenya (3)", "France (2)", "Unknown (1)", "organisation (3)"):
        assert f">{words}</option>" in page
    assert "collective without a body" not in page
    assert "Listed under: <bdi>Kenya</bdi>" in page


def test_the_number_beside_a_choice_is_the_number_of_rows_it_leaves(client):
    add_many(7)
    add_signature(add_statement("Other", kind="petition"), "Ada Okoth", kind="person", country=add_country())
    recount()
    for address in LISTS:
        form = client.get(address).context["filter"].form
        choices = [
            (name, value, label)
            for name, field in form.fields.items()
            if name in ("country", "kind", "basis")
            for value, label in field.choices
            if value
        ]
        assert choices
        for name, value, label in choices:
            count = client.get(f"{address}?{name}={value}").context["paginator"].count
            assert label.endswith(f" ({count})"), (address, name, label)


def test_too_many_rows_are_not_counted_for_every_choice(client, monkeypatch):
    monkeypatch.setattr(OrganizationFilter, "most_numbered", 3)
    add_many(4)
    page = client.get("/organizations/").content.decode()
    assert ">Kenya</option>" in page
    assert ">Kenya (1)</option>" in client.get("/organizations/?q=000").content.decode()


def test_a_list_that_nobody_counts_to_its_end_is_paged_to_its_end(client, monkeypatch):
    monkeypatch.setattr(SignatureFilter, "most_counted", 10)
    monkeypatch.setattr(ListPage, "paginate_by", 5)
    add_many(23)
    query = "/signatures/?q=water&kind=organization"
    first = client.get(query)
    assert "More than 10 signatures" in first.content.decode()
    found, number = [], 1
    while True:
        response = client.get(f"{query}&page={number}")
        page = response.content.decode()
        found += names_on(response)
        assert f'aria-label="Page {number}" aria-current="page"' in page
        if 'rel="next"' not in page:
            break
        number += 1
    assert (number, found) == (5, sorted(Signature.objects.values_list("name", flat=True)))
    for beyond in ("6", "0", "x"):
        assert client.get(f"{query}&page={beyond}").status_code == 404
    answer = client.get(f"/api/v1{query}&page_size=5").json()
    assert (answer["count"], len(answer["results"])) == (None, 5)
    # One facet alone is stored, however many rows it leaves.
    assert client.get("/api/v1/signatures/?kind=organization").json()["count"] == 23


def test_a_header_leads_to_its_order_and_back(client):
    add_many(3)
    page = client.get("/organizations/?q=water").content.decode()
    assert 'class="link" aria-sort="ascending"><a href="?q=water&amp;sort=-name">Organisation</a>' in page
    assert 'class="number"><a href="?q=water&amp;sort=-signatures">Signatures</a>' in page
    page = client.get("/organizations/?sort=-signatures").content.decode()
    assert 'class="number" aria-sort="descending"><a href="?sort=signatures">Signatures</a>' in page
    assert page.count("aria-sort") == 1


@pytest.mark.parametrize("address", LISTS)
def test_every_header_leads_to_a_page_in_that_order(client, address):
    add_many(3)
    links = [header.query for header in client.get(address).context["headers"] if header.query]
    assert links
    for query in links:
        assert client.get(f"{address}?{query}").content.decode().count("aria-sort") == 1


def test_a_list_is_cut_into_pages_that_keep_the_filters(client, monkeypatch):
    monkeypatch.setattr(ListPage, "paginate_by", 5)
    add_many(12)
    response = client.get("/organizations/?q=water&page=2")
    assert response.context["paginator"].count == 12
    assert len(response.context["rows"]) == 5
    page = response.content.decode()
    assert "12 organisations" in page
    assert 'href="?q=water&amp;page=3" aria-label="Page 3"' in page
    assert 'aria-label="Page 2" aria-current="page"' in page


def test_pages_together_hold_every_row_once(client, monkeypatch):
    monkeypatch.setattr(ListPage, "paginate_by", 5)
    add_many(12)
    pages = [names_on(client.get(f"/organizations/?sort=-signatures&page={number}")) for number in (1, 2, 3)]
    assert sorted(name for page in pages for name in page) == sorted(
        Organization.objects.values_list("name", flat=True)
    )


@pytest.mark.parametrize("page", ["0", "2", "-1", "x", "1e3", "99999999999999999999", "%00"])
def test_a_page_that_is_not_there_is_404(client, page):
    add_many(3)
    assert client.get(f"/organizations/?page={page}").status_code == 404


@pytest.mark.parametrize(
    ("query", "clean"),
    [("q=&country=&kind=", ""), ("q=water&country=", "?q=water"), ("kind=&kind=state&page=", "?kind=state")],
)
def test_empty_parameters_are_stripped_from_the_address(client, query, clean):
    response = client.get(f"/organizations/?{query}")
    assert (response.status_code, response["Location"]) == (302, f"/organizations/{clean}")


def test_a_wrong_value_shows_its_error_and_no_rows(client):
    add_many(3)
    response = client.get("/organizations/?country=zz")
    page = response.content.decode()
    assert response.status_code == 200
    assert "zz is not one of the available choices" in page
    assert 'role="alert"' in page
    assert '<p class="count" role="status">Nothing was searched for</p>' in page
    assert names_on(response) == []


def test_a_wrong_year_stands_in_its_field_to_be_corrected(client):
    page = client.get("/statements/?year=soon").content.decode()
    assert "Year: Enter a whole number." in page
    assert '<input type="text" name="year" value="soon" inputmode="numeric" aria-invalid="true"' in page


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("query", ["q=%00", "country=%00", "kind=%F0", "sort=%00", "unknown=1&x[]=2"])
def test_no_value_breaks_a_list(client, address, query):
    add_many(1)
    assert client.get(f"{address}?{query}").status_code == 200


def test_an_empty_result_says_what_was_searched(client):
    add_many(1)
    page = client.get("/organizations/?q=xyzzy&country=ke").content.decode()
    assert "No organisation matches search words “<bdi>xyzzy</bdi>”, listed under “<bdi>Kenya</bdi>”" in page
    assert 'href="/organizations/">Show all organisations' in page


def test_a_filter_can_be_removed_and_all_of_them(client):
    add_many(1)
    page = client.get("/organizations/?q=water&country=ke").content.decode()
    assert (
        'href="/organizations/?country=ke"><span class="hidden">Remove the filter</span> Search words' in page
    )
    assert '<a class="clear" href="/organizations/">' in page


def test_a_filtered_list_is_not_indexed_and_names_the_bare_list(client):
    add_many(1)
    assert "noindex" not in client.get("/organizations/").content.decode()
    page = client.get("/organizations/?q=water").content.decode()
    assert '<meta name="robots" content="noindex, follow">' in page
    assert '<link rel="canonical" href="http://testserver/organizations/">' in page


def test_every_filter_has_a_label(client):
    page = client.get("/statements/").content.decode()
    for name in ("q", "kind", "country", "year", "sort"):
        assert f'<label for="id_{name}">' in page
        assert f'id="id_{name}"' in page


def test_a_country_is_never_listed_without_its_grounds(client):
    add_signature(add_statement(), country=add_country(), basis="inferred")
    recount()
    for address in ("/organizations/", "/signatures/"):
        assert "inferred from neighbours in the list" in client.get(address).content.decode()


def test_a_person_is_not_named_among_other_signatures(client):
    add_signature(add_statement(), "Ada Okoth", kind="person")
    add_signature(add_statement(), "Water Watch", person_name="Ben Otieno", person_role="Chair")
    recount()
    page = client.get("/signatures/").content.decode()
    assert "A person" in page
    assert "Ada Okoth" not in page
    assert "Ben Otieno" not in page


def test_a_list_sets_no_cookie(client):
    assert not client.get("/statements/").cookies
