"""Bad input: documents that are empty, hostile or huge are read as words or refused in one sentence."""

import io

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.extraction import sniffing
from statements.extraction.readers import READERS, read_bytes, read_path
from statements.extraction.refusal import Refused, printable
from statements.parsing.parsed import Fate
from statements.reading import read_upload, reading_as_json

LETTER = "Open letter\n\nSigned by:\n1. Union of Weavers, Kenya\n2. League of Potters\n3. Guild of Dyers\n"


def pdf_of_pages(count):
    """A PDF whose tree of pages names one page again and again."""
    kids = b"3 0 R " * count
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
    ]
    body = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % part for part in enumerate(parts, start=1))
    return body + b"trailer<</Root 1 0 R/Size 4>>\n%%EOF"


@pytest.mark.parametrize(
    "text",
    [
        "\u200b",
        "\u200b\n\ufeff\u2060\n\u00ad",
        "\u00a0\u3000\u2003",
        "\u3164\u115f\u1160\uffa0",
        "\u2800\u2800",
        "\u202e\u200f",
        "\u0301\ufe0f",
        "\x1b\x1b" + " " * 200,
    ],
)
@pytest.mark.parametrize("name", ["letter.txt", "letter.md", "letter.html"])
def test_a_document_that_prints_nothing_holds_no_text(text, name):
    with pytest.raises(Refused, match=r"holds no text|is a binary file"):
        read_bytes(text.encode(), file_name=name)


@pytest.mark.parametrize("text", ["7", "…", "團", "ა", "☮"])
def test_one_letter_figure_or_sign_is_text(text):
    assert read_bytes(text.encode(), file_name="letter.txt").text == text


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\x1b[31mb.txt", r"a\x1b[31mb.txt"),
        ("a\nb.txt", r"a\nb.txt"),
        ("a\u202etxt.b", r"a\u202etxt.b"),
        ("a\u2028b", r"a\u2028b"),
        ("Ünion\u00a0نامه\u200cها.txt", "Ünion\u00a0نامه\u200cها.txt"),
        ("e\u0301\udcff", "é\\xff"),
    ],
)
def test_a_file_s_name_is_shown_on_one_line_and_gives_no_orders(name, shown, tmp_path):
    assert printable(name) == shown
    for read in (lambda: read_bytes(b"", file_name=name), lambda: read_path(tmp_path / name)):
        with pytest.raises(Refused) as refusal:
            read()
        assert shown in str(refusal.value)
        assert str(refusal.value).isprintable() or "\u00a0" in shown


def test_a_hundred_thousand_pages_are_refused():
    with pytest.raises(Refused, match=r"has 100,000 pages, more than the limit of 2,000|is a damaged PDF"):
        read_bytes(pdf_of_pages(100_000), file_name="letter.pdf")


def test_a_line_of_ten_megabytes_is_read_and_pointed_out():
    reading = read_upload(b"Union of Weavers, " * 600_000, file_name="letter.txt")
    assert {problem.code for problem in reading.statement.problems} == {"line_too_long"}
    assert len(reading.statement.line_fates) == 1


def test_a_change_of_direction_stays_in_the_text_and_leaves_the_name_of_its_signatory():
    reading = read_upload(LETTER.replace("Weavers", "\u202esrevaeW").encode(), file_name="letter.txt")
    assert "\u202e" in reading.document.text
    assert [fate.fate for fate in reading.statement.line_fates].count(Fate.SIGNATORY) == 3
    assert not any("\u202e" in entry.name for entry in reading.statement.entries)


def test_what_a_spreadsheet_would_work_out_stays_words():
    rows = 'Name,Country\n"=HYPERLINK(""http://a.example"";""Union"")",Kenya\n+1+1,Kenya\n@SUM(A1),Kenya\n'
    lines = read_bytes(rows.encode(), file_name="members.csv").lines
    assert [line.text.split("\t")[0] for line in lines[1:]] == [
        '=HYPERLINK("http://a.example";"Union")',
        "+1+1",
        "@SUM(A1)",
    ]


def test_a_formula_of_a_workbook_is_not_worked_out():
    book = openpyxl.Workbook()
    for row in (["Name", "Country"], ["Weavers", "Kenya"], ['=CONCATENATE("a","b")', "Kenya"]):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    assert "ab" not in read_bytes(file.getvalue(), file_name="members.xlsx").text


@pytest.mark.parametrize(
    "data",
    [
        b"<html><p>" + b"a\x00b" * 10,
        b"Name,Country\n\x00\x00Union,Kenya\n",
        b'{"a": "\x00\x00\x00\x00\x00"}',
        b"PK\x03\x04" + b"\x00" * 100,
    ],
)
def test_zeros_are_refused(data):
    with pytest.raises(Refused):
        read_bytes(data, file_name="letter")


# A PDF is read in a process of its own, which takes a while to start; its tests are elsewhere.
KINDS = [kind for kind in READERS if kind != sniffing.PDF]
PIECES = (
    """Signed by:|1. Union of Weavers, Kenya|Kenya|a, b and c; d / e|“|„|‹|(|)|[1]"""
    """|Amina Otieno, Chair,|<li>|</td>|<table><tr><td>|<!--|- |* |# |@|https://a.example"""
    """|12 March 2021|and 40 others|\u202e|\u200b|İ|ß|ǆ|１２|نقابة، |联盟、|გაერთიანება"""
    """|We, the 12 groups, ask. |: | – |{|}|"|'|\t|\r\n|\n\n|\n|\n1. |\n"""
)
SNIPPETS = st.sampled_from(PIECES.split("|"))


@settings(max_examples=60)
@given(
    st.lists(st.one_of(SNIPPETS, st.text(max_size=8)), max_size=40),
    st.sampled_from(KINDS),
    st.booleans(),
)
def test_any_pieces_are_read_whole_or_refused_by_every_reader(pieces, kind, as_note):
    data = "".join(pieces).encode("utf-8", "surrogatepass")
    try:
        reading = read_upload(data, file_name="letter", media_type=kind, as_note=as_note)
    except Refused:
        return
    said = reading_as_json(reading)
    assert sum(said["line_counts"].values()) == len(reading.document.lines)
    assert [fate["line"] for fate in said["line_fates"]] == [line.number for line in reading.document.lines]
    for signatory in said["signatories"]:
        start, end = signatory["span"]
        assert said["text"][start:end] == signatory["printed"]
