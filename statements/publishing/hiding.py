"""Hiding: the one way by which printed words reach a reader, without contact details and withheld names."""

from statements.models import Country, Organization, Signature, Source, Statement
from statements.models.contacts import mask_contacts
from statements.models.hiding import NAME_MASK, hide_names, is_spelt_in

Row = Statement | Organization | Signature | Country


def hidden_names(row: Row | Source) -> str:
    """The names that must not be shown with the row; a country has none."""
    if isinstance(row, Source):
        return row.statement.hidden_names
    return "" if isinstance(row, Country) else row.hidden_names


def words_shown(text: str, row: Row | Source) -> str:
    """The words as they may be shown with the row."""
    return mask_contacts(hide_names(text, hidden_names(row)))


def file_name_shown(name: str, row: Row | Source) -> str:
    """The name of a file as it may be shown with the row; its digits are seldom a phone number."""
    return str(NAME_MASK) if is_spelt_in(name, hidden_names(row)) else name


def address_shown(address: str, row: Row | Source) -> str:
    """An address as it may be shown with the row: whole, or nothing where it spells a withheld name."""
    return "" if is_spelt_in(address, hidden_names(row)) else address
