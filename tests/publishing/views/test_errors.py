"""The error pages are styled and need no database, which is what may have failed."""

import pytest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory, override_settings
from django.urls import path
from django.views.defaults import server_error

from registry.urls import urlpatterns as addresses


def break_down(request):
    raise RuntimeError("as a fault of ours would")


urlpatterns = [*addresses, path("broken/", break_down)]


def test_an_unknown_address_has_a_styled_page_without_the_database(client):
    response = client.get("/nothing/here/")
    page = response.content.decode()
    assert response.status_code == 404
    assert "statements/site.css" in page
    assert "This page is not here" in page
    assert "canonical" not in page


@override_settings(ROOT_URLCONF=__name__)
def test_a_fault_has_a_styled_page_without_the_database():
    response = Client(raise_request_exception=False).get("/broken/")
    page = response.content.decode()
    assert response.status_code == 500
    assert "statements/site.css" in page
    assert "as a fault of ours would" not in page


def test_the_page_for_a_fault_needs_no_request():
    response = server_error(RequestFactory().get("/"))
    assert "Something went wrong here" in response.content.decode()


@pytest.mark.parametrize("template", ["404.html", "410.html", "500.html"])
def test_an_error_page_leads_home_and_is_not_indexed(template):
    page = render_to_string(template)
    assert 'href="/"' in page
    assert "noindex" in page
