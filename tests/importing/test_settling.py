"""Countries follow from guesses unless a person decided."""

import pytest

from statements.curation import decisions
from statements.curation.lifecycle import publish_statements, withhold_rows, withhold_statements
from statements.curation.review import catch_up
from statements.importing.attribution import settle_countries
from statements.importing.checking import check_registry
from statements.models import (
    Country,
    CountryGuess,
    Decision,
    Organization,
    OrganizationCountry,
    ReviewItem,
    Signature,
    SignatureCountry,
    Source,
    Statement,
)
from statements.models.counts import recount
from tests.importing.documents import import_text
from tests.importing.dump import dump_record

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plain_reader")]


@pytest.fixture
def signature():
    import_text("T\n- Kenyan Writers @KE\n", path="f/x", publish=True)
    return Signature.objects.get()


@pytest.fixture
def decide(admin_user):
    def decide(value, **subject):
        return Decision.objects.create(field="countries", value=value, author=admin_user, **subject)

    return decide


def of_signature():
    return sorted(SignatureCountry.objects.values_list("country_id", "basis"))


def of_organization():
    return sorted(OrganizationCountry.objects.values_list("country_id", "basis"))


def test_a_guess_links_the_signature_and_its_organization(signature):
    assert of_signature() == of_organization() == [("KE", "named")]


def test_a_decision_about_the_signature_outweighs_the_guess(signature, decide):
    decide(["TZ"], signature=signature)
    codes = settle_countries(signatures=[signature.pk])

    assert codes == {"KE", "TZ"}
    assert of_signature() == of_organization() == [("TZ", "curator")]


def test_a_decision_about_the_organization_reaches_its_signatures(signature, decide):
    decide(["TZ", "UG"], organization=signature.organization)
    settle_countries(organizations=[signature.organization_id])

    assert of_signature() == of_organization() == [("TZ", "curator"), ("UG", "curator")]


def test_the_signatures_own_decision_outweighs_its_organizations(signature, decide):
    decide(["TZ"], organization=signature.organization)
    decide(["UG"], signature=signature)
    settle_countries(organizations=[signature.organization_id])

    assert (of_signature(), of_organization()) == ([("UG", "curator")], [("TZ", "curator")])


def test_a_person_may_decide_that_the_country_is_unknown(signature, decide):
    decide([], signature=signature)
    settle_countries(signatures=[signature.pk])

    assert of_signature() == of_organization() == []


@pytest.mark.parametrize("is_closed", [True, False], ids=["closed", "handed back"])
def test_a_decision_that_no_longer_speaks_leaves_the_guess(signature, decide, is_closed):
    decision = decide(["TZ"], signature=signature)
    settle_countries(signatures=[signature.pk])
    if is_closed:
        decision.closed_at = decision.decided_at
    else:
        decision.value = None
    decision.save()
    settle_countries(signatures=[signature.pk])

    assert of_signature() == of_organization() == [("KE", "named")]


def test_a_signature_that_does_not_stand_says_nothing_of_its_organization(signature):
    Signature.objects.update(state="not_a_signatory")
    settle_countries(signatures=[signature.pk])

    assert (of_signature(), of_organization()) == ([("KE", "named")], [])


def test_the_latest_source_with_a_guess_wins(signature):
    import_text("T\n\n- Kenyan Writers @TZ\n", path="f/x", publish=True)
    assert of_signature() == [("TZ", "named")]

    import_text("T\n\n\n- Kenyan Writers\n", path="f/x", publish=True)
    assert of_signature() == [("TZ", "named")]


def test_a_moved_signature_takes_its_countries_along(signature):
    import_text("U\n- Ugandan Poets @UG\n", publish=True)
    poets = Organization.objects.get(name="Ugandan Poets")
    old = signature.organization_id
    signature.organization = poets
    signature.save()
    settle_countries(signatures=[signature.pk], organizations=[old, poets.pk])

    links = OrganizationCountry.objects.values_list("organization_id", "country_id")
    assert sorted(links) == [(poets.pk, "KE"), (poets.pk, "UG")]


def test_the_strongest_basis_is_shown_for_a_country_with_several(signature):
    import_text("U\n- Kenyan Writers @KE\n", publish=True)
    CountryGuess.objects.filter(entry__source=Source.objects.first()).update(basis="inferred", confidence=0.4)
    settle_countries(signatures=list(Signature.objects.values_list("pk", flat=True)))

    assert list(OrganizationCountry.objects.values_list("basis", "confidence")) == [("named", 0.9)]


def test_settling_again_touches_no_row(signature, decide):
    decide(["TZ"], organization=signature.organization)
    settle_countries(organizations=[signature.organization_id])
    before = dump_record()
    settle_countries(signatures=[signature.pk], organizations=[signature.organization_id])

    assert dump_record() == before


def test_what_a_draft_says_of_an_organization_waits_for_its_publication(signature, admin_user):
    draft = import_text("U\n- Kenyan Writers @KE,UG\n")
    assert Signature.objects.filter(organization=signature.organization).count() == 2
    assert of_organization() == [("KE", "named")]
    assert Country.objects.get(pk="UG").organization_count == 0

    drafts = Statement.objects.filter(public_id=draft.public_id)
    publish_statements(statements=drafts, author=admin_user)
    assert of_organization() == [("KE", "named"), ("UG", "named")]

    withhold_statements(statements=drafts, author=admin_user)
    assert of_organization() == [("KE", "named")]
    assert Country.objects.get(pk="UG").organization_count == 0
    assert check_registry() == []


def test_the_organizations_of_drafts_alone_show_their_countries_to_curators(signature):
    Statement.objects.update(status="draft")
    settle_countries(signatures=[signature.pk])

    assert of_organization() == [("KE", "named")]


def test_a_country_that_only_a_draft_names_brings_namesakes_together(signature):
    import_text("U\n- Kenyan Writers @KE,UG\n")
    import_text("V\n- Kenyan Writers @UG\n")

    assert Organization.objects.count() == 1


@pytest.fixture
def silent(signature):
    """A signature whose entry says no country, which a person put under the organisation of another."""
    import_text("U\n- Kenyan Poets\n", path="f/u", publish=True)
    silent = Signature.objects.get(name="Kenyan Poets")
    silent.organization = signature.organization
    silent.save()
    settle_countries(signatures=[silent.pk])
    recount()
    return silent


def said_of(signature):
    return list(signature.countries.values_list("country_id", "basis"))


def test_where_an_entry_says_nothing_the_organizations_other_signatures_do(silent):
    assert said_of(silent) == [("KE", "elsewhere")]
    assert list(check_registry()) == []


def test_what_others_say_is_unlearnt_with_them_and_counted_where_it_stood(silent, signature, decide):
    decide(["TZ"], signature=signature)
    codes = settle_countries(signatures=[signature.pk])
    recount(statements=[signature.statement_id], organizations=[signature.organization_id], countries=codes)
    assert said_of(silent) == [("TZ", "elsewhere")]
    assert list(check_registry()) == []

    decide([], signature=silent)
    settle_countries(signatures=[silent.pk])
    assert said_of(silent) == []


def test_the_silent_do_not_repeat_to_each_other_what_was_taken_back(silent, signature, decide):
    import_text("V\n- Kenyan Singers\n", path="f/v", publish=True)
    second = Signature.objects.get(name="Kenyan Singers")
    Signature.objects.filter(pk=second.pk).update(organization=signature.organization)
    decide([], signature=signature)
    decision = decide(["TZ"], organization=signature.organization)
    settle_countries(organizations=[signature.organization_id])
    assert said_of(silent) == said_of(second) == [("TZ", "curator")]

    decision.value = None
    decision.save()
    assert "TZ" in settle_countries(organizations=[signature.organization_id])
    assert said_of(silent) == said_of(second) == []


def test_others_that_contradict_each_other_say_nothing(silent, signature):
    import_text("V\n- Kenyan Prose @UG\n", path="f/v", publish=True)
    third = Signature.objects.get(name="Kenyan Prose")
    third.organization = signature.organization
    third.save()
    settle_countries(signatures=[third.pk])
    assert said_of(silent) == []


def test_a_draft_tells_nothing_of_what_is_public(silent, signature):
    Statement.objects.filter(pk=signature.statement_id).update(status="draft")
    settle_countries(organizations=[signature.organization_id])
    assert said_of(silent) == []


def deciding_where(signature, author):
    decisions.decide(subject=signature, field="countries", value=["TZ"], author=author)


def withholding(signature, author):
    withhold_rows(subjects=[signature], author=author)


@pytest.mark.parametrize(("change", "said"), [(deciding_where, ["TZ"]), (withholding, [])])
def test_what_a_decision_moves_in_another_statement_is_counted_there(
    silent, signature, admin_user, change, said
):
    import_text("V\n- Tanzanian Poets @TZ\n", publish=True)
    change(signature, admin_user)
    assert [code for code, _ in said_of(silent)] == said
    assert list(check_registry()) == []


def test_what_an_import_moves_in_another_document_is_asked_about_there(silent):
    catch_up()
    import_text("T\n\n- Kenyan Writers @TZ\n", path="f/x", publish=True)
    catch_up()
    asked = ReviewItem.objects.filter(signature=silent, reason="country_weak")
    assert said_of(silent) == [("TZ", "elsewhere")]
    assert [item.key.split(":")[-2:] for item in asked] == [["TZ", "elsewhere"]]
