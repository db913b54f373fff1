"""Countries added by hand get codes that an address can hold."""

import pytest
from django.urls import reverse

from statements.models import Country

pytestmark = pytest.mark.django_db
ADD = reverse("admin:statements_country_add")


def add(client, code):
    return client.post(ADD, {"code": code, "name": "Elsewhere", "kind": "region", "reason": ""})


def test_a_code_is_written_in_capitals(admin_client):
    assert add(admin_client, " xe-n ").status_code == 302
    assert Country.objects.get().get_absolute_url() == "/countries/xe-n/"


@pytest.mark.parametrize("code", ["x y/z", "X", "É1", ""])
def test_a_code_that_no_address_holds_is_refused(admin_client, code):
    assert add(admin_client, code).status_code == 200
    assert not Country.objects.exists()


def test_readers_are_told_what_a_curator_notes(admin_client, client):
    posted = {
        "code": "isle",
        "name": "Isle",
        "kind": "territory",
        "note": "Two states claim it.",
        "reason": "x",
    }
    assert admin_client.post(ADD, posted).status_code == 302
    Country.objects.update(signature_count=1)
    assert "<p>Two states claim it.</p>" in client.get("/countries/isle/").content.decode()
    assert client.get("/api/v1/countries/isle/").json()["note"] == "Two states claim it."


def test_one_code_in_small_letters_is_no_second_country(admin_client):
    Country.objects.create(code="AZ", name="Azerbaijan")

    assert add(admin_client, "az").status_code == 200
    assert Country.objects.get().name == "Azerbaijan"
