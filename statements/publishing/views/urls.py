"""Addresses of the pages: a list and a detail page for each noun, below the root of each language."""

from django.urls import path, re_path

from statements.publishing.views import details, lists
from statements.publishing.views.about import TITLES, AboutPage
from statements.publishing.views.home import show_home
from statements.publishing.views.plain_lists import show_plain_list

urlpatterns = [
    path("", show_home, name="home"),
    # /about/
    re_path(rf"^about/(?P<name>{'|'.join(TITLES)})/$", AboutPage.as_view(), name="about"),
    # /statements/
    path("statements/", lists.StatementList.as_view(), name="statements"),
    path("statements/<slug:public_id>/", details.show_statement, name="statement"),
    re_path(
        r"^statements/(?P<public_id>[-\w]+)/list\.(?P<suffix>txt|md)$", show_plain_list, name="plain-list"
    ),
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
