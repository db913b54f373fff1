"""The lock of the log-in page: whose failures are counted together, and what a locked reader is told."""

import ipaddress
import math
from typing import Any

from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from rest_framework.throttling import BaseThrottle

IPV6_HOME = 64
"""Bits of an IPv6 address that name a household; the rest its owner chooses anew as often as they like."""


def address_of(request: HttpRequest) -> str | None:
    """Where the request comes from, as the API counts readers too; None where that is no address.

    A header that anyone can write is believed only as far as our own proxies (PROXIES) wrote it.
    """
    try:
        address = ipaddress.ip_address(BaseThrottle().get_ident(request))  # type: ignore[arg-type]
    except ValueError:
        return None
    if address.version == 6:
        return str(ipaddress.ip_network((address, IPV6_HOME), strict=False).network_address)
    return str(address)


def show_locked(request: HttpRequest, *_told: Any) -> HttpResponse:
    """The log-in page without its form: how long to wait."""
    wait = settings.AXES_COOLOFF_TIME
    told = {"failures": settings.AXES_FAILURE_LIMIT, "minutes": math.ceil(wait.total_seconds() / 60)}
    context = admin.site.each_context(request) | told
    response = render(request, "admin/locked.html", context, status=429)
    response["Retry-After"] = str(int(wait.total_seconds()))
    return response
