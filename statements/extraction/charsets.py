"""Charsets: which encoding bytes without a declaration are in, by the letters and words of languages."""

import math
import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

LANGUAGES: tuple[tuple[str, str, str, str], ...] = (
    ("en", "cp1252", "éï", "the of and to in for that is are we by on with our"),
    ("de", "cp1252", "üäöß", "der die und das von für den mit ein wir auf dem des im zu"),
    ("fr", "cp1252", "éèàêçôûîâùœëïæÿ", "de la le les des et à du en un une pour nous par sur que au"),
    ("es", "cp1252", "óíáéñúü¿¡ªº", "de la los el en y las del por que para con una se al"),
    ("pt", "cp1252", "ãçáéíóõêúâôàªº", "de da do dos das e em o a os as que para por na no um uma não"),
    ("it", "cp1252", "àèòùìéó", "di del della e la il le dei delle che per in un una è al"),
    ("nl", "cp1252", "ëéïöèü", "de het van een en in op voor dat te met wij"),
    ("sv", "cp1252", "äåöéæø", "och att som för av den det en ett på till i om og av til for er"),
    ("fi", "cp1252", "äöå", "ja on ei että se joka me ovat tai sekä"),
    ("is", "cp1252", "áðíóúýþæöé", "og að í á um til sem er við fyrir"),
    ("tr", "cp1254", "ıiüşçöğİâîû", "ve bir bu için ile da de olarak olan biz"),
    ("tr", "iso8859_9", "ıiüşçöğİâîû", "ve bir bu için ile da de olarak olan biz"),
    ("pl", "cp1250", "łąężśóćńź", "i w na z do się że nie o jest przez dla my oraz"),
    ("cs", "cp1250", "íáéěřšýžčůúťďňó", "a v na se že je s z do za pro od k my"),
    ("sk", "cp1250", "áíéýúčšžľťôóňďäŕĺ", "a v na sa že je s z do za pre od k my"),
    ("hu", "cp1250", "áéöóőüíúű", "a az és hogy nem is egy mi ezt meg"),
    ("ro", "cp1250", "ăîâşţșț", "și şi de la în a cu pe din care un o pentru nu"),
    ("hr", "cp1250", "čšžćđ", "i u je na se za da su od s ne mi"),
    ("lt", "cp1257", "ėųįšžąūčę", "ir kad yra su iš į bei mes dėl"),
    ("lv", "cp1257", "āīēšūņļģžčķ", "un ir ka ar par no uz mēs tā"),
    ("et", "cp1257", "äõüöšž", "ja on ei et see kui mis me ning oma"),
    ("el", "cp1253", "αοιετσνηυρπκμλςόίάγέήδώύχθφβξζψϊϋ", "και το της η ο του την των στην με για να"),
    ("he", "cp1255", "יוהלאמרתבשנדעחפקםגכטסןזצךףץ", "של את על לא עם אנו כל"),
    ("ar", "cp1256", "اليمنورتبةعدسفهكقأحجشطصخإضذئءىثزغظؤآ", "من في على إلى أن عن و لا"),
    ("fa", "cp1256", "ایندرموهبتسشکلفگعپخزقجحصچغطضظئآ", "و در به از که این را با است ما"),
    ("ru", "cp1251", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", "и в не на что с по мы от за для к о"),
    ("ru", "koi8_r", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", "и в не на что с по мы от за для к о"),
    ("uk", "cp1251", "оанитвірелскдумпзьябгчйцхюєжїшщфґ", "і в не на що з та до у ми від за для"),
    ("uk", "koi8_u", "оанитвірелскдумпзьябгчйцхюєжїшщфґ", "і в не на що з та до у ми від за для"),
    ("be", "cp1251", "анілыреткоісдпмуяцвзьгбўшчхжюйэфё", "і ў не на што з да па мы ад за для у"),
    ("bg", "cp1251", "аиоентврсдлкпмзбяъугчжшцщйюхфь", "на и да за се от в не са с ние по"),
    ("sr", "cp1251", "аиоенрстувкдмлпјзгчбшћцжхњђфљџ", "и у је да на се за су од не"),
    ("vi", "cp1258", "àáâãèéêìíòóôõùúýăđơư\u0300\u0301\u0303\u0309\u0323", "va của các cho và la trong"),
)
"""Language, encoding, its letters beyond ASCII from frequent to rare, and words that most texts have."""

SAMPLE = 30_000
"""So many bytes around the letters beyond ASCII are weighed; more would change no answer."""
TYPOGRAPHY = frozenset("“”„‘’«»–—…•·°§№€©®™´\xa0ʼ‹›")
WORD = re.compile(r"[^\W\d_]+")
STRANGE, ODD, SMALL_WORD, BAD_CASE = -12.0, -4.0, 2.5, -5.0
LOWEST = -5.0
"""Below this mean weight of a letter the bytes are no text in the encoding."""


class Weighed(NamedTuple):
    """One encoding and how well the text fits the best of its languages, a mean for each letter."""

    weight: float
    encoding: str


class Spelling(NamedTuple):
    """What a sample looks like in one encoding: its characters beyond ASCII and its words."""

    characters: Counter[str]
    words: frozenset[str]
    bad_cases: int


def guess_charset(data: bytes) -> str | None:
    """The encoding that makes words of `data`, or None where none does."""
    sample = sample_of(data)
    best: Weighed | None = None
    spellings: dict[str, Spelling | None] = {}
    for _, encoding, letters, words in LANGUAGES:
        if encoding not in spellings:
            spellings[encoding] = spelling_in(data, sample, encoding)
        spelling = spellings[encoding]
        if spelling is not None:
            weighed = Weighed(weigh(spelling, letters, words), encoding)
            best = weighed if best is None or weighed.weight > best.weight + 0.02 else best
    return best.encoding if best and best.weight > LOWEST else None


def sample_of(data: bytes) -> bytes:
    """Those lines that have letters beyond ASCII, as many as are weighed."""
    if len(data) <= SAMPLE:
        return data
    lines, size = [], 0
    for line in data.splitlines():
        if not line.isascii():
            lines.append(line[:SAMPLE])
            size += len(line)
        if size > SAMPLE:
            break
    return b"\n".join(lines)


def spelling_in(data: bytes, sample: bytes, encoding: str) -> Spelling | None:
    """How the sample reads, or None when anything in the whole is undefined in the encoding."""
    try:
        data.decode(encoding)
        text = sample.decode(encoding)
    except UnicodeDecodeError:
        return None
    words = WORD.findall(text)
    characters = Counter(letter for letter in text if letter > "\x7f")
    return Spelling(characters, frozenset(map(str.casefold, words)), sum(map(has_bad_case, words)))


@lru_cache(maxsize=64)
def frequencies(letters: str) -> dict[str, float]:
    """A logarithm for each letter by its rank, in both cases, after Zipf."""
    total = sum(1 / (rank + 2) for rank in range(len(letters)))
    weights: dict[str, float] = {}
    for rank, letter in enumerate(letters):
        for form in (letter, letter.upper(), letter.title()):
            weights.setdefault(form, math.log(1 / (rank + 2) / total))
    return weights


def weigh(spelling: Spelling, letters: str, words: str) -> float:
    """The mean weight of the characters beyond ASCII, and what the small words and the cases say."""
    known = frequencies(letters)
    number = spelling.characters.total()
    if not number:
        return 0.0
    total = sum(weight_of(letter, known) * times for letter, times in spelling.characters.items())
    total += BAD_CASE * spelling.bad_cases
    small = spelling.words.intersection(words.split())
    # In a long text the small words of many languages turn up, so they weigh less there.
    return total / number + SMALL_WORD * len(small) / min(number, 40)


def weight_of(letter: str, known: dict[str, float]) -> float:
    """How usual a character is in a language: a logarithm."""
    if letter in known:
        return known[letter]
    if letter in TYPOGRAPHY:
        return -2.0
    return ODD if letter.isalpha() and ord(letter) < 0x250 else STRANGE


def has_bad_case(word: str) -> bool:
    """Whether a word is spelled as none is: capitals inside it, two alphabets, nothing but accents."""
    if word.isascii():
        return False
    if mixes_alphabets(word) or is_all_accents(word):
        return True
    return not (word.islower() or word.isupper() or word[1:].islower()) and word.lower() != word.upper()


def mixes_alphabets(word: str) -> bool:
    """Whether Latin letters stand beside those of another alphabet."""
    return any(letter < "\u0250" for letter in word) and any("\u0370" <= letter < "\u1e00" for letter in word)


def is_all_accents(word: str) -> bool:
    """Whether a word of Latin letters has no plain one."""
    return len(word) > 2 and all("\x7f" < letter < "\u0250" for letter in word)
