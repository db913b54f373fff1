"""Finding: the public row that an address names, or what became of it; pages and API ask here."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from statements.models import Organization
from statements.publishing.nouns import Noun


class Withheld(Exception):
    """It was public and has been taken down."""


class Merged(Exception):
    """People judged it the same as another record, the `head`, which stands for it."""

    def __init__(self, head: Organization) -> None:
        super().__init__(head.public_id)
        self.head = head


def get_public(noun: Noun, key: str, rows: QuerySet[Any] | None = None) -> Any:
    """The noun's public row of this key, as `rows` or else its list fetch it.

    Raises Withheld where it was taken down, Merged where another stands for it, and Http404.
    """
    row = (noun.rows() if rows is None else rows).filter(**noun.selector(key)).first()
    if row is not None:
        return row
    if noun.is_withheld(key):
        raise Withheld
    if head := noun.find_head(key):
        raise Merged(head)
    raise Http404(f"There is no such {noun.one}.")
