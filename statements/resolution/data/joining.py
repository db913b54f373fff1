"""PlaceTable: joins names from many languages into one table, and settles what happens when two agree."""

import re
from collections import defaultdict
from collections.abc import Iterable

from statements.resolution.data.inflection import ENDINGS, english_spelling, inflected, locale_of
from statements.resolution.data.subdivisions import RegionForm
from statements.resolution.data.tables import DemonymSection, split_mark
from statements.resolution.words import is_unspaced, place_key

Names = dict[str, dict[str, str]]
"""Locale -> code -> name."""
Printed = dict[str, dict[str, dict[str, str]]]
"""Key -> code -> locale -> the name as that locale prints it."""

# A short word of one language is too often a word or a given name of another ("Anh", "Viro").
SHORT = 4
WELL_KNOWN = 4
SHORT_IDEOGRAPHS = 2
IDEOGRAPH = re.compile("[\u3400-\u9fff]")
_BRACKETS = re.compile(r"\s*[(（]([^()（）]+)[)）]")
# In these languages names of countries change their endings inside a sentence.
INFLECTING = (*ENDINGS, "ar")


class PlaceTable:
    """Keys -> (kind, code, rule, also). Names win over demonyms, these over regions, these over cities."""

    def __init__(self, not_names: list[str]) -> None:
        self.not_names = {place_key(words) for words in not_names}
        self.own_names: set[str] = set()
        self.own_forms: list[tuple[str, str, str]] = []
        self.places: dict[str, list[str]] = {}
        self.unspaced: dict[str, str] = {}

    def add_name(self, code: str, form: str, rule: str = "") -> None:
        """Add a name of a country; one that already means another country is a mistake in the tables."""
        key = place_key(form)
        self.own_names.add(key)
        self.own_forms.append(("name", code, form))
        if is_unspaced(form):
            self.unspaced[form] = f"name {code}"
        known = self.places.get(key)
        if known and known[1] != code:
            raise ValueError(f"{form!r} names both {known[1]} and {code}")
        self.places[key] = ["name", code, rule]

    def add_english_names(self, names: dict[str, str]) -> None:
        """Add the English names of CLDR, with "and" for "&", and "Saint" for "St."."""
        for code, name in names.items():
            for form in (*spellings(name), *_BRACKETS.findall(name)):
                for variant in {form, form.replace("&", "and"), form.replace("St. ", "Saint ")}:
                    self.add_name(code, variant)

    def add_foreign_names(self, names: Names) -> None:
        """Add the names of every other language, except words that two countries share."""
        printed = group_by_key(names)
        for key, by_code in printed.items():
            if len(by_code) == 1 and key not in self.places and key not in self.not_names:
                [(code, forms)] = by_code.items()
                self.places[key] = ["name", code, rule_of(key, forms)]
        self._add_unspaced(names)

    def _add_unspaced(self, names: Names) -> None:
        for by_code in names.values():
            for code, name in by_code.items():
                for form in spellings(name):
                    if is_unspaced(form) and len(form) > 1:
                        self.unspaced.setdefault(form, f"name {code}")

    def add_inflected(self, names: Names) -> None:
        """Add the case forms of names; whatever else has that spelling wins."""
        for kind, code, form in self.own_forms:
            for case in inflected(locale_of(form), form):
                self.places.setdefault(place_key(case), [kind, code, "script"])
        printed = group_by_key(names)
        for locale in INFLECTING:
            self._add_forms(locale, names[locale], printed)

    def _add_forms(self, locale: str, names: dict[str, str], printed: Printed) -> None:
        for code, name in names.items():
            for form in inflected(locale, name):
                key = place_key(form)
                if len(key) > SHORT and key not in printed and not (form.isascii() and key in self.not_names):
                    self.places.setdefault(key, ["name", code, "" if form.isascii() else "script"])

    def add_area(self, code: str, forms: list[str]) -> None:
        """Add the words for a region wider than a country; a country of the same name wins."""
        for form in forms:
            words, rule = split_mark(form)
            self.places.setdefault(place_key(words), ["area", code, rule])

    def add_foreign_areas(self, names: Names) -> None:
        """Add CLDR's names of the M49 regions in every language."""
        regions = {
            locale: {code: name for code, name in by_code.items() if code.isdigit() and code != "001"}
            for locale, by_code in names.items()
        }
        for key, by_code in group_by_key(regions).items():
            if len(by_code) == 1 and len(key) > SHORT - 1:
                [(code, forms)] = by_code.items()
                self.places.setdefault(key, ["area", code, rule_of(key, forms)])

    def add_demonyms(self, section: DemonymSection) -> None:
        """Add one language's demonyms; an earlier section wins, English coming first."""
        codes: dict[str, set[str]] = defaultdict(set)
        for code, form in section.forms:
            codes[place_key(form)].add(code)
        rule = "lower" if section.is_lower else ""
        for key, shared in codes.items():
            if len(shared) == 1 and not (rule and key in self.not_names):
                [code] = shared
                known = self._known_or(key, ["demonym", code, rule])
                if rule and known == ["name", code, ""] and key not in self.own_names:
                    # "algériens" has the key of "Algeriens", and may be printed small.
                    known[2] = rule

    def add_part(self, kind: str, code: str, form: str, rule: str) -> None:
        """Add a region or city in every spelling; one that two countries have says nothing."""
        self.own_forms.append((kind, code, form))
        if is_unspaced(form):
            self.unspaced.setdefault(form, f"{kind} {code}")
        for spelling in {form, *english_spelling(code, form)}:
            key = place_key(spelling)
            known = self._known_or(key, [kind, code, rule or rule_of_part(key, form)])
            if known[1] != code:
                self._settle(known, kind, code)

    def add_region_forms(self, forms: Iterable[RegionForm]) -> None:
        """Add CLDR's names of regions, except words that two countries share or that are known already."""
        codes: dict[str, set[str]] = defaultdict(set)
        kept: dict[str, RegionForm] = {}
        for form in forms:
            key = place_key(form.text)
            codes[key].add(form.code)
            if rule_of_region(key, form) is not None and key not in self.not_names:
                kept.setdefault(key, form)
        for key, form in kept.items():
            if len(codes[key]) == 1:
                self.places.setdefault(key, ["region", form.code, rule_of_region(key, form) or ""])
                if is_unspaced(form.text):
                    self.unspaced.setdefault(form.text, f"region {form.code}")

    def _known_or(self, key: str, values: list[str]) -> list[str]:
        known = self.places.get(key)
        # A word of our tables is worth more than what a name of another script happens to fold to.
        if known is None or (known[0] == "name" and known[2] == "script" and values[2] != "script"):
            self.places[key] = values
        return self.places[key]

    def _settle(self, known: list[str], kind: str, code: str) -> None:
        if known[0] == "name":
            known[3:] = [code]
        elif known[0] == kind:
            known[0] = "blocked"

    def block(self, words: str) -> None:
        """Have `words` stepped over."""
        self.places[place_key(words)] = ["blocked", "", ""]

    def as_json(self) -> dict[str, object]:
        """Return the places as "kind code rule also", trailing blanks cut, for a small and quick file."""
        places = {
            key: " ".join(part or "-" for part in values).removesuffix(" -")
            for key, values in self.places.items()
            if key
        }
        return {"places": places, "unspaced": self.unspaced}


def spellings(name: str) -> list[str]:
    """Return a name of CLDR, and the name without its brackets."""
    return list(dict.fromkeys([name, _BRACKETS.sub("", name)]))


def rule_of(key: str, forms: dict[str, str]) -> str:
    """Return how a name in other languages must be printed; `forms` is locale -> name.

    One that no language prints in plain letters counts only with its own ("Çin", "Россия"); a short one in
    plain letters that few languages have counts only alone.
    """
    plain = [form for form in forms.values() if form.isascii()]
    if not plain:
        return "script"
    return "alone" if len(key) < SHORT or (len(key) == SHORT and len(plain) < WELL_KNOWN) else ""


def rule_of_part(key: str, form: str) -> str:
    """Return how a region or city must be printed: "Рим" in its script, short "Ağrı" with its marks."""
    if not any(letter.isascii() and letter.isalpha() for letter in form):
        return "script"
    return "marked" if len(key) <= SHORT and not form.isascii() else ""


def rule_of_region(key: str, form: RegionForm) -> str | None:
    """Return how one of CLDR's regions must be printed, None for never.

    A plain Latin word is too often another ("Central"), but not in its own script or with its marks.
    """
    if is_unspaced(form.text):
        return "" if len(form.text) >= (SHORT_IDEOGRAPHS if IDEOGRAPH.match(form.text) else SHORT) else None
    if len(key) <= SHORT:
        return None
    if not re.search("[A-Za-z]", form.text):
        return "script"
    if form.is_sure:
        return ""
    return "marks" if " " not in key and not form.text.isascii() else None


def group_by_key(names: Names) -> Printed:
    """Return key -> code -> locale -> the name as printed there."""
    printed: Printed = defaultdict(lambda: defaultdict(dict))
    for locale, by_code in names.items():
        for code, name in by_code.items():
            for form in spellings(name):
                printed[place_key(form)][code][locale] = form
    return printed
