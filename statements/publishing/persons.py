"""Persons: the one way by which a person's name reaches a reader, and where it may."""

from enum import Enum, auto
from itertools import chain

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from statements.models import Entry, Signature
from statements.models.hiding import NAME_MASK, cut_out
from statements.publishing.hiding import words_shown

A_PERSON = _("A person")
"""Stands where a person signed as such and the name is not shown."""


class Where(Enum):
    """Where a row is shown: on a page of the one statement it belongs to, or among others."""

    WITH_STATEMENT = auto()
    ELSEWHERE = auto()


def may_show_persons(where: Where) -> bool:
    """Whether persons are named here."""
    return settings.PUBLISH_PERSONS == "everywhere" or (
        settings.PUBLISH_PERSONS == "statement" and where is Where.WITH_STATEMENT
    )


def may_name(signature: Signature, where: Where) -> bool:
    """Whether the person of this signature is named here: nobody names a person who is withheld."""
    return may_show_persons(where) and not signature.is_person_withheld


def person_shown(signature: Signature, words: str, where: Where) -> str:
    """A person's name or role as it may be shown here: as it is, or nothing."""
    return words_shown(words, signature) if may_name(signature, where) else ""


def signatory_shown(signature: Signature, where: Where) -> str:
    """The name a signature is listed by; a person's only where persons are named."""
    if signature.kind == Signature.Kind.PERSON:
        return person_shown(signature, signature.name, where) or str(A_PERSON)
    return words_shown(signature.name, signature)


def printed_shown(entry: Entry, where: Where) -> str:
    """A printed entry without contact details, and without the persons in it where they are not named.

    Reads the entry's signature: fetch it along (`with_entries` does).
    """
    signature, words = entry.signature, entry.printed
    if names_person(entry) and not may_name(signature, where):
        words = cut_out(words, _person_ranges(entry), str(NAME_MASK))
    return words_shown(words, signature)


def names_person(entry: Entry) -> bool:
    """Whether the entry prints a person's name."""
    return bool(entry.person) or entry.kind == Signature.Kind.PERSON


def _person_ranges(entry: Entry) -> list[tuple[int, int]]:
    """The ranges of the entry, counted from its start, that hold a person's name; all of it where unknown."""
    parts = ["person", "name"] if entry.kind == Signature.Kind.PERSON else ["person"]
    spans = list(chain.from_iterable(entry.spans.get(part, []) for part in parts))
    return sorted({(start - entry.span_start, end - entry.span_start) for start, end in spans}) or [
        (0, len(entry.printed))
    ]
