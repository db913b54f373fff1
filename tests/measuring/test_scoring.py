"""A document is read and counted against its label."""

import json

import pytest

from statements.measuring.labels import find_cases
from statements.measuring.scoring import score
from statements.reading import Limits

LETTER = """\
Open letter for the river

12 May 2021

Signed by:
1. Union of Weavers, Kenya
2. League of Potters (Uganda)
3. Guild of Dyers
4. Guild of Dyers
"""
LABEL = {
    "title": "Open letter for the river",
    "date": "2021-05-12",
    "signatories": [
        {"name": "Union of Weavers", "kind": "organization", "country": "KE"},
        {"name": "Potters", "kind": "organization", "country": "TZ", "also_ok": ["League of Potters"]},
        {"name": "Guild of Dyers", "kind": "person", "country": None},
    ],
}
SPARE = Limits(size=1_000_000)


@pytest.fixture
def scored(tmp_path):
    """Scores one document with its label."""

    def write(text=LETTER, label_file="gold.json", name="source.txt", **label):
        case = tmp_path / "a-case"
        case.mkdir(exist_ok=True)
        (case / name).write_text(text, encoding="utf-8")
        (case / label_file).write_text(json.dumps(LABEL | label), encoding="utf-8")
        [found] = find_cases(tmp_path)
        return score(found, SPARE)

    return write


def test_names_are_right_by_any_accepted_form_and_a_repeated_one_counts_once(scored):
    counts = scored().counts
    assert (counts.labelled, counts.read, counts.accepted) == (3, 3, 3)


def test_a_kind_and_a_country_can_be_wrong(scored):
    counts = scored().counts
    assert (counts.kind, counts.kind_right) == (3, 2)
    assert (counts.country, counts.country_right, counts.country_wrong) == (2, 1, 1)


def test_a_missed_name_and_one_that_nobody_printed_are_shown(scored):
    result = scored(signatories=[{"name": "Choir of Smiths", "kind": "organization"}])
    assert result.missed == ("Choir of Smiths",)
    assert result.spurious == ("Union of Weavers", "League of Potters", "Guild of Dyers")
    assert (result.counts.lines, result.counts.lines_kept) == (1, 0)


def test_a_line_that_was_read_otherwise_is_not_lost(scored):
    result = scored(signatories=[{"name": "of Potters (Uganda)", "kind": "organization"}])
    assert result.missed == ("of Potters (Uganda)",)
    assert result.counts.lines_kept == 1


def test_title_and_date(scored):
    counts = scored().counts
    assert (counts.title, counts.title_right, counts.date, counts.date_right) == (1, 1, 1, 1)
    other = scored(title="Something else", date="2021-05-13").counts
    assert (other.title, other.title_right, other.date, other.date_right) == (1, 0, 1, 0)


def test_a_date_where_there_is_none_is_false(scored):
    assert scored(date=None).counts.false_date == 1
    assert scored(LETTER.replace("12 May 2021", "May 2021"), date=None).counts.false_date == 0


def test_a_month_is_a_date_where_the_label_says_how_precise_it_is(scored):
    month = {"value": "2021-05", "precision": "month"}
    counts = scored(LETTER.replace("12 May 2021", "May 2021"), label_file="expected.json", date=month).counts
    assert (counts.date, counts.date_right) == (1, 1)


def test_a_document_without_a_list_that_yields_signatories_is_counted(scored):
    counts = scored(signatories=[]).counts
    assert (counts.without_list, counts.read_from_nothing) == (1, 1)


def test_a_refused_document_is_all_missed(scored):
    result = scored("", signatories=LABEL["signatories"])
    assert result.refusal.endswith("is empty.")
    assert (result.counts.labelled, result.counts.read, result.counts.accepted) == (3, 0, 0)
    assert (result.counts.kind, result.counts.title, result.counts.lines) == (3, 1, 3)


def test_entries_that_name_nobody_are_not_names(scored):
    label = [*LABEL["signatories"], {"name": "and 3 others", "kind": "withheld"}]
    assert scored(signatories=label).counts.labelled == 3


def test_calibration_counts_sure_entries_and_right_ones(scored):
    counts = scored().counts
    assert counts.right == 2
    assert counts.sure_right <= min(counts.right, counts.sure)
    assert counts.sure == 3


def test_a_label_may_name_its_document(tmp_path):
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers/letter.txt").write_text(LETTER, encoding="utf-8")
    case = tmp_path / "cases" / "one"
    case.mkdir(parents=True)
    (case / "expected.json").write_text(json.dumps(LABEL | {"document": "papers/letter.txt"}))
    (tmp_path / "cases" / "empty").mkdir()
    [found] = find_cases(tmp_path / "cases")
    assert found.source == tmp_path / "papers/letter.txt"
    assert score(found, SPARE).counts.accepted == 3
