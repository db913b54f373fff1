"""Contact details: e-mail addresses and phone numbers in printed words are for curators only."""

import re

from django.utils.translation import gettext_lazy as _

EMAIL_MASK = _("[e-mail address not shown]")
PHONE_MASK = _("[phone number not shown]")

_AT = r"(?:@|＠|\s?[\[(]\s?(?:at|@)\s?[\])]\s?)"
_DOT = r"(?:\.|\s?[\[(]\s?dot\s?[\])]\s?)"
# Each run of letters is tried once, from its start and without going back, however long it is.
_EMAIL = re.compile(
    rf"(?<![\w.+%'-])(?:mailto:)?[\w.+%'-]++(?<=[\w+%]){_AT}\w[\w.-]*{_DOT}\w{{2,}}", re.IGNORECASE
)

# Digits in groups; a slash or comma would join the years and resolution numbers that statements are full of.
_DIGITS = r"\d(?:[\s().\u00a0\u2010-\u2013-]{0,3}\d)"
_PHONE_WORDS = (
    "telephone telefon telefono telefone tel phone mobile mob cell fax faks whatsapp viber gsm "
    "тел телефон факс моб هاتف"
)
_PHONE_WORD = rf"\b(?:{'|'.join(_PHONE_WORDS.split())})"
_PHONE = re.compile(
    rf"""
      (?<![\w+])(?:\+|00)\s?\(?{_DIGITS}{{7,14}}(?!\d)      # an international number
    | {_PHONE_WORD}\b[\s.:№/()-]{{0,4}}\+?\(?{_DIGITS}{{4,14}}(?!\d)   # a number called a phone number
    | (?<![\w.,+])\(0\d{{1,4}}\)\s?{_DIGITS}{{4,10}}(?!\d)  # an area code in brackets
    """,
    re.IGNORECASE | re.VERBOSE,
)


def mask_contacts(text: str, mask: str | None = None) -> str:
    """The text with words that say so, or with `mask`, for e-mail addresses and phone numbers."""
    email, phone = (str(EMAIL_MASK), str(PHONE_MASK)) if mask is None else (mask, mask)
    return _PHONE.sub(phone, _EMAIL.sub(email, text))
