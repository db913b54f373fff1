"""The compiled data: made from the tables, whole, and in step with them."""

import json

import pytest

from statements.resolution.data.compile import GAZETTEER, HERE, SUBDIVISIONS, build
from statements.resolution.data.inflection import english_spelling, inflected
from statements.resolution.data.joining import PlaceTable
from statements.resolution.data.subdivisions import read_folder, region_forms
from statements.resolution.data.tables import read_demonyms, read_marked
from statements.resolution.disputed import load_disputed
from statements.resolution.names import FOLD_VERSION


def test_compiling_again_gives_the_committed_file():
    assert build() == json.loads(GAZETTEER.read_text("utf-8"))


def test_the_file_was_folded_by_todays_rule():
    assert json.loads(GAZETTEER.read_text("utf-8"))["fold_version"] == FOLD_VERSION


def test_a_name_given_to_two_countries_is_refused():
    table = PlaceTable([])
    table.add_name("KE", "Kenya")
    with pytest.raises(ValueError, match="names both KE and UG"):
        table.add_name("UG", "KENYA")


def test_a_region_that_two_countries_have_says_nothing():
    table = PlaceTable([])
    table.add_part("region", "KE", "Busia", "")
    table.add_part("region", "UG", "Busia", "")
    assert table.places["busia"][0] == "blocked"


def test_a_region_with_the_name_of_a_country_is_remembered_with_it():
    table = PlaceTable([])
    table.add_name("GE", "Georgia")
    table.add_part("region", "US", "Georgia", "")
    assert table.places["georgia"] == ["name", "GE", "", "US"]


def test_all_provinces_of_turkey_are_there():
    provinces = {form for code, form, _ in read_marked(HERE / "tables" / "regions.txt") if code == "TR"}
    assert {"Adana", "Iğdır", "Düzce", "Şanlıurfa", "Zonguldak"} <= provinces
    assert len(provinces) >= 81


def test_english_has_a_demonym_for_nearly_every_country():
    [english, *others] = read_demonyms(HERE / "tables" / "demonyms.txt")
    assert len({code for code, _ in english.forms}) >= 200
    assert " ".join(section.language for section in others) == (
        "fr es pt it de tr az ru uk ar ka nl sv no fi is et lv lt pl cs sk hu ro hr sr mk bg el sq be hy kk"
        " ky uz tg he fa bn hi ne am sw"
    )


@pytest.mark.parametrize(
    ("name", "spelling"),
    [("Kocaeli", "kojaeli"), ("Eskişehir", "eskishehir"), ("Muğla", "mughla"), ("Çanakkale", "chanakkale")],
)
def test_turkish_names_are_respelt_as_english_texts_do(name, spelling):
    assert spelling in english_spelling("TR", name)


def test_places_of_other_countries_are_not_respelt():
    assert english_spelling("IT", "Lecce") == ["Lecce"]


@pytest.mark.parametrize(
    ("locale", "name", "form"),
    [
        ("ru", "Германия", "Германии"),
        ("ru", "Казахстан", "Казахстане"),
        ("uk", "Польща", "Польщі"),
        ("ka", "გერმანია", "გერმანიის"),
        ("de", "Georgien", "Georgiens"),
        ("hr", "Srbija", "Srbije"),
        ("sv", "Sverige", "Sveriges"),
        ("ro", "Bulgaria", "Bulgariei"),
        ("ar", "الجزائر", "بالجزائر"),
        ("ar", "السودان", "للسودان"),
    ],
)
def test_names_take_the_endings_of_their_language(locale, name, form):
    assert form in inflected(locale, name)


def test_names_of_several_words_are_not_inflected():
    assert inflected("ru", "Новая Зеландия") == []


SUBDIVISION_FILE = "<ldml><localeDisplayNames><subdivisions>{}</subdivisions></localeDisplayNames></ldml>"


def test_regions_are_read_in_the_languages_spoken_where_they_are(tmp_path):
    rows = {
        "en": "<subdivision type='uavi'>Vinnytsia</subdivision><subdivision type='ua43'>Crimea</subdivision>",
        "uk": "<subdivision type='uavi'>Вінницька область</subdivision>",
        "ja": "<subdivision type='uavi'>ヴィーンヌィツャ州</subdivision>",
        "ru": "<subdivision type='uavi'>Винница²</subdivision>",
    }
    for locale, row in rows.items():
        (tmp_path / f"{locale}.xml").write_text(SUBDIVISION_FILE.format(row), encoding="utf-8")
    assert read_folder(tmp_path) == {"en": {"uavi": "Vinnytsia"}, "uk": {"uavi": "Вінницька область"}}


def test_regions_that_two_states_claim_are_not_among_those_of_cldr():
    names = json.loads(SUBDIVISIONS.read_text("utf-8"))["names"]
    assert not {code for by_code in names.values() for code in by_code} & load_disputed().regions


@pytest.mark.parametrize(
    ("locale", "code", "name", "form"),
    [
        ("ru", "ruvor", "Воронежская область", "Воронежской области"),
        ("uk", "ua18", "Житомирська область", "Житомирське"),
        ("pl", "pl06", "województwo lubelskie", "województwa lubelskiego"),
        ("sk", "skbc", "Banskobystrický kraj", "Banskobystrického kraja"),
        ("th", "th50", "จังหวัดเชียงใหม่", "เชียงใหม่"),
        ("zh", "cngd", "广东省", "广东"),
    ],
)
def test_a_region_is_also_called_as_its_language_forms_it(locale, code, name, form):
    forms = {each.text for each in region_forms({locale: {code: name}}, HERE / "tables" / "region_forms.txt")}
    assert {name, form} <= forms


def test_a_plain_region_without_a_word_for_it_and_one_of_two_countries_say_nothing():
    regions = {"en": {"ugc": "Central"}, "ru": {"byaa": "Брестская область", "kzaa": "Брестская область"}}
    table = PlaceTable([])
    table.add_region_forms(region_forms(regions, HERE / "tables" / "region_forms.txt"))
    assert table.places == {}
