"""Word documents (DOCX): bytes to a Document with its paragraphs, numbered items and tables."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx

from statements.extraction.document import Document
from statements.extraction.docx_numbering import Numberings
from statements.extraction.letter import LetterWriter, printed_lines
from statements.extraction.limits import LIMITS, Limits
from statements.extraction.package import Element, damage_is_refused, open_package
from statements.extraction.rows import Cell, Printed

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
"""Elements around paragraphs, rows or cells that print nothing of their own."""
HEADING = re.compile(r"heading ([1-6])$", re.IGNORECASE)
LETTERS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
PASSED_OVER = frozenset([f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}txbxContent", FALLBACK])


def read_docx(data: bytes, limits: Limits = LIMITS) -> Document:
    """The printed lines of a Word document; raises Refused for a bomb, for macros and for damage."""
    open_package(data, limits).close()
    with damage_is_refused():
        file = docx.Document(BytesIO(data))
        body, title = file.element.body, file.core_properties.title
        styles = {style.style_id: style.name or "" for style in file.styles}
        numberings = Numberings.of_file(file)
    writer = LetterWriter(limits)
    reader = WordReader(styles, numberings)
    for block in reader.unwrapped(body):
        if block.tag == f"{W}p":
            writer.write_paragraph(*reader.paragraph(block))
        elif block.tag == f"{W}tbl":
            writer.write_table([reader.row(row) for row in reader.unwrapped(block) if row.tag == f"{W}tr"])
    return writer.document(MEDIA_TYPE, title)


class WordReader:
    """Reads elements of a document with what its styles and numberings say of them."""

    def __init__(self, styles: dict[str, str], numberings: Numberings) -> None:
        self.styles = styles
        self.numberings = numberings

    def unwrapped(self, parent: Element) -> Iterator[Element]:
        """The children of an element, with those of content controls and insertions among them."""
        waiting = list(reversed(parent))
        while waiting:
            child = waiting.pop()
            if child.tag in WRAPPERS:
                waiting.extend(reversed(child))
            else:
                yield child

    def paragraph(self, node: Element) -> tuple[str, str, str]:
        """A paragraph's text, its element and the number printed before it."""
        text = text_of(node)
        style_id = attribute(node.find(f"{W}pPr/{W}pStyle"))
        style = self.styles.get(style_id or "", "")
        heading = HEADING.match(style)
        if heading or style == "Title":
            return text, f"h{heading[1]}" if heading else "h1", ""
        # An empty paragraph is not counted.
        marker = self.numberings.marker(node, style_id) if text.strip() else None
        if marker is None:
            return text, "li" if style.startswith("List") else "p", ""
        return text, "li", marker

    def row(self, node: Element) -> list[Cell]:
        """The cells of a row; one that goes on from above is empty."""
        return [self.cell(cell) for cell in self.unwrapped(node) if cell.tag == f"{W}tc"]

    def cell(self, node: Element) -> Cell:
        lines: list[Printed] = []
        for block in node.iter(f"{W}p"):
            lines += printed_lines(*self.paragraph(block))
        columns = attribute(node.find(f"{W}tcPr/{W}gridSpan")) or "1"
        return Cell(lines, columns=min(100, int(columns)) if columns.isdecimal() else 1)


def text_of(paragraph: Element) -> str:
    """What a paragraph prints: inserted words and links too, deleted ones and codes of fields not."""
    parts: list[str] = []
    waiting: list[Any] = list(reversed(paragraph))
    while waiting:
        node = waiting.pop()
        if node.tag == f"{W}t":
            parts.append(node.text or "")
        elif node.tag in LETTERS:
            is_page = node.get(f"{W}type") in {"page", "column"}
            parts.append(" " if is_page else LETTERS[node.tag])
        elif node.tag not in PASSED_OVER:
            waiting.extend(reversed(node))
    return "".join(parts)


def attribute(node: Element | None) -> str | None:
    """The value that a property holds."""
    value = node.get(f"{W}val") if node is not None else None
    return str(value) if value is not None else None
