"""Encodings: what is refused, and that texts in the encodings of twelve languages come back as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.extraction.charsets import guess_charset
from statements.extraction.decoding import decode
from statements.extraction.refusal import Refused

LETTERS = {
    "de": (
        "cp1252",
        "Offener Brief. Wir, die unten genannten Vereine, bitten um Gehör für Bäcker.\nMüllerbund Fürth",
    ),
    "fr": (
        "cp1252",
        "Lettre ouverte. Les métiers réunis à Besançon demandent l’écoute.\nFédération des boulangères",
    ),
    "es": (
        "cp1252",
        "Carta abierta. Las uniones de artesanos pedimos atención.\nUnión de Molineros de Logroño",
    ),
    "pt": (
        "cp1252",
        "Carta aberta. As associações de artesãos pedem atenção.\nUnião dos Moleiros de São João",
    ),
    "it": (
        "cp1252",
        "Lettera aperta. Le unioni degli artigiani chiedono più attenzione per le città.\nUnione di Forlì",
    ),
    "tr": (
        "cp1254",
        "Açık mektup. Biz zanaatkârlar birliği olarak ilgi bekliyoruz.\nDeğirmenciler Birliği Iğdır",
    ),
    "tr, ISO": ("iso8859_9", "Açık mektup. Fırıncılar için bir çağrı.\nŞişli Fırıncılar Derneği"),
    "pl": ("cp1250", "List otwarty. Związki rzemieślników proszą o uwagę.\nZwiązek Młynarzy w Łodzi"),
    "cs": ("cp1250", "Otevřený dopis. Spolky řemeslníků žádají o pozornost.\nSvaz mlynářů v Děčíně"),
    "hu": ("cp1250", "Nyílt levél. A kézművesek szövetségei figyelmet kérnek.\nGyőri Molnárok Szövetsége"),
    "ru": ("cp1251", "Открытое письмо. Мы, союзы ремесленников, просим внимания.\nСоюз мельников Казани"),
    "ru, KOI8": (
        "koi8_r",
        "Открытое письмо. Мы, союзы ремесленников, просим внимания.\nСоюз мельников Казани",
    ),
    "uk": ("cp1251", "Відкритий лист. Ми, спілки ремісників, просимо уваги.\nСпілка мірошників Києва"),
    "el": ("cp1253", "Ανοιχτή επιστολή. Οι ενώσεις των τεχνιτών ζητούν προσοχή.\nΈνωση Μυλωνάδων Πάτρας"),
    "he": ("cp1255", "מכתב גלוי. איגודי בעלי המלאכה מבקשים תשומת לב.\nאיגוד הטוחנים חיפה"),
    "ar": ("cp1256", "رسالة مفتوحة. نحن اتحادات الحرفيين نطلب الاهتمام.\nاتحاد الطحانين في عمان"),
    "lt": ("cp1257", "Atviras laiškas. Amatininkų sąjungos prašo dėmesio.\nŠiaulių malūnininkų sąjunga"),
}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("Ärzte Köln\n".encode() * 3 + "Ärzte Köln\n".encode("latin-1"), "mixes encodings"),
        (bytes(range(0x80, 0xA0)) * 9, "cannot be decoded|is a binary file"),
        (b"\xff\xfeU\x00n\x00i", "cannot be decoded as UTF-16-LE"),
        (b"\xef\xbb\xbfUnion\xff", "cannot be decoded as UTF-8"),
        (b"Union\x00of", "is a binary file"),
    ],
)
def test_what_is_no_text_is_refused(data, why):
    with pytest.raises(Refused, match=why):
        decode(data)


@pytest.mark.parametrize("language", LETTERS)
def test_a_text_is_read_in_the_encoding_that_makes_words(language):
    encoding, text = LETTERS[language]
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_text_is_read_with_and_without_its_mark(encoding):
    assert decode("Union of Weavers, Łódź\n1.\n".encode(encoding)) == "Union of Weavers, Łódź\n1.\n"


def test_the_declared_encoding_goes_before_a_guess_but_not_before_utf_8():
    assert decode("Öğretmenler".encode("cp1254"), "iso-8859-1") == "Öðretmenler"
    assert decode("Öğretmenler".encode("cp1254"), "ISO-8859-9") == "Öğretmenler"
    assert decode("Öğretmenler".encode(), "iso-8859-9") == "Öğretmenler"
    assert decode("組合".encode("shift_jis"), "Shift_JIS") == "組合"
    assert decode("組合".encode("iso2022_jp"), "iso-2022-jp") == "組合"


@pytest.mark.parametrize("declared", ["utf-16", "hex", "utf-7", "idna", "no such thing", "", None, "a\0b"])
def test_a_declaration_that_cannot_be_meant_is_passed_over(declared):
    assert decode("Verband für Ärzte".encode("cp1252"), declared) == "Verband für Ärzte"


def test_only_a_sample_of_a_long_text_is_weighed():
    text = ("Plain words. " * 20 + "\n") * 9000 + LETTERS["tr"][1]
    assert guess_charset(text.encode("cp1254")) == "cp1254"


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data):
    try:
        text = decode(data)
    except Refused as refusal:
        text = str(refusal)
    assert "\x00" not in text
