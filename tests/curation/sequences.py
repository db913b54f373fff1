"""Sequences of what people and imports do to a small record, to be run step by step, and their outcome."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from hypothesis import strategies as st

from statements.curation.decisions import decide, undo_decision
from statements.curation.judging import Ruling, judge, undo_judgement
from statements.curation.organizations import split_off
from statements.importing.originals import checksum_of
from statements.importing.rereading import reread_source
from statements.models import Decision, Judgement, Organization, Signature, Source
from tests.importing.documents import import_text
from tests.importing.dump import dump_record

LETTERS = {
    "a": "Letter a\n- Alpha Union @KE\n- Beta League @UG\n- Gamma Watch\n",
    "b": "Letter b\n- Alpha Union @KE\n- Delta Forum @TZ\n- Ann Lee !person\n",
    "c": "Letter c\n- Beta League @UG\n- Delta Forum @TZ\n- Gamma Watch\n- Alpha Union @KE\n",
}
"""Letter -> its text; no name fits two organisations, so that what people did decides no attribution."""
MADE = {}
"""Checksum -> bytes of what was imported: rereading needs them, files would cost more than all else."""
LATER = {"a": "- Delta Forum @TZ\n", "b": "- Gamma Watch\n", "c": "- Epsilon House @KE\n"}
"""What a later edition of each letter adds."""
HELD = ("a", "b")
"""Letters that are there before a sequence begins."""
ASIDE = ("ImportRun", "Judgement", "Decision", "ReviewItem")
OF_THE_QUEUE = ("is_reviewed", "is_matched")
MOMENTS = ("created_at", "updated_at", "history_date", "decided_at")
FIELDS = {
    "countries": [["KE"], ["KE", "UG"], []],
    "website": ["https://one.example", "https://two.example"],
    "is_withheld": [True],
}

which = st.integers(0, 7)
STEPS = st.one_of(
    st.tuples(st.just("import"), st.sampled_from(sorted(LETTERS))),
    st.tuples(st.just("edition"), st.sampled_from(sorted(LETTERS))),
    st.tuples(st.just("reread"), st.sampled_from(sorted(LETTERS))),
    st.tuples(st.just("edit"), which, st.sampled_from(sorted(FIELDS)), which),
    st.tuples(st.just("reject"), which),
    st.tuples(st.just("merge"), which, which),
    st.tuples(st.just("judge"), which, which, st.sampled_from(["different", "related", "left_is_branch"])),
    st.tuples(st.just("split"), which),
    st.tuples(st.just("undo judgement"), which),
    st.tuples(st.just("undo decision"), which),
)


@dataclass
class Desk:
    """Somebody at work on the record."""

    author: object

    def organizations(self) -> list[Organization]:
        """The organisations by what they were first made of, so that every run picks the same."""
        return list(Organization.objects.order_by("pk"))

    def take(self, step) -> bool:
        """Take one step; whether anything came of it."""
        work = getattr(self, f"do_{step[0].replace(' ', '_')}")
        try:
            return work(*step[1:]) is not None
        except ValidationError:
            return False

    def pick(self, rows, number):
        rows = list(rows)
        return rows[number % len(rows)] if rows else None

    def do_import(self, letter):
        return self.bring(letter, LETTERS[letter])

    def do_edition(self, letter):
        return self.bring(letter, LETTERS[letter] + LATER[letter])

    def bring(self, letter, text):
        MADE[checksum_of(text.encode())] = text.encode()
        return import_text(text, path=f"f/{letter}", publish=True)

    def do_reread(self, letter):
        for source in Source.objects.filter(path=f"f/{letter}"):
            reread_source(source=source)

    def do_edit(self, number, field, value):
        subject = self.pick(self.organizations(), number)
        values = FIELDS[field]
        return decide(subject=subject, field=field, value=values[value % len(values)], author=self.author)

    def do_reject(self, number):
        subject = self.pick(Signature.objects.order_by("pk"), number)
        return decide(subject=subject, field="state", value="withdrawn", author=self.author)

    def do_merge(self, one, other):
        left, right = (self.pick(self.organizations(), number) for number in (one, other))
        return judge(left=left, right=right, ruling=Ruling("same", lead=right), author=self.author)

    def do_merge_and_undo(self, one, other, between):
        """Merge two, take the steps between as if one of them had never merged, and undo the merge."""
        try:
            judgement = self.do_merge(one, other)
        except ValidationError:
            judgement = None
        for step in between:
            self.take(step)
        if judgement:
            undo_judgement(judgement=judgement, author=self.author)

    def do_judge(self, one, other, verdict):
        left, right = (self.pick(self.organizations(), number) for number in (one, other))
        return judge(left=left, right=right, ruling=Ruling(verdict), author=self.author)

    def do_split(self, number):
        organization = self.pick(self.organizations(), number)
        signatures = list(organization.signatures.order_by("pk"))[1:2]
        return split_off(signatures=signatures, author=self.author)

    def do_undo_judgement(self, number):
        if judgement := self.pick(Judgement.objects.standing().order_by("pk"), number):
            undo_judgement(judgement=judgement, author=self.author)

    def do_undo_decision(self, number):
        if decision := self.pick(Decision.objects.standing().order_by("pk"), number):
            undo_decision(decision=decision, author=self.author)


def outcome() -> dict[str, list[dict]]:
    """Every row but those that only remember what was done, without moments and marks of the queue."""
    contents = dump_record()
    left = {name: rows for name, rows in contents.items() if is_outcome(name)}
    return {name: [dict(kept_columns(row)) for row in rows] for name, rows in left.items()}


def is_outcome(name: str) -> bool:
    return name not in ASIDE and not name.startswith("Historical")


def kept_columns(row: dict) -> Iterator[tuple[str, object]]:
    """The columns that a run decides."""
    return ((name, value) for name, value in row.items() if name not in {*OF_THE_QUEUE, *MOMENTS})
