"""READERS: one table from file kind to reader, and the way from a path or bytes to a Document."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from statements.extraction.document import Document
from statements.extraction.plain_text import read_plain_text
from statements.extraction.refusal import Refused
from statements.extraction.sniffing import FOREIGN_KINDS, kind_of

MAX_BYTES = 20 * 1024 * 1024
STANDARD_INPUT = Path("-")

Reader = Callable[[bytes], Document]

READERS: dict[str, Reader] = {
    "text/plain": read_plain_text,
}
"""Media type -> function from the file's bytes to a Document; a new format is a file and a line here."""


def read_path(path: Path, *, max_bytes: int = MAX_BYTES) -> Document:
    """Extract the document at `path` ("-" is standard input); raises Refused when that cannot be done."""
    return read_bytes(load_bytes(path, max_bytes=max_bytes), file_name=str(path), max_bytes=max_bytes)


def load_bytes(path: Path, *, max_bytes: int = MAX_BYTES) -> bytes:
    """The file's bytes, never more than one past the limit; raises Refused when it cannot be opened."""
    if path == STANDARD_INPUT:
        return sys.stdin.buffer.read(max_bytes + 1)
    try:
        if path.is_dir():
            raise Refused(f"{path}: is a folder, not a document.")
        with path.open("rb") as file:
            return file.read(max_bytes + 1)
    except FileNotFoundError:
        raise Refused(f"{path}: there is no such file.") from None
    except OSError as error:
        raise Refused(f"{path}: cannot be opened ({error.strerror or error}).") from None


def read_bytes(data: bytes, *, file_name: str, max_bytes: int = MAX_BYTES) -> Document:
    """Extract a document from its bytes; `file_name` helps to tell its kind and is named in a refusal."""
    if len(data) > max_bytes:
        raise Refused(f"{file_name}: is larger than the limit of {max_bytes:,} bytes.")
    if not data.strip():
        raise Refused(f"{file_name}: is empty.")
    kind = kind_of(data, file_name)
    reader = READERS.get(kind)
    if reader is None:
        raise Refused(
            f"{file_name}: is {FOREIGN_KINDS[kind]}, which cannot be read yet; save it as plain text."
        )
    try:
        document = reader(data)
    except Refused as refusal:
        raise Refused(f"{file_name}: {refusal}") from None
    if not document.text.strip():
        raise Refused(f"{file_name}: is empty.")
    return replace(document, media_type=kind)
