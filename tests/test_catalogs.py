"""The catalogues of translations: whole, compiled, and of the words that the code has today."""

import gettext
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "statements" / "locale"
LANGUAGES = sorted(path.name for path in LOCALE.iterdir())
WHOLE = sorted(code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE)
PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w+\}|<[^>]+>")


def catalog_of(language):
    with (LOCALE / language / "LC_MESSAGES" / "django.po").open("rb") as file:
        return read_po(file)


def messages_of(language):
    return [message for message in catalog_of(language) if message.id]


def strings_of(message):
    return message.string if isinstance(message.string, tuple) else (message.string,)


def originals_of(message):
    return message.id if isinstance(message.id, tuple) else (message.id,)


def test_every_language_that_is_offered_has_a_catalog():
    assert set(WHOLE) <= set(LANGUAGES)


@pytest.mark.parametrize("language", WHOLE)
def test_a_language_that_is_offered_is_whole(language):
    lacking = [
        message.id for message in messages_of(language) if message.fuzzy or not all(strings_of(message))
    ]
    assert lacking == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_and_the_markup_of_the_original(language):
    wrong = []
    for message in messages_of(language):
        wanted = [set(PLACEHOLDER.findall(original)) for original in originals_of(message)]
        for string in filter(None, strings_of(message)):
            found = set(PLACEHOLDER.findall(string))
            # A form for one may do without the number.
            if found != wanted[-1] and not (len(wanted) > 1 and found < wanted[-1]):
                wrong.append(message.id)
    assert wrong == []


def test_french_keeps_its_marks_together_with_its_words():
    apart = re.compile(r"(?<![\s\u00a0])[?!;»]|«(?!\u00a0)|[^\u00a0]:(?!\w)(?!//)|[ ][?!;:»]|'")
    wrong = [
        string
        for message in messages_of("fr")
        for string in strings_of(message)
        if apart.search(re.sub(r"<[^>]+>", "", string)) and string != "\u00a0»"
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_is_written(language):
    with (LOCALE / language / "LC_MESSAGES" / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    held = {key: words for key, words in compiled._catalog.items() if key}
    written = {}
    for message in messages_of(language):
        if message.fuzzy or not all(strings_of(message)):
            continue
        context = f"{message.context}\x04" if message.context else ""
        key = f"{context}{originals_of(message)[0]}"
        if isinstance(message.id, tuple):
            written |= {(key, number): words for number, words in enumerate(message.string)}
        else:
            written[key] = message.string
    assert held == written


def test_the_catalogs_hold_the_words_of_today(tmp_path):
    if shutil.which("xgettext") is None:
        pytest.skip("gettext is not installed")
    # A checkout of its own: the command writes beside what it reads.
    site = tmp_path / "site"
    for name in ("registry", "statements", "templates"):
        shutil.copytree(ROOT / name, site / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "manage.py", site)
    [options] = re.findall(r"manage\.py makemessages (.*)", (ROOT / "Makefile").read_text(encoding="utf-8"))
    command = [sys.executable, "manage.py", "makemessages", *options.split()]
    subprocess.run(command, cwd=site, check=True, capture_output=True)
    for language in LANGUAGES:
        path = Path("LC_MESSAGES") / "django.po"
        fresh = (site / "statements" / "locale" / language / path).read_text(encoding="utf-8")
        held = (LOCALE / language / path).read_text(encoding="utf-8")
        assert without_date(held) == without_date(fresh), f"run: make messages ({language})"


def without_date(catalog):
    return re.sub(r'"POT-Creation-Date: .*\n', "", catalog)
