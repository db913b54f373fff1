"""WHAT WE KEEP: the record as Django models, one file a noun."""

from statements.models.country import Country
from statements.models.decision import Decision
from statements.models.entry import CountryGuess, Entry
from statements.models.existence import ExistenceCheck
from statements.models.import_run import ImportRun
from statements.models.judgement import Judgement
from statements.models.organization import Organization, OrganizationCountry, OrganizationName
from statements.models.review_item import ReviewItem
from statements.models.signature import Signature, SignatureCountry
from statements.models.source import Source
from statements.models.statement import Statement, SubjectCountry
from statements.models.tally import Tally

__all__ = [
    "Country",
    "CountryGuess",
    "Decision",
    "Entry",
    "ExistenceCheck",
    "ImportRun",
    "Judgement",
    "Organization",
    "OrganizationCountry",
    "OrganizationName",
    "ReviewItem",
    "Signature",
    "SignatureCountry",
    "Source",
    "Statement",
    "SubjectCountry",
    "Tally",
]
