"""Importer: one document comes into the record, wholly or not at all."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from statements.importing.ahead import ReadAhead
from statements.importing.attempt import attempt
from statements.importing.countries import load_missing_countries
from statements.importing.differences import standing_alone
from statements.importing.entries import Added, add_entries, settle_and_count
from statements.importing.interruption import ctrl_c
from statements.importing.limits import document_limits
from statements.importing.originals import checksum_of, keep_original
from statements.importing.outcome import Outcome, Result
from statements.importing.source_rows import reading_columns, source_row, subjects_told
from statements.importing.statement_rows import create_statement, tell_subjects
from statements.lookup.import_lock import hold_import_lock
from statements.models import ImportRun, Source, Statement
from statements.models.source import PATH_LENGTH
from statements.reading import Reading, Refused, read_upload


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A document as it was handed in.

    `name` is what reports call it, a path or a file name. `path` is the imported folder's own name and the
    path below it, `folder` a hash of where that folder stands; both are empty for a file named outright,
    standard input, an upload or pasted text. `ahead`: how another process has read it already.
    """

    data: bytes
    name: str
    path: str = ""
    folder: str = ""
    ahead: ReadAhead | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """What an import was told.

    `edition_of` is a statement's public id. `kind` of source: by default the original of a new statement or a
    later edition of one we hold. `subject_countries`: codes, () for none, None to let the list say.
    `keep_original` is off in a rehearsal, whose transaction is undone.
    """

    publish: bool = False
    edition_of: str = ""
    kind: str = ""
    subject_countries: tuple[str, ...] | None = None
    keep_original: bool = True


@dataclass(frozen=True, slots=True)
class Job:
    """One document on its way: what came, under which options and in which run."""

    incoming: Incoming
    options: ImportOptions
    run: ImportRun | None
    checksum: str


PLAIN = ImportOptions()


def import_document(
    *, incoming: Incoming, options: ImportOptions = PLAIN, run: ImportRun | None = None
) -> Outcome:
    """Read one document and save it in one transaction; what cannot be read or saved is an outcome, too."""
    job = Job(incoming, options, run, checksum_of(incoming.data))
    return attempt(incoming.name, lambda: bring_in(job))


def bring_in(job: Job) -> Outcome:
    """Save the document unless its bytes are held; raises Refused when it cannot be read."""
    if known := find_source(job.checksum):
        return unchanged(job, known)
    if len(job.incoming.path) > PATH_LENGTH:
        raise Refused(f"{job.incoming.name}: its path is longer than {PATH_LENGTH} characters.")
    told = subjects_told(find_statement(job), job.options.subject_countries)
    reading = read(job, told)
    with ctrl_c.kept_waiting(), transaction.atomic():
        hold_import_lock()
        # Another import may have brought the same document while this one was being read.
        if known := find_source(job.checksum):
            return unchanged(job, known)
        # A curator may have said meanwhile what the statement is about.
        told_now = subjects_told(find_statement(job), job.options.subject_countries)
        return save_reading(job, reading if told_now == told else read(job, told_now), told_now)


def read(job: Job, told: tuple[str, ...] | None) -> Reading:
    """Read the document, unless it was read ahead in the same way; raises Refused when it cannot be read."""
    ahead, is_note = job.incoming.ahead, job.options.kind == Source.Kind.NOTE
    if ahead and not is_note and (ahead.checksum, ahead.subject_countries) == (job.checksum, told):
        return ahead.result()
    return read_upload(
        job.incoming.data,
        file_name=job.incoming.name,
        as_note=is_note,
        subject_countries=told,
        limits=document_limits(),
    )


def find_source(checksum: str) -> Source | None:
    """The source with these bytes, if we hold it."""
    return Source.objects.select_related("statement").filter(checksum=checksum).first()


def find_statement(job: Job) -> Statement | None:
    """The statement that the document is a source of: the one named, else the one that came by this path."""
    if job.options.edition_of:
        statement = Statement.objects.filter(public_id=job.options.edition_of).first()
        if statement is None:
            raise Refused(f"{job.incoming.name}: there is no statement with the id {job.options.edition_of}.")
        return statement
    if not job.incoming.path:
        return None
    same = Source.objects.filter(path=job.incoming.path, folder=job.incoming.folder)
    latest = same.select_related("statement").order_by("pk").last()
    return latest.statement if latest else None


def save_reading(job: Job, reading: Reading, told: tuple[str, ...] | None) -> Outcome:
    """Save a reading as a source of a statement we hold, or of a new one."""
    load_missing_countries(reading)
    held = find_statement(job)
    statement = held or create_statement(reading, job.checksum, job.run, publish=job.options.publish)
    source = save_source(job, statement, reading_columns(reading, told) | text_columns(job, reading))
    added = add_entries(source, reading.signatories, job.run)
    if differences := standing_alone(source):
        source.differences = differences
        source.save(update_fields=["differences"])
    settle_and_count(source)
    if job.options.keep_original:
        keep_original(job.incoming.data, job.checksum)
    if held is None:
        return created(job, source, added)
    tell_subjects(held, job.options.subject_countries)
    statement.save(update_fields=["updated_at"])
    return updated(job, source, added)


def save_source(job: Job, statement: Statement, columns: dict[str, Any]) -> Source:
    """Save the document as what it was called: if nothing, the original of a new statement or an edition."""
    kind = job.options.kind or (Source.Kind.EDITION if statement.sources.exists() else Source.Kind.ORIGINAL)
    source = source_row(
        statement=statement, name=job.incoming.name, path=job.incoming.path, kind=kind, run=job.run
    )
    source.folder = job.incoming.folder
    source.is_draft = statement.is_published and not job.options.publish
    for column, value in columns.items():
        setattr(source, column, value)
    source.save()
    return source


def text_columns(job: Job, reading: Reading) -> dict[str, Any]:
    """What never changes about a source: its bytes and the text that its entries point into."""
    return {
        "checksum": job.checksum,
        "size": len(job.incoming.data),
        "media_type": reading.document.media_type,
        "text": reading.document.text,
    }


def unchanged(job: Job, known: Source) -> Outcome:
    """The same bytes are held already; an original that got lost is kept again."""
    if job.options.keep_original:
        keep_original(job.incoming.data, job.checksum)
    statement = known.statement
    elsewhere = job.options.edition_of not in ("", statement.public_id)
    return Outcome(
        file=job.incoming.name,
        result=Result.UNCHANGED,
        sentence=f"{job.incoming.name}: unchanged, held as {known.file_name} of “{statement}”"
        + (f", which is not {job.options.edition_of}." if elsewhere else "."),
        public_id=statement.public_id,
        title=str(statement),
    )


def created(job: Job, source: Source, added: Added) -> Outcome:
    """A new statement."""
    statement = source.statement
    return saved(job, source, added, Result.CREATED, f"new {statement.status} statement “{statement}”")


def updated(job: Job, source: Source, added: Added) -> Outcome:
    """A new source of a statement that we hold."""
    kind = source.get_kind_display()
    draft = "draft " if source.is_draft else ""
    return saved(job, source, added, Result.UPDATED, f"new {draft}source ({kind}) of “{source.statement}”")


def saved(job: Job, source: Source, added: Added, result: Result, what: str) -> Outcome:
    """What came of a document that was saved."""
    entries, signatures, organizations = (
        source.entries.count(),
        len(added.signatures),
        len(added.organizations),
    )
    return Outcome(
        file=job.incoming.name,
        result=result,
        sentence=f"{job.incoming.name}: {what}; entries: {entries}, new signatures: {signatures}, "
        f"new organisations: {organizations}, problems: {len(source.problems)}.",
        public_id=source.statement.public_id,
        title=str(source.statement),
        entries=entries,
        new_signatures=signatures,
        new_organizations=organizations,
        problems=tuple(source.problems),
    )
