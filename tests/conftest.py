"""What every test shares: a database, a DATA_DIR of its own, and a browser for those that ask for one."""

import itertools
import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

import django
import pytest
from hypothesis import settings as hypothesis_settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page

# Tests press Ctrl-C in programs they start; a shell in the background would let those ignore it.
signal.signal(signal.SIGINT, signal.default_int_handler)

# Settings are read once, at django.setup() below: the environment has to be right before that.
DATA_FOLDER = tempfile.TemporaryDirectory(prefix="registry-tests-")
FROM_DEVELOPER = (
    "ADMIN_NAME",
    "ADMIN_PASSWORD",
    "ALLOWED_HOSTS",
    "API_RATE",
    "DEBUG",
    "HTTPS_ONLY",
    "LOGIN_FAILURES",
    "LOGIN_LOCK_MINUTES",
    "MAX_DOCUMENT_BYTES",
    "OPERATOR",
    "PORT",
    "PROXIES",
    "PUBLISH_PERSONS",
    "READER_CELLS",
    "READER_MEMORY_BYTES",
    "READER_NESTING",
    "READER_PAGES",
    "READER_SECONDS",
    "READER_UNPACKED_BYTES",
    "RECONCILE_QUERIES",
    "SECRET_KEY",
)
for name in FROM_DEVELOPER:
    os.environ.pop(name, None)
os.environ["ENV_FILE"] = os.devnull
os.environ["DATA_DIR"] = DATA_FOLDER.name
# A connection kept open would hold the test database when it is to be dropped.
os.environ["CONN_MAX_AGE"] = "0"
os.environ["DATABASE_URL"] = os.environ.get("TEST_DATABASE_URL") or "sqlite:///:memory:"
os.environ["DJANGO_SETTINGS_MODULE"] = "registry.settings"
django.setup()

# A saved example would be a file in the checkout, and a slow machine is not a failure.
hypothesis_settings.register_profile("registry", database=None, deadline=None, derandomize=True)
hypothesis_settings.load_profile("registry")

CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

DATABASES = itertools.count()
POLICY = "Content Security Policy"
"""What Chromium's console calls it when it refuses a part of a page."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--no-skips", action="store_true", help="A skipped test fails the run.")
    parser.addoption(
        "--traffic-seconds",
        type=float,
        default=3,
        help="How long a served site is imported to, edited and read.",
    )
    parser.addoption(
        "--rewrite-examples", action="store_true", help="Write what is read into expected.json, and fail."
    )


def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if session.config.getoption("--no-skips") and reporter and reporter.stats.get("skipped"):
        reporter.write_line("Tests were skipped, and --no-skips forbids it.", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(autouse=True)
def originals_folder(settings, tmp_path):
    """Originals of one test are not there in the next."""
    settings.MEDIA_ROOT = tmp_path / "originals"


@pytest.fixture(autouse=True)
def names_index(monkeypatch):
    """Names of one test are not known in the next."""
    from statements.lookup import candidates

    monkeypatch.setattr(candidates, "names", candidates.NameIndex())


@pytest.fixture(scope="module")
def empty_database_url(tmp_path_factory, django_db_blocker):
    """An empty database of the kind under test, for processes of their own."""
    from django.conf import settings
    from django.db import connection

    if connection.vendor == "sqlite":
        yield f"sqlite:///{tmp_path_factory.mktemp('database') / 'registry.sqlite3'}"
        return
    name = f"served_{os.getpid()}_{next(DATABASES)}"
    with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
    try:
        yield urlunsplit(urlsplit(settings.DATABASE_URL)._replace(path=f"/{name}"))
    finally:
        with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
            cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """A headless Chromium; it lives as long as a module, for its event loop forbids the ORM elsewhere."""
    from playwright.sync_api import sync_playwright

    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    if executable is None:
        pytest.skip("Chromium is not installed")
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        chromium = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_ARGUMENTS)
        yield chromium
        chromium.close()


def is_barred(message: "ConsoleMessage") -> bool:
    """Whether the policy barred a part of the page; what axe tries on it comes from no address."""
    return POLICY in message.text and bool(message.location["url"])


@pytest.fixture
def page(browser: "Browser", live_server) -> "Iterator[Page]":
    """A fresh tab on the live server; a request elsewhere or a part that the policy bars fails the test."""
    strangers: list[str] = []
    barred: list[str] = []
    context = browser.new_context(base_url=live_server.url)
    tab = context.new_page()
    tab.on("request", lambda request: strangers.append(request.url))
    tab.on("console", lambda message: barred.append(message.text) if is_barred(message) else None)
    yield tab
    context.close()
    assert barred == []
    assert [url for url in strangers if not url.startswith((live_server.url, "data:", "blob:"))] == []
