"""The command that imports documents, as a user meets it."""

import io
import json
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from statements.importing.originals import original_path
from statements.management.commands import import_statements
from statements.models import ImportRun, Signature, Source, Statement
from tests.importing.dump import dump_record

pytestmark = pytest.mark.django_db

SEEDS = str(Path(__file__).parents[2] / "seeds")
LETTER = "An open letter\n\nWe call for peace.\n\nSignatories:\n\n1. Kenyan Writers\n2. Tanzanian Nurses\n"


def run(*arguments, **options):
    """The command's standard output; raises CommandError as it would exit."""
    stdout = io.StringIO()
    call_command("import_statements", *map(str, arguments), stdout=stdout, **options)
    return stdout.getvalue()


def run_failing(*arguments, **options):
    """The exit status, and what went to standard error."""
    stderr = io.StringIO()
    with pytest.raises(CommandError) as error:
        run(*arguments, stderr=stderr, **options)
    return error.value.returncode, stderr.getvalue() + str(error.value)


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "letters" / "letter.txt"
    path.parent.mkdir()
    path.write_text(LETTER)
    return path


def test_the_seeds_are_five_statements_with_146_signatures():
    assert run(SEEDS, publish=True).strip() == (
        "5 created, 0 updated, 0 unchanged, 1 passed over, 0 failed "
        "(new: 5 statements, 146 signatures, 145 organisations)."
    )
    assert Statement.objects.published().count() == 5
    assert Signature.objects.published().count() == 146


def test_importing_twice_equals_importing_once():
    run(SEEDS)
    before = dump_record()

    assert "5 unchanged" in run(SEEDS)
    assert dump_record() == before
    assert ImportRun.objects.count() == 2


def test_rereading_with_the_same_reader_changes_nothing():
    run(SEEDS)
    before = dump_record()

    run(reread=True)
    run(SEEDS, reread=True)

    assert dump_record() == before


def test_a_dry_run_writes_nothing_and_says_what_it_would_do(settings, letter):
    run(letter)
    before = dump_record(without=())
    kept = sorted(settings.MEDIA_ROOT.rglob("*"))
    copy = letter.with_name("copy.txt")
    copy.write_text(LETTER + "3. Ugandan Poets\n")
    twin = letter.with_name("twin.txt")
    twin.write_text(copy.read_text())

    output = run(letter.parent, dry_run=True)

    assert output.startswith(
        "Nothing is written, this would be the result: 1 created, 0 updated, 2 unchanged"
    )
    assert dump_record(without=()) == before
    assert sorted(settings.MEDIA_ROOT.rglob("*")) == kept


def test_a_dry_run_holds_nobody_up_between_two_documents(letter, monkeypatch):
    letter.with_name("more.txt").write_text(LETTER + "3. Ugandan Poets\n")
    depth, seen = len(connection.savepoint_ids), []

    def watched(items):
        for item in items:
            seen.append(len(connection.savepoint_ids))
            yield item

    monkeypatch.setattr(import_statements, "progress_bar", lambda *, is_quiet: watched)
    output = run(letter.parent, dry_run=True)

    assert seen == [depth, depth]
    assert "2 created" in output
    assert "(new: 2 statements, 5 signatures, 3 organisations)" in output


def test_a_dry_run_of_rereading_writes_nothing(letter):
    run(letter)
    Source.objects.update(reader_version="old")
    before = dump_record(without=())

    for paths in ((), (letter,)):
        assert "1 updated" in run(*paths, reread=True, dry_run=True)
    assert dump_record(without=()) == before


def test_a_lost_or_damaged_original_is_kept_again(letter):
    run(letter)
    original = original_path(Source.objects.get().checksum)
    for spoil in (original.unlink, lambda: original.write_bytes(b"x" * len(LETTER))):
        spoil()
        run(letter, dry_run=True)
        assert not original.exists() or original.read_bytes() != letter.read_bytes()
        assert "1 unchanged" in run(letter)
        assert original.read_bytes() == letter.read_bytes()


def test_the_run_is_recorded(letter):
    run(letter, publish=True)

    record = ImportRun.objects.get()
    assert (record.created, record.failed, record.options["publish"]) == (1, 0, True)
    assert record.finished_at is not None
    assert record.items[0]["result"] == "created"
    assert Statement.objects.get().created_run == record


def test_the_report_comes_before_the_queue_is_filled(letter, monkeypatch):
    monkeypatch.setattr(import_statements, "catch_up", lambda: 1 / 0)
    stdout = io.StringIO()
    with pytest.raises(ZeroDivisionError):
        call_command("import_statements", str(letter), stdout=stdout)
    assert stdout.getvalue().startswith("1 created")


def test_json_is_one_object_on_standard_output(letter):
    report = json.loads(run(letter, format="json"))

    assert (report["schema"], report["created"], report["added"]["signatures"]) == (
        "import_statements/1",
        1,
        2,
    )
    assert report["documents"][0]["public_id"] == Statement.objects.get().public_id


@pytest.mark.parametrize(("verbosity", "lines"), [(0, 0), (1, 1), (2, 2)])
def test_verbosity_says_how_much_is_printed(letter, verbosity, lines):
    assert len(run(letter, verbosity=verbosity).splitlines()) == lines


def test_the_reasons_are_printed_at_verbosity_3(letter):
    letter.write_text(LETTER + "7. Ugandan Poets\n")
    assert len(run(letter, verbosity=3).splitlines()) == 2 + len(Source.objects.get().problems) > 2


@pytest.mark.parametrize(
    "contents",
    [b"", b" \n\n", b"\x00\x01\x02\x03" * 50, b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "x" * 300],
    ids=["empty", "blank", "binary", "image", "too large"],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(tmp_path, settings, contents):
    settings.MAX_DOCUMENT_BYTES = 250
    path = tmp_path / "bad.txt"
    path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
    before = dump_record()

    status, said = run_failing(path)

    assert status == 1
    assert said.splitlines()[0].startswith(f"{path}: ")
    assert len(said.splitlines()) == 2
    assert dump_record() == before


def test_a_missing_file_and_an_empty_folder_fail(tmp_path):
    (tmp_path / "empty").mkdir()

    status, said = run_failing(tmp_path / "missing.txt", tmp_path / "empty")

    assert status == 1
    assert "there is no such file" in said
    assert "is a folder without documents" in said
    assert "2 of 2 inputs failed." in said


def test_one_bad_file_does_not_stop_the_rest(letter):
    letter.with_name("a.txt").write_text("")

    status, said = run_failing(letter.parent)

    assert (status, Statement.objects.count()) == (1, 1)
    assert "a.txt" in said


def test_fail_fast_stops_at_the_bad_file(letter):
    letter.with_name("a.txt").write_text("")

    status, _ = run_failing(letter.parent, fail_fast=True)

    assert (status, Statement.objects.count()) == (1, 0)


def test_standard_input_is_read(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LETTER.encode())))
    run("-")

    assert (Source.objects.get().path, Source.objects.get().file_name) == ("", "standard input")


def test_an_edition_of_a_statement(letter):
    run(letter)
    letter.write_text(LETTER + "3. Ugandan Poets\n")
    run(letter, edition_of=Statement.objects.get().public_id)

    assert [source.kind for source in Statement.objects.get().sources.all()] == ["original", "edition"]
    assert Signature.objects.count() == 3


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"edition_of": "nosuchone0"}, "There is no statement with the id nosuchone0."),
        ({"subject_country": ["XX"]}, "There is no country with the code XX."),
        ({"subject_country": ["KE,XX"]}, "There is no country with the code XX."),
        (
            {"subject_country": ["KE", "none"]},
            "--subject-country none stands alone, without a code beside it.",
        ),
        ({"subject_country": [""]}, "There is no country with the code (empty)."),
        (
            {"reread": True, "publish": True},
            "--reread reads what is held: --publish is for new documents.",
        ),
        (
            {"reread": True, "subject_country": ["KE"]},
            "--reread reads what is held: --subject-country is for new documents.",
        ),
        (
            {"reread": True, "edition_of": "nosuchone0"},
            "--reread reads what is held: --edition-of is for new documents.",
        ),
    ],
)
def test_wrong_use_is_exit_status_2(letter, options, sentence):
    assert run_failing(letter, **options) == (2, sentence)
    assert ImportRun.objects.count() == 0


def test_an_edition_is_one_document(letter):
    letter.with_name("b.txt").write_text(LETTER + "\n")
    assert run_failing(letter.parent, edition_of="x") == (2, "--edition-of takes exactly one document.")


def test_no_path_is_wrong_use():
    assert run_failing() == (2, "Name a file or a folder, or - for standard input.")


@pytest.mark.parametrize(
    ("given", "codes"),
    [(["az"], ["AZ"]), (["None"], []), (["AZ", "KE"], ["AZ", "KE"]), (["ke, az"], ["AZ", "KE"])],
)
def test_the_subject_countries_can_be_set(letter, given, codes):
    run(letter, subject_country=given)

    subjects = Statement.objects.get().subject_countries
    assert list(subjects.values_list("country_id", flat=True)) == codes
    assert set(subjects.values_list("basis", flat=True)) <= {"option"}


def test_ctrl_c_keeps_what_is_imported_and_says_how_to_resume(letter, monkeypatch):
    letter.with_name("z.txt").write_text(LETTER + "\n")
    from statements.importing import entries

    def interrupt(source, read):
        if source.file_name == "z.txt":
            raise KeyboardInterrupt
        return [None] * len(read)

    monkeypatch.setattr(entries, "match_signatures", interrupt)
    status, said = run_failing(letter.parent)
    monkeypatch.undo()

    assert (status, Statement.objects.count()) == (130, 1)
    assert not Source.objects.filter(is_reviewed=True).exists(), "who stops it does not wait for more"
    assert "give the same command again" in said
    assert ImportRun.objects.get().finished_at is None
    assert "1 created, 0 updated, 1 unchanged" in run(letter.parent)


def test_ctrl_c_before_the_first_document_is_no_traceback(monkeypatch):
    def interrupt(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(import_statements, "collect", interrupt)
    assert run_failing("seeds")[0] == 130


def test_help_shows_an_example(capsys):
    with pytest.raises(SystemExit):
        call_command("import_statements", "--help")
    assert "manage.py import_statements seeds --publish" in capsys.readouterr().out


def test_a_progress_bar_appears_only_on_a_terminal(letter, monkeypatch):
    stderr = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stderr)
    run(letter)
    assert stderr.getvalue() == ""

    letter.write_text(LETTER + "\n")
    stderr.isatty = lambda: True
    run(letter)
    assert "document" in stderr.getvalue()
