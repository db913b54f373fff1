"""Addresses of the API, below /api/."""

from django.urls import include, path, re_path
from rest_framework.routers import SimpleRouter

from statements.publishing.api.base import NoSuchAddress
from statements.publishing.api.documentation import Schema, show_docs
from statements.publishing.api.views import (
    CountryView,
    OrganizationView,
    Root,
    SignatureView,
    StatementSignatures,
    StatementView,
)

router = SimpleRouter()
router.register("statements", StatementView, basename="api-statements")
router.register("organizations", OrganizationView, basename="api-organizations")
router.register("countries", CountryView, basename="api-countries")
router.register("signatures", SignatureView, basename="api-signatures")

urlpatterns = [
    path("docs/", show_docs, name="api-docs"),
    # /api/v1/
    path("v1/", Root.as_view(), name="api-root"),
    path("v1/schema/", Schema.as_view(), name="api-schema"),
    path(
        "v1/statements/<slug:public_id>/signatures/",
        StatementSignatures.as_view({"get": "list"}),
        name="api-statement-signatures",
    ),
    path("v1/", include(router.urls)),
    re_path("", NoSuchAddress.as_view()),
]
