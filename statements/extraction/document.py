"""Document and Line: extracted text in which every line knows its number, offset and place."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, count
from typing import NamedTuple


class Line(NamedTuple):
    """One line of a document's text.

    `number` counts from 1; `start` is the code-point offset of its first character in `Document.text`;
    `text` has no line break. `page` (from 1) and `element` say where it stood: "h1" to "h6", "p",
    "li" (a list item), "tr" (a row of a table) or "th" (its header row), None a line that goes on with the
    item above or stands by itself. The `cells` of a row are ranges within `text`, in the order of the
    columns, empty cells included.
    """

    number: int
    start: int
    text: str
    page: int | None = None
    element: str | None = None
    cells: tuple[tuple[int, int], ...] = ()

    @property
    def end(self) -> int:
        """The code-point offset just past the line's last character."""
        return self.start + len(self.text)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is printed on the line."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Document:
    """A document's extracted text and its lines; `text[line.start:line.end] == line.text` for every line.

    `title`, `language` (BCP 47) and `date` (as it is written there) are what the file format itself declares
    beside the text, or None; `name` is what the file was called, without its folder.
    """

    text: str
    lines: tuple[Line, ...]
    media_type: str
    title: str | None = None
    language: str | None = None
    date: str | None = None
    name: str | None = None


def document_from_text(text: str, media_type: str = "text/plain") -> Document:
    """Split `text` at line feeds; the offsets count code points of `text` as given."""
    return Document(text=text, lines=tuple(split_lines(text)), media_type=media_type)


def split_lines(text: str) -> Iterator[Line]:
    """The lines of `text`; a final line feed ends the last line and opens no empty one."""
    texts = text.removesuffix("\n").split("\n")
    starts = accumulate((len(words) + 1 for words in texts), initial=0)
    return map(Line, count(1), starts, texts)
