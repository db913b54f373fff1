"""NameDraft: a printed entry while it is taken apart, step by step."""

from collections.abc import Callable
from dataclasses import dataclass, field

from statements.parsing.list_style import ListStyle
from statements.parsing.parsed import PrintedPlace, Span
from statements.parsing.places import Places

LEAST_WHERE_SAID = 0.5
"""Under a heading of individuals so many entries are known persons where all are: it may name bodies, too."""


@dataclass(slots=True)
class NameDraft:
    """An entry while it is taken apart: the spans of its name, person and role, and its places."""

    text: str
    name: tuple[Span, ...]
    person: tuple[Span, ...] = ()
    role: tuple[Span, ...] = ()
    places: tuple[PrintedPlace, ...] = ()
    signs_as_person: bool = False
    is_under_place: bool = False
    is_among_persons: bool = False
    style: ListStyle = field(default_factory=ListStyle)

    @property
    def is_of_persons(self) -> bool:
        """Whether its list is of persons: most entries are, or many are and the heading over them says so."""
        is_said = self.is_among_persons and self.style.persons >= LEAST_WHERE_SAID
        return is_said or self.style.is_of_persons

    @property
    def words(self) -> str:
        """The name's range as printed; the steps that search it run before anything inside it is cut."""
        return self.text[self.name[0][0] : self.name[-1][1]] if self.name else ""

    @property
    def start(self) -> int:
        """The offset of `words` in the text."""
        return self.name[0][0] if self.name else 0


Step = Callable[[NameDraft, Places], None]
"""Takes something out of a draft's name, if it is there."""
