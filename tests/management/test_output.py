"""Output in any locale, readers who leave early, a database that is not ready: never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, ProgrammingError

from statements.management.output import LEFT_EARLY

ROOT = Path(__file__).parent.parent.parent
LETTER = "“Ən yaxşı”\n\nSigned by:\n1. Bakı Jurnalistlər Birliyi\n"


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / os.fsdecode("məktub\udce9.txt".encode("utf-8", "surrogateescape"))
    path.write_text(LETTER, encoding="utf-8")
    return path


def start(*arguments, data_dir, stdout=subprocess.PIPE, **environment):
    clean = {"PATH": os.environ["PATH"], "ENV_FILE": os.devnull, "DATA_DIR": str(data_dir), **environment}
    return subprocess.Popen(
        [sys.executable, "manage.py", *map(str, arguments)],
        cwd=ROOT,
        env=clean,
        stdout=stdout,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize(
    "environment",
    [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}],
)
def test_results_and_errors_are_utf_8_in_every_locale(letter, tmp_path, environment):
    missing = letter.with_name(letter.name + "x")
    stdout, stderr = start("read_statement", letter, missing, data_dir=tmp_path, **environment).communicate(
        timeout=60
    )
    assert "Bakı Jurnalistlər Birliyi" in stdout.decode()
    assert stderr.decode().endswith("txtx: there is no such file.\n")


def test_a_reader_who_leaves_early_ends_the_command_quietly(letter, tmp_path):
    reading, writing = os.pipe()
    command = start("read_statement", *[letter] * 50, data_dir=tmp_path, stdout=writing)
    os.close(writing)
    os.close(reading)
    assert (command.communicate(timeout=60)[1], command.returncode) == (b"", LEFT_EARLY)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_one_sentence(letter, tmp_path):
    with Path("/dev/full").open("wb") as full:
        command = start("read_statement", letter, data_dir=tmp_path, stdout=full)
        stderr = command.communicate(timeout=60)[1].decode()
    assert (stderr, command.returncode) == ("Nothing more can be written (No space left on device).\n", 1)


def test_an_import_into_a_database_without_tables_says_what_to_run(letter, tmp_path):
    command = start("import_statements", letter, data_dir=tmp_path)
    stdout, stderr = (output.decode() for output in command.communicate(timeout=60))
    assert (stdout, command.returncode) == ("", 1)
    assert "did you run manage.py migrate?" in stderr
    assert len(stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "error", [OperationalError("no server\nis it running?"), ProgrammingError("no server")]
)
def test_a_database_out_of_reach_is_one_sentence(monkeypatch, error):
    def fail():
        raise error

    monkeypatch.setattr("statements.management.commands.load_countries.load_countries", fail)
    with pytest.raises(CommandError) as raised:
        call_command("load_countries")
    assert str(raised.value).startswith("The database cannot be used (no server): ")
