"""The addresses of the site: the public pages at the root, the curators' screens under /admin/."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("statements.publishing.urls")),
]

handler400 = "statements.publishing.views.errors.show_bad_request"
handler500 = "statements.publishing.views.errors.show_fault"
