"""The settings: each has a variable, a default and an example line, and a wrong one stops the start."""

import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command

ROOT = Path(__file__).resolve().parent.parent
PRODUCTION = {
    "ALLOWED_HOSTS": "registry.example",
    "SECRET_KEY": "k3y-" + "0123456789abcdefghij" * 3,
    "OPERATOR": "Registry Keepers",
    "CONTACT": "keepers@registry.example",
}


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a management command with nothing in the environment but what is given."""
    clean = {"PATH": os.environ["PATH"], "ENV_FILE": os.devnull, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, ROOT / "manage.py", *arguments],
        env=clean | environment,
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )


def setting_in(expression: str, **environment: str) -> str:
    done = manage(
        "shell",
        "--verbosity",
        "0",
        "-c",
        f"from django.conf import settings; print({expression})",
        **environment,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_every_variable_has_a_default_and_a_line_in_the_example() -> None:
    source = "".join(path.read_text() for path in (ROOT / "registry").glob("*.py"))
    read = re.findall(r'\b(?:text|number|flag|words)\(\s*"(\w+)", \S', source)
    example = re.findall(r"^# ([A-Z_]+)=", (ROOT / ".env.example").read_text(), flags=re.MULTILINE)
    assert sorted(read) == sorted(example)
    assert len(example) == len(set(example)) >= 15
    assert "os.environ" not in source.replace("os.environ.get(name", "").replace("os.environ.setdefault", "")


WRONG = {
    "MAX_DOCUMENT_BYTES": ["abc", "-1", "0", "1.5"],
    "READER_SECONDS": ["0", "soon"],
    "READER_MEMORY_BYTES": ["1"],
    "READER_PAGES": ["0"],
    "READER_NESTING": ["-1"],
    "READER_CELLS": ["many"],
    "RECONCILE_QUERIES": ["0", "many"],
    "READER_UNPACKED_BYTES": ["0"],
    "PORT": ["abc", "70000"],
    "HSTS_SECONDS": ["x", "-3"],
    "PROXIES": ["one"],
    "CONN_MAX_AGE": ["²"],
    "LOGIN_FAILURES": ["0"],
    "LOGIN_LOCK_MINUTES": ["9" * 5000],
    "DEBUG": ["perhaps"],
    "HTTPS_ONLY": ["tru"],
    "API_RATE": ["many", "0/min", "120/fortnight"],
    "DATABASE_URL": ["postgres://someone@db.example:port/registry", "nonsense"],
}


@pytest.fixture
def read_settings(monkeypatch):
    """Read the settings file again with these variables, in this process, for a process takes a second."""

    def read(**environment: str) -> dict[str, object]:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(ROOT / "registry/settings.py"))

    return read


@pytest.mark.parametrize(("name", "value"), [(name, value) for name in WRONG for value in WRONG[name]])
def test_a_wrong_value_is_one_sentence_that_names_the_setting(read_settings, name, value) -> None:
    environment = {"DATABASE_URL": "postgres://someone@db.example/registry", name: value}
    with pytest.raises(ImproperlyConfigured, match=name) as refused:
        read_settings(**environment)
    assert "\n" not in str(refused.value)


def test_a_wrong_value_stops_a_command_without_a_traceback() -> None:
    done = manage("check", MAX_DOCUMENT_BYTES="abc")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "MAX_DOCUMENT_BYTES must be a whole number from 1 to 2147483647, not “abc”.\n"


@pytest.mark.parametrize("file", ["missing", "a folder", "latin"])
def test_a_named_file_that_cannot_be_read_is_one_sentence(tmp_path, file) -> None:
    (tmp_path / "a folder").mkdir()
    (tmp_path / "latin").write_bytes(b"OPERATOR=Caf\xe9\n")
    done = manage("check", ENV_FILE=str(tmp_path / file))
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert f"{tmp_path / file} cannot be read: " in done.stderr


@pytest.mark.parametrize(
    "name", ["PORT", "HSTS_SECONDS", "DEBUG", "ALLOWED_HOSTS", "DATABASE_URL", "DATA_DIR"]
)
def test_an_empty_value_is_the_default(read_settings, name) -> None:
    assert read_settings(**{name: ""})


def test_values_are_taken_as_they_stand(read_settings) -> None:
    assert read_settings(SECRET_KEY="$PATH#{a}")["SECRET_KEY"] == "$PATH#{a}"


def test_a_wrong_setting_stops_the_server_with_the_same_sentence() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import registry.wsgi"],
        env={"PATH": os.environ["PATH"], "ENV_FILE": os.devnull, "API_RATE": "many"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "API_RATE must be like 120/min, or empty, not “many”.\n")


def test_production_settings_pass_the_deployment_check_without_a_warning() -> None:
    done = manage("check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert (done.returncode, done.stdout.strip()) == (0, "System check identified no issues (0 silenced).")


def test_a_public_site_that_does_not_say_who_runs_it_is_warned_about_on_deployment_only() -> None:
    silent = PRODUCTION | {"OPERATOR": "", "CONTACT": ""}
    done = manage("check", "--deploy", "--fail-level", "WARNING", **silent)
    assert done.returncode == 1
    assert "statements.W001" in done.stderr
    assert "statements.W002" in done.stderr
    assert manage("check", "--fail-level", "WARNING", **silent).returncode == 0


def test_an_unset_key_stops_a_public_site_with_one_sentence() -> None:
    done = manage("check", ALLOWED_HOSTS="registry.example")
    assert done.returncode == 1
    assert done.stderr.startswith("Set SECRET_KEY")
    assert done.stderr.count("\n") == 1


def test_an_unset_key_does_not_stop_this_machine_and_writes_no_file(tmp_path) -> None:
    assert len(setting_in("settings.SECRET_KEY", DATA_DIR=str(tmp_path / "data"))) >= 50
    assert list(tmp_path.iterdir()) == []


def test_a_kept_key_is_used_again(tmp_path) -> None:
    (tmp_path / "secret_key").write_text("kept\n")
    assert setting_in("settings.SECRET_KEY", DATA_DIR=str(tmp_path)) == "kept"


def test_a_public_site_speaks_only_https_and_this_machine_does_not() -> None:
    wanted = "settings.SECURE_SSL_REDIRECT, settings.SESSION_COOKIE_SECURE, settings.SECURE_HSTS_SECONDS > 0"
    assert setting_in(wanted, **PRODUCTION) == "True True True"
    assert setting_in(wanted) == "False False False"
    assert setting_in(wanted, **PRODUCTION, HTTPS_ONLY="false") == "False False False"


def test_the_environment_file_is_read_and_the_environment_goes_before_it(tmp_path) -> None:
    (tmp_path / ".env").write_text("PORT=1234\nMAX_DOCUMENT_BYTES=77\n")
    wanted = "settings.PORT, settings.MAX_DOCUMENT_BYTES"
    assert setting_in(wanted, ENV_FILE=str(tmp_path / ".env"), PORT="4321") == "4321 77"


def test_postgresql_is_reached_through_the_database_url() -> None:
    url = "postgres://someone:secret@db.example:5433/registry"
    wanted = "[settings.DATABASES['default'][k] for k in ('ENGINE', 'HOST', 'PORT', 'NAME')]"
    assert setting_in(wanted, DATABASE_URL=url) == str(
        ["django.db.backends.postgresql", "db.example", 5433, "registry"]
    )


def test_another_kind_of_database_is_refused_with_one_sentence() -> None:
    done = manage("check", DATABASE_URL="mysql://someone@db.example/registry")
    assert (done.returncode, done.stderr.strip()) == (
        1,
        "DATABASE_URL must begin with sqlite:/// or postgres://.",
    )


@pytest.mark.django_db
def test_the_migrations_say_what_the_models_say() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_no_test_writes_into_the_checkout() -> None:
    assert not settings.DATA_DIR.is_relative_to(ROOT)
    assert settings.DATA_DIR.is_dir()


def test_a_wrong_place_for_persons_stops_the_start() -> None:
    done = manage("check", PUBLISH_PERSONS="sometimes")
    assert done.returncode == 1
    assert "PUBLISH_PERSONS must be statement, everywhere or nowhere." in done.stderr
