"""Which organisations a name may mean, how likely each is, and which would be linked without asking."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.curation.judging import Ruling, judge
from statements.curation.lifecycle import withhold_rows
from statements.models import Judgement, Organization
from statements.models.counts import recount
from statements.resolution.comparison import NameAndCountries
from statements.resolution.matching import compare
from tests.publishing.reconciliation.asking import candidates, extend, names, reconcile
from tests.publishing.record import add_country, add_many, add_organization, add_signature, add_statement

pytestmark = pytest.mark.django_db


def add(name, country=None, kind="organization", statement=None):
    """A public organisation under one statement."""
    organization = add_organization(name, kind)
    statement = statement or add_statement(f"Letter of {name}")
    add_signature(statement, name, organization=organization, country=country, kind=kind)
    recount()
    return organization


def test_an_equal_name_scores_100_in_any_spelling_of_any_alias(client, lantern):
    for name in ("Lantern Trust", "LANTERN  TRUST", "fundacion linterna", "Лантерн Труст"):
        found = candidates(client, name)
        assert (found[0]["id"], found[0]["score"]) == (lantern.public_id, 100)
    assert candidates(client, "Fundación Linterna")[0]["description"].endswith("also “Fundación Linterna”")


def test_a_like_name_scores_less(client, lantern):
    found = candidates(client, "Lanterne Trust", "KE")
    assert names(found) == ["Lantern Trust"]
    assert 1 <= found[0]["score"] < 100


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Lantern Trust", "KE"),
        ("The Lantern Trust, Inc.", "Kenya"),
        ("Lantern Trust", ""),
        ("Lanterne Trust", "KE"),
        ("Lantern", "KE"),
    ],
)
def test_a_match_is_what_would_be_linked_without_asking(client, lantern, name, country):
    codes = frozenset({"KE"} if country else ())
    known = NameAndCountries("Lantern Trust", frozenset({"KE"}), ("Fundación Linterna",))
    found = candidates(client, name, country)
    assert found[0]["match"] is compare(NameAndCountries(name, codes), known).link


def test_the_features_are_those_of_matching(client, lantern):
    found = candidates(client, "Lantern Trust", "KE")[0]
    compared = compare(
        NameAndCountries("Lantern Trust", frozenset({"KE"})),
        NameAndCountries("Lantern Trust", frozenset({"KE"})),
    )
    assert {each["id"]: each["value"] for each in found["features"]} == {
        feature.name.replace(" ", "_"): feature.value for feature in compared.features
    }
    assert found["features"]


@pytest.mark.parametrize("country", ["KE", "ke", "Kenya", "Кения", "كينيا", {"id": "KE"}, ["FR", "Kenya"]])
def test_a_country_is_a_code_or_words_in_any_language(client, lantern, country):
    other = add("Lantern Trust", add_country("SE", "Sweden"))
    unknown = add("Lantern Trust")
    assert {each["id"] for each in candidates(client, "Lantern Trust", country)} == {
        lantern.public_id,
        unknown.public_id,
    }
    # What cannot be read is unknown, and an empty cell says nothing.
    for nothing in ("Atlantis", "", " ", [], None, [None]):
        found = candidates(client, "Lantern Trust", properties=[{"pid": "country", "v": nothing}])
        assert other.public_id in {each["id"] for each in found}


def test_other_properties_narrow_too(client):
    first, second = add("Union of Wells"), add("Union of Wells", kind="collective")
    add_signature(add_statement("Another"), "Union of Wells", organization=second, kind="collective")
    recount()

    def ids(*properties):
        wanted = [{"pid": name, "v": value} for name, value in properties]
        return [each["id"] for each in candidates(client, "Union of Wells", properties=wanted)]

    assert set(ids()) == {first.public_id, second.public_id}
    assert ids(("statement_count", 2)) == ids(("kind", ["Collective", "state"])) == [second.public_id]
    assert ids(("kind", "organization"), ("statement_count", "2")) == []
    for organization in (first, second):
        address = extend(client, [organization.public_id], "url")[organization.public_id]["url"][0]["str"]
        assert ids(("url", address)) == [organization.public_id]


def test_types_narrow_or_only_wish(client):
    body, state = add("Utopia"), add("Utopia", kind="state")

    def ids(**more):
        return {each["id"] for each in candidates(client, "Utopia", **more)}

    assert ids() == ids(type=["organization", "state"]) == {body.public_id, state.public_id}
    assert ids(type="state") == ids(type=[{"id": "state"}], type_strict="should") == {state.public_id}
    assert ids(type=["state", "organization"], type_strict="all") == ids(type="collective") == set()
    assert ids(type="collective", type_strict="should") == {body.public_id, state.public_id}


def test_no_more_candidates_come_than_are_asked_for(client):
    add_many(30)
    assert len(candidates(client, "Water Watch")) == 5
    assert len(candidates(client, "Water Watch", limit=2)) == 2
    assert len(candidates(client, "Water Watch", limit=10**30)) == 25
    assert len(candidates(client, "Water Watch", limit=3.0)) == 3


def test_the_likeliest_come_first(client, lantern):
    add("Lantern Trust of Kisumu", add_country())
    add("Lantern Society")
    scores = [each["score"] for each in candidates(client, "Lantern Trust", "KE")]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) == 3


def test_two_that_might_be_linked_are_a_question_for_a_person(client, lantern):
    assert candidates(client, "Lantern Trust", "KE")[0]["match"]
    add("Lantern Trust", add_country())
    found = candidates(client, "Lantern Trust", "KE")
    assert [(each["score"], each["match"]) for each in found] == [(100, False), (100, False)]


def test_those_of_its_country_are_looked_at_before_other_namesakes(client):
    statement = add_statement()
    for number in range(30):
        land = add_country(f"X{number:02}", f"Land {number}")
        add_signature(statement, "Lantern Trust", country=land)
    kenyan = add("Lantern Trust", add_country())
    assert [each["id"] for each in candidates(client, "Lantern Trust", "Kenya")] == [kenyan.public_id]


def test_an_identifier_finds_its_organisation(client, lantern):
    found = candidates(client, lantern.public_id)
    assert [(each["id"], each["score"], each["match"]) for each in found] == [(lantern.public_id, 100, True)]


def test_a_merged_record_answers_by_the_one_that_stands_for_it(client, lantern):
    other = add("Laterne e.V.", add_country())
    ruling = Ruling(Judgement.Verdict.SAME, "Its own page says so.", lead=lantern)
    judge(left=lantern, right=other, ruling=ruling, author=User.objects.create_superuser("curator"))
    for name in ("Lantern Trust", "Laterne", other.public_id):
        assert [each["id"] for each in candidates(client, name, "KE")] == [lantern.public_id]
    assert candidates(client, "Laterne e.V.", "KE")[0]["score"] == 100


def test_what_is_withheld_is_no_candidate_from_the_next_request_on(client, lantern):
    assert candidates(client, "Lantern Trust")
    withhold_rows(subjects=[lantern], author=User.objects.create_superuser("curator"))
    for name in ("Lantern Trust", "Fundación Linterna", lantern.public_id, "Lanterne Trust"):
        assert candidates(client, name) == []


def test_drafts_and_persons_are_no_candidates(client):
    add("Draft Lantern", statement=add_statement("Not yet", status="draft"))
    add_signature(add_statement(), "Ada Lantern", kind="person", person_name="Ada Lantern")
    recount()
    for name in ("Draft Lantern", "Ada Lantern", "Lantern", Organization.objects.get().public_id):
        assert candidates(client, name) == []


def test_a_name_only_a_draft_bears_says_nothing(client, lantern):
    draft = add_statement("Not yet", status="draft")
    add_signature(draft, "Zephyr Club", organization=lantern)
    lantern.names.create(name="Zephyr Club")
    recount()
    assert candidates(client, "Zephyr Club") == []


@pytest.mark.parametrize("name", ["", " ", "…", "🕯", "a", "x" * 501, "\0", "Lantern\0Trust" * 40, "ł" * 500])
def test_what_is_no_name_has_no_candidate(client, lantern, name):
    assert candidates(client, name) == []


def test_properties_alone_find_nobody(client, lantern):
    assert reconcile(client, q={"properties": [{"pid": "country", "v": "KE"}]}) == {"q": []}


def test_the_number_of_queries_hangs_neither_on_the_names_nor_on_the_rows(client):
    def count(number):
        queries = {f"q{each}": {"query": f"Water Watch {each:03}"} for each in range(number)}
        with CaptureQueriesContext(connection) as asked:
            reconcile(client, **queries)
        return len(asked)

    add_many(10)
    # The index reads names and rows once where something is new.
    assert [count(1), count(1), count(50)] == [9, 8, 8]
    add_many(50)
    assert [count(50), count(50)] == [9, 8]


def test_features_have_one_value_each(client, lantern):
    for found in candidates(client, "Lantern Trust of 1999", "KE"):
        ids = [each["id"] for each in found["features"]]
        assert len(ids) == len(set(ids))
