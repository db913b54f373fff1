"""Compile months.json and weekdays.json from CLDR (needs babel; run by hand, one process a locale)."""

import json
import subprocess
import sys
from pathlib import Path

FULL = ["en", "fr", "es", "de", "pt", "tr", "az", "ru", "uk", "ar", "ar_LB", "ar_DZ", "it", "ka"]
FULL += ["nl", "sv", "da", "nb", "ro", "hu", "bg", "mk", "sr", "sr_Latn", "el", "sk", "sl", "id"]
WIDE_ONLY = [
    "pl",
    "cs",
    "fi",
    "et",
    "lv",
    "lt",
    "he",
    "fa",
    "hy",
    "kk",
    "uz",
    "ca",
    "hr",
    "hi",
    "sw",
    "gl",
    "eu",
    "sq",
    "be",
]
FOLDER = Path(__file__).parent
# Babel mixes locales up once another has been read in the same process.
READ_LOCALE = """
import json, sys
from babel import Locale
locale = Locale.parse(sys.argv[1])
def pairs(table, widths):
    return [(word, key) for context in ("format", "stand-alone") for width in widths
            for key, word in table[context].get(width, {}).items()]
widths = sys.argv[2].split()
print(json.dumps([pairs(locale.months, widths), pairs(locale.days, widths)]))
"""
BY_HAND = {"sept": 9, "iunie": 6, "şubat": 2, "studenog": 11, "मई": 5}
# Hindi writes these with one letter or another.
BY_HAND |= {"फरवरी": 2, "सितम्बर": 9, "अक्तूबर": 10, "नवम्बर": 11, "दिसम्बर": 12}
# Croatian uses for October what Polish and Czech have for November; dates.py tells them apart.
NOVEMBER = {"listopada", "listopad"}


def read_locale(locale: str, widths: str) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """Month and weekday words of one locale, each with its number."""
    command = [sys.executable, "-c", READ_LOCALE, locale, widths]
    months, days = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return months, days


def table_of(pairs: list[tuple[str, int]]) -> dict[str, int]:
    """Word -> number; a word with two meanings is left out."""
    meanings: dict[str, set[int]] = {}
    for word, number in pairs:
        meanings.setdefault(word.lower().replace("i̇", "i").replace("ı", "i").strip(". "), set()).add(number)
    return {
        word: numbers.pop()
        for word, numbers in sorted(meanings.items())
        if len(numbers) == 1 and (len(word) > 2 or word in BY_HAND) and not word.startswith(("de ", "d’"))
    }


def main() -> None:
    """Write both tables beside this file."""
    months: list[tuple[str, int]] = [*BY_HAND.items()]
    days: list[tuple[str, int]] = []
    for locales, widths in ((FULL, "wide abbreviated"), (WIDE_ONLY, "wide")):
        for locale in locales:
            more_months, more_days = read_locale(locale, widths)
            if locale == "hr":
                more_months = [pair for pair in more_months if pair[0] not in NOVEMBER]
            if locale == "he":
                # "In March": Hebrew joins the two.
                more_months += [("ב" + word, number) for word, number in more_months]
            months += more_months
            days += more_days
    for name, pairs in (("months", months), ("weekdays", days)):
        text = json.dumps(table_of(pairs), ensure_ascii=False, indent=0)
        (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
