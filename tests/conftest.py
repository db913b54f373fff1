"""What every test shares: a database, a DATA_DIR of its own, and a browser for those that ask for one."""

import os
import tempfile
from pathlib import Path

import pytest

# Settings are read once, at import: the environment has to be right before that.
DATA_FOLDER = tempfile.TemporaryDirectory(prefix="registry-tests-")
os.environ["DATA_DIR"] = DATA_FOLDER.name
os.environ["DATABASE_URL"] = os.environ.get("TEST_DATABASE_URL") or "sqlite:///:memory:"
for name in ("ALLOWED_HOSTS", "SECRET_KEY", "DEBUG", "HTTPS_ONLY"):
    os.environ.pop(name, None)
