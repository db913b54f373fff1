"""serve_locally: the account, the kept key, the port, and the whole way from nothing to a page."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.management.base import CommandError
from django.test import override_settings

from statements.management.commands import serve_locally

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.django_db
class TestTheAdminAccount:
    def test_is_made_once_with_a_password_that_is_shown(self):
        said = serve_locally.make_admin_account()
        password = re.search(r"password (\S+) ", said).group(1)
        assert get_user_model().objects.get(username="admin", is_superuser=True).check_password(password)

    def test_stays_with_its_password(self):
        password = re.search(r"password (\S+) ", serve_locally.make_admin_account()).group(1)
        with override_settings(ADMIN_PASSWORD="another one"):
            said = serve_locally.make_admin_account()
        assert "keeps its password" in said
        assert get_user_model().objects.get().check_password(password)

    @override_settings(ADMIN_NAME="keeper", ADMIN_PASSWORD="of the keys")
    def test_comes_from_the_environment_and_its_password_is_not_shown(self):
        assert "of the keys" not in serve_locally.make_admin_account()
        assert get_user_model().objects.get(username="keeper").check_password("of the keys")


class TestTheKey:
    def test_of_this_process_is_kept_for_its_owner_only(self, settings, tmp_path):
        settings.SECRET_KEY_FILE = tmp_path / "secret_key"
        serve_locally.keep_secret_key()
        assert settings.SECRET_KEY_FILE.read_text() == settings.SECRET_KEY
        assert settings.SECRET_KEY_FILE.stat().st_mode & 0o777 == 0o600

    def test_that_is_kept_already_stays(self, settings, tmp_path):
        settings.SECRET_KEY_FILE = tmp_path / "secret_key"
        settings.SECRET_KEY_FILE.write_text("kept")
        serve_locally.keep_secret_key()
        assert settings.SECRET_KEY_FILE.read_text() == "kept"

    def test_of_the_environment_is_never_written(self, settings, tmp_path):
        settings.SECRET_KEY_FILE = tmp_path / "secret_key"
        settings.IS_SECRET_KEY_LOCAL = False
        serve_locally.keep_secret_key()
        assert not settings.SECRET_KEY_FILE.exists()


def test_a_busy_port_is_one_sentence_and_nothing_is_written(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(**serving(tmp_path, PORT=str(port)), capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stderr == f"CommandError: Port {port} is in use: choose another with PORT=8001 make run.\n"
    assert list(tmp_path.iterdir()) == []


def test_a_port_that_does_not_exist_is_refused():
    with pytest.raises(CommandError, match="Port 70000 does not exist"):
        serve_locally.listen(70000)


@override_settings(SECURE_SSL_REDIRECT=True)
def test_a_site_that_speaks_only_https_is_not_served_here():
    with pytest.raises(CommandError, match="plain HTTP"):
        serve_locally.Command().handle()


def serving(data_dir: Path, **environment: str) -> dict:
    """Return how to start the command as a process of its own, on an embedded database below this folder."""
    clean = {"PATH": os.environ["PATH"], "ENV_FILE": os.devnull, "PYTHONDONTWRITEBYTECODE": "1"}
    environment = {"PORT": "0", "DATA_DIR": str(data_dir)} | environment
    return {
        "args": [sys.executable, str(ROOT / "manage.py"), "serve_locally"],
        "env": clean | environment,
        "text": True,
    }


def serve_until_stopped(data_dir: Path, paths: list[str]) -> tuple[str, int, list[int]]:
    """Serve, ask for these paths, press Ctrl-C; return all output, the exit code and the answers."""
    process = subprocess.Popen(**serving(data_dir), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    watchdog = threading.Timer(120, process.kill)
    watchdog.start()
    try:
        said, answers = "", []
        while "Serving" not in said and (line := process.stdout.readline()):
            said += line
        address = re.search(r"http://localhost:(\d+)", said)
        assert address, said
        for path in paths:
            with urllib.request.urlopen(f"http://127.0.0.1:{address.group(1)}{path}", timeout=60) as answer:
                answers.append(answer.status)
        process.send_signal(signal.SIGINT)
        said += process.stdout.read()
        return said, process.wait(), answers
    finally:
        watchdog.cancel()
        process.kill()
        process.wait()
        process.stdout.close()


def test_from_nothing_to_pages_and_again_without_importing_twice(tmp_path):
    paths = [
        "/",
        "/statements/",
        "/organizations/",
        "/countries/",
        "/admin/login/",
        "/static/admin/css/base.css",
    ]
    said, exit_code, answers = serve_until_stopped(tmp_path / "data", paths)
    assert (exit_code, answers) == (0, [200] * len(paths))
    assert "5 statements, 146 signatures and 145 organisations" in said
    assert "shown only this once" in said
    assert "Traceback" not in said

    again, exit_code, answers = serve_until_stopped(tmp_path / "data", ["/"])
    assert (exit_code, answers) == (0, [200])
    assert "5 statements, 146 signatures and 145 organisations" in again
    assert "keeps its password" in again
    assert "shown only this once" not in again
