"""Contact details are masked in all their spellings, and figures that only look like them are kept."""

import pytest

from statements.models.contacts import EMAIL_MASK, PHONE_MASK, mask_contacts


@pytest.mark.parametrize(
    "address",
    [
        "info@example.org",
        "first.last+list@mail.example.co.ke",
        "INFO@EXAMPLE.ORG",
        "mailto:info@example.org",
        "info [at] example [dot] org",
        "info(at)example.org",
        "почта@пример.рф",
    ],
)
def test_an_e_mail_address_is_masked(address):
    assert mask_contacts(f"Water Watch, {address}, Nairobi") == f"Water Watch, {EMAIL_MASK}, Nairobi"


@pytest.mark.parametrize(
    "number",
    [
        "+994 12 345 67 89",
        "+254712345678",
        "00 49 30 1234567",
        "+1 (202) 555-0123",
        "(012) 345-67-89",
        "Tel.: 012 345 67 89",
        "tel 5550123",
        "Phone: (202) 555 0123",
        "Mob. 0712-345-678",
        "тел. 123-45-67",
    ],
)
def test_a_phone_number_is_masked(number):
    assert mask_contacts(f"Water Watch, {number}, Nairobi") == f"Water Watch, {PHONE_MASK}, Nairobi"


@pytest.mark.parametrize(
    "words",
    [
        "resolutions 822, 853, 874 and 884 of 1993",
        "A/RES/48/114 and A/RES/60/285",
        "0 of 25,000 signatures, 25.000 in Turkish",
        "from 27 September 2020 to 10 November 2020",
        "1988-1994, 2020–2023",
        "2022-09-20",
        "1 000 000 people and 20% of the land",
        "Article 19, @ home, R&D",
        "hotel 2020 and mobile 5 people",
        "1. Union, 2. League, 3. Council",
    ],
)
def test_dates_and_figures_of_a_statement_stay(words):
    assert mask_contacts(words) == words


@pytest.mark.parametrize("part", ["w", "1", "a@", "(0", "tel ", "x [at] ", "a@b."])
def test_a_long_text_without_a_contact_stays(part):
    # Looked through once for every letter it would take an hour.
    text = part * (200_000 // len(part))
    assert mask_contacts(text) == text
