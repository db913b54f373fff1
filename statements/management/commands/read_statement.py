"""read_statement: read documents and print what was understood, without touching any database."""

import json
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.core.management.color import color_style

from statements.importing.limits import document_limits
from statements.management.explaining import ATTENTION, explain
from statements.management.options import add_jobs, add_subject_country, read_subject_countries
from statements.management.output import QuietCommand
from statements.management.reading_in_parallel import ReadingTask, read_each
from statements.reading import Reading, ReadSignatory, reading_as_json

EXAMPLE = """\
examples:
  python manage.py read_statement letter.txt
  python manage.py read_statement letter.txt --explain
  python manage.py read_statement seeds/*.txt --format json --jobs 4
  cat letter.txt | python manage.py read_statement - --format json

exit status: 0 every document was read, 1 one or more were not, 2 the command was used wrongly
"""


class Command(QuietCommand):
    """Exit 0 when every document was read, problems included; 1 when one was not; 2 on wrong usage."""

    help = "Read documents and print title, date, signatories and countries; nothing is stored."
    about = EXAMPLE
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "files", nargs="+", metavar="FILE", type=Path, help="a document; - is standard input"
        )
        parser.add_argument(
            "--format", choices=["table", "json"], default="table", help="json prints one object a line"
        )
        parser.add_argument(
            "--explain",
            action="store_true",
            help="print the document with what became of each line beside it",
        )
        add_jobs(parser)
        add_subject_country(parser)

    def handle(self, *args: Any, files: list[Path], **options: Any) -> None:
        """Read each document in order; a refusal is one sentence on standard error."""
        subject_countries = read_subject_countries(options["subject_country"])
        task = ReadingTask(chosen_format(options), subject_countries, document_limits())
        has_refused = False
        for outcome in read_each(task, files, jobs=options["jobs"]):
            stream = self.stderr if outcome.is_refused else self.stdout
            stream.write(outcome.words)
            has_refused = has_refused or outcome.is_refused
        if has_refused:
            sys.exit(1)


def chosen_format(options: dict[str, Any]) -> Callable[[Reading], str]:
    """How to print a reading; raises a usage error where two ways are asked for."""
    if options["format"] == "json" and options["explain"]:
        raise CommandError("--explain is for a person to read; leave out --format json.", returncode=2)
    if options["format"] == "json":
        return as_json
    return as_explanation if options["explain"] else as_table


def as_explanation(reading: Reading) -> str:
    """The document line by line; what needs attention is coloured where the terminal can."""
    style = color_style()
    rows = explain(reading, shutil.get_terminal_size((100, 0)).columns)
    return "\n".join(style.WARNING(row) if row.startswith(ATTENTION) else row for row in rows) + "\n"


def as_json(reading: Reading) -> str:
    """The reading as one line of JSON."""
    return json.dumps(reading_as_json(reading), ensure_ascii=False)


def as_table(reading: Reading) -> str:
    """The reading for a person: front matter, one row a signatory, counts and problems."""
    return "\n".join([*front_lines(reading), "", *signatory_rows(reading), *closing_lines(reading), ""])


def front_lines(reading: Reading) -> Iterator[str]:
    """What the document says of itself, unknown things as a dash."""
    said = reading_as_json(reading)
    date, petition = said["date"], said["petition"]
    subjects = ", ".join(f"{subject['code']} ({subject['source']})" for subject in said["subject_countries"])
    yield f"title     {said['title'] or '-'}"
    yield f"kind      {(said['kind'] or '-').replace('_', ' ')}"
    yield f"date      {date['value'] if date else '-'}    place  {said['place'] or '-'}"
    yield f"issuer    {said['issuer'] or '-'}"
    yield f"language  {said['language'] or '-'}    about  {subjects or '-'}"
    if petition:
        yield f"petition  {petition['signatures']} of {petition['goal']} signatures"


def signatory_rows(reading: Reading) -> Iterator[str]:
    """One row a signatory under a heading."""
    if not reading.signatories:
        yield "No signatories are listed."
        return
    yield f"{'no.':>5} {'line':>5}  {'country':<12} {'kind':<13} name"
    yield from map(signatory_row, reading.signatories)


def signatory_row(signatory: ReadSignatory) -> str:
    """Number, line, countries, kind and name; role and person behind it."""
    entry = signatory.entry
    countries = ", ".join(guess.code for guess in signatory.guesses.countries) or "?"
    people = "; ".join(part for part in (entry.role, entry.person) if part)
    number = "" if entry.number is None else str(entry.number)
    tail = f"  [{people}]" if people else ""
    return f"{number:>5} {entry.first_line:>5}  {countries:<12} {entry.kind:<13} {entry.name}{tail}"


def closing_lines(reading: Reading) -> Iterator[str]:
    """How the lines were used, and the problems."""
    counts = reading_as_json(reading)["line_counts"]
    used = ", ".join(f"{number} {fate.replace('_', ' ')}" for fate, number in counts.items() if number)
    yield ""
    yield f"{len(reading.signatories)} signatories; lines: {used}"
    for problem in reading.statement.problems:
        yield f"line {problem.line}: {problem.message}" if problem.line else problem.message
