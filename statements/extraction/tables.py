"""Tables: rows of cells to lines, with the header row told from the others."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain, islice

from statements.extraction.limits import Limits
from statements.extraction.lines import LineCollector, squeezed
from statements.extraction.refusal import Refused

COLUMN_NAMES = """
name names surname first last organisation organisations organization organizations org entity
company institution association group signatory signatories supporter supporters person role
position profession employer affiliation title country countries city state region address date
signed no nr number website url email contact language type category sector description logo nombre
organización organizaciones entidad país firmante cargo ciudad apellido nom prénom organisme pays
signataire fonction ville entreprise nome paese organizzazione firmatario città organização entidade
signatário cidade município uf
responsável ruolo land ort stadt verein vorname nachname funktion beruf firma einrichtung
unterzeichner ad adı kurum kuruluş ülke şehir imzacı unvan təşkilat ölkə şəhər vəzifə nazwa kraj
miasto organizacja název země naziv država название наименование организация страна город подписант
имя фамилия должность назва організація країна місто підписант ім'я прізвище посада الاسم المنظمة
jméno příjmení instituce funkce meno priezvisko inštitúcia imię nazwisko instytucja név intézmény
ország voornaam achternaam organisatie functie land navn organisasjon namn nimi järjestö όνομα
επώνυμο φορέας nume prenume instituție ime prezime organizacija име презиме организација
الدولة البلد المدينة 名称 组织 国家 姓名 机构 სახელი ორგანიზაცია ქვეყანა ქალაქი
"""
HEADER_WORDS = frozenset(COLUMN_NAMES.split())
"""Words that name a column, in small letters."""

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
IDENTIFIER = re.compile(r"[a-z]+(?:_[a-z0-9]+)+|[a-z]+(?:[A-Z][a-z]+)+")
VALUE = re.compile(r"[\d\s.,/:+-]+|https?://.*|www\..*|\S+@\S+\.\S+|[A-Z]{2,3}")
LONGEST_HEADER = 60
LONGEST_VALUE = 200
SAMPLE_ROWS = 30


def add_table(collector: LineCollector, rows: Iterable[Sequence[str]], limits: Limits) -> None:
    """Add rows as lines; an empty row leaves a blank one. Raises Refused past the limit of cells."""
    waiting = iter(rows)
    sample = [[squeezed(cell) for cell in row] for row in islice(waiting, SAMPLE_ROWS)]
    filled = [row for row in sample if any(row)]
    header = filled[0] if filled and is_header(filled[0], filled[1:]) else None
    cells = 0
    for row in chain(sample, waiting):
        cells += max(1, len(row))
        if cells > limits.cells:
            raise Refused(f"has over {limits.cells:,} cells in its tables.")
        if any(row):
            collector.add_row(row, "th" if row is header else "tr")
        else:
            collector.blank()


def is_header(row: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names the columns of the others."""
    words = [cell for cell in row if cell]
    if len(words) < max(1, len(row) - 1) or len(set(words)) < len(words):
        return False
    if any(len(cell) > LONGEST_HEADER or (is_value(cell) and not cell.isalpha()) for cell in words):
        return False
    if any(IDENTIFIER.fullmatch(cell) for cell in words):
        return True
    named = sum(names_a_column(cell) for cell in words)
    # A column of states may be headed by letters that could as well be one.
    if any(map(is_value, words)):
        return named * 2 > len(words)
    return named * 2 >= len(words) or has_columns_of_values(len(row), rows)


def is_value(cell: str) -> bool:
    """Whether a cell holds a number, a code or an address, and so names no column."""
    return holds_value(cell) and cell.lower() not in HEADER_WORDS


def holds_value(cell: str) -> bool:
    """Whether a cell holds a number, a code or an address; none of them is long."""
    return len(cell) <= LONGEST_VALUE and VALUE.fullmatch(cell) is not None


def names_a_column(cell: str) -> bool:
    """Whether a cell of a few words has one that names a column."""
    words = WORD.findall(cell.lower())
    return len(words) <= 4 and not HEADER_WORDS.isdisjoint(words)


def has_columns_of_values(width: int, rows: Sequence[Sequence[str]]) -> bool:
    """Whether some column below holds nothing but numbers, codes and addresses."""
    columns = ([row[column] for row in rows if column < len(row) and row[column]] for column in range(width))
    return any(len(cells) > 2 and all(map(holds_value, cells)) for cells in columns)
