"""A curator at work in a real browser: picking by typing, on wide and narrow screens."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User

from statements.curation.decisions import decide
from statements.models import Country, Decision
from tests.curation import rows

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


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


def note_a_missing_part(answer, errors):
    """A page, a style, a script or an icon that is not there; axe asks for others in its own way."""
    # A page asked for again is answered 304, which Playwright does not call ok.
    if answer.status >= 400 and answer.request.resource_type not in {"xhr", "fetch"}:
        errors.append(f"{answer.status} {answer.url}")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_screens_fit_are_accessible_and_raise_no_error(desk, signature, width, scheme):
    curator = User.objects.get()
    decide(subject=signature, field="countries", value=["UG"], author=curator, reason="their letterhead")
    decide(subject=signature.statement, field="place", value="Nairobi", author=curator)
    errors = []
    desk.on("pageerror", lambda error: errors.append(str(error)))
    desk.on("response", lambda answer: note_a_missing_part(answer, errors))
    desk.set_viewport_size({"width": width, "height": 900})
    desk.emulate_media(color_scheme=scheme)
    for address in (
        "statement/",
        "statement/add-from-text/",
        f"statement/{signature.statement_id}/change/",
        f"statement/add-from-text/{signature.entries.get().source_id}/",
        f"statement/{signature.statement_id}/history/",
        f"statement/{signature.statement_id}/history/{signature.statement.history.last().pk}/revert/",
        "signature/",
        f"signature/{signature.pk}/change/",
        f"signature/{signature.pk}/history/",
        f"organization/{signature.organization_id}/change/",
        "country/UG/change/",
        "decision/",
        f"decision/{signature.decisions.get().pk}/undo/",
    ):
        desk.goto(f"/admin/statements/{address}")
        assert desk.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
        assert Axe().run(desk, options=WCAG).response["violations"] == [], address
    assert errors == []
