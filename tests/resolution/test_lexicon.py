"""What words of organisations' names mean, across languages and scripts."""

import pytest

from statements.resolution.lexicon import LEXICON_FILE, load_lexicon

KINDS = {"type", "topic", "branch", "small", "legal"}


def meaning(word):
    found = load_lexicon().meaning_of(word)
    return found.concepts if found else None


@pytest.mark.parametrize(
    "words",
    [
        [
            "Foundation",
            "Fundación",
            "Stiftung",
            "Vəqfi",
            "Фонд",
            "Vakfı",
            "مؤسسة",
            "ფონდი",
            "Fondazione",
            "Fundacja",
        ],
        ["Journalists", "記者", "기자", "นักข่าว", "पत्रकार", "সাংবাদিক"],
        ["Network", "Red", "Réseau", "Netzwerk", "Rede", "Сеть", "Şəbəkəsi", "شبكة", "ქსელი", "Mtandao"],
        ["Women", "Mujeres", "Femmes", "Frauen", "Kadın", "Qadınlar", "Женщин", "Жінок", "المرأة", "ქალთა"],
        [
            "Journalists",
            "Periodistas",
            "Gazeteciler",
            "Jurnalistlər",
            "Журналистов",
            "الصحفيين",
            "ჟურნალისტთა",
        ],
        ["Rights", "Derechos", "Droits", "Rechte", "Hakları", "Hüquqları", "прав", "حقوق", "Praw"],
    ],
)
def test_words_of_many_languages_mean_the_same(words):
    assert {meaning(word) for word in words} == {meaning(words[0])}
    assert meaning(words[0])


@pytest.mark.parametrize(
    ("word", "concepts"),
    [
        ("Menschenrechte", ("human", "right")),
        ("Klimagerechtigkeit", ("climate", "justice")),
        ("Frauenverband", ("woman", "federation")),
        ("Journalistförbundet", ("journalist", "federation")),
        ("للتنمية", ("development",)),
    ],
)
def test_compounds_and_prefixes_are_taken_apart(word, concepts):
    assert meaning(word) == concepts


@pytest.mark.parametrize("word", ["Guildford", "Southampton", "Prishtina", "Greenpeace", "Xyzzy", "Lesotho"])
def test_a_name_is_no_word_of_the_lexicon(word):
    assert meaning(word) is None


def test_every_line_has_a_kind_a_concept_and_words():
    lines = [
        line for line in LEXICON_FILE.read_text("utf-8").splitlines() if line and not line.startswith("#")
    ]
    assert len(lines) > 600
    for line in lines:
        head, colon, words = line.partition(":")
        assert colon, line
        assert words.split(), line
        assert head.split()[0] in KINDS, line
        assert len(head.split()) == 2, line
