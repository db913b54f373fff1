"""Group fill: names that say nothing take the country of their block, where its other names agree."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from statements.resolution.evidence import Evidence, EvidenceKind
from statements.resolution.sighting import Seen
from statements.resolution.words import is_small, place_key, split_words

# Kinds that come from the words of the name itself. Where a list prints countries beside or over its names,
# a name without one is rather international, and the block says nothing.
VOTING_KINDS = frozenset({EvidenceKind.NAME, EvidenceKind.REGION, EvidenceKind.CITY, EvidenceKind.DEMONYM})
VARIANT_WEIGHT = 0.7
SHORTEST_VARIANT = 5
# One block over the whole list says little: at least so many voters, and so large a share of the names.
LONE_BLOCK_VOTERS = 3
LONE_BLOCK_SHARE = 0.5
# Least share of a block's names that must vote, where they agree and where they do not.
AGREED_SHARE = 1 / 8
MIXED_SHARE = 1 / 4
# In alphabetical order neighbours have nothing in common but letters.
ALPHABETICAL_SIZE = 8
ALPHABETICAL_SHARE = 0.85


@dataclass(frozen=True, slots=True)
class Block:
    """The entries of one group: their indexes in the list, and the country that each votes for.

    `says_itself` where countries are printed beside or over the names.
    """

    indexes: list[int]
    votes: dict[int, str]
    says_itself: bool

    @property
    def countries(self) -> set[str]:
        """The countries voted for."""
        return set(self.votes.values())


class Fill(NamedTuple):
    """Silent names (indexes in the list) that take the country `code` from `voters` (indexes)."""

    silent: list[int]
    code: str
    voters: tuple[int, ...]


def fill_from_neighbours(seen: list[Seen], found: list[list[Evidence]]) -> list[list[Evidence]]:
    """Return `found` with evidence of kind `group` added for entries that have none.

    A block whose voters are unanimous fills all its silent names; in another, a name is filled when its
    nearest voters on both sides agree and every country of the block stands in one unbroken run. Never a
    majority. A voter for several countries agrees with nobody.
    """
    if all(each.entry.group is None for each in seen):
        return found
    blocks = list(blocks_of(seen, found))
    filled = list(found)
    if not blocks_tell_countries(blocks):
        return filled
    for block in blocks:
        for fill in fills_of(block, seen, is_lone=len(blocks) == 1):
            evidence = group_evidence(seen, fill, len(block.indexes))
            for index in fill.silent:
                filled[index] = [*misspelt_regions(seen[index], fill), evidence]
    return filled


def blocks_of(seen: list[Seen], found: list[list[Evidence]]) -> Iterator[Block]:
    """Yield the blocks of consecutive entries with one group number."""
    for group, run in groupby(range(len(seen)), key=lambda index: seen[index].entry.group):
        if group is not None:
            indexes = list(run)
            votes = {index: vote for index in indexes if (vote := vote_of(found[index], index))}
            says_itself = any(each.kind not in VOTING_KINDS for index in indexes for each in found[index])
            yield Block(indexes, votes, says_itself or stands_under_area(seen[indexes[0]]))


def stands_under_area(seen: Seen) -> bool:
    """Whether a heading such as "Africa" gathers bodies of several countries."""
    return any(place.kind == "area" for place in seen.in_heading)


def is_alphabetical(seen: list[Seen]) -> bool:
    """Whether a long enough block is ordered by its names."""
    if len(seen) < ALPHABETICAL_SIZE:
        return False
    keys = [place_key("".join(fragment.text for fragment in each.entry.name[:1])) for each in seen]
    ordered = sum(left <= right for left, right in pairwise(keys))
    return ordered >= ALPHABETICAL_SHARE * (len(keys) - 1)


def vote_of(found: list[Evidence], index: int) -> str | None:
    """Return the one country of the strongest evidence; a vote of its own kind where it is several."""
    if not found:
        return None
    if len(found) == 1:
        return found[0].code
    codes = {evidence.code for evidence in found if evidence.kind is found[0].kind}
    return codes.pop() if len(codes) == 1 else f"several {index}"


def blocks_tell_countries(blocks: list[Block]) -> bool:
    """Whether blank lines part countries in this list: no more blocks are mixed than agree."""
    sizes = [len(block.countries) for block in blocks]
    return sum(size > 1 for size in sizes) <= sum(size == 1 for size in sizes) or len(blocks) == 1


def fills_of(block: Block, seen: list[Seen], *, is_lone: bool) -> Iterator[Fill]:
    """Yield what can be filled in `block`."""
    voters, size = len(block.votes), len(block.indexes)
    is_thin = is_lone and voices(block, seen) < max(LONE_BLOCK_VOTERS, LONE_BLOCK_SHARE * size)
    if block.says_itself or is_thin or voters in (0, size):
        return
    if is_alphabetical([seen[index] for index in block.indexes]):
        return
    if len(block.countries) == 1 and voters >= AGREED_SHARE * size:
        yield from fill_unanimous(block)
    elif stand_in_runs(block) and voters >= MIXED_SHARE * size:
        yield from fill_between(block)


def voices(block: Block, seen: list[Seen]) -> int:
    """Return how many voters a block has; names that share one printed head are one body's, and one voice."""
    return len(
        {seen[index].entry.name[0].start if seen[index].entry.name else -index for index in block.votes}
    )


def fill_unanimous(block: Block) -> Iterator[Fill]:
    """Fill every name of a block whose voters agree."""
    voters = tuple(block.votes)
    [code] = block.countries
    if not code.startswith("several"):
        yield Fill([index for index in block.indexes if index not in block.votes], code, voters)


def fill_between(block: Block) -> Iterator[Fill]:
    """Fill the names that stand between two voters for the same country."""
    silent: list[int] = []
    left: int | None = None
    for index in block.indexes:
        if index not in block.votes:
            silent.append(index)
            continue
        if left is not None and block.votes[left] == block.votes[index]:
            yield Fill(silent, block.votes[index], (left, index))
        silent, left = [], index


def stand_in_runs(block: Block) -> bool:
    """Whether the voters for each country stand together, as in a list ordered by country."""
    return len([code for code, _ in groupby(block.votes.values())]) == len(block.countries)


def group_evidence(seen: list[Seen], fill: Fill, size: int) -> Evidence:
    """Return the evidence that the voters give to the silent names of their block of `size` names."""
    positions = tuple(seen[voter].entry.position for voter in fill.voters)
    weight = group_weight(len(positions), len(positions) / size)
    return Evidence(EvidenceKind.GROUP, fill.code, "", None, weight, "neighbours in the list", positions)


def group_weight(voters: int, share: float) -> float:
    """One voter is a hint; many that are a good part of the block are nearly as good as a word."""
    if voters == 1:
        return 0.3
    return round(min(0.8, 0.45 + 0.03 * voters + 0.2 * share), 3)


def misspelt_regions(seen: Seen, fill: Fill) -> Iterator[Evidence]:
    """Yield regions of the country that the group implies, misspelt by one letter ("Duzge": Düzce)."""
    if len(fill.voters) < 2:
        return
    for fragment in seen.entry.name:
        for word in split_words(fragment.text):
            is_name = len(word.folded) >= SHORTEST_VARIANT and not is_small(word.printed)
            variant = seen.gazetteer.find_variant(word.folded, fill.code) if is_name else None
            if variant:
                span = (fragment.start + word.start, fragment.start + word.end)
                source = f"{seen.gazetteer.version}: {variant} but for a letter"
                yield Evidence(EvidenceKind.REGION, fill.code, word.printed, span, VARIANT_WEIGHT, source)
