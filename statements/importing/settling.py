"""Settling: which countries signatures and organisations are linked to, from guesses and decisions."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import Max, Q

from statements.importing.elsewhere import find_silent, said_elsewhere
from statements.models import (
    CountryGuess,
    Decision,
    Organization,
    OrganizationCountry,
    Signature,
    SignatureCountry,
    Source,
)
from statements.models.basis import CountryBasis
from statements.models.chunks import in_chunks
from statements.models.signature import is_published
from statements.models.tallying import tally_statements

LinkModel = type[Any]
"""SignatureCountry or OrganizationCountry: two tables of one shape."""


class Link(NamedTuple):
    """What one link to a country rests on, and how sure it is."""

    basis: str
    confidence: float


Links = dict[int, dict[str, Link]]
"""Row -> country code -> link."""
ELSEWHERE = Link(CountryBasis.ELSEWHERE.value, 0.5)
"""How far an organisation's other signatures are trusted: so little that a person is asked."""


@transaction.atomic
def settle_countries(*, signatures: Collection[int] = (), organizations: Collection[int] = ()) -> set[str]:
    """Write the country links of the given signatures and of every organisation they touch.

    A signature has the countries decided for it, else those decided for its organisation, else those that its
    latest entry with a guess has, else those in which the other signatures of its organisation agree; a draft
    source says nothing of a public signature. An organisation has
    those decided for it, else those of its published signatures, or of its standing ones if none is public.
    All signatures of the organisations given are settled too. Returns every code linked before
    or after, which is what `recount` needs, beside the statements of the signatures given.
    """
    owners = set(organizations) | _organizations_of(signatures)
    signed = set(signatures) | _signatures_of(organizations)
    codes: set[str] = set()
    silent = find_silent(owners)
    for chunk in in_chunks(sorted(signed)):
        links = _links_of_signatures(chunk)
        silent = (silent | set(chunk)) - links.keys()
        codes |= _write_links(SignatureCountry, "signature_id", sorted(links), links)
    codes |= _settle_silent(silent, set(signatures))
    for chunk in in_chunks(sorted(owners)):
        codes |= _write_links(OrganizationCountry, "organization_id", chunk, _links_of_organizations(chunk))
    return codes | list_countries(organizations=owners)


def countries_undecided(signatures: Collection[int]) -> dict[int, list[str]]:
    """The codes, sorted, that each of these signatures would have had nobody decided about it alone."""
    links: Links = {}
    for chunk in in_chunks(sorted(signatures)):
        links |= _links_undecided(chunk)
    elsewhere = said_elsewhere(set(signatures) - links.keys())
    return {key: sorted(links.get(key) or elsewhere.get(key) or {}) for key in signatures}


def list_countries(*, organizations: Collection[int]) -> set[str]:
    """Write under which record the countries of these organisations' groups are listed; returns their codes.

    A group is listed under what was decided for the record that stands for it, else under what was decided
    for any of its records, else under the countries of all.
    """
    by_head: dict[int, list[OrganizationCountry]] = defaultdict(list)
    for chunk in in_chunks(_groups_of(organizations)):
        for link in OrganizationCountry.objects.filter(organization__in=chunk).select_related("organization"):
            by_head[link.organization.representative_id or link.organization_id].append(link)
    links = [(link, head) for head, group in by_head.items() for link in group]
    moved = []
    for link, head in links:
        under = _listed_under(link, head, by_head[head])
        if link.listed_under_id != under:
            link.listed_under_id = under
            moved.append(link)
    OrganizationCountry.objects.bulk_update(moved, ["listed_under"], batch_size=200)
    return {link.country_id for link, _ in links}


def _listed_under(link: OrganizationCountry, head: int, group: Sequence[OrganizationCountry]) -> int | None:
    decided = [other for other in group if other.basis == CountryBasis.CURATOR]
    by_the_head = [other for other in decided if other.organization_id == head]
    return head if link in (by_the_head or decided or [link]) else None


def _groups_of(organizations: Collection[int]) -> set[int]:
    """The organisations and all records of their groups."""
    heads, found = set(organizations), set(organizations)
    for chunk in in_chunks(organizations):
        rows = Organization.objects.filter(pk__in=chunk, representative__isnull=False)
        heads.update(rows.order_by().values_list("representative_id", flat=True))
    for chunk in in_chunks(heads):
        members = Organization.objects.filter(representative__in=chunk)
        found.update(members.order_by().values_list("pk", flat=True))
    return found | heads


def _organizations_of(signatures: Collection[int]) -> set[int]:
    found: set[int] = set()
    for chunk in in_chunks(signatures):
        rows = Signature.objects.filter(pk__in=chunk, organization__isnull=False)
        found.update(rows.order_by().values_list("organization_id", flat=True))
    return found


def _signatures_of(organizations: Collection[int]) -> set[int]:
    found: set[int] = set()
    for chunk in in_chunks(organizations):
        rows = Signature.objects.filter(organization__in=chunk)
        found.update(rows.order_by().values_list("pk", flat=True))
    return found


def _links_of_signatures(signatures: list[int]) -> Links:
    return _links_undecided(signatures) | _decided("signature_id", signatures)


def _links_undecided(signatures: list[int]) -> Links:
    return _guessed(signatures) | _decided_for_organizations_of(signatures)


def _links_of_organizations(organizations: list[int]) -> Links:
    return _signed_from(organizations) | _decided("organization_id", organizations)


def _guessed(signatures: list[int]) -> Links:
    """The guesses of each signature's latest entry that has any."""
    is_heard = Q(entry__source__is_draft=False) | Q(entry__signature__is_draft=True)
    guesses = CountryGuess.objects.filter(is_heard, entry__signature__in=signatures).order_by(
        "-entry__source", "entry", "rank"
    )
    latest: dict[int, int] = {}
    links: Links = defaultdict(dict)
    for signature, entry, code, basis, confidence in guesses.values_list(
        "entry__signature_id", "entry_id", "country_id", "basis", "confidence"
    ):
        if latest.setdefault(signature, entry) == entry:
            links[signature][code] = Link(basis, confidence)
    return links


def _settle_silent(silent: set[int], recounted: set[int]) -> set[str]:
    """Write what other signatures of their organisations say of these; returns every code linked.

    What moves here may stand in any document: people are asked about it again, and its statement is tallied
    unless the caller recounts it.
    """
    before = _codes_of(silent)
    _hush(silent)
    for chunk in in_chunks(sorted(silent)):
        links = {key: dict.fromkeys(said, ELSEWHERE) for key, said in said_elsewhere(chunk).items()}
        _write_links(SignatureCountry, "signature_id", chunk, links)
    after = _codes_of(silent)
    moved = {signature for signature, _code in before ^ after}
    for chunk in in_chunks(sorted(moved)):
        Source.objects.filter(is_reviewed=True, entries__signature__in=chunk).update(is_reviewed=False)
    for chunk in in_chunks(sorted(moved - recounted)):
        rows = Signature.objects.filter(pk__in=chunk).order_by()
        tally_statements(set(rows.values_list("statement_id", flat=True)))
    return {code for _signature, code in before | after}


def _hush(silent: set[int]) -> None:
    """Take back what no longer speaks before it is asked what others say: else the silent echo each other."""
    for chunk in in_chunks(sorted(silent)):
        SignatureCountry.objects.filter(signature__in=chunk).exclude(basis=CountryBasis.ELSEWHERE).delete()


def _codes_of(signatures: set[int]) -> set[tuple[int, str]]:
    found: set[tuple[int, str]] = set()
    for chunk in in_chunks(sorted(signatures)):
        links = SignatureCountry.objects.filter(signature__in=chunk).order_by()
        found.update(links.values_list("signature_id", "country_id"))
    return found


def _decided(subject: str, rows: list[int]) -> Links:
    decisions = Decision.objects.standing().filter(
        field=Decision.Field.COUNTRIES, value__isnull=False, **{f"{subject}__in": rows}
    )
    return {
        row: _by_curator(codes) for row, codes in decisions.values_list(subject, "value") if codes is not None
    }


def _decided_for_organizations_of(signatures: list[int]) -> Links:
    decisions = Decision.objects.standing().filter(
        field=Decision.Field.COUNTRIES, organization__signatures__in=signatures
    )
    rows = decisions.values_list("organization__signatures__pk", "value")
    wanted = set(signatures)
    return {row: _by_curator(codes) for row, codes in rows if codes is not None and row in wanted}


def _by_curator(codes: Iterable[str]) -> dict[str, Link]:
    return {code: Link(CountryBasis.CURATOR.value, 1.0) for code in codes}


def _signed_from(organizations: list[int]) -> Links:
    """The countries of each organisation's signatures; what drafts say shows only where nothing is public."""
    published = Signature.objects.published().filter(organization__in=organizations).order_by()
    public = set(published.values_list("organization_id", flat=True))
    others = [organization for organization in organizations if organization not in public]
    standing = Q(signature__state__in=Signature.STANDING)
    return _strongest(is_published("signature__"), list(public)) | _strongest(standing, others)


def _strongest(condition: Q, organizations: list[int]) -> Links:
    """Countries of the organisations' signatures that meet the condition, each on its strongest basis."""
    rows = (
        SignatureCountry.objects.filter(condition, signature__organization__in=organizations)
        .order_by()
        .values_list("signature__organization_id", "country_id", "basis")
        .annotate(confidence=Max("confidence"))
    )
    links: Links = defaultdict(dict)
    for organization, code, basis, confidence in rows:
        link = Link(basis, confidence)
        links[organization][code] = min(links[organization].get(code, link), link, key=_weakness)
    return links


def _weakness(link: Link) -> tuple[int, float]:
    return CountryBasis.values.index(link.basis), -link.confidence


def _write_links(model: LinkModel, owner: str, owners: list[int], wanted: Links) -> set[str]:
    """Bring the links of `owners` to what is wanted, touching only rows that differ; returns all codes."""
    held = {
        (getattr(row, owner), row.country_id): row for row in model.objects.filter(**{f"{owner}__in": owners})
    }
    due = {(row, code): link for row, links in wanted.items() for code, link in links.items()}
    _delete(model, [held[key].pk for key in held.keys() - due.keys()])
    _insert(model, owner, {key: due[key] for key in sorted(due.keys() - held.keys())})
    _update(model, [(held[key], due[key]) for key in sorted(held.keys() & due.keys())])
    return {code for _, code in held.keys() | due.keys()}


def _delete(model: LinkModel, keys: list[int]) -> None:
    for chunk in in_chunks(keys):
        model.objects.filter(pk__in=chunk).delete()


def _insert(model: LinkModel, owner: str, links: dict[tuple[int, str], Link]) -> None:
    # Until list_countries() has looked at its group an organisation's link is listed under itself.
    listed = ("listed_under_id",) if model is OrganizationCountry else ()
    model.objects.bulk_create(
        model(
            **{owner: row, "country_id": code, "basis": link.basis, "confidence": link.confidence},
            **dict.fromkeys(listed, row),
        )
        for (row, code), link in links.items()
    )


def _update(model: LinkModel, pairs: list[tuple[Any, Link]]) -> None:
    changed = [(row, link) for row, link in pairs if (row.basis, row.confidence) != link]
    for row, link in changed:
        row.basis, row.confidence = link
    model.objects.bulk_update([row for row, _ in changed], ["basis", "confidence"], batch_size=200)
