"""Importing with several jobs: others read ahead, and the record is what it would be without them."""

import contextlib
import io
from concurrent.futures.process import BrokenProcessPool
from pickle import PicklingError

import pytest
from django.core.management import CommandError, call_command

from statements.importing import ahead, importer
from statements.importing.ahead import AheadTask, ReadAhead
from statements.importing.importer import ImportOptions, Incoming, import_document
from statements.importing.limits import document_limits
from statements.importing.originals import checksum_of
from statements.management import reading_ahead
from statements.management.reading_in_parallel import in_processes
from statements.models import ImportRun, Signature, Statement
from statements.reading import read_upload

pytestmark = pytest.mark.django_db

LETTER = "An open letter\n\nWe call for peace.\n\nSignatories:\n\n1. Kenyan Writers\n2. Tanzanian Nurses\n"


def run(*arguments, **options):
    """What the command prints, whether or not a document fails."""
    stdout = io.StringIO()
    with contextlib.suppress(CommandError):
        call_command("import_statements", *arguments, stdout=stdout, stderr=io.StringIO(), **options)
    return stdout.getvalue()


@pytest.fixture
def letters(tmp_path):
    folder = tmp_path / "letters"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.txt").write_text(LETTER.replace("Nurses", f"Nurses {number}"))
    (folder / "2b.txt").write_text(" ")
    (folder / "4b.txt").write_text((folder / "1.txt").read_text())
    (folder / "readme.md").write_text("About these letters")
    return str(folder)


@pytest.fixture
def read_ahead(monkeypatch):
    """The names of the documents that are read ahead, here instead of in other processes."""
    names = []

    def read(task, documents, jobs):
        for document in documents:
            names.append(document[0].name)
            yield task(document)

    monkeypatch.setattr(reading_ahead, "in_processes", read)
    return names


def test_several_jobs_come_to_the_same_in_the_same_order(letters, read_ahead):
    alone = run(letters, "--dry-run", "--format", "json")
    assert run(letters, "--dry-run", "--format", "json", "--jobs", "2") == alone
    assert "holds no text" in alone or "is empty" in alone


def test_other_processes_read_in_order(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(LETTER.replace("Nurses", f"Nurses {number}"))
    documents = [(tmp_path / f"{number}.txt", f"letter {number}") for number in (2, 0, 7, 1)]
    task = AheadTask(None, document_limits())
    read = list(in_processes(task, documents, 2))
    assert read == list(map(task, documents))
    assert [bool(each.reading) for each in read] == [True, True, False, True]


def test_what_is_read_ahead_is_saved(letters, read_ahead):
    assert "5 created, 0 updated, 1 unchanged, 1 passed over, 1 failed" in run(letters, "--jobs", "2")
    assert Statement.objects.count() == 5
    assert Signature.objects.count() == 10


def test_what_is_held_is_not_read_again(letters, read_ahead):
    run(letters, "--jobs", "2")
    assert read_ahead == ["0.txt", "1.txt", "2.txt", "2b.txt", "3.txt", "4.txt", "4b.txt"]
    read_ahead.clear()
    assert "6 unchanged" in run(letters, "--jobs", "2")
    assert read_ahead == ["2b.txt"]


def test_one_job_reads_nothing_ahead(letters, read_ahead):
    run(letters)
    assert read_ahead == []


@pytest.mark.parametrize("fault", [BrokenProcessPool, PicklingError])
def test_what_no_other_process_reads_is_read_in_its_turn(letters, monkeypatch, fault):
    def read(task, documents, jobs):
        yield task(documents[0])
        raise fault

    monkeypatch.setattr(reading_ahead, "in_processes", read)
    assert "5 created" in run(letters, "--jobs", "2")


def fail_on_the_third(data, **told):
    """What reads a document, with a fault of ours that shows on one of them."""
    if b"Nurses 2" in data:
        raise ZeroDivisionError("no such line")
    return read_upload(data, **told)


def test_a_document_that_the_reader_fails_on_ahead_is_read_in_its_turn(letters, read_ahead, monkeypatch):
    monkeypatch.setattr(ahead, "read_upload", fail_on_the_third)
    assert "5 created" in run(letters, "--jobs", "2")
    assert read_ahead == ["0.txt", "1.txt", "2.txt", "2b.txt", "3.txt", "4.txt", "4b.txt"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_document_that_the_reader_fails_on_is_one_failure(letters, read_ahead, monkeypatch, jobs):
    monkeypatch.setattr(ahead, "read_upload", fail_on_the_third)
    monkeypatch.setattr(importer, "read_upload", fail_on_the_third)
    printed = run(letters, "--jobs", jobs)
    assert "4 created, 0 updated, 1 unchanged, 1 passed over, 2 failed" in printed
    held = ImportRun.objects.get()
    assert held.finished_at
    assert "the registry itself failed on it (ZeroDivisionError: no such line)." in str(held.items)


@pytest.mark.parametrize(
    ("checksum", "told", "is_taken"),
    [("same", None, True), ("other", None, False), ("same", ("KE",), False)],
    ids=["the same bytes, told the same", "other bytes", "told another country"],
)
def test_a_reading_is_taken_only_where_it_is_of_the_same(checksum, told, is_taken):
    data = LETTER.encode()
    other = read_upload(LETTER.replace("Nurses", "Doctors").encode(), file_name="letter.txt")
    reading = ReadAhead(checksum_of(data) if checksum == "same" else checksum, told, other)
    incoming = Incoming(data=data, name="letter.txt", ahead=reading)
    import_document(incoming=incoming, options=ImportOptions())
    assert Signature.objects.filter(entries__name="Tanzanian Doctors").exists() is is_taken


def test_several_jobs_are_for_new_documents():
    with pytest.raises(CommandError, match="--jobs is for new documents") as error:
        call_command("import_statements", "--reread", "--jobs", "2")
    assert error.value.returncode == 2
