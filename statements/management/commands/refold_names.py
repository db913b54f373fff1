"""Fold stored names again after a change of the folding."""

from typing import Any

from statements.importing.refolding import refold_names
from statements.management.output import QuietCommand


class Command(QuietCommand):
    """Write the keys of names that an earlier version folded otherwise."""

    help = "Fold names and titles again; a second run changes nothing. Example: manage.py refold_names"

    def handle(self, *_args: Any, verbosity: int, **_options: Any) -> None:
        """Refold, and say how many rows were stale."""
        number = refold_names()
        if verbosity:
            self.stdout.write(f"{number} names and titles were folded again.")
