"""The chart of a statement's countries: the longest bar is the most frequent country, and no row is lost."""

import pytest

from statements.publishing.charts import MOST_BARS, chart_countries
from statements.publishing.figures import statement_figures
from tests.publishing.record import add_country, add_signature, add_statement

pytestmark = pytest.mark.django_db


def chart_of(statement):
    return chart_countries(statement_figures(statement).by_country)


def test_a_statement_without_countries_has_no_chart():
    statement = add_statement()
    add_signature(statement)
    assert chart_of(statement) is None


def test_bars_are_as_long_as_their_share_of_the_longest_and_say_what_is_inferred():
    statement, kenya = add_statement(), add_country()
    for number, basis in enumerate(["named", "named", "inferred", "printed"]):
        add_signature(statement, f"League {number}", country=kenya, basis=basis)
    add_signature(statement, "Club", country=add_country("FR", "France"), basis="inferred")
    add_signature(statement, "Gone", country=kenya, is_withheld=True)
    chart = chart_of(statement)
    assert [(bar.name, bar.number, bar.inferred) for bar in chart.bars] == [("Kenya", 4, 1), ("France", 1, 1)]
    assert [(bar.sure_width, bar.inferred_width) for bar in chart.bars] == [(75.0, 25.0), (0.0, 25.0)]
    assert chart.has_inferred
    assert chart.summary == "Most often listed: Kenya 4, France 1."


@pytest.mark.parametrize(
    ("numbers", "summary"),
    [
        ([2, 1, 1, 1, 1], "Most often listed: Land 0 2."),
        ([3, 2, 2, 1], "Most often listed: Land 0 3, Land 1 2, Land 2 2."),
        ([1, 1, 1, 1], "No country has more than 1 signature."),
    ],
)
def test_of_equals_the_summary_calls_none_the_first(numbers, summary):
    statement = add_statement()
    for place, number in enumerate(numbers):
        for _ in range(number):
            add_signature(statement, country=add_country(f"X{place}", f"Land {place}"))
    assert chart_of(statement).summary == summary


def test_what_the_chart_has_no_room_for_is_in_its_table():
    statement = add_statement()
    for number in range(MOST_BARS + 3):
        add_signature(statement, f"League {number}", country=add_country(f"X{number}", f"Land {number:02}"))
    chart = chart_of(statement)
    assert (len(chart.bars), len(chart.rows)) == (MOST_BARS, MOST_BARS + 3)
    assert f"the first {MOST_BARS} of {MOST_BARS + 3} countries; the table has all, 3 more" in chart.summary


def test_the_page_has_the_chart_with_title_summary_and_table(client):
    statement = add_statement()
    add_signature(statement, country=add_country(), basis="inferred")
    page = client.get(statement.get_absolute_url()).content.decode()
    assert '<title id="chart-title">Signatures by country</title>' in page
    assert 'class="inferred" x="0.0%"' in page
    assert 'width="100.0%"' in page
    assert '<td role="cell" class="number" data-label="Signatures">1</td>' in page
    assert "All listed: Kenya 1." in page
