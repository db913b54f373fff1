"""A decision changes the row, says who and why, replaces the one before, and can be undone."""

import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, connections

from statements.curation.decisions import decide, undo_decision
from statements.curation.fields import FIELDS, names_behind
from statements.importing.attribution import settle_countries
from statements.models import Country, Decision, Organization, Signature, Statement
from tests.curation import rows

Field = Decision.Field


def codes(subject):
    return FIELDS[Field.COUNTRIES].read(subject)


def test_every_field_that_can_be_decided_has_a_rule():
    assert set(FIELDS) == set(Decision.Field.values)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (Field.TITLE, "Another title"),
        (Field.KIND, "petition"),
        (Field.DATE, "2021-03"),
        (Field.PLACE, "Nairobi"),
        (Field.ISSUER, "Writers"),
        (Field.LANGUAGE, "fr"),
        (Field.PETITION_SIGNATURES, 12),
        (Field.PETITION_GOAL, 25000),
        (Field.ENTRIES_CLAIMED, 3),
        (Field.SUBJECT_COUNTRIES, ["UG"]),
        (Field.STATUS, "withheld"),
    ],
)
def test_a_statement_takes_what_is_decided_and_gets_back_what_stood(
    statement, signature, curator, field, value
):
    before = FIELDS[field].read(statement)
    decision = decide(subject=statement, field=field, value=value, author=curator, reason="seen in print")
    statement.refresh_from_db()
    assert FIELDS[field].read(statement) == value
    assert (decision.value, decision.previous, decision.author, decision.reason) == (
        value,
        before,
        curator,
        "seen in print",
    )
    undo_decision(decision=decision, author=curator, reason="a mistake")
    statement.refresh_from_db()
    assert FIELDS[field].read(statement) == before
    rows_kept = [(row.reason, row.closed_at is None) for row in statement.decisions.all()]
    # What the machine inferred stands again without anybody's decision.
    is_standing = field != Field.SUBJECT_COUNTRIES
    assert rows_kept == [("a mistake", is_standing), ("seen in print", False)]


def test_the_three_date_columns_move_together(statement, curator):
    decide(subject=statement, field=Field.DATE, value="2021-03", author=curator)
    statement.refresh_from_db()
    assert (statement.date, statement.date_precision, str(statement.first_day)) == (
        "2021-03",
        "month",
        "2021-03-01",
    )
    decide(subject=statement, field=Field.DATE, value="", author=curator)
    statement.refresh_from_db()
    assert (statement.date, statement.date_precision, statement.first_day) == ("", "", None)


def test_deciding_what_stands_already_writes_nothing(statement, curator):
    assert decide(subject=statement, field=Field.TITLE, value=statement.title, author=curator) is None
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        (Field.DATE, "last spring", "Write the date as"),
        (Field.DATE, "2021-02-30", "There is no such date"),
        (Field.KIND, "poem", "poem"),
        (Field.SUBJECT_COUNTRIES, ["XX"], "There is no country with the code XX."),
        (Field.TITLE, "x" * 501, "500"),
    ],
)
def test_a_value_that_the_field_cannot_take_is_refused_and_nothing_is_written(
    statement, curator, field, value, sentence
):
    before = FIELDS[field].read(statement)
    with pytest.raises(ValidationError, match=sentence):
        decide(subject=statement, field=field, value=value, author=curator)
    statement.refresh_from_db()
    assert FIELDS[field].read(statement) == before
    assert not Decision.objects.exists()


def test_a_decided_title_is_found_by_search_at_once(statement, curator):
    decide(subject=statement, field=Field.TITLE, value="Jurnalistlər", author=curator)
    statement.refresh_from_db()
    assert "jurnalistler" in statement.folded


def test_repeating_a_guess_confirms_it_once(signature, curator):
    first = decide(subject=signature, field=Field.COUNTRIES, value=["KE"], author=curator)
    assert first.value == first.previous == ["KE"]
    assert signature.countries.get().basis == "curator"
    assert decide(subject=signature, field=Field.COUNTRIES, value=["KE"], author=curator) is None


def test_decided_countries_reach_the_organisation_and_the_counts(signature, organization, curator):
    decide(subject=signature, field=Field.COUNTRIES, value=["UG"], author=curator)
    assert codes(signature) == codes(organization) == ["UG"]
    counted = dict(Country.objects.values_list("pk", "signature_count"))
    assert counted == {"UG": 1, "KE": 0}
    assert Country.objects.get(pk="UG").organization_count == 1


def test_decided_unknown_is_not_undecided(signature, curator):
    decide(subject=signature, field=Field.COUNTRIES, value=[], author=curator)
    settle_countries(signatures=[signature.pk])
    assert codes(signature) == []


def test_undoing_the_first_country_decision_hands_the_field_back(signature, curator):
    decision = decide(subject=signature, field=Field.COUNTRIES, value=["UG"], author=curator)
    undone = undo_decision(decision=decision, author=curator, reason="the list was right")
    assert codes(signature) == ["KE"]
    assert signature.countries.get().basis == "named"
    assert not signature.decisions.standing().exists()
    assert (undone.previous, undone.reason, undone.closed_at is None) == (["UG"], "the list was right", False)


def test_undoing_a_second_country_decision_restores_the_first(signature, curator):
    decide(subject=signature, field=Field.COUNTRIES, value=["UG"], author=curator)
    second = decide(subject=signature, field=Field.COUNTRIES, value=[], author=curator)
    undo_decision(decision=second, author=curator)
    assert codes(signature) == ["UG"]
    assert signature.decisions.standing().get().value == ["UG"]


def test_a_replaced_decision_cannot_be_undone(statement, curator):
    first = decide(subject=statement, field=Field.TITLE, value="One", author=curator)
    decide(subject=statement, field=Field.TITLE, value="Two", author=curator)
    with pytest.raises(ValidationError, match="later decision"):
        undo_decision(decision=first, author=curator)
    assert Decision.objects.count() == 2


def test_an_organisation_decided_for_a_signature_is_the_curators_and_is_counted(
    signature, organization, curator
):
    other = rows.make_organization("Other Writers", kind="collective")
    decide(subject=signature, field=Field.ORGANIZATION, value=other.public_id, author=curator)
    signature.refresh_from_db()
    assert (signature.organization, signature.attribution, signature.kind) == (other, "curator", "collective")
    assert signature.name == signature.entries.get().printed == "Kenyan Writers"
    counted = dict(Organization.objects.values_list("name", "signature_count"))
    assert counted == {"Kenyan Writers": 0, "Other Writers": 1}
    assert (codes(organization), codes(other)) == ([], ["KE"])


def test_a_signature_can_turn_out_to_be_a_persons(signature, organization, curator):
    decision = decide(subject=signature, field=Field.ORGANIZATION, value=None, author=curator)
    signature.refresh_from_db()
    assert (signature.organization, signature.kind, signature.attribution) == (None, "person", "person")
    undo_decision(decision=decision, author=curator)
    signature.refresh_from_db()
    assert (signature.organization, signature.kind) == (organization, "organization")


def test_a_rejected_line_leaves_every_count(signature, statement, organization, curator):
    decide(subject=signature, field=Field.STATE, value="not_a_signatory", author=curator)
    statement.refresh_from_db()
    organization.refresh_from_db()
    assert (statement.signature_count, statement.organization_count, organization.signature_count) == (
        0,
        0,
        0,
    )
    assert Country.objects.get(pk="KE").signature_count == 0
    assert signature.entries.count() == 1


def test_a_renamed_organisation_keeps_its_old_name(organization, curator):
    decide(subject=organization, field=Field.NAME, value="Writers of Kenya", author=curator)
    organization.refresh_from_db()
    assert (organization.name, organization.folded) == ("Writers of Kenya", "writers of kenya")
    assert set(organization.names.values_list("name", "kind")) == {
        ("Kenyan Writers", "as_signed"),
        ("Writers of Kenya", "official"),
    }


def test_a_name_that_nobody_signed_is_kept_as_a_former_one(curator):
    organization = Organization.objects.create(name="Old", public_id="old")
    decide(subject=organization, field=Field.NAME, value="New", author=curator)
    assert set(organization.names.values_list("name", "kind")) == {("Old", "former"), ("New", "official")}


def test_hiding_a_statement_takes_its_rows_out_of_the_counts(statement, signature, organization, curator):
    decide(subject=statement, field=Field.STATUS, value="withheld", author=curator)
    organization.refresh_from_db()
    assert organization.signature_count == 0
    assert Country.objects.get(pk="KE").statement_count == 0
    decide(subject=statement, field=Field.STATUS, value="published", author=curator)
    organization.refresh_from_db()
    assert organization.signature_count == Country.objects.get(pk="KE").statement_count == 1


def test_every_value_has_words(signature, organization, curator):
    decisions = [
        decide(subject=signature, field=Field.COUNTRIES, value=["KE", "UG"], author=curator),
        decide(subject=signature, field=Field.ORGANIZATION, value=None, author=curator),
        decide(subject=signature, field=Field.STATE, value="not_a_signatory", author=curator),
        decide(subject=signature, field=Field.PERSON_NAME, value="Jane", author=curator),
    ]
    names = names_behind(decisions)
    words = [
        (FIELDS[row.field].show(row.previous, names), FIELDS[row.field].show(row.value, names))
        for row in decisions
    ]
    assert words == [
        ("KE", "KE, Uganda"),
        ("Kenyan Writers", "a person, no organisation"),
        ("listed", "not a signatory"),
        ("none", "Jane"),
    ]
    assert FIELDS[Field.COUNTRIES].show([], names) == "unknown"
    assert FIELDS[Field.COUNTRIES].show(None, names) == "left to the machine"


@pytest.mark.django_db(transaction=True)
def test_two_curators_deciding_at_once_are_both_kept():
    # In-memory SQLite has no "at once": its second writer is told to come back, the file's waits.
    writers = 4 if connection.vendor == "postgresql" else 1
    statement = rows.make_statement("busy")
    authors = [rows.make_curator(f"curator{number}") for number in range(writers)]
    errors = []

    def settle(author):
        try:
            for turn in range(3):
                decide(subject=statement, field=Field.TITLE, value=f"{author} {turn}", author=author)
        except Exception as error:
            errors.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=settle, args=(author,)) for author in authors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert statement.decisions.count() == writers * 3
    standing = statement.decisions.standing().get()
    assert Statement.objects.get(pk=statement.pk).title == standing.value


def test_signatures_of_persons_take_no_countries_of_organisations(statement, curator):
    person = rows.make_signature(statement, None, attribution="person")
    rows.make_country("KE", "Kenya")
    decide(subject=person, field=Field.COUNTRIES, value=["KE"], author=curator)
    assert codes(Signature.objects.get(pk=person.pk)) == ["KE"]


def names_of(organization):
    return sorted(organization.names.values_list("name", "kind"))


def test_undoing_a_renaming_forgets_the_mistaken_name(organization, signature, curator):
    decision = decide(subject=organization, field=Field.NAME, value="Quagga Artists", author=curator)
    undo_decision(decision=decision, author=curator)

    organization.refresh_from_db()
    assert organization.name == "Kenyan Writers"
    assert names_of(organization) == [("Kenyan Writers", "as_signed")]


def test_undoing_a_renaming_keeps_a_name_that_was_there_or_was_signed(organization, signature, curator):
    organization.names.create(name="By Hand", kind="acronym")
    decision = decide(subject=organization, field=Field.NAME, value="By Hand", author=curator)
    undo_decision(decision=decision, author=curator)
    assert ("By Hand", "acronym") in names_of(organization)

    decision = decide(subject=organization, field=Field.NAME, value="Signed Since", author=curator)
    type(signature).objects.filter(pk=signature.pk).update(name="Signed Since")
    undo_decision(decision=decision, author=curator)
    assert ("Signed Since", "official") in names_of(organization)


def test_undoing_an_attribution_restores_what_the_machine_had(signature, organization, curator):
    signature.attribution = "same_name"
    signature.save()
    other = rows.make_organization("Other Writers", kind="collective")
    decision = decide(subject=signature, field=Field.ORGANIZATION, value=other.public_id, author=curator)
    undo_decision(decision=decision, author=curator)

    signature.refresh_from_db()
    assert (signature.organization, signature.attribution, signature.kind) == (
        organization,
        "same_name",
        "organization",
    )
    assert not signature.decisions.standing().exists()


def test_undoing_that_a_body_signed_gives_the_person_back(statement, organization, signature, curator):
    person = rows.make_signature(statement, None, position=2, attribution="person")
    decision = decide(subject=person, field=Field.ORGANIZATION, value=organization.public_id, author=curator)
    undo_decision(decision=decision, author=curator)

    person.refresh_from_db()
    assert (person.organization, person.kind, person.attribution) == (None, "person", "person")
    assert not person.decisions.standing().exists()


def test_undoing_a_second_attribution_gives_the_first_decision_back(signature, curator):
    first, second = (rows.make_organization(name) for name in ("First", "Second"))
    decide(subject=signature, field=Field.ORGANIZATION, value=first.public_id, author=curator)
    decision = decide(subject=signature, field=Field.ORGANIZATION, value=second.public_id, author=curator)
    undo_decision(decision=decision, author=curator)

    signature.refresh_from_db()
    assert (signature.organization, signature.attribution) == (first, "curator")
    assert signature.decisions.standing().get().value == first.public_id


def test_undoing_subject_countries_restores_basis_and_evidence(statement, curator):
    for code in ("KE", "UG"):
        rows.make_country(code, code)
    statement.subject_countries.create(country_id="KE", basis="inferred", evidence="in many names")
    decision = decide(subject=statement, field=Field.SUBJECT_COUNTRIES, value=["UG"], author=curator)
    undo_decision(decision=decision, author=curator)

    links = statement.subject_countries.values_list("country_id", "basis", "evidence")
    assert list(links) == [("KE", "inferred", "in many names")]
    assert not statement.decisions.standing().exists()
