"""What a stated country rests on: the words printed, a place, the list around it, or a curator."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CountryBasis(models.TextChoices):
    """In the order of strength: where one signature rests on several, the first of them is shown."""

    CURATOR = "curator", _("decided by a curator")
    PRINTED = "printed", _("printed as a heading, column or suffix")
    NAMED = "named", _("named in the organisation's name")
    PLACE = "place", _("a place in the organisation's name")
    ELSEWHERE = "elsewhere", _("told by the organisation's other signatures")
    INFERRED = "inferred", _("inferred from neighbours in the list")


NOT_OF_THE_ENTRY = (CountryBasis.ELSEWHERE, CountryBasis.INFERRED)
"""Grounds that stand outside the entry, which itself says no country."""

BASIS_OF_EVIDENCE = {
    "curator": CountryBasis.CURATOR,
    "heading": CountryBasis.PRINTED,
    "column": CountryBasis.PRINTED,
    "suffix": CountryBasis.PRINTED,
    "name": CountryBasis.NAMED,
    "demonym": CountryBasis.NAMED,
    "region": CountryBasis.PLACE,
    "city": CountryBasis.PLACE,
    "domain": CountryBasis.PLACE,
    "group": CountryBasis.INFERRED,
}
"""Evidence kind of a guess -> what the public is told the country rests on."""
