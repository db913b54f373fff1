"""The settings: each has a variable, a default and an example line, and a wrong one stops the start."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
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
    source = (ROOT / "registry/settings.py").read_text()
    read = re.findall(r'env\.(?:str|int|bool|list)\(\s*"(\w+)"(, default=)?', source)
    example = re.findall(r"^# ([A-Z_]+)=", (ROOT / ".env.example").read_text(), flags=re.MULTILINE)
    assert all(default for _, default in read)
    assert sorted(name for name, _ in read) == sorted(example)
    assert len(example) == len(set(example)) >= 15


def test_production_settings_pass_the_deployment_check_without_a_warning() -> None:
    done = manage("check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert (done.returncode, done.stdout.strip()) == (0, "System check identified no issues (0 silenced).")


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
