"""measure_resolving: what is measured on the labelled names of this project, and the floors it must keep."""

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

LABELLED = Path(__file__).parent.parent / "resolution" / "labelled"
PAIRS = LABELLED / "pairs.tsv"
COUNTRIES = LABELLED / "countries.json"
NAMES = LABELLED / "names.json"
TRANSLATED = LABELLED / "translated.tsv"
HEADER = "left_name\tleft_country\tright_name\tright_country\tlabel\treason\tflags\n"


def measured(capsys, **options):
    call_command("measure_resolving", format="json", **options)
    return json.loads(capsys.readouterr().out)


def written(folder, *rows):
    path = folder / "pairs.tsv"
    path.write_text(HEADER + "".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("pairs", "floors"),
    [
        (PAIRS, {"f1": 0.9, "precision": 0.97, "recall_at_95": 0.86, "linked": 0.15, "branch_told": 0.9}),
        (TRANSLATED, {"f1": 0.85, "precision": 0.97, "recall_at_95": 0.75, "branch_told": 0.78}),
    ],
)
def test_pairs_keep_their_floors(pairs, floors):
    call_command(
        "measure_resolving",
        pairs=pairs,
        floor=list(floors.items()),
        ceiling=[("wrong_links", 0)],
    )


def test_countries_keep_their_floors(capsys):
    found = measured(capsys, countries=COUNTRIES)["countries"]
    assert found["wrong"] == 0
    assert found["right"] >= 0.95 * found["names"]
    assert found["merged_wrong"] <= 1


def test_countries_of_names_by_themselves_keep_their_floors(capsys):
    found = measured(capsys, countries=NAMES)["countries"]
    assert found["wrong"] <= 0.01 * found["names"]
    assert found["right"] >= 0.78 * found["names"]


def test_figures_are_those_of_the_labels(tmp_path, capsys):
    path = written(
        tmp_path,
        ("Lantern Trust", "KE", "The Lantern Trust", "Kenya", "same", "", ""),
        ("Lantern Trust", "KE", "Copper Choir", "KE", "same", "renamed", ""),
        ("Lantern Trust", "KE", "Lantern Trust Mombasa", "KE", "branch", "chapter", ""),
        ("Lantern Trust", "KE", "Copper Choir", "KE", "same", "renamed", "D"),
        ("Lantern Trust", "KE", "Copper Choir", "KE", "unsure", "", ""),
    )
    found = measured(capsys, pairs=path)
    assert found["pairs"]["pairs"] == 3
    assert found["pairs"]["recall"] == 0.5
    assert found["pairs"]["precision"] == 1
    assert found["pairs"]["linked"] == 0.5
    assert found["pairs"]["branch_told"] == 1
    assert [(each["label"], each["right"]) for each in found["worst"]] == [("same", "Copper Choir")]
    assert found["worst"][0]["sentences"]


def test_a_figure_that_misses_its_mark_is_an_error(tmp_path, capsys):
    path = written(tmp_path, ("Lantern Trust", "", "Copper Choir", "", "same", "", ""))
    with pytest.raises(SystemExit) as left:
        call_command("measure_resolving", pairs=path, floor=[("f1", 0.5)])
    assert left.value.code == 1
    assert "f1 is 0.0000, below the floor of 0.5." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("left\tright\n", "has no column left_name"),
        (HEADER + "a\t\tb\t\tperhaps\t\t\n", "line 2: 'perhaps' is none of"),
    ],
)
def test_labels_that_cannot_be_read_are_told(tmp_path, content, said):
    path = tmp_path / "pairs.tsv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CommandError, match=said) as refused:
        call_command("measure_resolving", pairs=path)
    assert refused.value.returncode == 2


@pytest.mark.parametrize(
    "options",
    [{}, {"pairs": Path("/nowhere")}, {"countries": PAIRS}, {"pairs": PAIRS, "floor": [("beauty", 1.0)]}],
)
def test_wrong_usage_is_refused(options):
    with pytest.raises(CommandError) as refused:
        call_command("measure_resolving", **options)
    assert refused.value.returncode == 2
