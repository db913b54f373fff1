"""The four short pages and the footer that leads to them."""

import pytest

from statements.models import Source
from statements.publishing.seeds import seed_checksums
from statements.publishing.views.about import TITLES
from tests.publishing.record import add_statement

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", TITLES)
def test_each_page_answers_and_every_footer_leads_to_it(client, name):
    response = client.get(f"/about/{name}/")
    assert response.status_code == 200
    assert TITLES[name].replace("’", "&#x27;") in response.content.decode()
    assert f'href="/about/{name}/"' in client.get("/").content.decode()


def test_there_is_no_other_page(client):
    assert client.get("/about/gossip/").status_code == 404


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("wells@example.org", '<a href="mailto:wells@example.org">'),
        ("https://example.org/contact", '<a href="https://example.org/contact">'),
        ("PO Box 1 @ Nairobi", "PO Box 1 @ Nairobi"),
    ],
)
def test_the_footer_names_operator_and_contact(client, settings, contact, link):
    settings.OPERATOR, settings.CONTACT = "Friends of <Wells>", contact
    for address in ("/", "/about/privacy/", "/nothing/"):
        page = client.get(address).content.decode()
        assert "Run by Friends of &lt;Wells&gt;." in page
        assert link in page
    assert ("mailto" in page) is contact.startswith("wells")


def test_the_footer_says_what_is_not_stated(client):
    page = client.get("/").content.decode()
    assert "Who runs this site is not stated." in page
    assert "No address for corrections is stated." in page


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("statement", "and nowhere else"),
        ("everywhere", "wherever a signature"),
        ("nowhere", "names no person"),
    ],
)
def test_the_privacy_page_says_what_the_setting_does(client, settings, setting, words):
    settings.PUBLISH_PERSONS = setting
    assert words in client.get("/about/privacy/").content.decode()


def test_only_a_record_with_the_seeds_says_where_they_stand(client):
    statement = add_statement()
    for address in ("/", "/about/selection/"):
        assert "one side of one conflict" not in client.get(address).content.decode()
    Source.objects.filter(statement=statement).update(checksum=min(seed_checksums()))
    add_statement("Another")
    assert "One of the 2 statements here came with the registry and speak" in client.get("/").content.decode()
    assert "one side of one conflict" in client.get("/about/selection/").content.decode()
