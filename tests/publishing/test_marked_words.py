"""Every word that a public template shows is marked for translation."""

import re
from pathlib import Path

import pytest

TEMPLATES = Path("templates")
ENGLISH_ONLY = {"admin", "api_docs.html", "robots.txt"}
"""What curators, programs and their authors read."""
PUBLIC = sorted(
    path for path in TEMPLATES.rglob("*.html") if not ENGLISH_ONLY & set(path.relative_to(TEMPLATES).parts)
)
SAME_EVERYWHERE = {"API", "CSV", "SHA-256", "XLSX", "Markdown", "Wikidata"}
MARKED = re.compile(r"{% blocktranslate\b.*?{% endblocktranslate %}|{%.*?%}|{{.*?}}|{#.*?#}", re.DOTALL)
READ_OUT = re.compile(r'\b(?:aria-label|alt|title|placeholder|data-(?:label|system|light|dark))="([^"]*)"')
META = re.compile(r'<meta (?:name="description"|property="og:[^"]*") content="([^"]*)"')


def unmarked(template):
    """The words of a template that stand in it as they are, beside those that every language has."""
    plain = MARKED.sub("", template)
    texts = re.findall(r">([^<]+)<", f">{re.sub(r'<script.*?</script>', '', plain, flags=re.DOTALL)}<")
    words = [text.strip() for text in texts + READ_OUT.findall(plain) + META.findall(plain)]
    return [text for text in words if re.search(r"[^\W\d_]", text) and text not in SAME_EVERYWHERE]


@pytest.mark.parametrize("path", PUBLIC, ids=str)
def test_a_template_shows_no_word_that_is_not_marked(path):
    assert unmarked(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "template",
    [
        "<p>Words</p>",
        '<p>{% if a %}Words{% else %}{% translate "More" %}{% endif %}</p>',
        '<a href="/" title="Words">{{ name }}</a>',
        '<nav aria-label="Words"></nav>',
        '<meta name="description" content="Words">',
        "<p>{{ number }} words</p>",
        "{% block notice %}Words{% endblock %}",
    ],
)
def test_a_word_that_is_not_marked_is_found(template):
    assert unmarked(template) != []


def test_marked_words_are_none():
    template = '<p>{% translate "Words" %} {% blocktranslate %}<b>More</b> words{% endblocktranslate %}</p>'
    assert unmarked(template) == []
