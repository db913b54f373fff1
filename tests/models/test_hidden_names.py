"""A statement hides the names of what was taken down of it, and of nothing that it still shows."""

from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.curation.decisions import decide, undo_decision
from statements.curation.judging import merge, undo_judgement
from statements.importing.checking import check_registry
from statements.models import Organization, Signature, Statement
from statements.models.counts import recount
from tests.curation.rows import make_curator
from tests.publishing.record import add_organization, add_signature, add_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator():
    return make_curator()


@pytest.fixture
def statement():
    return add_statement()


def withhold(row, curator, field="is_withheld"):
    return decide(subject=row, field=field, value=True, author=curator)


def hidden(row):
    return set(type(row).objects.get(pk=row.pk).hidden_names.splitlines())


def test_only_what_is_withheld_of_this_statement_is_hidden(statement):
    union = add_organization("Union")
    union.names.create(name="The Great Union", kind="former")
    Organization.objects.filter(pk=union.pk).update(is_withheld=True)
    add_signature(statement, "Union", organization=union, person_name="Ada")
    add_signature(statement, "League", person_name="Ben", is_person_withheld=True)
    add_signature(statement, "Cleo", kind="person", is_withheld=True)
    add_signature(add_statement(), "Guild", is_withheld=True)
    recount()
    assert hidden(statement) == {"Union", "The Great Union", "Ada", "Ben", "Cleo"}


def test_every_name_of_a_group_is_hidden_with_the_record_that_stands_for_it(statement, curator):
    head, member = add_organization("Water Watch"), add_organization("Wasserwacht")
    signature = add_signature(statement, "Wasser-Wacht", organization=member)
    signature.entries.update(name="Die Wasserwacht")
    judgement = merge(organization=member, into=head, author=curator)
    withhold(head, curator)
    assert hidden(statement) == {"Water Watch", "Wasserwacht", "Wasser-Wacht", "Die Wasserwacht"}
    undo_judgement(judgement=judgement, author=curator)
    assert hidden(statement) == set()


def test_what_is_still_shown_is_not_hidden(statement, curator):
    union = add_organization("Union")
    union.names.create(name="UN", kind="acronym")
    twice = [add_signature(statement, "Union", organization=union, person_name="Ada") for _ in range(2)]
    add_signature(statement, "Guild", person_name="Ada")
    withhold(twice[0], curator)
    assert hidden(statement) == set()
    withhold(twice[1], curator)
    assert hidden(statement) == {"Union", "UN"}
    for signature in statement.signatures.all():
        withhold(signature, curator, "is_person_withheld")
    assert hidden(statement) == {"Union", "UN", "Ada"}


def test_a_name_is_hidden_as_it_is_now_and_no_longer_than_it_is_withheld(statement, curator):
    signature = add_signature(statement, "Union", person_name="Ada")
    withheld = withhold(signature, curator, "is_person_withheld")
    decide(subject=signature, field="person_name", value="Ada Okoth", author=curator)
    assert hidden(statement) == {"Ada", "Ada Okoth"}
    gone = withhold(signature.organization, curator)
    decide(subject=signature.organization, field="name", value="The Union", author=curator)
    assert hidden(statement) == {"Ada", "Ada Okoth", "Union", "The Union"}
    for decision in (withheld, gone):
        undo_decision(decision=decision, author=curator)
    assert hidden(statement) == set()


def test_an_organisation_hides_what_was_taken_down_beside_it_and_stands_in_its_name(statement, curator):
    xanadu = add_signature(statement, "Xanadu League").organization
    friends = add_signature(statement, "Friends of the Xanadu League").organization
    other = add_signature(statement, "Union").organization
    withhold(xanadu, curator)
    assert hidden(friends) == {"Xanadu League"}
    assert hidden(other) == hidden(xanadu) == set()
    friends.refresh_from_db()
    assert friends.get_absolute_url().endswith("/friends-of-the/")
    add_signature(add_statement(), "Club", organization=other)
    merge(organization=friends, into=other, author=curator)
    assert hidden(other) == hidden(friends) == {"Xanadu League"}


def test_a_statement_is_neither_found_nor_addressed_by_a_hidden_name(curator):
    statement = add_statement("Letter of the Xanadu League", issuer="Xanadu League")
    withhold(add_signature(statement, "Xanadu League"), curator)
    held = Statement.objects.get()
    assert held.get_absolute_url() == f"/statements/{held.public_id}/letter-of-the/"
    assert "xanadu" not in held.folded
    held.save()
    assert "xanadu" not in Statement.objects.get().folded


def test_contacts_are_in_no_address():
    assert add_statement("Write to ada@example.org").get_absolute_url().endswith("/write-to/")
    assert add_organization("League, tel. 020 7123 4567").get_absolute_url().endswith("/league/")


def test_what_was_taken_down_before_is_hidden_by_the_migration(statement, curator):
    withhold(add_signature(statement, "Union", person_name="Ada"), curator)
    withhold(add_signature(statement, "Guild", person_name="Ben"), curator, "is_person_withheld")
    before = hidden(statement)
    Statement.objects.update(hidden_names="")
    import_module("statements.migrations.0016_hidden_names").fill_hidden_names(apps, None)
    assert hidden(statement) == before == {"Union", "Ada", "Ben"}


def test_what_the_migration_hid_is_searched_no_longer_after_a_recount(curator):
    statement = add_statement("Letter of the Union")
    withhold(add_signature(statement, "Union"), curator)
    Statement.objects.update(folded="letter of the union")  # as the migration leaves it
    assert [sentence for sentence in check_registry() if "counts" in sentence]
    recount()
    assert Statement.objects.get().folded == "letter of the"
    with CaptureQueriesContext(connection) as asked:
        recount()
    assert not [
        query for query in asked if query["sql"].startswith("UPDATE") and "hidden_names" in query["sql"]
    ]


def test_the_check_finds_what_is_not_hidden(statement, curator):
    withhold(add_signature(statement, "Union"), curator)
    assert not [sentence for sentence in check_registry() if "counts" in sentence]
    Statement.objects.update(hidden_names="")
    assert [sentence for sentence in check_registry() if "Union" in sentence]


def test_nothing_is_asked_for_each_signature(statement, django_assert_max_num_queries):
    union = add_organization("Union")
    for number in range(30):
        add_signature(statement, f"Union {number}", organization=union, is_withheld=True)
    Signature.objects.filter(name="Union 7").update(is_withheld=False)
    with django_assert_max_num_queries(60):
        recount()
