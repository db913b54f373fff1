"""The project's own documents are read as their labels say, in every layout, format and language.

The labels are what a person reads, not what the reader does: what it gets wrong today stands in KNOWN.
"""

import json
from functools import lru_cache
from pathlib import Path

import pytest
from django.core.management import call_command

from statements.measuring.comparing import comparable
from statements.measuring.labels import find_cases
from statements.reading import Refused, read_file, reading_as_json

EXAMPLES = Path(__file__).parent / "examples"
CASES = {case.name: case for case in find_cases(EXAMPLES) if not case.name.startswith("seed_")}
FIELDS = ("title", "date", "language", "entries_claimed", "signatories")
IN_SIGNATORY = ("name", "kind", "person", "role", "countries")
FLOORS = {
    "f1": 0.995, "worst_f1": 0.95, "kind": 0.99, "country": 0.985, "country_not_wrong": 1, "title": 0.98,
    "date": 0.98, "no_false_date": 1, "no_list": 1, "lines": 0.99, "sure_right": 0.99, "right_sure": 0.95,
}  # fmt: skip
# What is read wrong today, and why; a mended reader fails the test of its case until its line here is gone.
KNOWN: dict[tuple[str, str], str] = {}


@lru_cache
def reading_of(name):
    """The reading as a script gets it, in the shape of a label."""
    try:
        said = reading_as_json(read_file(CASES[name].source))
    except Refused as refusal:
        return dict.fromkeys(FIELDS, str(refusal))
    said["date"] = said["date"] and {key: str(said["date"][key]) for key in ("value", "precision")}
    said["signatories"] = [as_labelled(signatory) for signatory in said["signatories"]]
    return {field: said[field] for field in FIELDS}


def as_labelled(signatory):
    said = {field: signatory[field] for field in IN_SIGNATORY}
    return said | {"kind": str(said["kind"]), "countries": [guess["code"] for guess in said["countries"]]}


def label_of(name):
    return json.loads((EXAMPLES / name / "expected.json").read_text(encoding="utf-8"))


def comparable_signatory(signatory):
    """Its parts, words without mere layout; no role and an empty one are alike."""
    words = {field: comparable(signatory[field]) for field in ("name", "person", "role")}
    return words | {field: signatory[field] for field in ("kind", "countries")}


def differences(name, field):
    """What is labelled and what was read, where the two differ."""
    label, said = label_of(name)[field], reading_of(name)[field]
    if field == "title":
        label, said = comparable(label), comparable(said)
    if field != "signatories" or isinstance(said, str):
        return [] if label == said else [("labelled", label), ("read", said)]
    other_names = {
        comparable(other): signatory["name"]
        for signatory in label
        for other in signatory.get("also_right", [])
    }
    right = [comparable_signatory(signatory) for signatory in label]
    found = [
        comparable_signatory(
            signatory | {"name": other_names.get(comparable(signatory["name"]), signatory["name"])}
        )
        for signatory in said
    ]
    missing = [("labelled", signatory) for signatory in right if signatory not in found]
    wrong = [("read", signatory) for signatory in found if signatory not in right]
    return missing + wrong or ([] if len(right) == len(found) else [("labelled", right), ("read", found)])


def checks():
    return [(name, field) for name in CASES for field in FIELDS if field in label_of(name)]


@pytest.mark.parametrize(("name", "field"), checks())
def test_an_example_is_read_as_labelled(name, field, request):
    if request.config.getoption("--rewrite-examples"):
        rewrite(name)
        pytest.fail(
            "The expectation was rewritten with what was read: look at it, then run without the switch."
        )
    wrong = differences(name, field)
    if (name, field) in KNOWN:
        assert wrong, f"This is read right now; take its line out of KNOWN: {KNOWN[name, field]}"
        pytest.xfail(KNOWN[name, field])
    assert wrong == []


def rewrite(name, folder=EXAMPLES):
    """Put what was read in the place of what was expected."""
    (folder / name / "expected.json").write_text(as_file(reading_of(name)), encoding="utf-8")


def as_file(label):
    """A label with a line a signatory."""
    rows = [json.dumps(signatory, ensure_ascii=False) for signatory in label["signatories"]]
    front = json.dumps({key: label[key] for key in label if key != "signatories"}, ensure_ascii=False)
    listed = "".join(f"\n  {row}{',' if row is not rows[-1] else ''}" for row in rows)
    end = "\n" if rows else ""
    return f'{front[:-1]}, "signatories": [{listed}{end}]}}\n'


def test_what_is_known_to_be_wrong_is_an_example():
    assert set(KNOWN) <= set(checks())


def test_there_are_enough_examples_of_every_format_and_language():
    languages = {label_of(name)["language"] for name in CASES}
    assert len(CASES) >= 60
    assert {"en", "fr", "es", "de", "pt", "tr", "az", "ru", "uk", "ar", "it", "ka"} <= languages
    assert {"nl", "pl", "hu", "cs", "ro", "sv", "fi", "el", "bg", "ca", "he", "fa", "id"} <= languages
    assert {"zh", "ja", "ko", "da", "hr", "sr"} <= languages
    assert {".txt", ".html", ".md", ".csv", ".tsv", ".json", ".yaml", ".pdf", ".docx", ".odt", ".xlsx"} <= {
        case.source.suffix for case in CASES.values()
    }


def test_the_examples_are_read_well_enough():
    floors = [f"--floor={name}={least}" for name, least in FLOORS.items()]
    call_command("measure_reading", EXAMPLES, *floors)


def test_the_switch_rewrites_an_expectation(tmp_path):
    name = next(iter(CASES))
    (tmp_path / name).mkdir()
    rewrite(name, tmp_path)
    assert json.loads((tmp_path / name / "expected.json").read_text(encoding="utf-8")) == reading_of(name)
