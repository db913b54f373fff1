"""The public lists for tests: a record that fills more than a page, and the ids that each output gives."""

import csv
import datetime as dt
import io
import json

from openpyxl import load_workbook

from statements.models.counts import recount
from statements.publishing.exports.cells import from_cells
from statements.publishing.exports.csv_file import read_csv
from statements.publishing.nouns import NOUNS
from tests.publishing.record import add_country, add_organization, add_signature, add_statement

ROWS = 12
PAGE = 10
"""Rows a page, on pages and in the API, while these tests run."""


def fill_more_than_a_page():
    """Twelve and more of each noun, of which every filter leaves out some and keeps more than a page."""
    letters = [
        add_statement(
            f"Open letter {number} on wells",
            kind="open_letter",
            date="2021",
            date_precision="year",
            first_day=dt.date(2021, 1, 1),
        )
        for number in range(ROWS)
    ]
    shared = add_organization("League of Wells")
    kenya = add_country()
    for number, letter in enumerate(letters):
        land = add_country(f"W{number:02}", f"Well Land {number}")
        add_signature(letter, f"Friends of Wells {number}", country=land)
        add_signature(letter, "League of Wells", organization=shared, country=kenya)
        add_signature(letters[0], f"Wells Union {number}", country=kenya)
        add_signature(letters[1], f"Wells of nobody {number}")
    other = add_statement("A petition", kind="petition")
    branch = add_organization("Sea Watch", "collective")
    branch.parent = branch.network = shared
    branch.save()
    france = add_country("FR", "France")
    add_signature(
        other, "Sea Watch", organization=branch, kind="collective", country=france, basis="inferred"
    )
    add_signature(other, "Ada Okoth", kind="person", person_name="Ada Okoth", person_role="Chair")
    recount()
    return letters


def ids_of(records):
    return [record.get("id") or record["code"] for record in records]


def records_in_csv(noun, content):
    return list(read_csv(NOUNS[noun].columns, io.StringIO(content.decode(), newline="")))


def records_in_ndjson(noun, content):
    return [json.loads(line) for line in content.decode().splitlines()]


def records_in_json(noun, content):
    whole = json.loads(content)
    assert whole["row_count"] == len(whole["results"])
    return whole["results"]


def records_in_xlsx(noun, content):
    book = load_workbook(io.BytesIO(content), read_only=True)
    header, *rows = book[noun].iter_rows(values_only=True)
    assert list(header) == [column.name for column in NOUNS[noun].columns]
    return [
        from_cells(NOUNS[noun].columns, ["" if cell is None else str(cell) for cell in row]) for row in rows
    ]


READ = {
    "csv": records_in_csv,
    "ndjson": records_in_ndjson,
    "json": records_in_json,
    "xlsx": records_in_xlsx,
}


def records_in_file(client, address):
    """What the file at this address holds, read as its suffix or format says."""
    response = client.get(address)
    assert response.status_code == 200, response.content
    path, _, query = address.partition("?")
    suffix = path.rpartition(".")[2] if "." in path else query.partition("format=")[2].partition("&")[0]
    noun = path.strip("/").split("/")[-1].partition(".")[0]
    records = READ[suffix](noun, response.getvalue())
    assert int(response["X-Row-Count"]) == len(records)
    return records


def records_in_api(client, address):
    """All pages of the list, by their `next`."""
    records = []
    while address:
        page = client.get(address).json()
        records += page["results"]
        address = page["next"]
    assert len(records) == page["count"]
    return records


def ids_on_pages(client, address):
    """The ids in the rows of every page of the list."""
    ids, number, joint = [], 1, "&" if "?" in address else "?"
    while True:
        response = client.get(f"{address}{joint}page={number}")
        assert response.status_code == 200
        rows = [row.subject for row in response.context["rows"]]
        ids += [row.code if hasattr(row, "code") else row.public_id for row in rows]
        if not response.context["page_obj"].has_next():
            return ids
        number += 1


def header_of(content):
    return next(csv.reader(io.StringIO(content.decode(), newline="")))
