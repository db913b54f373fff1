"""Web pages: bytes to a Document whose lines are the page's headings, paragraphs, items and rows."""

from lxml import etree

from statements.extraction.document import Document
from statements.extraction.html_blocks import BlockReader
from statements.extraction.html_chrome import prune_chrome
from statements.extraction.html_markup import INLINE, Element, date_of, language_of, parse_page, title_of
from statements.extraction.html_records import make_rows_of_records
from statements.extraction.lines import LineCollector

MEDIA_TYPE = "text/html"


def read_html(data: bytes) -> Document:
    """The printed lines of a web page; raises Refused when it is no text or its elements lie too deep."""
    root = parse_page(data)
    title, language, date = title_of(root), language_of(root), date_of(root)
    prune_chrome(root)
    make_rows_of_records(root)
    return collect_lines(root).document(MEDIA_TYPE, title, language, date)


def collect_lines(root: Element) -> LineCollector:
    """The lines of a tree of elements, its head left out."""
    etree.strip_elements(root, "head", "title", with_tail=False)
    etree.strip_tags(root, *INLINE)
    collector = LineCollector()
    for text, element, cells, is_after_blank in BlockReader().read(root):
        if is_after_blank:
            collector.blank()
        collector.add(text, element, cells)
    return collector
