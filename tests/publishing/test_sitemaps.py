"""The sitemap names the pages that search engines may keep, and no other; robots.txt names the sitemap."""

import xml.etree.ElementTree as ET

import pytest

from statements.models.counts import recount
from statements.publishing.sitemaps import SITEMAPS, RowMap
from tests.publishing.record import add_country, add_signature, add_statement, decide

pytestmark = pytest.mark.django_db

SITEMAP = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def entries_at(client, address):
    """Address -> when it changed last, of everything that the map or the index names."""
    response = client.get(address)
    assert response.status_code == 200
    return {
        entry.findtext("map:loc", namespaces=SITEMAP): entry.findtext("map:lastmod", namespaces=SITEMAP)
        for entry in ET.fromstring(response.content)
    }


def pages_of(client):
    """Every page that the maps of the index name."""
    pages = {}
    for address in entries_at(client, "/sitemap.xml"):
        pages |= entries_at(client, address.removeprefix("http://testserver"))
    return {address.removeprefix("http://testserver"): changed for address, changed in pages.items()}


@pytest.fixture
def record():
    """A reviewed statement, one that names a person, one that nobody reviewed, and a draft."""
    reviewed, personal, unseen = (add_statement(f"On {what}") for what in ("wells", "rivers", "seas"))
    draft = add_statement("On drafts", status="draft")
    for statement in (reviewed, unseen, draft):
        add_signature(statement, f"Union {statement.title}", country=add_country())
    add_signature(personal, "River Watch", person_name="Ada Okoth")
    for statement in (reviewed, personal, draft):
        decide(statement, "title", statement.title, statement.title)
    recount()
    return reviewed


def test_only_pages_that_may_be_kept_are_named(client, record):
    decide(record.signatures.get().organization, "name", "Union On wells", "Union On wells")
    pages = pages_of(client)
    rows = {page for page in pages if page.count("/") > 3 or page.startswith("/countries/k")}
    assert rows == {
        record.get_absolute_url(),
        record.signatures.get().organization.get_absolute_url(),
        "/countries/ke/",
    }
    assert {page for page, changed in pages.items() if changed} == rows
    for page in pages:
        response = client.get(page)
        assert response.status_code == 200
        assert 'name="robots"' not in response.content.decode(), page


def test_a_page_that_the_sitemap_leaves_out_is_not_to_be_kept(client, record):
    pages = pages_of(client)
    for title in ("On rivers", "On seas"):
        page = type(record).objects.get(title=title).get_absolute_url()
        assert page not in pages
        assert 'content="noindex"' in client.get(page).content.decode()


def test_a_long_map_is_split(client, record, monkeypatch):
    other = add_statement("On lakes")
    decide(other, "title", other.title, other.title)
    monkeypatch.setattr(RowMap, "limit", 1)
    index = entries_at(client, "/sitemap.xml")
    assert {f"http://testserver/sitemap-{name}.xml" for name in SITEMAPS} < set(index)
    parts = [address for address in index if "sitemap-statements" in address]
    assert parts == [f"http://testserver/sitemap-statements.xml{part}" for part in ("", "?p=2")]
    assert {record.get_absolute_url(), other.get_absolute_url()} < set(pages_of(client))


@pytest.mark.parametrize(
    "address", ["/sitemap-nothing.xml", "/sitemap-site.xml?p=9", "/sitemap-site.xml?p=x"]
)
def test_a_map_that_is_not_there_is_404(client, address):
    assert client.get(address).status_code == 404


def test_robots_are_sent_to_the_sitemap_and_kept_from_whole_lists(client):
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    lines = response.content.decode().splitlines()
    assert lines[0] == "User-agent: *"
    assert lines[-1] == "Sitemap: http://testserver/sitemap.xml"
    assert {"Disallow: /admin/", "Disallow: /signatures.csv", "Disallow: /statements.xlsx"} < set(lines)
    assert "Disallow: /signatures.atom" not in lines
