"""What goes wrong inside is one sentence for the user and a traceback for whoever runs the site."""

import pytest
from django.db import IntegrityError, OperationalError

from statements.importing.attempt import attempt
from statements.importing.outcome import Result


def fail_with(error):
    def work():
        raise error

    return attempt("letter.txt", work)


@pytest.mark.parametrize("error", [KeyError("a mistake of ours"), IntegrityError("a constraint")])
def test_a_mistake_of_ours_is_logged_with_its_traceback(error, caplog):
    outcome = fail_with(error)

    assert (outcome.result, outcome.sentence.count("\n")) == (Result.FAILED, 0)
    (record,) = caplog.records
    assert (record.levelname, record.name) == ("ERROR", "statements.importing.attempt")
    assert "letter.txt" in record.getMessage()
    assert record.exc_info[1] is error


def test_what_passes_by_itself_is_no_entry_in_the_log(caplog):
    assert "try it again" in fail_with(OperationalError("database is locked")).sentence
    assert not caplog.records


def test_the_log_reaches_the_console(settings):
    assert settings.LOGGING["loggers"]["statements"]["handlers"] == ["console"]
