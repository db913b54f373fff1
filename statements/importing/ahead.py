"""Ahead: documents that other processes read before their turn comes to be saved."""

from dataclasses import dataclass
from pathlib import Path

from statements.importing.originals import checksum_of
from statements.reading import Limits, Reading, Refused, load_bytes, read_upload


@dataclass(frozen=True, slots=True)
class ReadAhead:
    """A document as it was read before its turn: which bytes, under what subject countries, and what came."""

    checksum: str
    subject_countries: tuple[str, ...] | None
    reading: Reading | None
    refusal: str = ""

    def result(self) -> Reading:
        """The reading; raises Refused where the document was."""
        if self.reading is None:
            raise Refused(self.refusal)
        return self.reading


@dataclass(frozen=True, slots=True)
class AheadTask:
    """How to read documents ahead; can be sent to another process."""

    subject_countries: tuple[str, ...] | None
    limits: Limits

    def __call__(self, document: tuple[Path, str]) -> ReadAhead | None:
        """Read the file of that path and name as an import of it will; None where the reader fails on it."""
        path, name = document
        checksum, told = "", self.subject_countries
        try:
            data = load_bytes(path, max_bytes=self.limits.size)
            checksum = checksum_of(data)
            reading = read_upload(data, file_name=name, subject_countries=told, limits=self.limits)
        except Refused as refusal:
            return ReadAhead(checksum, told, None, str(refusal))
        except Exception:  # noqa: BLE001 (its turn meets the same fault, and reports it)
            return None
        return ReadAhead(checksum, told, reading)
