"""Companion of a CSV file, as "CSV on the Web" has it: columns, source, date, licence and rows."""

from typing import Any

from statements.publishing.columns import Column, Type
from statements.publishing.exports.cells import BETWEEN_CODES
from statements.publishing.exports.export import LICENCE, Export

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
            "columns": [_described(column) for column in export.noun.columns],
            "primaryKey": export.names[0],
        },
    }


def _described(column: Column) -> dict[str, Any]:
    told = {"name": column.name, "datatype": DATATYPES[column.type], "dc:description": column.meaning}
    return told | ({"separator": BETWEEN_CODES} if column.type is Type.CODES else {})
