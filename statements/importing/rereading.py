"""Rereading: today's reader looks at a kept original; its entries stay, its guesses are made anew."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from statements.importing.attempt import attempt
from statements.importing.countries import load_missing_countries
from statements.importing.differences import Difference, Pair, compare, difference, standing_alone
from statements.importing.entries import Added, add_entries, guess_rows, settle_and_count
from statements.importing.interruption import ctrl_c
from statements.importing.limits import document_limits
from statements.importing.originals import read_original
from statements.importing.outcome import Outcome, Result
from statements.importing.source_rows import reading_columns, subjects_told
from statements.lookup.import_lock import hold_import_lock
from statements.models import CountryGuess, ImportRun, Source
from statements.models.chunks import in_chunks
from statements.reading import Reading, read_upload

NOTHING = Added([], [])
GUESS_COLUMNS = ("country_id", "rank", "confidence", "basis", "evidence", "runner_up_id")


def reread_source(*, source: Source, name: str = "", run: ImportRun | None = None) -> Outcome:
    """Read the kept original again, in one transaction.

    The reading, its problems and the guesses of entries that are read alike are replaced; signatories found
    where nothing is kept are added. Kept entries never change: other differences are noted on the source.
    """
    name = name or source.path or source.file_name
    return attempt(name, lambda: read_again(source, name, run))


def read_again(source: Source, name: str, run: ImportRun | None) -> Outcome:
    """Read and save; raises OriginalMissing or Refused when there is nothing to read."""
    data = read_original(source.checksum)
    told = subjects_told(source.statement, None)
    reading = read_kept(source, data, name, told)
    with ctrl_c.kept_waiting(), transaction.atomic():
        hold_import_lock()
        # A curator may have said meanwhile what the statement is about.
        if (told_now := subjects_told(source.statement, None)) != told:
            told, reading = told_now, read_kept(source, data, name, told_now)
        load_missing_countries(reading)
        if reading.document.text != source.text and source.entries.exists():
            changed, added = write_columns(source, {"differences": [another_text()]}), NOTHING
        else:
            columns = {**reading_columns(reading, told), "text": reading.document.text}
            changed, added = take_over(source, reading, columns, run)
        if changed:
            Source.objects.filter(pk=source.pk).update(is_reviewed=False)
            source.statement.save(update_fields=["updated_at"])
    return reread(source, name, added, is_changed=changed)


def read_kept(source: Source, data: bytes, name: str, told: tuple[str, ...] | None) -> Reading:
    """Read the bytes of a source as what they were taken for; raises Refused when that cannot be done."""
    return read_upload(
        data,
        file_name=name,
        media_type=source.media_type,
        as_note=source.kind == Source.Kind.NOTE,
        subject_countries=told,
        limits=document_limits(),
    )


def take_over(
    source: Source, reading: Reading, columns: dict[str, Any], run: ImportRun | None
) -> tuple[bool, Added]:
    """Bring the source up to a reading of the text it has; says whether any row changed."""
    comparison = compare(list(source.entries.prefetch_related("guesses")), reading.signatories)
    added = add_entries(source, comparison.fresh, run) if comparison.fresh else NOTHING
    differences = comparison.differences + standing_alone(source)
    changed = write_columns(source, columns | {"differences": differences})
    changed |= replace_guesses(comparison.same)
    if changed or comparison.fresh:
        settle_and_count(source)
    return changed or bool(comparison.fresh), added


def another_text() -> Difference:
    """The text itself is extracted otherwise, so that no entry can be held against it."""
    message = "Today's reader extracts another text from this document; what is kept stays as it was read."
    return difference(1, message, field="text")


def write_columns(source: Source, columns: dict[str, Any]) -> bool:
    """Write the columns that differ; says whether any did."""
    changed = [column for column, value in columns.items() if getattr(source, column) != value]
    for column in changed:
        setattr(source, column, columns[column])
    if changed:
        source.save(update_fields=changed)
    return bool(changed)


def replace_guesses(pairs: Sequence[Pair]) -> bool:
    """Replace the guesses of entries whose guesses differ; says whether any did."""
    stale, fresh = [], []
    for entry, signatory in pairs:
        kept, read = list(entry.guesses.all()), guess_rows(entry, signatory.guesses.countries)
        if [contents(guess) for guess in kept] != [contents(guess) for guess in read]:
            stale += [guess.pk for guess in kept]
            fresh += read
    for chunk in in_chunks(stale):
        CountryGuess.objects.filter(pk__in=chunk).delete()
    CountryGuess.objects.bulk_create(fresh)
    return bool(stale or fresh)


def contents(guess: CountryGuess) -> tuple[Any, ...]:
    """What a guess says, without its key."""
    return tuple(getattr(guess, column) for column in GUESS_COLUMNS)


def reread(source: Source, name: str, added: Added, *, is_changed: bool) -> Outcome:
    """What came of rereading a source."""
    new, differences = len(added.signatures), len(source.differences)
    what = f"read again; new signatures: {new}" if is_changed else "read again, nothing new"
    return Outcome(
        file=name,
        result=Result.UPDATED if is_changed else Result.UNCHANGED,
        sentence=f"{name}: {what}; differences to look at: {differences}.",
        public_id=source.statement.public_id,
        title=str(source.statement),
        entries=source.entries.count(),
        new_signatures=new,
        new_organizations=len(added.organizations),
        problems=tuple(source.problems),
    )
