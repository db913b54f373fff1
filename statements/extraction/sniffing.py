"""Sniffing: what kind of file some bytes are, by their first bytes and then by the file's name."""

import re
import zipfile
import zlib
from io import BytesIO
from pathlib import PurePath

PLAIN_TEXT = "text/plain"
HTML = "text/html"
MARKDOWN = "text/markdown"
CSV = "text/csv"
JSON = "application/json"
YAML = "application/yaml"
PDF = "application/pdf"
ZIP = "application/zip"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT = "application/vnd.oasis.opendocument.text"

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", PDF),
    (b"PK\x03\x04", ZIP),
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

PARTS = {"word/document.xml": DOCX, "xl/workbook.xml": XLSX}
"""A part that a zipped document has -> media type."""

SUFFIXES = {
    ".htm": HTML,
    ".html": HTML,
    ".xhtml": HTML,
    ".aspx": HTML,
    ".php": HTML,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".csv": CSV,
    ".tsv": CSV,
    ".tab": CSV,
    ".json": JSON,
    ".yaml": YAML,
    ".yml": YAML,
    ".xml": "application/xml",
}
"""End of a file's name -> media type, for text whose bytes do not tell."""

FOREIGN_KINDS = {
    ZIP: "a ZIP archive or an office document",
    "application/x-ole-storage": "an old or an encrypted office document",
    "application/rtf": "an RTF document",
    "image/*": "an image",
    "application/gzip": "a compressed file",
    "application/vnd.sqlite3": "a database",
    "application/octet-stream": "a binary file",
    "application/xml": "an XML file",
}
"""Media type that no reader reads -> what a refusal calls it."""

# Each comment is matched once and for all: a page of a thousand would else be tried in every combination.
HTML_OPENING = re.compile(
    rb"(?>\s*(?:<\?xml[^>]*>|<!--.*?-->))*+\s*<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)

HTML_PART = re.compile(
    rb"\s*<(?:article|div|h[1-6]|main|ol|p|section|table|ul)(?:\s[^<>]{0,1000})?>", re.IGNORECASE
)
"""With what a part of a page begins that somebody has kept; of Markdown it may be the beginning as well."""


def kind_of(data: bytes, file_name: str) -> str:
    """The media type of `data`; text that nothing else claims is plain text."""
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            return kind_of_package(data) if kind == ZIP else kind
    # A PDF may have a few bytes of a mail or a server before it.
    if b"%PDF-" in data[:1024] and b"\x00" not in data[:64]:
        return PDF
    if HTML_OPENING.match(data[:4096].removeprefix(b"\xef\xbb\xbf")):
        return HTML
    named = SUFFIXES.get(PurePath(file_name).suffix.lower())
    return named or (HTML if HTML_PART.match(data[:4096].removeprefix(b"\xef\xbb\xbf")) else PLAIN_TEXT)


def kind_of_package(data: bytes) -> str:
    """Which document a ZIP archive is, by the parts that it has."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            parts = set(package.namelist())
            if "mimetype" in parts:
                with package.open("mimetype") as file:
                    return ODT if file.read(100).strip() == ODT.encode() else ZIP
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError, OSError):
        return ZIP
    return next((kind for part, kind in PARTS.items() if part in parts), ZIP)
