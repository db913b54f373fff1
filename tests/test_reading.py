"""reading: what resolution is given of an entry."""

from statements.parsing.parsed import ParsedEntry, SignatoryKind
from statements.reading import name_in_list

TEXT = "Jordan Ellis, University of Oslo"


def entry(kind):
    return ParsedEntry(
        position=1,
        number=None,
        name="Jordan Ellis",
        printed=TEXT,
        kind=kind,
        person=None,
        role="University of Oslo",
        section=None,
        section_span=None,
        group=4,
        first_line=1,
        last_line=1,
        span=(0, len(TEXT)),
        name_spans=((0, 12),),
        person_spans=(),
        role_spans=((14, 32),),
        places=(),
        confidence=0.9,
    )


def test_a_persons_own_name_is_no_evidence_and_lends_the_block_nothing():
    given = name_in_list(entry(SignatoryKind.PERSON), TEXT)
    assert [fragment.text for fragment in given.name] == ["University of Oslo"]
    assert given.group is None


def test_an_organisation_speaks_by_its_name():
    given = name_in_list(entry(SignatoryKind.ORGANIZATION), TEXT)
    assert [(fragment.text, fragment.start) for fragment in given.name] == [("Jordan Ellis", 0)]
    assert given.group == 4
