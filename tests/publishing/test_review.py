"""Review says of each row whether a person confirmed or corrected it, for no query a row."""

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from statements.curation.lifecycle import confirm_countries, publish_statements, withhold_rows
from statements.models import Organization, Signature
from statements.models.counts import recount
from statements.publishing.public import public_organizations, public_signatures, public_statements
from statements.publishing.review import with_review
from tests.publishing.record import add_country, add_signature, add_statement, decide_countries

pytestmark = pytest.mark.django_db


@pytest.fixture
def signature():
    signature = add_signature(add_statement(), country=add_country())
    recount()
    return signature


def review_of(rows):
    return rows().get().review


def test_what_nobody_decided_about_is_unreviewed(signature):
    for rows in (public_statements, public_signatures, public_organizations):
        assert review_of(rows) == "unreviewed"


@pytest.mark.parametrize(
    ("codes", "review"), [(["KE"], "confirmed"), (["FR"], "corrected"), ([], "corrected")]
)
@pytest.mark.parametrize("noun", ["signature", "organization"])
def test_a_decision_confirms_or_corrects_its_row_alone(signature, noun, codes, review):
    decide_countries(signature if noun == "signature" else signature.organization, codes, ["KE"])
    assert review_of(public_signatures) == (review if noun == "signature" else "unreviewed")
    assert review_of(public_organizations) == (review if noun == "organization" else "unreviewed")


def test_a_decision_that_was_replaced_no_longer_counts(signature):
    decision = decide_countries(signature, ["FR"], ["KE"])
    decision.closed_at = timezone.now()
    decision.save()
    assert review_of(public_signatures) == "unreviewed"


def test_confirming_as_a_curator_does_is_seen(signature):
    curator = User.objects.create_superuser("curator")
    confirm_countries(subjects=[signature, signature.organization], author=curator)
    assert (review_of(public_signatures), review_of(public_organizations)) == ("confirmed", "confirmed")


def test_withholding_is_no_review(signature):
    withhold_rows(subjects=[signature], author=User.objects.create_superuser("curator"))
    assert with_review(Signature.objects.all()).get().review == "unreviewed"


def test_a_statement_that_a_curator_published_was_read():
    draft = add_statement(status="draft")
    publish_statements(statements=[draft], author=User.objects.create_superuser("curator"))
    assert review_of(public_statements) == "confirmed"


@pytest.mark.parametrize("model", [Signature, Organization])
def test_reviews_are_read_with_their_rows(signature, model, django_assert_num_queries):
    add_signature(signature.statement, "Other League")
    with django_assert_num_queries(1):
        assert [row.review for row in with_review(model.objects.all())] == ["unreviewed"] * 2
