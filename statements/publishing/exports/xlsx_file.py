"""XLSX: one sheet of rows and one about them, written to a temporary file and sent from there."""

from collections.abc import Iterator
from tempfile import TemporaryFile

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from statements.publishing.exports.cells import to_cells
from statements.publishing.exports.export import Export

MOST_ROWS = 1_048_575
"""What a sheet holds below its header."""
MOST_CHARACTERS = 32_767
BLOCK = 64 * 1024


def write_xlsx(export: Export) -> Iterator[bytes]:
    """The workbook in blocks; it is whole before the first block is sent."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(export.noun.name)
    sheet.append(export.names)
    try:
        for record in export.records():
            sheet.append([_fitting(cell) for cell in to_cells(record)])
    finally:
        # A sheet that is left open complains when it is thrown away.
        sheet.close()
    about = book.create_sheet("about")
    for item in export.about.items():
        about.append(item)
    with TemporaryFile() as file:
        book.save(file)
        file.seek(0)
        while block := file.read(BLOCK):
            yield block


def _fitting(cell: str | int | None) -> str | int | None:
    """The cell as a sheet can hold it: no control characters, and a longer text visibly cut."""
    if not isinstance(cell, str):
        return cell
    text = ILLEGAL_CHARACTERS_RE.sub("\ufffd", cell)
    return text if len(text) <= MOST_CHARACTERS else f"{text[: MOST_CHARACTERS - 1]}…"
