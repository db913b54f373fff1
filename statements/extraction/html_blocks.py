"""Blocks of web pages: walks a tree of elements and makes lines of its paragraphs, items and rows."""

from collections.abc import Callable
from typing import Any

from lxml import etree

from statements.extraction.html_lists import Numbering, whole
from statements.extraction.html_markup import FIELD, Element
from statements.extraction.lines import squeezed, visible
from statements.extraction.rows import Cell, Printed, row_of

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
SPACED = (
    "p", "blockquote", "table", "dl", "section", "article", "main", "header", "footer", "figure", "hr", "nav",
    "aside", "fieldset", "address", "details", "center", "form",
)  # fmt: skip
"""Blocks with a blank line before and after."""
PLAIN = ("div", "dt", "dd", "caption", "figcaption", "legend", "summary", "body", "hgroup", FIELD)
"""Blocks that only begin and end a line."""
MAX_REACH = 100


class BlockReader:
    """Makes lines of a page; what it has read of a cell waits until the row is whole."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.printed: list[Printed] = []
        self.is_blank_due = False
        self.elements: list[str | None] = [None]
        self.lists: list[Numbering] = []
        self.items: list[bool] = []
        self.rows: list[list[Cell]] = []
        self.outer: list[tuple[list[Printed], list[bool], bool]] = []
        self.spans: list[dict[int, int]] = []
        self.preformatted = 0
        self.walk: Any = None

    def read(self, root: Element) -> list[Printed]:
        """The lines of the tree in their order."""
        words = self.words
        self.walk = etree.iterwalk(root, events=("start", "end"))
        for event, node in self.walk:
            if event == "start":
                handle = STARTS.get(node.tag)
                if handle:
                    handle(self, node)
                text = node.text
            else:
                handle = ENDS.get(node.tag)
                if handle:
                    handle(self, node)
                text = node.tail
            # Beside a block white space prints nothing.
            if text and (handle is None or self.preformatted or not text.isspace()):
                words.append(text)
        self.end_line()
        return self.printed

    def end_line(self) -> None:
        """Make a line of the words gathered so far, if there are any."""
        if not self.words:
            return
        text = self.words[0] if len(self.words) == 1 else "".join(self.words)
        self.words.clear()
        if self.preformatted:
            self.end_preformatted(text)
        elif text := squeezed(text):
            self.print_line(text)

    def print_line(self, text: str) -> None:
        element = self.elements[-1]
        if self.items and self.items[-1]:
            self.items[-1] = False
            element = "li"
            if self.lists and self.lists[-1].is_numbered:
                text = self.lists[-1].marker(text) + text
        self.printed.append(Printed(text, element, (), self.is_blank_due))
        self.is_blank_due = False

    def end_preformatted(self, text: str) -> None:
        """Preformatted lines stay as they are, with their spaces."""
        for line in visible(text).strip("\r\n").splitlines():
            if line.strip():
                self.printed.append(Printed(line.rstrip(), None, (), self.is_blank_due))
                self.is_blank_due = False
            else:
                self.is_blank_due = True

    def space(self) -> None:
        """End the line, and leave a blank one unless the block stands inside an item of a list."""
        self.end_line()
        if not self.items:
            self.is_blank_due = True


def start_plain(reader: BlockReader, node: Element) -> None:
    reader.end_line()


def start_spaced(reader: BlockReader, node: Element) -> None:
    reader.space()


def start_paragraph(reader: BlockReader, node: Element) -> None:
    reader.space()
    is_word_item = "mso-list" in (node.get("style") or "")
    reader.elements.append("li" if is_word_item else "p")
    if is_word_item and reader.printed and reader.printed[-1].element == "li":
        reader.is_blank_due = False


def end_paragraph(reader: BlockReader, node: Element) -> None:
    reader.space()
    end_element(reader, node)


def start_heading(reader: BlockReader, node: Element) -> None:
    reader.end_line()
    reader.is_blank_due = True
    reader.elements.append(node.tag)


def end_heading(reader: BlockReader, node: Element) -> None:
    reader.end_line()
    reader.is_blank_due = True
    end_element(reader, node)


def end_element(reader: BlockReader, node: Element) -> None:
    if len(reader.elements) > 1:
        reader.elements.pop()


def break_line(reader: BlockReader, node: Element) -> None:
    """A second break in a row leaves a blank line."""
    if reader.preformatted:
        reader.words.append("\n")
    elif "".join(reader.words).strip():
        reader.end_line()
    elif not reader.items:
        reader.words.clear()
        reader.is_blank_due = True


def start_list(reader: BlockReader, node: Element) -> None:
    reader.space()
    reader.lists.append(Numbering(node))


def end_list(reader: BlockReader, node: Element) -> None:
    reader.space()
    if reader.lists:
        reader.lists.pop()


def start_item(reader: BlockReader, node: Element) -> None:
    reader.end_line()
    if reader.lists and reader.lists[-1].is_numbered:
        reader.lists[-1].next_item(node)
    reader.items.append(True)
    reader.elements.append(None)


def end_item(reader: BlockReader, node: Element) -> None:
    reader.end_line()
    if reader.items:
        reader.items.pop()
    end_element(reader, node)


def start_plain_lines(reader: BlockReader, node: Element) -> None:
    reader.space()
    reader.preformatted += 1


def end_plain_lines(reader: BlockReader, node: Element) -> None:
    reader.space()
    reader.preformatted = max(0, reader.preformatted - 1)


def start_table(reader: BlockReader, node: Element) -> None:
    reader.space()
    reader.spans.append({})


def end_table(reader: BlockReader, node: Element) -> None:
    reader.space()
    if reader.spans:
        reader.spans.pop()


def start_row(reader: BlockReader, node: Element) -> None:
    """Begin a row; one whose cells hold nothing but words is read at once."""
    reader.end_line()
    cells = plain_cells(node)
    reader.rows.append(cells)
    if cells:
        reader.walk.skip_subtree()


def plain_cells(node: Element) -> list[Cell]:
    """The cells of a row in which no element stands, or none."""
    cells = []
    for cell in node:
        if len(cell) or cell.tag not in {"td", "th"} or (cell.tail and not cell.tail.isspace()):
            return []
        text = squeezed(cell.text or "")
        lines = [Printed(text, None)] if text else []
        cells.append(Cell(lines, cell.tag == "th", reach(cell, "colspan"), reach(cell, "rowspan")))
    return cells


def start_cell(reader: BlockReader, node: Element) -> None:
    reader.end_line()
    reader.outer.append((reader.printed, reader.items, reader.is_blank_due))
    reader.printed, reader.items, reader.is_blank_due = [], [], False


def end_cell(reader: BlockReader, node: Element) -> None:
    reader.end_line()
    if not reader.outer:
        return
    lines = reader.printed
    reader.printed, reader.items, reader.is_blank_due = reader.outer.pop()
    if reader.rows:
        columns, rows = reach(node, "colspan"), reach(node, "rowspan")
        reader.rows[-1].append(Cell(lines, node.tag == "th", columns, rows))
    else:
        reader.printed.extend(lines)


def reach(node: Element, name: str) -> int:
    """Over how many columns or rows a cell reaches; nobody prints a thousand."""
    number = whole(node.get(name))
    return 1 if number is None else max(1, min(number, MAX_REACH))


def end_row(reader: BlockReader, node: Element) -> None:
    """Print the row; a row of layout stands apart from what is around it."""
    reader.end_line()
    if not reader.rows:
        return
    cells = reader.rows.pop()
    lines = row_of(in_their_columns(cells, reader.spans[-1]) if reader.spans else cells)
    if lines:
        is_apart = not lines[0].cells and bool(reader.printed)
        lines[0] = lines[0]._replace(is_after_blank=is_apart or reader.is_blank_due)
        reader.is_blank_due = not lines[-1].cells
        reader.printed.extend(lines)


def in_their_columns(cells: list[Cell], spans: dict[int, int]) -> list[Cell]:
    """The cells with an empty one wherever a cell of an earlier row reaches down."""
    if not spans and all(cell.rows == 1 for cell in cells):
        return cells
    placed: list[Cell] = []
    column = 0
    for cell in cells:
        while spans.get(column):
            spans[column] -= 1
            placed.append(Cell([]))
            column += 1
        for covered in range(column, column + cell.columns):
            spans[covered] = cell.rows - 1
        placed.append(cell)
        column += cell.columns
    return placed


Handler = Callable[[BlockReader, Element], None]

STARTS: dict[object, Handler] = {
    **dict.fromkeys(PLAIN, start_plain),
    **dict.fromkeys(SPACED, start_spaced),
    **dict.fromkeys(HEADINGS, start_heading),
    **dict.fromkeys(("ul", "ol", "menu", "dir"), start_list),
    **dict.fromkeys(("td", "th"), start_cell),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext"), start_plain_lines),
    "p": start_paragraph,
    "li": start_item,
    "table": start_table,
    "tr": start_row,
    "br": break_line,
}
ENDS: dict[object, Handler] = {
    **dict.fromkeys(PLAIN, start_plain),
    **dict.fromkeys(SPACED, start_spaced),
    **dict.fromkeys(HEADINGS, end_heading),
    **dict.fromkeys(("ul", "ol", "menu", "dir"), end_list),
    **dict.fromkeys(("td", "th"), end_cell),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext"), end_plain_lines),
    "p": end_paragraph,
    "li": end_item,
    "table": end_table,
    "tr": end_row,
}
"""What begins and what ends at the tags of an element; those of the other elements change nothing."""
