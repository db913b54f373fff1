"""An import that is killed, interrupted or raced leaves whole documents only, on the database under test."""

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.conf import settings
from django.db import connection

ROOT = Path(__file__).parents[2]


@pytest.fixture
def database_url(tmp_path, django_db_blocker):
    """An empty database of the kind under test, for processes of their own."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{tmp_path / 'registry.sqlite3'}"
        return
    name = f"stopped_{os.getpid()}"
    with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
    try:
        yield urlunsplit(urlsplit(settings.DATABASE_URL)._replace(path=f"/{name}"))
    finally:
        with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
            cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_stopped_imports_leave_whole_documents_and_the_next_run_completes(database_url, tmp_path):
    environment = {**os.environ, "DATABASE_URL": database_url, "DATA_DIR": str(tmp_path / "data")}
    (tmp_path / "data").mkdir()
    (tmp_path / "letters").mkdir()
    ended = subprocess.run(
        [sys.executable, Path(__file__).with_name("stopped_imports.py"), tmp_path / "letters"],
        cwd=ROOT,
        env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 0, ended.stderr
    assert len(json.loads(ended.stdout)["reached"]) == 24
