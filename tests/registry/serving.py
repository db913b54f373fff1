"""A site of its own for tests: a database made by commands, served by gunicorn as registry/README.md says."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60
PASSWORD = "with a pass"


class Site:
    """One database with its DATA_DIR, and the commands and servers that run on it."""

    def __init__(self, database_url, folder):
        self.log = folder / "server.log"
        self.environment = {
            "PATH": os.environ["PATH"],
            "ENV_FILE": os.devnull,
            "PYTHONDONTWRITEBYTECODE": "1",
            "DATABASE_URL": database_url,
            "DATA_DIR": str(folder / "data"),
            "SECRET_KEY": "that all of its processes share",
        }
        self.port = 0

    def manage(self, *arguments, **environment):
        """Run a command; returns what it said, and raises with that where it failed."""
        done = subprocess.run(
            [sys.executable, ROOT / "manage.py", *arguments],
            env=self.environment | environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{arguments}: {done.stdout}{done.stderr}"
        return done.stdout

    def prepare(self):
        """Migrate, and make an account for who keeps the site."""
        self.manage("migrate", "--verbosity", "0")
        account = ("--noinput", "--username", "keeper", "--email", "keeper@example.org")
        self.manage("createsuperuser", *account, DJANGO_SUPERUSER_PASSWORD=PASSWORD)

    @contextlib.contextmanager
    def served(self, **environment):
        """Serve with two workers until the block ends; gives the processes of the workers."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        with self.log.open("wb") as log:
            server = subprocess.Popen(
                [
                    Path(sys.executable).parent / "gunicorn",
                    "--config",
                    "python:registry.server",
                    "registry.wsgi",
                ],
                cwd=ROOT,
                env=self.environment | {"BIND": f"127.0.0.1:{self.port}", "WORKERS": "2"} | environment,
                stdout=log,
                stderr=log,
            )
        try:
            yield self.wait_for_workers(server)
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait()

    def wait_for_workers(self, server):
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and server.poll() is None:
            booted = re.findall(r"Booting worker with pid: (\d+)", self.log.read_text())
            with contextlib.suppress(OSError):
                if len(booted) == 2 and Visitor(self).get("/healthz").status == 200:
                    return [int(pid) for pid in booted]
            time.sleep(0.1)
        raise AssertionError(self.log.read_text())


class Visitor:
    """Somebody with a browser that keeps cookies; every request is a connection of its own."""

    def __init__(self, site):
        self.site = site
        self.cookies = {}

    def ask(self, method, address, form=None):
        connection = HTTPConnection("127.0.0.1", self.site.port, timeout=60)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        headers |= {"Content-Type": "application/x-www-form-urlencoded"} if form else {}
        try:
            connection.request(method, address, urlencode(form, doseq=True) if form else None, headers)
            answer = connection.getresponse()
            answer.content = answer.read()
        finally:
            connection.close()
        for line in answer.headers.get_all("Set-Cookie") or []:
            self.cookies |= {name: one.value for name, one in SimpleCookie(line).items()}
        answer.status_code = answer.status
        return answer

    def get(self, address):
        return self.ask("GET", address)

    def post(self, address, form):
        return self.ask("POST", address, {**form, "csrfmiddlewaretoken": self.cookies["csrftoken"]})

    def log_in(self, password=PASSWORD):
        self.get("/admin/login/")
        return self.post("/admin/login/", {"username": "keeper", "password": password})
