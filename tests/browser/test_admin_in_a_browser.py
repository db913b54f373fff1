"""The admin as a curator's browser shows it: it can be entered, and axe finds nothing on its first pages."""

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.fixture
def curator(transactional_db, django_user_model):
    return django_user_model.objects.create_superuser(username="curator", password="with a pass")


def log_in(page) -> None:
    page.goto("/admin/")
    page.get_by_label("Username").fill("curator")
    page.get_by_label("Password").fill("with a pass")
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("**/admin/")


def test_a_curator_logs_in_and_sees_the_nouns_of_the_registry(page, curator):
    log_in(page)
    for noun in ("Statements", "Organizations", "Countries", "Signatures"):
        assert page.get_by_role("link", name=noun, exact=True).is_visible()


def test_the_log_in_page_and_the_index_are_accessible(page, curator):
    page.goto("/admin/")
    assert Axe().run(page, options=WCAG).response["violations"] == []
    log_in(page)
    assert Axe().run(page, options=WCAG).response["violations"] == []


def test_a_request_to_another_host_is_noticed(browser, live_server):
    context = browser.new_context()
    tab, asked = context.new_page(), []
    tab.on("request", lambda request: asked.append(request.url))
    tab.route("**/elsewhere.js", lambda route: route.abort())
    tab.set_content("<script src='http://other.invalid/elsewhere.js'></script>")
    context.close()
    assert "http://other.invalid/elsewhere.js" in asked
