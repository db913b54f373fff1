"""Persons are named beside the statement they signed, everywhere, or nowhere, as the setting says."""

import pytest

from statements.models.hiding import NAME_MASK
from statements.publishing.persons import (
    A_PERSON,
    Where,
    person_shown,
    printed_shown,
    signatory_shown,
)
from tests.publishing.record import add_signature, add_statement

pytestmark = pytest.mark.django_db
HERE, ELSEWHERE = Where.WITH_STATEMENT, Where.ELSEWHERE


@pytest.mark.parametrize(
    ("setting", "where", "shown"),
    [
        ("statement", HERE, "Ada Okoth"),
        ("statement", ELSEWHERE, ""),
        ("everywhere", HERE, "Ada Okoth"),
        ("everywhere", ELSEWHERE, "Ada Okoth"),
        ("nowhere", HERE, ""),
        ("nowhere", ELSEWHERE, ""),
    ],
)
def test_the_setting_decides_where_a_person_is_named(settings, setting, where, shown):
    settings.PUBLISH_PERSONS = setting
    signature = add_signature(add_statement(), "Ada Okoth", kind="person")
    assert person_shown(signature, "Ada Okoth", where) == shown
    assert signatory_shown(signature, where) == (shown or A_PERSON)
    assert ("Ada Okoth" in printed_shown(signature.entries.get(), where)) is bool(shown)


def test_a_withheld_person_is_cut_out_of_the_printed_entry(settings):
    settings.PUBLISH_PERSONS = "nowhere"
    entry = add_signature(add_statement(), "Water Watch", person_name="Ada Okoth").entries.get()
    assert entry.printed == "Water Watch, Ada Okoth"
    assert printed_shown(entry, HERE) == f"Water Watch, {NAME_MASK}"


def test_an_entry_with_a_person_at_an_unknown_place_is_withheld_whole(settings):
    settings.PUBLISH_PERSONS = "nowhere"
    entry = add_signature(add_statement(), "Water Watch", person_name="Ada Okoth").entries.get()
    entry.spans = {}
    assert printed_shown(entry, HERE) == NAME_MASK


def test_an_organisation_is_named_whatever_the_setting(settings):
    settings.PUBLISH_PERSONS = "nowhere"
    signature = add_signature(add_statement(), "Water Watch")
    assert signatory_shown(signature, ELSEWHERE) == "Water Watch"
    assert printed_shown(signature.entries.get(), ELSEWHERE) == "Water Watch"


def test_contact_details_are_masked_also_where_persons_are_named():
    signature = add_signature(add_statement(), "Water Watch, info@example.org")
    assert "@" not in printed_shown(signature.entries.get(), HERE)
    assert "@" not in signatory_shown(signature, HERE)
