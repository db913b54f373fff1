"""A crawl of every public address from the home page on finds nothing of what is withheld."""

import re
from collections import deque
from html import unescape
from io import BytesIO
from urllib.parse import urljoin, urlsplit
from zipfile import ZipFile

import pytest
from django.contrib.auth.models import User

from statements.curation.decisions import decide
from statements.curation.lifecycle import withhold_rows
from statements.importing.settling import settle_countries
from statements.models import Organization, Signature
from statements.models.counts import recount
from tests.publishing.record import add_country, add_organization, add_signature, add_statement

pytestmark = pytest.mark.django_db

LINKS = {
    "text/html": re.compile(r'\s(?:href|src|action|formaction)="([^"]*)"'),
    "application/json": re.compile(r'"(http://testserver/[^"]*)"'),
}
NOUNS = ("statements", "organizations", "countries", "signatures")
HIDDEN = ("Xanadu", "Ytterby", "Zenobia")
MOST = 500


@pytest.fixture(autouse=True)
def unlimited(settings):
    """A crawler is no reader."""
    settings.API_RATE = ""


@pytest.fixture
def record():
    """Two statements, with an organisation, a signature and a person that are to be hidden."""
    first = add_statement(
        "On wells", body="We, the Ytterby\nClub, XANADU LEAGUE and Zenobia Okoth, ask for wells."
    )
    second = add_statement("On rivers", issuer="Friends", body="Head of Xanadu spoke for the Xanadu League.")
    union, xanadu = add_organization("Union of Wells"), add_organization("Xanadu League")
    for statement in (first, second):
        add_signature(statement, "Union of Wells", organization=union, country=add_country())
        add_signature(
            statement,
            "Xanadu League",
            organization=xanadu,
            country=add_country(),
            person_name="Head of Xanadu",
        )
    add_signature(first, "Ytterby Club", country=add_country("SE", "Sweden"))
    add_signature(first, "Club of Lyon", country=add_country("FR", "France"), person_name="Zenobia Okoth")
    add_signature(second, "Zenobia Otieno", kind="person", person_name="Zenobia Otieno")
    settle_countries(signatures=list(Signature.objects.values_list("pk", flat=True)))
    recount()


def withhold():
    curator = User.objects.create_superuser("curator")
    withhold_rows(subjects=[Organization.objects.get(name="Xanadu League")], author=curator)
    withhold_rows(subjects=[Signature.objects.get(name="Ytterby Club")], author=curator)
    for signature in Signature.objects.filter(person_name__startswith="Zenobia"):
        decide(subject=signature, field="is_person_withheld", value=True, author=curator)


def crawl(client, language=""):
    """Follow every link of the site from the home page and the API on; address -> status and contents.

    In another language ("/fr") follow its pages alone, and no query: a filter leaves the same rows in each.
    """
    found, waiting = (
        {},
        deque([f"{language}/"] if language else ["/", *(f"/api/v1/{noun}/" for noun in NOUNS)]),
    )
    while waiting and len(found) < MOST:
        address = waiting.popleft()
        if address in found:
            continue
        response = client.get(address)
        contents = b"".join(response.streaming_content) if response.streaming else response.content
        found[address] = (response.status_code, unpacked(contents))
        kind = response.headers.get("Content-Type", "").split(";")[0]
        links = links_of(address, contents.decode(), LINKS[kind]) if kind in LINKS else []
        waiting.extend(link for link in links if is_of(link, language))
        if location := response.headers.get("Location"):
            waiting.append(inside(urljoin(address, location)))
    return found


def unpacked(contents):
    """What a workbook holds, one part after the other; anything else as it is."""
    if not contents.startswith(b"PK"):
        return contents
    with ZipFile(BytesIO(contents)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


def links_of(address, page, link):
    joined = (urljoin(f"http://testserver{address}", unescape(found)) for found in link.findall(page))
    # Only the pages of the record: the style sheet is the same for all, and the admin has its own tests.
    return [inside(link) for link in joined if is_ours(link)]


def is_ours(link):
    parts = urlsplit(link)
    return parts.netloc == "testserver" and not parts.path.startswith(("/static/", "/admin/"))


def is_of(address, language):
    return address.startswith("/fr/") == bool(language) and not (language and "?" in address)


def inside(link):
    parts = urlsplit(link)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def test_the_crawl_reaches_every_kind_of_page_and_finds_what_is_shown(client, record):
    found = crawl(client)
    assert len(found) < MOST
    assert {status for status, _ in found.values()} == {200}
    kinds = {address.split("?")[0].split("/")[1].split(".")[0] for address in found}
    assert kinds >= {"", "about", "api", *NOUNS}
    suffixes = {address.split("?")[0].rpartition(".")[2] for address in found}
    assert suffixes >= {"csv", "xlsx", "json", "ndjson", "txt", "md"}
    for word in HIDDEN:
        assert [address for address, (_, contents) in found.items() if word.encode() in contents]


def test_the_crawl_reaches_every_kind_of_page_in_another_language(client, record):
    found = crawl(client, "/fr")
    assert {status for status, _ in found.values()} == {200}
    assert {address.split("/")[2] for address in found} == {"", "about", *NOUNS}
    assert {address.rpartition(".")[2] for address in found} >= {"txt", "md"}
    for word in HIDDEN:
        assert [address for address, (_, contents) in found.items() if word.encode() in contents]


@pytest.mark.parametrize(
    ("setting", "language"), [("statement", ""), ("everywhere", ""), ("everywhere", "/fr")]
)
def test_what_is_withheld_is_found_nowhere(client, record, settings, setting, language):
    settings.PUBLISH_PERSONS = setting
    gone = [
        Organization.objects.get(name="Xanadu League").get_absolute_url(),
        Signature.objects.get(name="Ytterby Club").get_absolute_url(),
        *(row.get_absolute_url() for row in Signature.objects.filter(name="Xanadu League")),
    ]
    withhold()
    found = crawl(client, language)
    assert {status for status, _ in found.values()} == {200}
    for word in HIDDEN:
        assert [address for address, (_, contents) in found.items() if word.encode() in contents] == []
    assert set(gone) & set(found) == set()
    assert {client.get(address).status_code for address in gone} == {410}
    # The country of the hidden signature alone is gone with it.
    assert client.get("/countries/se/").status_code == 404
