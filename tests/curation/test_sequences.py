"""Whatever is imported, edited, judged, split and undone, what stands alone decides how the record is."""

import contextlib
import os
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from statements.curation import organizations
from statements.models import Organization
from tests.curation import rows
from tests.curation.by_hand import derived_by_hand, derived_in_record
from tests.curation.sequences import HELD, MADE, STEPS, Desk, outcome
from tests.importing.documents import read_plainly

SEQUENCES = int(os.environ.get("SEQUENCES", "1000" if connection.vendor == "sqlite" else "200"))
MANY = settings(
    max_examples=max(SEQUENCES // 25, 1),
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
    deadline=None,
)


@pytest.fixture
def desk(db, monkeypatch):
    """Somebody before a record of two published letters."""
    for module in ("importer", "rereading"):
        monkeypatch.setattr(f"statements.importing.{module}.read_upload", read_plainly)
    monkeypatch.setattr("statements.importing.importer.keep_original", lambda *_: None)
    monkeypatch.setattr("statements.importing.rereading.read_original", MADE.__getitem__)
    # One that a person makes gets an id by chance, which would differ from run to run.
    monkeypatch.setattr(
        organizations.uuid, "uuid4", lambda: SimpleNamespace(hex=str(Organization.objects.count()))
    )
    for code in ("KE", "TZ", "UG"):
        rows.make_country(code, code)
    monkeypatch.setattr("statements.importing.importer.load_missing_countries", lambda _reading: None)
    monkeypatch.setattr("statements.importing.rereading.load_missing_countries", lambda _reading: None)
    desk = Desk(rows.make_curator())
    for letter in HELD:
        desk.do_import(letter)
    return desk


@contextlib.contextmanager
def taken_back():
    """What is done to the record within is gone afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def begin_where_the_rows_end():
    """PostgreSQL counts on where a run that was taken back had come to; the next one begins as that did."""
    models = list(apps.get_app_config("statements").get_models())
    with connection.cursor() as cursor:
        for sql in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(sql)


def after(desk, steps):
    """The outcome of the steps on the record as it was, which it is again afterwards."""
    begin_where_the_rows_end()
    with taken_back():
        for step in steps:
            desk.take(step)
        return outcome()


@given(steps=st.lists(STEPS, min_size=6, max_size=10))
@settings(MANY, max_examples=-(-SEQUENCES // 8))
def test_standing_decisions_alone_say_how_the_record_is(desk, steps):
    """Every beginning of a sequence is one, too: what is derived is looked at after each step."""
    with taken_back():
        for step in steps:
            desk.take(step)
            assert derived_by_hand() == derived_in_record()


BETWEEN = st.lists(
    STEPS.filter(lambda step: step[0] in {"import", "edition", "reread", "edit", "reject"}), max_size=3
)


@MANY
@given(
    before=st.lists(STEPS, max_size=3), pair=st.tuples(st.integers(0, 7), st.integers(0, 7)), between=BETWEEN
)
def test_a_merge_that_is_undone_leaves_what_never_merging_leaves(desk, before, pair, between):
    with taken_back():
        for step in before:
            desk.take(step)
        assert after(desk, [("merge and undo", *pair, tuple(between))]) == after(desk, between)
