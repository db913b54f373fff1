"""Prove that counts, countries, spans and originals agree with the record."""

from typing import Any

from django.core.management.base import CommandError

from statements.curation.groups import find_stale_groups
from statements.importing.checking import check_registry
from statements.management.output import QuietCommand


class Command(QuietCommand):
    """Print what is wrong; exit status 1 if anything is."""

    help = "Prove that the record agrees with itself; changes nothing. Example: manage.py check_registry"

    def handle(self, *_args: Any, verbosity: int, **_options: Any) -> None:
        """Run every proof."""
        wrong = [*check_registry(), *find_stale_groups()]
        for sentence in wrong:
            self.stderr.write(sentence)
        if wrong:
            raise CommandError(f"{len(wrong)} differences.")
        if verbosity:
            self.stdout.write("The record agrees with itself.")
