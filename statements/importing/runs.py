"""Runs: many documents, one after another, with one record of the whole run."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from statements.importing.attempt import attempt
from statements.importing.collecting import Found
from statements.importing.importer import PLAIN, ImportOptions, Incoming, find_source, import_document
from statements.importing.originals import checksum_of
from statements.importing.outcome import Outcome, Result, failed
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
    run = ImportRun.objects.create(author=author, options={"name": incoming.name, "kind": options.kind})
    outcome = import_document(incoming=incoming, options=options, run=run)
    finish(run, Report(outcomes=[outcome]))
    return outcome


def run_through(items: Sequence[Item], options: RunOptions, progress: Progress) -> Report:
    """Import or reread item by item; in a dry run everything is done and then undone."""
    report = Report(is_dry_run=options.is_dry_run)
    # A rehearsal is one transaction, so that it knows its own earlier documents.
    with undone() if options.is_dry_run else nullcontext():
        run = None if options.is_dry_run else ImportRun.objects.create(options=options.told)
        try:
            for item in progress(items):
                report.outcomes.append(take(item, options, run))
                if options.is_failing_fast and report.failures:
                    break
        except KeyboardInterrupt:
            report.is_interrupted = True
        if run:
            finish(run, report)
    return report


@contextmanager
def undone() -> Iterator[None]:
    """A transaction that leaves nothing behind."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def take(item: Item, options: RunOptions, run: ImportRun | None) -> Outcome:
    """What comes of one file or source."""
    if isinstance(item, Source):
        return reread_source(source=item, run=run)
    if item.is_failure:
        return failed(item.name, f"{item.name}: {item.reason}")
    if not item.is_document:
        sentence = f"{item.name}: passed over, {item.reason}."
        return Outcome(file=item.name, result=Result.PASSED_OVER, sentence=sentence)
    return attempt(item.name, lambda: take_document(item, options, run))


def take_document(found: Found, options: RunOptions, run: ImportRun | None) -> Outcome:
    """Import a file, or read it again if that was asked for and it is held; raises Refused."""
    data = load_bytes(found.path, max_bytes=settings.MAX_DOCUMENT_BYTES)
    known = find_source(checksum_of(data)) if options.is_rereading else None
    if known:
        return reread_source(source=known, name=found.name, run=run)
    incoming = Incoming(data=data, name=found.name, path=found.tree_path)
    document = replace(options.document, keep_original=not options.is_dry_run)
    return import_document(incoming=incoming, options=document, run=run)


def finish(run: ImportRun, report: Report) -> None:
    """Write down what came of the run; one that was stopped has no end."""
    for result, number in report.counts().items():
        setattr(run, result, number)
    run.items = [outcome.as_json() for outcome in report.outcomes]
    run.finished_at = None if report.is_interrupted else timezone.now()
    run.save()
