"""Numbers of lists: what a browser prints before each item of an ordered list."""

import re

from statements.extraction.html_markup import Element

# What a figure follows is no number of an item but part of a name: "11.11.11".
OWN_NUMBER = re.compile(r"[(\[]?\d{1,5}[.)\]](?!\d)")
OWN_LETTER = re.compile(r"[(\[]?(?:[A-Za-z]|[ivxlcIVXLC]{1,6})[.)\]]\s")
UNMARKED = re.compile(r"list-style(?:-type)?\s*:\s*none|list-unstyled|no-?bullet", re.IGNORECASE)
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class Numbering:
    """The list that items are being read of, and the number of the last one."""

    def __init__(self, node: Element) -> None:
        look = f"{node.get('style') or ''} {node.get('class') or ''}"
        self.is_numbered = node.tag == "ol" and not UNMARKED.search(look)
        self.style = node.get("type") or "1"
        self.step = -1 if node.get("reversed") is not None else 1
        self.number = (whole(node.get("start")) or 1) - self.step
        if self.step < 0 and node.get("start") is None:
            self.number = sum(1 for child in node if child.tag == "li") + 1

    def next_item(self, node: Element) -> None:
        """Count one item, or take the number that it sets."""
        value = whole(node.get("value"))
        self.number = self.number + self.step if value is None else value

    def marker(self, text: str) -> str:
        """What is printed before the item's text: nothing where the text has a number of its own."""
        own = OWN_NUMBER if self.style == "1" else OWN_LETTER
        if not self.is_numbered or own.match(text):
            return ""
        return f"{styled(self.number, self.style)}. "


def whole(text: str | None) -> int | None:
    """The whole number that an attribute holds, if it is one that can be counted with."""
    if text is None:
        return None
    words = text.strip()
    return int(words) if re.fullmatch(r"-?[0-9]{1,9}", words) else None


def styled(number: int, style: str) -> str:
    """A number as letters or Roman numerals, where the list asks for them and they reach."""
    if style in {"a", "A"} and 0 < number <= 26 * 27:
        letters = "" if number <= 26 else chr(96 + (number - 1) // 26)
        letters += chr(97 + (number - 1) % 26)
        return letters if style == "a" else letters.upper()
    if style in {"i", "I"} and 0 < number < 4000:
        return roman(number) if style == "i" else roman(number).upper()
    return str(number)


def roman(number: int) -> str:
    """A number in small Roman numerals."""
    words = ""
    for value, letters in ROMAN:
        words += letters * (number // value)
        number %= value
    return words
