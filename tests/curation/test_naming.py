"""Names that people give: kept with kind and language, compared anew, told in the history and handed on."""

import json

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.curation.decisions import decide
from statements.curation.exporting import export_decisions, names_given
from statements.curation.loading import load_decisions
from statements.curation.naming import give_name, given_names, naming
from statements.curation.organizations import make_organization
from statements.curation.suggesting import suggest_matches
from statements.importing.checking import check_registry
from statements.models import Organization, OrganizationName, ReviewItem, Signature
from tests.curation import rows
from tests.importing.documents import import_text, read_plainly

pytestmark = pytest.mark.django_db
Kind = OrganizationName.Kind


@pytest.fixture(autouse=True)
def _plain_reader(monkeypatch):
    monkeypatch.setattr("statements.importing.importer.read_upload", read_plainly)


@pytest.fixture
def weavers():
    """An organisation of a published list, and somebody to name it."""
    rows.make_curator()
    import_text("Letter\n- Harbour Weavers Guild @KE\n- Lantern Choir @UG\n", publish=True)
    return Organization.objects.get(name="Harbour Weavers Guild")


def give(organization, name, kind=Kind.TRANSLATION, language="", reason=""):
    named = OrganizationName(organization=organization, name=name, kind=kind, language=language)
    give_name(name=named, author=User.objects.get(), reason=reason)


def test_names_of_every_kind_and_language_lead_to_their_organization(weavers, client):
    given = {
        ("Guilde des tisserands du port", Kind.TRANSLATION, "fr"),
        ("HWG", Kind.ACRONYM, "en"),
        ("Quay Weavers Society", Kind.FORMER, "en-GB"),
        ("Liman Toxucuları Gildiyası", Kind.OFFICIAL, "az-Latn"),
    }
    for name, kind, language in given:
        give(weavers, name, kind, language)
    import_text("Later\n" + "".join(f"- {name} @KE\n" for name, *_ in sorted(given)), publish=True)

    assert set(
        Signature.objects.exclude(name__in=["Lantern Choir"]).values_list("organization", flat=True)
    ) == {weavers.pk}
    told = client.get(f"/api/v1/organizations/{weavers.public_id}/").json()["typed_names"]
    assert {(one["name"], *one["kinds"], one["language"]) for one in told} >= given
    page = client.get(weavers.get_absolute_url()).content.decode()
    for name, _kind, language in given:
        assert f'<bdi dir="auto" lang="{language}">{name}</bdi>' in page
    found = client.get("/organizations/?q=toxuculari").content.decode()
    assert "Harbour Weavers Guild" in found
    assert check_registry() == []


def test_a_name_given_is_compared_with_all_others(weavers):
    import_text("Later\n- Guilde des tisserands du port @FR\n")
    suggest_matches()
    assert not ReviewItem.objects.exists()
    give(weavers, "Guilde des tisserands du port", language="fr")
    suggest_matches()
    assert ReviewItem.objects.get().reason == "duplicate"


def test_a_language_is_a_tag(weavers):
    with pytest.raises(ValidationError, match="two or three letters"):
        give(weavers, "Guilde", language="French")
    with pytest.raises(ValidationError, match="already exists"):
        give(weavers, weavers.name, kind=Kind.AS_SIGNED)


def test_the_history_tells_of_a_name_that_only_its_language_changed(weavers):
    curator = User.objects.get()
    with naming(weavers, author=curator, reason="It is English."):
        weavers.names.update(language="en-KE")
    latest = weavers.history.first()
    assert latest.names == [["Harbour Weavers Guild", "as_signed", "en-KE"]]
    assert (latest.history_user, latest.history_change_reason) == (curator, "It is English.")


def test_names_that_people_gave_are_told_apart_from_those_of_imports_and_renamings(weavers):
    curator = User.objects.get()
    decide(subject=weavers, field="name", value="Weavers of the Harbour", author=curator)
    import_text("Later\n- The Harbour Weavers Guild @KE\n", publish=True)
    give(weavers, "HWG", Kind.ACRONYM, reason="Letterhead.")
    made = make_organization(organization=Organization(name="Made by Hand"), author=curator)
    assert weavers.names.count() == 4
    assert list(given_names(weavers)) == [("HWG", "acronym", "")]
    assert given_names(made) == {}


def test_names_of_many_organizations_take_no_more_look_ups_than_those_of_one(weavers):
    counted = []
    for number in (1, 9):
        for place in range(number):
            give(rows.make_organization(f"Body {number} {place}"), "B", Kind.ACRONYM)
        with CaptureQueriesContext(connection) as queries:
            given = list(names_given())
        counted.append((len(given), len(queries)))
    assert counted == [(1, 3), (10, 3)]


def test_names_travel_in_the_file_of_decisions(weavers):
    give(weavers, "HWG", Kind.ACRONYM, "en", reason="Letterhead.")
    with naming(weavers, author=User.objects.get()):
        weavers.names.filter(kind=Kind.AS_SIGNED).update(language="sw")
    contents = json.loads(json.dumps(export_decisions()))
    before = set(weavers.names.values_list("name", "kind", "language"))
    assert load_decisions(contents).written == 0

    weavers.names.filter(kind=Kind.ACRONYM).delete()
    weavers.names.update(language="en")
    weavers.history.all().delete()
    loaded = load_decisions(contents)
    assert (loaded.written, loaded.left_out) == (2, [])
    assert set(weavers.names.values_list("name", "kind", "language")) == before
    assert json.loads(json.dumps(export_decisions()["names"])) == contents["names"]


def test_a_language_that_somebody_gave_here_stays_and_is_told(weavers):
    give(weavers, "HWG", Kind.ACRONYM, "en")
    contents = export_decisions()
    contents["names"][0]["language"] = "sw"
    contents["names"].append(contents["names"][0] | {"name": "x" * 501})
    contents["names"].append(contents["names"][0] | {"kind": "pet"})
    told = load_decisions(contents).left_out
    assert (
        told[0]
        == "“Harbour Weavers Guild”: the language of “HWG” was decided here otherwise, and that stays."
    )
    assert len(told) == 3
    assert weavers.names.count() == 2
