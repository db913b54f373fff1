"""Serve the registry on this machine, from nothing: database, countries, seeds, an account, then the site."""

import errno
import os
import secrets
import signal
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import CommandError
from django.core.servers.basehttp import (
    ThreadedWSGIServer,
    WSGIRequestHandler,
    get_internal_wsgi_application,
)

from statements.management.output import QuietCommand
from statements.models import Organization, Signature, Statement

ADDRESS = "127.0.0.1"


class Command(QuietCommand):
    """Prepare the registry and serve it until Ctrl-C."""

    help = "Prepare the registry on this machine and serve it. Example: PORT=8080 manage.py serve_locally"

    def handle(self, *args: Any, **options: Any) -> None:
        """Take the port first, so that a busy one stops us before anything is written."""
        if settings.SECURE_SSL_REDIRECT:
            raise CommandError(
                "serve_locally speaks plain HTTP to this machine: unset ALLOWED_HOSTS and HTTPS_ONLY."
            )
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            with listen(settings.PORT) as server:
                self.prepare()
                self.stdout.write(f"Serving http://localhost:{server.server_port}/ until Ctrl-C.")
                self.stdout.flush()
                server.set_app(get_internal_wsgi_application())
                server.serve_forever()
        except KeyboardInterrupt:
            self.stdout.write("\nStopped; run it again to go on where it stood.")

    def prepare(self) -> None:
        """Bring the database, the countries, the seeds and the account to where they should be."""
        call_command("migrate", verbosity=0, interactive=False)
        keep_secret_key()
        call_command("load_countries", verbosity=0)
        self.stdout.write("Importing the seeds:")
        call_command("import_statements", str(settings.BASE_DIR / "seeds"), publish=True, stdout=self.stdout)
        self.stdout.write(describe_contents())
        self.stdout.write(make_admin_account())


def listen(port: int) -> ThreadedWSGIServer:
    """Return a server that holds the port; raises CommandError with one sentence where it cannot."""
    try:
        server = ThreadedWSGIServer((ADDRESS, port), WSGIRequestHandler)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise CommandError(f"Port {port} is in use: choose another with PORT=8001 make run.") from error
        raise CommandError(f"Port {port} cannot be opened: {error.strerror}.") from error
    except OverflowError as error:
        raise CommandError(f"Port {port} does not exist: ports go from 0 to 65535.") from error
    # A request still open when Ctrl-C comes must not keep the process alive.
    server.daemon_threads = True
    return server


def keep_secret_key() -> None:
    """Keep this process's key for the next one, so that a restart logs nobody out."""
    if not settings.IS_SECRET_KEY_LOCAL or settings.SECRET_KEY_FILE.exists():
        return
    descriptor = os.open(settings.SECRET_KEY_FILE, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(settings.SECRET_KEY)


def describe_contents() -> str:
    """Return one sentence on what the registry holds."""
    return (
        f"The registry holds {Statement.objects.count()} statements, {Signature.objects.count()} signatures"
        f" and {Organization.objects.count()} organisations."
    )


def make_admin_account() -> str:
    """Make the local admin account unless it is there; return the sentence that says so."""
    users = get_user_model().objects
    name = settings.ADMIN_NAME
    if users.filter(username=name).exists():
        return f"The admin account {name} is there already and keeps its password."
    password = settings.ADMIN_PASSWORD or secrets.token_urlsafe(12)
    users.create_superuser(username=name, password=password)
    if settings.ADMIN_PASSWORD:
        return f"Made the admin account {name} with the password of ADMIN_PASSWORD."
    return f"Made the admin account {name} with the password {password} (shown only this once)."
