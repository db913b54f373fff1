"""Records of web pages: blocks of one class that show the same fields, line by line, as rows of a table."""

from collections import defaultdict
from collections.abc import Sequence

from lxml import etree

from statements.extraction.html_markup import FIELD, Element

LEAST_RECORDS = 3
LEAST_FIELDS = 2


def make_rows_of_records(root: Element) -> None:
    """Turn each run of records into rows, with a column for each class of their fields."""
    holders = dict.fromkeys(field.getparent() for field in root.iter(FIELD))
    records: dict[tuple[Element, str], list[Element]] = defaultdict(list)
    for node in filter(is_record, holders):
        records[node.getparent(), node.get("class") or ""].append(node)
    for group in records.values():
        if len(group) >= LEAST_RECORDS and max(map(len, group)) >= LEAST_FIELDS:
            make_rows(group)


def is_record(node: Element) -> bool:
    """Whether an element holds fields, each of a class of its own, and beside them nothing but spans."""
    is_plain = all(child.tag in {FIELD, "span"} and not (child.tail or "").strip() for child in node)
    has_columns = len({child.get("class") for child in node}) == len(node)
    return is_plain and has_columns and node.getparent() is not None and not (node.text or "").strip()


def make_rows(records: Sequence[Element]) -> None:
    """Turn records into rows; a field that one of them leaves out is an empty cell."""
    columns = list(dict.fromkeys(field.get("class") for record in records for field in record))
    for record in records:
        fields = {field.get("class"): field for field in record}
        record.tag, record.text = "tr", None
        record[:] = [cell_of(fields.get(column)) for column in columns]


def cell_of(field: Element | None) -> Element:
    """The cell of a row for a field, or an empty one."""
    cell = etree.Element("td") if field is None else field
    cell.tag, cell.tail = "td", None
    return cell
