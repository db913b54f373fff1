"""Source rows: a document, its text and what the last reading found in it."""

from pathlib import PurePath
from typing import Any

from statements.importing.columns import as_stored, cut
from statements.models import Decision, ImportRun, Source, Statement
from statements.reading import Reading, front_matter_as_json, reading_as_json


def source_row(*, statement: Statement, name: str, path: str, kind: str, run: ImportRun | None) -> Source:
    """A source of the statement, not read yet and not saved; `name` may hold folders."""
    return Source(
        statement=statement, file_name=PurePath(name).name[-255:], path=path, kind=kind, created_run=run
    )


def reading_columns(reading: Reading, told: tuple[str, ...] | None) -> dict[str, Any]:
    """What a source keeps of its last reading; `told` are the subject countries that the reader was told."""
    whole = reading_as_json(reading)
    kept = {key: whole[key] for key in ("entries_claimed", "subject_countries", "line_counts")}
    return {
        "body": reading.statement.body,
        "language": cut(reading.statement.front.language, 35),
        "reading": as_stored(
            {**front_matter_as_json(reading.statement), **kept, "subject_countries_told": told},
        ),
        "line_fates": as_stored(whole["line_fates"]),
        "problems": as_stored(whole["problems"]),
        "reader_version": reading.reader,
        "gazetteer_version": reading.gazetteer,
    }


def subjects_told(statement: Statement | None, option: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """The subject countries to read with: the option, else what was decided, else what was told before."""
    if option is not None or statement is None:
        return option
    decided = statement.decisions.standing().filter(field=Decision.Field.SUBJECT_COUNTRIES).first()
    if decided and decided.value is not None:
        return tuple(decided.value)
    first = statement.sources.order_by("pk").first()
    told = first.reading.get("subject_countries_told") if first else None
    return None if told is None else tuple(told)
