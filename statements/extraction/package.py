"""Packages: office documents are ZIP archives of XML, looked through for bombs and macros first."""

import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from lxml import etree

from statements.extraction.limits import Limits
from statements.extraction.refusal import Refused

MACROS = re.compile(r"(?:^|/)(?:vbaProject\.bin|Basic/.+|Scripts/.+)$", re.IGNORECASE)
DECLARATION = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)")
"""The beginning of a document type, in which entities would be declared; no office program writes one."""
XML_PART = re.compile(r"\.(?:xml|rels|rdf)$", re.IGNORECASE)
MOST_PARTS = 10_000
CHUNK = 1 << 20
DAMAGED = "is a damaged office document."

Element = Any
"""An element of lxml, which has no types."""


def open_package(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """The archive, once its parts are known to be harmless; raises Refused when they are not."""
    with damage_is_refused():
        package = zipfile.ZipFile(BytesIO(data))
        parts = package.infolist()
        if len(parts) > MOST_PARTS:
            raise Refused(f"has more than {MOST_PARTS:,} parts.")
        if sum(part.file_size for part in parts) > limits.unpacked:
            raise Refused(f"unpacks to more than the limit of {limits.unpacked:,} bytes.")
        if any(part.flag_bits & 1 for part in parts):
            raise Refused("is encrypted.")
        if any(MACROS.search(part.filename) for part in parts):
            raise Refused("has macros; save it without them.")
        left = limits.unpacked
        for part in parts:
            left -= look_through(package, part, left)
    return package


def look_through(package: zipfile.ZipFile, part: zipfile.ZipInfo, left: int) -> int:
    """The true size of a part; raises Refused when it is too large or declares entities."""
    size, tail = 0, b""
    with package.open(part) as file:
        while chunk := file.read(CHUNK):
            size += len(chunk)
            if size > left:
                raise Refused("unpacks to more than it declares.")
            if XML_PART.search(part.filename) and DECLARATION.search(tail + chunk):
                raise Refused("declares XML entities, which no office program does.")
            tail = chunk[-32:]
    return size


@contextmanager
def damage_is_refused() -> Iterator[None]:
    """Turn whatever a library raises over a damaged file into a refusal."""
    try:
        yield
    except (Refused, MemoryError, ModuleNotFoundError):
        raise
    except Exception:  # noqa: BLE001, no library says what all it may raise
        raise Refused(DAMAGED) from None


def parse_part(package: zipfile.ZipFile, name: str) -> Element | None:
    """The tree of an XML part, or None when the package has no such part."""
    if name not in package.namelist():
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    with damage_is_refused():
        return etree.fromstring(package.read(name), parser)
