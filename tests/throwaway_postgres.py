"""A PostgreSQL cluster that lives as long as a test run, made from the server binaries of this machine."""

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

# Nothing has to survive a crash, so nothing waits for the disk.
FAST = [
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "listen_addresses=",
    "max_connections=40",
    # What it learnt of a table while that was empty would mislead the plans for a test that fills it.
    "autovacuum=off",
]
START_SECONDS = 60


class ClusterFailed(Exception):
    """The cluster did not start; the message is what the server said."""


def find_server_binaries() -> Path | None:
    """Return the folder of the newest installed initdb and postgres, or None."""
    folders = list(Path("/usr/lib/postgresql").glob("*/bin"))
    on_path = shutil.which("initdb")
    folders.sort(key=lambda folder: float(folder.parent.name))
    if on_path:
        folders.insert(0, Path(on_path).resolve().parent)
    complete = [
        folder for folder in folders if (folder / "initdb").exists() and (folder / "postgres").exists()
    ]
    return complete[-1] if complete else None


def pick_user() -> pwd.struct_passwd | None:
    """Return who runs the server: PostgreSQL refuses root, so root hands it to another user."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return pwd.getpwnam("postgres" if "postgres" in names else "nobody")


def as_user(user: pwd.struct_passwd | None) -> dict[str, object]:
    """Return the arguments that make subprocess start something as this user."""
    if user is None:
        return {}
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


@contextlib.contextmanager
def throwaway_postgres(binaries: Path) -> Iterator[str]:
    """Make and start a cluster; give its address; stop and remove it whatever happens."""
    # A socket's path may not pass 107 bytes, which a long TMPDIR would.
    folder = Path(tempfile.mkdtemp(prefix="registry-pg-", dir="/tmp"))
    user = pick_user()
    try:
        if user:
            os.chown(folder, user.pw_uid, user.pw_gid)
        make_cluster(binaries, folder, user)
        server = start_server(binaries, folder, user)
        try:
            wait_until_ready(binaries, folder, server)
            yield f"postgres://registry@/postgres?host={folder}"
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def make_cluster(binaries: Path, folder: Path, user: pwd.struct_passwd | None) -> None:
    """Run initdb with a superuser who needs no password: only the socket's folder leads here."""
    command = [binaries / "initdb", "-D", folder / "data", "-U", "registry", "--auth=trust", "--no-sync"]
    command += ["--encoding=UTF8", "--locale=C.UTF-8"]
    made = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, **as_user(user))
    if made.returncode:
        raise ClusterFailed(made.stderr.strip())


def start_server(binaries: Path, folder: Path, user: pwd.struct_passwd | None) -> subprocess.Popen[bytes]:
    """Start the server in a session of its own, so that Ctrl-C reaches us first and we stop it in order."""
    command = [binaries / "postgres", "-D", folder / "data", "-k", folder]
    for option in FAST:
        command += ["-c", option]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(
            command, cwd=folder, stdout=log, stderr=log, start_new_session=True, **as_user(user)
        )


def wait_until_ready(binaries: Path, folder: Path, server: subprocess.Popen[bytes]) -> None:
    """Return when the server answers; raises ClusterFailed with its log when it does not."""
    asking = [binaries / "pg_isready", "--quiet", "-h", folder]
    deadline = time.monotonic() + START_SECONDS
    while subprocess.run(asking, check=False).returncode:
        if server.poll() is not None or time.monotonic() > deadline:
            raise ClusterFailed((folder / "log").read_text(errors="replace").strip())
        time.sleep(0.1)
