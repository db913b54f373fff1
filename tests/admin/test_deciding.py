"""Saving a change form decides what its curator changed, and nothing else."""

import pytest

from statements.models import CountryGuess, Decision, Organization, OrganizationName, Signature
from tests.admin.forms import fields_of, save
from tests.curation import rows

pytestmark = pytest.mark.django_db


def address_of(row):
    return f"/admin/statements/{type(row).__name__.lower()}/{row.pk}/change/"


def decided():
    return list(Decision.objects.order_by("pk").values_list("field", "value", "previous", "reason"))


def test_saving_an_untouched_form_decides_nothing(screen, statement, organization, signature):
    for row in (statement, organization, signature):
        assert save(screen, address_of(row)).status_code == 302
    assert decided() == []


def test_a_changed_title_and_date_become_decisions_with_author_and_reason(screen, curator, statement):
    changes = {"title": "A better title", "date": "2021-03", "reason": "as on the scan"}
    assert save(screen, address_of(statement), **changes).status_code == 302
    statement.refresh_from_db()
    assert (statement.title, statement.date, str(statement.first_day)) == (
        "A better title",
        "2021-03",
        "2021-03-01",
    )
    assert decided() == [
        ("title", "A better title", "Statement a", "as on the scan"),
        ("date", "2021-03", "", "as on the scan"),
    ]
    assert {row.author for row in Decision.objects.all()} == {curator}


def test_a_date_that_is_none_is_refused_in_words(screen, statement):
    answer = save(screen, address_of(statement), date="spring")
    assert "Write the date as 2023, 2023-09 or 2022-09-20" in answer.content.decode()
    assert decided() == []


def test_subject_countries_are_picked_and_decided(screen, statement):
    rows.make_country("KE", "Kenya")
    assert save(screen, address_of(statement), subject_countries=["KE"]).status_code == 302
    assert decided() == [("subject_countries", ["KE"], [], "")]
    assert statement.subject_countries.get().basis == "curator"


def test_a_changed_country_of_a_signature_is_decided(screen, signature):
    assert save(screen, address_of(signature), countries=["UG"]).status_code == 302
    assert decided() == [("countries", ["UG"], ["KE"], "")]
    assert signature.countries.get().country_id == "UG"


def test_emptied_countries_are_decided_unknown(screen, signature):
    assert save(screen, address_of(signature), countries=[]).status_code == 302
    assert decided() == [("countries", [], ["KE"], "")]
    assert not signature.countries.exists()


def test_countries_of_an_organisation_reach_its_signatures(screen, organization, signature):
    assert save(screen, address_of(organization), countries=["UG"]).status_code == 302
    assert decided() == [("countries", ["UG"], ["KE"], "")]
    assert signature.countries.get().country_id == "UG"


def test_another_organisation_is_decided_and_the_printed_name_stays(screen, organization, signature):
    other = rows.make_organization("Other Writers")
    assert save(screen, address_of(signature), organization=other.pk).status_code == 302
    signature.refresh_from_db()
    assert (signature.organization, signature.attribution, signature.name) == (
        other,
        "curator",
        "Kenyan Writers",
    )
    assert decided() == [("organization", other.public_id, organization.public_id, "")]


def test_a_body_is_no_person_without_a_name(screen, signature):
    answer = save(screen, address_of(signature), organization="")
    assert "choose one, or write the person&#x27;s name" in answer.content.decode()
    assert decided() == []

    assert save(screen, address_of(signature), organization="", person_name="Jane Doe").status_code == 302
    signature.refresh_from_db()
    assert (signature.kind, signature.person_name, signature.organization) == ("person", "Jane Doe", None)


def test_a_line_is_rejected(screen, statement, signature):
    assert save(screen, address_of(signature), state="not_a_signatory").status_code == 302
    statement.refresh_from_db()
    assert statement.signature_count == 0
    assert decided() == [("state", "not_a_signatory", "listed", "")]


def test_a_renamed_organisation_keeps_its_signed_name(screen, organization):
    assert save(screen, address_of(organization), name="Writers of Kenya").status_code == 302
    names = set(organization.names.values_list("name", "kind"))
    assert names == {("Kenyan Writers", "as_signed"), ("Writers of Kenya", "official")}


def test_notes_are_no_decision(screen, organization):
    assert save(screen, address_of(organization), notes="Ask them in May.").status_code == 302
    organization.refresh_from_db()
    assert organization.notes == "Ask them in May."
    assert decided() == []


def test_what_another_curator_settled_meanwhile_is_not_taken_back(screen, statement):
    seen_before = fields_of(screen.get(address_of(statement)))
    save(screen, address_of(statement), title="Settled by the other")
    assert screen.post(address_of(statement), {**seen_before, "place": "Nairobi"}).status_code == 302
    statement.refresh_from_db()
    assert (statement.title, statement.place) == ("Settled by the other", "Nairobi")


def test_countries_settled_meanwhile_are_not_taken_back(screen, signature):
    seen_before = fields_of(screen.get(address_of(signature)))
    save(screen, address_of(signature), countries=[])
    assert screen.post(address_of(signature), {**seen_before, "person_role": "Chair"}).status_code == 302
    assert not signature.countries.exists()


def test_a_form_sent_again_after_an_error_still_decides(screen, signature, statement):
    save(screen, address_of(signature), countries=[])
    wrong = save(screen, address_of(signature), countries=["UG"], state="nonsense")
    assert wrong.status_code == 200
    assert screen.post(address_of(signature), {**fields_of(wrong), "state": "listed"}).status_code == 302
    assert signature.countries.get().country_id == "UG"


def test_a_form_shows_what_stands_decided_and_the_way_back(screen, curator, signature):
    save(screen, address_of(signature), countries=["UG"], reason="their letterhead")
    page = screen.get(address_of(signature)).content.decode()
    decision = Decision.objects.get()
    assert "their letterhead" in page
    assert f"/admin/statements/decision/{decision.pk}/undo/" in page


def test_a_decision_is_undone_with_a_reason(screen, signature):
    save(screen, address_of(signature), countries=["UG"])
    undo = f"/admin/statements/decision/{Decision.objects.get().pk}/undo/"
    assert "Uganda" in screen.get(undo).content.decode()
    answer = screen.post(undo, {"reason": "the list was right"})
    assert answer.url == address_of(signature)
    assert signature.countries.get().country_id == "KE"
    assert decided()[-1] == ("countries", None, ["UG"], "the list was right")


def test_a_decision_undone_twice_says_so(screen, statement):
    save(screen, address_of(statement), title="New")
    undo = f"/admin/statements/decision/{Decision.objects.get().pk}/undo/"
    screen.post(undo)
    answer = screen.post(undo, follow=True)
    assert "A later decision has replaced this one" in answer.content.decode()
    statement.refresh_from_db()
    assert statement.title == "Statement a"


def test_a_signature_shows_its_entry_and_the_evidence_in_words(screen, signature):
    page = screen.get(address_of(signature)).content.decode()
    assert "its name contains “Kenyan”, a word for a people" in page
    assert "line 1" in page


@pytest.mark.parametrize(("voters", "named"), [([4], "(entry 4)"), ([4, 6], "(entries 4, 6)")])
def test_evidence_names_the_entries_that_speak_for_a_country(screen, signature, voters, named):
    evidence = {"kind": "group", "text": "Kenya", "weight": 0.3, "voters": voters}
    CountryGuess.objects.update(evidence=[evidence])
    page = screen.get(address_of(signature)).content.decode()
    assert f"entries beside it in the list are there {named}; strength 30%" in page


def test_an_organisation_made_by_hand_has_an_address_and_a_name_to_be_recognised_by(screen):
    rows.make_country("KE", "Kenya")
    answer = save(screen, "/admin/statements/organization/add/", name="New Body", countries=["KE"])
    assert answer.status_code == 302
    organization = Organization.objects.get()
    assert len(organization.public_id) == 10
    assert organization.names.get().name == "New Body"
    assert organization.countries.get().basis == "curator"


@pytest.mark.parametrize(
    "change", [{"DELETE": "on"}, {"name": "Kenyan Poets"}, {"kind": "acronym", "DELETE": "on"}]
)
def test_a_signed_name_stays_among_the_names(screen, organization, signature, change):
    changes = {f"names-0-{name}": value for name, value in change.items()}
    answer = save(screen, address_of(organization), **changes)
    assert "it stays among the names as it is" in answer.content.decode()
    assert organization.names.values_list("name", "kind").get() == ("Kenyan Writers", "as_signed")


def test_names_changed_meanwhile_are_not_taken_back(screen, organization, signature):
    alias, gone = (organization.names.create(name=name, kind="former") for name in ("KW", "Kenyan Pens"))
    opened = fields_of(screen.get(address_of(organization)))
    alias.name = "KWU"
    alias.save()
    assert screen.post(address_of(organization), opened).status_code == 302
    assert set(organization.names.values_list("name", flat=True)) == {"Kenyan Writers", "KWU", "Kenyan Pens"}
    gone.delete()
    answer = screen.post(address_of(organization), {**opened, "notes": "x"})
    assert "Somebody has changed these names meanwhile" in answer.content.decode()


def test_a_name_given_in_two_windows_stands_there_once(screen, organization, signature):
    added = {"names-TOTAL_FORMS": "2", "names-1-id": "", "names-1-organization": organization.pk}
    named = {"names-1-name": "KW", "names-1-kind": "acronym", "names-1-language": ""}
    opened = {**fields_of(screen.get(address_of(organization))), **added, **named}
    first, second = (screen.post(address_of(organization), opened) for _ in range(2))
    assert first.status_code == 302
    assert "“KW” would stand among the names twice" in second.content.decode()
    assert organization.names.count() == 2


def test_an_organisation_of_many_names_is_saved(screen, organization, signature):
    names = [OrganizationName(organization=organization, name=f"KW {place}") for place in range(299)]
    OrganizationName.objects.bulk_create(names)
    changes = {"names-299-name": "KWU", "names-299-kind": "acronym"}
    assert save(screen, address_of(organization), **changes).status_code == 302
    assert organization.names.filter(name="KWU", kind="acronym").count() == 1
    assert organization.names.count() == 300


def test_a_name_that_nobody_signed_can_be_taken_away(screen, organization, signature):
    organization.names.create(name="KW")
    assert save(screen, address_of(organization), **{"names-1-DELETE": "on"}).status_code == 302
    assert organization.names.get().name == "Kenyan Writers"


@pytest.mark.parametrize(
    ("language", "is_kept"), [("fr", True), ("az-Latn", True), ("French", False), ("", True)]
)
def test_a_name_is_given_with_its_kind_and_language(screen, organization, signature, language, is_kept):
    Organization.objects.update(is_matched=True)
    added = {"names-TOTAL_FORMS": "2", "names-1-id": "", "names-1-organization": organization.pk}
    named = {"names-1-name": "Écrivains", "names-1-kind": "translation", "names-1-language": language}
    answer = save(screen, address_of(organization), **added, **named)
    assert (answer.status_code == 302) is is_kept
    held = organization.names.filter(kind="translation").values_list("name", "language")
    assert list(held) == ([("Écrivains", language)] if is_kept else [])
    assert Organization.objects.get().is_matched is not is_kept
    if is_kept:
        history = screen.get(f"{address_of(organization).removesuffix('change/')}history/").content.decode()
        assert f"Écrivains (translation{', ' * bool(language)}{language})" in history


def test_a_person_who_signed_has_a_form_too(screen, statement):
    person = rows.make_signature(statement, None, attribution="person")
    assert save(screen, address_of(person), person_role="Poet").status_code == 302
    person = Signature.objects.get(pk=person.pk)
    assert (person.person_role, person.organization) == ("Poet", None)
