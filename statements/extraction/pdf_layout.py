"""Layout of a PDF: from the segments of its pages to the lines that a reader sees, in their order."""

import re
import statistics
from collections import Counter
from typing import NamedTuple

from statements.extraction.lines import Cells, ranges_of
from statements.extraction.pdf_columns import Band, Column, bands_of, columns_of, is_table
from statements.extraction.pdf_glyphs import BULLETS, Segment

ITEM = re.compile(r"[\[(]?(?:\d{1,4}|[A-Za-z]|[ivxIVX]{1,5})[.)\]]\s|[•·◦▪–—*●○■□➢✓§-]\s")
PAGE_NUMBER = re.compile(
    r"\W*(?:page|seite|página|pagina|стр\.?|страница|сторінка|sayfa|səhifə|p\.?)?\s*\d{1,4}"
    r"(?:\s*(?:/|of|von|de|sur|из|з|di)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
ENDS = frozenset(".!?:;…")
GOES_ON, HARDLY_FULL, LONG_LINE, LONGEST_WORD = 0.7, 0.75, 40, 60
MARGIN = 0.12
"""Running headers and footers stand in this part of a page's height."""


class Page(NamedTuple):
    """The rows of one page, its number from 1 and its size in points."""

    number: int
    width: float
    height: float
    rows: list[list[Segment]]


class SetLine(NamedTuple):
    """One line as it will stand in the document."""

    is_after_blank: bool
    text: str
    element: str | None
    cells: Cells
    page: int


def lay_out(pages: list[Page]) -> list[SetLine]:
    """The lines of all pages, without what repeats on them."""
    pages = without_running_lines(pages)
    setter = LineSetter(pages)
    for page in pages:
        setter.set_page(page)
    return setter.lines


def without_running_lines(pages: list[Page]) -> list[Page]:
    """The pages without their numbers, and with a running header or footer only where it stands first."""
    times = Counter(key for page in pages for key in {key_of(page, row) for row in page.rows} if key[0])
    seen: set[tuple[str, str]] = set()
    kept = []
    for page in pages:
        rows = []
        for row in page.rows:
            key = key_of(page, row)
            repeats = bool(key[0]) and times[key] >= 2 and times[key] * 2 >= len(pages)
            is_number = (
                bool(key[0]) and PAGE_NUMBER.fullmatch(key[1].replace("#", str(page.number))) is not None
            )
            if not (is_number and (repeats or counts(row, page))) and not (repeats and key in seen):
                rows.append(row)
            seen.add(key)
        kept.append(page._replace(rows=rows))
    return kept


def key_of(page: Page, row: list[Segment]) -> tuple[str, str]:
    """In which margin a row stands, if in any, and its words without the number of its page."""
    text = " ".join(segment.text for segment in row)
    middle = row[0].middle
    zone = "top" if middle > page.height * (1 - MARGIN) else "bottom" if middle < page.height * MARGIN else ""
    return zone, re.sub(rf"\b{page.number}\b", "#", text)


def counts(row: list[Segment], page: Page) -> bool:
    """Whether a row in the margin holds the number of its page."""
    return str(page.number) in re.findall(r"\d+", " ".join(segment.text for segment in row))


class LineSetter:
    """Sets the lines of one page after another, joining those that were broken at the edge."""

    def __init__(self, pages: list[Page]) -> None:
        segments = [segment for page in pages for row in page.rows for segment in row]
        self.lines: list[SetLine] = []
        self.height = statistics.median([s.height for s in segments for _ in s.text[::8]] or [10.0])
        self.pitch = usual_pitch(pages)
        self.words = Counter(word for segment in segments for word in re.findall(r"[\w-]+", segment.text))
        self.is_blank_due = False
        self.has_blank_gaps = False
        self.last: Segment | None = None

    def set_page(self, page: Page) -> None:
        edges = [(row[0].left, row[-1].right) for row in page.rows]
        left = min((edge[0] for edge in edges), default=0.0)
        right = max([page.width - left, *(edge[1] for edge in edges if edge[1] > page.width * 0.7)])
        right = max((edge[1] for edge in edges if edge[1] > page.width * 0.75), default=right)
        for number, band in enumerate(bands_of(page.rows)):
            self.is_blank_due = self.is_blank_due or number > 0
            if is_table(band):
                self.set_table(band, page)
            else:
                for column in columns_of(band, left, right, page.width - left):
                    self.set_column(column, page)

    def set_table(self, band: Band, page: Page) -> None:
        rows: list[list[str]] = []
        for cells in band.cells():
            words = [cell.text if cell else "" for cell in cells]
            if rows and not words[0]:
                rows[-1] = [f"{above} {below}".strip() for above, below in zip(rows[-1], words, strict=True)]
            else:
                rows.append(words)
        for words in rows:
            self.put("\t".join(words), "tr", ranges_of(words), page)
        self.last = None

    def set_column(self, column: Column, page: Page) -> None:
        """Set the lines of a column; a blank line before it only where the column before had some."""
        previous: Segment | None = None
        has_blank_gaps = False
        for segment in column.segments:
            if previous is None:
                goes_on = not self.is_blank_due and is_cut_by_page(self.last, segment)
                self.is_blank_due = self.is_blank_due or self.has_blank_gaps
            else:
                gap = (previous.middle - segment.middle) / max(previous.height, segment.height)
                self.is_blank_due = gap > 1.4 * self.pitch
                has_blank_gaps = has_blank_gaps or self.is_blank_due
                goes_on = not self.is_blank_due and is_broken(previous, segment, column)
            if goes_on and self.lines:
                self.is_blank_due = False
                self.continue_line(segment.text)
            else:
                self.put(segment.text, self.element_of(segment), (), page)
            previous = self.last = segment
        self.has_blank_gaps = has_blank_gaps

    def element_of(self, segment: Segment) -> str | None:
        ratio = segment.height / self.height
        if ratio < 1.15 or len(segment.text) > 200:
            return "li" if segment.text[:1] in BULLETS and segment.text[1:2] == " " else None
        return "h1" if ratio > 1.5 else "h2"

    def put(self, text: str, element: str | None, cells: Cells, page: Page) -> None:
        if element == "li":
            text = text[1:].lstrip()
        if text:
            self.lines.append(SetLine(self.is_blank_due, text, element, cells, page.number))
            self.is_blank_due = False

    def continue_line(self, text: str) -> None:
        """Add the words of the next line to the last, with a word that was parted put together."""
        line = self.lines[-1]
        self.lines[-1] = line._replace(text=self.put_together(line.text, text))

    def put_together(self, above: str, below: str) -> str:
        last = above.rpartition(" ")[2]
        start, end = re.search(r"[\w-]*-$", last[-LONGEST_WORD:]), re.match(r"\w+", below)
        if start is None or end is None or len(start[0]) < 2:
            return f"{above} {below}"
        # A word that is printed with its hyphen elsewhere keeps it here, and so does an address.
        whole = start[0] + end[0]
        if self.words[whole] or not end[0][0].islower() or "/" in last:
            return above + below
        return above[:-1] + below


def is_broken(above: Segment, below: Segment, column: Column) -> bool:
    """Whether the line above ended only because the next word did not fit."""
    height = max(above.height, below.height)
    if abs(above.height - below.height) > 0.15 * height or ITEM.match(below.text + " "):
        return False
    indent = below.left - above.left
    if indent < -6 * height or (indent > 0.8 * height and not ITEM.match(above.text)):
        return False
    # What begins small after a long line goes on with it, even where the line was broken early.
    is_long = above.right - column.left > GOES_ON * (column.limit - column.left)
    if is_long and below.text[:1].islower() and above.text[-1] not in ENDS:
        return True
    word = below.text.split(" ", 1)[0]
    width = (below.right - below.left) / max(1, len(below.text)) * len(word)
    # A long name may only seem to have had no room beside a short one.
    if word[:1].isupper() and above.right - column.left < HARDLY_FULL * (column.limit - column.left):
        return False
    return above.right + 0.2 * height + width > column.limit


def is_cut_by_page(above: Segment | None, below: Segment) -> bool:
    """Whether a sentence goes on at the top of the next page or column."""
    if above is None or abs(above.height - below.height) > 0.15 * above.height:
        return False
    return len(above.text) > LONG_LINE and above.text[-1] not in ENDS and below.text[:1].islower()


def usual_pitch(pages: list[Page]) -> float:
    """How far lines stand apart that follow each other closely, in line heights."""
    pitches = []
    for page in pages:
        for above, below in zip(page.rows, page.rows[1:], strict=False):
            pitch = (above[0].middle - below[0].middle) / max(above[0].height, below[0].height)
            if pitch < 2.5:
                pitches.append(pitch)
    return statistics.quantiles(pitches, n=4)[0] if len(pitches) > 3 else 1.2
