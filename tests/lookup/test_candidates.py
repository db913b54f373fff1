"""Organisations that a name may mean: by stored keys, by how they begin, by an index that catches up."""

import pytest
from django.contrib.auth.models import User

from statements.curation.decisions import decide
from statements.lookup.candidates import NameIndex, bears_one_of, begins_with, names_held
from statements.models import Organization, OrganizationName
from tests.publishing.record import add_organization

pytestmark = pytest.mark.django_db


def bearers(condition):
    return sorted(OrganizationName.objects.filter(condition).values_list("name", flat=True))


def test_a_name_is_borne_in_any_case_and_with_a_legal_form():
    for name in ("Lantern Trust", "LANTERN TRUST", "The Lantern Trust, Inc.", "Lantern"):
        add_organization(name)
    found = ["LANTERN TRUST", "Lantern Trust", "The Lantern Trust, Inc."]
    assert bearers(bears_one_of(["lantern trust"])) == found
    assert bearers(bears_one_of(["…", "lantern trust"])) == found
    assert bearers(bears_one_of(["…"])) == bearers(bears_one_of([])) == []


@pytest.mark.parametrize("letters", ["a", "m", "y", "z", "0", "9"])
def test_names_that_begin_alike_are_found_and_no_other(letters):
    for name in (f"Oak {letters}", f"Oak {letters}{letters} Trust", "Oak", "Oak ü", f"Elm Oak {letters}"):
        add_organization(name)
    assert bearers(begins_with(f"ÓAK {letters}")) == [f"Oak {letters}", f"Oak {letters}{letters} Trust"]
    assert bearers(begins_with("…")) == []


def test_names_are_read_with_the_one_that_is_shown_first():
    oak, elm = add_organization("Oak"), add_organization("Elm")
    oak.names.create(name="Quercus", kind="translation")
    oak.names.create(name="Quercus", kind="former")
    held = dict(names_held(Organization.objects.all()))
    assert (held[oak.pk].name, held[oak.pk].aliases) == ("Oak", ("Quercus",))
    assert (held[elm.pk].name, held[elm.pk].aliases) == ("Elm", ())


@pytest.fixture
def index():
    return NameIndex()


def near(index, name):
    index.catch_up()
    return index.shortlist(name, 5)


def test_the_index_reads_what_came_in_since(index):
    oak = add_organization("Hollow Oak Society")
    assert near(index, "Hollow Elm") == [oak.pk]
    elm = add_organization("Elm of the Glen")
    assert set(near(index, "Hollow Elm")) == {oak.pk, elm.pk}


def test_the_index_reads_what_people_changed_since(index):
    oak = add_organization("Hollow Oak Society")
    assert near(index, "Acorn") == []
    curator = User.objects.create_superuser("curator")
    decide(subject=oak, field="name", value="Fellows of the Acorn", author=curator)
    assert near(index, "Acorn") == near(index, "Hollow") == [oak.pk]


def test_the_index_asks_twice_where_nothing_is_new(index, django_assert_num_queries):
    add_organization("Hollow Oak Society")
    index.catch_up()
    with django_assert_num_queries(2):
        index.catch_up()


def test_the_index_of_another_record_is_forgotten(index):
    add_organization("Hollow Oak Society")
    oak = add_organization("Hollow Oak Trust")
    index.catch_up()
    OrganizationName.objects.filter(organization=oak).delete()
    oak.delete()
    assert len(near(index, "Hollow Oak")) == 1
