"""A site without an operator or a contact is warned about before it is deployed."""

import pytest
from django.core.checks import run_checks

from statements.publishing.checks import check_operator


def warnings():
    messages = run_checks(include_deployment_checks=True)
    return [message.id for message in messages if message.id.startswith("statements.")]


def test_an_empty_operator_and_contact_are_warned_about_on_deployment_only(settings):
    assert warnings() == ["statements.W001", "statements.W002"]
    assert [message.id for message in run_checks() if message.id.startswith("statements.")] == []
    settings.OPERATOR = "Friends of Wells"
    assert warnings() == ["statements.W002"]
    settings.CONTACT = "wells@example.org"
    assert warnings() == []


@pytest.mark.parametrize("empty", ["", "   "])
def test_blanks_are_no_operator(settings, empty):
    settings.OPERATOR, settings.CONTACT = empty, "wells@example.org"
    assert "OPERATOR is empty" in check_operator()[0].msg
