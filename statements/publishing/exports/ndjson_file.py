"""NDJSON: one record a line, exactly as the API gives it."""

import json
from collections.abc import Iterator

from statements.publishing.exports.export import Export


def write_ndjson(export: Export) -> Iterator[bytes]:
    """Every record as a line of JSON in UTF-8."""
    for record in export.records():
        yield json.dumps(record, ensure_ascii=False).encode() + b"\n"
