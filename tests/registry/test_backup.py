"""A registry that is dumped, wiped and restored as registry/README.md says is the one that it was."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection

from tests.registry.serving import ROOT
from tests.throwaway_postgres import find_server_binaries

EXPORT = """
import hashlib
from django.conf import settings
from django.test import Client
settings.API_RATE = ""
for name in ("statements", "organizations", "countries", "signatures"):
    rows = Client(headers={"host": "localhost"}).get(f"/{name}.ndjson").getvalue()
    print(name, len(rows), hashlib.sha256(rows).hexdigest())
"""


def originals_of(data):
    files = sorted(path for path in (data / "originals").rglob("*") if path.is_file())
    return {path.relative_to(data): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


class Sqlite:
    """The two commands for the embedded database."""

    def __init__(self, url):
        self.path = Path(url.removeprefix("sqlite:///"))

    def dump(self, target):
        with closing(sqlite3.connect(self.path)) as database:
            database.execute(f"VACUUM INTO '{target}'")

    def wipe(self):
        for path in self.path.parent.glob(f"{self.path.name}*"):
            path.unlink()

    def restore(self, source):
        shutil.copy(source, self.path)


class Postgres:
    """The commands for PostgreSQL, from the same machine as the server's."""

    def __init__(self, url):
        parts = urlsplit(url)
        self.name = parts.path.lstrip("/")
        host = parse_qs(parts.query).get("host", [parts.hostname])[0]
        given = {"PGHOST": host, "PGUSER": parts.username, "PGPASSWORD": parts.password, "PGPORT": parts.port}
        self.environment = os.environ | {name: str(value) for name, value in given.items() if value}

    def run(self, command, *arguments):
        binary = find_server_binaries() / command
        subprocess.run([binary, *arguments], env=self.environment, check=True, capture_output=True)

    def dump(self, target):
        self.run("pg_dump", "--format", "custom", "--file", target, self.name)

    def wipe(self):
        self.run("dropdb", self.name)
        self.run("createdb", "--encoding", "UTF8", "--template", "template0", self.name)

    def restore(self, source):
        self.run("pg_restore", "--exit-on-error", "--dbname", self.name, source)


def test_what_is_restored_is_what_was_there(site, tmp_path):
    data = Path(site.environment["DATA_DIR"])
    site.manage("import_statements", str(ROOT / "seeds"), "--publish")
    before = site.manage("shell", "--verbosity", "0", "-c", EXPORT), originals_of(data)
    assert len(before[1]) == 5
    database = {"sqlite": Sqlite, "postgresql": Postgres}[connection.vendor](site.environment["DATABASE_URL"])

    database.dump(tmp_path / "dump")
    shutil.make_archive(tmp_path / "originals", "gztar", data, "originals")
    database.wipe()
    shutil.rmtree(data / "originals")
    with pytest.raises(AssertionError, match="did you run manage"):
        site.manage("check_registry")

    database.restore(tmp_path / "dump")
    shutil.unpack_archive(tmp_path / "originals.tar.gz", data, filter="data")
    assert site.manage("check_registry") == "The record agrees with itself.\n"
    assert (site.manage("shell", "--verbosity", "0", "-c", EXPORT), originals_of(data)) == before
    assert site.manage("makemigrations", "--check", "--dry-run") == "No changes detected\n"
