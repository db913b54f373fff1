"""A site that gunicorn serves with two workers: they count together, and traffic makes them lose nothing."""

import json
import os
import re
import signal
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.registry.serving import PASSWORD, Visitor
from tests.registry.traffic import SIGNATORIES, Traffic, edit_an_organization, import_documents, read

PATIENT = {"GUNICORN_CMD_ARGS": "--timeout 300"}
"""A worker that is stopped for the test is not taken for a dead one."""
QUIET_SECONDS = 0.5


def wait_until_idle(worker):
    """Wait until the process does nothing: stopped while it closes the database it keeps its lock."""
    spent = None
    while spent != (spent := Path(f"/proc/{worker}/stat").read_text().split()[13:15]):
        time.sleep(QUIET_SECONDS)


@contextmanager
def stopped(worker):
    """Let the other worker alone answer."""
    wait_until_idle(worker)
    os.kill(worker, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(worker, signal.SIGCONT)


def test_requests_and_failures_are_counted_across_workers(site):
    reader, stranger, keeper = (Visitor(site) for _ in range(3))
    with site.served(API_RATE="5/hour", LOGIN_FAILURES="4", **PATIENT) as (first, second):
        with stopped(second):
            answers = [reader.get("/api/v1/countries/") for _ in range(3)]
            failures = [stranger.log_in("a guess").status for _ in range(2)]
        with stopped(first):
            answers += [reader.get("/api/v1/countries/") for _ in range(3)]
            failures += [stranger.log_in("a guess").status for _ in range(2)]
            locked = keeper.log_in(PASSWORD)
    assert [answer.status for answer in answers] == [200] * 5 + [429]
    assert 3500 < int(answers[-1].headers["Retry-After"]) <= 3600
    assert failures == [200, 200, 200, 429]
    assert locked.status == 429
    # The log says which worker answered, and by which name the answer goes.
    told = re.findall(r'worker=<?(\d+)>? request=(\S+) "GET /api/', site.log.read_text())
    assert [int(worker) for worker, _ in told] == [first] * 3 + [second] * 3
    assert [name for _, name in told] == [answer.headers["X-Request-ID"] for answer in answers]


@pytest.mark.parametrize(
    ("setting", "sentence"),
    [
        ({"API_RATE": "many"}, "API_RATE must be like 120/min, or empty, not “many”."),
        (
            {"SECRET_KEY": ""},
            "Set SECRET_KEY to a long random text: the processes of a server have to share one.",
        ),
    ],
)
def test_a_wrong_setting_stops_the_server_with_one_sentence(site, setting, sentence):
    with pytest.raises(AssertionError) as refused, site.served(**setting):
        pass
    assert str(refused.value) == f"{sentence}\n"


HELD = """
import json
from statements.models import Decision, Entry, Organization, Signature, Statement
decisions = Decision.objects.filter(field="website")
print(json.dumps({
    "rows": [model.objects.count() for model in (Statement, Signature, Entry, Organization)],
    "reasons": list(decisions.values_list("reason", flat=True)),
}))
"""


def test_imports_edits_and_reads_side_by_side_fail_nowhere_and_lose_nothing(site, tmp_path, request):
    seconds = request.config.getoption("--traffic-seconds")
    traffic = Traffic(site, tmp_path, seconds)
    import_documents(traffic, None, "first")
    with site.served(API_RATE="", LOGIN_FAILURES="1000"):
        traffic.run(
            import_documents, import_documents, edit_an_organization, edit_an_organization, read, read
        )
    held = json.loads(site.manage("shell", "--verbosity", "0", "-c", HELD))
    counts = f"{len(traffic.documents)} documents, {len(traffic.reasons)} edits, {traffic.reads} reads"
    print(f"{seconds} s: {counts}, answers {traffic.statuses}")
    assert traffic.faults == [], traffic.faults[0]
    log = site.log.read_text()
    assert "Traceback" not in log
    assert " ERROR " not in log
    documents = len(traffic.documents)
    assert held["rows"] == [documents, *[documents * SIGNATORIES] * 3]
    assert sorted(held["reasons"]) == sorted(traffic.reasons)
    assert site.manage("check_registry") == "The record agrees with itself.\n"
