"""The review queue: what waits, in which order, what removes it, and what brings it back."""

from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.curation.decisions import decide
from statements.curation.judging import Ruling, judge, merge, undo_judgement
from statements.curation.review import REASONS, catch_up, hash_of, reopen_items, settle_items
from statements.curation.suggesting import suggest_matches
from statements.importing.attribution import settle_countries
from statements.models import (
    CountryGuess,
    Entry,
    Organization,
    ReviewItem,
    Signature,
    SignatureCountry,
    Source,
)
from statements.models.counts import recount
from tests.curation import rows

pytestmark = pytest.mark.django_db


def waiting():
    suggest_matches()
    catch_up()
    return [(item.reason, item.weight) for item in ReviewItem.objects.waiting()]


def item_of(reason):
    return ReviewItem.objects.get(reason=reason)


def settle(reason, author, note=""):
    return settle_items(items=ReviewItem.objects.filter(reason=reason), author=author, note=note)


def sign(statement, name, position, **columns):
    organization = Organization.objects.filter(name=name).first() or rows.make_organization(name)
    signature = rows.make_signature(statement, organization, position=position, **columns)
    settle_countries(signatures=[signature.pk])
    recount(statements=[statement.pk])
    return signature


def note(statement, **columns):
    statement.sources.update(is_reviewed=False, **columns)


def problem(code, line=3):
    return {"code": code, "line": line, "message": "The numbers jump from 2 to 4."}


def test_every_reason_of_the_model_is_found_by_something():
    assert set(REASONS) | {"duplicate", "branch"} == set(ReviewItem.Reason.values)


def test_nothing_waits_where_nothing_is_odd(signature):
    assert waiting() == []


def test_the_same_organization_twice_in_one_list(statement):
    sign(statement, "Kenyan Writers", 1)
    sign(statement, "Kenyan Writers", 2)
    assert waiting() == [("twice", 2)]
    assert "signs 2 times" in item_of("twice").sentence


def test_two_records_of_one_group_are_twice_in_one_list(statement, curator):
    one, other = (sign(statement, name, place) for place, name in enumerate(("Ab Union", "Xy League"), 1))
    assert waiting() == []
    judgement = merge(organization=one.organization, into=other.organization, author=curator)
    assert waiting() == [("twice", 2)]
    undo_judgement(judgement=judgement, author=curator)
    assert waiting() == []


def test_weak_countries_are_one_item_a_block_and_a_decision_answers_it(statement, curator):
    signatures = [sign(statement, name, place, guess="KE") for place, name in enumerate(("Ab", "Xy"), 1)]
    SignatureCountry.objects.update(basis="inferred", confidence=0.4)
    assert waiting() == [("country_weak", 2)]

    for signature in signatures:
        decide(subject=signature, field="countries", value=["KE"], author=curator)
    assert waiting() == []


def test_a_block_settled_in_an_older_record_is_known_again(statement, curator):
    """Keys and facts were once made of ids that do not last."""
    for place, name in enumerate(("Ab", "Xy"), 1):
        sign(statement, name, place, guess="KE")
    SignatureCountry.objects.update(basis="inferred", confidence=0.4)
    waiting()
    settle("country_weak", curator)
    item = item_of("country_weak")
    now = (item.key, item.facts)
    _checksum, *block = item.key.split(":")
    item.key = ":".join([str(item.source_id), *block])
    item.facts = hash_of(sorted(Signature.objects.values_list("pk", flat=True)))
    item.save()

    with CaptureQueriesContext(connection) as queries:
        import_module("statements.migrations.0017_lasting_keys").use_lasting_keys(apps, None)
    assert not any('"text"' in query["sql"] for query in queries), "a text of megabytes for each item"
    item.refresh_from_db()
    assert (item.key, item.facts) == now
    assert waiting() == []


def test_the_queue_lets_go_of_what_a_decision_answers_as_soon_as_it_is_saved(
    statement, curator, django_capture_on_commit_callbacks
):
    signature = sign(statement, "Ab", 1, guess="KE")
    SignatureCountry.objects.update(basis="inferred", confidence=0.4)
    assert waiting() == [("country_weak", 1)]
    with django_capture_on_commit_callbacks(execute=True):
        decide(subject=signature, field="countries", value=["KE"], author=curator)
    assert not ReviewItem.objects.waiting().exists()


def test_countries_that_differ_between_statements(statement, curator):
    first = sign(statement, "Kenyan Writers", 1, guess="KE")
    sign(rows.make_statement("b"), "Kenyan Writers", 1, guess="UG")
    assert waiting() == [("country_statements", 2)]
    assert "KE and in UG" in item_of("country_statements").sentence

    decide(subject=first.organization, field="countries", value=["KE", "UG"], author=curator)
    assert waiting() == []


def test_what_a_person_decided_is_asked_about_when_its_words_say_something_new(statement, curator):
    signature = sign(statement, "Ab", 1, guess="KE")
    for code in ("UG", "TZ"):
        rows.make_country(code, code)
    decide(subject=signature, field="countries", value=["UG"], author=curator)
    assert waiting() == []

    for said, asked in (
        ("TZ", [("country_decided", 1)]),
        ("UG", []),
        ("KE", []),
        ("TZ", [("country_decided", 1)]),
    ):
        CountryGuess.objects.update(country=said)
        note(statement)
        assert waiting() == asked
    told = "“Ab”: undecided, it would be under TZ today; curator decided UG when it was under KE."
    assert item_of("country_decided").sentence == told
    assert list(signature.countries.values_list("country", flat=True)) == ["UG"]
    settle("country_decided", curator)
    note(statement)
    assert waiting() == []
    CountryGuess.objects.all().delete()
    note(statement)
    assert waiting() == [("country_decided", 1)]
    assert "it would be under no country today" in item_of("country_decided").sentence


def test_a_decision_about_what_two_editions_say_otherwise_asks_nothing_by_itself(statement, curator):
    signature = sign(statement, "Ab", 1, guess="KE")
    for code in ("UG", "TZ"):
        rows.make_country(code, code)
    first, guess = Entry.objects.get(), CountryGuess.objects.values("basis", "evidence", "confidence").get()
    edition = Source.objects.create(statement=statement, checksum="b" * 64, size=3, kind="edition", text="Ab")
    columns = {name: getattr(first, name) for name in ("name", "printed", "kind", "span_start", "span_end")}
    second = edition.entries.create(
        signature=signature, position=1, first_line=1, last_line=1, confidence=1, **columns
    )
    second.guesses.create(country_id="TZ", rank=1, **guess)
    settle_countries(signatures=[signature.pk])
    decide(subject=signature, field="countries", value=["UG"], author=curator)
    note(statement)
    assert waiting() == []


def test_a_decision_where_others_of_the_organisation_speak_asks_nothing_by_itself(statement, curator):
    rows.make_country("UG", "UG")
    silent = sign(statement, "Ab", 1)
    told = sign(rows.make_statement("b"), "Ab", 1, guess="KE")
    settle_countries(organizations=[told.organization_id])
    decide(subject=silent, field="countries", value=["UG"], author=curator)
    assert waiting() == []


def test_words_that_contradict_both_neighbours(statement):
    for place, (name, code) in enumerate((("Ab", "KE"), ("Cd", "UG"), ("Ef", "KE")), 1):
        sign(statement, name, place, guess=code)
    assert waiting() == [("country_group", 1)]
    assert "“Cd” says UG, the names beside it KE" in item_of("country_group").sentence


@pytest.mark.parametrize(
    ("reason", "code", "weight"),
    [
        ("numbering", "number_gap", 4),  # each is about the two signatures beside it
        ("total", "claimed_total_differs", 2),
        ("unresolved", "line_unresolved", 2),
    ],
)
def test_problems_of_a_reading_are_one_item_a_sort(signature, statement, reason, code, weight):
    note(statement, problems=[problem(code), problem(code, 9)])
    assert waiting() == [(reason, weight)]
    assert "a.txt" in item_of(reason).sentence


def test_what_is_read_otherwise_today(signature, statement):
    note(statement, differences=[problem("")])
    assert waiting() == [("differences", 1)]


def test_a_name_that_does_not_tell_in_a_list_of_persons_and_bodies(statement):
    sign(statement, "Kenyan Writers", 1)
    rows.make_signature(statement, None, position=2)
    assert [reason for reason, _ in waiting()] == ["person", "person"]


def test_a_signature_after_the_end(statement, signature, organization, curator):
    decide(subject=organization, field="dissolved_date", value="2019-05", author=curator)
    assert waiting() == [("dissolved", 1)]
    decide(subject=organization, field="dissolved_date", value="2020-05", author=curator)
    assert waiting() == []


def test_likely_duplicates_wait_until_they_are_judged(statement, curator):
    one = sign(statement, "Kenyan Writers Union", 1, guess="KE")
    other = sign(statement, "Kenyan Writers' Union", 2, guess="KE")
    assert [reason for reason, _ in waiting()] == ["duplicate"]

    ruling = Ruling("different")
    judgement = judge(left=one.organization, right=other.organization, ruling=ruling, author=curator)
    assert waiting() == []
    undo_judgement(judgement=judgement, author=curator)
    assert [reason for reason, _ in waiting()] == ["duplicate"]


def test_of_three_that_are_one_two_pairs_stand_first_and_the_third_is_answered_with_them(statement, curator):
    for place, name in enumerate(("Writers Union", "Writers' Union", "Writers Unions"), 1):
        sign(statement, f"Kenyan {name}", place, guess="KE")
    (_, first), (_, second), (_, third) = waiting()
    assert first >= second > third

    for item in ReviewItem.objects.waiting()[:2]:
        merge(organization=item.organization, into=item.other, author=curator)
    assert not ReviewItem.objects.waiting().filter(reason="duplicate").exists()


def test_what_two_of_a_name_differ_in_is_told(statement):
    for place, code in enumerate(("KE", None), 1):
        organization = rows.make_organization("Sea Watch Union", public_id=f"o{place}")
        signature = rows.make_signature(statement, organization, position=place, guess=code)
        settle_countries(signatures=[signature.pk])
    waiting()
    assert "“Sea Watch Union” (country not known)" in item_of("duplicate").sentence
    assert "“Sea Watch Union” (KE)" in item_of("duplicate").sentence


@pytest.mark.parametrize(
    ("branch", "likelihood"),
    [("Zanbaq Watch, Lima section", 0.97), ("Zanbaq Watch Bolivia", 0.85), ("Zanbaq Watch Alder", 0.5)],
)
def test_a_branch_whose_name_tells_that_it_is_one_stands_before_others(statement, branch, likelihood):
    for place, name in enumerate(("Zanbaq Watch", branch), 1):
        sign(statement, name, place)
    assert waiting() == [("branch", 2 * likelihood)]


def test_of_the_branches_of_one_body_the_others_stand_behind_the_first(statement):
    for place, name in enumerate(("International", "Bolivia", "Peru"), 1):
        sign(statement, f"Zanbaq Watch {name}", place)
    assert waiting() == [("branch", 1.7), ("branch", 0.85)]


def test_names_are_compared_once_until_they_change(statement, curator):
    sign(statement, "Kenyan Writers Union", 1, guess="KE")
    other = sign(statement, "Sea Watch", 2, guess="KE")
    assert suggest_matches().compared == 2
    assert suggest_matches().compared == 0
    decide(subject=other.organization, field="name", value="Kenyan Writer's Union", author=curator)
    assert (suggest_matches().compared, suggest_matches(everything=True).compared) == (1, 2)
    assert [reason for reason, _ in waiting()] == ["duplicate"]


def test_what_resolves_most_stands_first(statement):
    for place, name in enumerate(("Ab", "Ab", "Ab", "Xy", "Xy"), 1):
        sign(statement, name, place)
    assert [weight for _, weight in waiting()] == [3, 2]


def test_a_settled_item_stays_away_until_its_facts_change(statement, signature, curator):
    note(statement, problems=[problem("number_gap")])
    waiting()
    settle("numbering", curator, "It is printed so.")
    note(statement)
    assert waiting() == []

    note(statement, problems=[problem("number_gap"), problem("number_gap", 8)])
    assert waiting() == [("numbering", 4)]


def test_a_settled_item_can_be_opened_again(statement, signature, curator):
    note(statement, problems=[problem("number_gap")])
    waiting()
    settle("numbering", curator)
    assert reopen_items(items=ReviewItem.objects.all()) == 1
    assert waiting() == [("numbering", 2)]


def test_of_two_curators_at_once_the_second_settles_nothing(statement, signature, curator):
    note(statement, problems=[problem("number_gap")])
    waiting()
    assert settle("numbering", curator, "It is printed so.") == 1
    assert settle("numbering", rows.make_curator("second"), "It is not.") == 0
    item = item_of("numbering")
    assert (item.settled_by, item.note) == (curator, "It is printed so.")


def test_the_queue_is_paged_by_its_index(statement, signature, curator, django_assert_num_queries):
    note(statement, problems=[problem("number_gap")])
    waiting()
    with django_assert_num_queries(1):
        assert [
            item.source.statement.title
            for item in ReviewItem.objects.waiting()[:20].select_related("source__statement")
        ] == ["Statement a"]
