"""migrate: it makes the folder of the embedded database, and that database is set up for many."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_folder_is_made_and_the_file_lets_readers_go_on_beside_a_writer(tmp_path):
    environment = {
        "PATH": os.environ["PATH"],
        "ENV_FILE": os.devnull,
        "DATA_DIR": str(tmp_path / "new" / "data"),
    }
    command = [sys.executable, "-B", ROOT / "manage.py", "migrate", "--verbosity", "0"]
    done = subprocess.run(command, env=environment, cwd="/", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    with sqlite3.connect(tmp_path / "new/data/registry.sqlite3") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("SELECT count(*) FROM django_migrations").fetchone()[0] > 10
