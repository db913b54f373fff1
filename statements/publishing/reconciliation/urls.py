"""Addresses of reconciliation, below /reconcile/."""

from django.urls import path

from statements.publishing.reconciliation import views

urlpatterns = [
    path("", views.Service.as_view(), name="reconcile"),
    path("properties/", views.Properties.as_view(), name="reconcile-properties"),
    path("suggest/entity/", views.Suggest.as_view(), name="reconcile-suggest-entity"),
    path("suggest/property/", views.SuggestProperty.as_view(), name="reconcile-suggest-property"),
    path("suggest/type/", views.SuggestType.as_view(), name="reconcile-suggest-type"),
    path("preview/<slug:public_id>/", views.show_preview, name="reconcile-preview"),
]
