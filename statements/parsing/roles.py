"""Roles: a role printed before or after the body leaves its name."""

from statements.parsing.name_draft import NameDraft
from statements.parsing.places import Places
from statements.parsing.role_words import split_role
from statements.parsing.shapes import has_organization_word
from statements.parsing.spans import without
from statements.parsing.vocabulary import load_vocabulary
from statements.parsing.words import WORD, last_words, lowered


def take_role_before(draft: NameDraft, _places: Places) -> None:
    """Chairman of the X: the role leaves the name; Board of the X too, which is a body and no person."""
    split = split_role(draft.words)
    if split and not is_body_and_role(draft.words.split(maxsplit=1)[0]):
        role_end, body = split
        start = draft.start
        draft.role = ((start + len(draft.words) - len(draft.words.lstrip()), start + role_end),)
        draft.name = without(draft.name, (start, start + body))


def is_body_and_role(word: str) -> bool:
    """Whether a word such as "coordinadora" names bodies, too: without a person it is one of them."""
    return has_organization_word(word) and (lowered(word),) not in load_vocabulary()["role_bodies"]


def take_role_after(draft: NameDraft, _places: Places) -> None:
    """X Derneği Başkanı: in languages that put the role last it leaves the name's end."""
    words = list(WORD.finditer(lowered(draft.words)))
    tails = load_vocabulary()["role_tails"]
    if not words or words[-1].group() not in last_words(tails):
        return
    for length in (2, 1):
        tail = words[-length:]
        if len(words) > length and tuple(word.group() for word in tail) in tails:
            role_start = draft.start + tail[0].start()
            end = draft.start + len(draft.words)
            rest = draft.text[draft.start : role_start]
            if has_organization_word(rest):
                draft.name, draft.role = without(draft.name, (role_start, end)), ((role_start, end),)
                return
