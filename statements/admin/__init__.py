"""SCREENS OF CURATION: Django's admin, one file a noun; what people decide there goes through curation."""

from django.contrib import admin

from statements.admin.account import AccountAdmin
from statements.admin.country import CountryAdmin
from statements.admin.decision import DecisionAdmin
from statements.admin.entry import EntryAdmin
from statements.admin.import_run import ImportRunAdmin
from statements.admin.judgement import JudgementAdmin
from statements.admin.organization import OrganizationAdmin
from statements.admin.review_item import ReviewItemAdmin
from statements.admin.signature import SignatureAdmin
from statements.admin.source import SourceAdmin
from statements.admin.statement import StatementAdmin

__all__ = [
    "AccountAdmin",
    "CountryAdmin",
    "DecisionAdmin",
    "EntryAdmin",
    "ImportRunAdmin",
    "JudgementAdmin",
    "OrganizationAdmin",
    "ReviewItemAdmin",
    "SignatureAdmin",
    "SourceAdmin",
    "StatementAdmin",
]

admin.site.site_header = "Signatory Registry"
admin.site.site_title = "Signatory Registry"
admin.site.index_title = "Curation"
# The nouns stand in the header instead: beside its filters a list has no width to spare.
admin.site.enable_nav_sidebar = False
