"""Public addresses for programs: one each, whatever the language of the pages."""

from django.contrib.sitemaps import views as sitemap_views
from django.urls import include, path, re_path

from statements.publishing.feeds import FEEDS, ListFeed
from statements.publishing.reconciliation.views import Service
from statements.publishing.sitemaps import SITEMAPS
from statements.publishing.views.robots import show_robots

urlpatterns = [
    # for machines: what may be kept, and where it stands
    path("robots.txt", show_robots, name="robots"),
    path("sitemap.xml", sitemap_views.index, {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap"}),
    path("sitemap-<section>.xml", sitemap_views.sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    # /api/, /reconcile/, and each list's address with a suffix
    path("api/", include("statements.publishing.api.urls")),
    path("reconcile", Service.as_view()),
    path("reconcile/", include("statements.publishing.reconciliation.urls")),
    path("", include("statements.publishing.exports.urls")),
    re_path(rf"^(?P<name>{'|'.join(FEEDS)})\.atom$", ListFeed.as_view(), name="list-feed"),
]
