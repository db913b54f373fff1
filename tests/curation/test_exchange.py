"""All that people decided travels in one file: to a rebuilt record, to another one, and back."""

import copy
import datetime as dt
import json

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from statements.curation.decisions import add_row, change_row, decide
from statements.curation.existence import record_check
from statements.curation.exporting import export_decisions
from statements.curation.judging import Ruling, judge, merge
from statements.curation.loading import load_decisions
from statements.curation.organizations import split_off
from statements.curation.review import catch_up, reopen_items, settle_items
from statements.curation.suggesting import suggest_matches
from statements.importing.countries import load_countries
from statements.models import (
    Country,
    Decision,
    ExistenceCheck,
    Judgement,
    Organization,
    OrganizationCountry,
    ReviewItem,
    Signature,
    SignatureCountry,
    Source,
)
from tests.curation.rows import make_curator
from tests.importing.documents import import_text, read_plainly
from tests.importing.dump import dump_record, empty_the_record

pytestmark = pytest.mark.django_db
LETTERS = ("Letter a\n- Alpha Union @KE\n- Beta League @UG\n", "Letter b\n- Alpha Union @KE\n- Gamma Watch\n")


def import_letters(letters=LETTERS):
    load_countries()
    for number, text in enumerate(letters):
        import_text(text, path=f"letters/{number}", publish=True)


@pytest.fixture
def contents(monkeypatch):
    """The file of a record in which people decided something of every sort."""
    monkeypatch.setattr("statements.importing.importer.read_upload", read_plainly)
    curator = make_curator()
    import_letters()
    alpha, beta, gamma = Organization.objects.order_by("pk")
    decide(subject=gamma, field="countries", value=["TZ"], author=curator, reason="Letterhead.")
    decide(subject=Signature.objects.last(), field="state", value="withdrawn", author=curator)
    split_off(signatures=[alpha.signatures.last()], author=curator)
    merge(organization=beta, into=gamma, author=curator, reason="One board.")
    judge(left=alpha, right=gamma, ruling=Ruling("left_is_branch"), author=curator)
    check = ExistenceCheck(
        organization=beta, result="not_found", place="Register A", checked_date=dt.date(2020, 5, 1)
    )
    record_check(check=check, author=curator)
    return json.loads(json.dumps(export_decisions()))


def state():
    """What the record says, by public ids."""
    organizations = Organization.objects.order_by("public_id").select_related("representative", "parent")
    signatures = Signature.objects.order_by("public_id").select_related("organization")
    return (
        [(row.public_id, row.head.public_id, row.parent and row.parent.public_id) for row in organizations],
        [(row.public_id, row.organization.public_id, row.state) for row in signatures],
        sorted(Decision.objects.standing().values_list("field", "reason", "author__username")),
        sorted(Judgement.objects.standing().values_list("verdict", "reason", "author__username")),
        list(ExistenceCheck.objects.values_list("organization__public_id", "result", "place")),
        [sorted(row.countries.values_list("country", flat=True)) for row in organizations],
    )


def rebuild(letters=LETTERS):
    Judgement.objects.all().delete()
    ExistenceCheck.objects.all().delete()
    Organization.objects.update(representative=None, parent=None, network=None)
    empty_the_record()
    User.objects.all().delete()
    import_letters(letters)


def test_a_rebuilt_record_is_as_it_was(contents):
    before = state()
    rebuild()
    assert state() != before

    loaded = load_decisions(contents)

    assert loaded.left_out == []
    assert state() == before
    assert not User.objects.get().is_active
    exported = export_decisions()
    assert exported["decisions"] == contents["decisions"]
    assert exported["judgements"] == contents["judgements"]


def test_loading_twice_changes_nothing(contents):
    before = dump_record()
    loaded = load_decisions(contents)
    assert (loaded.written, loaded.left_out) == (0, [])
    assert dump_record() == before


def test_an_organization_of_another_id_is_recognised_by_what_it_signed(contents):
    rebuild(LETTERS[::-1])
    assert load_decisions(contents).left_out == []
    assert Judgement.objects.standing().count() == 3


def test_what_was_decided_here_otherwise_stays_and_is_told(contents):
    curator = User.objects.get()
    gamma = Organization.objects.get(name="Gamma Watch")
    decide(subject=gamma, field="countries", value=["UG"], author=curator)
    loaded = load_decisions(contents)
    assert loaded.left_out == ["“Gamma Watch”: its countries was decided here otherwise, and that stays."]
    assert Decision.objects.standing().get(organization=gamma).value == ["UG"]


def test_what_is_not_here_is_left_out_and_told(contents):
    rebuild(LETTERS[:1])
    loaded = load_decisions(contents)
    assert loaded.written
    assert any("There is no signature" in sentence for sentence in loaded.left_out)
    assert any("There is no organisation" in sentence for sentence in loaded.left_out)


def test_what_cannot_stand_beside_what_is_here_is_left_out_whole(contents):
    rebuild()
    curator = make_curator("somebody")
    beta, gamma = (Organization.objects.get(name=name) for name in ("Beta League", "Gamma Watch"))
    judge(left=beta, right=gamma, ruling=Ruling("different"), author=curator)
    loaded = load_decisions(contents)
    assert any("decided here otherwise" in sentence for sentence in loaded.left_out)
    assert not Judgement.objects.standing().filter(verdict="same").exists()


@pytest.fixture
def island(contents):
    """The same file, with a place that a curator made for one of the organisations."""
    curator = User.objects.get()
    add_row(row=Country(code="isle", name="Isle", kind="territory", note="Two claim it."), author=curator)
    change_row(row=Country.objects.get(pk="TZ"), columns={"note": "The mainland, too."}, author=curator)
    beta = Organization.objects.get(name="Beta League")
    decide(subject=beta, field="countries", value=["isle"], author=curator)
    return json.loads(json.dumps(export_decisions()))


def test_places_that_people_made_come_along(island):
    Decision.objects.all().delete()
    OrganizationCountry.objects.all().delete()
    SignatureCountry.objects.all().delete()
    Country.history.all().delete()
    Country.objects.filter(pk="isle").delete()
    Country.objects.update(note="")
    assert load_decisions(island).left_out == []
    assert export_decisions()["countries"] == island["countries"]
    assert Organization.objects.get(name="Beta League").countries.get().country_id == "isle"


def test_what_was_said_of_a_place_here_stays_and_what_no_place_can_be_is_told(island):
    change_row(row=Country.objects.get(pk="isle"), columns={"name": "Skerry"}, author=User.objects.get())
    place = island["countries"][1]
    island["countries"] += [place | {"code": "a b"}, place | {"code": "KE", "kind": "pet"}]
    told = load_decisions(island).left_out
    assert "“Skerry”: what readers are told of it was decided here otherwise, and that stays." in told
    assert len(told) == 3
    assert Country.objects.get(pk="KE").kind == "country"


def settle_what_waits(note="It is printed so."):
    """Look for what people should look at, and settle all of it."""
    suggest_matches()
    catch_up()
    for item in ReviewItem.objects.waiting():
        settle_items(items=ReviewItem.objects.filter(pk=item.pk), author=User.objects.first(), note=note)


@pytest.fixture
def settled(contents):
    """The same file, with items of the review queue of every shape of key that these letters give."""
    import_letters(["Letter c\n- Sea Watch Union @KE\n- Sea Watch Unions @KE\n- Zed @UG\n- Zed @UG\n"])
    Source.objects.update(problems=[{"code": "number_gap", "line": 3, "message": "From 2 to 4."}])
    settle_what_waits()
    assert set(ReviewItem.objects.values_list("reason", flat=True)) >= {"duplicate", "twice", "numbering"}
    return json.loads(json.dumps(export_decisions()))


def test_what_was_settled_in_the_queue_is_not_asked_in_a_rebuilt_record(settled):
    texts = {source.path: source.text for source in Source.objects.all()}
    ReviewItem.objects.all().delete()
    rebuild()
    import_letters([text for path, text in texts.items() if text.startswith("Letter c")])
    Source.objects.update(problems=[{"code": "number_gap", "line": 3, "message": "From 2 to 4."}])
    loaded = load_decisions(settled)
    assert loaded.left_out == []
    suggest_matches()
    catch_up()
    assert not ReviewItem.objects.waiting().exists()
    assert export_decisions()["settled_items"] == settled["settled_items"]

    Source.objects.update(problems=[{"code": "number_gap", "line": 9, "message": "From 8 to 10."}])
    Source.objects.update(is_reviewed=False)
    catch_up()
    assert {item.reason for item in ReviewItem.objects.waiting()} == {"numbering"}


def test_an_item_whose_facts_are_others_here_is_asked_and_told(settled):
    for item in settled["settled_items"]:
        item["facts"] = "0" * 64
    reopen_items(items=ReviewItem.objects.all())
    loaded = load_decisions(settled)
    assert len(loaded.left_out) == len(settled["settled_items"])
    assert all("is another here, so it is asked" in sentence for sentence in loaded.left_out)
    assert ReviewItem.objects.exclude(settled_at=None).count() == 0


@pytest.mark.parametrize(
    ("older", "lacks"),
    [("decisions/1", ["settled_items", "names", "countries"]), ("decisions/2", ["names", "countries"])],
)
def test_a_file_of_an_older_format_is_taken(contents, older, lacks):
    for part in lacks:
        del contents[part]
    loaded = load_decisions(contents | {"format": older})
    assert (loaded.written, loaded.left_out) == (0, [])


def test_another_lead_than_the_one_here_is_told(contents):
    same = next(row for row in contents["judgements"] if row["verdict"] == "same")
    same["lead"] = next(row[side] for row in [same] for side in ("left", "right") if row[side] != row["lead"])
    assert any("decided here otherwise" in sentence for sentence in load_decisions(contents).left_out)


def broken(contents, change):
    other = copy.deepcopy(contents)
    change(other)
    return other


def item_about(**subjects):
    """A settled item about these rows, sound in all else."""
    words = dict.fromkeys(("key", "facts", "sentence", "reason", "author"), "x")
    return {"about": "duplicate", **words, "decided_at": "2026-01-02T03:04:05Z", **subjects}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda c: c.update(format="other"), "no file of decisions"),
        (lambda c: c.pop("judgements"), "no list of judgements"),
        (lambda c: c["decisions"].append("x"), "Row 4 of decisions does not say its about"),
        (lambda c: c["decisions"][0].update(decided_at="today"), "no moment"),
        (lambda c: c["decisions"][0].update(decided_at="2020-13-01T00:00"), "no moment"),
        (lambda c: c["decisions"][0].update(about="country"), "nothing that can be decided"),
        (lambda c: c["judgements"][0].update(left=None), "does not say its left"),
        (lambda c: c["organizations"][0].pop("signatures"), "names no signatures"),
        (lambda c: c["existence_checks"][0].update(checked_date="x"), "no day"),
        (lambda c: c["settled_items"].append({"about": "mood"}), "does not say its key"),
        (lambda c: c.pop("settled_items"), "no list of settled items"),
        (lambda c: c["judgements"][0].update(reason="\0"), "a NUL in its reason"),
        (lambda c: c["judgements"][0].update(lead=["x"]), "Row 1 of judgements has no words as its lead"),
        (lambda c: c["settled_items"].append(item_about(source="\0")), "a NUL in its source"),
        (lambda c: c["settled_items"].append(item_about(signature=7)), "no words as its signature"),
        (lambda c: c["settled_items"].append(item_about(organization=["x"])), "no words as its organization"),
        (lambda c: c["settled_items"].append(item_about(organization="x", other={})), "as its other"),
        (lambda c: c["settled_items"].append(item_about(other="x")), "another organisation, but not the f"),
    ],
)
def test_what_is_no_such_file_is_refused_whole(contents, change, words):
    before = dump_record()
    with pytest.raises(ValidationError, match=words):
        load_decisions(broken(contents, change))
    assert dump_record() == before


@pytest.mark.parametrize("contents", [None, [], "x", 7])
def test_anything_else_is_refused(contents):
    with pytest.raises(ValidationError, match="no file of decisions"):
        load_decisions(contents)


def test_a_field_or_verdict_that_there_is_not_is_left_out(contents):
    rebuild()
    contents["decisions"][0]["field"] = "colour"
    contents["judgements"][0]["verdict"] = "cousins"
    loaded = load_decisions(contents)
    assert any("Nobody decides the colour" in sentence for sentence in loaded.left_out)
    assert any("no such verdict as “cousins”" in sentence for sentence in loaded.left_out)
