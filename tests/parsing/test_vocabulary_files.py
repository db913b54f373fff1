"""The word lists of every language: same keys, clean words, and small words that tell the languages apart."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from statements.parsing import vocabulary

FOLDER = Path(vocabulary.__file__).parent
LANGUAGES = ["ar", "az", "de", "en", "es", "fr", "it", "ka", "pt", "ru", "tr", "uk"]
SENTENCES = {
    "ar": "نحن ندعو إلى حماية المدارس التي أغلقت في هذه السنة، ونطلب من البلديات أن تعيد فتحها.",
    "az": "Biz bu ilin yazında bağlanmış məktəblərin açılması üçün bələdiyyələrə müraciət edirik.",
    "de": "Wir bitten die Orte, dass sie die Schulen, die nun geschlossen wurden, wieder öffnen.",
    "en": "We ask the towns to open the schools that have been closed this year and to keep them open.",
    "es": "Pedimos a los municipios que abran las escuelas que se han cerrado este año y que no las cierren.",
    "fr": "Nous demandons aux communes de rouvrir les écoles qui ont été fermées dans nos villages.",
    "it": "Chiediamo ai comuni di riaprire le scuole che sono state chiuse nell'anno e non chiuderle più.",
    "ka": "ჩვენ მოვუწოდებთ ქალაქებს, რომ გახსნან სკოლები, რომლებიც ამ წელს დაიხურა, და აღარ დახურონ.",
    "pt": "Pedimos às câmaras que abram as escolas que foram fechadas no ano passado e que não as fechem.",
    "ru": "Мы просим города снова открыть школы, которые были закрыты в этом году, и больше их не закрывать.",
    "tr": "Bu yıl kapatılan okulların açılması için belediyelere sesleniyoruz ve biz bir cevap bekliyoruz.",
    "uk": "Ми просимо міста знову відкрити школи, які були зачинені цього року, та більше їх не зачиняти.",
}


def words_of(language):
    return json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))


def test_every_language_has_a_file_and_every_file_is_a_language_listed_here():
    assert sorted(path.stem for path in FOLDER.glob("??.json")) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_keys_of_english_in_the_same_order(language):
    assert list(words_of(language)) == list(words_of("en"))


# Some languages put a role before the name only.
ONLY_IN_SOME = {"role_tails"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_list_is_empty_or_has_a_word_twice(language):
    lists = words_of(language)
    assert [key for key, words in lists.items() if not words and key not in ONLY_IN_SOME] == []
    assert {key: again for key, words in lists.items() if (again := twice(words))} == {}


def twice(words):
    return [word for word, count in Counter(words).items() if count > 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_lower_case_with_straight_apostrophes_and_single_spaces(language):
    words = [word for words in words_of(language).values() for word in words]
    assert [word for word in words if word != " ".join(word.lower().replace("’", "'").split())] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_is_longer_than_the_parser_looks_for(language):
    assert [w for words in words_of(language).values() for w in words if len(w.split()) > 3] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_stop_words_are_single_words_and_about_as_many_in_each_language(language):
    stop_words = words_of(language)["stop_words"]
    assert [word for word in stop_words if " " in word] == []
    assert 25 <= len(stop_words) <= 40


def counts_of_stop_words(sentence):
    words = re.findall(r"\w+", sentence.lower())
    stop_words = {language: words_of(language)["stop_words"] for language in LANGUAGES}
    return {language: sum(word in stop_words[language] for word in words) for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_stop_words_found_most_often_tell_the_language_of_a_sentence(language):
    counts = counts_of_stop_words(SENTENCES[language])
    others = [count for other, count in counts.items() if other != language]
    assert counts[language] > max(others)


def test_every_key_is_explained_in_the_folder_s_page():
    explained = re.findall(r"^- `(\w+)`", (FOLDER / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(explained) == sorted(words_of("en"))
