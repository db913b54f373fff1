"""Fill the review queue: likely duplicates and branches, and all else that people should look at."""

import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import CommandParser

from statements.curation.review import catch_up
from statements.curation.suggesting import suggest_matches
from statements.management.output import QuietCommand
from statements.models import ReviewItem

HELP = """Compare names of organisations that were not compared yet with all others, and put likely pairs into
the review queue; look through documents that came in or changed since they were looked through.

Examples:
  manage.py suggest_matches
  manage.py suggest_matches --all --format json

Running it twice finds nothing new the second time. What a person has judged or settled is not asked again.
"""


class Command(QuietCommand):
    """Parse the arguments, suggest, print what came of it."""

    help = HELP

    def add_arguments(self, parser: CommandParser) -> None:
        """Say what the command takes."""
        parser.add_argument(
            "--all", action="store_true", help="compare names again that were compared before"
        )
        parser.add_argument(
            "--format", choices=["text", "json"], default="text", help="how to print the summary"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Suggest and report."""
        suggested, sources = suggest_matches(everything=options["all"]), catch_up()
        queue = ReviewItem.objects.waiting().count()
        if options["format"] == "json":
            summary = {**asdict(suggested), "sources": sources, "queue": queue}
            self.stdout.write(json.dumps(summary))
        elif options["verbosity"]:
            self.stdout.write(
                f"Names compared: {suggested.compared}; likely pairs found: {suggested.pairs}, waiting: "
                f"{suggested.waiting}. Documents looked through: {sources}. "
                f"The review queue has {queue} items."
            )
