"""Other forms of a name, by rule: case endings inside a sentence, and Turkish names in English spelling."""

from itertools import product

# Ending -> the endings that take its place, longest first; "" is any ending. Singular case forms only.
ENDINGS: dict[str, list[tuple[str, str]]] = {
    "ru": [("ия", "ии ию ией"), ("ая", "ой ую"), ("а", "ы е у ой"), ("я", "и е ю"), ("ь", "и")],
    "uk": [("ія", "ії ію ією"), ("а", "и і у ою"), ("я", "і ю"), ("ь", "і"), ("й", "ю я")],
    "be": [("ія", "іі ію"), ("ыя", "ыі ыю"), ("а", "ы е у")],
    "az": [("", "dakı dəki da də dan dən ın in un ün nın nin nun nün")],
    "de": [("", "s")],
    "ka": [("ი", "ის ში იდან"), ("ა", "ის აში"), ("ო", "ოს ოში"), ("ე", "ეს ეში")],
    "pl": [("ia", "ii ię"), ("a", "y ie ę"), ("", "u")],
    "lv": [("ija", "ijas ijā"), ("a", "as ā")],
    "lt": [("ija", "ijos ijoje"), ("a", "os oje")],
    "hr": [("ija", "ije iji iju")],
    "sl": [("ija", "ije iji ijo")],
    "sr": [("ија", "ије ији ију")],
    "ro": [("ia", "iei"), ("a", "ei")],
    "el": [("ία", "ίας"), ("α", "ας")],
    "sv": [("", "s")],
    "da": [("", "s")],
    "no": [("", "s")],
    "is": [("", "s")],
    "fi": [("i", "in"), ("ä", "än")],
}
# Consonant-final names of Slavic languages ("Казахстан") and the particles that Arabic writes in one word.
CONSONANT_ENDINGS = {"ru": "а е у ом", "uk": "у і ом", "be": "а е у"}
ARABIC_PARTICLES = ("ب", "و", "ل")

# How an English text spells Turkish and Azerbaijani letters; İ and ı fold to i by themselves.
ENGLISH_LETTERS = {
    "TR": [("c", "j"), ("ç", "ch"), ("ş", "sh"), ("ğ", "gh")],
    "AZ": [("c", "j"), ("ç", "ch"), ("ş", "sh"), ("ğ", "gh"), ("x", "kh"), ("q", "g"), ("ə", "a")],
}


def inflected(locale: str, name: str) -> list[str]:
    """Return the case forms of a one-word `name` that the rules of `locale` make; not all need exist."""
    if " " in name or "-" in name:
        return []
    if locale == "ar":
        return [particle + name for particle in ARABIC_PARTICLES] + arabic_with_article(name)
    if locale in CONSONANT_ENDINGS and name[-1] not in "аяьйіоеиуёюы":
        return [name + ending for ending in CONSONANT_ENDINGS[locale].split()]
    for ending, others in ENDINGS.get(locale, []):
        if name.endswith(ending):
            return [name.removesuffix(ending) + other for other in others.split()]
    return []


def locale_of(form: str) -> str:
    """Return the locale whose endings a `form` of our tables takes, by its letters; "" for none."""
    if any("а" <= letter <= "я" or letter in "ёіїєґ" for letter in form.lower()):
        return "uk" if any(letter in "іїєґ" for letter in form.lower()) else "ru"
    if "ა" <= form[0] <= "ჿ":
        return "ka"
    return "ar" if "ء" <= form[0] <= "ي" else ""


def arabic_with_article(name: str) -> list[str]:
    """Return "لل" forms: the particle ل swallows the first letter of the article."""
    return ["لل" + name.removeprefix("ال")] if name.startswith("ال") else []


def english_spelling(code: str, name: str) -> list[str]:
    """Return the spellings of a Turkish or Azerbaijani `name` in English texts: Kocaeli -> Kojaeli.

    Each letter may be respelt or only lose its mark, as printings mix both (Muğla: Mughla, Mugla).
    """
    word = name.replace("İ", "i").replace("I", "ı").lower() if code in ENGLISH_LETTERS else name
    present = [pair for pair in ENGLISH_LETTERS.get(code, []) if pair[0] in word]
    spellings = []
    for choice in product((False, True), repeat=len(present)):
        spelling = word
        for (letter, letters), is_respelt in zip(present, choice, strict=True):
            spelling = spelling.replace(letter, letters) if is_respelt else spelling
        spellings.append(spelling)
    return spellings
