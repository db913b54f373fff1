"""Report: what came of a whole run, as counts, sentences and JSON."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from statements.importing.outcome import Outcome, Result

SCHEMA = "import_statements/1"
HOW_TO_RESUME = "Stopped. What is imported stays; give the same command again to go on."


@dataclass(slots=True)
class Report:
    """The outcomes of a run in order, and how the run ended."""

    is_dry_run: bool = False
    is_interrupted: bool = False
    outcomes: list[Outcome] = field(default_factory=list)

    @property
    def failures(self) -> list[Outcome]:
        return [outcome for outcome in self.outcomes if outcome.result == Result.FAILED]

    @property
    def exit_code(self) -> int:
        """0 all good, 1 some inputs failed, 130 stopped by the user."""
        return 130 if self.is_interrupted else 1 if self.failures else 0

    def counts(self) -> dict[str, int]:
        """How many documents had each result."""
        counted = Counter(outcome.result for outcome in self.outcomes)
        return {result.value: counted[result] for result in Result}

    def added(self) -> dict[str, int]:
        """What the run brought into the record."""
        return {
            "statements": self.counts()["created"],
            "signatures": sum(outcome.new_signatures for outcome in self.outcomes),
            "organizations": sum(outcome.new_organizations for outcome in self.outcomes),
        }

    def summary(self) -> str:
        """One line for a person."""
        counts = ", ".join(f"{number} {result.replace('_', ' ')}" for result, number in self.counts().items())
        added = ", ".join(f"{number} {noun}" for noun, number in self.added().items())
        opening = "Nothing is written, this would be the result: " if self.is_dry_run else ""
        return f"{opening}{counts} (new: {added.replace('organizations', 'organisations')})."

    def as_json(self) -> dict[str, Any]:
        """The machine-readable summary."""
        return {
            "schema": SCHEMA,
            "dry_run": self.is_dry_run,
            "interrupted": self.is_interrupted,
            **self.counts(),
            "added": self.added(),
            "documents": [outcome.as_json() for outcome in self.outcomes],
        }
