"""A curator at work in a real browser: picking by typing, on wide and narrow screens."""

import pytest

from statements.models import Country, Decision
from tests.curation import rows

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def desk(page, client, live_server):
    """A tab in which a curator is logged in."""
    client.force_login(rows.make_curator())
    cookie = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
    return page


@pytest.fixture
def signature(transactional_db):
    Country.objects.create(code="UG", name="Uganda")
    return rows.make_signature(rows.make_statement("a"), rows.make_organization("Kenyan Writers"))


def test_a_country_is_picked_by_typing_and_decided_with_a_reason(desk, signature):
    desk.goto(f"/admin/statements/signature/{signature.pk}/change/")
    desk.locator(".field-countries .select2-search__field").press_sequentially("ugan")
    desk.get_by_role("option", name="Uganda").click()
    desk.get_by_label("Reason").fill("their letterhead")
    desk.get_by_role("button", name="Save", exact=True).click()
    desk.wait_for_url("**/statements/signature/")
    decision = Decision.objects.get()
    assert (decision.value, decision.reason) == (["UG"], "their letterhead")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_screens_fit_and_raise_no_error(desk, signature, width, scheme):
    errors = []
    desk.on("pageerror", lambda error: errors.append(str(error)))
    desk.set_viewport_size({"width": width, "height": 900})
    desk.emulate_media(color_scheme=scheme)
    for address in (
        "statement/",
        "statement/add-from-text/",
        f"statement/{signature.statement_id}/change/",
        f"statement/add-from-text/{signature.entries.get().source_id}/",
        f"signature/{signature.pk}/change/",
        f"organization/{signature.organization_id}/change/",
        "decision/",
    ):
        desk.goto(f"/admin/statements/{address}")
        assert desk.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
    assert errors == []
