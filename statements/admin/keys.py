"""Keys: what can be the key of a row, and a box for choosing a row that shows anything else as none."""

from typing import Any

from django.contrib.admin.widgets import AutocompleteSelect

KEY_DIGITS = 18
"""A longer number is no key of a row in any database."""


def is_key(words: str) -> bool:
    """Whether this can be the key of a numbered row at all."""
    return words.isascii() and words.isdecimal() and len(words) <= KEY_DIGITS


class KeySelect(AutocompleteSelect):
    """A choice of rows that shows an odd value as none, where Django's own would ask the database for it."""

    def optgroups(self, name: str, value: Any, attr: dict[str, Any] | None = None) -> Any:
        return super().optgroups(name, [one for one in value if is_key(one)], attr)
