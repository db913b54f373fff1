"""Labels: what people say is right about a document, from `gold.json` or `expected.json` beside it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LABEL_FILES = ("gold.json", "expected.json")


@dataclass(frozen=True, slots=True)
class Labelled:
    """One signatory as a person read it; `also_right` are other names that are accepted.

    `country` is a code, or None where the document does not state one.
    """

    name: str
    is_person: bool
    country: str | None
    also_right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """What is right about one document; `has_only_days`: the date is None unless its day is printed."""

    titles: tuple[str, ...]
    date: str | None
    has_only_days: bool
    signatories: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled document: the name of its folder, the document, the label."""

    name: str
    source: Path
    label: Label


def find_cases(folder: Path) -> Iterator[Case]:
    """The labelled documents in the folders under `folder`, by name; both files have to be there."""
    for inner in sorted(path for path in folder.iterdir() if path.is_dir()):
        label_file = next((inner / name for name in LABEL_FILES if (inner / name).is_file()), None)
        content = json.loads(label_file.read_text(encoding="utf-8")) if label_file else {}
        source = source_of(inner, content)
        if source and "signatories" in content:
            yield Case(inner.name, source, label_from(content))


def source_of(folder: Path, content: dict[str, Any]) -> Path | None:
    """The document that the label names, looked for above the folder; else the `source` beside it.

    A PDF comes before other sources: they are its bare text.
    """
    if "document" in content:
        paths = (above / content["document"] for above in folder.resolve().parents)
        return next((path for path in paths if path.is_file()), None)
    sources = sorted(folder.glob("source.*"), key=lambda path: (path.suffix != ".pdf", path.name))
    return sources[0] if sources else None


def label_from(content: dict[str, Any]) -> Label:
    """A label from the JSON of either shape; entries that stand for unnamed ones name nobody."""
    titles = [content.get("title"), *content.get("title_alternatives", [])]
    date = content.get("date")
    return Label(
        titles=tuple(title for title in titles if title),
        date=date["value"] if isinstance(date, dict) else date,
        has_only_days=not isinstance(date, dict),
        signatories=tuple(
            labelled_from(entry) for entry in content["signatories"] if entry["kind"] != "withheld"
        ),
    )


def labelled_from(entry: dict[str, Any]) -> Labelled:
    """One signatory from the JSON of either shape; of several countries none is the one."""
    countries = entry["countries"] if "countries" in entry else [entry.get("country")]
    return Labelled(
        name=entry["name"],
        is_person=entry["kind"] == "person",
        country=countries[0] if len(countries) == 1 else None,
        also_right=tuple(entry.get("also_ok") or entry.get("also_right") or ()),
    )
