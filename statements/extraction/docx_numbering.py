"""Numbering of Word documents: the number that Word prints before a paragraph."""

import re
from typing import Any, NamedTuple

from statements.extraction.html_lists import styled, whole
from statements.extraction.package import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FORMATS = {
    "decimal": "1",
    "decimalZero": "1",
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
}
PLACE = re.compile(r"%([1-9])")


class Level(NamedTuple):
    """How one level of a list is numbered; `text` has %1 for the number of the first level, and so on."""

    start: int
    format: str
    text: str


class Numberings:
    """The lists of a document and how far each has been counted."""

    def __init__(self, lists: dict[str, dict[int, Level]], styles: dict[str, tuple[str | None, int]]) -> None:
        self.lists = lists
        self.styles = styles
        self.counts: dict[str, dict[int, int]] = {}

    @classmethod
    def of_file(cls, file: Any) -> "Numberings":
        """The numberings that a document of python-docx declares, in its parts and its styles."""
        parts = [relation.target_part for relation in file.part.rels.values() if not relation.is_external]
        roots = [part.element for part in parts if str(part.partname).endswith("numbering.xml")]
        styles = {style.style_id: number_of(style.element) for style in file.styles}
        return cls(lists_of(roots[0]) if roots else {}, styles)

    def marker(self, paragraph: Element, style: str | None) -> str | None:
        """What is printed before the paragraph, "" for a bullet, or None when it is no item of a list."""
        number, level = number_of(paragraph)
        if number is None:
            number, level = self.styles.get(style or "", (None, 0))
        levels = self.lists.get(number or "")
        if number is None or levels is None or level not in levels:
            return None if number in {None, "0"} else ""
        return self.count(number, level, levels)

    def count(self, number: str, level: int, levels: dict[int, Level]) -> str:
        counts = self.counts.setdefault(number, {})
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [deeper for deeper in counts if deeper > level]:
            del counts[deeper]
        if levels[level].format not in FORMATS:
            return ""
        return (
            PLACE.sub(lambda place: self.shown(int(place[1]) - 1, counts, levels), levels[level].text) + " "
        )

    def shown(self, level: int, counts: dict[int, int], levels: dict[int, Level]) -> str:
        """The number of one level in the letters that the list asks for."""
        if level not in levels:
            return ""
        number = counts.get(level, levels[level].start)
        return styled(number, FORMATS.get(levels[level].format, "1"))


def number_of(node: Element) -> tuple[str | None, int]:
    """The list and the level that the properties of a paragraph or style name."""
    properties = node.find(f"{W}pPr/{W}numPr")
    if properties is None:
        return None, 0
    number, level = properties.find(f"{W}numId"), properties.find(f"{W}ilvl")
    value = number.get(f"{W}val") if number is not None else None
    return value, (whole(level.get(f"{W}val")) or 0) if level is not None else 0


def lists_of(root: Element) -> dict[str, dict[int, Level]]:
    """Each list by its number, with its levels; a list may begin its levels elsewhere than its pattern."""
    patterns = {node.get(f"{W}abstractNumId"): levels_of(node) for node in root.iter(f"{W}abstractNum")}
    lists: dict[str, dict[int, Level]] = {}
    for node in root.iter(f"{W}num"):
        pattern = node.find(f"{W}abstractNumId")
        levels = dict(patterns.get(pattern.get(f"{W}val"), {})) if pattern is not None else {}
        for override in node.iter(f"{W}lvlOverride"):
            level, start = whole(override.get(f"{W}ilvl")), override.find(f"{W}startOverride")
            if level in levels and start is not None:
                levels[level] = levels[level]._replace(start=whole(start.get(f"{W}val")) or 1)
        lists[str(node.get(f"{W}numId"))] = levels
    return lists


def levels_of(pattern: Element) -> dict[int, Level]:
    """The levels of a pattern of lists."""
    levels = {}
    for node in pattern.iter(f"{W}lvl"):
        values = {name: node.find(f"{W}{name}") for name in ("start", "numFmt", "lvlText")}
        words = {name: found.get(f"{W}val") for name, found in values.items() if found is not None}
        start = whole(words.get("start"))
        level = Level(
            1 if start is None else start, words.get("numFmt") or "decimal", words.get("lvlText") or ""
        )
        levels[whole(node.get(f"{W}ilvl")) or 0] = level
    return levels
