"""Feeds: what was recorded last in a filtered list, in Atom."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from rest_framework.request import Request

from statements.models import Organization, Signature, Statement
from statements.publishing.api.base import PublicView
from statements.publishing.api.filtering import as_the_page_asks, valid_filters
from statements.publishing.chips import active_filters
from statements.publishing.exports.responses import query_of_rows
from statements.publishing.filters import PublicFilter
from statements.publishing.links import organization_link, signature_link, statement_link
from statements.publishing.nouns import NOUNS
from statements.publishing.paging import ListPaginator
from statements.publishing.persons import Where
from statements.publishing.wording import counted, countries_shown, date_shown

LATEST = 50
"""Rows a feed holds."""
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML 1.0 cannot hold, however it is written."""


@dataclass(frozen=True, slots=True)
class Item:
    """One row in a feed: its name, what is new, and when that changed."""

    title: str
    summary: str
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """What a list's feed is called, which of its rows came last, and what it says of one."""

    title: str
    order: tuple[str, ...]
    item: Callable[[Any], Item]


def statement_item(statement: Statement) -> Item:
    """A statement: what kind it is, when it was issued and how many signed it."""
    signed = counted(statement.signature_count, "signatures")
    parts = (statement.get_kind_display(), date_shown(statement), signed)
    return Item(statement_link(statement).words, ", ".join(filter(None, parts)), statement.updated_at)


def organization_item(organization: Organization) -> Item:
    """An organisation: what it is listed under."""
    link = organization_link(organization)
    countries = ", ".join(listed.country.name for listed in countries_shown(organization))
    return Item(link.words if link else "", countries, organization.updated_at)


def signature_item(signature: Signature) -> Item:
    """A signature: which statement it stands under."""
    title = signature_link(signature, Where.ELSEWHERE).words
    return Item(title, f"Signed “{statement_link(signature.statement).words}”", signature.updated_at)


FEEDS = {
    "statements": Feed("Statements", ("-updated_at", "-pk"), statement_item),
    "organizations": Feed("Organisations", ("-pk",), organization_item),
    "signatures": Feed("Signatures", ("-statement_id", "position", "pk"), signature_item),
}
"""Nouns with a feed; a country is no news."""


class ListFeed(PublicView):
    """The latest rows of the page of the same query; an entry's id is its address without the name in it."""

    schema = None

    def get(self, request: Request, name: str) -> HttpResponse:
        filterset = valid_filters(NOUNS[name], request.query_params, NOUNS[name].rows())
        rows = filterset.qs.order_by(*FEEDS[name].order)
        feed = _empty_feed(request, name, filterset)
        for row in ListPaginator(rows, LATEST, filterset=filterset).rows_from(0):
            _add(feed, request, name, row)
        return HttpResponse(feed.writeString("utf-8"), content_type=Atom1Feed.content_type)


def _empty_feed(request: Request, name: str, filterset: PublicFilter) -> Atom1Feed:
    chosen = active_filters(filterset, as_the_page_asks(request.query_params))
    words = "".join(f", {one.label}: {one.words}" for one in chosen)
    query = query_of_rows(request.query_params)
    address = request.build_absolute_uri(reverse("list-feed", args=[name]) + query)
    return Atom1Feed(
        title=in_xml(f"Signatory Registry: {FEEDS[name].title}{words}"),
        link=request.build_absolute_uri(reverse(name) + query),
        description="",
        author_name="Signatory Registry",
        feed_url=address,
        feed_guid=address,
        language="en",
    )


def _add(feed: Atom1Feed, request: Request, name: str, row: Any) -> None:
    item = FEEDS[name].item(row)
    feed.add_item(
        title=in_xml(item.title),
        link=request.build_absolute_uri(row.get_absolute_url()),
        description=in_xml(item.summary),
        unique_id=request.build_absolute_uri(f"{reverse(name)}{row.public_id}/"),
        updateddate=item.changed_at,
    )


def in_xml(words: str) -> str:
    """The words as XML can hold them."""
    return NOT_IN_XML.sub("\ufffd", words)
