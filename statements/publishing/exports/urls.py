"""Addresses of files: each list's own, with a suffix."""

from django.urls import re_path

from statements.publishing.exports.formats import FORMATS
from statements.publishing.exports.views import Companion, ListFile
from statements.publishing.nouns import NOUNS

NAMES = "|".join(NOUNS)
SUFFIXES = "|".join(FORMATS)

urlpatterns = [
    re_path(rf"^(?P<name>{NAMES})\.(?P<suffix>{SUFFIXES})$", ListFile.as_view(), name="list-file"),
    re_path(rf"^(?P<name>{NAMES})\.csv-metadata\.json$", Companion.as_view(), name="companion"),
]
