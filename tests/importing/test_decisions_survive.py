"""What people decided stays, whatever is imported afterwards and however it is read."""

from dataclasses import replace
from pathlib import Path

import pytest

from statements import reading
from statements.importing.attribution import settle_countries
from statements.importing.importer import Incoming, import_document
from statements.importing.outcome import Result
from statements.importing.rereading import reread_source
from statements.models import Decision, Entry, Organization, Signature, Source, Statement
from statements.models.counts import recount
from statements.models.partial_date import read_partial_date
from tests.importing.dump import dump_record

pytestmark = pytest.mark.django_db

SEED = Path(__file__).parents[2] / "seeds" / "001_f94b8e49c47e549b.txt"


def import_seed(data=None):
    return import_document(
        incoming=Incoming(data=data or SEED.read_bytes(), name=SEED.name, path=f"seeds/{SEED.name}")
    )


@pytest.fixture
def decided(admin_user):
    """The five decisions, written as a curator's screen writes them; returns what they say now."""
    import_seed()
    statement = Statement.objects.get()
    moved, placed, rejected = Signature.objects.filter(position__in=(20, 57, 90)).order_by("position")
    for field, value, about in (
        ("title", "A title of ours", {"statement": statement}),
        ("date", "2020-10", {"statement": statement}),
        ("countries", ["KG"], {"signature": placed}),
        ("organization", Organization.objects.first().public_id, {"signature": moved}),
        ("state", "not_a_signatory", {"signature": rejected}),
    ):
        Decision.objects.create(field=field, value=value, author=admin_user, **about)
    statement.title = "A title of ours"
    statement.set_date(read_partial_date("2020-10"))
    statement.save()
    old, moved.organization, moved.attribution = (
        moved.organization_id,
        Organization.objects.first(),
        "curator",
    )
    moved.save()
    rejected.state = "not_a_signatory"
    rejected.save()
    codes = settle_countries(
        signatures=[moved.pk, placed.pk, rejected.pk], organizations=[old, moved.organization_id]
    )
    recount(statements=[statement.pk], organizations=[old, moved.organization_id], countries=codes)
    return what_was_decided()


def what_was_decided():
    moved, placed, rejected = Signature.objects.filter(position__in=(20, 57, 90)).order_by("position")
    return (
        list(Statement.objects.values_list("title", "date", "date_precision", "first_day")),
        list(placed.countries.values_list("country_id", "basis")),
        (moved.organization_id, moved.attribution),
        rejected.state,
        list(Decision.objects.standing().order_by("pk").values()),
    )


def test_the_decisions_are_there(decided):
    assert decided[0][0][:2] == ("A title of ours", "2020-10")
    assert decided[1:4] == (
        [("KG", "curator")],
        (Organization.objects.first().pk, "curator"),
        "not_a_signatory",
    )


def test_importing_again_changes_no_row(decided):
    before = dump_record()
    assert import_seed().result == Result.UNCHANGED
    assert dump_record() == before


def test_rereading_changes_no_row(decided):
    before = dump_record(without=())
    assert reread_source(source=Source.objects.get()).result == Result.UNCHANGED
    assert dump_record(without=()) == before


def test_a_changed_parser_changes_no_decision_and_no_entry(decided, monkeypatch):
    original = reading.parse

    def parse(document, places):
        """A parser that reads another title and date, every name louder, and misses one line in ten."""
        parsed = original(document, places)
        entries = [entry._replace(name=entry.name.upper()) for entry in parsed.entries if entry.position % 10]
        return replace(parsed, front=replace(parsed.front, title="Another title"), entries=tuple(entries))

    monkeypatch.setattr(reading, "parse", parse)
    entries = list(Entry.objects.order_by("pk").values())

    assert reread_source(source=Source.objects.get()).result == Result.UPDATED
    assert what_was_decided() == decided
    assert list(Entry.objects.order_by("pk").values()) == entries
    assert Source.objects.get().reading["title"] == "Another title"
    assert len(Source.objects.get().differences) >= 14


def test_a_new_edition_changes_no_decision(decided):
    later = SEED.read_bytes() + b"\n147. One More Union\n"

    assert import_seed(later).result == Result.UPDATED
    assert what_was_decided() == decided
    assert Signature.objects.count() == 147
