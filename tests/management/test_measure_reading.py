"""measure_reading: what it prints, and with which exit status."""

import json

import pytest
from django.core.management import CommandError, call_command

LETTER = """\
Open letter for the river

Signed by:
1. Union of Weavers, Kenya
2. League of Potters (Uganda)
3. Guild of Dyers
"""
NAMES = ["Union of Weavers", "League of Potters", "Circle of Dyers"]


@pytest.fixture
def cases(tmp_path):
    for name, text in {"a-river": LETTER, "b-empty": ""}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "source.txt").write_text(text, encoding="utf-8")
        label = {"signatories": [{"name": name, "kind": "organization"} for name in NAMES]}
        (tmp_path / name / "gold.json").write_text(json.dumps(label), encoding="utf-8")
    return tmp_path


def test_a_row_a_document_and_the_figures(cases, capsys):
    call_command("measure_reading", cases, "--show", "1")
    shown = capsys.readouterr().out.splitlines()
    assert shown[1].split()[:6] == ["a-river", "3", "3", "0.667", "0.667", "0.667"]
    assert shown[2].strip() == "missed: Circle of Dyers"
    assert shown[3].strip() == "not a labelled name: Guild of Dyers"
    assert shown[5].strip() == f"refused: {cases / 'b-empty' / 'source.txt'}: is empty."
    assert "recall             0.3333" in shown
    assert "title              -" in shown


def test_json_holds_figures_counts_and_documents(cases, capsys):
    call_command("measure_reading", cases, "--format", "json", "--show", "5")
    said = json.loads(capsys.readouterr().out)
    assert said["figures"]["recall"] == pytest.approx(1 / 3)
    assert said["counts"]["labelled"] == 6
    assert [document["name"] for document in said["documents"]] == ["a-river", "b-empty"]
    assert said["documents"][0]["missed"] == ["Circle of Dyers"]


def test_a_figure_below_its_floor_fails_the_run(cases, capsys):
    with pytest.raises(SystemExit) as stopped:
        call_command("measure_reading", cases, "--floor", "recall=0.9", "--floor", "precision=0.5")
    assert stopped.value.code == 1
    assert capsys.readouterr().err == "recall is 0.3333, below the floor of 0.9.\n"


def test_a_floor_without_a_name_is_that_of_f1(cases, capsys):
    with pytest.raises(SystemExit) as stopped:
        call_command("measure_reading", cases, "--floor", "0.97")
    assert stopped.value.code == 1
    assert capsys.readouterr().err == "f1 is 0.4444, below the floor of 0.97.\n"


def test_a_floor_that_is_reached_is_silent(cases, capsys):
    call_command("measure_reading", cases, "--floor", "recall=0.3")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("floor", ["speed=1", "f1", "f1=high", "f1=nan", "=", "inf"])
def test_a_floor_nobody_knows_is_wrong_usage(cases, floor):
    with pytest.raises(CommandError):
        call_command("measure_reading", cases, "--floor", floor)


def test_a_folder_without_cases_is_wrong_usage(tmp_path):
    with pytest.raises(CommandError) as refused:
        call_command("measure_reading", tmp_path)
    assert refused.value.returncode == 2
