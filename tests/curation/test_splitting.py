"""Splitting one organisation in two by choosing its signatures."""

import pytest
from django.core.exceptions import ValidationError

from statements.curation.decisions import undo_decision
from statements.curation.judging import merge, undo_judgement
from statements.curation.organizations import split_off
from statements.importing.rereading import reread_source
from statements.models import Decision, Judgement, Organization, Signature, Source
from tests.importing.documents import import_text, read_plainly

pytestmark = pytest.mark.django_db
LETTERS = {name: f"Letter {name}\n- Kenyan Writers @KE\n" for name in "abc"}


@pytest.fixture
def letters(monkeypatch):
    """Three letters under which one organisation stands."""
    for module in ("importer", "rereading"):
        monkeypatch.setattr(f"statements.importing.{module}.read_upload", read_plainly)
    for name, text in LETTERS.items():
        import_text(text, path=f"letters/{name}")
    assert Organization.objects.count() == 1
    return list(Signature.objects.order_by("pk"))


def owners():
    return list(Signature.objects.order_by("pk").values_list("organization_id", flat=True))


def test_the_chosen_signatures_go_to_one_new_organization(letters, curator):
    made = split_off(signatures=letters[1:], author=curator, reason="Another body of that name.")

    old = letters[0].organization
    assert owners() == [old.pk, made.pk, made.pk]
    assert Decision.objects.standing().filter(field="organization").count() == 2
    judgement = Judgement.objects.get()
    assert (judgement.verdict, judgement.reason) == ("different", "Split in two. Another body of that name.")


def test_a_split_survives_importing_and_reading_again(letters, curator):
    split_off(signatures=letters[1:], author=curator)
    before = owners()

    for name, text in LETTERS.items():
        import_text(text, path=f"letters/{name}")
        import_text(f"{text}- Sea Watch @DE\n", path=f"letters/{name}")
    for source in Source.objects.all():
        reread_source(source=source)

    assert owners()[:3] == before


def test_what_was_split_does_not_merge_before_that_is_undone(letters, curator):
    made = split_off(signatures=letters[1:], author=curator)
    with pytest.raises(ValidationError, match=r"are different\. Undo that first"):
        merge(organization=made, into=letters[0].organization, author=curator)

    undo_judgement(judgement=Judgement.objects.get(), author=curator)
    assert merge(organization=made, into=letters[0].organization, author=curator)


def test_a_split_is_undone_signature_by_signature(letters, curator):
    split_off(signatures=letters[1:], author=curator)
    for decision in Decision.objects.standing():
        undo_decision(decision=decision, author=curator)

    assert owners() == [letters[0].organization_id] * 3
    assert set(Signature.objects.values_list("attribution", flat=True)) == {"new_name", "same_name"}


@pytest.mark.parametrize("chosen", [slice(0, 0), slice(0, 3)])
def test_nothing_is_split_where_one_side_would_be_empty(letters, curator, chosen):
    with pytest.raises(ValidationError):
        split_off(signatures=letters[chosen], author=curator)
    assert Organization.objects.count() == 1
