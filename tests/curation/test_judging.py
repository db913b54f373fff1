"""Judging two organisations: groups that can be undone at any time, and what is refused with a sentence."""

import pytest
from django.core.exceptions import ValidationError

from statements.curation.decisions import decide
from statements.curation.groups import find_stale_groups
from statements.curation.judging import Ruling, judge, merge, undo_judgement
from statements.importing.attribution import settle_countries
from statements.importing.checking import find_stale_countries, find_stale_counts
from statements.models import Country, Judgement, Organization, Signature, Statement
from statements.models.counts import recount
from statements.resolution.comparison import Verdict
from tests.curation import rows
from tests.importing.dump import dump_record

pytestmark = pytest.mark.django_db
ASIDE = ("ImportRun", "Judgement")


@pytest.fixture
def trio(statement):
    """Three organisations that signed one published statement, two of them another one, too."""
    other = rows.make_statement("b", status="published")
    made = [rows.make_organization(name) for name in ("Alpha", "Beta", "Gamma")]
    for position, organization in enumerate(made, start=1):
        rows.make_signature(statement, organization, position=position, guess="KE")
    for position, organization in enumerate(made[:2], start=1):
        rows.make_signature(other, organization, position=position, guess="UG")
    settle_countries(organizations=[organization.pk for organization in made])
    recount()
    return made


@pytest.fixture
def other_curator(db):
    return rows.make_curator("other")


def rule(one, other, verdict, author, **more):
    return judge(left=one, right=other, ruling=Ruling(verdict, **more), author=author)


def fresh(*organizations):
    return [Organization.objects.get(pk=organization.pk) for organization in organizations]


def assert_sound():
    assert [*find_stale_counts(), *find_stale_countries(), *find_stale_groups()] == []


def refusal(call):
    before = dump_record()
    with pytest.raises(ValidationError) as refused:
        call()
    assert dump_record() == before
    return " ".join(refused.value.messages)


def test_the_verdicts_are_those_that_matching_gives():
    assert set(Judgement.Verdict.values) == set(Verdict)


def test_a_merge_points_and_moves_nothing(trio, curator):
    alpha, beta, _ = trio
    before = dump_record(without=ASIDE)

    merge(organization=alpha, into=beta, author=curator, reason="One address.")

    alpha, beta = fresh(alpha, beta)
    after = dump_record(without=ASIDE)
    assert alpha.representative == beta
    assert beta.head == beta
    assert after["Signature"] == before["Signature"]
    assert after["OrganizationName"] == before["OrganizationName"]
    assert_sound()


def test_counts_are_those_of_the_group(trio, curator, statement):
    alpha, beta, _ = trio
    merge(organization=alpha, into=beta, author=curator)

    beta = fresh(beta)[0]
    statement.refresh_from_db()
    assert (beta.signature_count, beta.statement_count) == (4, 2)
    assert statement.organization_count == 2
    assert statement.signature_count == 3
    assert Country.objects.get(pk="KE").organization_count == 2
    assert Signature.objects.signed_by(beta).count() == 4


def test_counts_that_are_behind_are_counted_anew(trio, curator, statement):
    alpha, beta, _ = trio
    for settle, count in (
        (lambda: merge(organization=alpha, into=beta, author=curator), 2),
        (lambda: undo_judgement(judgement=Judgement.objects.get(), author=curator), 3),
    ):
        Statement.objects.update(organization_count=0)
        settle()
        statement.refresh_from_db()
        assert statement.organization_count == count
        assert_sound()


def test_undoing_a_merge_leaves_every_row_as_if_it_had_never_been(trio, curator):
    alpha, beta, _ = trio
    before = dump_record(without=ASIDE)
    undo_judgement(judgement=merge(organization=alpha, into=beta, author=curator), author=curator)

    assert dump_record(without=ASIDE) == before
    assert Judgement.objects.get().closed_by == curator


def test_an_early_merge_is_undone_after_later_ones_and_nothing_of_them_is_lost(trio, curator, statement):
    alpha, beta, gamma = trio
    first = merge(organization=alpha, into=beta, author=curator)
    merge(organization=beta, into=gamma, author=curator)
    assert {row.head.name for row in fresh(*trio)} == {"Gamma"}
    rows.make_signature(statement, alpha, position=9, guess="KE")
    decide(subject=beta, field="website", value="https://beta.example", author=curator)
    settle_countries(organizations=[alpha.pk])
    recount(statements=[statement.pk], organizations=[alpha.pk], countries=["KE"])

    undo_judgement(judgement=first, author=curator)

    alpha, beta, gamma = fresh(*trio)
    assert (alpha.head, beta.head) == (alpha, gamma)
    assert (alpha.signature_count, gamma.signature_count) == (3, 3)
    assert beta.website == "https://beta.example"
    assert_sound()


def test_a_merge_that_was_undone_cannot_be_undone_again(trio, curator):
    judgement = merge(organization=trio[0], into=trio[1], author=curator)
    undo_judgement(judgement=judgement, author=curator)

    assert "does not stand any more" in refusal(lambda: undo_judgement(judgement=judgement, author=curator))


def test_repeating_what_stands_makes_no_row(trio, curator):
    assert merge(organization=trio[0], into=trio[1], author=curator)
    assert merge(organization=trio[0], into=trio[1], author=curator) is None
    assert rule(trio[1], trio[2], "related", curator)
    assert rule(trio[2], trio[1], "related", curator) is None


def test_another_lead_replaces_the_first_and_undoing_brings_that_back(trio, curator):
    alpha, beta, _ = trio
    merge(organization=alpha, into=beta, author=curator)
    turned = merge(organization=beta, into=alpha, author=curator)
    assert fresh(beta)[0].representative == alpha

    undo_judgement(judgement=turned, author=curator)

    assert fresh(alpha)[0].representative == beta
    assert Judgement.objects.standing().count() == 1
    assert_sound()


def test_a_different_between_two_groups_refuses_the_merge_and_is_named(trio, curator, other_curator):
    alpha, beta, gamma = trio
    merge(organization=alpha, into=beta, author=curator)
    different = rule(gamma, alpha, "different", other_curator)

    words = refusal(lambda: merge(organization=beta, into=gamma, author=curator))
    assert f"other judged on {different.decided_at:%Y-%m-%d} that “Alpha” and “Gamma” are different" in words

    undo_judgement(judgement=different, author=curator)
    assert merge(organization=beta, into=gamma, author=curator)


def test_what_is_merged_is_not_judged_different_before_that_is_undone(trio, curator):
    alpha, beta, gamma = trio
    merge(organization=alpha, into=beta, author=curator)
    merge(organization=beta, into=gamma, author=curator)

    assert "are the same. Undo that first" in refusal(lambda: rule(alpha, beta, "different", curator))
    words = refusal(lambda: rule(alpha, gamma, "different", curator))
    assert "“Alpha” and “Beta” are the same" in words
    assert "“Beta” and “Gamma” are the same" in words


def test_a_record_is_not_judged_against_itself(trio, curator):
    assert "one record" in refusal(lambda: merge(organization=trio[0], into=trio[0], author=curator))


def test_two_of_one_group_are_not_merged_again(trio, curator):
    alpha, beta, gamma = trio
    merge(organization=alpha, into=beta, author=curator)
    merge(organization=beta, into=gamma, author=curator)

    assert "one group already" in refusal(lambda: merge(organization=gamma, into=alpha, author=curator))


def test_a_branch_does_not_merge_with_what_is_above_it(trio, curator):
    alpha, beta, gamma = trio
    rule(alpha, beta, "left_is_branch", curator)
    rule(beta, gamma, "left_is_branch", curator)

    assert "do not merge" in refusal(lambda: merge(organization=alpha, into=beta, author=curator))
    assert "do not merge" in refusal(lambda: merge(organization=gamma, into=alpha, author=curator))


def test_branches_do_not_run_in_a_circle(trio, curator):
    alpha, beta, gamma = trio
    rule(alpha, beta, "left_is_branch", curator)
    rule(gamma, beta, "right_is_branch", curator)

    assert "in a circle" in refusal(lambda: rule(gamma, alpha, "left_is_branch", curator))


def test_a_branch_may_be_turned_round(trio, curator):
    alpha, beta, _ = trio
    rule(alpha, beta, "left_is_branch", curator)
    rule(alpha, beta, "right_is_branch", curator)
    assert fresh(beta)[0].parent == alpha
    assert fresh(alpha)[0].parent is None


def test_a_branch_has_one_parent(trio, curator):
    alpha, beta, gamma = trio
    rule(alpha, beta, "left_is_branch", curator)

    assert "a branch of “Beta” already" in refusal(lambda: rule(alpha, gamma, "left_is_branch", curator))


def test_branches_of_two_parents_do_not_merge(trio, curator):
    alpha, beta, gamma = trio
    delta = rows.make_organization("Delta")
    rule(alpha, beta, "left_is_branch", curator)
    rule(gamma, delta, "left_is_branch", curator)

    words = refusal(lambda: merge(organization=alpha, into=gamma, author=curator))
    assert "“Alpha” is a branch of “Beta”" in words
    assert "“Gamma” of “Delta”" in words


def test_the_network_is_the_uppermost_parent(trio, curator):
    alpha, beta, gamma = trio
    rule(alpha, beta, "left_is_branch", curator)
    middle = rule(beta, gamma, "left_is_branch", curator)
    assert [row.network for row in fresh(*trio)] == [gamma, gamma, None]

    undo_judgement(judgement=middle, author=curator)
    assert [row.network for row in fresh(*trio)] == [beta, None, None]
    assert_sound()


def test_withheld_and_shown_do_not_merge(trio, curator):
    alpha, beta, _ = trio
    decide(subject=alpha, field="is_withheld", value=True, author=curator)

    assert "“Alpha” is withheld" in refusal(lambda: merge(organization=alpha, into=beta, author=curator))


def test_withholding_what_stands_for_a_group_withholds_what_its_records_signed(trio, curator):
    alpha, beta, _ = trio
    merge(organization=alpha, into=beta, author=curator)
    decide(subject=beta, field="is_withheld", value=True, author=curator)

    assert list(Signature.objects.published().values_list("organization__name", flat=True)) == ["Gamma"]
    assert_sound()


def test_what_no_longer_stands_under_a_withheld_record_shows_again(trio, curator):
    alpha, beta, _ = trio
    judgement = merge(organization=alpha, into=beta, author=curator)
    decide(subject=beta, field="is_withheld", value=True, author=curator)
    undo_judgement(judgement=judgement, author=curator)

    names = Signature.objects.published().values_list("organization__name", flat=True)
    assert set(names) == {"Alpha", "Gamma"}
    assert_sound()


def test_countries_decided_for_what_stands_for_a_group_are_its_countries(trio, curator):
    alpha, beta, _ = trio
    rows.make_country("TZ", "Tanzania")
    decide(subject=alpha, field="countries", value=["TZ"], author=curator)
    merge(organization=alpha, into=beta, author=curator)
    assert set(beta.listed_countries.values_list("country", flat=True)) == {"TZ"}

    decide(subject=beta, field="countries", value=["UG"], author=curator)
    assert set(beta.listed_countries.values_list("country", flat=True)) == {"UG"}
    assert_sound()


def test_of_two_curators_at_once_the_second_gets_a_sentence(trio, curator, other_curator):
    alpha, beta, _ = trio
    rule(alpha, beta, "related", other_curator)

    words = refusal(lambda: merge(organization=alpha, into=beta, author=curator, seen=None))
    assert "other has judged meanwhile" in words


def test_what_was_undone_meanwhile_is_told_too(trio, curator, other_curator):
    alpha, beta, _ = trio
    related = rule(alpha, beta, "related", other_curator)
    undo_judgement(judgement=related, author=other_curator)

    words = refusal(lambda: merge(organization=alpha, into=beta, author=curator, seen=related))
    assert "undone meanwhile" in words


def test_undoing_brings_back_what_was_replaced(trio, curator):
    alpha, beta, _ = trio
    rule(alpha, beta, "related", curator, reason="One board.")
    undo_judgement(judgement=rule(alpha, beta, "different", curator), author=curator)

    standing = Judgement.objects.standing().get()
    assert (standing.verdict, standing.reason) == (
        "related",
        "Stands again as curator had judged. One board.",
    )


def test_a_lead_is_named_for_the_same_and_only_then(trio, curator):
    alpha, beta, gamma = trio
    assert "whose name" in refusal(lambda: rule(alpha, beta, "same", curator))
    assert "whose name" in refusal(lambda: rule(alpha, beta, "related", curator, lead=alpha))
    assert "neither" in refusal(lambda: rule(alpha, beta, "same", curator, lead=gamma))
    assert "no such verdict" in refusal(lambda: rule(alpha, beta, "cousins", curator))
