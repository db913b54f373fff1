"""The screens on which people compare organisations, judge, take that back and work through the queue."""

import datetime as dt
import re

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from statements.admin.paging import FirstPages
from statements.curation.judging import merge, undo_judgement
from statements.curation.review import catch_up
from statements.models import ExistenceCheck, Judgement, Organization, ReviewItem, Signature, Source
from tests.admin.forms import fields_of, save
from tests.curation import rows

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(statement, signature):
    """A second organisation under the same statement."""
    organization = rows.make_organization("Kenyan Writers' Union")
    rows.make_signature(statement, organization, position=2)
    return organization


@pytest.fixture
def desk(client, curator):
    client.force_login(curator)
    return client


def address_of(left, right):
    return reverse("admin:statements_judgement_judge", query={"left": left.pk, "right": right.pk})


def test_two_chosen_organizations_are_shown_side_by_side(desk, organization, other):
    listed = reverse("admin:statements_organization_changelist")
    chosen = {"action": "compare", "_selected_action": [organization.pk, other.pk]}
    page = desk.post(listed, chosen, follow=True).content.decode()
    assert "Kenyan Writers&#x27; Union" in page
    for side in (organization, other):
        assert f'href="{reverse("admin:statements_organization_change", args=[side.pk])}"' in page
    assert "2 signatures would show under one name" in page
    assert "1 statement that both signed" in page
    assert "Matching says" in page


def test_two_that_signed_nothing_together_are_told_so(desk, organization):
    elsewhere = rows.make_organization("Sea Watch")
    rows.make_signature(rows.make_statement("b"), elsewhere)
    page = desk.get(address_of(organization, elsewhere)).content.decode()
    assert "neither signed what the other did, and the address" in page


@pytest.mark.parametrize("number", [1, 3])
def test_other_numbers_than_two_are_not_compared(desk, organization, other, number):
    rows.make_organization("Third")
    keys = list(Organization.objects.values_list("pk", flat=True)[:number])
    chosen = {"action": "compare", "_selected_action": keys}
    page = desk.post(reverse("admin:statements_organization_changelist"), chosen, follow=True)
    assert "Choose two organisations" in page.content.decode()


@pytest.mark.parametrize(
    ("choice", "judged"),
    [
        ("same_left", ("same", "left")),
        ("same_right", ("same", "right")),
        ("left_is_branch", ("left_is_branch", "")),
    ],
)
def test_a_judgement_is_made_on_the_screen(desk, organization, other, choice, judged):
    answer = save(desk, address_of(organization, other), verdict=choice, reason="One board.")
    assert answer.status_code == 302
    judgement = Judgement.objects.get()
    assert (judgement.verdict, judgement.lead, judgement.reason) == (*judged, "One board.")


def test_sides_may_be_named_in_either_order(desk, organization, other):
    save(desk, address_of(other, organization), verdict="same_left")
    organization.refresh_from_db()
    assert organization.representative == other


def test_of_two_curators_at_once_the_second_gets_a_sentence(desk, curator, organization, other):
    page = desk.get(address_of(organization, other))
    merge(organization=organization, into=other, author=curator)
    answer = desk.post(address_of(organization, other), {**fields_of(page), "verdict": "different"})
    assert "curator has judged meanwhile" in answer.content.decode()
    assert Judgement.objects.count() == 1


@pytest.mark.parametrize("query", ["", "?left=1", "?left=1&right=99999999999999999999", "?left=x&right=1"])
def test_an_address_that_names_no_two_organizations_is_not_found(desk, organization, query):
    assert desk.get(reverse("admin:statements_judgement_judge") + query).status_code == 404


def test_an_organization_and_itself_get_a_sentence(desk, organization):
    answer = save(desk, address_of(organization, organization), verdict="related")
    assert "one record" in answer.content.decode()


def test_a_judgement_is_undone_with_a_reason(desk, curator, organization, other):
    judgement = merge(organization=organization, into=other, author=curator)
    shown = desk.get(reverse("admin:statements_judgement_change", args=[judgement.pk])).content.decode()
    undo = reverse("admin:statements_judgement_undo", args=[judgement.pk])
    assert undo in shown
    assert desk.post(undo, {"reason": "Two boards."}).status_code == 302
    judgement.refresh_from_db()
    assert judgement.closing_reason == "Two boards."
    assert "does not stand any more" in desk.post(undo, {}, follow=True).content.decode()


def test_an_organization_tells_what_was_judged_about_it(desk, curator, organization, other):
    merge(organization=organization, into=other, author=curator)
    pages = [
        desk.get(reverse("admin:statements_organization_change", args=[row.pk])).content.decode()
        for row in (organization, other)
    ]
    assert all("are the same" in page for page in pages)
    assert "1 other record stands under it" in pages[1]


def test_the_queue_opens_at_once_after_an_import_and_shows_what_it_brought(
    desk, tmp_path, django_assert_max_num_queries
):
    for name in ("wells", "rivers"):
        text = f"Open letter on {name}\n\nSigned by:\n\n1. Water Watch\n2. League of Wells\n4. Club of Lyon\n"
        (tmp_path / f"{name}.txt").write_text(text)
    call_command("import_statements", str(tmp_path), verbosity=0)
    with django_assert_max_num_queries(15):
        page = desk.get(reverse("admin:statements_reviewitem_changelist")).content.decode()
    for source in Source.objects.all():
        assert f"Numbers of the list are out of order in {source.file_name}" in page
        assert reverse("admin:statements_source_change", args=[source.pk]) in page
    assert ReviewItem.objects.count() == 2


def test_an_item_is_settled_with_a_note_and_waits_again(desk, organization, signature, statement):
    rows.make_signature(statement, organization, position=2)
    queue = reverse("admin:statements_reviewitem_changelist")
    catch_up()
    item = ReviewItem.objects.get()
    desk.post(queue, {"action": "settle", "reason": "Printed so.", "_selected_action": [item.pk]})
    item.refresh_from_db()
    assert (item.settled_by.username, item.note) == ("curator", "Printed so.")
    assert item.sentence not in desk.get(queue).content.decode()
    settled = f"{queue}?settled=yes"
    assert "signs 2 times" in desk.get(settled).content.decode()
    desk.post(settled, {"action": "reopen", "_selected_action": [item.pk]})
    assert ReviewItem.objects.waiting().get() == item


def test_of_two_who_settle_at_once_the_second_is_told(desk, organization, signature, statement):
    rows.make_signature(statement, organization, position=2)
    queue = reverse("admin:statements_reviewitem_changelist")
    catch_up()
    chosen = {"action": "settle", "_selected_action": [ReviewItem.objects.get().pk]}
    first, second = (desk.post(queue, chosen, follow=True).content.decode() for _ in range(2))
    assert "Settled: 1." in first
    assert "waited no more" not in first
    assert "1 of the chosen waited no more" in second


def test_a_long_queue_is_counted_only_so_far_and_settled_to_its_end(desk, organization, monkeypatch):
    monkeypatch.setattr(FirstPages, "MOST", 60)
    ReviewItem.objects.bulk_create(
        ReviewItem(reason="branch", key=str(number), facts="f", weight=number, organization=organization)
        for number in range(70)
    )
    queue = reverse("admin:statements_reviewitem_changelist")
    assert "more than 60 items to review" in desk.get(queue).content.decode()
    assert [item.key for item in desk.get(f"{queue}?p=2").context["cl"].result_list][-1] == "10"
    chosen = {"action": "settle", "select_across": "1", "_selected_action": [ReviewItem.objects.first().pk]}
    assert "Settled: 70." in desk.post(queue, chosen, follow=True).content.decode()
    assert "0 items to review" in desk.get(queue).content.decode()


def test_signatures_are_split_off_together(desk, organization, statement, signature):
    second, third = (rows.make_signature(statement, organization, position=place) for place in (2, 3))
    listed = reverse("admin:statements_signature_changelist")
    desk.post(listed, {"action": "split", "_selected_action": [second.pk, third.pk]})
    assert Signature.objects.values("organization").distinct().count() == 2
    everything = list(Signature.objects.filter(organization=organization).values_list("pk", flat=True))
    page = desk.post(listed, {"action": "split", "_selected_action": everything}, follow=True)
    assert "would be left without a signature" in page.content.decode()


def look(client, organization, **columns):
    address = reverse("admin:statements_organization_change", args=[organization.pk])
    given = {"result": "not_found", "place": "National register", "checked_date": "2020-05-01", **columns}
    return save(client, address, **{f"existence_checks-0-{name}": value for name, value in given.items()})


def test_a_look_into_a_register_is_kept_with_its_author(desk, organization):
    assert look(desk, organization).status_code == 302
    check = ExistenceCheck.objects.get()
    assert (check.result, check.place, check.author.username) == (
        "not_found",
        "National register",
        "curator",
    )
    page = desk.get(f"/admin/statements/organization/{organization.pk}/change/").content.decode()
    assert re.search(r'field-author.*?<div class="readonly"><a [^>]*>curator</a>', page, re.DOTALL)


def test_nobody_looked_tomorrow(desk, organization):
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    answer = look(desk, organization, checked_date=tomorrow.isoformat())
    assert "a day that has not come yet" in answer.content.decode()
    assert not ExistenceCheck.objects.exists()


def test_dates_of_an_organization_are_as_precise_as_known(desk, organization):
    address = reverse("admin:statements_organization_change", args=[organization.pk])
    assert save(desk, address, dissolved_date="2019-13").status_code == 200
    assert save(desk, address, dissolved_date="2019-12", wikidata_id="Q42").status_code == 302
    organization.refresh_from_db()
    assert (organization.dissolved_date, organization.wikidata_id) == ("2019-12", "Q42")
    assert "ended before it was founded" in save(desk, address, founded_date="2020-01-31").content.decode()
    assert save(desk, address, founded_date="2019").status_code == 302


def test_undoing_is_told_apart_from_what_stands(desk, curator, organization, other):
    undo_judgement(judgement=merge(organization=organization, into=other, author=curator), author=curator)
    listed = reverse("admin:statements_judgement_changelist")
    assert "are the same" not in desk.get(f"{listed}?stands=yes").content.decode()
    assert "are the same" in desk.get(f"{listed}?stands=no").content.decode()
