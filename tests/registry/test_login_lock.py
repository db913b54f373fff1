"""The lock of the log-in page closes after failures, for one name from one place, whatever headers say."""

import datetime as dt

import pytest
from django.test import RequestFactory

from registry.login_lock import address_of

pytestmark = pytest.mark.django_db

HERE, ELSEWHERE = "192.0.2.1", "192.0.2.2"


@pytest.fixture
def curator(django_user_model, settings):
    # The real one is slow on purpose, and nothing here is about it.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return django_user_model.objects.create_superuser(username="curator", password="with a pass")


def attempt(client, password="guess", name="curator", address=HERE, **headers):
    form = {"username": name, "password": password}
    return client.post("/admin/login/", form, REMOTE_ADDR=address, headers=headers)


def fail(client, times, **options):
    return [attempt(client, **options).status_code for _ in range(times)]


def test_the_fifth_failure_locks_and_the_page_says_for_how_long(client, curator):
    assert fail(client, 4) == [200] * 4
    locked = attempt(client)
    assert (locked.status_code, locked["Retry-After"]) == (429, "900")
    page = locked.content.decode()
    assert "is locked for 15 minutes after 5 failures" in page
    assert "Signatory Registry" in page
    assert attempt(client, "with a pass").status_code == 429


def test_it_opens_after_the_time_it_named(client, curator, monkeypatch):
    fail(client, 6)
    later = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=15, seconds=1)
    monkeypatch.setattr("axes.handlers.proxy.now", lambda: later)
    assert attempt(client, "with a pass").status_code == 302


def test_another_name_and_another_place_stay_open(client, curator, django_user_model):
    django_user_model.objects.create_superuser(username="colleague", password="with a pass")
    fail(client, 6)
    assert attempt(client, "with a pass", name="colleague").status_code == 302
    client.logout()
    assert attempt(client, "with a pass", address=ELSEWHERE).status_code == 302


def test_a_forged_header_neither_opens_the_lock_nor_closes_it_for_others(client, curator):
    for number in range(6):
        attempt(client, **{"x-forwarded-for": f"{ELSEWHERE}, 192.0.2.{number}"})
    assert attempt(client, "with a pass", **{"x-forwarded-for": "198.51.100.9"}).status_code == 429
    assert attempt(client, "with a pass", address=ELSEWHERE).status_code == 302


def test_behind_our_proxy_its_last_word_counts(client, curator, settings):
    settings.REST_FRAMEWORK = {**settings.REST_FRAMEWORK, "NUM_PROXIES": 1}
    proxy = "127.0.0.1"
    fail(client, 6, address=proxy, **{"x-forwarded-for": f"{ELSEWHERE}, {HERE}"})
    assert attempt(client, "with a pass", address=proxy, **{"x-forwarded-for": HERE}).status_code == 429
    assert attempt(client, "with a pass", address=proxy, **{"x-forwarded-for": ELSEWHERE}).status_code == 302


def test_a_success_forgets_the_failures(client, curator):
    fail(client, 4)
    assert attempt(client, "with a pass").status_code == 302
    client.logout()
    assert fail(client, 4) == [200] * 4


@pytest.mark.parametrize(
    ("given", "address"),
    [("192.0.2.1", "192.0.2.1"), ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::"), ("", None), ("unix:", None)],
)
def test_a_place_is_an_address_or_the_network_of_a_household(given, address):
    assert address_of(RequestFactory().get("/", REMOTE_ADDR=given)) == address


def test_nothing_is_kept_of_a_success(client, curator):
    from axes.models import AccessAttempt, AccessLog

    attempt(client, "with a pass")
    assert not AccessLog.objects.exists()
    assert not AccessAttempt.objects.exists()
