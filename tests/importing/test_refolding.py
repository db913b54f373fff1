"""Stored keys of names after a change of the folding."""

import pytest
from django.core.management import call_command

from statements.curation.suggesting import suggest_matches
from statements.models import Organization, OrganizationName, Signature, Statement
from tests.importing.documents import import_text
from tests.importing.dump import dump_record

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plain_reader")]


@pytest.fixture(autouse=True)
def record(plain_reader):
    import_text("T\n- Kenyan Writers @KE\n- Nurses\n", publish=True)


def refold(capsys):
    call_command("refold_names")
    return capsys.readouterr().out


def test_names_of_an_earlier_version_get_the_keys_of_todays(capsys):
    before = dump_record(without=())
    Signature.objects.update(folded="x")
    OrganizationName.objects.filter(name="Nurses").update(folded="y", fingerprint="z", fold_version=0)
    Statement.objects.update(folded="w")

    assert refold(capsys) == "4 names and titles were folded again.\n"
    assert dump_record(without=()) == before


def test_refolding_again_changes_nothing(capsys):
    assert refold(capsys) == "0 names and titles were folded again.\n"


@pytest.mark.parametrize(
    ("rows", "stale", "expected"),
    [
        (OrganizationName, {"fingerprint": "z"}, ["Nurses"]),
        (Organization, {"folded": "y"}, ["Nurses"]),
        (OrganizationName, {"fold_version": 0}, []),
        (Signature, {"folded": "x"}, []),
    ],
)
def test_organizations_whose_keys_change_are_compared_again(capsys, rows, stale, expected):
    suggest_matches()
    found = Organization.objects.filter(is_matched=False).values_list("name", flat=True)
    assert list(found) == []
    rows.objects.filter(name="Nurses").update(**stale)

    assert refold(capsys) == "1 names and titles were folded again.\n"
    assert list(found.all()) == expected
