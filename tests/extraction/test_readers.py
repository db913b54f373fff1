"""From bytes to lines: what is refused, in one sentence, and what is read."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.extraction.document import document_from_text
from statements.extraction.readers import read_bytes, read_path
from statements.extraction.refusal import Refused
from statements.extraction.sniffing import kind_of


@pytest.mark.parametrize(
    ("declared", "tag"), [("pt_BR", "pt-BR"), ("az", "az"), ("French", None), ("x" * 99, None)]
)
def test_a_declared_language_counts_where_it_is_a_tag(declared, tag):
    for data in (f'{{"language": "{declared}", "a": "b"}}', f"---\nlang: {declared}\n---\nb\n"):
        document = read_bytes(data.encode(), file_name="letter.json" if data[0] == "{" else "letter.md")
        assert document.language == tag


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"\xef\xbb\xbf", "holds no text"),
        (b"\xef\xbb\xbf \n", "holds no text"),
        (b"Union\x00of\x00Weavers", "is a binary file"),
        (bytes(range(256)) * 4, "is a binary file"),
        (b"\x7fELF\x02\x01", "is a binary file"),
        (b"PK\x03\x04....", "is a ZIP archive or an office document"),
        (b"{\\rtf1 Union}", "is an RTF document"),
        (b"\xff\xfeU\x00n\x00i", "cannot be decoded as UTF-16-LE"),
        ("Ärzte Köln\n".encode() * 3 + "Ärzte Köln\n".encode("latin-1"), "cannot be decoded: it mixes"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence_naming_the_file(data, why):
    with pytest.raises(Refused) as refusal:
        read_bytes(data, file_name="letter.txt")
    assert str(refusal.value).startswith(f"letter.txt: {why}")
    assert str(refusal.value).endswith(".")
    assert "\n" not in str(refusal.value)


def test_a_file_over_the_limit_is_refused():
    with pytest.raises(Refused, match="larger than the limit of 10 bytes"):
        read_bytes(b"x" * 11, file_name="letter.txt", max_bytes=10)
    assert read_bytes(b"x" * 10, file_name="letter.txt", max_bytes=10).text == "x" * 10


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(Refused, match="there is no such file"):
        read_path(tmp_path / "letter.txt")
    with pytest.raises(Refused, match="is a folder"):
        read_path(tmp_path)


def test_what_may_never_end_is_refused_without_opening_it(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    for path in (tmp_path / "pipe.txt", Path(os.devnull)):
        with pytest.raises(Refused, match="is no regular file"):
            read_path(path)


def test_a_link_that_leads_in_a_circle_is_refused(tmp_path):
    (tmp_path / "circle.txt").symlink_to("circle.txt")
    with pytest.raises(Refused, match="cannot be opened"):
        read_path(tmp_path / "circle.txt")


def test_a_closed_standard_input_is_refused(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(Refused, match="standard input is closed"):
        read_path(Path("-"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_is_read_by_its_byte_order_mark_or_as_utf_8(encoding):
    assert read_bytes("Əli\r\nWeavers\r".encode(encoding), file_name="letter").text == "Əli\nWeavers\n"


def test_a_final_line_feed_opens_no_line():
    assert [line.text for line in document_from_text("a\n\nb\n").lines] == ["a", "", "b"]


@given(st.text())
def test_every_line_knows_its_place(text):
    document = document_from_text(text)
    assert [line.number for line in document.lines] == list(range(1, len(document.lines) + 1))
    assert all(text[line.start : line.end] == line.text for line in document.lines)
    assert "\n".join(line.text for line in document.lines) == text.removesuffix("\n")


@pytest.mark.parametrize("piece", [b"<!-- x -->", b"<?xml x>", b" <!--", b"-->"])
def test_a_thousand_comments_are_sniffed_as_fast_as_one(piece):
    # Tried in every combination they would take longer than anybody waits.
    assert kind_of(piece * 1000 + b"x", "letter") == "text/plain"
    assert kind_of(b"<!-- x -->" * 300 + b"<html>", "letter") == "text/html"


def test_a_document_knows_what_its_file_was_called(tmp_path):
    (tmp_path / "firmas.txt").write_text("Weavers\n")
    assert read_path(tmp_path / "firmas.txt").name == "firmas.txt"
    assert read_bytes(b"Weavers", file_name="letters/signed.md").name == "signed.md"


@pytest.mark.parametrize(
    ("name", "kind"), [("part.txt", "text/html"), ("part", "text/html"), ("part.md", "text/markdown")]
)
def test_a_part_of_a_page_is_one_whatever_its_text_file_is_called(name, kind):
    document = read_bytes(b"<table>\n<tr><td>Union of Weavers</td></tr>\n</table>\n", file_name=name)
    assert document.media_type == kind


def test_a_text_that_begins_with_an_angle_is_no_page():
    assert (
        read_bytes(b"<desk@loom.example> wrote:\nDear all,\n", file_name="a.txt").media_type == "text/plain"
    )
