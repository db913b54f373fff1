"""Collecting: which documents the paths of an import mean, and which files beside them are passed over."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from statements.importing.ahead import ReadAhead
from statements.reading import printable

STANDARD_INPUT = "-"
PASSED_OVER = {
    ".*": "its name begins with a dot",
    "readme*": "it describes the folder",
    "license*": "it is a licence",
    "gold*.json": "it holds labels of a document",
    "expected.json": "it holds labels of a document",
    "labels*.json": "it holds labels of a document",
    "diff.json": "it holds labels of a document",
}
"""File names, in lower case, that stand beside documents without being one, and why."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file met on the way: `tree_path` is the imported folder's name and the path below it, if any.

    `folder` tells folders of one name apart: a hash, for the record is public and where it was made is not.
    `reason` says why a file is passed over, or a path names no document; nothing for a document. `ahead`: how
    another process has read it before its turn.
    """

    path: Path
    tree_path: str = ""
    folder: str = ""
    reason: str = ""
    is_failure: bool = False
    ahead: ReadAhead | None = None

    @property
    def is_document(self) -> bool:
        return not self.reason

    @property
    def name(self) -> str:
        """What reports call it."""
        return "standard input" if str(self.path) == STANDARD_INPUT else printable(str(self.path))


def collect(paths: list[str]) -> list[Found]:
    """Every document and passed-over file behind `paths`, folders in the order of their names."""
    return [found for path in paths for found in collect_path(Path(path))]


def collect_path(path: Path) -> Iterator[Found]:
    """The files behind one path; a file named outright is always a document."""
    try:
        is_folder = str(path) != STANDARD_INPUT and path.is_dir()
    except OSError as error:
        yield Found(path, reason=f"cannot be opened ({error.strerror}).", is_failure=True)
        return
    if not is_folder:
        yield Found(path)
        return
    files = list(walk(path))
    yield from files
    if not any(found.is_document or found.is_failure for found in files):
        yield Found(path, reason="is a folder without documents.", is_failure=True)


def walk(folder: Path) -> Iterator[Found]:
    """Every file below the folder; folders whose names begin with a dot are left out."""
    unreadable: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            yield find_file(Path(place, name), folder)
    for error in unreadable:
        yield Found(Path(error.filename), reason=f"cannot be opened ({error.strerror}).", is_failure=True)


def find_file(path: Path, folder: Path) -> Found:
    """A file in a folder: a document, unless its name says otherwise."""
    tree_path = printable(Path(folder.resolve().name, path.relative_to(folder)).as_posix())
    return Found(path, tree_path=tree_path, folder=folder_hash(folder), reason=reason_to_pass_over(path.name))


def folder_hash(folder: Path) -> str:
    """SHA-256 of where the folder stands, as 64 hexadecimal digits."""
    return hashlib.sha256(os.fsencode(os.path.realpath(folder))).hexdigest()


def reason_to_pass_over(name: str) -> str:
    """Why a file of this name in a folder is no document; nothing if it may be one."""
    folded = name.lower()
    return next((reason for pattern, reason in PASSED_OVER.items() if fnmatchcase(folded, pattern)), "")
