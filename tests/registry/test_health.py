"""/healthz: what a watcher is told, over plain HTTP, by any name of the host, with and without a database."""

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder


@pytest.mark.django_db
def test_it_is_200_where_the_database_answers(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    response = client.get("/healthz", headers={"host": "192.0.2.7"})
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies
    assert client.get("/").status_code == 301


@pytest.mark.django_db
def test_it_is_503_where_the_database_was_never_migrated(client):
    MigrationRecorder.Migration.objects.all().delete()
    assert client.get("/healthz").status_code == 503


def test_it_is_503_where_the_database_does_not_answer(client, monkeypatch, caplog):
    def refuse(*_arguments, **_options):
        raise OperationalError("connection refused\nIs the server running?")

    monkeypatch.setattr(connection, "cursor", refuse)
    monkeypatch.setattr(connection, "ensure_connection", refuse)
    response = client.get("/healthz")
    assert (response.status_code, response.content[:12]) == (503, b"The database")
    assert "connection refused" in caplog.text
    assert "Is the server" not in caplog.text


def test_it_is_only_read(client):
    assert client.post("/healthz").status_code == 405
