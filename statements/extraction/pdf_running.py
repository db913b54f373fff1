"""Running lines of a PDF: headers, footers and the numbers of pages, that are no part of the text."""

import re
from collections import Counter

from statements.extraction.pdf_order import Page, Row

MARGIN = 0.12
"""Running headers and footers stand in this part of a page's height."""
PAGE_NUMBER = re.compile(
    r"\W*(?:page|seite|página|pagina|стр\.?|страница|сторінка|sayfa|səhifə|p\.?)?\s*\d{1,4}"
    r"(?:\s*(?:/|of|von|de|sur|из|з|di)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
Key = tuple[str, str]


class RunningLines:
    """The rows that pages repeat in their margins; a header or footer is kept where it stands first."""

    def __init__(self, pages: list[Page]) -> None:
        times = Counter(key for page in pages for key in {key_of(page, row) for row in page.rows()})
        self.repeated = {
            key for key, number in times.items() if key[0] and number >= 2 and number * 2 >= len(pages)
        }
        self.seen: set[Key] = set()

    def left_out(self, page: Page) -> Page:
        """The page without what runs on from the pages before it."""
        return page.changed(lambda row: [] if self.is_running(page, row) else row)

    def is_running(self, page: Page, row: Row) -> bool:
        key = key_of(page, row)
        is_repeated, is_first = key in self.repeated, key not in self.seen
        self.seen.add(key)
        if key[0] and PAGE_NUMBER.fullmatch(key[1].replace("#", str(page.number))):
            return is_repeated or counts(row, page)
        return is_repeated and not is_first


def key_of(page: Page, row: Row) -> Key:
    """In which margin a row stands, if in any, and its words without the number of its page."""
    text = " ".join(segment.text for segment in row)
    middle = row[0].middle
    zone = "top" if middle > page.height * (1 - MARGIN) else "bottom" if middle < page.height * MARGIN else ""
    return zone, re.sub(rf"\b{page.number}\b", "#", text)


def counts(row: Row, page: Page) -> bool:
    """Whether a row in the margin holds the number of its page."""
    return str(page.number) in re.findall(r"\d+", " ".join(segment.text for segment in row))
