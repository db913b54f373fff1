"""read_statement: what it prints, where, and with which exit status."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
LETTER = """\
Open letter

Signed by:
1. Union of Weavers, Kenya
2. League of Potters (Uganda)
3. Guild of Dyers
"""


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def run(*arguments, stdin="", **environment):
    """The command as a user runs it, with no environment variable and no database to speak of."""
    clean = {"PATH": os.environ["PATH"], "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none", **environment}
    return subprocess.run(
        [sys.executable, "manage.py", "read_statement", *map(str, arguments)],
        cwd=ROOT,
        env=clean,
        input=stdin.encode(),
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_json_is_one_object_with_the_promised_keys(letter):
    done = run(letter, "--format", "json")
    reading = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, b"")
    assert list(reading) == [
        "schema", "title", "kind", "date", "place", "issuer", "language", "petition", "subject_countries",
        "text", "body", "entries_claimed", "signatories", "line_fates", "line_counts", "problems",
    ]  # fmt: skip
    assert list(reading["signatories"][0]) == [
        "position", "number", "name", "printed", "kind", "person", "role", "section", "group", "line", "span",
        "spans", "confidence", "stands_for", "countries", "regions",
    ]  # fmt: skip
    assert reading["schema"] == "read_statement/1"
    assert [[c["code"] for c in s["countries"]] for s in reading["signatories"][:2]] == [["KE"], ["UG"]]
    assert set(reading["signatories"][0]["countries"][0]) == {"code", "confidence", "evidence", "runner_up"}


def test_standard_input_is_a_dash_and_output_is_utf_8_in_any_locale():
    done = run(
        "-", "--format", "json", stdin="“Ən yaxşı”\n\nBir sətir", LC_ALL="C", PYTHONIOENCODING="latin-1"
    )
    assert json.loads(done.stdout.decode("utf-8"))["title"] == "“Ən yaxşı”"


def test_several_files_are_one_line_each_in_order_and_a_bad_one_stops_nothing(letter, tmp_path):
    done = run(letter, tmp_path / "missing.txt", letter, "--format", "json")
    assert done.returncode == 1
    assert [json.loads(line)["title"] for line in done.stdout.splitlines()] == ["Open letter", "Open letter"]
    assert done.stderr.decode() == f"{tmp_path / 'missing.txt'}: there is no such file.\n"


def test_without_json_a_person_reads_a_table(letter):
    shown = run(letter).stdout.decode()
    assert "title     Open letter" in shown
    assert "    1     4  KE           organization  Union of Weavers" in shown
    assert "3 signatories; lines: 1 title" in shown


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--format", "xml", "x"],
        ["x", "--subject-country", "QQ"],
        ["x", "--subject-country", ""],
        ["x", "--subject-country", "KE,none"],
    ],
)
def test_wrong_usage_is_exit_status_2_and_no_traceback(arguments):
    done = run(*arguments)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""


def test_the_subject_country_can_be_set(letter):
    reading = json.loads(run(letter, "--format", "json", "--subject-country", "ke").stdout)
    assert [(s["code"], s["source"]) for s in reading["subject_countries"]] == [("KE", "option")]
    several = json.loads(
        run(letter, "--format", "json", "--subject-country", "KE", "--subject-country", "UG,TZ").stdout
    )
    assert [subject["code"] for subject in several["subject_countries"]] == ["KE", "UG", "TZ"]
    assert (
        json.loads(run(letter, "--format", "json", "--subject-country", "none").stdout)["subject_countries"]
        == []
    )


def test_help_shows_an_example():
    assert b"read_statement letter.txt" in run("--help").stdout


def test_several_jobs_print_the_same_in_the_same_order(letter, tmp_path):
    others = [tmp_path / f"{number}.txt" for number in range(4)]
    for number, other in enumerate(others):
        other.write_text(LETTER.replace("Weavers", f"Weavers {number}"), encoding="utf-8")
    files = [*others[:2], tmp_path / "missing.txt", letter, *others[2:]]
    alone, together = (run(*files, "--format", "json", "--jobs", jobs) for jobs in (1, 3))
    assert together.stdout == alone.stdout
    assert len(together.stdout.splitlines()) == 5
    assert together.stderr == alone.stderr
    assert together.returncode == alone.returncode == 1


@pytest.mark.parametrize("jobs", ["0", "-2", "many"])
def test_no_jobs_is_wrong_use(letter, jobs):
    done = run(letter, "--jobs", jobs)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_a_limit_of_the_settings_binds(letter):
    table = letter.with_name("members.csv")
    table.write_text("Name,Country\nWeavers,Kenya\nPotters,Kenya\n", encoding="utf-8")
    done = run(table, READER_CELLS="3")
    assert done.returncode == 1
    assert b"over 3 cells" in done.stderr
