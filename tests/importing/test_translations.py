"""A translation's entries join signatures of other names only where more than their place agrees."""

import pytest

from statements.importing.rereading import reread_source
from statements.models import Signature, SignatureCountry, Source
from tests.importing.documents import import_text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plain_reader")]
LETTER = "T\n- Okapi Writers @KE\n- Zebra Doctors @UG\n- Quagga Nurses @TZ\n"


def translate(letter, translation):
    """The names printed for each signature after a letter and its translation came in."""
    first = import_text(letter)
    import_text(translation, edition_of=first.public_id, kind="translation")
    signatures = Signature.objects.order_by("position")
    return [list(signature.entries.values_list("name", flat=True)) for signature in signatures]


def differences():
    return [difference["message"] for difference in Source.objects.last().differences]


def test_places_whose_countries_agree_are_matched():
    assert translate(LETTER, "Ü\n- Okapi-Autoren @KE\n- Zebra-Ärzte @UG\n- Quagga-Pfleger\n") == [
        ["Okapi Writers", "Okapi-Autoren"],
        ["Zebra Doctors", "Zebra-Ärzte"],
        ["Quagga Nurses", "Quagga-Pfleger"],
    ]
    assert differences() == []


def test_a_list_in_another_order_is_matched_to_nobody():
    printed = translate(LETTER, "Ü\n- Zebra-Ärzte @UG\n- Quagga-Pfleger @TZ\n- Okapi-Autoren @KE\n")

    assert printed[:3] == [["Okapi Writers"], ["Zebra Doctors"], ["Quagga Nurses"]]
    assert len(printed) == 6
    links = SignatureCountry.objects.filter(signature__position__lte=3).order_by("signature__position")
    assert list(links.values_list("country_id", flat=True)) == ["KE", "UG", "TZ"]
    assert len(differences()) == 3
    assert "Zebra-Ärzte" in differences()[0]


def test_one_place_at_odds_is_left_out_and_noted():
    printed = translate(LETTER, "Ü\n- Okapi-Autoren @KE\n- Zebra-Ärzte @UG\n- Gnu-Verein @RW\n")

    assert printed[2:] == [["Quagga Nurses"], ["Gnu-Verein"]]
    assert len(differences()) == 1


def test_numbers_of_lists_of_other_lengths_prove_nothing():
    assert translate("T\n- Writers\n- Nurses\n", "Ü\n- Autoren\n") == [["Writers"], ["Nurses"], ["Autoren"]]


def test_another_kind_of_signatory_is_another_signature():
    printed = translate("T\n- Okapi Writers @KE\n", "Ü\n- Jane Doe @KE !person\n")
    assert printed == [["Okapi Writers"], ["Jane Doe"]]


def test_reading_a_translation_again_keeps_what_was_noted():
    translate(LETTER, "Ü\n- Zebra-Ärzte @UG\n- Quagga-Pfleger @TZ\n- Okapi-Autoren @KE\n")
    outcome = reread_source(source=Source.objects.last())

    assert outcome.result == "unchanged"
    assert len(differences()) == 3
