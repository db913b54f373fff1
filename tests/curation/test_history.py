"""History keeps what people change, with who, when and why; imports leave none."""

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from statements.curation.decisions import change_row, decide, undo_decision
from statements.curation.fields import DECIDED, FIELDS
from statements.curation.history import LINKS, state_of, state_then
from statements.curation.lifecycle import reject_signatures
from statements.curation.organizations import give_own_organization, make_organization
from statements.importing.importer import Incoming, import_document
from statements.models import Country, Decision, Organization, Signature, Statement
from statements.models.counts import recount
from tests.curation import rows

NOUNS = (Statement, Organization, Signature, Country)
Field = Decision.Field


def told(row):
    """Type, author and reason of each entry, the oldest first."""
    entries = row.history.order_by("history_id")
    return [
        (entry.history_type, str(entry.history_user or ""), entry.history_change_reason) for entry in entries
    ]


def test_every_noun_with_a_history_has_its_fields_in_order():
    assert set(DECIDED) == set(LINKS) == set(NOUNS)
    for noun, fields in DECIDED.items():
        assert set(fields) <= set(FIELDS), noun


@pytest.mark.parametrize("noun", NOUNS)
def test_counts_and_folded_words_are_no_history(noun):
    kept = {field.name for field in noun.history.model._meta.fields}
    assert (
        kept & {"folded", "signature_count", "organization_count", "statement_count", "updated_at"} == set()
    )


def test_imports_and_recounts_leave_no_history(tmp_path, settings, db):
    settings.DATA_DIR = tmp_path
    call_command("load_countries", verbosity=0)
    text = "Joint statement\n\nWe ask.\n\nSignatories:\n1. Kenyan River Watch\n2. Lake Keepers\n"
    import_document(incoming=Incoming(data=text.encode(), name="a.txt"))
    import_document(incoming=Incoming(data=f"{text}3. Delta Union\n".encode(), name="b.txt"))
    recount()
    Signature.objects.filter(name="Lake Keepers").first().save()
    assert Signature.objects.exists()
    assert [noun for noun in NOUNS if noun.history.exists()] == []


def test_a_decision_is_an_entry_after_how_the_row_came_in(statement, curator):
    decide(subject=statement, field=Field.TITLE, value="New", author=curator, reason="the scan")
    assert told(statement) == [("+", "", ""), ("~", "curator", "the scan")]
    assert [entry.title for entry in statement.history.order_by("history_id")] == ["Statement a", "New"]


def test_what_stands_already_and_what_is_refused_leave_no_entry(statement, curator):
    decide(subject=statement, field=Field.TITLE, value=statement.title, author=curator)
    with pytest.raises(ValidationError):
        decide(subject=statement, field=Field.KIND, value="poem", author=curator)
    assert told(statement) == []


def test_several_fields_changed_together_are_one_entry(statement, curator):
    made = change_row(
        row=statement, decided={Field.TITLE: "New", Field.PLACE: "Nairobi"}, author=curator, reason="scan"
    )
    assert [decision.field for decision in made] == ["title", "place"]
    assert told(statement) == [("+", "", ""), ("~", "curator", "scan")]


def test_undoing_is_an_entry_of_its_own(statement, curator):
    decision = decide(subject=statement, field=Field.TITLE, value="New", author=curator)
    undo_decision(decision=decision, author=curator, reason="a mistake")
    assert told(statement) == [("+", "", ""), ("~", "curator", ""), ("~", "curator", "a mistake")]


def test_bulk_actions_write_an_entry_for_each_row(statement, organization, curator):
    signatures = [rows.make_signature(statement, organization, position=number) for number in (1, 2)]
    assert reject_signatures(signatures=signatures, author=curator, reason="headings") == 2
    for signature in signatures:
        assert told(signature)[-1] == ("~", "curator", "headings")


def test_countries_are_kept_with_whether_a_person_decided_them(signature, curator):
    decide(subject=signature, field=Field.COUNTRIES, value=["KE"], author=curator)
    decide(subject=signature, field=Field.COUNTRIES, value=["UG"], author=curator)
    kept = signature.history.order_by("history_id").values_list("countries", "are_countries_decided")
    assert list(kept) == [(["KE"], False), (["KE"], True), (["UG"], True)]


def test_what_follows_from_another_row_is_nobodys_entry(signature, organization, curator):
    decide(subject=signature, field=Field.PERSON_NAME, value="Jane", author=curator)
    decide(subject=organization, field=Field.COUNTRIES, value=["UG"], author=curator)
    assert len(told(signature)) == 2
    decide(subject=signature, field=Field.STATE, value="disputed", author=curator)
    entries = list(signature.history.order_by("history_id"))
    assert [str(entry.history_user or "") for entry in entries] == ["", "curator", "", "curator"]
    assert [entry.countries for entry in entries] == [["KE"], ["KE"], ["UG"], ["UG"]]


def test_an_organisation_made_by_hand_begins_with_its_maker(curator, signature):
    made = make_organization(organization=Organization(name="By hand"), author=curator, reason="a letter")
    own = give_own_organization(signature=signature, author=curator, reason="a namesake")
    assert told(made) == [("+", "curator", "a letter")]
    assert told(own) == [("+", "curator", "a namesake")]
    assert made.history.get().names == [["By hand", "official", ""]]


def test_plain_columns_have_a_history_too(organization, curator):
    country = rows.make_country("XK", "Kosovo")
    change_row(row=organization, columns={"notes": "Ask in May."}, author=curator, reason="a call")
    change_row(row=country, columns={"name": "Kosova"}, author=curator, reason="their name")
    assert told(organization)[-1] == ("~", "curator", "a call")
    assert told(country)[-1] == ("~", "curator", "their name")
    assert Country.objects.get(pk="XK").folded == "kosova"


def test_an_entry_holds_the_whole_state(signature, curator):
    decide(subject=signature, field=Field.PERSON_NAME, value="Jane", author=curator)
    assert state_then(signature.history.first()) == state_of(Signature.objects.get())
