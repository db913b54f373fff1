"""What tests of the importer share."""

import pytest

from tests.importing.documents import read_plainly


@pytest.fixture
def plain_reader(monkeypatch):
    """The importer reads with the reader for tests."""
    monkeypatch.setattr("statements.importing.importer.read_upload", read_plainly)
    monkeypatch.setattr("statements.importing.rereading.read_upload", read_plainly)
