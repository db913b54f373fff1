"""Office documents (DOCX, ODT, XLSX): what is refused, and their paragraphs, items and rows."""

import datetime as dt
import io
import zipfile
from dataclasses import replace

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.extraction.limits import LIMITS
from statements.extraction.readers import read_bytes
from statements.extraction.refusal import Refused

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("text", "table", "style", "office")
)
ODT = "application/vnd.oasis.opendocument.text"


def saved(document):
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def letter(*paragraphs):
    document = docx.Document()
    for words, style in paragraphs:
        document.add_paragraph(words, style=style)
    return document


def workbook(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    return book


def odt(body, styles=""):
    return zipped(
        mimetype=ODT,
        **{
            "content.xml": f"<office:document-content {SPACES}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>"
        },
    )


def zipped(data=b"", **parts):
    file = io.BytesIO(data)
    with zipfile.ZipFile(file, "a" if data else "w", zipfile.ZIP_DEFLATED) as package:
        for name, words in parts.items():
            package.writestr(name, words)
    return file.getvalue()


def read(data, limits=LIMITS):
    return read_bytes(data, file_name="letter", limits=limits)


def lines(data):
    return [(line.element, line.text) for line in read(data).lines]


def rows(data):
    return [(line.element, *(line.text[slice(*cell)] for cell in line.cells)) for line in read(data).lines]


WORD = saved(letter(("Union of Weavers", None)))
SHEET = saved(workbook(["Name", "Country"], ["Weavers", "Kenya"]))
OPEN = odt("<text:p>Union of Weavers</text:p>")
BOMB = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>'


@pytest.mark.parametrize("data", [WORD, SHEET, OPEN], ids=["docx", "xlsx", "odt"])
@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"word/vbaProject.bin": "x"}, "has macros"),
        ({"Basic/Standard/Module1.xml": "x"}, "has macros"),
        ({"media/image.xml": "0" * 4_000_000}, "unpacks to more than the limit"),
        ({"custom/item.xml": BOMB}, "declares XML entities"),
        ({"custom/item.xml": BOMB.encode("utf-16")}, "declares XML entities"),
        ({f"part{number}": "" for number in range(10_001)}, "has more than 10,000 parts"),
    ],
    ids=["macros", "basic", "bomb", "entities", "wide entities", "parts"],
)
def test_packages_with_bombs_or_macros_are_refused(data, parts, why):
    with pytest.raises(Refused, match=f"^letter: {why}"):
        read(zipped(data, **parts), replace(LIMITS, unpacked=2_000_000))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (zipped(**{"readme.txt": "Union"}), "is a ZIP archive or an office document"),
        (zipped(mimetype=ODT), "is a damaged office document"),
        (zipped(**{"word/document.xml": "<a"}), "is a damaged office document"),
        (zipped(**{"xl/workbook.xml": "<a"}), "is a damaged office document"),
        (WORD[: len(WORD) // 2], "is a ZIP archive"),
        (odt("<text:section>" * 300 + "</text:section>" * 300), "is a damaged office document"),
        (odt(""), "holds no text"),
        (saved(docx.Document()), "holds no text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old or an encrypted office document"),
    ],
)
def test_what_is_no_document_is_refused(data, why):
    with pytest.raises(Refused, match=f"^letter: {why}"):
        read(data)


def test_a_part_that_is_larger_than_it_declares_is_refused():
    lying = bytearray(zipped(WORD, **{"custom/item.bin": b"0" * 1_000_000}))
    size = (1_000_000).to_bytes(4, "little")
    for _ in range(lying.count(size)):
        place = lying.find(size)
        lying[place : place + 4] = (10).to_bytes(4, "little")
    with pytest.raises(Refused, match=r"is a damaged office document|unpacks to more"):
        read(bytes(lying))


def test_tables_past_the_limit_of_cells_are_refused():
    few = replace(LIMITS, cells=3)
    with pytest.raises(Refused, match="over 3 cells"):
        read(SHEET, few)


def test_paragraphs_keep_their_styles_and_lists_their_numbers():
    data = saved(
        letter(
            ("Open letter", "Title"),
            ("We ask for bread.", None),
            ("Signed", "Heading 2"),
            ("Weavers\nRue Haute 1", "List Number"),
            ("Potters", "List Number"),
            ("Bakers", "List Bullet"),
            ("", None),
            ("Millers\tKenya", None),
        )
    )
    assert lines(data) == [
        ("h1", "Open letter"),
        (None, ""),
        ("p", "We ask for bread."),
        (None, ""),
        ("h2", "Signed"),
        (None, ""),
        ("li", "1. Weavers"),
        (None, "Rue Haute 1"),
        ("li", "2. Potters"),
        ("li", "Bakers"),
        (None, ""),
        ("p", "Millers\tKenya"),
    ]


def test_inserted_and_linked_words_are_printed_and_deleted_ones_are_not():
    document = letter(("Union ", None))
    for markup in (
        f"<w:ins {W}><w:r><w:t>of </w:t></w:r></w:ins>",
        f"<w:del {W}><w:r><w:delText>for </w:delText></w:r></w:del>",
        f"<w:hyperlink {W}><w:r><w:t>Weavers</w:t></w:r></w:hyperlink>",
        f"<w:r {W}><w:instrText> PAGE </w:instrText></w:r>",
    ):
        document.paragraphs[0]._p.append(parse_xml(markup))
    control = f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>Potters</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    document.element.body.insert(1, parse_xml(control))
    assert lines(saved(document)) == [("p", "Union of Weavers"), ("p", "Potters")]


def test_tables_of_a_letter_are_rows_with_cells():
    document = letter(("Signed", None))
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(table._cells, ["Name", "Country", "Weavers", "Kenya"], strict=True):
        cell.text = words
    assert rows(saved(document)) == [("p",), (None,), ("th", "Name", "Country"), ("tr", "Weavers", "Kenya")]


def test_an_open_document_keeps_headings_items_and_rows():
    styles = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" '
        'style:num-suffix=")" text:start-value="3"/></text:list-style>'
    )
    body = (
        '<text:h text:outline-level="1">Open<text:s/>letter</text:h><text:p>We ask<text:note><text:note-body>'
        "<text:p>note</text:p></text:note-body></text:note> for <text:span>bread</text:span>.</text:p>"
        '<text:list text:style-name="L1"><text:list-item><text:p>Weavers</text:p></text:list-item>'
        "<text:list-item><text:p>Potters</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Bakers</text:p></table:table-cell>"
        '<table:table-cell table:number-columns-repeated="999999999"/></table:table-row></table:table>'
    )
    found = lines(odt(body, styles))
    assert found[:6] == [
        ("h1", "Open letter"),
        (None, ""),
        ("p", "We ask for bread."),
        ("li", "3) Weavers"),
        ("li", "4) Potters"),
        (None, ""),
    ]
    assert found[6][1].rstrip("\t") == "Bakers"


def test_a_workbook_gives_the_rows_of_the_sheets_that_are_shown():
    book = workbook(["Name", "Joined"], ["Weavers", dt.date(2020, 5, 6)], [3.0, "=1+1"])
    book.create_sheet("Hidden").append(["Potters"])
    book["Hidden"].sheet_state = "hidden"
    assert rows(saved(book)) == [("th", "Name", "Joined"), ("tr", "Weavers", "2020-05-06"), ("tr", "3")]


def test_several_sheets_stand_under_their_names():
    book = workbook(["Weavers"])
    book.create_sheet("Persons").append(["Maria Lopez"])
    assert [text for _, text in lines(saved(book)) if text] == ["Sheet", "Weavers", "Persons", "Maria Lopez"]


@pytest.mark.parametrize("whole", [WORD, SHEET, OPEN], ids=["docx", "xlsx", "odt"])
@settings(max_examples=40, deadline=None)
@given(place=st.floats(0, 1), noise=st.binary(min_size=1, max_size=9))
def test_a_damaged_file_is_read_or_refused(whole, place, noise):
    cut = int(place * len(whole))
    try:
        document = read(whole[:cut] + noise + whole[cut + len(noise) :])
    except Refused as refusal:
        assert str(refusal).endswith(".")  # noqa: PT017, reading is as right as refusing
    else:
        assert document.text.strip()


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([WORD, SHEET, OPEN]), st.integers(0, 9), st.text(alphabet='<>/aw:p"= &;', max_size=40))
def test_a_damaged_part_is_read_or_refused(whole, number, noise):
    with zipfile.ZipFile(io.BytesIO(whole)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = sorted(parts)[number % len(parts)]
    parts[name] = parts[name][: len(parts[name]) // 2] + noise.encode() + parts[name][len(parts[name]) // 2 :]
    try:
        document = read(zipped(**parts))
    except Refused as refusal:
        assert str(refusal).startswith("letter: ")  # noqa: PT017, reading is as right as refusing
    else:
        assert document.text.strip()
