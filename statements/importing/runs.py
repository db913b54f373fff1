"""Runs: many documents, one after another, with one record of the whole run."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.utils import timezone

from statements.importing.attempt import attempt
from statements.importing.collecting import Found
from statements.importing.importer import PLAIN, ImportOptions, Incoming, find_source, import_document
from statements.importing.interruption import ctrl_c
from statements.importing.originals import checksum_of
from statements.importing.outcome import Outcome, Result, failed
from statements.importing.rehearsal import Rehearsal, undone
from statements.importing.report import Report
from statements.importing.rereading import reread_source
from statements.models import ImportRun, Source
from statements.reading import load_bytes

Item = Found | Source
Progress = Callable[[Sequence[Item]], Iterable[Item]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOptions:
    """What a run was told; `told` is that in the words of the command line, for the record."""

    document: ImportOptions = PLAIN
    is_dry_run: bool = False
    is_rereading: bool = False
    is_failing_fast: bool = False
    told: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A run on its way: what it was told, and its record or, in a dry run, its rehearsal."""

    options: RunOptions
    run: ImportRun | None
    rehearsal: Rehearsal | None


def import_found(*, found: Sequence[Found], options: RunOptions, progress: Progress = iter) -> Report:
    """Import what was found on the paths, documents that fail among them."""
    return run_through(found, options, progress)


def reread_everything(*, options: RunOptions, progress: Progress = iter) -> Report:
    """Read every kept original with today's reader."""
    return run_through(
        list(Source.objects.defer("text", "body").select_related("statement")), options, progress
    )


def import_one(*, incoming: Incoming, options: ImportOptions = PLAIN, author: Any = None) -> Outcome:
    """Import one document that a person handed in on a screen; the run names its author."""
    codes = options.subject_countries
    told = {
        "name": incoming.name,
        "kind": options.kind,
        "edition_of": options.edition_of,
        "subject_country": None if codes is None else list(codes),
    }
    run = ImportRun.objects.create(author=author, options=told)
    outcome = import_document(incoming=incoming, options=options, run=run)
    finish(run, Report(outcomes=[outcome]))
    return outcome


def run_through(items: Sequence[Item], options: RunOptions, progress: Progress) -> Report:
    """Import or reread item by item; in a dry run each is done and then undone."""
    report = Report(is_dry_run=options.is_dry_run)
    run = None if options.is_dry_run else ImportRun.objects.create(options=options.told)
    under_way = UnderWay(options, run, Rehearsal() if options.is_dry_run else None)
    try:
        for item in progress(items):
            report.outcomes.append(take(item, under_way))
            ctrl_c.stop_if_pressed()
            if options.is_failing_fast and report.failures:
                break
    except KeyboardInterrupt:
        report.is_interrupted = True
    if run:
        finish(run, report)
    return report


def take(item: Item, under_way: UnderWay) -> Outcome:
    """What comes of one file or source."""
    if isinstance(item, Source):
        return reread(item, "", under_way)
    if item.is_failure:
        return failed(item.name, f"{item.name}: {item.reason}")
    if not item.is_document:
        sentence = f"{item.name}: passed over, {item.reason}."
        return Outcome(file=item.name, result=Result.PASSED_OVER, sentence=sentence)
    return attempt(item.name, lambda: take_document(item, under_way))


def take_document(found: Found, under_way: UnderWay) -> Outcome:
    """Import a file, or read it again if that was asked for and it is held; raises Refused."""
    options = under_way.options
    data = load_bytes(found.path, max_bytes=settings.MAX_DOCUMENT_BYTES)
    known = find_source(checksum_of(data)) if options.is_rereading else None
    if known:
        return reread(known, found.name, under_way)
    incoming = Incoming(
        data=data, name=found.name, path=found.tree_path, folder=found.folder, ahead=found.ahead
    )
    if under_way.rehearsal:
        return under_way.rehearsal.import_document(incoming=incoming, options=options.document)
    return import_document(incoming=incoming, options=options.document, run=under_way.run)


def reread(source: Source, name: str, under_way: UnderWay) -> Outcome:
    """Read a kept original again, in a dry run for nothing but its outcome."""
    with undone() if under_way.rehearsal else nullcontext():
        return reread_source(source=source, name=name, run=under_way.run)


def finish(run: ImportRun, report: Report) -> None:
    """Write down what came of the run; one that was stopped has no end."""
    for result, number in report.counts().items():
        setattr(run, result, number)
    run.items = [outcome.as_json() for outcome in report.outcomes]
    run.finished_at = None if report.is_interrupted else timezone.now()
    run.save()
