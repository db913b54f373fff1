"""Each page in each language of the site: at an address of its own, whole, and about the same rows."""

import datetime as dt
import html
import json
import re
from gettext import GNUTranslations

import pytest
from django.conf import settings as site
from django.test import Client
from django.utils.translation import get_language, override

from statements.models import Country
from statements.models.counts import recount
from statements.publishing.country_names import country_choices
from statements.publishing.wording import counted, date_shown, evidence_shown, language_shown, shown_name
from tests.publishing.record import add_country, add_organization, add_signature, add_statement

pytestmark = pytest.mark.django_db

FRENCH = site.LOCALE_PATHS[0] / "fr" / "LC_MESSAGES" / "django.mo"


@pytest.fixture
def record():
    """A statement, an organisation and signatures under countries whose names differ in French."""
    statement = add_statement(
        "On wells",
        kind="open_letter",
        issuer="Friends",
        language="en",
        date="2023-09-20",
        date_precision="day",
        first_day=dt.date(2023, 9, 20),
    )
    organization = add_organization("Union of Wells")
    add_signature(statement, organization=organization, country=add_country("DE", "Germany"))
    add_signature(statement, "Club of Prague", country=add_country("CZ", "Czechia"), basis="inferred")
    add_signature(statement, "Ada Okoth", kind="person", country=add_country("XX", "Old Name"))
    recount()
    return statement, organization


@pytest.fixture
def addresses(record):
    """One address of each kind of page."""
    statement, organization = record
    signatures = [row.get_absolute_url() for row in statement.signatures.all()]
    lists = ["/statements/", "/organizations/?q=x&sort=-name", "/countries/", "/signatures/?kind=person"]
    about = [f"/about/{name}/" for name in ("selection", "method", "privacy", "licence")]
    rows = [statement.get_absolute_url(), organization.get_absolute_url(), *signatures, "/countries/de/"]
    return ["/", *lists, *about, *rows, "/statements/?year=soon", "/statements/?q=xyzzy"]


def words_of(page):
    """What a reader sees of a page, and the words of its attributes."""
    page = re.sub(r"<script.*?</script>|<style.*?</style>", "", page, flags=re.DOTALL)
    return html.unescape(page)


def test_the_address_alone_says_the_language(client):
    for prefix, language, heading in (("", "en", "Who signed what"), ("/fr", "fr", "Qui a signé quoi")):
        for wanted in ("fr", "en", "de, fr;q=0.5"):
            client.cookies["django_language"] = wanted
            response = client.get(f"{prefix}/", headers={"accept-language": wanted})
            page = response.content.decode()
            assert f'<html lang="{language}">' in page
            assert heading in page
            assert "Accept-Language" not in response.get("Vary", "")
            assert "Cookie" not in response.get("Vary", "")
    assert get_language() == "en"


def test_a_language_that_is_none_here_is_no_address(client):
    for address in ("/en/", "/de/", "/ar/", "/fr-be/", "/fr/api/v1/", "/fr/statements.csv", "/fr/admin/"):
        assert client.get(address).status_code == 404, address


def test_a_french_page_has_no_english_sentence(client, addresses):
    with FRENCH.open("rb") as file:
        catalog = GNUTranslations(file)._catalog
    # One word may be the same or stand within a name; three are a sentence of ours.
    english = [
        key
        for key, words in catalog.items()
        if isinstance(key, str) and "\x04" not in key and key != words and len(key.split()) > 2
    ]
    assert len(english) > 100
    for address in addresses:
        page = words_of(client.get(f"/fr{address}").content.decode())
        assert [words for words in english if words in page] == [], address


def test_every_page_leads_to_itself_in_each_language(client, addresses):
    for address in addresses:
        path, _, query = address.partition("?")
        for shown in ("", "/fr"):
            page = client.get(f"{shown}{address}").content.decode()
            assert f'<link rel="canonical" href="http://testserver{shown}{path}">' in page
            for code, prefix in (("en", ""), ("fr", "/fr"), ("x-default", "")):
                alternate = f'rel="alternate" hreflang="{code}" href="http://testserver{prefix}{path}"'
                assert alternate in page, (address, code)
            for code, prefix, name in (("en", "", "English"), ("fr", "/fr", "Français")):
                link = html.escape(f"{prefix}{address}")
                current = ' aria-current="true"' if prefix == shown else ""
                assert f'<a href="{link}" lang="{code}" hreflang="{code}"{current}>{name}</a>' in page
        assert client.get(f"/fr{address}").status_code == 200, query


def test_links_stay_in_the_language_and_files_have_one_address(client, record):
    page = client.get("/fr/signatures/").content.decode()
    links = re.findall(r'href="(/[^"]*)"', page)
    assert "/signatures.csv" in links
    pages = [link for link in links if not re.search(r"^/(static|api)/|\.\w+(\?|$)", link)]
    assert {link for link in pages if not link.startswith("/fr/")} == {"/signatures/"}


def test_other_addresses_of_a_row_lead_to_the_one_in_the_same_language(client, record):
    statement, organization = record
    for row, noun in ((statement, "statements"), (organization, "organizations")):
        response = client.get(f"/fr/{noun}/{row.public_id}/wrong/?page=1")
        assert (response.status_code, response["Location"]) == (301, f"/fr{row.get_absolute_url()}?page=1")
    assert client.get("/fr")["Location"] == "/fr/"


def test_errors_are_in_the_language_of_the_address(client, settings):
    gone = add_statement("Gone", status="withheld")
    for address, status, words in (
        ("/fr/nothing/", 404, "Cette page n’est pas ici"),
        (f"/fr{gone.get_absolute_url()}", 410, "Cette fiche est retirée"),
        ("/nothing/", 404, "This page is not here"),
    ):
        response = client.get(address)
        assert response.status_code == status
        assert words in response.content.decode()
    assert "Cette page peut seulement être lue" in Client().post("/fr/").content.decode()
    assert "Sélectionnez un choix valide" in client.get("/fr/statements/?kind=x").content.decode()


def test_a_row_is_the_same_thing_in_every_language(client, record):
    statement, organization = record
    script = re.compile(r'<script type="application/ld\+json">(.*?)</script>')
    for row in (statement, organization, Country.objects.get(code="DE")):
        address = row.get_absolute_url()
        told = [
            json.loads(script.search(client.get(f"{at}{address}").content.decode())[1]) for at in ("", "/fr")
        ]
        assert told[0] == told[1]


def test_countries_have_their_names_in_the_language_and_stand_in_its_order(client, record):
    with override("fr"):
        assert shown_name("DE", "Germany") == "Allemagne"
        # What a person named otherwise, and what CLDR does not know, keeps its name.
        assert (shown_name("DE", "Federal Republic"), shown_name("XX", "Old Name")) == (
            "Federal Republic",
            "Old Name",
        )
        assert [name for _, name in country_choices()] == ["Allemagne", "Old Name", "Tchéquie"]
    cell = re.compile(r'<td role="cell" class="link"[^>]*><a [^>]*><bdi[^>]*>([^<]*)')
    for address, names in {
        "/countries/": ["Czechia", "Germany", "Old Name"],
        "/fr/countries/": ["Allemagne", "Old Name", "Tchéquie"],
        "/fr/countries/?sort=-name": ["Tchéquie", "Old Name", "Allemagne"],
        "/fr/countries/?q=tcheq": ["Tchéquie"],
        "/fr/countries/?q=czech": ["Tchéquie"],
        "/fr/countries/?q=...": [],
        # A file is in English and holds the same rows.
        "/countries/?q=tcheq": ["Czechia"],
    }.items():
        assert cell.findall(client.get(address).content.decode()) == names, address


def test_numbers_dates_and_names_of_languages_follow_the_language(record):
    statement, _ = record
    signature = statement.signatures.get(name="Club of Prague")
    guess = signature.entries.get().guesses.get()
    shown = {}
    for language in ("en", "fr"):
        with override(language):
            shown[language] = (
                counted(1, "signatures"),
                counted(1200, "signatures"),
                counted(0, "countries"),
                date_shown(statement),
                language_shown("fr"),
                evidence_shown(guess, signature),
            )
    assert shown == {
        "en": (
            "1 signature",
            "1,200 signatures",
            "0 countries",
            "20 September 2023",
            "French",
            ["entries of the same group in the list: “Czechia”"],
        ),
        "fr": (
            "1 signature",
            "1\u00a0200 signatures",
            "0 pays",
            "20 septembre 2023",
            "Français",
            ["des entrées du même groupe dans la liste\u00a0: «\u00a0Czechia\u00a0»"],
        ),
    }


def test_a_plain_list_is_in_the_language_of_its_address(client, record):
    statement, _ = record
    address = f"/statements/{statement.public_id}/list.txt"
    assert "Signatures: 3" in client.get(address).content.decode()
    french = client.get(f"/fr{address}?by=country").content.decode()
    assert "Signatures\u00a0: 3" in french
    assert "Allemagne (1)" in french
    assert "Allemagne: nommé" in french
