"""Template tags: the words of publishing for use in templates."""

import json
from typing import Any

from django import template
from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import override

from statements.publishing import hiding, linked_data, paging, wording

register = template.Library()

register.filter("shown_with", hiding.words_shown)
register.filter("address_shown_with", hiding.address_shown)
register.filter("file_name_shown_with", hiding.file_name_shown)
register.filter("date_shown", wording.date_shown)
register.filter("language_shown", wording.language_shown)
register.filter("countries_shown", wording.countries_shown)
register.filter("page_numbers", paging.page_numbers)
register.filter("thousands", wording.thousands)
register.filter("counted", wording.counted)
register.filter("country_shown", wording.country_shown)
register.filter("review_shown", wording.review_shown)
register.filter("signature_of", wording.signature_of)
register.filter("title_quoted", wording.title_quoted)

IN_MARKUP = str.maketrans({"<": "\\u003C", ">": "\\u003E", "&": "\\u0026"})


@register.simple_tag(takes_context=True)
def linked_data_script(context: dict[str, Any], noun: str, row: Any) -> SafeString:
    """The row as JSON-LD; no browser runs a script of this type, and nothing in it can end it."""
    site = context["request"].build_absolute_uri("/").rstrip("/")
    # A row is the same thing in every language, at the address that the API gives it.
    with override(settings.LANGUAGE_CODE):
        node = json.dumps(linked_data.linked_data_of(noun, row, site), ensure_ascii=False)
    return mark_safe(f'<script type="application/ld+json">{node.translate(IN_MARKUP)}</script>')  # noqa: S308
