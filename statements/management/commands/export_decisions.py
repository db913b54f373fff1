"""Write all that people decided into one file."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from statements.curation.exporting import export_decisions
from statements.management.output import QuietCommand


class Command(QuietCommand):
    """Parse the arguments, export, say how much."""

    help = (
        "Write the decisions, judgements and existence checks that stand, and what was settled in the review "
        "queue, into one JSON file, which load_decisions takes into a rebuilt record. "
        "Example: manage.py export_decisions decisions.json"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Say what the command takes."""
        parser.add_argument(
            "path", nargs="?", default="-", metavar="PATH", help="file, or - for standard output"
        )

    def handle(self, *_args: Any, path: str, verbosity: int, **_options: Any) -> None:
        """Export and report."""
        contents = export_decisions()
        text = json.dumps(contents, ensure_ascii=False, indent=1)
        if path == "-":
            self.stdout.write(text)
            return
        try:
            Path(path).write_text(text + "\n", encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{path}: cannot be written ({error.strerror}).") from error
        if verbosity:
            parts = ("decisions", "judgements", "existence_checks", "settled_items")
            counted = ", ".join(f"{part.replace('_', ' ')}: {len(contents[part])}" for part in parts)
            self.stdout.write(f"{path}: {counted}.")
