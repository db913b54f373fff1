"""The addresses of the site: the public pages at the root, the curators' screens under /admin/."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("statements.publishing.urls")),
]
