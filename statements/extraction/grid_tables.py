"""Grid tables: what pandoc draws with plus signs and strokes in Markdown, to tables of HTML."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import pairwise

from statements.extraction.limits import Limits
from statements.extraction.refusal import Refused

RULE = re.compile(r"\+(?:[-=:]{3,}\+)+")
FULL_LINK = re.compile(r"(?:\]\(|://)\S*$")
"""What goes on in the next line without a space, where a line is full: an address, or the label of one."""
LONGEST_LINE = 200
BARE_TAG = re.compile(r"^\s*</?p>\s*$")
HARD_BREAK = "\\"


def with_html_tables(text: str, render: Callable[[str], str], limits: Limits) -> str:
    """The text with each grid table as HTML, whose cells are what `render` makes of their Markdown.

    Raises Refused past the limit of cells.
    """
    if "\n+-" not in f"\n{text}":
        return text
    lines, written, at, left = text.split("\n"), [], 0, limits.cells
    while at < len(lines):
        end = end_of_table(lines, at)
        if end > at + 1:
            bounds = [place for place, sign in enumerate(lines[at]) if sign == "+"]
            rows = [(cells_of(row, bounds), rule) for row, rule in rows_of(lines[at:end])]
            left -= sum(len(cells) for cells, _ in rows)
            if left < 0:
                raise Refused(f"has over {limits.cells:,} cells in its tables.")
            written += ["", html_of(rows, render), ""]
        else:
            end = at + 1
            written.append(lines[at])
        at = end
    return "\n".join(written)


def end_of_table(lines: list[str], at: int) -> int:
    """One past the last rule of the table whose first rule is a line; the line itself where it is none."""
    if not RULE.fullmatch(lines[at].rstrip()):
        return at
    end = last = at + 1
    while end < len(lines) and lines[end].startswith(("+", "|")) and lines[end].rstrip().endswith(("+", "|")):
        end += 1
        last = end if RULE.fullmatch(lines[end - 1].rstrip()) else last
    return last


def html_of(rows: list[tuple[list[str], str]], render: Callable[[str], str]) -> str:
    """The rows of a table, each with the rule below it; those above a double rule are its header."""
    written = []
    for cells, rule in rows:
        tag = "th" if "=" in rule else "td"
        shown = (as_one_line(render(cell)) if cell else "" for cell in cells)
        written.append("".join(f"<{tag}>{cell}</{tag}>" for cell in shown))
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in written)}</table>"


def rows_of(lines: list[str]) -> Iterator[tuple[list[str], str]]:
    """The lines of each row, and the rule below it."""
    row: list[str] = []
    for line in lines[1:]:
        if not RULE.fullmatch(line.rstrip()):
            row.append(line)
        elif row:
            yield row, line
            row = []


def cells_of(row: list[str], bounds: list[int]) -> list[str]:
    """The Markdown of the cells of a row, as many as its longest line reaches."""
    cells: list[list[str]] = []
    for line in row:
        pieces = pieces_of(line.rstrip(), bounds)
        cells += ([] for _ in range(len(pieces) - len(cells)))
        for cell, piece in zip(cells, pieces, strict=False):
            cell.append(piece)
    return list(map(cell_of, cells))


def pieces_of(line: str, bounds: list[int]) -> list[str]:
    """What each column holds of a line, as far as it reaches."""
    reached = bounds[: bisect_left(bounds, len(line)) + 1]
    is_aligned = len(line) - 1 in reached[-2:] and all(line[at] in "+|" for at in reached if at < len(line))
    # Letters that are two columns wide move the strokes behind them.
    between = line[1:-1].split("|")
    if not is_aligned and len(between) == len(bounds) - 1:
        return between
    return [line[start + 1 : end] for start, end in pairwise(reached)]


def cell_of(pieces: list[str]) -> str:
    """The Markdown of one cell, whose lines its width has broken; what a writer broke stays so."""
    words = ""
    for printed in pieces:
        piece = BARE_TAG.sub("", printed)
        words += piece.strip()
        is_full = piece[-2:].strip() != ""
        if not (is_full and FULL_LINK.search(words[-LONGEST_LINE:])):
            words += "\n" if words.endswith(HARD_BREAK) or not piece.strip() else " "
    return words.strip()


def as_one_line(markup: str) -> str:
    """Markup without the line feeds between its tags: a blank line would end the table."""
    return " ".join(markup.split("\n"))
