"""A row put back to how it was: by decisions of today, with everything in between still in its history."""

import pytest

from statements.curation.decisions import change_row, decide
from statements.curation.fields import FIELDS
from statements.curation.reverting import difference, latest_of_others, record_now, revert
from statements.models import Country, Decision, Signature
from tests.curation import rows

Field = Decision.Field


def first(row):
    return row.history.order_by("history_id").first()


def read(row, field):
    return FIELDS[field].read(type(row).objects.get(pk=row.pk))


def test_a_statement_goes_back_and_nothing_is_erased(statement, curator):
    decide(subject=statement, field=Field.TITLE, value="New", author=curator)
    decide(subject=statement, field=Field.DATE, value="2021-03", author=curator)
    changed = revert(row=statement, record=first(statement), author=curator, reason="hoax")
    statement.refresh_from_db()
    assert set(changed) == {"title", "date"}
    assert (statement.title, statement.date, str(statement.first_day)) == (
        "Statement a",
        "2020",
        "2020-01-01",
    )
    assert statement.history.count() == 4
    assert statement.history.first().history_change_reason == "Put back to how it came in. hoax"
    assert statement.decisions.count() == 4
    standing = dict(statement.decisions.standing().values_list("field", "value"))
    assert standing == {"title": "Statement a", "date": "2020"}


def test_a_revert_can_be_reverted(statement, curator):
    decide(subject=statement, field=Field.TITLE, value="New", author=curator)
    entry = statement.history.first()
    revert(row=statement, record=first(statement), author=curator)
    revert(row=statement, record=entry, author=curator)
    assert read(statement, Field.TITLE) == "New"
    assert statement.history.first().history_change_reason.startswith("Put back to how it was on 2")


def test_putting_back_what_stands_writes_nothing(statement, curator):
    decide(subject=statement, field=Field.TITLE, value="New", author=curator)
    assert revert(row=statement, record=statement.history.first(), author=curator) == ()
    assert (statement.history.count(), statement.decisions.count()) == (2, 1)


def test_countries_that_nobody_had_decided_go_back_to_the_machine(signature, curator):
    decide(subject=signature, field=Field.COUNTRIES, value=["UG"], author=curator)
    assert revert(row=signature, record=first(signature), author=curator) == ("countries",)
    assert signature.countries.get().country_id == "KE"
    assert signature.countries.get().basis == "named"
    assert not signature.decisions.standing().exists()


def test_an_organisation_and_a_state_go_back_together(signature, organization, curator):
    other = rows.make_organization("Other")
    decide(subject=signature, field=Field.ORGANIZATION, value=other.public_id, author=curator)
    decide(subject=signature, field=Field.STATE, value="not_a_signatory", author=curator)
    revert(row=signature, record=first(signature), author=curator)
    signature = Signature.objects.get()
    assert (signature.organization, signature.state) == (organization, "listed")
    signature.statement.refresh_from_db()
    assert signature.statement.signature_count == 1


def test_a_person_goes_back_to_being_a_person(statement, curator):
    person = rows.make_signature(statement, None, attribution="person")
    body = rows.make_organization("A body")
    decide(subject=person, field=Field.ORGANIZATION, value=body.public_id, author=curator)
    revert(row=person, record=first(person), author=curator)
    person.refresh_from_db()
    assert (person.organization, person.kind) == (None, "person")


def test_fields_left_out_stay_as_they_are(statement, curator):
    decide(subject=statement, field=Field.STATUS, value="withheld", author=curator)
    decide(subject=statement, field=Field.TITLE, value="New", author=curator)
    assert revert(row=statement, record=first(statement), author=curator, leaving={"status"}) == ("title",)
    assert read(statement, Field.STATUS) == "withheld"


def test_plain_columns_go_back(organization, curator):
    country = rows.make_country("XK", "Kosovo")
    change_row(row=organization, columns={"notes": "Ask in May."}, author=curator)
    change_row(row=country, columns={"name": "Kosova", "kind": "region"}, author=curator)
    for row in (organization, country):
        revert(row=row, record=first(row), author=curator)
    organization.refresh_from_db()
    assert organization.notes == ""
    assert (Country.objects.get(pk="XK").name, Country.objects.get(pk="XK").kind) == ("Kosovo", "country")


def test_the_names_of_an_organisation_stay(organization, curator):
    decide(subject=organization, field=Field.NAME, value="Writers of Kenya", author=curator)
    organization.refresh_from_db()
    assert difference(record_now(organization), first(organization))[0] == {"name": "Kenyan Writers"}
    revert(row=organization, record=first(organization), author=curator)
    assert organization.names.count() == 2


@pytest.mark.parametrize("who", ["curator", "other"])
def test_whose_work_a_revert_takes_back_is_known(statement, curator, who):
    author = curator if who == "curator" else rows.make_curator("other")
    decide(subject=statement, field=Field.TITLE, value="New", author=author)
    latest = statement.history.first().history_id if who == "other" else 0
    assert latest_of_others(statement, curator) == latest
