"""Errors: the one shape in which the API says what is wrong."""

from typing import Any

from rest_framework import status
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.response import Response
from rest_framework.views import exception_handler

from statements.publishing.finding import Withheld

WRONG_VALUES = "Some of the parameters are not known or have no such value."


class Gone(APIException):
    """What was public and has been taken down."""

    status_code = status.HTTP_410_GONE
    default_detail = "This record was published here and has been taken down."
    default_code = "withheld"


def error_response(error: Exception, context: dict[str, Any]) -> Response | None:
    """The error as {"error": {"code", "message", "fields"}}; None for what is no error of the asker."""
    error = Gone() if isinstance(error, Withheld) else error
    response = exception_handler(error, context)
    if response is None:
        return None
    if isinstance(error, ValidationError):
        response.data = shaped("invalid", WRONG_VALUES, error.detail)
    else:
        code = getattr(error, "default_code", "not_found")
        response.data = shaped(code, str(response.data["detail"]), {})
    return response


def shaped(code: str, message: str, fields: Any) -> dict[str, Any]:
    """One error: a word for programs, a sentence for people, and what is wrong with which parameter."""
    return {"error": {"code": code, "message": message, "fields": fields}}
