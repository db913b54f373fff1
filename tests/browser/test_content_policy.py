"""Pages work in a browser that bars scripts and styles in them; every tab of a test notes what is barred."""

import pytest
from django.contrib.auth.models import User

from tests.curation import rows

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_barred_part_is_noticed(browser, live_server, transactional_db):
    context = browser.new_context(base_url=live_server.url)
    tab, said = context.new_page(), []
    tab.on("console", lambda message: said.append(message.text))
    tab.goto("/")
    tab.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">')")
    context.close()
    assert any("Content Security Policy" in words for words in said)


def test_the_screens_of_an_administrator_keep_to_the_policy(page, client, live_server):
    record = rows.make_signature(rows.make_statement("a"), rows.make_organization("Kenyan Writers"))
    keeper = User.objects.create_superuser("keeper")
    client.force_login(keeper)
    page.goto("/admin/login/")
    cookie = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
    row = f"statements/signature/{record.pk}"
    for address in (
        "",
        "auth/user/",
        "auth/user/add/",
        f"auth/user/{keeper.pk}/password/",
        "auth/group/add/",
        "password_change/",
        "statements/statement/",
        f"statements/statement/{record.statement_id}/change/",
        "statements/organization/",
        "statements/country/",
        "statements/country/add/",
        "statements/importrun/",
        f"{row}/change/",
        f"{row}/history/",
    ):
        answer = page.goto(f"/admin/{address}")
        assert answer.status == 200, address
