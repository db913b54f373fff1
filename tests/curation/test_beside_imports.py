"""Decisions and imports at the same time: one waits for the other, and the decision stands."""

import dataclasses
import threading

import pytest
from django.db import connection

from statements.curation import decisions, lifecycle, organizations
from statements.curation.decisions import add_row, decide, undo_decision
from statements.curation.fields import FIELDS
from statements.curation.reverting import revert
from statements.importing import importer, settling
from statements.importing.checking import check_registry
from statements.models import Country, Decision, Organization, Signature, SignatureCountry, Source
from tests.curation.rows import make_country, make_curator
from tests.importing.documents import import_text, read_plainly

LETTER = "T\n- Kenyan Writers @KE\n- Kenyan Doctors @KE\n"
Field = Decision.Field


@pytest.fixture
def plain_reader(monkeypatch):
    monkeypatch.setattr(importer, "read_upload", read_plainly)


def by_deciding(signature, curator):
    decide(subject=signature, field=Field.STATE, value="disputed", author=curator)


def by_undoing(signature, curator):
    decision = Decision.objects.create(
        signature=signature, field=Field.STATE, value="listed", previous="disputed", author=curator
    )
    undo_decision(decision=decision, author=curator)


def by_rejecting(signature, curator):
    lifecycle.reject_signatures(signatures=[signature], author=curator)


def by_confirming(signature, curator):
    lifecycle.confirm_countries(subjects=[signature], author=curator)


def by_reverting(signature, curator):
    decide(subject=signature, field=Field.STATE, value="disputed", author=curator)
    revert(row=signature, record=signature.history.last(), author=curator)


def by_adding(signature, curator):
    add_row(row=Country(code="XX", name="Elsewhere"), author=curator)


def by_founding(signature, curator):
    organizations.make_organization(organization=Organization(name="New"), author=curator)


def by_parting(signature, curator):
    organizations.give_own_organization(signature=signature, author=curator)


@pytest.mark.parametrize(
    "change",
    [
        by_deciding,
        by_undoing,
        by_rejecting,
        by_confirming,
        by_reverting,
        by_adding,
        by_founding,
        by_parting,
    ],
)
def test_whoever_decides_keeps_imports_waiting(signature, curator, monkeypatch, change):
    taken = []
    for module in (decisions, organizations):
        monkeypatch.setattr(module, "hold_import_lock", lambda: taken.append(connection.in_atomic_block))
    change(signature, curator)

    assert taken
    assert all(taken)


@pytest.mark.django_db
def test_subject_countries_decided_while_a_document_is_read_are_heeded(plain_reader, monkeypatch):
    make_country("UG", "Uganda")
    import_text("T\n- Kenyan Writers\n", path="f/x")
    statement, heard = Source.objects.get().statement, []

    def read(data, *, subject_countries, **options):
        if not heard:
            decide(
                subject=statement, field=Field.SUBJECT_COUNTRIES, value=["UG"], author=make_curator("late")
            )
        heard.append(subject_countries)
        return read_plainly(data, subject_countries=subject_countries, **options)

    monkeypatch.setattr(importer, "read_upload", read)
    import_text("T\n- Kenyan Writers\n- Kenyan Poets\n", path="f/x")

    assert heard == [None, ("UG",)]
    assert Source.objects.last().reading["subject_countries_told"] == ["UG"]


class Threads:
    """Runs calls beside each other and hands on what they raise."""

    def __init__(self):
        self.threads, self.errors = [], []

    def start(self, call):
        thread = threading.Thread(target=self._run, args=[call])
        self.threads.append(thread)
        thread.start()

    def _run(self, call):
        try:
            call()
        except Exception as error:
            self.errors.append(error)
        finally:
            connection.close()

    def join(self):
        for thread in self.threads:
            thread.join(30)
        assert self.errors == []


# SQLite lets one writer in at a time: nothing can happen at once there.
if connection.vendor == "postgresql":

    @pytest.fixture
    def held(transactional_db, plain_reader):
        make_country("TZ", "Tanzania")
        assert import_text(LETTER, publish=True).result == "created"
        return Signature.objects.order_by("pk").first()

    @pytest.mark.django_db(transaction=True)
    def test_a_decision_made_while_an_import_settles_countries_stands(held, monkeypatch):
        curator, threads = make_curator(), Threads()
        reached, decided = threading.Event(), threading.Event()
        write_links = settling._write_links

        def write_late(model, *rest):
            if model is SignatureCountry and not reached.is_set():
                reached.set()
                decided.wait(1)
            return write_links(model, *rest)

        def decide_meanwhile():
            reached.wait(30)
            decide(subject=held, field=Field.COUNTRIES, value=["TZ"], author=curator)
            decided.set()

        monkeypatch.setattr(settling, "_write_links", write_late)
        threads.start(lambda: import_text(LETTER + "\n", edition_of=held.statement.public_id))
        threads.start(decide_meanwhile)
        threads.join()

        assert list(held.countries.values_list("country_id", "basis")) == [("TZ", "curator")]
        assert check_registry() == []

    @pytest.mark.django_db(transaction=True)
    def test_a_decision_and_an_import_do_not_lock_each_other_out(held, monkeypatch):
        curator, threads = make_curator(), Threads()
        locked, written = threading.Event(), threading.Event()
        keep_original = importer.keep_original
        rule = FIELDS[Field.STATE]

        def apply_late(subject, value):
            locked.set()
            written.wait(1)
            rule.apply(subject, value)

        def import_meanwhile():
            locked.wait(30)
            import_text(LETTER + "\n", edition_of=held.statement.public_id)

        def keep_and_tell(*what):
            keep_original(*what)
            written.set()

        monkeypatch.setitem(FIELDS, Field.STATE, dataclasses.replace(rule, apply=apply_late))
        monkeypatch.setattr(importer, "keep_original", keep_and_tell)
        threads.start(lambda: decide(subject=held, field=Field.STATE, value="disputed", author=curator))
        threads.start(import_meanwhile)
        threads.join()

        assert Source.objects.count() == 2
        assert Signature.objects.get(pk=held.pk).state == "disputed"
