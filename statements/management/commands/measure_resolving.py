"""measure_resolving: how well names are told apart and countries are found, on labelled data."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from statements.management.options import add_marks, check_marks
from statements.management.output import QuietCommand
from statements.measuring.labelled_names import BadLabels, read_list, read_pairs
from statements.measuring.marks import missed_marks
from statements.measuring.resolving import (
    ComparedPair,
    Figures,
    compare_pairs,
    figures_of_list,
    figures_of_pairs,
    worst_of,
)

ABOUT = """\
--pairs: tab-separated with the header left_name, left_country, right_name, right_country, label (same,
branch, different or unsure) and, if wanted, reason and flags (D: doubtful, left out).
--countries: an object with lines: [{name, group, countries, evidence}] and the subject's code.

figures of pairs, "same" against the rest: precision recall f1; recall_at_95 recall_at_99; linked (share
of the same), wrong_links; branch_not_same, branch_told.
figures of countries: right wrong abstained; merged_wrong (any one blank line lost); wrong and abstained by
evidence.

example:
  python manage.py measure_resolving --pairs pairs.tsv --floor 0.8 --ceiling wrong_links=0

exit status: 0 measured, 1 a figure is below its floor or above its ceiling, 2 the command was used wrongly
"""


class Command(QuietCommand):
    """Exit 0 when everything was measured, 1 when a figure misses its mark, 2 on wrong usage."""

    help = "Measure on labelled data how well names and countries are resolved."
    about = ABOUT
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--pairs", type=Path, metavar="FILE", help="labelled pairs of names")
        parser.add_argument("--countries", type=Path, metavar="FILE", help="a labelled list of names")
        parser.add_argument("--format", choices=["table", "json"], default="table")
        parser.add_argument("--show", type=int, default=20, metavar="N", help="print the N worst pairs")
        add_marks(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Measure what is given, print it, and hold it against the marks."""
        if not options["pairs"] and not options["countries"]:
            raise CommandError("Give --pairs or --countries, or both.", returncode=2)
        try:
            compared = compare_pairs(read_pairs(options["pairs"])) if options["pairs"] else []
            pairs = figures_of_pairs(compared) if options["pairs"] else {}
            countries = figures_of_list(read_list(options["countries"])) if options["countries"] else {}
        except BadLabels as error:
            raise CommandError(str(error), returncode=2) from error
        worst = worst_of(compared, options["show"])
        show = as_json if options["format"] == "json" else as_table
        self.stdout.write(show(pairs, countries, worst))
        check_marks(pairs | countries, [*options["floor"], *options["ceiling"]])
        missed = list(missed_marks(pairs | countries, options["floor"], options["ceiling"]))
        for sentence in missed:
            self.stderr.write(sentence)
        if missed:
            sys.exit(1)


def as_json(pairs: Figures, countries: Figures, worst: list[ComparedPair]) -> str:
    """One object: the figures of pairs and of countries, and the worst pairs with their reasons."""
    errors = [
        {
            "label": each.pair.label,
            "left": each.pair.left.name,
            "right": each.pair.right.name,
            "score": each.comparison.score,
            "verdict": each.comparison.verdict.value,
            "sentences": [feature.sentence for feature in each.comparison.features],
        }
        for each in worst
    ]
    return json.dumps({"pairs": pairs, "countries": countries, "worst": errors}, ensure_ascii=False)


def as_table(pairs: Figures, countries: Figures, worst: list[ComparedPair]) -> str:
    """A figure a line, then the worst pairs."""
    lines = [f"{name:<18} {value:g}" for name, value in (pairs | countries).items()]
    for each in worst:
        lines += ["", *error_lines(each)]
    return "\n".join(lines)


def error_lines(each: ComparedPair) -> Iterator[str]:
    """A pair that is judged wrongly, with the reasons."""
    pair, comparison = each.pair, each.comparison
    judged = comparison.verdict.replace("_", " ")
    yield f"labelled {pair.label}, judged {judged} ({comparison.score:.2f})"
    for known in (pair.left, pair.right):
        yield f"  {known.name} ({', '.join(sorted(known.countries)) or '?'})"
    yield from (f"    {feature.sentence}" for feature in comparison.features)
