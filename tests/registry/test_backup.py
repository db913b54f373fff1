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


def database_of(site):
    kinds = {"sqlite": Sqlite, "postgresql": Postgres}
    return kinds[connection.vendor](site.environment["DATABASE_URL"])


def all_that_can_be_downloaded(site):
    return site.manage("shell", "--verbosity", "0", "-c", EXPORT)


def test_what_is_restored_is_what_was_there(site, tmp_path):
    data = Path(site.environment["DATA_DIR"])
    site.manage("import_statements", str(ROOT / "seeds"), "--publish")
    before = all_that_can_be_downloaded(site), originals_of(data)
    assert len(before[1]) == 5
    database = database_of(site)

    database.dump(tmp_path / "dump")
    shutil.make_archive(tmp_path / "originals", "gztar", data, "originals")
    database.wipe()
    shutil.rmtree(data / "originals")
    with pytest.raises(AssertionError, match="did you run manage"):
        site.manage("check_registry")

    database.restore(tmp_path / "dump")
    shutil.unpack_archive(tmp_path / "originals.tar.gz", data, filter="data")
    assert site.manage("check_registry") == "The record agrees with itself.\n"
    assert (all_that_can_be_downloaded(site), originals_of(data)) == before
    assert site.manage("makemigrations", "--check", "--dry-run") == "No changes detected\n"


DECIDE = """
from django.contrib.auth.models import Group, User
from statements.curation.decisions import decide
from statements.curation.judging import Ruling, judge
from statements.models import Organization, Statement
author = User.objects.create_user("curator", password="a-long-secret")
author.groups.add(Group.objects.get(name="Curator"))
first, second = Organization.objects.order_by("pk")[:2]
judge(left=first, right=second, ruling=Ruling("same", "Seen.", first), author=author)
decide(subject=Statement.objects.first(), field="place", value="Lantern Hall", reason="Seen.", author=author)
"""
UNLIKE = ("contenttypes", "auth.permission", "sessions", "axes")
"""What a new database makes itself, or is no part of the record."""


def test_a_record_moves_to_another_database_as_json(site, tmp_path):
    site.manage("import_statements", str(ROOT / "seeds"), "--publish")
    site.manage("shell", "--verbosity", "0", "-c", DECIDE)
    without = [word for name in UNLIKE for word in ("--exclude", name)]
    dump = ("dumpdata", "--natural-foreign", *without)
    rows = site.manage(*dump)
    assert "Lantern Hall" in rows
    (tmp_path / "registry.json").write_text(rows, encoding="utf-8")

    database_of(site).wipe()
    site.manage("migrate", "--verbosity", "0")
    site.manage("loaddata", "--verbosity", "0", str(tmp_path / "registry.json"))
    assert site.manage("check_registry") == "The record agrees with itself.\n"
    # JSON keeps milliseconds; none of them left is written without a fraction.
    assert site.manage(*dump) == rows.replace(".000Z", "Z")
