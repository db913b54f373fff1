"""Import documents into the record."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.core.management.base import CommandError, CommandParser
from tqdm import tqdm

from statements.curation.review import catch_up
from statements.importing.ahead import AheadTask
from statements.importing.collecting import Found, collect
from statements.importing.importer import ImportOptions
from statements.importing.interruption import ctrl_c
from statements.importing.limits import document_limits
from statements.importing.outcome import Outcome
from statements.importing.report import HOW_TO_RESUME, Report
from statements.importing.runs import Item, Progress, RunOptions, import_found, reread_everything
from statements.importing.source_rows import subjects_told
from statements.management.options import add_jobs, add_subject_country, read_subject_countries
from statements.management.output import QuietCommand
from statements.management.reading_ahead import read_ahead
from statements.models import Statement

HELP = """Import documents: each new one becomes a statement with its signatures.

Examples:
  manage.py import_statements seeds --publish
  manage.py import_statements letter.txt --edition-of 8r3kd0w2xv
  manage.py import_statements letters --jobs 4
  cat letter.txt | manage.py import_statements - --dry-run --format json

A folder is read with all folders in it. The same bytes are never imported twice. Another document at the
same path below the folder is a new source of the same statement. With --jobs other processes read while this
one saves, one document after another, in the same order. Exit status: 0 all good, 1 some inputs
failed, 2 wrong use, 130 stopped by Ctrl-C.
"""

OF_NEW_DOCUMENTS = ("publish", "edition_of", "subject_country")


class Command(QuietCommand):
    """Parse the arguments, run the import, print its report."""

    help = HELP

    def add_arguments(self, parser: CommandParser) -> None:
        """Say what the command takes."""
        parser.add_argument("paths", nargs="*", metavar="PATH", help="file, folder, or - for standard input")
        parser.add_argument("--publish", action="store_true", help="new statements are published, not drafts")
        parser.add_argument("--dry-run", action="store_true", help="write nothing, say what would be done")
        parser.add_argument(
            "--reread", action="store_true", help="read stored originals again; without PATH, all of them"
        )
        parser.add_argument(
            "--edition-of", default="", metavar="ID", help="one document: statement it is an edition of"
        )
        add_jobs(parser)
        add_subject_country(parser)
        parser.add_argument(
            "--format", choices=["text", "json"], default="text", help="how to print the summary"
        )
        parser.add_argument("--fail-fast", action="store_true", help="stop at the first input that fails")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Import and report."""
        try:
            with ctrl_c.watched():
                self.import_and_report(options)
        except KeyboardInterrupt:
            raise CommandError(HOW_TO_RESUME, returncode=130) from None

    def import_and_report(self, options: dict[str, Any]) -> None:
        """Do what was asked; what is left of Ctrl-C before and after the documents is no traceback either."""
        run_options = read_options(options)
        found = collect(options["paths"])
        check_usage(found, options)
        task = AheadTask(subjects_told(None, run_options.document.subject_countries), document_limits())
        bar = progress_bar(is_quiet=not options["verbosity"])
        progress = read_ahead(bar, task, jobs=options["jobs"])
        if options["paths"]:
            report = import_found(found=found, options=run_options, progress=progress)
        else:
            report = reread_everything(options=run_options, progress=progress)
        try:
            self.print_report(report, options)
        finally:
            if not (report.is_dry_run or report.is_interrupted):
                # Or whoever first opens the review queue would wait for it.
                catch_up()

    def print_report(self, report: Report, options: dict[str, Any]) -> None:
        """Results to stdout, failures to stderr, the rest is the exit status."""
        for outcome in report.failures:
            self.stderr.write(outcome.sentence)
        if options["format"] == "json":
            self.stdout.write(json.dumps(report.as_json(), ensure_ascii=False))
        elif options["verbosity"]:
            self.stdout.write("\n".join(lines_of(report, options["verbosity"])))
        if report.is_interrupted:
            raise CommandError(HOW_TO_RESUME, returncode=report.exit_code)
        if report.failures:
            number = f"{len(report.failures)} of {len(report.outcomes)} inputs failed."
            raise CommandError(number, returncode=report.exit_code)


def read_options(options: dict[str, Any]) -> RunOptions:
    """The options of the run; raises CommandError for a country that there is not."""
    told = ("paths", "publish", "reread", "edition_of", "subject_country")
    return RunOptions(
        document=ImportOptions(
            publish=options["publish"],
            edition_of=options["edition_of"],
            subject_countries=read_subject_countries(options["subject_country"]),
        ),
        is_dry_run=options["dry_run"],
        is_rereading=options["reread"],
        is_failing_fast=options["fail_fast"],
        told={key: options[key] for key in told},
    )


def check_usage(found: Sequence[Found], options: dict[str, Any]) -> None:
    """Raise CommandError, exit status 2, where the arguments contradict each other or the record."""
    edition_of = options["edition_of"]
    if not options["paths"] and not options["reread"]:
        raise CommandError("Name a file or a folder, or - for standard input.", returncode=2)
    told = [name for name in OF_NEW_DOCUMENTS if options[name]] + ["jobs"] * (options["jobs"] > 1)
    if options["reread"] and told:
        option = told[0].replace("_", "-")
        raise CommandError(f"--reread reads what is held: --{option} is for new documents.", returncode=2)
    if edition_of and sum(item.is_document for item in found) != 1:
        raise CommandError("--edition-of takes exactly one document.", returncode=2)
    if edition_of and not Statement.objects.filter(public_id=edition_of).exists():
        raise CommandError(f"There is no statement with the id {edition_of}.", returncode=2)


def progress_bar(*, is_quiet: bool) -> Progress:
    """A bar on standard error, if that is a terminal."""

    def show(items: Sequence[Item]) -> Iterable[Item]:
        bar: Iterable[Item] = tqdm(items, unit="document", disable=is_quiet or None, leave=False)
        return bar

    return show


def lines_of(report: Report, verbosity: int) -> list[str]:
    """1: the summary; 2: a line for each input, too; 3: with the problems of each reading."""
    outcomes = report.outcomes if verbosity > 1 else []
    items = [line for outcome in outcomes for line in [outcome.sentence, *reasons(outcome, verbosity)]]
    return [*items, report.summary()]


def reasons(outcome: Outcome, verbosity: int) -> list[str]:
    """The problems of a reading, one a line."""
    return [f"  {problem['message']}" for problem in outcome.problems] if verbosity > 2 else []
