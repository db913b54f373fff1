"""Which organisation a new signature belongs to."""

from unittest.mock import Mock

import pytest

from statements.models import Organization, OrganizationCountry, OrganizationName, Signature
from statements.resolution.matching import may_link
from tests.importing.documents import import_text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plain_reader")]


def attributions():
    return list(Signature.objects.order_by("pk").values_list("organization_id", "attribution"))


def import_lines(*lines):
    """Import each line as a statement of its own."""
    for number, line in enumerate(lines):
        import_text(f"Letter {number}\n- {line}\n")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kenyan Writers @KE", "Kenyan Writers @TZ"),
        ("Kenyan Writers @KE", "Kenyan Writers"),
        ("Kenyan Writers", "Kenyan Writers @KE"),
        ("Cultural Union", "Cultural Union"),
        ("Kenyan Writers @KE", "Kenyan Writers Union @KE"),
        ("Georgia @GE !state", "Georgia @GE"),
        ("★ @KE", "☆ @KE"),
        ("Jane Doe @KE", "Jane Doe @KE !person"),
        ("Kenyan Writers (KW) @KE", "Kenyan Writers @TZ"),
        ("Kenyan Writers (Nairobi) @KE", "Kenyan Writers @KE"),
        ("Kenyan Writers 2010 @KE", "Kenyan Writers 2011 @KE"),
    ],
    ids=lambda line: line,
)
def test_these_are_not_taken_for_one_organization(first, second):
    import_lines(first, second)

    (one, _), (other, _) = attributions()
    assert one != other


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kenyan Writers @KE", "KENYAN “Writers” @KE"),
        ("Kenyan Writers @KE,TZ", "Kenyan Writers @TZ"),
        ("Greenpeace", "GREENPEACE"),
        ("Jurnalistlər Birliyi @AZ", "Jurnalistler birliyi @AZ"),
    ],
    ids=lambda line: line,
)
def test_these_are_taken_for_one_organization(first, second):
    import_lines(first, second)

    (one, new), (other, same) = attributions()
    assert (one, new, same) == (other, "new_name", "same_name")
    assert Organization.objects.count() == 1


@pytest.mark.parametrize(
    "second",
    [
        "The Kenyan Writers & Poets @KE",
        "Kenyan Writers and Poets (KWP) @KE",
        "KENYAN WRITERS AND POETS, INC. @KE",
    ],
)
def test_another_spelling_that_matching_links_is_kept_as_a_name(second):
    import_lines("Kenyan Writers and Poets @KE", second, second)

    assert Organization.objects.get().name == "Kenyan Writers and Poets"
    assert [attribution for _, attribution in attributions()] == ["new_name", "same_name", "same_name"]
    assert set(OrganizationName.objects.values_list("name", "kind", "signature_count")) == {
        ("Kenyan Writers and Poets", "as_signed", 0),
        (second.removesuffix(" @KE"), "as_signed", 0),
    }


def test_the_same_spelling_goes_before_another_one():
    import_lines(
        "Writers’ Trust @KE", "Writers’ Trust @TZ", "The Writers’ Trust @KE,TZ", "Writers’ Trust @KE"
    )

    assert [organization for organization, _ in attributions()][3] == attributions()[0][0]
    assert Organization.objects.count() == 3


def test_one_list_that_prints_a_name_twice_has_two_signatures_of_one_organization():
    import_text("T\n- Turan Union @TR\n- Turan Centre @TR\n- Turan Union @TR\n")

    assert [position for position, _ in attributions()] == [
        Organization.objects.get(name="Turan Union").pk,
        Organization.objects.get(name="Turan Centre").pk,
        Organization.objects.get(name="Turan Union").pk,
    ]


def test_several_candidates_are_left_to_people():
    import_lines("Turan Union @TR", "Turan Union @AZ", "Turan Union @TR,AZ")

    assert Organization.objects.count() == 3


def test_an_alias_given_by_a_curator_attracts_later_signatures():
    import_lines("Kenyan Writers @KE")
    organization = Organization.objects.get()
    OrganizationName.objects.create(organization=organization, name="KW", kind="acronym")

    import_text("Later\n- K.W. @KE\n- kw @KE\n")

    assert Signature.objects.get(name="kw").organization == organization
    assert Signature.objects.get(name="K.W.").organization != organization


def test_the_importer_never_changes_an_organization_it_did_not_make(django_assert_num_queries):
    import_lines("Kenyan Writers @KE")
    before = Organization.objects.values().get()

    import_text("Later\n- KENYAN WRITERS @KE\n")

    after = Organization.objects.values().get()
    assert {key for key in after if after[key] != before[key]} == set()
    assert OrganizationName.objects.get().name == "Kenyan Writers"


def test_an_organization_gathers_the_countries_of_its_signatures():
    import_lines("Kenyan Writers @KE,TZ", "Kenyan Writers @TZ,UG")

    assert set(OrganizationCountry.objects.values_list("country_id", "basis")) == {
        ("KE", "named"),
        ("TZ", "named"),
        ("UG", "named"),
    }


def test_records_that_were_judged_the_same_are_one_namesake_and_what_stands_for_them_is_taken():
    import_lines("Kenyan Writers @KE", "Kenyan Writers @TZ")
    first, second = Organization.objects.order_by("pk")
    Organization.objects.filter(pk=first.pk).update(representative=second)
    import_text("Letter C\n- Kenyan Writers @KE,TZ\n")

    assert attributions()[-1] == (second.pk, "same_name")


def test_what_bears_the_name_is_taken_also_where_another_record_stands_for_it():
    import_lines("Kenyan Writers @KE", "Union of Writers @KE")
    first, second = Organization.objects.order_by("pk")
    Organization.objects.filter(pk=first.pk).update(representative=second)
    import_text("Letter C\n- Kenyan Writers @KE\n")

    assert attributions()[-1] == (first.pk, "same_name")


@pytest.mark.parametrize("times", [50, 100])
def test_a_name_that_never_links_is_compared_once_however_often_it_is_printed(times, monkeypatch):
    compared = Mock(side_effect=may_link)
    monkeypatch.setattr("statements.importing.bearings.may_link", compared)
    import_text("T\n" + "- Women's Association\n" * times)

    assert Organization.objects.count() == times
    assert compared.call_count == 1
