"""Public addresses: a list and a detail page for each noun, below the root."""

from django.urls import path

from statements.publishing.views import details, lists
from statements.publishing.views.home import show_home

urlpatterns = [
    path("", show_home, name="home"),
    # /statements/
    path("statements/", lists.StatementList.as_view(), name="statements"),
    path("statements/<slug:public_id>/", details.show_statement, name="statement"),
    path("statements/<slug:public_id>/<str:slug>/", details.show_statement, name="statement"),
    # /organizations/
    path("organizations/", lists.OrganizationList.as_view(), name="organizations"),
    path("organizations/<slug:public_id>/", details.show_organization, name="organization"),
    path("organizations/<slug:public_id>/<str:slug>/", details.show_organization, name="organization"),
    # /countries/
    path("countries/", lists.CountryList.as_view(), name="countries"),
    path("countries/<slug:code>/", details.show_country, name="country"),
    # /signatures/
    path("signatures/", lists.SignatureList.as_view(), name="signatures"),
    path("signatures/<slug:public_id>/", details.show_signature, name="signature"),
]
