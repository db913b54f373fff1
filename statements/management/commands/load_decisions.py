"""Take decisions from a file of export_decisions into the record."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import CommandError, CommandParser
from django.db import transaction

from statements.curation.loading import Loaded, load_decisions
from statements.importing.countries import load_countries
from statements.management.output import QuietCommand


class Command(QuietCommand):
    """Parse the arguments, load, tell what was left out."""

    help = (
        "Load a file of export_decisions: what was decided here stays, what speaks of something that is not "
        "here is left out and told. Exit status: 0 all good, 1 rows left out, 2 wrong use or no such file. "
        "Example: manage.py load_decisions decisions.json --dry-run"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Say what the command takes."""
        parser.add_argument("path", metavar="PATH", help="file, or - for standard input")
        parser.add_argument("--dry-run", action="store_true", help="write nothing, say what would be done")
        parser.add_argument(
            "--format", choices=["text", "json"], default="text", help="how to print the summary"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Load and report."""
        contents = read_contents(options["path"])
        try:
            with transaction.atomic():
                load_countries()
                loaded = load_decisions(contents)
                transaction.set_rollback(options["dry_run"])
        except ValidationError as error:
            raise CommandError(f"{options['path']}: {' '.join(error.messages)}", returncode=2) from error
        self.print_loaded(loaded, options)

    def print_loaded(self, loaded: Loaded, options: dict[str, Any]) -> None:
        """Results to stdout, rows left out to stderr, the rest is the exit status."""
        for sentence in loaded.left_out:
            self.stderr.write(sentence)
        if options["format"] == "json":
            self.stdout.write(json.dumps(asdict(loaded), ensure_ascii=False))
        elif options["verbosity"]:
            done = "Would be written" if options["dry_run"] else "Written"
            left_out = len(loaded.left_out)
            self.stdout.write(
                f"{done}: {loaded.written}; stood already: {loaded.held}; left out: {left_out}."
            )
        if loaded.left_out:
            raise CommandError(f"{len(loaded.left_out)} rows were left out.", returncode=1)


def read_contents(path: str) -> Any:
    """The file as JSON; raises CommandError, exit status 2, for what cannot be read as that."""
    try:
        text = sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8")
        return json.loads(text)
    except OSError as error:
        raise CommandError(f"{path}: cannot be read ({error.strerror}).", returncode=2) from error
    except (ValueError, RecursionError) as error:
        raise CommandError(f"{path}: this is no JSON file.", returncode=2) from error
