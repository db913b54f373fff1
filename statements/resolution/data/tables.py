"""Read the tables that are written by hand: lines of `CODE = form; form ...`, `#` begins a comment line."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

RULE_OF_MARK = {"^": "capitals", "=": "alone", "~": "beside", "?": "given", "%": "lower"}
"""How a form must be printed: in capitals, alone, beside a word like "region", or not as a given name."""


@dataclass(frozen=True, slots=True)
class TableLine:
    """One line of a table: its code, the English name printed before a colon (areas only), its forms."""

    code: str
    title: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DemonymSection:
    """The demonyms of one language; `is_lower` where the language prints them without a capital."""

    language: str
    is_lower: bool
    forms: tuple[tuple[str, str], ...]


def read_lines(path: Path) -> list[TableLine]:
    """Return the lines of the table at `path`, in order."""
    return [parse_line(line) for line in content_lines(path)]


def content_lines(path: Path) -> Iterator[str]:
    """Yield the lines that are neither empty nor comments."""
    for line in path.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def parse_line(line: str) -> TableLine:
    """Take `CODE = Title: form; form` or `CODE = form; form` apart."""
    code, _, rest = line.partition(" = ")
    title, colon, forms = rest.partition(": ")
    words = forms if colon else rest
    return TableLine(code, title if colon else "", tuple(form.strip() for form in words.split(";")))


def read_marked(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield code, form and rule for every spelling in the table at `path`."""
    for line in read_lines(path):
        for form in line.forms:
            # A slash with spaces parts the spellings of one place; one without belongs to the name.
            for spelling in form.split(" / "):
                yield line.code, *split_mark(spelling.strip())


def split_mark(form: str) -> tuple[str, str]:
    """Return the form without its mark, and the rule that the mark stands for."""
    if form[0] in RULE_OF_MARK:
        return form[1:], RULE_OF_MARK[form[0]]
    if form[-1] in RULE_OF_MARK:
        return form[:-1], RULE_OF_MARK[form[-1]]
    return form, ""


def read_demonyms(path: Path) -> list[DemonymSection]:
    """Return the sections of the demonym table, endings written out."""
    sections: list[tuple[str, list[str]]] = []
    for line in content_lines(path):
        if line.startswith("["):
            sections.append((line.strip("[]"), []))
        else:
            sections[-1][1].append(line)
    return [parse_section(head, lines) for head, lines in sections]


def parse_section(head: str, lines: list[str]) -> DemonymSection:
    """Write out one language's demonyms; lines that begin with @ name its sets of endings."""
    language, _, manner = head.partition(" ")
    endings = {line[1]: line.partition(" = ")[2].split() for line in lines if line.startswith("@")}
    forms = [
        (entry.code, word)
        for entry in map(parse_line, (line for line in lines if not line.startswith("@")))
        for form in entry.forms
        for word in write_out(form, endings)
    ]
    return DemonymSection(language, manner == "lower", tuple(forms))


def write_out(form: str, endings: dict[str, list[str]]) -> list[str]:
    """Return `stem@x` with every ending of the set x; a dot is the empty ending."""
    stem, mark, name = form.partition("@")
    return [stem + ending.strip(".") for ending in endings[name]] if mark else [form]


def read_phrases(path: Path) -> list[str]:
    """Return the phrases of a table that has no codes."""
    return [words.strip() for line in content_lines(path) for words in line.split(";")]
