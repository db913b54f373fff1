"""Negotiation: `?format=` and the Accept header choose the form of an answer; it is JSON otherwise."""

from collections.abc import Iterable

from django.http import Http404
from rest_framework.exceptions import NotAcceptable, ValidationError
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from statements.publishing.exports.formats import FORMATS, Format


class FileRenderer(BaseRenderer):
    """Stands for a format of files in the choice of an answer; it renders nothing: files are streamed."""

    file_format: Format


def renderer_of(file_format: Format) -> type[FileRenderer]:
    """The renderer class that stands for this format."""
    attributes = {
        "format": file_format.suffix,
        "media_type": file_format.media_type,
        "file_format": file_format,
        "charset": None,
    }
    return type(f"{file_format.label}Renderer", (FileRenderer,), attributes)


FILE_RENDERERS = [renderer_of(file_format) for suffix, file_format in FORMATS.items() if suffix != "json"]


class Negotiation(DefaultContentNegotiation):
    """A format that is none is an error; a header that asks for what is not there gets JSON."""

    def select_renderer(
        self, request: Request, renderers: Iterable[BaseRenderer], format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        known = list(renderers)
        try:
            return super().select_renderer(request, known, format_suffix)
        except NotAcceptable:
            return known[0], known[0].media_type
        except Http404:
            names = ", ".join(renderer.format for renderer in known)
            raise ValidationError({"format": [f"Choose one of: {names}."]}) from None
