"""Sniffing: what kind of file some bytes are, by their first bytes and then by the file's name."""

from pathlib import PurePath

PLAIN_TEXT = "text/plain"

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"{\\rtf", "application/rtf"),
    (b"\x89PNG\r\n", "image/*"),
    (b"\xff\xd8\xff", "image/*"),
    (b"GIF8", "image/*"),
    (b"\x1f\x8b", "application/gzip"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"\x7fELF", "application/octet-stream"),
)
"""First bytes -> media type."""

SUFFIXES = {
    ".htm": "text/html",
    ".html": "text/html",
    ".csv": "text/csv",
    ".tsv": "text/csv",
    ".json": "application/json",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
    ".xml": "application/xml",
}
"""End of a file's name -> media type, for text whose bytes do not tell."""

FOREIGN_KINDS = {
    "application/pdf": "a PDF file",
    "application/zip": "a ZIP archive or an office document",
    "application/x-ole-storage": "an old office document",
    "application/rtf": "an RTF document",
    "image/*": "an image",
    "application/gzip": "a compressed file",
    "application/vnd.sqlite3": "a database",
    "application/octet-stream": "a binary file",
    "text/html": "a web page",
    "text/csv": "a table",
    "application/json": "a JSON file",
    "application/yaml": "a YAML file",
    "application/xml": "an XML file",
}
"""Media type -> what a refusal calls it."""

HTML_OPENINGS = (b"<!doctype html", b"<html")


def kind_of(data: bytes, file_name: str) -> str:
    """The media type of `data`; text that nothing else claims is plain text."""
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            return kind
    if data[:200].removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(HTML_OPENINGS):
        return "text/html"
    return SUFFIXES.get(PurePath(file_name).suffix.lower(), PLAIN_TEXT)
