"""The admin as a curator's browser shows it: entered, worked in, and without a barrier on any screen."""

import pytest
from django.contrib.auth.models import User

from statements.curation.decisions import decide
from statements.curation.judging import Ruling, judge
from statements.models import Country, Decision, ImportRun, ReviewItem
from tests.browser.barriers import barriers_of
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
    return rows.make_signature(rows.make_statement("a"), rows.make_organization("Kenyan Writers"), guess="KE")


def test_a_curator_logs_in_and_sees_the_nouns_of_the_registry(page, transactional_db):
    User.objects.create_superuser(username="curator", password="with a pass")
    page.goto("/admin/")
    assert barriers_of(page) == []
    page.get_by_label("Username").fill("curator")
    page.get_by_label("Password").fill("with a pass")
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("**/admin/")
    for noun in ("Statements", "Organisations", "Countries", "Signatures"):
        assert page.get_by_role("main").get_by_role("link", name=noun, exact=True).is_visible()
    page.get_by_role("navigation", name="The record").get_by_role("link", name="Items to review").click()
    page.wait_for_url("**/admin/statements/reviewitem/")


def test_a_country_is_picked_by_typing_and_decided_with_a_reason(desk, signature):
    desk.goto(f"/admin/statements/signature/{signature.pk}/change/")
    desk.locator(".field-countries .select2-search__field").press_sequentially("ugan")
    desk.get_by_role("option", name="Uganda").click()
    desk.get_by_label("Reason").fill("their letterhead")
    desk.get_by_role("button", name="Save", exact=True).click()
    desk.wait_for_url("**/statements/signature/")
    decision = Decision.objects.get()
    assert (decision.value, decision.reason) == (["UG"], "their letterhead")


@pytest.fixture
def addresses(signature):
    """Every screen of the admin, with something on it."""
    curator, statement, body = User.objects.get(), signature.statement, signature.organization
    other = rows.make_organization("Sea Watch")
    rows.make_signature(statement, other, position=2)
    judgement = judge(left=body, right=other, ruling=Ruling("related", "one board"), author=curator)
    decision = decide(
        subject=signature, field="countries", value=["UG"], author=curator, reason="their letterhead"
    )
    decide(subject=statement, field="place", value="Nairobi", author=curator)
    item = ReviewItem.objects.create(
        reason="branch", key="1", facts="f", weight=1, sentence="Twice?", organization=body, other=other
    )
    run = ImportRun.objects.create(author=curator, options={"publish": True})
    entry = signature.entries.get()
    nouns = {
        "statement": statement.pk,
        "source": entry.source_id,
        "entry": entry.pk,
        "signature": signature.pk,
        "organization": body.pk,
        "country": "UG",
        "decision": decision.pk,
        "judgement": judgement.pk,
        "reviewitem": item.pk,
        "importrun": run.pk,
    }
    return [
        "",
        f"auth/user/{curator.pk}/change/",
        *(f"statements/{noun}/" for noun in ("statement", "signature", "judgement", "reviewitem")),
        *(f"statements/{noun}/{key}/change/" for noun, key in nouns.items()),
        "statements/organization/add/",
        "statements/statement/add-from-text/",
        f"statements/statement/add-from-text/{entry.source_id}/",
        f"statements/statement/{statement.pk}/history/",
        f"statements/statement/{statement.pk}/history/{statement.history.last().pk}/revert/",
        f"statements/decision/{decision.pk}/undo/",
        f"statements/judgement/{judgement.pk}/undo/",
        f"statements/judgement/judge/?left={body.pk}&right={other.pk}",
    ]


def note_a_missing_part(answer, errors):
    """A page, a style, a script or an icon that is not there; axe asks for others in its own way."""
    # A page asked for again is answered 304, which Playwright does not call ok.
    if answer.status >= 400 and answer.request.resource_type not in {"xhr", "fetch"}:
        errors.append(f"{answer.status} {answer.url}")


def test_every_screen_fits_has_no_barrier_and_raises_no_error(desk, addresses):
    errors, found = [], {}
    desk.on("pageerror", lambda error: errors.append(str(error)))
    desk.on("response", lambda answer: note_a_missing_part(answer, errors))
    for address in addresses:
        desk.goto(f"/admin/{address}")
        if barriers := barriers_of(desk):
            found[address] = barriers
    assert found == {}
    assert errors == []


def test_a_request_to_another_host_is_noticed(browser, live_server):
    context = browser.new_context()
    tab, asked = context.new_page(), []
    tab.on("request", lambda request: asked.append(request.url))
    tab.route("**/elsewhere.js", lambda route: route.abort())
    tab.set_content("<script src='http://other.invalid/elsewhere.js'></script>")
    context.close()
    assert "http://other.invalid/elsewhere.js" in asked
