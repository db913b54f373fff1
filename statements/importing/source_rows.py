"""Source rows: a document, its text and what the last reading found in it."""

from pathlib import PurePath
from typing import Any

from statements.importing.columns import as_stored, cut
from statements.models import Decision, ImportRun, Source, Statement, SubjectCountry
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
    """The subject countries to read with: what was decided, else the option, else what was told before."""
    option = None if option is None else tuple(sorted(set(option)))
    if statement is None:
        return option
    decided = statement.decisions.standing().filter(field=Decision.Field.SUBJECT_COUNTRIES).first()
    if decided and decided.value is not None:
        return tuple(decided.value)
    return told_before(statement) if option is None else option


def told_before(statement: Statement) -> tuple[str, ...] | None:
    """The subject countries that an import was told; () if that was that there are none."""
    held = list(statement.subject_countries.values_list("country_id", "basis"))
    told = tuple(code for code, basis in held if basis == SubjectCountry.Basis.OPTION)
    if held:
        return told or None
    readings = statement.sources.order_by("-pk").values_list("reading", flat=True)
    was_told_none = any(reading.get("subject_countries_told") == [] for reading in readings)
    return () if was_told_none else None
