"""Companion of a CSV file, as "CSV on the Web" has it: columns, source, date, licence and rows."""

from typing import Any

from statements.publishing.exports.cells import BETWEEN_CODES
from statements.publishing.exports.export import LICENCE, Export
from statements.publishing.records import Field, Type

DATATYPES = {Type.TEXT: "string", Type.NUMBER: "integer", Type.CODES: "string", Type.ADDRESS: "anyURI"}


def companion_of(export: Export, file_address: str) -> dict[str, Any]:
    """Metadata of the CSV file at `file_address`; the number of rows is what a whole file holds."""
    return {
        "@context": "http://www.w3.org/ns/csvw",
        "url": file_address,
        "dc:title": f"Signatory Registry: {export.noun.name}",
        "dc:source": export.source,
        "dc:date": export.about["date"],
        "dc:license": LICENCE,
        "dc:extent": f"{len(export.keys)} rows",
        "tableSchema": {
            "columns": [_column(field) for field in export.noun.fields],
            "primaryKey": export.names[0],
        },
    }


def _column(field: Field) -> dict[str, Any]:
    column = {"name": field.name, "datatype": DATATYPES[field.type], "dc:description": field.meaning}
    return column | ({"separator": BETWEEN_CODES} if field.type is Type.CODES else {})
