"""measure_reading: read labelled documents and print how much of each was read right."""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from statements.importing.limits import document_limits
from statements.management.options import add_marks, check_marks
from statements.management.output import QuietCommand
from statements.measuring.counts import FIGURES, Counts, figures_of
from statements.measuring.labels import find_cases
from statements.measuring.marks import missed_marks
from statements.measuring.scoring import Score, score

ABOUT = """\
A case is a folder with the document (source.*) and its label (gold.json, or expected.json).

figures, all from 0 to 1 and better when higher:
  precision recall f1   names of signatories, all documents together; worst_f1 is the worst document's
  kind                  person or not, of the names that were read
  country               right, of those the document states; country_not_wrong: right or not given
  title date            right, of those labelled; no_false_date: of the documents without a date
  no_list               documents without a list that yield no signatory
  lines                 labelled signatories whose line is a signatory's or is shown as unresolved
  sure_right            right, of the entries given 0.9 or more; right_sure: given 0.9, of the right ones

examples:
  python manage.py measure_reading tests/examples --floor 0.97 --floor no_list=1
  python manage.py measure_reading tests/examples --show 5 --format json

exit status: 0 measured, 1 a figure is below its floor or above its ceiling, 2 the command was used wrongly
"""
HEADINGS = "labelled  read   prec recall     f1      kind   country wrong title date"


class Command(QuietCommand):
    """Exit 0 when everything was measured, 1 when a figure misses its mark, 2 on wrong usage."""

    help = "Read labelled documents and print how much of each was read right."
    about = ABOUT
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", metavar="DIR", type=Path, help="a folder of cases")
        add_marks(parser)
        parser.add_argument("--format", choices=["table", "json"], default="table")
        parser.add_argument(
            "--show", type=int, default=0, metavar="N", help="up to N missed and N wrong names a document"
        )

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        """Score every case, print a row each and the figures, and hold those against the floors."""
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        cases = list(find_cases(folder)) if folder.is_dir() else []
        if not cases:
            raise CommandError(f"{folder}: holds no labelled document.", returncode=2)
        check_marks(FIGURES, [*options["floor"], *options["ceiling"]])
        limits = document_limits()
        scores = [score(case, limits) for case in cases]
        figures = figures_of([scored.counts for scored in scores])
        show = as_json if options["format"] == "json" else as_table
        self.stdout.write(show(scores, figures, options["show"]))
        missed = list(missed_marks(figures, options["floor"], options["ceiling"]))
        for sentence in missed:
            self.stderr.write(sentence)
        if missed:
            sys.exit(1)


def as_json(scores: list[Score], figures: dict[str, float | None], show: int) -> str:
    """One object: the figures, the counts they are made of, and each document."""
    total = sum((scored.counts for scored in scores), Counts())
    documents = [
        asdict(scored)
        | {"f1": scored.counts.f1, "missed": scored.missed[:show], "spurious": scored.spurious[:show]}
        for scored in scores
    ]
    said = {"figures": figures, "counts": asdict(total), "documents": documents}
    return json.dumps(said, ensure_ascii=False, indent=1)


def as_table(scores: list[Score], figures: dict[str, float | None], show: int) -> str:
    """A row a document, the names that are wrong, and the figures."""
    width = max(len(scored.name) for scored in scores)
    lines = [f"{'':<{width}} {HEADINGS}"]
    for scored in scores:
        lines += document_lines(scored, width, show)
    total = sum((scored.counts for scored in scores), Counts())
    lines += [f"{'all':<{width}} {row(total)}", "", *figure_lines(figures)]
    return "\n".join(lines)


def document_lines(score: Score, width: int, show: int) -> Iterator[str]:
    """A document's row, why it was refused, and some of the names that went wrong."""
    yield f"{score.name:<{width}} {row(score.counts)}"
    if score.refusal:
        yield f"{'':<{width}} refused: {score.refusal}"
    yield from (f"{'':<{width}} missed: {name}" for name in score.missed[:show])
    yield from (f"{'':<{width}} not a labelled name: {name}" for name in score.spurious[:show])


def row(counts: Counts) -> str:
    """Counts in columns; a dash where there is nothing to measure."""
    names = f"{counts.precision:>6.3f} {counts.recall:>6.3f} {counts.f1:>6.3f}"
    return (
        f"{counts.labelled:>8} {counts.read:>5} {names} "
        f"{out_of(counts.kind_right, counts.kind):>9} {out_of(counts.country_right, counts.country):>9} "
        f"{counts.country_wrong:>5} {out_of(counts.title_right, counts.title):>5} {date_cell(counts)}"
    )


def out_of(part: int, whole: int) -> str:
    """How many are right of how many."""
    return f"{part}/{whole}" if whole else "-"


def date_cell(counts: Counts) -> str:
    """Dates that are right of those printed, and those that are not printed at all."""
    wrong = f" {counts.false_date} false" if counts.false_date else ""
    return out_of(counts.date_right, counts.date) + wrong


def figure_lines(figures: dict[str, float | None]) -> Iterator[str]:
    """One figure a line."""
    for name, value in figures.items():
        yield f"{name:<18} {'-' if value is None else f'{value:.4f}'}"
