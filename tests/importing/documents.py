"""Documents and readings made to order: one list item a line, with what the machine is to think of it."""

import re

from statements.extraction.document import document_from_text
from statements.importing.importer import ImportOptions, Incoming, import_document
from statements.parsing.parsed import (
    Fate,
    FrontMatter,
    LineFate,
    ParsedEntry,
    ParsedStatement,
    PrintedDate,
    SignatoryKind,
)
from statements.reading import Reading, ReadSignatory, ReadSubject
from statements.resolution.country_guess import CountryGuesses
from statements.resolution.evidence import Evidence, EvidenceKind, Guess

ITEM = re.compile(r"- (?P<name>.*?)(?: @(?P<codes>[A-Z,]+))?(?: !(?P<kind>\w+))?")


def read_plainly(data, *, file_name, subject_countries=None, **_options):
    """A reader for tests: the first line is the title, "- Name @KE,TZ !person" is a signatory."""
    document = document_from_text(data.decode())
    items = [(line, ITEM.fullmatch(line.text)) for line in document.lines if line.text.startswith("- ")]
    signatories = tuple(
        make_signatory(position, line, match) for position, (line, match) in enumerate(items, start=1)
    )
    return Reading(
        document=document,
        statement=ParsedStatement(
            front=FrontMatter(title=document.lines[0].text, language="en", date=date_of(document)),
            body="We call for peace.",
            entries_claimed=None,
            entries=tuple(signatory.entry for signatory in signatories),
            line_fates=tuple(LineFate(line.number, Fate.BODY) for line in document.lines),
            problems=(),
        ),
        subjects=tuple(ReadSubject(code, "option", "told") for code in subject_countries or ()),
        signatories=signatories,
        reader="test",
        gazetteer="test",
    )


def date_of(document):
    second = document.lines[1].text if len(document.lines) > 1 else ""
    return PrintedDate(second, "day", second, 2) if re.fullmatch(r"\d{4}-\d\d-\d\d", second) else None


def make_signatory(position, line, match):
    start, end = line.start + match.start("name"), line.start + match.end("name")
    entry = ParsedEntry(
        position=position,
        number=position,
        name=match["name"],
        printed=match["name"],
        kind=SignatoryKind(match["kind"] or "organization"),
        person=match["name"] if match["kind"] == "person" else None,
        role=None,
        section=None,
        section_span=None,
        group=1,
        first_line=line.number,
        last_line=line.number,
        span=(start, end),
        name_spans=((start, end),),
        person_spans=(),
        role_spans=(),
        places=(),
        confidence=0.9,
    )
    codes = match["codes"].split(",") if match["codes"] else []
    return ReadSignatory(entry, CountryGuesses(tuple(map(make_guess, codes))))


def make_guess(code, kind=EvidenceKind.DEMONYM):
    return Guess(code, 0.9, (Evidence(kind, code, "word", (0, 4), 0.9, "test data"),), None)


def import_text(text, *, name="letter.txt", path="", folder="", run=None, **options):
    """Import a text as a file of that name."""
    incoming = Incoming(data=text.encode(), name=name, path=path, folder=folder)
    return import_document(incoming=incoming, options=ImportOptions(**options), run=run)
