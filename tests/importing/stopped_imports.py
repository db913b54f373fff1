"""Run by test_stopped_imports: imports in processes of their own that are killed, interrupted, or race.

usage: stopped_imports.py FOLDER, with DATABASE_URL and DATA_DIR naming an empty database and folder
"""

import json
import os
import random
import signal
import sys
import time
import traceback
from pathlib import Path

import django
from django.core.management import call_command, execute_from_command_line
from django.db import connection

from registry.interrupting import press_again

ROUNDS = 20
INTERRUPTIONS = 4
DOCUMENTS = 2
SIGNATORIES = 8
OTHERS = """
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


def write_documents(folder, word):
    """Documents whose signatories are all different; returns their folder."""
    place = folder / word
    place.mkdir()
    for number in range(DOCUMENTS):
        names = [
            f"{n + 1}. {word}{number} Kenyan Union of Row {word}{number}x{n}" for n in range(SIGNATORIES)
        ]
        text = "\n".join(
            ["An open letter", "", f"We of {word} {number} call for peace.", "", "Signatories:", "", *names]
        )
        (place / f"{number}.txt").write_text(text + "\n")
    return place


def start_import(place, log):
    """Import in a forked process; its output goes to the log."""
    connection.close()
    # Not before the child can say what came of it.
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    child = os.fork()
    if child:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
        return child
    descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(descriptor, 1)
    os.dup2(descriptor, 2)
    status = 70
    sys.unraisablehook = press_again
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
        execute_from_command_line(["manage.py", "import_statements", str(place)])
        status = 0
    except SystemExit as stopped:
        status = int(stopped.code or 0)
    except KeyboardInterrupt:
        status = 130  # before the command began; manage.py says the same
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def exit_status(child):
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def wait_for_others():
    """PostgreSQL notices a killed client a moment later."""
    while connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(OTHERS)
            if cursor.fetchone()[0] == 0:
                return
        time.sleep(0.01)


def assert_whole(documents=None):
    """Every document is held wholly or not at all."""
    from statements.models import (
        CountryGuess,
        Entry,
        Organization,
        OrganizationName,
        Signature,
        Source,
        Statement,
    )

    wait_for_others()
    held = Source.objects.count()
    assert documents in (None, held), f"{held} documents instead of {documents}"
    assert Statement.objects.count() == held
    for model in (Signature, Entry, Organization, OrganizationName, CountryGuess):
        assert model.objects.count() == held * SIGNATORIES, f"{model.__name__} of a document that is not held"
    return held


def assert_agreeing():
    """The record agrees with itself: counts, countries, spans, originals."""
    from statements.importing.checking import check_registry

    wrong = check_registry()
    assert not wrong, wrong


def stop(folder, number, duration, sign):
    """One import is stopped at a random moment; the next completes it. Returns how far the first came."""
    place = write_documents(folder, f"{sign.name.lower()}{number}")
    before = assert_whole()
    child = start_import(place, folder / "log")
    time.sleep(random.uniform(0, duration))
    os.kill(child, sign)
    status = exit_status(child)
    said = (folder / "log").read_text()
    assert "Traceback" not in said, said
    assert status in ((0, 130) if sign == signal.SIGINT else (0, -signal.SIGKILL)), (status, said)
    after = assert_whole()
    assert exit_status(start_import(place, folder / "log")) == 0, (folder / "log").read_text()
    assert_whole(before + DOCUMENTS)
    return after - before


def race(folder):
    """Two imports of the same documents at the same time end with one record of each."""
    place = write_documents(folder, "race")
    before = assert_whole()
    logs = [folder / "first", folder / "second"]
    children = [start_import(place, log) for log in logs]
    statuses = [exit_status(child) for child in children]
    assert statuses == [0, 0], [log.read_text() for log in logs]
    assert_whole(before + DOCUMENTS)


def main():
    begun = time.monotonic()
    folder = Path(sys.argv[1])
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("load_countries", verbosity=0)
    # What is loaded here, by the checks too, need not be loaded in every process.
    rehearsed = str(write_documents(folder, "rehearsed"))
    call_command("import_statements", rehearsed, dry_run=True, verbosity=0, skip_checks=False)
    started = time.monotonic()
    assert exit_status(start_import(write_documents(folder, "whole"), folder / "log")) == 0, (
        folder / "log"
    ).read_text()
    duration = time.monotonic() - started
    assert_whole(DOCUMENTS)
    seed = random.randrange(10**6)
    random.seed(seed)
    reached = [stop(folder, number, duration, signal.SIGKILL) for number in range(ROUNDS)]
    assert_agreeing()
    reached += [stop(folder, number, duration, signal.SIGINT) for number in range(INTERRUPTIONS)]
    race(folder)
    assert_agreeing()
    print(
        json.dumps(
            {"seconds": time.monotonic() - begun, "seed": seed, "duration": duration, "reached": reached}
        )
    )


if __name__ == "__main__":
    main()
