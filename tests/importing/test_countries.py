"""The table of countries is filled from the gazetteer."""

import io

import pytest
from django.core.management import call_command

from statements.curation.decisions import change_row
from statements.importing.countries import load_countries
from statements.models import Country
from statements.resolution.gazetteer import load_gazetteer
from tests.importing.documents import import_text

pytestmark = pytest.mark.django_db


def test_every_country_of_the_gazetteer_is_there():
    load_countries()

    known = {(place.code, place.name, place.kind) for place in load_gazetteer()}
    assert set(Country.objects.values_list("code", "name", "kind")) == known
    assert Country.objects.get(code="TR").folded == "turkiye"


def test_loading_twice_equals_loading_once():
    load_countries()
    before = list(Country.objects.order_by("pk").values())
    load_countries()

    assert list(Country.objects.order_by("pk").values()) == before


def test_a_name_is_brought_up_to_date_and_nothing_is_deleted():
    Country.objects.create(code="KE", name="Old name")
    Country.objects.create(code="our-own", name="Our own", kind="region")
    load_countries()

    assert (Country.objects.get(code="KE").name, Country.objects.get(code="KE").folded) == ("Kenya", "kenya")
    assert Country.objects.get(code="our-own").name == "Our own"


def test_a_name_that_a_person_gave_is_left_alone(admin_user):
    country = Country.objects.create(code="KE", name="Kenya")
    change_row(row=country, columns={"name": "Republic of Kenya"}, author=admin_user)
    load_countries()

    assert Country.objects.get(code="KE").name == "Republic of Kenya"


def test_the_importer_loads_countries_that_are_missing(plain_reader):
    Country.objects.create(code="TZ", name="Tanzania")
    import_text("T\n- Kenyan Writers @KE\n")

    assert Country.objects.count() > 200


def test_a_document_that_needs_none_loads_none(plain_reader):
    import_text("T\n- Writers\n")
    assert not Country.objects.exists()


def test_the_command_says_how_many_there_are():
    stdout = io.StringIO()
    call_command("load_countries", stdout=stdout)
    assert stdout.getvalue().startswith(f"{Country.objects.count()} countries")
