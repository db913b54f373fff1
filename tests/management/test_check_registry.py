"""The command that proves that the record agrees with itself finds every way in which it may not."""

import io

import pytest
from django.core.management import CommandError, call_command

from statements.importing.originals import original_path
from statements.models import (
    Country,
    Entry,
    Organization,
    OrganizationCountry,
    OrganizationName,
    Signature,
    Source,
    Statement,
)
from tests.importing.conftest import plain_reader  # noqa: F401
from tests.importing.documents import import_text
from tests.importing.dump import dump_record


@pytest.fixture(autouse=True)
def record(db, plain_reader):  # noqa: F811
    import_text("T\n- Kenyan Writers @KE\n- Nurses\n", publish=True)
    import_text("U\n- Tanzanian Poets @TZ\n")


def check():
    stdout = io.StringIO()
    call_command("check_registry", stdout=stdout)
    return stdout.getvalue()


def lose_an_entry():
    Entry.objects.filter(name="Nurses").delete()


def move_an_entry():
    other = Signature.objects.get(name="Tanzanian Poets")
    Entry.objects.filter(name="Nurses").update(signature=other)


DAMAGE = {
    "a count of a statement": lambda: Statement.objects.update(signature_count=9),
    "a count of an organization": lambda: Organization.objects.update(statement_count=9),
    "a count of a country": lambda: Country.objects.filter(code="KE").update(organization_count=0),
    "a lost country": lambda: OrganizationCountry.objects.all().delete(),
    "a span": lambda: Entry.objects.update(span_start=0),
    "a signature without an entry": lose_an_entry,
    "an entry that strayed": move_an_entry,
    "an original": lambda: original_path(Source.objects.first().checksum).unlink(),
    "a folded name": lambda: Signature.objects.update(folded="x"),
    "a fingerprint": lambda: OrganizationName.objects.update(fingerprint="x"),
    "a fold version": lambda: OrganizationName.objects.update(fold_version=0),
}


def test_a_record_that_the_importer_made_agrees_with_itself():
    assert check() == "The record agrees with itself.\n"


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_damage_is_found_and_nothing_is_changed(damage):
    damage()
    before = dump_record(without=())
    stderr = io.StringIO()

    with pytest.raises(CommandError) as error:
        call_command("check_registry", stderr=stderr)

    assert error.value.returncode == 1
    assert stderr.getvalue()
    assert dump_record(without=()) == before
