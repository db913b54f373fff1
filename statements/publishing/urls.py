"""Public addresses: a list and a detail page for each noun, below the root."""

from django.contrib.sitemaps import views as sitemap_views
from django.urls import include, path, re_path

from statements.publishing.feeds import FEEDS, ListFeed
from statements.publishing.sitemaps import SITEMAPS
from statements.publishing.views import details, lists
from statements.publishing.views.about import TITLES, AboutPage
from statements.publishing.views.home import show_home
from statements.publishing.views.plain_lists import show_plain_list
from statements.publishing.views.robots import show_robots

urlpatterns = [
    path("", show_home, name="home"),
    # for machines: what may be kept, and where it stands
    path("robots.txt", show_robots, name="robots"),
    path("sitemap.xml", sitemap_views.index, {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap"}),
    path("sitemap-<section>.xml", sitemap_views.sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    # /api/, and each list's address with a suffix
    path("api/", include("statements.publishing.api.urls")),
    path("", include("statements.publishing.exports.urls")),
    re_path(rf"^(?P<name>{'|'.join(FEEDS)})\.atom$", ListFeed.as_view(), name="list-feed"),
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
