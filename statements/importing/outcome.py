"""Outcome: what came of one document, in a word and in a sentence."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Result(StrEnum):
    """What became of a document handed to the importer."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    PASSED_OVER = "passed_over"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one document.

    `public_id` and `title` are the statement's. `entries` is what the document prints; `new_signatures` and
    `new_organizations` is what it added to the record. `problems` are those of the reading.
    """

    file: str
    result: Result
    sentence: str
    public_id: str = ""
    title: str = ""
    entries: int = 0
    new_signatures: int = 0
    new_organizations: int = 0
    problems: tuple[dict[str, Any], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The outcome as reports and ImportRun.items hold it."""
        return {**asdict(self), "result": self.result.value, "problems": list(self.problems)}


def failed(file: str, sentence: str) -> Outcome:
    """A document that was not imported; the sentence names it."""
    return Outcome(file=file, result=Result.FAILED, sentence=sentence)
