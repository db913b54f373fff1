"""The public pages in a browser: no sideways scroll, no barrier, no other host, all by keyboard."""

import datetime as dt

import pytest

from statements.models import Source
from statements.models.counts import recount
from statements.publishing.views.lists import ListPage
from tests.browser.barriers import barriers_of
from tests.publishing.record import add_country, add_many, add_organization, add_signature, add_statement

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LONG_NAME = (
    "Internationale Wasserversorgungsgenossenschaftsdachverbandsvereinigung " + "of the Friends of Wells " * 8
)


@pytest.fixture
def addresses(live_server, monkeypatch):
    """One address of each page, on a record with long, short and right-to-left names."""
    monkeypatch.setattr(ListPage, "paginate_by", 10)
    statement = add_statement(
        f"On wells, and {LONG_NAME}",
        issuer=LONG_NAME,
        kind="open_letter",
        language="en",
        place="Nairobi",
        date="2023-09",
        date_precision="month",
        first_day=dt.date(2023, 9, 1),
        body="A sentence of the letter.\n\n" * 100,
        petition_signatures=10,
        petition_goal=25000,
    )
    Source.objects.update(url="https://example.org/" + "wells-and-more-wells/" * 10, publisher="The Well")
    kenya = add_country()
    organization = add_organization(LONG_NAME)
    for name in (LONG_NAME, "جمعية أصدقاء الآبار", "W"):
        add_signature(statement, name, organization=organization, country=kenya, person_name="Ada Okoth")
    signature = add_signature(statement, "Ada Okoth", kind="person", country=kenya, basis="inferred")
    signature.entries.update(section="Friends in Kenya")
    add_signature(statement, "Club of Wells", state="disputed")
    add_signature(add_statement("", opening_words="We the friends"), "League of Wells")
    add_many(11)
    recount()
    return {
        "home": "/",
        "statements": "/statements/",
        "organisations": "/organizations/",
        "second page": "/organizations/?q=water&page=2",
        "countries": "/countries/",
        "signatures": f"/signatures/?statement={statement.public_id}&country=ke",
        "statement": statement.get_absolute_url(),
        "no list": add_statement("رسالة مفتوحة", language="ar", issuer="Friends").get_absolute_url(),
        "organisation": organization.get_absolute_url(),
        "country": "/countries/ke/",
        "signature": signature.get_absolute_url(),
        "wrong value": "/statements/?year=soon",
        "no result": "/statements/?q=xyzzy",
        "not found": "/nothing/",
        "not understood": f"/statements/?{'many=1&' * 1001}",
        "taken down": add_statement("Gone", status="withheld").get_absolute_url(),
        "other order": "/organizations/?sort=-signatures",
        "selection": "/about/selection/",
        "method": "/about/method/",
        "privacy": "/about/privacy/",
        "licence": "/about/licence/",
        "api": "/api/docs/",
    }


def test_pages_fit_the_window_and_have_no_barrier(page, addresses):
    found = {}
    for name, address in addresses.items():
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
        if barriers := barriers_of(page):
            found[name] = barriers
    assert found == {}


def test_the_scheme_of_the_system_changes_the_colours(page, addresses):
    backgrounds = set()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto("/")
        backgrounds.add(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
    assert len(backgrounds) == 2


def background(page):
    return page.evaluate("getComputedStyle(document.documentElement).backgroundColor")


def test_a_reader_chooses_the_colours_and_finds_them_on_the_next_page(page, addresses):
    page.emulate_media(color_scheme="light")
    page.goto("/")
    light = background(page)
    button = page.get_by_role("button", name="Colours")
    assert button.inner_text() == "Colours: system"
    button.press("Enter")
    button.press("Enter")
    assert button.inner_text() == "Colours: dark"
    assert background(page) != light
    page.goto("/organizations/")
    assert background(page) != light
    assert page.context.cookies() == []
    page.emulate_media(media="print")
    assert page.get_by_text("Colours: dark").is_hidden()
    assert background(page) == "rgb(255, 255, 255)"


SMALL_TARGETS = """() => [...document.querySelectorAll('a, button, input, select, summary')]
    .filter(target => target.type !== 'hidden')
    .filter(target => !target.closest('main p, footer p, .skip') && target.textContent.trim().length !== 1)
    .map(target => ({html: target.outerHTML, box: target.getBoundingClientRect()}))
    .filter(({box}) => box.width < 24 || box.height < 24)
    .map(({html}) => html)"""


def test_every_target_is_large_enough(page, addresses):
    """24 by 24 CSS pixels, but for links within a sentence and a name of one letter."""
    page.set_viewport_size({"width": 320, "height": 800})
    small = {}
    for name, address in addresses.items():
        page.goto(address)
        small[name] = page.evaluate(SMALL_TARGETS)
    assert {name: targets for name, targets in small.items() if targets} == {}


def focused(page):
    return page.evaluate("document.activeElement.innerText || document.activeElement.name || ''").strip()


def test_the_skip_link_comes_first_and_leads_to_the_content(page, addresses):
    page.emulate_media(reduced_motion="reduce")  # else the link may be seen on its way into the window
    page.goto("/organizations/")
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the content"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focused(page) == "q"


def test_a_list_is_reached_filtered_and_opened_by_keyboard_alone(page, addresses):
    page.goto("/")
    order = []
    while "Organisations" not in order:
        page.keyboard.press("Tab")
        order.append(focused(page))
    assert order == ["Skip to the content", "Signatory Registry", "Statements", "Organisations"]
    page.keyboard.press("Enter")
    page.wait_for_url("**/organizations/")
    while focused(page) != "q":
        page.keyboard.press("Tab")
    page.keyboard.type("water 007")
    page.keyboard.press("Enter")
    page.wait_for_url("**/organizations/?q=water+007*")
    assert page.get_by_role("status").inner_text() == "1 organisation"
    while focused(page) != "Water Watch 007":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/water-watch-007/")
    assert page.get_by_role("heading", level=1).inner_text() == "Water Watch 007"


def tab_to(page, words):
    for _ in range(200):
        page.keyboard.press("Tab")
        if focused(page) == words:
            return
    raise AssertionError(f"{words} is not reached")


def test_a_file_is_reached_from_home_and_downloaded_by_keyboard_alone(page, addresses):
    page.goto("/")
    tab_to(page, "Organisations")
    page.keyboard.press("Enter")
    page.wait_for_url("**/organizations/")
    tab_to(page, "CSV")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".csv")
    assert "Water Watch 007" in download.value.path().read_text("utf-8")


def test_a_header_sorts_by_keyboard_and_takes_no_focus_where_it_is_not_seen(page, addresses):
    page.goto("/organizations/")
    tab_to(page, "Signatures")
    while page.evaluate("document.activeElement.closest('th') === null"):
        tab_to(page, "Signatures")
    page.keyboard.press("Enter")
    page.wait_for_url("**/organizations/?sort=-signatures")
    assert page.locator("th[aria-sort=descending]").inner_text().startswith("Signatures")
    page.set_viewport_size({"width": 320, "height": 800})
    page.locator("thead a").first.evaluate("link => link.focus()")
    assert page.evaluate("document.activeElement.closest('thead') === null")


def test_the_chart_is_as_wide_as_the_window_and_its_words_are_readable(page, addresses):
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(addresses["statement"])
        assert page.locator(".chart text").first.bounding_box()["height"] >= 12
        assert page.locator(".chart svg").bounding_box()["width"] <= width


def test_focus_is_visible_on_every_kind_of_control(page, addresses):
    page.goto("/organizations/?q=water")
    unseen = []
    for selector in ("header a", "input[name=q]", "select", "button", ".chips a", "td a", ".pagination a"):
        page.keyboard.press("Tab")
        page.locator(f"{selector} >> nth=0").focus()
        if page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "none":
            unseen.append(selector)
    assert unseen == []


def test_print_leaves_out_the_controls_and_shows_the_whole_text(page, addresses):
    page.goto(addresses["statement"])
    page.emulate_media(media="print")
    assert page.locator("nav").first.is_hidden()
    assert page.locator(".skip").is_hidden()
    rest = page.locator("details .printed-text")
    assert rest.bounding_box()["height"] > 500
    page.goto(addresses["second page"])
    assert page.locator("form").is_hidden()
    # A part of a list says on paper, too, which part it is; ways on from it lead nowhere there.
    assert page.locator(".chips bdi").is_visible()
    for way in (".clear", ".chips [aria-hidden]", ".files"):
        assert page.locator(way).is_hidden(), way
    # A sheet of A4 within its margins, in CSS pixels: tables stay tables there.
    page.set_viewport_size({"width": 680, "height": 960})
    assert page.locator("thead th").first.is_visible()
    assert page.get_by_text("Printed from http").is_visible()
    page.emulate_media(media="screen")
    assert page.get_by_text("Printed from http").is_hidden()
