"""compare_names: the command that explains a pair and answers a list of pairs."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from statements.management.commands.compare_names import BadLine, PairLine, read_lines


def answers(monkeypatch, capsys, given):
    text = given if isinstance(given, bytes) else given.encode()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))
    exit_code = 0
    try:
        call_command("compare_names", "-", format="json")
    except SystemExit as left:
        exit_code = left.code
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()], exit_code


def test_each_line_is_answered_in_order_without_a_database(monkeypatch, capsys):
    given = "Oak Trust\tGB\tThe Oak Trust\tUnited Kingdom\nOak Trust\t\tElm Choir\t\textra\n"
    found, exit_code = answers(monkeypatch, capsys, given)
    assert [(each["line"], each["verdict"], each["link"]) for each in found] == [
        (1, "same", True),
        (2, "different", False),
    ]
    assert exit_code == 0
    assert found[1]["left"] == "Oak Trust"
    assert found[1]["right"] == "Elm Choir"


def test_a_feature_has_name_value_weight_and_sentence(monkeypatch, capsys):
    [found], _ = answers(monkeypatch, capsys, "Oak Trust\tGB\tOak Fund\tGB\n")
    assert found["features"]
    assert all(set(feature) == {"name", "value", "weight", "sentence"} for feature in found["features"])
    assert 0 <= found["score"] <= 1


def test_a_malformed_line_is_told_and_the_rest_is_answered(monkeypatch, capsys):
    given = b"Oak\tElm\n\nOak\t\xff\tOak\t\nOak Trust\tKE\tOak Trust\tKE\n"
    found, exit_code = answers(monkeypatch, capsys, given)
    assert [set(each) == {"line", "error"} for each in found] == [True, True, True, False]
    assert [each["line"] for each in found] == [1, 2, 3, 4]
    assert exit_code == 1


def test_a_country_that_cannot_be_read_is_unknown(monkeypatch, capsys):
    [found], _ = answers(monkeypatch, capsys, "Lantern Oak Trust\tGB\tLantern Oak Trust\tAtlantis\n")
    assert found["verdict"] == "same"
    assert not found["link"]


@pytest.mark.parametrize("country", ["Kenya", "KE", "ke", "Кения", "كينيا", "Quênia", "Nairobi"])
def test_a_country_is_read_as_code_or_in_words(monkeypatch, capsys, country):
    [found], _ = answers(monkeypatch, capsys, f"Oak Trust\tKE\tOak Trust\t{country}\n")
    assert found["link"]


@pytest.mark.parametrize(
    "name",
    ["", "X", "😀", "😀😀", "«»", "Оаk Тrust", "ab" * 5000, "a " * 5000, "(" * 400, "Elm" + "\u0301" * 999],
)
def test_a_strange_name_gets_a_sane_answer(monkeypatch, capsys, name):
    found, exit_code = answers(monkeypatch, capsys, f"{name}\tGB\t{name}\tGB\n{name}\t\tOak Trust\tKE\n")
    assert exit_code == 0
    assert all(0 <= each["score"] <= 1 for each in found)
    assert found[1]["verdict"] != "same" or name == "Оаk Тrust"


def test_lines_are_read_one_by_one():
    lines = read_lines(io.BytesIO("\ufeffOak\t\tElm\t\r\nOak\n".encode()))
    assert next(lines) == PairLine(1, "Oak", "", "Elm", "")
    assert isinstance(next(lines), BadLine)


def test_one_pair_is_explained_in_sentences(capsys):
    call_command("compare_names", "Oak Trust", "Fundación Oak", left_country="GB", right_country="UK")
    out = capsys.readouterr().out
    assert "same" in out
    assert "trust = fundacion" in out


@pytest.mark.parametrize("names", [["Oak"], ["-", "Oak"]])
def test_one_name_alone_is_wrong_usage(names):
    with pytest.raises(CommandError) as refused:
        call_command("compare_names", *names)
    assert refused.value.returncode == 2
