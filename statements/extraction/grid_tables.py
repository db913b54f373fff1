"""Grid tables: what pandoc draws with plus signs and strokes in Markdown, to tables of HTML."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

RULE = re.compile(r"\+(?:[-=:]{3,}\+)+")
FULL_LINK = re.compile(r"(?:\]\(|://)\S*$")
"""What goes on in the next line without a space, where a line is full: an address, or the label of one."""
LONGEST_LINE = 200
BARE_TAG = re.compile(r"^\s*</?p>\s*$")
HARD_BREAK = "\\"


def with_html_tables(text: str, render: Callable[[str], str]) -> str:
    """The text with each grid table as HTML, whose cells are what `render` makes of their Markdown."""
    if "\n+-" not in f"\n{text}":
        return text
    lines, written, at = text.split("\n"), [], 0
    while at < len(lines):
        end = end_of_table(lines, at)
        if end > at + 1:
            written += ["", html_of(lines[at:end], render), ""]
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


def html_of(lines: list[str], render: Callable[[str], str]) -> str:
    """The rows between the rules of a table; those above a double rule are its header."""
    bounds = [at for at, sign in enumerate(lines[0]) if sign == "+"]
    rows: list[str] = []
    for row, rule in rows_of(lines):
        tag = "th" if "=" in rule else "td"
        cells = (cell_of(row, start, end) for start, end in pairwise(bounds))
        rows.append("".join(f"<{tag}>{as_one_line(render(cell))}</{tag}>" for cell in cells))
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def rows_of(lines: list[str]) -> Iterator[tuple[list[str], str]]:
    """The lines of each row, and the rule below it."""
    row: list[str] = []
    for line in lines[1:]:
        if not RULE.fullmatch(line.rstrip()):
            row.append(line)
        elif row:
            yield row, line
            row = []


def cell_of(row: list[str], start: int, end: int) -> str:
    """The Markdown of one cell, whose lines its width has broken; what a writer broke stays so."""
    words = ""
    for line in row:
        piece = BARE_TAG.sub("", line[start + 1 : end])
        words += piece.strip()
        is_full = piece[-2:].strip() != ""
        if not (is_full and FULL_LINK.search(words[-LONGEST_LINE:])):
            words += "\n" if words.endswith(HARD_BREAK) or not piece.strip() else " "
    return words.strip()


def as_one_line(markup: str) -> str:
    """Markup without the line feeds between its tags: a blank line would end the table."""
    return " ".join(markup.split("\n"))
