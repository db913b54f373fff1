"""The detail pages: one public row each, at one address."""

from collections.abc import Callable
from typing import Any

from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from statements.models import Country, Entry, Organization, Signature, Statement
from statements.models.basis import CountryBasis
from statements.publishing.charts import chart_countries
from statements.publishing.columns import ORGANIZATIONS, SIGNATURES, STATEMENTS, pick
from statements.publishing.cosigners import SHARED, closest_of
from statements.publishing.excerpt import fold_away, own_words
from statements.publishing.existence import is_known_from_one_list, looks_for
from statements.publishing.figures import statement_figures
from statements.publishing.finding import Merged, Withheld, get_public
from statements.publishing.hiding import words_shown
from statements.publishing.indexing import NAMING_PERSONS
from statements.publishing.links import organization_link, quoted_link, signed_by
from statements.publishing.names import names_of_group
from statements.publishing.nouns import NOUNS, Noun
from statements.publishing.paging import page_of
from statements.publishing.persons import Where, names_person, printed_shown, signatory_shown
from statements.publishing.public import (
    branches_of,
    if_public,
    organizations_listed_under,
    public_signatures,
    readable_sources,
    statements_signed_in,
    with_entries,
    with_evidence,
)
from statements.publishing.review import is_unreviewed
from statements.publishing.tables import table_rows, with_headings
from statements.publishing.views.redirects import redirect_to_address, redirect_to_head
from statements.publishing.wording import (
    ListedCountry,
    countries_shown,
    country_shown,
    evidence_shown,
    name_shown,
    note_shown,
    organization_basis_shown,
    organization_shown,
    shown_name,
    title_quoted,
)

LIST_PAGE = 500
"""Signatories a page: most lists are whole on one page, to be read, searched and printed."""
PART_PAGE = 50
"""Rows of a table that is one part of a page."""
NEWEST_FIRST = (F("statement__first_day").desc(nulls_last=True), "pk")


Describe = Callable[[HttpRequest, Any], dict[str, Any]]
"""What the template of a row's page is given."""


def _show(
    request: HttpRequest, noun: Noun, key: str, describe: Describe, rows: QuerySet[Any] | None = None
) -> HttpResponse:
    """The page of the row at its one address; 301 to that from any other, 410 for what was taken down."""
    try:
        row = get_public(noun, key, rows)
    except Withheld:
        return render(request, "410.html", status=410)
    except Merged as merged:
        return redirect_to_head(merged.head.get_absolute_url())
    template = f"statements/{noun.one}.html"
    return redirect_to_address(request, row) or render(request, template, describe(request, row))


def show_statement(request: HttpRequest, public_id: str, **_slug: str) -> HttpResponse:
    """One statement: its words, its sources, and the list as printed beside what it was recorded as."""
    return _show(request, NOUNS["statements"], public_id, _describe_statement)


def _describe_statement(request: HttpRequest, statement: Statement) -> dict[str, Any]:
    sources = list(readable_sources(statement))
    signatures = with_entries(public_signatures().filter(statement=statement)).order_by("position", "pk")
    page = page_of(request, signatures, LIST_PAGE, statement.signature_count)
    columns = pick(SIGNATURES, "printed", "organization", "countries", "review")
    figures = statement_figures(statement)
    return {
        "section": "statements",
        "statement": statement,
        "page_title": title_quoted(statement),
        "figures": figures,
        "chart": chart_countries(figures.by_country),
        "sources": sources,
        "text": fold_away(words_shown(own_words(sources), statement)),
        "page_obj": page,
        "columns": columns,
        "rows": with_headings(table_rows(columns, page, Where.WITH_STATEMENT)),
        "is_unlisted": is_unreviewed(statement) or signatures.filter(NAMING_PERSONS).exists(),
        "subjects": statement.subject_countries.select_related("country"),
    }


def show_organization(request: HttpRequest, public_id: str, **_slug: str) -> HttpResponse:
    """One organisation: its names, its countries and why, and all it signed."""
    return _show(request, NOUNS["organizations"], public_id, _describe_organization)


def _describe_organization(request: HttpRequest, organization: Organization) -> dict[str, Any]:
    group = organization.group_keys()
    signatures = with_entries(public_signatures().filter(organization__in=group)).order_by(*NEWEST_FIRST)
    page = page_of(request, signatures, PART_PAGE, organization.signature_count)
    columns = pick(SIGNATURES, "statement", "date", "printed", "countries", "state", "review")
    cosigner_columns = (*pick(ORGANIZATIONS, "name", "countries", "review"), SHARED)
    cosigners, has_more_as_close = closest_of(group)
    return {
        "section": "organizations",
        "organization": organization,
        "page_title": name_shown(organization),
        "is_unlisted": is_unreviewed(organization),
        "names": names_of_group(group),
        "looks": looks_for(group),
        "is_known_from_one_list": is_known_from_one_list(organization),
        "parent_link": organization_link(if_public(organization.parent)),
        "branches": [organization_link(branch) for branch in branches_of(organization)],
        "page_obj": page,
        "columns": columns,
        "rows": table_rows(columns, page),
        "cosigner_columns": cosigner_columns,
        "cosigner_rows": table_rows(cosigner_columns, cosigners),
        "has_more_as_close": has_more_as_close,
    }


def show_country(request: HttpRequest, code: str) -> HttpResponse:
    """One country: its organisations and the statements they signed."""
    return _show(request, NOUNS["countries"], code, _describe_country)


def _describe_country(request: HttpRequest, country: Country) -> dict[str, Any]:
    organizations = organizations_listed_under(country).order_by("folded", "pk")
    page = page_of(request, organizations, PART_PAGE, country.organization_count)
    columns = pick(ORGANIZATIONS, "name", "countries", "review", "signature_count")
    statement_columns = pick(STATEMENTS, "title", "issuer", "date", "signature_count")
    return {
        "section": "countries",
        "country": country,
        "note": note_shown(country),
        "page_title": country_shown(country),
        "page_obj": page,
        "columns": columns,
        "rows": table_rows(columns, page),
        "statement_columns": statement_columns,
        "statement_rows": table_rows(statement_columns, statements_signed_in(country)[:PART_PAGE]),
    }


def show_signature(request: HttpRequest, public_id: str) -> HttpResponse:
    """One signature: what is printed, who is meant, and what the country rests on."""
    rows = with_evidence(public_signatures())
    return _show(request, NOUNS["signatures"], public_id, _describe_signature, rows)


def _describe_signature(_request: HttpRequest, signature: Signature) -> dict[str, Any]:
    entries = list(signature.entries.all())
    return {
        "section": "signatures",
        "signature": signature,
        "page_title": signatory_shown(signature, Where.WITH_STATEMENT),
        "statement_link": quoted_link(signature.statement),
        "organization_link": organization_link(organization_shown(signature)),
        "signatory": signatory_shown(signature, Where.WITH_STATEMENT),
        "signed_by": signed_by(signature, Where.WITH_STATEMENT),
        "organization_basis": organization_basis_shown(signature),
        "printings": [(entry, printed_shown(entry, Where.WITH_STATEMENT)) for entry in entries],
        "countries": [(listed, _grounds(listed, signature)) for listed in countries_shown(signature)],
        "regions": _regions_named(entries),
        "is_unlisted": is_unreviewed(signature) or names_somebody(signature, entries),
    }


def names_somebody(signature: Signature, entries: list[Entry]) -> bool:
    """Whether the page of the signature may name a person."""
    return bool(signature.person_name) or any(names_person(entry) for entry in entries)


def _regions_named(entries: list[Entry]) -> list[str]:
    """Regions wider than a country that the entries name, each once."""
    named = (shown_name(region["code"], region["name"]) for entry in entries for region in entry.regions)
    return list(dict.fromkeys(named))


def _grounds(listed: ListedCountry, signature: Signature) -> list[str]:
    """What speaks for the country in words; a curator's decision needs no other ground."""
    if listed.basis == CountryBasis.CURATOR:
        return []
    guesses = [guess for entry in signature.entries.all() for guess in entry.guesses.all()]
    spoken = (evidence_shown(guess, signature) for guess in guesses if guess.country == listed.country)
    return list(dict.fromkeys(words for phrases in spoken for words in phrases))
