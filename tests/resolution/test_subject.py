"""infer_subject_countries: lists that have no subject first, then one that has."""

from statements.resolution.gazetteer import load_gazetteer
from statements.resolution.subject import infer_subject_countries
from tests.resolution.listing import listed, one


def subjects(*names):
    return [subject.code for subject in infer_subject_countries(listed(*names), load_gazetteer())]


def test_a_list_of_kenyan_groups_stays_kenyan():
    names = [f"Kenya {word} Union" for word in ("Writers", "Bakers", "Drivers", "Nurses", "Poets", "Miners")]
    assert subjects(*names, "Kenya-Uganda Society", "Nairobi Choir", "Runners") == []


def test_kenyan_groups_among_those_of_many_countries_are_no_subject():
    kenyan = [f"Kenya {word}" for word in ("Writers", "Bakers", "Drivers", "Nurses", "Poets")]
    assert subjects(*kenyan, "Mali Choir", "Norway Choir", "Chile Choir", "Ghana Choir") == []


def test_a_country_named_beside_only_two_others_is_no_subject():
    assert subjects("Kenyans in Mali", "Kenyans of Mali", "Kenyans in Chile", "Kenyan Women in Chile") == []


def test_an_empty_list_has_no_subject():
    assert subjects() == []


def test_a_people_named_beside_many_countries_is_the_subject():
    names = (
        "Kenyans in Mali",
        "Kenyan Union of Norway",
        "Bursa Kenyan House",
        "Kenya-Chile Society",
        "Choir",
    )
    [subject] = infer_subject_countries(listed(*names), load_gazetteer())
    assert subject.code == "KE"
    assert subject.evidence == "Kenya is named in 4 of 5 entries, beside 4 other countries."


def test_headings_and_suffixes_count_as_the_other_countries():
    places = [{"heading": "MALI"}, {"suffix": "Norway"}, {"column": "Chile"}, {"heading": "Ghana"}]
    entries = [one("Kenyan Society", **place) for place in places]
    assert [each.code for each in infer_subject_countries(entries, load_gazetteer())] == ["KE"]
