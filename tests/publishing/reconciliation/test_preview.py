"""The small page about an organisation that other sites show in a frame."""

import pytest
from django.contrib.auth.models import User

from statements.curation.judging import Ruling, judge
from statements.curation.lifecycle import withhold_rows
from statements.models import Judgement
from statements.models.counts import recount
from tests.publishing.record import add_organization, add_signature, add_statement

pytestmark = pytest.mark.django_db


def address_of(organization):
    return f"/reconcile/preview/{organization.public_id}/"


def test_it_tells_the_organisation_in_few_words_with_the_way_to_its_page(client, lantern):
    page = client.get(address_of(lantern)).content.decode()
    for words in (
        "Lantern Trust",
        "Listed under Kenya",
        "1 signature under 1 statement",
        "Fundación Linterna",
        f'href="{lantern.get_absolute_url()}"',
        "noindex",
    ):
        assert words in page


def test_it_may_be_shown_in_a_frame_as_no_other_page(client, lantern):
    preview, page = client.get(address_of(lantern)), client.get(lantern.get_absolute_url())
    assert "frame-ancestors *" in preview["Content-Security-Policy"]
    assert "default-src 'none'" in preview["Content-Security-Policy"]
    assert "X-Frame-Options" not in preview
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    assert page["X-Frame-Options"] == "DENY"


def test_what_is_not_public_has_none(client, lantern):
    assert client.get("/reconcile/preview/nothing/").status_code == 404
    draft = add_signature(add_statement(status="draft"), "Draft League").organization
    assert client.get(address_of(draft)).status_code == 404
    withhold_rows(subjects=[lantern], author=User.objects.create_superuser("curator"))
    gone = client.get(address_of(lantern))
    assert (gone.status_code, b"Lantern" in gone.content) == (410, False)


def test_a_merged_record_leads_to_what_stands_for_it(client, lantern):
    other = add_organization("Laterne")
    add_signature(add_statement(), "Laterne", organization=other)
    recount()
    ruling = Ruling(Judgement.Verdict.SAME, lead=lantern)
    judge(left=other, right=lantern, ruling=ruling, author=User.objects.create_superuser("curator"))
    response = client.get(address_of(other))
    assert (response.status_code, response["Location"]) == (301, address_of(lantern))
    assert "Also" in client.get(address_of(lantern)).content.decode()


def test_nothing_can_be_sent_to_it(client, lantern):
    assert client.post(address_of(lantern)).status_code == 405
