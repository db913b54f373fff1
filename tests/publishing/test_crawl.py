"""A crawl of every public address from the home page on finds nothing of what is withheld."""

import datetime as dt
import json
import re
from collections import deque
from html import unescape
from io import BytesIO
from urllib.parse import urljoin, urlsplit
from zipfile import ZipFile

import pytest
from django.contrib.auth.models import User

from statements.curation.decisions import decide
from statements.curation.judging import merge
from statements.curation.lifecycle import withhold_rows
from statements.importing.checking import check_registry
from statements.importing.settling import settle_countries
from statements.models import Organization, Signature, Statement
from statements.models.counts import recount
from tests.curation.rows import make_curator
from tests.publishing.record import add_country, add_organization, add_signature, add_statement

pytestmark = pytest.mark.django_db

LINKS = {
    "text/html": re.compile(r'\s(?:href|src|action|formaction)="([^"]*)"'),
    "application/json": re.compile(r'"(http://testserver/[^"]*)"'),
    "application/atom+xml": re.compile(r'\shref="([^"]*)"'),
    "application/xml": re.compile(r"<loc>([^<]*)"),
}
NOUNS = ("statements", "organizations", "countries", "signatures")
HIDDEN = ("Xanadu", "Ksanadu", "Ytterby", "Zenobia")
MOST = 700


@pytest.fixture(autouse=True)
def unlimited(settings):
    """A crawler is no reader."""
    settings.API_RATE = ""


@pytest.fixture
def record():
    """Two statements that name, wherever they can, an organisation, a signature and a person to be hidden."""
    first = add_statement(
        "On wells, by the Xanadu League and Zenobia Okoth",
        body="We, the Ytterby\nClub, XANADU LEAGUE and Zenobia Okoth, ask for wells. See xanaduleague.org.",
        issuer="Ytterby Club",
        place="Xanadu-League House",
    )
    second = add_statement(
        "", opening_words="Ksanadu Bund writes", issuer="Friends", body="Head of Xanadu spoke for us."
    )
    first.sources.update(
        publisher="The Xanadu League",
        url="https://xanadu-league.example/letter",
        archived_url="https://archive.example/?of=https%3A%2F%2Fytterbyclub.example",
        file_name="zenobia_okoth-2023-09-15.txt",
    )
    sign_them(first, second, make_curator())
    settle_countries(signatures=list(Signature.objects.values_list("pk", flat=True)))
    recount()


def sign_them(first, second, curator):
    """The organisation is two records, merged; headings and others' entries name what is to be hidden."""
    names = ("Union of Wells", "Xanadu League", "Ksanadu Bund")
    union, xanadu, bund = (add_organization(name) for name in names)
    for statement, signer in ((first, xanadu), (second, bund)):
        add_signature(statement, "Union of Wells", organization=union, country=add_country())
        add_signature(
            statement, signer.name, organization=signer, country=add_country(), person_name="Head of Xanadu"
        )
    merge(organization=bund, into=xanadu, author=curator)
    add_signature(first, "Ytterby Club", country=add_country("SE", "Sweden"))
    add_signature(first, "Club of Lyon", country=add_country(), person_name="Zenobia Okoth")
    add_signature(second, "Zenobia Otieno", kind="person", person_name="Zenobia Otieno")
    friends = add_signature(
        first, "Friends of the Ytterby Club", person_name="Ada", person_role="of the Xanadu League's choir"
    )
    friends.entries.update(
        printed="Friends of the Ytterby Club, Ada, sent by Zenobia Okoth", section="With the XANADU LEAGUE:"
    )
    describe(friends.organization, curator)
    add_signature(second, "Guild with Ksanadu Bund", country=add_country())


def describe(friends, curator):
    """What people found of an organisation says once more in whose name it has its own."""
    for field, value in (
        ("website", "https://friends.example/ytterby-club/"),
        ("register_numbers", "7, entered as Ytterby Club"),
    ):
        decide(subject=friends, field=field, value=value, author=curator)
    for place, url in (
        ("the Ytterby Club's books", "https://books.example/"),
        ("Register", "https://ytterbyclub.example/"),
    ):
        friends.existence_checks.create(
            place=place, url=url, result="found", checked_date=dt.date(2020, 5, 1), author=curator
        )


def withhold():
    curator = User.objects.get(username="curator")
    withhold_rows(subjects=[Organization.objects.get(name="Xanadu League")], author=curator)
    withhold_rows(subjects=[Signature.objects.get(name="Ytterby Club")], author=curator)
    for signature in Signature.objects.filter(person_name__startswith="Zenobia"):
        decide(subject=signature, field="is_person_withheld", value=True, author=curator)


def crawl(client, language=""):
    """Follow every link of the site from the home page and the API on; address -> status and contents.

    In another language ("/fr") follow its pages alone, and no query: a filter leaves the same rows in each.
    """
    beginnings = ["/", "/sitemap.xml", *(f"/api/v1/{noun}/" for noun in NOUNS)]
    found, waiting = {}, deque([f"{language}/"] if language else beginnings)
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


def places_of(word, found):
    """Where the crawl came across the word: in an address, or in what it got there."""
    small = word.lower().encode()
    return [address for address, (_, got) in found.items() if small in address.lower().encode() + got.lower()]


def test_the_crawl_reaches_every_kind_of_page_and_finds_what_is_shown(client, record):
    found = crawl(client)
    assert len(found) < MOST
    assert {status for status, _ in found.values()} == {200}
    kinds = {address.split("?")[0].split("/")[1].split(".")[0] for address in found}
    assert kinds >= {"", "about", "api", *NOUNS}
    suffixes = {address.split("?")[0].rpartition(".")[2] for address in found}
    assert suffixes >= {"csv", "xlsx", "json", "ndjson", "txt", "md", "atom", "xml"}
    for word in HIDDEN:
        endings = {address.split("?")[0].rpartition(".")[2] for address in places_of(word, found)}
        assert endings >= {"csv", "xlsx", "json", "ndjson", "txt", "md"}, word
    for slug in ("/on-wells-by-the-xanadu-league", "/friends-of-the-ytterby-club/"):
        assert any(slug in address for address in found)
    assert b"/friends-of-the-ytterby-club/" in found["/sitemap-organizations.xml"][1]


def test_the_crawl_reaches_every_kind_of_page_in_another_language(client, record):
    found = crawl(client, "/fr")
    assert {status for status, _ in found.values()} == {200}
    assert {address.split("/")[2] for address in found} == {"", "about", *NOUNS}
    assert {address.rpartition(".")[2] for address in found} >= {"txt", "md"}
    for word in HIDDEN:
        assert places_of(word, found)


@pytest.mark.parametrize(
    ("setting", "language"), [("statement", ""), ("everywhere", ""), ("everywhere", "/fr")]
)
def test_what_is_withheld_is_found_nowhere(client, record, settings, setting, language):
    settings.PUBLISH_PERSONS = setting
    rows = (
        *Organization.objects.filter(name__in=("Xanadu League", "Ksanadu Bund")),
        *Signature.objects.filter(name="Ytterby Club"),
        *Signature.objects.filter(person_name="Head of Xanadu"),
    )
    gone = [row.get_absolute_url() for row in rows]
    withhold()
    found = crawl(client, language)
    assert {status for status, _ in found.values()} == {200}
    assert {word: places_of(word, found) for word in HIDDEN} == {word: [] for word in HIDDEN}
    assert set(gone) & set(found) == set()
    assert {client.get(address).status_code for address in gone} == {410}
    # The country of the hidden signature alone is gone with it.
    assert client.get("/countries/se/").status_code == 404
    assert [sentence for sentence in check_registry() if "counts" in sentence] == []


def test_an_old_address_and_an_old_answer_lead_to_nothing_withheld(client, record):
    statement = Statement.objects.first()
    friends = Organization.objects.get(name__startswith="Friends")
    pages = [row.get_absolute_url() for row in (statement, friends)]
    answer = f"/api/v1/statements/{statement.public_id}/?include=signatures"
    etag = client.get(answer)["ETag"]
    withhold()
    for page in pages:
        response = client.get(page)
        assert response.status_code == 301
        assert not any(word.lower() in response["Location"] for word in HIDDEN)
    response = client.get(answer, headers={"If-None-Match": etag})
    assert (response.status_code, b"Ytterby" in response.content) == (200, False)


@pytest.mark.parametrize("word", ["xanadu", "ksanadu", "ytterby", "zenobia", "okoth", "friends ytterby"])
def test_no_search_finds_anything_by_what_it_does_not_show(client, record, settings, word):
    settings.PUBLISH_PERSONS = "everywhere"
    withhold()
    for noun in ("statements", "organizations", "signatures"):
        told = client.get(f"/api/v1/{noun}/?search={word}").json()
        assert (noun, told["count"], told["results"]) == (noun, 0, [])
        assert client.get(f"/{noun}.ndjson?q={word}").getvalue() == b""
    assert client.get(f"/reconcile/suggest/entity/?prefix={word}").json() == {"result": []}


@pytest.mark.parametrize("noun", ["organizations", "signatures"])
def test_a_search_finds_by_what_is_left_of_a_name(client, record, noun):
    withhold()
    for word in ("friends", "guild"):
        assert client.get(f"/api/v1/{noun}/?search={word}").json()["count"] == 1
    suggested = client.get("/reconcile/suggest/entity/?prefix=friends").json()["result"]
    assert [each["name"] for each in suggested] == ["Friends of the [name not shown]"]


@pytest.mark.parametrize(
    ("name", "before"), [("Friends of the Ytterby Club", 100), ("Ytterby Club", 100), ("Ksanadu Bund", 100)]
)
def test_a_withheld_name_is_reconciled_with_nothing(client, record, name, before):
    def scores():
        answer = client.get("/reconcile/", {"queries": json.dumps({"q": {"query": name}})}).json()
        return [(each["name"], each["score"], each["match"]) for each in answer["q"]["result"]]

    assert max(score for _, score, _ in scores()) == before
    withhold()
    assert [name for name, score, is_match in scores() if score >= 90 or is_match] == []
    if not name.startswith("Friends"):
        assert scores() == []
