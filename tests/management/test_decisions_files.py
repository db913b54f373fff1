"""The commands that write and load decisions, as a user meets them."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from statements.curation.judging import Ruling, judge
from statements.models import Judgement
from tests.curation import rows

pytestmark = pytest.mark.django_db


@pytest.fixture
def judgement(db):
    sides = [rows.make_organization(name) for name in ("Alpha", "Beta")]
    return judge(left=sides[0], right=sides[1], ruling=Ruling("related"), author=rows.make_curator())


def run(*arguments, **options):
    stdout = io.StringIO()
    call_command(*map(str, arguments), stdout=stdout, **options)
    return stdout.getvalue()


def failing(*arguments):
    stderr = io.StringIO()
    with pytest.raises(CommandError) as error:
        run(*arguments, stderr=stderr)
    return error.value.returncode, stderr.getvalue() + str(error.value)


def test_a_file_is_written_and_loaded(tmp_path, judgement):
    path = tmp_path / "decisions.json"
    assert "judgements: 1" in run("export_decisions", path)
    Judgement.objects.all().delete()
    assert "Would be written: 1" in run("load_decisions", path, "--dry-run")
    assert not Judgement.objects.exists()
    assert json.loads(run("load_decisions", path, "--format", "json")) == {
        "written": 1,
        "held": 0,
        "left_out": [],
    }
    assert Judgement.objects.get().verdict == "related"
    assert run("load_decisions", path, verbosity=0) == ""


def test_without_a_path_it_goes_to_standard_output(judgement):
    assert json.loads(run("export_decisions"))["format"] == "decisions/3"


def test_rows_left_out_are_told_and_the_exit_status_is_1(tmp_path, judgement):
    path = tmp_path / "decisions.json"
    contents = json.loads(run("export_decisions"))
    contents["judgements"][0]["left"] = "elsewhere"
    path.write_text(json.dumps(contents))
    code, said = failing("load_decisions", path)
    assert code == 1
    assert "There is no organisation elsewhere here." in said


@pytest.mark.parametrize(
    ("text", "words"), [("{", "no JSON"), ("[]", "no file of decisions"), ("\x00", "no JSON")]
)
def test_another_file_is_refused_with_one_sentence(tmp_path, text, words):
    path = tmp_path / "x.json"
    path.write_text(text)
    code, said = failing("load_decisions", path)
    assert code == 2
    assert words in said


def test_a_file_that_is_not_there_is_told(tmp_path):
    assert failing("load_decisions", tmp_path / "none.json")[0] == 2
    assert "cannot be written" in failing("export_decisions", tmp_path / "no" / "x.json")[1]
