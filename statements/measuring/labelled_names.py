"""Labelled names: pairs of names and lists of names with their countries, as people labelled them."""

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from statements.resolution.comparison import NameAndCountries
from statements.resolution.gazetteer import load_gazetteer
from statements.resolution.printed_countries import read_countries

LABELS = ("same", "branch", "different", "unsure")
COLUMNS = ("left_name", "left_country", "right_name", "right_country", "label")


class BadLabels(Exception):
    """A file of labels cannot be read; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """Two names and what they are to each other; `is_doubtful` ones are left out of every figure."""

    left: NameAndCountries
    right: NameAndCountries
    label: str
    reason: str
    is_doubtful: bool


@dataclass(frozen=True, slots=True)
class LabelledName:
    """A name of a list, the block it stands in, its countries, and what evidence there is for them."""

    name: str
    group: int | None
    codes: frozenset[str]
    evidence: str


@dataclass(frozen=True, slots=True)
class LabelledList:
    """A list of names, and the countries that the statement is about."""

    names: tuple[LabelledName, ...]
    subjects: frozenset[str]


def read_pairs(path: Path) -> list[LabelledPair]:
    """Read tab-separated pairs with a header; raises BadLabels with the line that is wrong."""
    with opened(path) as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        missing = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
        if missing:
            raise BadLabels(f"{path}: has no column {missing[0]}.")
        return [labelled_pair(path, rows.line_num, row) for row in rows]


def labelled_pair(path: Path, line: int, row: dict[str, str | None]) -> LabelledPair:
    """Return one row as a pair."""
    label = row["label"] or ""
    if label not in LABELS:
        raise BadLabels(f"{path}, line {line}: {label!r} is none of {', '.join(LABELS)}.")
    is_doubtful = label == "unsure" or "D" in (row.get("flags") or "")
    return LabelledPair(side(row, "left"), side(row, "right"), label, row.get("reason") or "", is_doubtful)


def side(row: dict[str, str | None], which: str) -> NameAndCountries:
    """Return one of the two names of a row."""
    codes = read_countries(row[f"{which}_country"] or "", load_gazetteer())
    return NameAndCountries(row[f"{which}_name"] or "", codes)


def read_list(path: Path) -> LabelledList:
    """Read a labelled list: an object with `lines`, each with name, group, countries and evidence."""
    with opened(path) as file:
        try:
            said: dict[str, Any] = json.load(file)
            names = tuple(
                LabelledName(line["name"], line["group"], frozenset(line["countries"]), line["evidence"])
                for line in said["lines"]
            )
        except (ValueError, LookupError, TypeError) as error:
            raise BadLabels(f"{path}: is no list of labelled names ({error}).") from error
    subject = str(said.get("diaspora_subject") or "")[:2]
    return LabelledList(names, frozenset({subject} - {""}))


def opened(path: Path) -> Any:
    """Open a file of labels; raises BadLabels where there is none."""
    try:
        return path.open(encoding="utf-8", newline="")
    except OSError as error:
        raise BadLabels(f"{path}: cannot be read ({error.strerror}).") from error
