"""The history of a row on its screen, and the way back from there."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from statements.admin.history_words import LABELS, fields_of
from statements.curation.decisions import change_row, decide
from statements.curation.fields import DECIDED
from statements.models import Country, Decision, Organization, Signature, Statement
from tests.admin.forms import save
from tests.curation import rows

pytestmark = pytest.mark.django_db


def address_of(row, screen="change", *more):
    return reverse(f"admin:statements_{type(row)._meta.model_name}_{screen}", args=[row.pk, *more])


def history_of(client, row):
    page = client.get(address_of(row, "history"))
    assert page.status_code == 200
    return page.content.decode()


@pytest.mark.parametrize("noun", list(DECIDED))
def test_every_field_of_a_history_has_words(noun):
    assert set(fields_of(noun)) <= set(LABELS)


def test_a_row_that_nobody_changed_says_so(screen, statement):
    assert "Nobody has changed it since it came in" in history_of(screen, statement)


def test_history_says_who_when_why_and_which_fields(screen, curator, statement):
    save(screen, address_of(statement), title="A better title", date="2021-03", reason="as on the scan")
    page = history_of(screen, statement)
    entry = statement.history.first()
    for shown in (
        f"{entry.history_date:%Y-%m-%d %H:%M}",
        "<td>curator</td>",
        "as on the scan",
        "<strong>title</strong>: from “<bdi>Statement a</bdi>” to “<bdi>A better title</bdi>”",
        "<strong>date</strong>: from “<bdi>none</bdi>” to “<bdi>2021-03</bdi>”",
        "as it came in",
    ):
        assert shown in page
    assert statement.history.count() == 2


def test_countries_and_organisations_are_shown_by_name(screen, signature):
    other = rows.make_organization("Other Writers")
    save(screen, address_of(signature), organization=other.pk, countries=["UG"])
    page = history_of(screen, signature)
    assert "from “<bdi>Kenyan Writers</bdi>” to “<bdi>Other Writers</bdi>”" in page
    assert "from “<bdi>KE (as read)</bdi>” to “<bdi>Uganda (decided)</bdi>”" in page
    assert "to “<bdi>decided by a curator</bdi>”" in page


def test_what_followed_from_another_row_names_nobody(screen, curator, signature, organization):
    decide(subject=signature, field="person_name", value="Jane", author=curator)
    decide(subject=organization, field="countries", value=["UG"], author=curator)
    decide(subject=signature, field="person_role", value="Chair", author=curator)
    page = history_of(screen, signature)
    assert "it followed from an import or a decision about another row" in page
    assert "<td>nobody</td>" in page


def test_names_of_an_organisation_are_in_its_history(screen, organization):
    added = {"names-TOTAL_FORMS": "2", "names-1-name": "KW", "names-1-kind": "acronym", "names-1-id": ""}
    assert save(screen, address_of(organization), reason="their seal", **added).status_code == 302
    page = history_of(screen, organization)
    assert "KW (acronym), Kenyan Writers (as signed)" in page
    assert "their seal" in page


def test_putting_back_is_an_entry_of_its_own_and_erases_nothing(screen, curator, statement):
    save(screen, address_of(statement), title="A hoax", date="2021-03")
    first = statement.history.last()
    address = address_of(statement, "revert", first.pk)
    assert address in history_of(screen, statement)
    page = screen.get(address).content.decode()
    assert "<td><bdi>A hoax</bdi></td><td><bdi>Statement a</bdi></td>" in page
    answer = screen.post(address, {"reason": "it was a hoax"}, follow=True)
    assert answer.redirect_chain == [(address_of(statement), 302)]
    assert "Put back: title, date." in answer.content.decode()
    statement.refresh_from_db()
    assert (statement.title, statement.date) == ("Statement a", "")
    assert statement.history.count() == 3
    assert list(statement.decisions.standing().values_list("field", "value").order_by("field")) == [
        ("date", ""),
        ("title", "Statement a"),
    ]
    assert "Put back to how it came in. it was a hoax" in history_of(screen, statement)
    assert (
        LogEntry.objects.latest("pk").change_message
        == "Put back from its history: title, date. it was a hoax"
    )


def test_how_it_stands_now_offers_no_way_back(screen, curator, statement):
    decide(subject=statement, field="title", value="New", author=curator)
    latest = statement.history.first()
    assert address_of(statement, "revert", latest.pk) not in history_of(screen, statement)
    answer = screen.post(address_of(statement, "revert", latest.pk), follow=True)
    assert "nothing changed" in answer.content.decode()
    assert statement.history.count() == 2


def test_an_entry_of_another_row_is_not_found(screen, curator, statement):
    other = rows.make_statement("b")
    decide(subject=other, field="title", value="New", author=curator)
    assert screen.get(address_of(statement, "revert", other.history.first().pk)).status_code == 404
    assert screen.get("/admin/statements/statement/987654/history/").status_code == 404


def test_a_country_is_added_renamed_and_put_back_with_reasons(screen):
    save(screen, "/admin/statements/country/add/", code="XK", name="Kosovo", kind="country", reason="ours")
    country = Country.objects.get()
    assert save(screen, address_of(country), name="Kosova", reason="their name").status_code == 302
    page = history_of(screen, country)
    assert "added by hand" in page
    assert "ours" in page
    assert "<strong>name</strong>: from “<bdi>Kosovo</bdi>” to “<bdi>Kosova</bdi>”" in page
    screen.post(address_of(country, "revert", country.history.last().pk))
    country.refresh_from_db()
    assert (country.name, country.folded) == ("Kosovo", "kosovo")
    assert not Decision.objects.exists()


def test_notes_are_in_the_history_and_are_no_decision(screen, organization):
    save(screen, address_of(organization), notes="Ask in May.")
    assert "to “<bdi>Ask in May.</bdi>”" in history_of(screen, organization)
    assert not Decision.objects.exists()


def test_bulk_actions_are_in_the_history(screen, curator, statement):
    data = {"action": "withhold", "_selected_action": [statement.pk], "reason": "a request"}
    screen.post("/admin/statements/statement/", data)
    page = history_of(screen, statement)
    assert "<strong>status</strong>: from “<bdi>published</bdi>” to “<bdi>withheld</bdi>”" in page
    assert "a request" in page


def test_a_long_history_comes_in_pages_for_few_queries(
    screen, curator, organization, django_assert_max_num_queries
):
    for number in range(60):
        change_row(row=organization, columns={"notes": f"note {number}"}, author=curator)
    with django_assert_max_num_queries(25):
        page = history_of(screen, organization)
    assert "page 1 of 2" in page
    assert "from “<bdi>note 9</bdi>” to “<bdi>note 10</bdi>”" in page
    older = screen.get(f"{address_of(organization, 'history')}?p=2").content.decode()
    assert "from “<bdi>note 8</bdi>” to “<bdi>note 9</bdi>”" in older
    assert "as it came in" in older


@pytest.mark.parametrize("noun", [Statement, Organization, Signature, Country])
def test_no_page_of_history_has_a_script_or_style_of_its_own(screen, curator, signature, noun):
    row = noun.objects.first()
    if noun is Country:
        change_row(row=row, columns={"name": "Another"}, author=curator)
    else:
        save(
            screen,
            address_of(row),
            **({"place": "Nairobi"} if noun is Statement else {"website": "https://a.example"}),
        )
        save(screen, address_of(row), **({"person_role": "Chair"} if noun is Signature else {}))
    first = row.history.last()
    for address in (address_of(row, "history"), address_of(row, "revert", first.pk)):
        main = screen.get(address).content.decode().partition('id="content-main"')[2].partition("</main>")[0]
        assert main
        assert not any(part in main for part in ("<script", "<style", "style=", "onclick=", "onchange="))
