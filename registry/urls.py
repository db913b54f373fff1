"""The addresses of the site: the public pages at the root, the curators' screens under /admin/."""

from django.contrib import admin
from django.urls import path

urlpatterns = [
    path("admin/", admin.site.urls),
]
