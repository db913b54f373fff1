"""The files: whole or visibly not, named, described, safe to open, and small in memory."""

import gc
import io
import json
import tracemalloc

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from statements.models import Organization, Signature, SignatureCountry
from statements.models.counts import recount
from statements.models.public_id import make_public_id
from statements.publishing.exports import export, formats
from statements.publishing.exports.export import Incomplete
from statements.publishing.exports.formats import FORMATS
from statements.publishing.nouns import NOUNS
from tests.publishing.lists import header_of, records_in_file
from tests.publishing.record import add_country, add_many, add_organization, add_signature, add_statement

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def any_number_of_requests(settings):
    settings.API_RATE = ""


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_file_is_named_for_its_list_its_day_and_its_rows(client, suffix):
    add_many(3)
    response = client.get(f"/organizations.{suffix}?country=ke")
    today = timezone.now().date().isoformat()
    assert response["Content-Disposition"] == f'attachment; filename="organizations-{today}-2-rows.{suffix}"'
    assert response["X-Row-Count"] == "2"
    assert response["Content-Type"].split(";")[0] == FORMATS[suffix].media_type
    assert '</organizations.csv-metadata.json?country=ke>; rel="describedby"' in response["Link"]
    assert not response.cookies


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("noun", NOUNS)
def test_an_empty_list_is_a_file_too(client, noun, suffix):
    assert records_in_file(client, f"/{noun}.{suffix}") == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_rows_that_go_meanwhile_break_the_file_off(client, suffix):
    add_many(2)
    response = client.get(f"/countries.{suffix}")
    SignatureCountry.objects.filter(country="KE").delete()
    NOUNS["countries"].rows().filter(code="KE").update(signature_count=0, organization_count=0)
    with pytest.raises(Incomplete, match="1 rows went"):
        response.getvalue()


@pytest.mark.parametrize(
    "address", ["/organizations.csv?country=zz", "/organizations.xlsx?kind=poem", "/statements.json?bom=9"]
)
def test_a_wrong_value_gives_no_file(client, address):
    response = client.get(address)
    assert (response.status_code, response.json()["error"]["code"]) == (400, "invalid")


@pytest.mark.parametrize(
    "address", ["/organizations.pdf", "/poems.csv", "/organizations.csv/", "/entries.csv"]
)
def test_no_other_file_is_there(client, address):
    assert client.get(address).status_code == 404


def test_a_page_that_ignores_a_parameter_has_a_file_that_ignores_it(client):
    add_many(2)
    assert len(records_in_file(client, "/organizations.csv?utm_source=letter&page=9")) == 2


def test_the_companion_tells_source_day_licence_and_columns(client):
    add_many(3)
    companion = client.get("/organizations.csv-metadata.json?country=ke&page=2").json()
    assert companion["url"] == "http://testserver/organizations.csv?country=ke"
    assert companion["dc:source"] == "http://testserver/organizations/?country=ke"
    assert companion["dc:license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert companion["dc:date"].startswith(timezone.now().date().isoformat())
    assert companion["dc:extent"] == "2 rows"
    columns = [column["name"] for column in companion["tableSchema"]["columns"]]
    assert columns == header_of(client.get("/organizations.csv").getvalue())
    assert {"country_basis", "review"} <= set(columns)


def test_json_and_the_workbook_tell_the_same_of_themselves(client):
    add_many(3)
    whole = json.loads(client.get("/organizations.json?country=ke").getvalue())
    book = load_workbook(io.BytesIO(client.get("/organizations.xlsx?country=ke").getvalue()))
    about = dict(book["about"].iter_rows(values_only=True))
    for told in (whole, about):
        assert told["source"] == "http://testserver/organizations/?country=ke"
        assert told["license"] == "https://creativecommons.org/licenses/by/4.0/"
        assert told["row_count"] == 2


def test_a_formula_stays_words_in_tables_and_exact_in_json(client):
    organization = add_organization('=HYPERLINK("https://example.org")')
    add_signature(add_statement(), organization.name, organization=organization)
    recount()
    for suffix in FORMATS:
        assert records_in_file(client, f"/organizations.{suffix}")[0]["name"] == organization.name
    assert b"'=HYPERLINK" in client.get("/organizations.csv").getvalue()
    assert b"'=HYPERLINK" not in client.get("/organizations.ndjson").getvalue()
    book = load_workbook(io.BytesIO(client.get("/organizations.xlsx").getvalue()))
    cell = book["organizations"]["C2"]
    assert (cell.data_type, cell.value) == ("s", f"'{organization.name}")


def test_what_no_sheet_can_hold_is_marked_in_it(client):
    long = add_signature(add_statement(), "League \x07 of Wells")
    long.entries.update(printed="w" * 40_000)
    recount()
    book = load_workbook(io.BytesIO(client.get("/signatures.xlsx").getvalue()))
    header, row = book["signatures"].iter_rows(values_only=True)
    record = dict(zip(header, row, strict=True))
    assert record["signatory"] == "League \ufffd of Wells"
    assert (len(record["printed"]), record["printed"][-1]) == (32_767, "…")


def test_more_rows_than_a_sheet_holds_are_refused_and_not_cut(client, monkeypatch):
    add_many(3)
    few = formats.Format("xlsx", "XLSX", formats.XLSX, formats.write_xlsx, most_rows=2)
    monkeypatch.setitem(FORMATS, "xlsx", few)
    response = client.get("/organizations.xlsx")
    assert (response.status_code, list(response.json()["error"]["fields"])) == (400, ["format"])
    assert client.get("/organizations.xlsx?country=ke").status_code == 200


def test_csv_opens_with_a_mark_only_on_request(client):
    add_many(1)
    assert client.get("/organizations.csv").getvalue().startswith(b"id,url,")
    assert client.get("/organizations.csv?bom=1").getvalue().startswith(b"\xef\xbb\xbfid,url,")
    assert len(records_in_file(client, "/organizations.csv?bom=1")) == 1


def test_contacts_are_masked_and_what_is_withheld_is_in_no_file(client):
    statement = add_statement("Write to ada@example.org")
    add_signature(statement, "Water Watch", country=add_country())
    hidden = add_signature(statement, "Hidden League")
    Signature.objects.filter(pk=hidden.pk).update(is_withheld=True)
    gone = add_organization("Gone Union")
    add_signature(statement, "Gone Union", organization=gone)
    Organization.objects.filter(pk=gone.pk).update(is_withheld=True)
    recount()
    for noun in NOUNS:
        content = str(records_in_file(client, f"/{noun}.xlsx")) + str(records_in_file(client, f"/{noun}.csv"))
        for words in ("ada@example.org", "Hidden League", "Gone Union", hidden.public_id, gone.public_id):
            assert words not in content, (noun, words)


def add_signatures(statement, number):
    """Many signatures of one organisation, written at once."""
    organization = add_organization("League of Wells")
    Signature.objects.bulk_create(
        Signature(
            public_id=make_public_id("many", statement.public_id, str(index)),
            statement=statement,
            position=index,
            kind="organization",
            name=f"League of Wells {index}",
            organization=organization,
            attribution="new_name",
        )
        for index in range(1, number + 1)
    )
    recount()


def peak_of(client, address):
    tracemalloc.start()
    length = 0
    for number, block in enumerate(client.get(address).streaming_content):
        length += len(block)
        # Rows and what was fetched along point at each other: count what lives, not what waits for removal.
        if number % 100 == 0:
            gc.collect()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return length, peak


def test_twice_the_rows_take_no_more_memory(client, monkeypatch):
    monkeypatch.setattr(export, "PART", 100)
    add_signatures(add_statement(), 400)
    client.get("/signatures.csv").getvalue()
    length, peak = peak_of(client, "/signatures.csv")
    add_signatures(add_statement(), 400)
    twice_the_length, peak_of_twice = peak_of(client, "/signatures.csv")
    assert twice_the_length > 1.9 * length
    assert peak_of_twice < 1.2 * peak
