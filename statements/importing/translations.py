"""Translations: other names in the same order, matched by their place where more than that agrees."""

from collections.abc import Sequence

from statements.models import Signature
from statements.reading import ReadSignatory


def match_translated(
    found: list[Signature | None], read: Sequence[ReadSignatory], left: Sequence[Signature]
) -> list[Signature | None]:
    """Match what no name has matched to the signatures left, each to that of its place in the list.

    That place counts only where the kinds are one and the countries agree, or else the printed numbers of two
    lists of equal length. A list with more places at odds than alike stands in another order.
    """
    is_as_long = len(left) + sum(1 for signature in found if signature) == len(read)
    places = {signature.position: signature for signature in left}
    there = [
        None if signature else places.get(signatory.entry.position)
        for signature, signatory in zip(found, read, strict=True)
    ]
    pairs = list(zip(there, read, strict=True))
    alike = [bool(held and are_alike(held, one, is_as_long=is_as_long)) for held, one in pairs]
    at_odds = [held for held, one in pairs if held and are_at_odds(held, one)]
    if len(at_odds) > sum(alike):
        return found
    return [
        signature or (held if is_alike else None)
        for signature, held, is_alike in zip(found, there, alike, strict=True)
    ]


def are_alike(signature: Signature, signatory: ReadSignatory, *, is_as_long: bool) -> bool:
    """Whether more than the place speaks for one signatory under two names."""
    if are_at_odds(signature, signatory):
        return False
    numbers = {entry.number for entry in signature.entries.all()} - {None}
    has_number = is_as_long and signatory.entry.number in numbers
    return has_number or bool(codes_held(signature) & codes_read(signatory))


def are_at_odds(signature: Signature, signatory: ReadSignatory) -> bool:
    """Whether the two are of another kind, or both have countries and share none."""
    held, read = codes_held(signature), codes_read(signatory)
    is_elsewhere = bool(held and read) and held.isdisjoint(read)
    return is_elsewhere or signature.kind != signatory.entry.kind.value


def codes_held(signature: Signature) -> set[str]:
    """Where the signature is counted."""
    return {link.country_id for link in signature.countries.all()}


def codes_read(signatory: ReadSignatory) -> set[str]:
    """Where the printed signatory seems to be."""
    return {guess.code for guess in signatory.guesses.countries}
