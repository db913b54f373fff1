"""OpenDocument texts (ODT): bytes to a Document with its paragraphs, numbered items and tables."""

from collections.abc import Iterator
from typing import Any

from statements.extraction.document import Document
from statements.extraction.html_lists import styled, whole
from statements.extraction.letter import LetterWriter, printed_lines
from statements.extraction.limits import LIMITS, Limits
from statements.extraction.package import DAMAGED, Element, open_package, parse_part
from statements.extraction.refusal import Refused
from statements.extraction.rows import Cell, Printed

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT, TABLE, STYLE, OFFICE = (f"{{{SPACE}{name}:1.0}}" for name in ("text", "table", "style", "office"))
SECTIONS = frozenset(f"{TEXT}{name}" for name in ("section", "index-body", "list-header"))
PASSED_OVER = frozenset(
    [
        *(f"{TEXT}{name}" for name in ("note-body", "tracked-changes", "sequence-decls", "ruby-text")),
        f"{OFFICE}annotation",
        f"{SPACE}drawing:1.0",
    ]
)
MOST_REPEATED = 100


def read_odt(data: bytes, limits: Limits = LIMITS) -> Document:
    """The printed lines of an OpenDocument text; raises Refused for a bomb, for macros and for damage."""
    with open_package(data, limits) as package:
        content, styles = parse_part(package, "content.xml"), parse_part(package, "styles.xml")
    body = content.find(f"{OFFICE}body/{OFFICE}text") if content is not None else None
    if body is None:
        raise Refused(DAMAGED)
    reader = OpenReader([root for root in (content, styles) if root is not None], LetterWriter(limits))
    reader.read_blocks(body)
    return reader.writer.document(MEDIA_TYPE)


class OpenReader:
    """Reads the blocks of a text and counts the items of its lists."""

    def __init__(self, roots: list[Element], writer: LetterWriter) -> None:
        self.writer = writer
        self.levels = {
            (style.get(f"{STYLE}name"), level.get(f"{TEXT}level")): level
            for root in roots
            for style in root.iter(f"{TEXT}list-style")
            for level in style.iter(f"{TEXT}list-level-style-number")
        }
        self.counted: dict[str | None, int] = {}

    def read_blocks(self, parent: Element) -> None:
        """Write every block in an element; lxml reads none that lie deep enough to overrun this."""
        for node in parent:
            if node.tag == f"{TEXT}p":
                self.writer.write_paragraph(text_of(node), "p")
            elif node.tag == f"{TEXT}h":
                level = whole(node.get(f"{TEXT}outline-level")) or 1
                self.writer.write_paragraph(text_of(node), f"h{max(1, min(6, level))}")
            elif node.tag == f"{TEXT}list":
                for line in self.items(node, node.get(f"{TEXT}style-name"), 1):
                    self.writer.collector.add(line.text, line.element)
            elif node.tag == f"{TABLE}table":
                self.writer.write_table([self.row(row) for row in node.iter(f"{TABLE}table-row")])
            elif node.tag in SECTIONS:
                self.read_blocks(node)

    def items(self, node: Element, style: str | None, depth: int) -> Iterator[Printed]:
        """The lines of a list, each item with its printed number."""
        level = self.levels.get((style, str(depth)))
        start = whole(level.get(f"{TEXT}start-value")) if level is not None else None
        number = (1 if start is None else start) - 1
        if node.get(f"{TEXT}continue-numbering") == "true" or node.get(f"{TEXT}continue-list"):
            number = self.counted.get(style, number)
        for item in node:
            value = whole(item.get(f"{TEXT}start-value"))
            number = number + 1 if value is None else value
            marker = marker_of(level, number)
            for block in item:
                if block.tag == f"{TEXT}list":
                    yield from self.items(block, block.get(f"{TEXT}style-name") or style, depth + 1)
                elif block.tag in {f"{TEXT}p", f"{TEXT}h"}:
                    yield from printed_lines(text_of(block), "li", marker)
                    marker = ""
        if depth == 1:
            self.counted[style] = number

    def row(self, node: Element) -> list[Cell]:
        """The cells of a row, a repeated one as often as it is worth printing."""
        cells: list[Cell] = []
        for cell in node:
            if cell.tag in {f"{TABLE}table-cell", f"{TABLE}covered-table-cell"}:
                paragraphs = (
                    [] if cell.tag.endswith("covered-table-cell") else cell.iter(f"{TEXT}p", f"{TEXT}h")
                )
                lines = [line for block in paragraphs for line in printed_lines(text_of(block), "p")]
                times = whole(cell.get(f"{TABLE}number-columns-repeated")) or 1
                cells += [Cell(lines)] * max(1, min(MOST_REPEATED, times))
        return cells


def marker_of(level: Element | None, number: int) -> str:
    """What is printed before an item: nothing before that of a bulleted list."""
    style = level.get(f"{STYLE}num-format") if level is not None else None
    if level is None or not style:
        return ""
    before, after = level.get(f"{STYLE}num-prefix") or "", level.get(f"{STYLE}num-suffix") or ""
    return f"{before}{styled(number, style)}{after} "


def text_of(paragraph: Element) -> str:
    """What a paragraph prints, without notes and remarks."""
    parts = [paragraph.text or ""]
    waiting: list[Any] = list(reversed(paragraph))
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            parts.append(node)
            continue
        waiting.append(node.tail or "")
        if node.tag == f"{TEXT}tab":
            parts.append("\t")
        elif node.tag == f"{TEXT}line-break":
            parts.append("\n")
        elif node.tag == f"{TEXT}s":
            parts.append(" ")
        elif isinstance(node.tag, str) and node.tag not in PASSED_OVER:
            parts.append(node.text or "")
            waiting.extend(reversed(node))
    return "".join(parts)
