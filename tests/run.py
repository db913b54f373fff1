"""Run every check of the project one after the other; say in one line at the end what was skipped."""

import argparse
import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from throwaway_postgres import ClusterFailed, find_server_binaries, throwaway_postgres

ROOT = Path(__file__).resolve().parent.parent
TOOLS = Path(sys.executable).parent
# The slowest are named, so that the whole does not grow unseen.
PYTEST = [sys.executable, "-m", "pytest", "--durations=20"]
PARALLEL = ["-n", "2"]
# These never open a database: a second one can tell nothing new about them.
WITHOUT_DATABASE = (
    "tests/benchmarks",
    "tests/extraction",
    "tests/measuring",
    "tests/parsing",
    "tests/resolution",
    "tests/test_catalogs.py",
    "tests/test_examples.py",
    "tests/test_house_rules.py",
    "tests/test_run.py",
    "tests/test_seeds.py",
    "tests/test_shape_of_the_code.py",
)


class CheckFailed(Exception):
    """A check did not pass; the message names it."""


class Run:
    """One run of all checks: how strict it is, and what it could not do."""

    def __init__(self, *, no_skips: bool) -> None:
        self.no_skips = no_skips
        self.skipped: list[str] = []

    def call(self, name: str, command: list[str], **environment: str) -> None:
        """Run one tool; raises CheckFailed when it is not content."""
        print(f"\n== {name}", flush=True)
        done = subprocess.run(command, cwd=ROOT, env=os.environ | environment, check=False)
        if done.returncode:
            raise CheckFailed(f"{name} failed (exit {done.returncode}).")

    def pytest(self, name: str, options: list[str], **environment: str) -> None:
        """Run pytest, as strict about skips as the whole run."""
        self.call(name, PYTEST + options + ["--no-skips"] * self.no_skips, **environment)

    def skip(self, what: str) -> None:
        """Note what cannot be done here; raises CheckFailed where that is forbidden."""
        if self.no_skips:
            raise CheckFailed(f"{what}, and --no-skips forbids to go on without.")
        self.skipped.append(what)


def install_what_is_missing() -> None:
    """Install PostgreSQL, Chromium and gettext where we may: as root, with apt."""
    missing = []
    if not os.environ.get("TEST_DATABASE_URL") and find_server_binaries() is None:
        missing.append("postgresql")
    if find_chromium() is None:
        missing.append("chromium")
    if find_gettext() is None:
        missing.append("gettext")
    apt = shutil.which("apt-get")
    if not missing or apt is None or os.geteuid() != 0:
        return
    print(f"== installing {' and '.join(missing)}", flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([apt, "update", "-qq"], env=quiet, check=False)
    subprocess.run([apt, "install", "-y", "-qq", "--no-install-recommends", *missing], env=quiet, check=False)


def find_chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser")


def find_gettext() -> str | None:
    return shutil.which("xgettext")


def check_style(run: Run) -> None:
    ruff = str(TOOLS / "ruff")
    run.call("lint", [ruff, "check", "--quiet", "."])
    run.call("format", [ruff, "format", "--quiet", "--check", "."])


def check_templates(run: Run) -> None:
    templates = sorted(str(path) for path in (ROOT / "templates").rglob("*.html"))
    run.call("templates", [str(TOOLS / "djade"), "--target-version", "5.2", "--check", *templates])


def check_types(run: Run) -> None:
    run.call("types", [str(TOOLS / "mypy"), "--no-error-summary", "registry", "statements"])


def check_translations(run: Run) -> None:
    """Say what pytest will have to leave out: whether the catalogues hold the words of today."""
    if find_gettext() is None:
        run.skip("gettext is not installed")


def check_in_browser(run: Run) -> None:
    if find_chromium() is None:
        run.skip("Chromium is not installed")
        return
    # A module shares one browser: its tests stay together.
    run.pytest("browser", ["-m", "browser", *PARALLEL, "--dist", "loadfile"], TEST_DATABASE_URL="")


def check_on_sqlite(run: Run) -> None:
    run.pytest("SQLite", ["-m", "not browser", *PARALLEL], TEST_DATABASE_URL="")


def check_on_postgres(run: Run) -> None:
    with offered_postgres(run) as url:
        if url:
            options = ["-m", "not browser", *PARALLEL, *(f"--ignore={path}" for path in WITHOUT_DATABASE)]
            run.pytest("PostgreSQL", options, TEST_DATABASE_URL=url)


@contextlib.contextmanager
def offered_postgres(run: Run) -> Iterator[str | None]:
    """Give the address of a PostgreSQL to test on: the one we were told, or one of our own."""
    url = os.environ.get("TEST_DATABASE_URL")
    binaries = find_server_binaries()
    if url:
        yield url
    elif binaries is None:
        run.skip("PostgreSQL has no server binaries here and TEST_DATABASE_URL names none")
        yield None
    else:
        with throwaway_postgres(binaries) as address:
            yield address


CHECKS: list[Callable[[Run], None]] = [
    check_style,
    check_templates,
    check_types,
    check_translations,
    check_in_browser,
    check_on_sqlite,
    check_on_postgres,
]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-skips", action="store_true", help="fail where something cannot be checked here")
    run = Run(no_skips=parser.parse_args().no_skips)
    # Whoever stops us politely gets the same tidying up as Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    # A shell that starts us in the background lets us ignore Ctrl-C, and all that we start with us.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        install_what_is_missing()
        for check in CHECKS:
            check(run)
    except (CheckFailed, ClusterFailed) as failure:
        print(f"\n{failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    if run.skipped:
        print(f"Skipped: {'; '.join(run.skipped)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
