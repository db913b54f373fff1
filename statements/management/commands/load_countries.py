"""Fill the table of countries from the gazetteer."""

from typing import Any

from statements.importing.countries import load_countries
from statements.management.output import QuietCommand


class Command(QuietCommand):
    """Add and rename countries as the gazetteer has them."""

    help = "Fill the table of countries; running it again changes nothing. Example: manage.py load_countries"

    def handle(self, *_args: Any, verbosity: int, **_options: Any) -> None:
        """Load, and say how many there are."""
        number = load_countries()
        if verbosity:
            self.stdout.write(f"{number} countries, territories and regions.")
