"""The detail pages: one row each, at one address, with what is printed and what that was taken for."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.models import Country, Organization, Signature, Source
from statements.models.contacts import EMAIL_MASK
from statements.models.counts import recount
from tests.publishing.record import (
    add_country,
    add_entry,
    add_many,
    add_organization,
    add_organizations,
    add_signature,
    add_statement,
    decide,
    decide_countries,
    sign_at_once,
)

pytestmark = pytest.mark.django_db


def page_of(client, row):
    response = client.get(row.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def signature():
    signature = add_signature(
        add_statement(), person_name="Ada Okoth", person_role="Chair", country=add_country()
    )
    recount()
    return signature


# Addresses


@pytest.mark.parametrize("noun", ["statement", "organization"])
@pytest.mark.parametrize("slug", ["", "wrong/", "Kenya-Water-Watch/", "%C3%A9%00/"])
def test_a_wrong_or_missing_slug_leads_to_the_right_address(client, signature, noun, slug):
    row = getattr(signature, noun)
    response = client.get(f"/{noun}s/{row.public_id}/{slug}?page=1")
    assert (response.status_code, response["Location"]) == (301, f"{row.get_absolute_url()}?page=1")


def test_a_country_has_a_lower_case_address(client, signature):
    assert client.get("/countries/ke/").status_code == 200
    response = client.get("/countries/KE/")
    assert (response.status_code, response["Location"]) == (301, "/countries/ke/")


@pytest.mark.parametrize(
    "address",
    [
        "/statements/0000000000/",
        "/statements/0000000000/title/",
        "/statements/%00/",
        "/organizations/0000000000/name/",
        "/countries/zz/",
        "/countries/0/",
        "/signatures/0000000000/",
        "/signatures/%00/",
    ],
)
def test_an_unknown_address_is_404(client, signature, address):
    assert client.get(address).status_code == 404


def test_nothing_of_a_draft_has_a_page(client):
    signature = add_signature(add_statement(status="draft"), country=add_country())
    recount()
    for row in (signature, signature.statement, signature.organization, add_country()):
        assert client.get(row.get_absolute_url()).status_code == 404


def test_what_was_taken_down_is_410_and_says_no_word_of_it(client):
    signature = add_signature(
        add_statement("Hidden letter", status="withheld"), "Hidden League", country=add_country()
    )
    recount()
    for row in (signature, signature.statement):
        response = client.get(row.get_absolute_url())
        assert response.status_code == 410
        assert "Hidden" not in response.content.decode()
    for row in (signature.organization, add_country()):
        assert client.get(row.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("state", ["withdrawn", "listed_in_error", "not_a_signatory"])
def test_a_signature_that_does_not_stand_has_no_page(client, state):
    signature = add_signature(add_statement(), "Hidden League", state=state)
    recount()
    assert client.get(signature.get_absolute_url()).status_code == 404
    assert client.get(signature.organization.get_absolute_url()).status_code == 404
    page = page_of(client, signature.statement)
    assert "Hidden League" not in page
    assert "and 1 not listed: withdrawn, or printed in error" in page


@pytest.mark.parametrize("fields", [{"is_withheld": True}, {"is_draft": True}])
def test_nothing_tells_of_an_entry_that_is_kept_from_the_public(client, fields):
    statement = add_statement()
    add_signature(statement, "Union of Wells")
    add_signature(statement, "Hidden League", state="withdrawn", **fields)
    recount()
    page = page_of(client, statement)
    assert "1 of the signatories listed here" in page
    assert "not listed" not in page


@pytest.mark.parametrize("page", ["0", "2", "x"])
def test_a_page_of_a_list_that_is_not_there_is_404(client, signature, page):
    for row in (signature.statement, signature.organization, Country.objects.get()):
        assert client.get(f"{row.get_absolute_url()}?page={page}").status_code == 404


# A statement


def test_a_statement_is_quoted_with_whose_words_it_is(client):
    statement = add_statement(
        "On wells", issuer="Friends of Wells", kind="open_letter", language="en", place="Nairobi"
    )
    page = page_of(client, statement)
    # The marks turn with the title, wherever a line of it ends.
    assert '<bdi lang="en" dir="auto">“On wells”</bdi>' in page
    assert (
        'In the name of “<bdi lang="en" dir="auto">Friends of Wells</bdi>”. The words are their signatories’.'
        in page
    )
    assert "open letter" in page
    assert "Nairobi" in page
    assert "English" in page


def test_a_statement_without_title_shows_its_first_words(client):
    page = page_of(client, add_statement("", opening_words="We the friends of wells"))
    assert "“We the friends of wells …”</bdi>" in page
    assert "Printed without a title" in page


def test_a_statement_without_any_words_is_not_quoted(client):
    statement = add_statement("")
    for address in (statement.get_absolute_url(), "/statements/"):
        page = client.get(address).content.decode()
        assert ">Untitled statement</bdi>" in page
        assert "“Untitled" not in page
        assert "first words" not in page


def test_a_date_is_no_more_precise_than_printed(client):
    first_day = dt.date(2023, 9, 1)
    page = page_of(client, add_statement(date="2023-09", date_precision="month", first_day=first_day))
    assert '<time datetime="2023-09">September 2023</time>' in page
    assert "no date printed" in page_of(client, add_statement())


def test_a_text_without_a_list_says_for_whom_it_speaks(client):
    page = page_of(client, add_statement(issuer="Friends of Wells"))
    assert 'Speaks for “<bdi dir="auto">Friends of Wells</bdi>”; names no signatories.' in page
    assert "Names no signatories." in page_of(client, add_statement())


def test_a_petition_shows_its_counter(client):
    page = page_of(client, add_statement(kind="petition", petition_signatures=0, petition_goal=25000))
    assert "<dt>Petition counter</dt><dd>0 of 25,000" in page


def test_the_source_is_shown_and_what_is_not_recorded_of_it(client):
    statement = add_statement()
    page = page_of(client, statement)
    source = statement.sources.get()
    assert source.checksum in page
    assert source.file_name in page
    for words in ("place of publication not recorded", "publisher not recorded", "no archived copy recorded"):
        assert words in page
    Source.objects.update(
        file_name="001-2023-09-15.txt",
        url="https://example.org/wells",
        publisher="The Well",
        retrieved_date=dt.date(2024, 5, 6),
    )
    page = page_of(client, statement)
    assert "001-2023-09-15.txt" in page
    assert 'href="https://example.org/wells" rel="external nofollow noopener"' in page
    assert "The Well" in page
    assert "6 May 2024" in page


def test_the_text_keeps_its_lines_and_is_folded_when_long(client):
    body = "First line.\n   Second line.\n\n" + "A long sentence of many words follows here. " * 60
    page = page_of(client, add_statement(body=body))
    assert "First line.\n   Second line.\n\n" in page
    assert "<details>" in page
    assert "<details>" not in page_of(client, add_statement(body="First line."))


def test_a_curators_note_is_no_text_of_the_statement(client):
    statement = add_statement(body="A private mail.")
    Source.objects.update(kind="note")
    assert "A private mail." not in page_of(client, statement)


def test_markup_in_a_text_is_shown_and_not_run(client):
    page = page_of(
        client, add_statement("<b>Wells</b>", body="<script>alert(1)</script>", issuer="<i>Us</i>")
    )
    for markup in ("<b>Wells", "<script>alert", "<i>Us"):
        assert markup not in page


def test_the_list_as_printed_stands_beside_what_it_was_recorded_as(client, signature):
    page = page_of(client, signature.statement)
    assert "Kenya Water Watch, Ada Okoth" in page
    assert f'href="{signature.organization.get_absolute_url()}"' in page
    assert f'href="{signature.get_absolute_url()}"' in page
    assert "named in the organisation&#x27;s name" in page
    assert "1 signature, 1 organisation, 1 country, 0 unknown" in page


def test_a_disputed_signature_is_told_from_the_others_of_the_list(client, signature):
    assert "disputed" not in page_of(client, signature.statement)
    add_signature(signature.statement, "League of Wells", state="disputed")
    recount()
    page = page_of(client, signature.statement)
    assert page.count('<strong class="basis">disputed</strong>') == 1
    assert page.index("League of Wells") < page.index("disputed")


def test_a_heading_stands_once_over_the_entries_it_is_printed_over(client):
    statement = add_statement()
    for name, section in (
        ("A", ""),
        ("B", "East Africa"),
        ("C", "East Africa"),
        ("D", "Europe, eu@example.org"),
        ("E", ""),
    ):
        add_signature(statement, name).entries.update(section=section)
    response = client.get(statement.get_absolute_url())
    headings = [row.heading for row in response.context["rows"]]
    assert headings == ["", "East Africa", "", f"Europe, {EMAIL_MASK}", ""]
    assert response.content.decode().count('<bdi dir="auto">East Africa</bdi>') == 1


def test_a_statement_says_what_it_is_about_where_that_is_no_evidence(client):
    signature = add_signature(add_statement())
    assert "is taken for what the statement is about" not in page_of(client, signature.statement)
    signature.statement.subject_countries.create(country=add_country(), basis="inferred")
    page = page_of(client, signature.statement)
    assert "Kenya is taken for what the statement is about, inferred from the list" in page


def test_a_statement_says_how_many_countries_are_inferred(client):
    statement = add_statement()
    for number in range(3):
        add_signature(statement, f"League {number}", country=add_country(), basis="inferred")
    add_signature(statement, "Union")
    page = page_of(client, statement)
    assert "4 signatures, 4 organisations, 1 country, 1 unknown" in page
    assert "3 of 4 countries are inferred from neighbours in the list" in page


def test_a_long_list_has_pages(client, monkeypatch):
    monkeypatch.setattr("statements.publishing.views.details.LIST_PAGE", 5)
    statement = add_many(12)
    response = client.get(f"{statement.get_absolute_url()}?page=3")
    assert [row.subject.position for row in response.context["rows"]] == [11, 12]
    assert "12 signatures" in response.content.decode()


# Persons and contact details


def test_a_person_is_named_beside_the_statement_and_with_the_signature_only(client, signature):
    for row in (signature.statement, signature):
        assert "Ada Okoth, Chair" in page_of(client, row)
    for row in (signature.organization, Country.objects.get()):
        assert "Okoth" not in page_of(client, row)
    assert "Kenya Water Watch, [name not shown]" in page_of(client, signature.organization)
    assert "noindex" in page_of(client, signature)


def test_what_a_person_is_stands_beside_them_and_signs_nothing(client):
    signature = add_signature(add_statement(), "Ada Okoth", kind="person", person_role="Engineer")
    page = page_of(client, signature)
    assert "<dt>Role or affiliation</dt>" in page
    assert "<dt>Signed by</dt>" not in page


@pytest.mark.parametrize("kind", ["organization", "person"])
def test_persons_are_named_nowhere_when_the_setting_says_so(client, settings, kind):
    settings.PUBLISH_PERSONS = "nowhere"
    statement = add_statement()
    if kind == "person":
        signature = add_signature(
            statement, "Ada Okoth", kind="person", person_name="Ada Okoth", person_role="Engineer"
        )
    else:
        signature = add_signature(statement, person_name="Ada Okoth", person_role="Chair")
    recount()
    for row in (statement, signature):
        page = page_of(client, row)
        assert "Okoth" not in page
        assert "Engineer" not in page


def test_only_a_reviewed_page_that_names_no_person_may_be_indexed(client):
    statement = add_statement()
    signature = add_signature(statement, country=add_country())
    recount()
    rows = (signature, signature.organization, statement)
    for row in rows:
        assert '<meta name="robots" content="noindex">' in page_of(client, row)
    decide_countries(signature, ["KE"], ["KE"])
    decide_countries(signature.organization, ["KE"], ["KE"])
    decide(statement, "kind", "appeal", "")
    for row in rows:
        assert "noindex" not in page_of(client, row)
    Signature.objects.update(person_name="Ada Okoth")
    for row in (signature, statement):
        assert "noindex" in page_of(client, row)


def test_a_page_says_what_rests_on_what_and_whether_anyone_has_looked(client, signature):
    for row in (signature, signature.organization, signature.statement):
        page = page_of(client, row)
        assert "unreviewed" in page
        assert "named in the organisation&#x27;s name" in page
    assert "name not seen before" in page_of(client, signature)
    decide_countries(signature, ["FR"], ["KE"])
    assert "corrected" in page_of(client, signature)


def test_contact_details_are_masked_on_every_page(client):
    mail = "wells@example.org"
    statement = add_statement(
        f"Write to {mail}", body=f"Call +254 712 345 678 or {mail}.", issuer=f"Us, {mail}"
    )
    organization = add_organization(f"League, {mail}")
    signature = add_signature(
        statement, f"League, {mail}", organization=organization, person_role=f"Chair, {mail}"
    )
    recount()
    for row in (statement, organization, signature):
        assert mail not in page_of(client, row)
    for address in ("/", "/statements/", "/organizations/", "/signatures/"):
        assert mail not in client.get(address).content.decode()
    assert "712 345" not in page_of(client, statement)


# An organisation, a country, a signature


def test_an_organisation_shows_its_public_names_and_all_it_signed(client):
    organization = add_organization("Kenya Water Watch")
    first, second, draft = (
        add_statement("First"),
        add_statement("Second"),
        add_statement("Hidden", status="draft"),
    )
    for statement, name in (
        (first, "Kenya Water Watch"),
        (second, "KENYA WATER WATCH"),
        (draft, "Hidden Name"),
    ):
        add_signature(statement, name, organization=organization)
        organization.names.get_or_create(name=name)
    recount()
    page = page_of(client, organization)
    assert "KENYA WATER WATCH" in page
    assert "2 signatures under 2 statements" in page
    assert first.get_absolute_url() in page
    assert second.get_absolute_url() in page
    assert "Hidden" not in page


@pytest.mark.parametrize(("prefix", "region"), [("", "Latin America"), ("/fr", "Amérique latine")])
def test_a_region_is_told_and_not_spelt_out(client, signature, prefix, region):
    named = {"code": "419", "name": "Latin America", "text": "Latin", "span": [0, 5]}
    signature.entries.update(regions=[named])
    page = client.get(prefix + signature.get_absolute_url()).content.decode()
    assert f"<dd>{region} <span" in page


def test_an_organisation_is_listed_under_a_country_and_based_where_a_curator_says(client, signature):
    assert "<dt>Listed under</dt>" in page_of(client, signature.organization)
    signature.organization.countries.update(basis="curator")
    page = page_of(client, signature.organization)
    assert "<dt>Based in</dt>" in page
    assert "decided by a curator" in page


def test_several_countries_stand_under_one_label(client, signature):
    uganda = add_country("UG", "Uganda")
    body = signature.organization
    signature.countries.create(country=uganda, basis="named", confidence=1)
    body.countries.create(country=uganda, listed_under=body, basis="named", confidence=1)
    for row in (signature, body):
        page = page_of(client, row)
        assert page.count("<dt>Listed under</dt>") == 1
        assert ">Kenya</a>" in page
        assert ">Uganda</a>" in page


def test_an_organisation_without_a_country_says_so(client):
    signature = add_signature(add_statement())
    recount()
    assert "no country: nothing printed says where it is" in page_of(client, signature.organization)


def test_a_country_shows_its_organisations_and_statements(client):
    statement = add_many(4)
    response = client.get("/countries/ke/")
    page = response.content.decode()
    assert [row.subject.name for row in response.context["rows"]] == ["Water Watch 000", "Water Watch 002"]
    assert statement.get_absolute_url() in page
    assert "2 signatures listed under Kenya, of 2 organisations, on 1 statement." in page


def test_a_country_of_persons_alone_has_a_page(client):
    add_signature(add_statement(), "Ada Okoth", kind="person", country=add_country())
    recount()
    page = page_of(client, add_country())
    assert "No organisation is listed under Kenya." in page
    assert "Okoth" not in page


def test_a_signature_shows_its_printed_line_and_what_its_country_rests_on(client, signature):
    page = page_of(client, signature)
    assert "Kenya Water Watch, Ada Okoth" in page
    assert "number 1, line 11 of" in page
    assert "a country in the name: “Kenya”" in page
    assert "<dd>listed</dd>" in page


def test_a_signature_shows_every_edition_that_prints_it(client, signature):
    edition = Source.objects.create(
        statement=signature.statement,
        kind="edition",
        checksum="f" * 64,
        size=1,
        file_name="later.txt",
        media_type="text/plain",
    )
    entry = add_entry(
        Signature(pk=signature.pk, statement=signature.statement, position=7, kind="state", name="Later")
    )
    entry.source = edition
    entry.save()
    page = page_of(client, signature)
    assert "later.txt" in page
    assert "water.txt" in page


# Queries


def test_the_number_of_queries_does_not_grow_with_the_rows(client, monkeypatch):
    for size in ("PART_PAGE", "LIST_PAGE"):
        monkeypatch.setattr(f"statements.publishing.views.details.{size}", 1000)
    statement, kenya = add_many(10), add_country()
    organization = Organization.objects.first()
    bounds = {statement: 9, organization: 12, Signature.objects.first(): 5, kenya: 4}

    def read_pages():
        queries, lengths = {}, []
        for row in bounds:
            with CaptureQueriesContext(connection) as captured:
                response = client.get(row.get_absolute_url())
            queries[row] = len(captured)
            lengths.append(len(response.context.get("rows", [])))
        return queries, lengths

    assert read_pages() == (bounds, [10, 1, 0, 5])
    others = add_organizations(990, 10)
    letters = [signature.statement for signature in Signature.objects.exclude(statement=statement)]
    pairs = [(statement, other) for other in others] + [(letter, organization) for letter in letters]
    sign_at_once(pairs, [kenya])
    with connection.cursor() as cursor:
        # A server soon knows how long its tables have grown; what is planned for empty ones takes minutes.
        cursor.execute("ANALYZE")
    assert read_pages() == (bounds, [1000, 991, 0, 995])
