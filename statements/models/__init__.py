"""WHAT WE KEEP: the record as Django models, one file a noun."""

from statements.models.country import Country
from statements.models.decision import Decision
from statements.models.entry import CountryGuess, Entry
from statements.models.import_run import ImportRun
from statements.models.judgement import Judgement
from statements.models.organization import Organization, OrganizationCountry, OrganizationName
from statements.models.signature import Signature, SignatureCountry
from statements.models.source import Source
from statements.models.statement import Statement, SubjectCountry
from statements.models.tally import Tally

__all__ = [
    "Country",
    "CountryGuess",
    "Decision",
    "Entry",
    "ImportRun",
    "Judgement",
    "Organization",
    "OrganizationCountry",
    "OrganizationName",
    "Signature",
    "SignatureCountry",
    "Source",
    "Statement",
    "SubjectCountry",
    "Tally",
]
