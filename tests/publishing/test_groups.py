"""What people judged the same shows as one everywhere, under the record that stands for it."""

import pytest

from statements.curation.judging import Ruling, judge, merge, undo_judgement
from statements.models import OrganizationName
from statements.models.counts import recount
from statements.publishing.figures import statement_figures
from tests.curation.rows import make_curator
from tests.publishing.record import add_country, add_organization, add_signature, add_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair():
    """Two organisations of two countries; both signed one statement, each another one."""
    both, water = [add_organization(name) for name in ("Water Watch", "Wasserwacht")]
    statement = add_statement("On wells")
    for organization, country in ((both, add_country()), (water, add_country("DE", "Germany"))):
        add_signature(statement, organization.name, organization=organization, country=country)
        add_signature(add_statement(), organization.name, organization=organization, country=country)
    recount()
    return both, water


@pytest.fixture
def merged(pair):
    """The second of them merged into the first."""
    head, member = pair
    return merge(organization=member, into=head, author=make_curator())


def rows_of(client, address):
    return client.get(address).json()["results"]


def test_the_old_address_leads_to_the_group_and_undoing_restores_it(client, pair, merged):
    head, member = pair
    for before, after in (
        (member.get_absolute_url(), head.get_absolute_url()),
        (f"/organizations/{member.public_id}/", head.get_absolute_url()),
        (f"/api/v1/organizations/{member.public_id}/", f"/api/v1/organizations/{head.public_id}/"),
    ):
        response = client.get(before)
        assert (response.status_code, response["Cache-Control"]) == (301, "no-cache")
        assert response["Location"].removeprefix("http://testserver") == after

    undo_judgement(judgement=merged, author=merged.author)
    assert client.get(member.get_absolute_url()).status_code == 200
    assert client.get(f"/api/v1/organizations/{member.public_id}/").status_code == 200


def test_a_group_is_one_row_with_the_counts_of_all(client, pair, merged):
    head, _ = pair
    (row,) = rows_of(client, "/api/v1/organizations/")
    assert row["id"] == head.public_id
    assert (row["signature_count"], row["statement_count"]) == (4, 3)
    assert set(row["countries"]) == {"KE", "DE"}
    assert b"1 organisation" in client.get("/organizations/").content
    assert client.get("/organizations.csv")["X-Row-Count"] == "1"


def test_the_page_of_a_group_has_all_it_signed_and_every_name(client, pair, merged):
    page = client.get(pair[0].get_absolute_url()).content.decode()
    assert "4 signatures under 3 statements" in page
    assert "Wasserwacht" in page
    detail = client.get(f"/api/v1/organizations/{pair[0].public_id}/").json()
    assert detail["names"] == ["Water Watch", "Wasserwacht"]
    assert detail["merged"] == [pair[1].public_id]


def test_a_signature_says_who_is_meant_and_that_it_was_merged(client, pair, merged):
    head, member = pair
    rows = rows_of(client, "/api/v1/signatures/")
    assert {row["organization"] for row in rows} == {head.public_id}
    assert {row["signatory"]: row["organization_basis"] for row in rows} == {
        "Water Watch": "new_name",
        "Wasserwacht": "merged",
    }
    page = client.get(member.signatures.first().get_absolute_url()).content.decode()
    assert "a curator judged it the same" in page
    assert head.get_absolute_url() in page


@pytest.mark.parametrize("query", ["q=wasserwacht", "country=de", "country=ke"])
def test_a_group_is_found_by_what_any_of_its_records_has(client, pair, merged, query):
    assert [row["id"] for row in rows_of(client, f"/api/v1/organizations/?{query}")] == [pair[0].public_id]


def test_signatures_of_a_group_are_found_by_either_id(client, pair, merged):
    for organization in pair:
        found = rows_of(client, f"/api/v1/signatures/?organization={organization.public_id}")
        assert len(found) == 4


def test_a_country_counts_and_lists_a_group_once(client, pair, merged):
    add = add_country()
    head, member = pair
    member.countries.create(country=add, basis="named", confidence=0.5, listed_under=head)
    recount()
    add.refresh_from_db()
    assert add.organization_count == 1
    assert client.get("/countries/ke/").content.decode().count(head.get_absolute_url()) == 1


def test_a_statement_counts_a_group_once(pair, merged):
    statement = pair[0].signatures.first().statement
    statement.refresh_from_db()
    assert statement.organization_count == 1
    assert statement_figures(statement).organizations == 1


def test_what_one_record_is_withheld_from_shows_nowhere_under_the_group(client, pair, merged):
    head, member = pair
    OrganizationName.objects.create(organization=member, name="Geheim", kind="acronym")
    member.is_withheld = True
    member.save()
    recount()
    page = client.get(head.get_absolute_url()).content.decode()
    assert "Geheim" not in page
    assert "Wasserwacht" not in page
    assert client.get(member.get_absolute_url()).status_code == 410


def test_what_is_withheld_with_its_group_is_gone(client, pair, merged):
    head, member = pair
    head.is_withheld = True
    head.save()
    recount()
    for row in (head, member, member.signatures.first()):
        assert client.get(row.get_absolute_url()).status_code == 410
    assert client.get(f"/api/v1/organizations/{member.public_id}/").status_code == 410
    assert rows_of(client, "/api/v1/signatures/") == []


def test_no_address_leads_to_a_group_that_is_not_public(client, pair, merged):
    head, member = pair
    head.signatures.update(is_draft=True)
    member.signatures.update(is_draft=True)
    recount()
    for address in (member.get_absolute_url(), f"/api/v1/organizations/{member.public_id}/"):
        response = client.get(address)
        assert response.status_code == 404
        assert "Location" not in response


@pytest.fixture
def network(pair):
    """The second is a branch of the first."""
    parent, branch = pair
    ruling = Ruling("left_is_branch")
    return judge(left=branch, right=parent, ruling=ruling, author=make_curator())


def test_a_network_is_as_many_as_its_branches_or_one(client, pair, network):
    parent, branch = pair
    rows = {row["id"]: row for row in rows_of(client, "/api/v1/organizations/")}
    assert (rows[branch.public_id]["parent"], rows[branch.public_id]["network"]) == (parent.public_id,) * 2
    assert (rows[parent.public_id]["parent"], rows[parent.public_id]["network"]) == ("", parent.public_id)
    assert [row["id"] for row in rows_of(client, "/api/v1/organizations/?networks=one")] == [parent.public_id]


def test_a_branch_without_its_network_still_counts(client, pair, network):
    parent, branch = pair
    parent.signatures.update(state="withdrawn")
    recount()
    assert [row["id"] for row in rows_of(client, "/api/v1/organizations/?networks=one")] == [branch.public_id]


def test_pages_name_parent_and_branches(client, pair, network):
    parent, branch = pair
    assert branch.get_absolute_url() in client.get(parent.get_absolute_url()).content.decode()
    assert "Branch of" in client.get(branch.get_absolute_url()).content.decode()
    statement = parent.signatures.first().statement
    page = client.get(statement.get_absolute_url()).content.decode()
    assert "2 organisations (1 with each network counted as one)" in page
