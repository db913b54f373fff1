"""READERS: one table from file kind to reader, and the way from a path or bytes to a Document."""

import gc
import stat
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePath

from statements.extraction import sniffing
from statements.extraction.delimited import read_delimited
from statements.extraction.document import Document
from statements.extraction.json_file import read_json
from statements.extraction.limits import LIMITS, Limits
from statements.extraction.plain_text import read_plain_text
from statements.extraction.refusal import Refused, printable

MAX_BYTES = LIMITS.size
STANDARD_INPUT = Path("-")
BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Fillers of Hangul and the empty Braille cell: letters and signs by their sort, and blank in print."""

Reader = Callable[[bytes, Limits], Document]


def read_text(data: bytes, _limits: Limits) -> Document:
    """Plain text, with nothing but Python."""
    return read_plain_text(data)


def read_page(data: bytes, _limits: Limits) -> Document:
    """A web page, with lxml."""
    from statements.extraction.html import read_html

    return read_html(data)


def read_markdown_file(data: bytes, limits: Limits) -> Document:
    """Markdown, with markdown-it-py and lxml."""
    from statements.extraction.markdown import read_markdown

    return read_markdown(data, limits)


def read_yaml_file(data: bytes, limits: Limits) -> Document:
    """YAML, with PyYAML."""
    from statements.extraction.yaml_file import read_yaml

    return read_yaml(data, limits)


def read_pdf_file(data: bytes, limits: Limits) -> Document:
    """PDF, with pypdfium2 in a process of its own."""
    from statements.extraction.pdf import read_pdf

    return read_pdf(data, limits)


def read_docx_file(data: bytes, limits: Limits) -> Document:
    """A Word document, with python-docx."""
    from statements.extraction.docx import read_docx

    return read_docx(data, limits)


def read_odt_file(data: bytes, limits: Limits) -> Document:
    """An OpenDocument text, with lxml."""
    from statements.extraction.odt import read_odt

    return read_odt(data, limits)


def read_xlsx_file(data: bytes, limits: Limits) -> Document:
    """A workbook, with openpyxl."""
    from statements.extraction.xlsx import read_xlsx

    return read_xlsx(data, limits)


# A format's library is loaded only when a file of that format comes, and may be missing until then.
READERS: dict[str, Reader] = {
    sniffing.PLAIN_TEXT: read_text,
    sniffing.HTML: read_page,
    sniffing.MARKDOWN: read_markdown_file,
    sniffing.CSV: read_delimited,
    sniffing.JSON: read_json,
    sniffing.YAML: read_yaml_file,
    sniffing.PDF: read_pdf_file,
    sniffing.DOCX: read_docx_file,
    sniffing.ODT: read_odt_file,
    sniffing.XLSX: read_xlsx_file,
}
"""Media type -> function from the file's bytes to a Document; a new format is a file and a line here."""


def read_path(path: Path, *, max_bytes: int = MAX_BYTES, limits: Limits = LIMITS) -> Document:
    """Extract the document at `path` ("-" is standard input); raises Refused when that cannot be done."""
    data = load_bytes(path, max_bytes=max_bytes)
    return read_bytes(data, file_name=str(path), max_bytes=max_bytes, limits=limits)


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep Python's collector from looking through growing lists of lines and entries again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def load_bytes(path: Path, *, max_bytes: int = MAX_BYTES) -> bytes:
    """The file's bytes, never more than one past the limit; raises Refused when it cannot be opened."""
    shown = printable(str(path))
    try:
        if path == STANDARD_INPUT:
            return load_standard_input(max_bytes)
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise Refused(f"{shown}: is a folder, not a document.")
        # A pipe or a device may never end, and opening one may already wait for ever.
        if not stat.S_ISREG(mode):
            raise Refused(f"{shown}: is no regular file; a pipe can be read as standard input, with a dash.")
        with path.open("rb") as file:
            return file.read(max_bytes + 1)
    except FileNotFoundError:
        raise Refused(f"{shown}: there is no such file.") from None
    except OSError as error:
        raise Refused(f"{shown}: cannot be opened ({error.strerror or error}).") from None


def load_standard_input(max_bytes: int) -> bytes:
    """What is piped in, never more than one byte past the limit; raises Refused when it is closed."""
    if sys.stdin is None or sys.stdin.closed:
        raise Refused(f"{STANDARD_INPUT}: standard input is closed.")
    return sys.stdin.buffer.read(max_bytes + 1)


def read_bytes(
    data: bytes,
    *,
    file_name: str,
    media_type: str = "",
    max_bytes: int = MAX_BYTES,
    limits: Limits = LIMITS,
) -> Document:
    """Extract a document from its bytes; `file_name` tells of its kind and its list, and is in a refusal.

    `media_type` is its kind where that is known, whatever the file is called now.
    `max_bytes` is the limit of the file itself, `limits` those of what a reader makes of it.
    """
    shown = printable(file_name)
    if len(data) > max_bytes:
        raise Refused(f"{shown}: is larger than the limit of {max_bytes:,} bytes.")
    if not data.strip():
        raise Refused(f"{shown}: is empty.")
    kind = media_type or sniffing.kind_of(data, file_name)
    reader = READERS.get(kind)
    if reader is None:
        foreign = sniffing.FOREIGN_KINDS.get(kind, "a file of another kind")
        raise Refused(f"{shown}: is {foreign}, which cannot be read yet; save it as plain text.")
    try:
        with collector_at_rest():
            document = reader(data, limits)
    except Refused as refusal:
        raise Refused(f"{shown}: {refusal}") from None
    except ModuleNotFoundError as missing:
        raise Refused(f"{shown}: needs the Python package {missing.name}, which is not installed.") from None
    if not is_anything_printed(document.text):
        raise Refused(f"{shown}: holds no text.")
    return replace(document, media_type=kind, name=PurePath(file_name).name)


def is_anything_printed(text: str) -> bool:
    """Whether a letter, figure or sign stands in `text`, and not only what leaves no ink."""
    return any(
        unicodedata.category(letter)[0] in "LNPS" and letter not in BLANK_LETTERS
        for letter in text
        if not letter.isspace()
    )
