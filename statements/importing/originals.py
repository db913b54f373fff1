"""Originals: the bytes of every source, kept under their checksum."""

import hashlib
import os
from pathlib import Path

from django.conf import settings


class OriginalMissing(Exception):
    """The bytes of a source are not where they were kept, or are not what they were."""


def checksum_of(data: bytes) -> str:
    """SHA-256 of the bytes, as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def original_path(checksum: str) -> Path:
    """Where the original with this checksum lies."""
    return Path(settings.MEDIA_ROOT) / checksum[:2] / checksum


def keep_original(data: bytes, checksum: str) -> None:
    """Keep the bytes for good: they are on the disk, whole, before this returns."""
    path = original_path(checksum)
    if path.is_file() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    # One name for all attempts: what a killed import left is written over.
    unfinished = path.with_suffix(".part")
    with unfinished.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a renaming in the folder last through a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def read_original(checksum: str) -> bytes:
    """The original's bytes; raises OriginalMissing with a sentence when they are gone or changed."""
    path = original_path(checksum)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise OriginalMissing(f"the kept original {path} cannot be opened ({error.strerror}).") from None
    if checksum_of(data) != checksum:
        raise OriginalMissing(f"the kept original {path} is no longer what was imported.")
    return data
