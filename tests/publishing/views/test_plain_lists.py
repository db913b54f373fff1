"""A statement's list as plain text and Markdown, numbered or by country."""

import pytest
from markdown_it import MarkdownIt

from tests.publishing.record import add_country, add_signature, add_statement, decide_countries

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    statement = add_statement("On wells")
    add_signature(statement, "League of <Wells> *", country=add_country(), person_name="Ada Okoth")
    add_signature(statement, "Club de l_eau, eau@example.org", country=add_country("FR", "France"))
    add_signature(statement, "Union")
    return statement


def list_of(client, statement, suffix="txt", query=""):
    response = client.get(f"/statements/{statement.public_id}/list.{suffix}{query}")
    assert response.status_code == 200
    return response, response.content.decode()


def test_the_list_is_numbered_and_says_what_each_country_rests_on(client, statement):
    response, text = list_of(client, statement)
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response["X-Robots-Tag"] == "noindex"
    assert text.splitlines()[0] == "“On wells”"
    assert f"http://testserver{statement.get_absolute_url()}" in text
    assert "Signatures: 3" in text
    assert "1. League of <Wells> *, Ada Okoth [Kenya: named]" in text
    assert "2. Club de l_eau, [e-mail address not shown] [France: named]" in text
    assert "3. Union [unknown]" in text
    assert "CC BY 4.0" in text


def test_the_list_by_country_ends_with_the_unknown(client, statement):
    _, text = list_of(client, statement, query="?by=country")
    positions = [text.index(heading) for heading in ("France (1)", "Kenya (1)", "unknown (1)")]
    assert positions == sorted(positions)


@pytest.mark.parametrize("query", ["", "?by=country"])
def test_markdown_reads_back_as_the_same_words(client, statement, query):
    response, text = list_of(client, statement, "md", query)
    assert response["Content-Type"] == "text/markdown; charset=utf-8"
    html = MarkdownIt().render(text)
    assert html.startswith("<h1>“On wells”</h1>")
    assert "League of &lt;Wells&gt; *, Ada Okoth" in html
    assert "Club de l_eau" in html
    assert html.count("<li>") == 3
    assert html.count("<h2>") == (3 if query else 0)


def test_what_is_disputed_is_marked(client, statement):
    add_signature(statement, "Club of Wells", state="disputed")
    assert "4. Club of Wells [unknown; disputed]" in list_of(client, statement)[1]


def test_what_a_person_reviewed_is_marked(client, statement):
    decide_countries(statement.signatures.get(name="Union"), ["FR"], [])
    assert "3. Union [unknown; corrected]" in list_of(client, statement)[1]


def test_what_is_withheld_is_not_in_the_list(client, statement, settings):
    statement.signatures.filter(name="Union").update(is_withheld=True)
    settings.PUBLISH_PERSONS = "nowhere"
    _, text = list_of(client, statement)
    assert "Union" not in text
    assert "Okoth" not in text
    assert "Signatures: 2" in text


@pytest.mark.parametrize(("status", "code"), [("draft", 404), ("withheld", 410)])
def test_an_unpublished_statement_has_no_list(client, status, code):
    statement = add_statement(status=status)
    assert client.get(f"/statements/{statement.public_id}/list.txt").status_code == code


def test_there_is_no_other_order_and_no_other_kind(client, statement):
    assert client.get(f"/statements/{statement.public_id}/list.txt?by=colour").status_code == 404
    assert client.get(f"/statements/{statement.public_id}/list.doc").status_code != 200
    assert client.get("/statements/0000000000/list.txt").status_code == 404
