"""The test command itself: what it does about things that are missing, and that it leaves nothing behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def tools(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "tests")
    import run
    import throwaway_postgres

    return run, throwaway_postgres


def test_what_is_skipped_is_remembered(tools):
    strict = tools[0].Run(no_skips=False)
    strict.skip("Chromium is not installed")
    assert strict.skipped == ["Chromium is not installed"]


def test_a_skip_fails_where_skips_are_forbidden(tools):
    with pytest.raises(tools[0].CheckFailed, match="Chromium is not installed"):
        tools[0].Run(no_skips=True).skip("Chromium is not installed")


@pytest.mark.parametrize("check", ["check_in_browser", "check_on_postgres", "check_translations"])
def test_a_machine_that_lacks_what_a_check_needs_fails_where_skips_are_forbidden(tools, monkeypatch, check):
    run = tools[0]
    monkeypatch.delenv("TEST_DATABASE_URL", raising=False)
    monkeypatch.setattr(run, "find_chromium", lambda: None)
    monkeypatch.setattr(run, "find_gettext", lambda: None)
    monkeypatch.setattr(run, "find_server_binaries", lambda: None)
    with pytest.raises(run.CheckFailed):
        getattr(run, check)(run.Run(no_skips=True))


def test_a_check_that_fails_is_named(tools):
    with pytest.raises(tools[0].CheckFailed, match="lint failed"):
        tools[0].Run(no_skips=False).call("lint", [sys.executable, "-c", "raise SystemExit(3)"])


@pytest.fixture
def fake_binaries(tools, monkeypatch, tmp_path):
    """Give binaries that act like a server that starts, run as ourselves."""
    monkeypatch.setattr(tools[1], "pick_user", lambda: None)
    scripts = {"initdb": "exit 0", "pg_isready": "exit 0", "postgres": "exec sleep 60"}
    for name, body in scripts.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{body}\n")
        (tmp_path / name).chmod(0o755)
    return tmp_path


def test_a_cluster_is_stopped_and_removed_when_the_run_is_interrupted(tools, fake_binaries):
    seen = []

    def interrupted() -> None:
        with tools[1].throwaway_postgres(fake_binaries) as url:
            seen.append(Path(url.partition("host=")[2]))
            assert seen[0].is_dir()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert not seen[0].exists()


def test_a_cluster_that_cannot_be_made_says_why(tools, fake_binaries):
    (fake_binaries / "initdb").write_text("#!/bin/sh\necho no room left >&2\nexit 1\n")
    with (
        pytest.raises(tools[1].ClusterFailed, match="no room left"),
        tools[1].throwaway_postgres(fake_binaries),
    ):
        pass


def test_skipped_tests_fail_the_run_where_skips_are_forbidden(tmp_path):
    (tmp_path / "test_skipped.py").write_text(
        "import pytest\n\ndef test_it():\n    pytest.skip('no reason')\n"
    )
    (tmp_path / "conftest.py").write_text((ROOT / "tests/conftest.py").read_text())
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    exits = []
    for options in ([], ["--no-skips", "-n", "1"]):
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", tmp_path, *options]
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        exits.append(subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False))
    assert [done.returncode for done in exits] == [0, 1], exits[0].stderr


def test_a_machine_without_venv_is_told_which_package_to_install(tmp_path):
    python = tmp_path / "python3"
    python.write_text('#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; esac\n')
    python.chmod(0o755)
    for name in ("Makefile", "requirements.lock", "requirements-dev.lock"):
        (tmp_path / name).write_text((ROOT / name).read_text())
    command = ["make", "setup", f"PYTHON={python}"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert done.stderr.startswith(
        "Python cannot make virtual environments here: install the package python3-venv.\n"
    )
    assert not (tmp_path / ".venv").exists()


def test_what_is_missing_is_installed_by_root(tools, monkeypatch, tmp_path):
    run = tools[0]
    apt = tmp_path / "apt-get"
    apt.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\n')
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.delenv("TEST_DATABASE_URL", raising=False)
    monkeypatch.setattr(run, "find_chromium", lambda: None)
    monkeypatch.setattr(run, "find_gettext", lambda: None)
    monkeypatch.setattr(run, "find_server_binaries", lambda: None)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    run.install_what_is_missing()
    first, second = (tmp_path / "asked").read_text().splitlines()
    assert first.startswith("update")
    assert second.endswith("postgresql chromium gettext")


def test_nothing_is_installed_for_anyone_else(tools, monkeypatch):
    run = tools[0]
    monkeypatch.setattr(run, "find_chromium", lambda: None)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(subprocess, "run", lambda *args, **kwargs: pytest.fail("something was started"))
    run.install_what_is_missing()
