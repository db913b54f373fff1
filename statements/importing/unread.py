"""Unread: the documents of a run whose bytes are not held yet, so that it is worth reading them ahead."""

from collections.abc import Iterable

from statements.importing.collecting import STANDARD_INPUT, Found
from statements.importing.originals import checksum_of
from statements.models import Source
from statements.models.chunks import in_chunks
from statements.reading import Limits, Refused, load_bytes


def find_unread(items: Iterable[object], limits: Limits) -> list[Found]:
    """The documents on the disk that are not held; what cannot be opened is left to its turn."""
    documents = [item for item in items if isinstance(item, Found) and item.is_document]
    checksums = [(found, checksum_on_disk(found, limits)) for found in documents]
    held = held_of(checksum for _, checksum in checksums)
    return [found for found, checksum in checksums if checksum and checksum not in held]


def checksum_on_disk(found: Found, limits: Limits) -> str:
    """The checksum of a file; nothing for standard input, and where it cannot be opened."""
    if str(found.path) == STANDARD_INPUT:
        return ""
    try:
        return checksum_of(load_bytes(found.path, max_bytes=limits.size))
    except Refused:
        return ""


def held_of(checksums: Iterable[str]) -> set[str]:
    """Those of the checksums whose bytes are held."""
    chunks = (Source.objects.filter(checksum__in=chunk) for chunk in in_chunks(checksums))
    return {checksum for chunk in chunks for checksum in chunk.values_list("checksum", flat=True)}
