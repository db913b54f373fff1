"""Page, API and files: the same rows in the same order, for every filter that there is."""

import pytest

from statements.models import Organization
from statements.publishing.api.pages import Pages
from statements.publishing.exports.formats import FORMATS
from statements.publishing.nouns import NOUNS
from statements.publishing.views.lists import ListPage
from tests.publishing.lists import (
    PAGE,
    ROWS,
    fill_more_than_a_page,
    ids_of,
    ids_on_pages,
    records_in_api,
    records_in_file,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def small_pages(settings, monkeypatch):
    """Pages of a few rows, and as many requests as it takes."""
    settings.API_RATE = ""
    monkeypatch.setattr(ListPage, "paginate_by", PAGE)
    monkeypatch.setattr(Pages, "page_size", PAGE)


# One value for each filter that keeps more than a page and leaves some out.
VALUES = {
    ("statements", "q"): "wells",
    ("statements", "kind"): "open_letter",
    ("statements", "country"): "ke",
    ("statements", "year"): "2021",
    ("organizations", "q"): "wells",
    ("organizations", "country"): "ke",
    ("organizations", "basis"): "named",
    ("organizations", "kind"): "organization",
    ("organizations", "networks"): "one",
    ("countries", "q"): "well",
    ("countries", "kind"): "country",
    ("signatures", "q"): "wells",
    ("signatures", "country"): "ke",
    ("signatures", "basis"): "named",
    ("signatures", "kind"): "organization",
    ("signatures", "statement"): "the first letter",
    ("signatures", "organization"): "the league",
}
LEAVES_NONE_OUT = {("countries", "kind")}
FILTERS = [(noun.name, name) for noun in NOUNS.values() for name in noun.filterset.base_filters]
SORTS = [(name, one) for name, one in FILTERS if one == "sort"]


def test_no_filter_is_forgotten():
    assert set(FILTERS) - set(SORTS) == set(VALUES)


def value_of(noun, name, letters):
    if name == "statement":
        return letters[0].public_id
    return (
        Organization.objects.get(name="League of Wells").public_id
        if name == "organization"
        else VALUES[noun, name]
    )


def ids_everywhere(client, noun, query):
    """The ids on the pages, in the API, in its files and in the files of the list."""
    outputs = {"page": ids_on_pages(client, f"/{noun}/?{query}")}
    outputs["api"] = ids_of(records_in_api(client, f"/api/v1/{noun}/?{query}"))
    for suffix in FORMATS:
        outputs[suffix] = ids_of(records_in_file(client, f"/{noun}.{suffix}?{query}"))
        if suffix != "json":
            outputs[f"api {suffix}"] = ids_of(
                records_in_file(client, f"/api/v1/{noun}/?format={suffix}&{query}")
            )
    return outputs


def test_every_filter_gives_the_same_rows_everywhere(client):
    letters = fill_more_than_a_page()
    everything = {noun: len(ids_on_pages(client, f"/{noun}/")) for noun in NOUNS}
    for noun, name in VALUES:
        outputs = ids_everywhere(client, noun, f"{name}={value_of(noun, name, letters)}")
        on_pages = outputs["page"]
        assert len(on_pages) > PAGE, (noun, name)
        assert len(on_pages) < everything[noun] or (noun, name) in LEAVES_NONE_OUT, (noun, name)
        assert len(set(on_pages)) == len(on_pages)
        assert {output: ids for output, ids in outputs.items() if ids != on_pages} == {}, (noun, name)


def test_every_order_is_the_same_everywhere(client):
    fill_more_than_a_page()
    for noun, _ in SORTS:
        for value in NOUNS[noun].filterset.base_filters["sort"].orders:
            on_pages = ids_on_pages(client, f"/{noun}/?sort={value}")
            assert ids_of(records_in_api(client, f"/api/v1/{noun}/?ordering={value}")) == on_pages
            assert ids_of(records_in_file(client, f"/{noun}.ndjson?sort={value}")) == on_pages


def test_a_page_and_its_size_say_nothing_of_the_rows_of_a_file(client):
    fill_more_than_a_page()
    whole = records_in_file(client, "/statements.ndjson?kind=open_letter")
    assert len(whole) == ROWS
    assert records_in_file(client, "/statements.ndjson?kind=open_letter&page=2&page_size=7") == whole


def test_every_format_holds_the_same_data(client):
    fill_more_than_a_page()
    for noun in NOUNS:
        from_api = records_in_api(client, f"/api/v1/{noun}/?page_size=1000")
        for suffix in FORMATS:
            assert records_in_file(client, f"/{noun}.{suffix}") == from_api, (noun, suffix)
