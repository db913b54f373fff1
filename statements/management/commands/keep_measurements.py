"""keep_measurements: measure reading and resolving, and keep the figures that the method page states."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from statements.management.output import QuietCommand
from statements.publishing.measured import MEASURED_FILE

ABOUT = """\
Runs measure_reading and measure_resolving on the labelled data of the checkout and writes their figures with
the day into statements/publishing/data/measured.json. What was measured once on documents never seen stays.

example:
  python manage.py keep_measurements

exit status: 0 kept, 2 the labelled data is not there
"""


class Command(QuietCommand):
    """Exit 0 when the figures are kept."""

    help = "Measure reading and resolving, and keep the figures that the method page states."
    about = ABOUT
    requires_system_checks: list[str] = []

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Measure both and write one file."""
        tests = settings.BASE_DIR / "tests"
        reading = figures_of("measure_reading", tests / "examples")
        labelled = tests / "resolution" / "labelled"
        pairs, countries = ("--pairs", labelled / "pairs.tsv"), ("--countries", labelled / "countries.json")
        resolving = figures_of("measure_resolving", *pairs, *countries)
        kept = json.loads(MEASURED_FILE.read_text(encoding="utf-8")) | {
            "measured_on": timezone.localdate().isoformat(),
            "reading": reading | {"documents": len(reading["documents"])},
            "resolving": {"pairs": resolving["pairs"], "countries": resolving["countries"]},
        }
        MEASURED_FILE.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def figures_of(command: str, *args: str | Path) -> dict[str, Any]:
    """What a measuring command prints as JSON."""
    output = StringIO()
    call_command(command, *map(str, args), format="json", show=0, stdout=output)
    figures: dict[str, Any] = json.loads(output.getvalue())
    return figures
