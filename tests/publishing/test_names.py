"""An organisation's names: each spelling once for all of its records, with the signatures that have it."""

import pytest

from statements.curation.judging import merge
from statements.models import OrganizationName
from statements.models.counts import recount
from statements.publishing.names import names_of_group
from tests.curation.rows import make_curator
from tests.publishing.record import add_organization, add_signature, add_statement

pytestmark = pytest.mark.django_db


def name_it(organization, name, kind, language=""):
    OrganizationName.objects.create(organization=organization, name=name, kind=kind, language=language)


@pytest.fixture
def group():
    """Two records that are one: three spellings signed under, and names that people gave."""
    head, member = add_organization("Water Watch"), add_organization("WATER WATCH")
    for organization, name, status in (
        (head, "Water Watch", "published"),
        (head, "Water Watch", "published"),
        (member, "WATER WATCH", "published"),
        (member, "WATER WATCH", "published"),
        (member, "Water Watch", "published"),
        (member, "Secret Watch", "draft"),
    ):
        add_signature(add_statement(status=status), name, organization=organization)
    add_signature(add_statement(), "W. Watch", organization=head)
    add_signature(add_statement(), "Hidden Watch", organization=head, is_withheld=True)
    for name in ("Secret Watch", "Hidden Watch"):
        name_it(member, name, "as_signed")
    name_it(head, "Water Watch", "official")
    name_it(head, "WW", "acronym")
    name_it(member, "Wasserwacht", "translation", "de")
    merge(organization=member, into=head, author=make_curator())
    recount()
    return head


def test_each_spelling_stands_once_with_its_signatures_and_what_it_is(group):
    names = [(name.name, name.signatures, name.kinds) for name in names_of_group(group.group_keys())]
    assert names == [
        ("Water Watch", 3, ["official"]),
        ("W. Watch", 1, []),
        ("WW", 0, ["acronym"]),
        ("WATER WATCH", 2, []),
        ("Wasserwacht", 0, ["translation"]),
    ]


def test_a_name_keeps_its_language(group):
    names = {name.name: name.language for name in names_of_group(group.group_keys())}
    assert (names["Wasserwacht"], names["WW"]) == ("de", "")


def test_page_and_api_show_them(client, group):
    page = client.get(group.get_absolute_url()).content.decode()
    assert '<bdi dir="auto">Water Watch</bdi> <span class="basis">3 signatures; official</span>' in page
    assert '<bdi dir="auto">W. Watch</bdi> <span class="basis">1 signature</span>' in page
    assert '<bdi dir="auto" lang="de">Wasserwacht</bdi> <span class="basis">translation</span>' in page
    for hidden in ("Secret", "Hidden"):
        assert hidden not in page
    record = client.get(f"/api/v1/organizations/{group.public_id}/").json()
    assert record["names"] == ["Water Watch", "W. Watch", "WW", "WATER WATCH", "Wasserwacht"]
    assert [each["name"] for each in record["typed_names"]] == record["names"]
    assert record["typed_names"][0] == {
        "name": "Water Watch",
        "language": "",
        "kinds": ["official"],
        "signatures": 3,
    }
    assert record["typed_names"][4]["language"] == "de"
