"""Traffic for a served site: imports, edits and reads side by side, each noting what it was told."""

import csv
import io
import json
import random
import threading
import time
from types import SimpleNamespace

from tests.admin.forms import Fields
from tests.registry.serving import Visitor

DOCUMENTS, SIGNATORIES = 2, 8
READ = (
    "/",
    "/statements/",
    "/organizations/?q=union",
    "/countries/",
    "/signatures/",
    "/api/v1/statements/?ordering=title",
    "/api/v1/organizations/?page_size=20",
    "/signatures.csv",
    "/organizations.ndjson",
    "/statements.json",
)


class Traffic:
    """What was done and what went wrong, until the time is over."""

    def __init__(self, site, folder, seconds):
        self.site, self.folder, self.seconds = site, folder, seconds
        self.documents, self.reasons, self.reads, self.faults = [], [], 0, []
        self.statuses = {}

    def run(self, *works):
        """Let each work be done over and over by a thread of its own; at least once each."""
        ends_at = time.monotonic() + self.seconds
        threads = [
            threading.Thread(target=self.repeat, args=(work, n, ends_at)) for n, work in enumerate(works)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def repeat(self, work, number, ends_at):
        visitor, rounds = Visitor(self.site), 0
        try:
            while not rounds or time.monotonic() < ends_at:
                work(self, visitor, f"{number}x{rounds}")
                rounds += 1
        except BaseException as error:
            self.faults.append(f"{work.__name__}: {error!r}")

    def told(self, what, answer, *expected):
        self.statuses[answer.status] = self.statuses.get(answer.status, 0) + 1
        assert answer.status in expected, (
            f"{what}: {answer.status} {answer.headers.get('Location')} {answer.content[:300]!r}"
        )
        return answer


def write_documents(folder, word):
    """Documents that share no signatory with any other."""
    place = folder / f"letters{word}"
    place.mkdir()
    for number in range(DOCUMENTS):
        names = [f"{n + 1}. Kenyan Union of Row {word}y{number}z{n}" for n in range(SIGNATORIES)]
        opening = ["An open letter", "", f"We of {word} and {number} call for peace.", "", "Signatories:", ""]
        (place / f"{number}.txt").write_text("\n".join([*opening, *names]) + "\n")
    return place


def import_documents(traffic, _visitor, word):
    place = write_documents(traffic.folder, word)
    said = traffic.site.manage("import_statements", str(place), "--publish", "--format", "json")
    assert json.loads(said)["created"] == DOCUMENTS, said
    traffic.documents += [word] * DOCUMENTS


def edit_an_organization(traffic, visitor, word):
    """Open the form of one of few organisations, decide about its website, save; a reason tells each edit."""
    if "sessionid" not in visitor.cookies:
        traffic.told("log-in", visitor.log_in(), 302)
    address = f"/admin/statements/organization/{random.randint(1, SIGNATORIES)}/change/"
    page = traffic.told(address, visitor.get(address), 200)
    fields = Fields()
    fields.feed(page.content.decode())
    changes = {"website": f"https://{word}.example/", "reason": f"as {word} says"}
    traffic.told(address, visitor.post(address, {**fields.values, **changes}), 302)
    traffic.reasons.append(changes["reason"])


def read(traffic, visitor, _word):
    """One page, answer or file, whole."""
    address = random.choice(READ)
    answer = traffic.told(address, visitor.get(address), 200)
    whole = SimpleNamespace(rows=None)
    if address.endswith(".csv"):
        whole.rows = len(list(csv.DictReader(io.StringIO(answer.content.decode()))))
    elif address.endswith(".ndjson"):
        whole.rows = len(answer.content.splitlines())
    elif address.startswith("/api/") or address.endswith(".json"):
        json.loads(answer.content)
    assert whole.rows in (None, int(answer.headers.get("X-Row-Count", 0))), address
    traffic.reads += 1
