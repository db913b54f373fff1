"""Languages: what a tag of one looks like wherever somebody types it."""

from django.core.validators import RegexValidator

LANGUAGE_TAG = RegexValidator(
    r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z",
    "A language is two or three letters, with hyphens before what follows, such as en, az-Latn or pt-BR.",
)
"""The shape of a BCP 47 tag, without those that are private or older than RFC 5646."""
