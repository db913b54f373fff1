"""Languages: where the page that is asked for stands in each language of the site."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language


@dataclass(frozen=True, slots=True)
class Version:
    """A page in one language: its name in itself, and the address with and without the query."""

    code: str
    name: str
    address: str
    is_shown: bool

    @property
    def path(self) -> str:
        return self.address.partition("?")[0]


def versions_of(request: HttpRequest) -> list[Version]:
    """The page in every language, English first; none where it is there in one only."""
    address, shown = request.get_full_path(), get_language()
    versions = [
        Version(code, name, translate_url(address, code), code == shown) for code, name in settings.LANGUAGES
    ]
    # What stands at no address of its own in another language leads back to itself.
    return versions if len({version.address for version in versions}) == len(versions) > 1 else []
