"""The pages in other languages in a browser: the switch, longer words, and everything from right to left."""

import datetime as dt

import pytest

from statements.models.counts import recount
from tests.browser.barriers import WIDTHS, barriers_of
from tests.publishing.record import add_country, add_organization, add_signature, add_statement

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ARABIC = ("ar", "العربية")
OUTSIDE = """() => {
    const frame = document.querySelector('.chart svg').getBoundingClientRect();
    return [...document.querySelectorAll('.chart text, .chart rect')]
        .map(part => [part.textContent, part.getBoundingClientRect()])
        .filter(([, box]) => box.left < frame.left - 2 || box.right > frame.right + 2)
        .map(([words]) => words);
}"""


@pytest.fixture
def addresses():
    """Home, a list, and a statement with a chart, on names of both directions."""
    statement = add_statement(
        "On wells",
        kind="open_letter",
        issuer="Friends of the Wells",
        language="en",
        date="2023-09",
        date_precision="month",
        first_day=dt.date(2023, 9, 1),
        body="A sentence of the letter.\n\n" * 100,
    )
    organization = add_organization("Union of Wells")
    for name in ("Union of Wells", "جمعية أصدقاء الآبار"):
        add_signature(
            statement, name, organization=organization, country=add_country(), person_name="Ada Okoth"
        )
    add_signature(statement, "Club of Lyon", country=add_country("FR", "France"), basis="inferred")
    recount()
    return ["/", "/organizations/?q=wells", statement.get_absolute_url()]


def test_the_switch_leads_to_the_same_page_in_the_other_language_and_back(page, addresses):
    page.goto("/organizations/?q=wells")
    page.get_by_role("link", name="Français").press("Enter")
    page.wait_for_url("**/fr/organizations/?q=wells")
    assert page.get_by_role("heading", level=1).inner_text() == "Organisations"
    assert page.get_by_role("button", name="Couleurs").inner_text() == "Couleurs\u00a0: système"
    page.get_by_role("link", name="English").press("Enter")
    page.wait_for_url("**/organizations/?q=wells")
    assert page.context.cookies() == []


def test_french_pages_fit_the_window_and_have_no_barrier(page, addresses):
    for address in addresses:
        page.goto(f"/fr{address}")
        assert barriers_of(page) == [], address


def test_a_language_from_right_to_left_is_mirrored_and_has_no_barrier(page, addresses, settings):
    settings.LANGUAGES = [*settings.LANGUAGES, ARABIC]
    for address in addresses:
        page.goto(f"/ar{address}")
        assert page.locator("html").get_attribute("dir") == "rtl"
        assert barriers_of(page) == [], address
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            mark, heading = page.locator(".mark").bounding_box(), page.locator("h1").bounding_box()
            assert mark["x"] > width / 2
            assert heading["x"] + heading["width"] > width / 2
    assert page.evaluate(OUTSIDE) == []
    # The bars begin where the reading does.
    first = page.locator(".chart rect").first.bounding_box()
    assert first["x"] + first["width"] > width / 2
