"""JSON: one document with source, date and licence, the records, and at its end how many there are."""

import json
from collections.abc import Iterator

from statements.publishing.exports.export import Export


def write_json(export: Export) -> Iterator[bytes]:
    """The document a record at a time; broken off, it is no JSON."""
    about = export.about
    row_count = about.pop("row_count")
    yield f'{_text(about)[:-1]}, "results": ['.encode()
    for number, record in enumerate(export.records()):
        yield f"{',' if number else ''}\n{_text(record)}".encode()
    yield f'\n], "row_count": {row_count}}}\n'.encode()


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
