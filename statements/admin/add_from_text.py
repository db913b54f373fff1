"""Add from text: a curator pastes or uploads a document, the importer runs, the result is a draft."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.helpers import AdminForm
from django.contrib.admin.widgets import AdminFileWidget
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import DetailView, FormView

from statements.admin.deciding import CountriesField
from statements.admin.kept import author_of, screen_context
from statements.admin.keys import KeySelect, is_key
from statements.admin.reading import reading_in_words
from statements.curation.review import MOST_AT_ONCE, catch_up
from statements.importing.importer import ImportOptions, Incoming
from statements.importing.originals import checksum_of
from statements.importing.outcome import Result
from statements.importing.runs import import_one
from statements.models import Source, Statement, SubjectCountry


class DocumentForm(forms.Form):
    """A document and what its curator knows about it."""

    text = forms.CharField(
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 16, "class": "vLargeTextField"}),
        help_text="Paste the whole document with its list of signatories, as it is printed.",
    )
    upload = forms.FileField(label="Or a file", required=False, allow_empty_file=True, widget=AdminFileWidget)
    file_name = forms.CharField(
        required=False,
        max_length=255,
        help_text="What the record calls the document. Empty: the file's own name.",
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    statement = forms.ModelChoiceField(
        Statement.objects.all(),
        required=False,
        label="Belongs to",
        widget=KeySelect(Source._meta.get_field("statement"), admin.site),  # noqa: SLF001
        help_text="Empty: it becomes a statement of its own.",
    )
    kind = forms.ChoiceField(
        choices=Source.Kind.choices,
        initial=Source.Kind.ORIGINAL,
        help_text=(
            "A later edition, a translation or a curator's note (“e-mail of 3 March: X joins”) "
            "belongs to a statement that the record holds."
        ),
    )
    subject_countries = CountriesField(
        SubjectCountry,
        help_text=(
            "Countries that the text is about: no evidence of where anybody is. Empty: the list itself says."
        ),
    )
    no_subject_country = forms.BooleanField(
        required=False, help_text="Tick it where the text is about none, whatever the list seems to say."
    )

    def clean(self) -> dict[str, Any]:
        """One document, and a kind that fits what it belongs to."""
        cleaned = super().clean() or self.cleaned_data
        if bool(cleaned.get("text", "").strip()) == bool(cleaned.get("upload")):
            raise forms.ValidationError("Paste a text or choose a file, one of the two.")
        is_original = cleaned.get("kind") == Source.Kind.ORIGINAL
        if is_original and cleaned.get("statement"):
            self.add_error(
                "kind", "An original starts a statement of its own: what is this to the one chosen?"
            )
        if not is_original and not cleaned.get("statement"):
            self.add_error("statement", "Choose the statement that this document belongs to.")
        if cleaned.get("no_subject_country") and cleaned.get("subject_countries"):
            self.add_error("no_subject_country", "Name subject countries or say that there are none.")
        return cleaned

    def incoming(self) -> Incoming:
        """The document as the importer takes it; one byte over the limit is enough to refuse it."""
        upload, name = self.cleaned_data["upload"], self.cleaned_data["file_name"]
        if upload:
            # The end of its name says what kind of file it is, whatever the record calls it.
            suffix = PurePath(upload.name).suffix
            name = name and name.removesuffix(suffix) + suffix
            return Incoming(data=upload.read(settings.MAX_DOCUMENT_BYTES + 1), name=name or upload.name)
        # Browsers send line ends as CRLF; the same text in a file has the same checksum.
        data = self.cleaned_data["text"].replace("\r\n", "\n").encode()
        return Incoming(data=data, name=name or "pasted text.txt")

    def options(self) -> ImportOptions:
        """What the importer is told: never to publish."""
        cleaned = self.cleaned_data
        codes = tuple(country.pk for country in cleaned["subject_countries"])
        return ImportOptions(
            edition_of=cleaned["statement"].public_id if cleaned["statement"] else "",
            kind=cleaned["kind"],
            subject_countries=codes if codes or cleaned["no_subject_country"] else None,
        )


FIELDSETS: list[tuple[Any, dict[str, list[str]]]] = [
    ("The document", {"fields": ["text", "upload", "file_name"]}),
    ("What it belongs to", {"fields": ["kind", "statement"]}),
    ("What the text is about", {"fields": ["subject_countries", "no_subject_country"]}),
]
LEVELS = {Result.CREATED: messages.SUCCESS, Result.UPDATED: messages.SUCCESS, Result.UNCHANGED: messages.INFO}


class AddFromText(FormView):
    """The form; what the importer refuses comes back as an error, and nothing is written."""

    template_name = "admin/statements/add_from_text.html"
    form_class = DocumentForm
    screen: ModelAdmin = None  # type: ignore[assignment]  # as_view() gives it

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.screen.has_add_permission(request):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    def get_initial(self) -> dict[str, Any]:
        """A statement's page brings its key along."""
        statement = self.request.GET.get("statement", "")
        found = Statement.objects.filter(pk=statement).first() if is_key(statement) else None
        return {"statement": found, "kind": Source.Kind.NOTE if found else Source.Kind.ORIGINAL}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        form = AdminForm(context["form"], FIELDSETS, {}, model_admin=self.screen)
        shared = screen_context(self.screen, self.request, "Add from text")
        return {**context, **shared, "adminform": form, "media": self.screen.media + form.media}

    def form_valid(self, form: DocumentForm) -> HttpResponse:
        """Import, and show what came of it; a statement takes documents from those who may change it."""
        statement = form.cleaned_data["statement"]
        if statement and not self.screen.has_change_permission(self.request, statement):
            form.add_error("statement", "You may add statements, and not change this one.")
            return self.form_invalid(form)
        incoming = form.incoming()
        outcome = import_one(incoming=incoming, options=form.options(), author=author_of(self.request))
        if outcome.result not in LEVELS:
            form.add_error(None, outcome.sentence)
            return self.form_invalid(form)
        source = Source.objects.select_related("statement").get(checksum=checksum_of(incoming.data))
        catch_up(MOST_AT_ONCE, first=[source.pk])
        if outcome.result != Result.UNCHANGED:
            self.screen.log_addition(self.request, source.statement, f"Added from text: {source.file_name}.")
        messages.add_message(self.request, LEVELS[outcome.result], outcome.sentence)
        return redirect("admin:statements_statement_imported", source.pk)


class ShowImported(DetailView):
    """What came of a document: counts, problems, and the way to its draft."""

    model = Source
    pk_url_kwarg = "source_pk"
    context_object_name = "source"
    template_name = "admin/statements/imported.html"
    screen: ModelAdmin = None  # type: ignore[assignment]  # as_view() gives it

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.screen.has_view_permission(request):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shared = screen_context(self.screen, self.request, self.object.file_name)
        return {**super().get_context_data(**kwargs), **shared, "reading": reading_in_words(self.object)}
