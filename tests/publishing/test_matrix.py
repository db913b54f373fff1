"""Who may read and write what in public: pages and API show everybody the same, whoever is logged in."""

import pytest
from django.contrib.auth.models import Group, User

from statements.models.counts import recount
from tests.publishing.record import add_country, add_signature, add_statement

pytestmark = pytest.mark.django_db

READERS = ("nobody", "Viewer", "Curator", "Reviewer", "Administrator", "superuser")
# Address, with the row's own where it has one -> the answer for a row that is published, a draft, withheld.
READING = {
    "/statements/{statement}/": (200, 404, 410),
    "/statements/{statement}/list.txt": (200, 404, 410),
    "/organizations/{organization}/": (200, 404, 404),
    "/signatures/{signature}/": (200, 404, 410),
    "/api/v1/statements/{statement}/": (200, 404, 410),
    "/api/v1/statements/{statement}/signatures/": (200, 404, 410),
    "/api/v1/organizations/{organization}/": (200, 404, 404),
    "/api/v1/signatures/{signature}/": (200, 404, 410),
}
STATUSES = ("published", "draft", "withheld")
WRITING = ("/statements/", "/organizations.csv", "/api/v1/statements/", "/api/v1/organizations/x/")


@pytest.fixture(params=READERS)
def reader(request, client):
    """A client in whose name one of the group is logged in."""
    if request.param == "superuser":
        client.force_login(User.objects.create_superuser("chief"))
    elif request.param != "nobody":
        user = User.objects.create_user(request.param, is_staff=True)
        user.groups.add(Group.objects.get(name=request.param))
        client.force_login(user)
    return client


def keys_of(status):
    signature = add_signature(add_statement(status=status), f"League of {status}", country=add_country())
    recount()
    rows = {
        "statement": signature.statement,
        "organization": signature.organization,
        "signature": signature,
    }
    return {name: row.public_id for name, row in rows.items()}


def test_everybody_reads_what_is_published_and_nobody_anything_else(reader):
    rows, answers = {status: keys_of(status) for status in STATUSES}, {}
    for address in READING:
        found = [reader.get(address.format(**rows[status]), follow=True).status_code for status in STATUSES]
        answers[address] = tuple(found)
    assert answers == READING


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nobody_writes_through_a_page_or_the_api(reader, method):
    assert {getattr(reader, method)(address).status_code for address in WRITING} == {405}
