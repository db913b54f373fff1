"""Name parts: steps that take person, role and place off a printed entry and mend the name that is left."""

import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from statements.parsing.headings import is_leading_role
from statements.parsing.list_style import ListStyle, is_surely_person
from statements.parsing.parsed import PrintedPlace, Span
from statements.parsing.places import Places
from statements.parsing.shapes import begins_with_given_name, has_organization_word, looks_like_person
from statements.parsing.spans import join, trim, trimmed, within, without
from statements.parsing.vocabulary import load_vocabulary
from statements.parsing.words import WORD, Phrases, first_words, last_words, lowered

DASH = re.compile(r"(?:\s{1,9}[-–—]+\s{0,9}|\s{0,9}[-–—]+\s{1,9})(?=\S)")
ONE_SIDED_DASH = re.compile(r"(?<=\S)(?:(?P<before>\s{1,9})(?=[-–—]\S)|(?<=\S[-–—])(?P<after>\s{1,9})(?=\S))")
ADDRESS = re.compile(
    r"\s{0,9}[,;(<\[]*\s{0,9}(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}[)>\]]*|\s{0,9}[(<\[]*\s{0,9}(?:https?://|www\.)[^\s)>\]]{1,300}[)>\]]*"
)
HANDLE = re.compile(r"\s{0,9},?\s{0,9}[(\[]*@[\w@.-]+[)\]]*|\s{0,9}<\s{0,9}>")
CONTACT_SIGNS = ("@", "://", "www.", "<")
"""Without one of these there is no address and no handle."""
FINAL_PARENTHESIS = re.compile(r"\s{0,9}[(（\[](?P<words>[^()（）\[\]]+)[)）\]]\s{0,9}$")
DASHES = frozenset("-–—")
NOTE_ENDS = frozenset("]⁰¹²³⁴⁵⁶⁷⁸⁹†‡*\n")
PERSON_ENDS = frozenset(",،，(（-–—|/")
NOTE_MARK = re.compile(r"\s?(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹†‡]{1,3}|\*{1,3})$")
CLOSING_BRACKETS = frozenset(")）]")
SEPARATORS = frozenset(",،，/|-–—")
FINAL_SEPARATOR = re.compile(r"[,،，/|]|\s[-–—]")
AFTER_PERSON = re.compile(r"\s{0,9}[,،，(（]\s{0,9}|\s{1,9}[-–—|/]+\s{0,9}|\s{0,9}[-–—|]+\s{1,9}")
LEGAL_FORM = re.compile(
    r"(?:inc|ltd|llc|llp|plc|corp|co|gmbh|ag|e\.? ?v|s\.?a|s\.?r\.?l|b\.?v)\b", re.IGNORECASE
)
JOINED = re.compile(r"\s{0,9}[,;/،，&]\s{0,9}|\s{1,9}(?:and|et|y|und|e|ve|və|и|та|و|და)\s{1,9}")
COMMA = re.compile(r"\s{0,9}[,،，]\s{0,9}")
OPENING_QUOTES = "“„«‹「『"
CLOSING_QUOTES = "”»›」』"
QUOTES = frozenset(OPENING_QUOTES + CLOSING_QUOTES + '"')
END_PUNCTUATION = ".,;:·|،؛。"
ABBREVIATION = re.compile(
    r"(?:\b\w\.|\b(?:inc|ltd|e\.v|co|corp|assoc|org|dept|jr|sr|etc|a\.c|s\.a|a\.s)\.)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class NameDraft:
    """An entry while it is taken apart: the spans of its name, person and role, and its places."""

    text: str
    name: tuple[Span, ...]
    person: tuple[Span, ...] = ()
    role: tuple[Span, ...] = ()
    places: tuple[PrintedPlace, ...] = ()
    signs_as_person: bool = False
    is_under_place: bool = False
    style: ListStyle = field(default_factory=ListStyle)

    @property
    def words(self) -> str:
        """The name's range as printed; the steps that search it run before anything inside it is cut."""
        return self.text[self.name[0][0] : self.name[-1][1]] if self.name else ""

    @property
    def start(self) -> int:
        """The offset of `words` in the text."""
        return self.name[0][0] if self.name else 0

    def named(self, name: tuple[Span, ...]) -> "NameDraft":
        """The draft with these ranges as its name."""
        return self if name == self.name else replace(self, name=name)


Step = Callable[[NameDraft, Places], NameDraft]


def trim_ends(draft: NameDraft, places: Places) -> NameDraft:
    """White space and end punctuation leave the name; the full stop of an abbreviation stays."""
    words, name = draft.words, draft.name
    mark = NOTE_MARK.search(words) if words[-1:] in NOTE_ENDS else None
    if mark:
        name = without(name, (draft.start + mark.start(), draft.start + mark.end()))
    name = trim(draft.text, name, lambda letter: letter.isspace() or letter in ",;:·|،؛")
    words = draft.text[slice(*name[-1])] if name else ""
    if words.endswith((".", "。")) and not ABBREVIATION.search(words):
        name = trim(draft.text, name, lambda letter: letter.isspace() or letter in END_PUNCTUATION)
    return draft.named(name)


def take_person_after_dash(draft: NameDraft, places: Places) -> NameDraft:
    """X - Jane Doe: what stands after the last dash is a person when it is written like one."""
    dashes = [] if DASHES.isdisjoint(draft.words) else list(DASH.finditer(draft.words))
    if not dashes:
        return draft
    dash, end = dashes[-1], draft.start + len(draft.words)
    after = draft.words[dash.end() :]
    before = draft.words[: dash.start()]
    if not looks_like_person(after, places) or is_acronym_of(before, after):
        return draft
    if begins_with_given_name(before) and looks_like_person(before, places):
        return draft
    person = (draft.start + dash.end(), end)
    return replace(draft, name=without(draft.name, (draft.start + dash.start(), end)), person=(person,))


def is_acronym_of(short: str, long: str) -> bool:
    """Whether `short` may abbreviate `long`: the initials of its words stand in it, in order."""
    letters = iter(short.casefold())
    return len(short.split()) == 1 and all(word[0].casefold() in letters for word in WORD.findall(long))


def take_person_before(draft: NameDraft, places: Places) -> NameDraft:
    """Jane Doe, Director, X: signs for X where the list does so, else as a person with an affiliation."""
    words = draft.words
    first = None if PERSON_ENDS.isdisjoint(words) else AFTER_PERSON.search(words)
    if not first or not is_person_here(words[: first.start()], words[first.end() :], draft, places):
        return draft
    person = (draft.start, draft.start + first.start())
    rest = (draft.start + first.end(), draft.start + len(words.rstrip(" )")))
    second = COMMA.search(draft.text, *rest)
    signs_for_body = second and is_leading_role(draft.text[rest[0] : second.start()])
    if second and signs_for_body and (draft.style.represented >= 0.5 or not draft.style.is_of_persons):
        return replace(
            draft, name=((second.end(), rest[1]),), person=(person,), role=((rest[0], second.start()),)
        )
    return replace(draft, name=within(draft.name, person), role=(rest,), signs_as_person=True)


def is_person_here(before: str, after: str, draft: NameDraft, places: Places) -> bool:
    """Whether the words before a comma, dash or bracket are a person and not the body itself."""
    is_named = draft.style.is_of_persons and begins_with_given_name(before)
    if (
        (has_organization_word(before) and not is_named)
        or LEGAL_FORM.match(after)
        or names_countries(after.rstrip(" )"), places)
    ):
        return False
    if draft.style.is_of_persons or is_surely_person(before, places):
        return draft.style.is_of_persons or looks_like_person(before, places)
    return looks_like_person(before, places) and is_leading_role(after)


def take_role_before(draft: NameDraft, places: Places) -> NameDraft:
    """Chairman of the X: the role leaves the name; Board of the X too, which is a body and no person."""
    vocabulary = load_vocabulary()
    words = list(islice(WORD.finditer(lowered(draft.words)), 8))
    head_end = phrase_end(words, 0, vocabulary["role_heads"])
    role_end = head_end or phrase_end(words, 0, vocabulary["role_bodies"])
    link_end = phrase_end(words, role_end, vocabulary["role_links"]) if role_end else None
    if head_end and not link_end and needs_no_link(words[0].group()):
        link_end = head_end
    if not role_end or not link_end:
        return draft
    after = words[link_end - 1].end()
    rest = draft.words[after:].lstrip()
    if not rest or not names_a_body(rest, must_have_word=not head_end):
        return draft
    cut = (draft.start, draft.start + len(draft.words) - len(rest))
    role = (draft.start, draft.start + words[role_end - 1].end())
    return replace(draft, name=without(draft.name, cut), role=(role,))


def needs_no_link(role: str) -> bool:
    """Whether a role is in a script whose languages join it to the body by case, without a word between."""
    return role[0] > "\u02ff"


def take_role_after(draft: NameDraft, places: Places) -> NameDraft:
    """X Derneği Başkanı: in languages that put the role last it leaves the name's end."""
    tails = load_vocabulary()["role_tails"]
    words = list(WORD.finditer(lowered(draft.words)))
    if not words or words[-1].group() not in last_words(tails):
        return draft
    for length in (2, 1):
        tail = words[-length:]
        if len(words) > length and tuple(word.group() for word in tail) in tails:
            role_start = draft.start + tail[0].start()
            end = draft.start + len(draft.words)
            rest = draft.text[draft.start : role_start]
            if has_organization_word(rest):
                return replace(draft, name=without(draft.name, (role_start, end)), role=((role_start, end),))
    return draft


def phrase_end(words: list[re.Match[str]], first: int, phrases: Phrases) -> int | None:
    """One past the last word of the longest phrase that begins at word `first`, or None."""
    if first >= len(words) or words[first].group() not in first_words(phrases):
        return None
    spelled = [word.group() for word in words]
    ends = [
        end
        for end in range(first + 1, min(first + 3, len(words)) + 1)
        if tuple(spelled[first:end]) in phrases
    ]
    return ends[-1] if ends else None


def names_a_body(rest: str, *, must_have_word: bool) -> bool:
    """Whether what follows a role is a body: it says so by a word or, for a person's role, by quotes."""
    return has_organization_word(rest) or (not must_have_word and rest[0] in QUOTES)


def take_country_suffix(draft: NameDraft, places: Places) -> NameDraft:
    """X (Kenya), or after a comma or dash: countries printed after the name are its place, not its name.

    A town or an acronym in a parenthesis stays, and so does a country that another one is joined to. Under
    a heading that is a place a country after a name belongs to the name.
    """
    if draft.is_under_place:
        return draft
    whole = draft.words
    for name_end, (start, end) in final_parts(whole):
        words, rest = whole[start:end], whole[:name_end]
        if rest.strip() and names_countries(words, places) and not ends_with_country(rest, places):
            place = PrintedPlace("suffix", words, (draft.start + start, draft.start + end))
            cut = (draft.start + name_end, draft.start + len(whole))
            return replace(draft, name=without(draft.name, cut), places=(place,))
    return draft


def final_parts(words: str) -> Iterator[tuple[int, Span]]:
    """What could be a place at the end of `words`: where the name would end, and the range of the place.

    A last parenthesis, and what follows the last comma, slash or dash.
    """
    bracket = FINAL_PARENTHESIS.search(words) if words.rstrip()[-1:] in CLOSING_BRACKETS else None
    if bracket:
        yield bracket.start(), trimmed(words, bracket.span("words"))
    last = None if SEPARATORS.isdisjoint(words) else deque(FINAL_SEPARATOR.finditer(words), maxlen=1)
    if last and words.count("(", 0, last[0].start()) == words.count(")", 0, last[0].start()):
        yield last[0].start(), trimmed(words, (last[0].end(), len(words)))


def names_countries(words: str, places: Places) -> bool:
    """Whether `words` are a country or several, split by commas, slashes or "and"."""
    if places.is_country(words.strip()):
        return True
    return all(part and places.is_country(part) for part in JOINED.split(words.strip()))


def ends_with_country(rest: str, places: Places) -> bool:
    """Whether the last one to three words of `rest` name a country."""
    words = deque(WORD.finditer(rest), maxlen=3)
    return any(places.is_country(rest[word.start() :].strip()) for word in words)


def unwrap_quotes(draft: NameDraft, places: Places) -> NameDraft:
    """Quotes around the whole name and quotes without a partner leave it."""
    words = draft.words
    pairs, alone = ([], []) if QUOTES.isdisjoint(words) else pair_quotes(words)
    cuts = list(alone)
    if words and any(left == 0 and right == len(words) - 1 for left, right in pairs):
        cuts += [0, len(words) - 1]
    name = draft.name
    for at in cuts:
        name = without(name, (draft.start + at, draft.start + at + 1))
    return draft.named(trim(draft.text, name))


def pair_quotes(words: str) -> tuple[list[tuple[int, int]], list[int]]:
    """Pairs of quotes in `words`, as offsets, and the quotes that have no partner."""
    pairs: list[tuple[int, int]] = []
    waiting: list[int] = []
    for at, letter in enumerate(words):
        if letter in OPENING_QUOTES or (letter == '"' and not waiting):
            waiting.append(at)
        elif letter in CLOSING_QUOTES + '"' and waiting:
            pairs.append((waiting.pop(), at))
        elif letter in CLOSING_QUOTES:
            waiting.append(at)
    return pairs, waiting


def close_dashes(draft: NameDraft, places: Places) -> NameDraft:
    """A space on one side only of a dash leaves the name: "A- B" is "A-B"."""
    words, name = draft.words, draft.name
    for match in () if DASHES.isdisjoint(words) else ONE_SIDED_DASH.finditer(words):
        name = without(name, (draft.start + match.start(), draft.start + match.end()))
    return draft.named(name)


def drop_contacts(draft: NameDraft, places: Places) -> NameDraft:
    """Addresses of mail and web and handles leave the name, unless nothing else is printed."""
    words, name = draft.words, draft.name
    if not any(sign in words for sign in CONTACT_SIGNS):
        return draft
    for shape in (ADDRESS, HANDLE):
        left = name
        for match in shape.finditer(words):
            left = without(left, (draft.start + match.start(), draft.start + match.end()))
        name = left if join(draft.text, left).strip(" ,;:.()<>-–") else name
    return draft.named(name)


STEPS: tuple[Step, ...] = (
    drop_contacts,
    trim_ends,
    take_person_after_dash,
    take_person_before,
    take_role_before,
    take_role_after,
    take_country_suffix,
    trim_ends,
    unwrap_quotes,
    close_dashes,
)
"""In this order: what stands outside a name leaves it before the name itself is mended."""
