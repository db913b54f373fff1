"""The addresses of the site: the public pages at the root, the curators' screens under /admin/.

In another language than English a page has an address of its own, /fr/... in French; files have just one.
"""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("statements.publishing.urls")),
    *i18n_patterns(path("", include("statements.publishing.views.urls")), prefix_default_language=False),
]

handler400 = "statements.publishing.views.errors.show_bad_request"
handler500 = "statements.publishing.views.errors.show_fault"
