"""Formats: the table of the files that a list can be had as; each is a function that writes one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from statements.publishing.exports.csv_file import write_csv
from statements.publishing.exports.export import Export
from statements.publishing.exports.json_file import write_json
from statements.publishing.exports.ndjson_file import write_ndjson
from statements.publishing.exports.xlsx_file import MOST_ROWS, write_xlsx


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file; `most_rows` is what it can hold, None for any number."""

    suffix: str
    label: str
    media_type: str
    write: Callable[[Export], Iterator[bytes]]
    most_rows: int | None = None

    @property
    def content_type(self) -> str:
        """The media type; CSV alone needs to be told its encoding."""
        return (
            f"{self.media_type}; charset=utf-8; header=present" if self.suffix == "csv" else self.media_type
        )


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

FORMATS = {
    one.suffix: one
    for one in (
        Format("csv", "CSV", "text/csv", write_csv),
        Format("xlsx", "XLSX", XLSX, write_xlsx, MOST_ROWS),
        Format("json", "JSON", "application/json", write_json),
        Format("ndjson", "NDJSON", "application/x-ndjson", write_ndjson),
    )
}
