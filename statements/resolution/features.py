"""The features: each looks at one thing about two names, and says how much of it there is."""

from statements.resolution.alignment import Unit, is_translated
from statements.resolution.anatomy import Location
from statements.resolution.pair import GATHERED, PARTS, Pair
from statements.resolution.place_words import words_of

Finding = tuple[float, str]
"""From 0 (not seen) to 1 (seen in full), and what was found, for a curator."""

NOTHING: Finding = (0.0, "")
# A word beside a brand that stands alone in the other name: "Oxfam", "Oxfam America".
BESIDE_A_BRAND = 0.6
# Words behind a name that no list knows are mostly the town of a branch.
OF_SOMEWHERE = 1.0
# What the words of a name weigh that is told from others by them.
TELLING = 3.0
# By these a body sets itself apart from one that has the name already.
QUALIFIERS = words_of("independence national")


def equal_names(pair: Pair) -> Finding:
    """The folded names are equal. Source: `resolving.md`, exact after folding has precision 1."""
    return (1.0, f"Both names are folded to “{pair.left.folded}”.") if pair.is_equal else NOTHING


def shared_words(pair: Pair) -> Finding:
    """What share of the words of both names, by weight, answers a word of the other."""
    shared = pair.alignment.shared
    over = weight_of(pair.alignment.left) + weight_of(pair.alignment.right)
    value = 2 * shared / (2 * shared + over) if shared else 0.0
    return value, f"{value:.0%} of what the names tell is in both{words_in(pair)}."


def contained(pair: Pair) -> Finding:
    """All words of the shorter name answer words of the longer one."""
    value = max(pair.left_coverage, pair.right_coverage)
    return (value, "All words of one name are in the other.") if value >= 0.99 else NOTHING


def telling_words(pair: Pair) -> Finding:
    """The words in both are many or the name's own, so that chance does not bring them together."""
    value = min(1.0, pair.alignment.shared / TELLING)
    return value, f"The shared words tell {'much' if value >= 0.8 else 'little'} of whose name it is."


def equal_part(pair: Pair) -> Finding:
    """One name is a part of the other that a bracket, dash, comma, slash or colon sets apart.

    A subtitle, a translation or a parent is added that way; what it adds stands in parts of its own. A word
    for a part says that a branch is added.
    """
    if not pair.is_set_apart or part_words(pair)[0]:
        return NOTHING
    alignment = pair.alignment
    # In one country common words tell a name from others too, where a subtitle follows them.
    is_title = bool(pair.shared_codes) and all(
        one.token.segment == 0 == other.token.segment for one, other, _ in alignment.pairs
    )
    told = alignment.shared_own + max(0.0, alignment.shared - 2) + is_title
    value = min(1.0, told / 2)
    return value, "A sign sets apart what one name has more."


def shared_acronym(pair: Pair) -> Finding:
    """Both print the same acronym; the longer it is, the less it is chance."""
    if not pair.shared_acronyms:
        return NOTHING
    longest = max(pair.shared_acronyms, key=len)
    return min(1.0, len(longest) / 7), f"Both print the acronym {longest.upper()}."


def spelt_acronym(pair: Pair) -> Finding:
    """The acronym of one spells the first letters of the other."""
    acronym = pair.initials_acronym
    # Beside a place of its own it is the acronym of the whole: that speaks for a branch.
    is_of_whole = pair.standing_acronym and (pair.added_left or pair.added_right)
    if not acronym or is_of_whole or (pair.left.acronyms and pair.right.acronyms):
        return NOTHING
    return min(1.0, (len(acronym) - 1) / 4), f"{acronym.upper()} spells the first letters of the other name."


def other_acronym(pair: Pair) -> Finding:
    """Both print acronyms and none agrees: a translation has another one too, so this only speaks against."""
    if not pair.left.acronyms or not pair.right.acronyms or pair.shared_acronyms or pair.standing_acronym:
        return NOTHING
    one, other = min(pair.left.acronyms).upper(), min(pair.right.acronyms).upper()
    if one.startswith(other) or other.startswith(one):
        return NOTHING
    return 1.0, f"The acronyms differ: {one} and {other}."


def same_country(pair: Pair) -> Finding:
    """A country is known of both and is the same."""
    return (1.0, f"Both are in {', '.join(sorted(pair.shared_codes))}.") if pair.shared_codes else NOTHING


def other_country(pair: Pair) -> Finding:
    """Countries are known of both and differ. Lists print wrong countries too: strong, but no proof."""
    if not pair.codes_conflict:
        return NOTHING
    one, other = (", ".join(sorted(codes)) for codes in (pair.left_codes, pair.right_codes))
    value = min(1.0, TELLING / max(TELLING, pair.alignment.shared))
    return value, f"One is in {one}, the other in {other}."


def added_place(pair: Pair) -> Finding:
    """Only one name has a place, and not merely the country of both: it may be a branch."""
    added = pair.added_left + pair.added_right
    if not added:
        return NOTHING
    return 1.0, f"Only one name says {' and '.join(place.words for place in added)}."


def own_words_differ(pair: Pair) -> Finding:
    """Each name has words of its own that the other lacks."""
    one, other = pair.alignment.left, pair.alignment.right
    left, right = weight_of(one) + len(pair.left_places), weight_of(other) + len(pair.right_places)
    enough = 1.5 if is_translated(pair.alignment) else 1.0
    value = min(1.0, min(left, right) / enough)
    if not value or not own_words(one + other):
        return NOTHING
    said = [
        names_of(one) or printed_words(pair.left_places),
        names_of(other) or printed_words(pair.right_places),
    ]
    return value, f"Each has words that the other lacks: {'; '.join(said)}."


def words_inserted(pair: Pair) -> Finding:
    """Only one name has more words, among the shared ones: "International Environmental Law"."""
    added = [unit for unit in one_sided(pair) if unit.token.position in span_of_shared(pair)]
    return (min(1.0, weight_of(added)), f"Among them one name has {names_of(added)}.") if added else NOTHING


def words_added(pair: Pair) -> Finding:
    """Only one name has more words, before or behind the shared ones."""
    added = [unit for unit in one_sided(pair) if unit.token.position not in span_of_shared(pair)]
    if not added:
        return NOTHING
    value = weight_of(added) / (weight_of(added) + pair.alignment.shared)
    if is_of_somewhere(pair, added):
        value = OF_SOMEWHERE
    elif is_beside_a_brand(pair):
        value = max(value, BESIDE_A_BRAND)
    return value, f"One name adds {names_of(added)}."


def is_beside_a_brand(pair: Pair) -> bool:
    """Whether all that is shared is one word of the names' own: "Oxfam", "Oxfam America"."""
    return [one.kind for one, _, _ in pair.alignment.pairs] == ["own"]


def is_of_somewhere(pair: Pair, added: list[Unit]) -> bool:
    """Whether words that no list knows stand behind, as a town does, and no country is known of both."""
    shared = span_of_shared(pair)
    is_behind = all(unit.kind == "own" and unit.token.position >= shared.stop for unit in added)
    return is_behind and not pair.shared_codes


def one_sided(pair: Pair) -> list[Unit]:
    """Return the telling words that only one name has; none where both have, or a sign sets them apart."""
    alignment = pair.alignment
    if bool(alignment.left) == bool(alignment.right) or equal_part(pair)[0]:
        return []
    return own_words(alignment.left or alignment.right)


def span_of_shared(pair: Pair) -> range:
    """Return from which to which word the name that has more answers the other."""
    answered = [one if pair.alignment.left else other for one, other, _ in pair.alignment.pairs]
    positions = [unit.token.position for unit in answered]
    return range(min(positions), max(positions)) if positions else range(0)


def one_common_word(pair: Pair) -> Finding:
    """All that is shared is one word that many names have, and it is not all there is."""
    alignment = pair.alignment
    if (
        pair.is_equal
        or alignment.shared >= 1.5
        or alignment.shared_own
        or not (alignment.left or alignment.right)
    ):
        return NOTHING
    return 1.0, "Little more than one common word is in both."


def other_kind(pair: Pair) -> Finding:
    """Each says another kind of body: a network is seldom a foundation."""
    one = [unit for unit in pair.alignment.left if unit.kind == "type"]
    other = [unit for unit in pair.alignment.right if unit.kind == "type"]
    if not one or not other or own_words_differ(pair)[0]:
        return NOTHING
    is_all = not pair.alignment.shared_own and not is_translated(pair.alignment)
    return (1.0 if is_all else 0.5), f"One is called {names_of(one)}, the other {names_of(other)}."


def kind_added(pair: Pair) -> Finding:
    """Only one name says what kind of body it is, and what both share are words that many names have."""
    alignment = pair.alignment
    added = alignment.left or alignment.right
    if not added or (alignment.left and alignment.right) or alignment.shared_own or own_words(added):
        return NOTHING
    return (
        (1.0, f"Only one is called {names_of(added)}.")
        if any(unit.kind == "type" for unit in added)
        else NOTHING
    )


def qualifier_added(pair: Pair) -> Finding:
    """Only one name says by which quality it differs from its like: independent, national, new."""
    one, other = pair.alignment.left, pair.alignment.right
    added = [unit for unit in one + other if unit.concept in QUALIFIERS]
    if not added or (one and other) or equal_part(pair)[0] or pair.shared_acronyms:
        return NOTHING
    return 1.0, f"Only one is called {names_of(added)}."


def common_words(pair: Pair) -> Finding:
    """No word in both is the name's own: many bodies may be called so."""
    if pair.is_equal or pair.alignment.shared_own or pair.shared_acronyms:
        return NOTHING
    return 1.0, "No word in both is one that only this name has."


def part_words(pair: Pair) -> Finding:
    """Only one name has a word for a part of a body, or for those whom a part gathers."""
    if is_possessive(pair.left.name, pair.right.name):
        return 1.0, "One name is something of the other."
    for units in (pair.alignment.left, pair.alignment.right):
        found = [
            unit
            for unit in units
            if unit.kind == "branch" or unit.concept in PARTS or unit.concept in GATHERED
        ]
        if found:
            return 1.0, f"Only one name says {names_of(found)}."
    return NOTHING


def is_possessive(one: str, other: str) -> bool:
    """Whether one name is the other with an apostrophe and more: "Oak Trust's Seed Bank"."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) : len(short) + 2] in ("'s", "’s")


def own_words(units: list[Unit]) -> list[Unit]:
    """Return the units that tell more than the kind of a body."""
    return [unit for unit in units if unit.kind in ("own", "topic", "acronym", "number")]


def weight_of(units: list[Unit]) -> float:
    """Return what the units together tell."""
    return sum(unit.weight for unit in units)


def names_of(units: list[Unit]) -> str:
    """Return the words of the units, each once, in quotation marks."""
    return ", ".join(f"“{word}”" for word in dict.fromkeys(unit.token.key for unit in units[:6]))


def printed_words(places: list[Location]) -> str:
    """Return the printed words of the places."""
    return ", ".join(f"“{place.words}”" for place in places)


def words_in(pair: Pair) -> str:
    """Say which differently spelt words were taken for each other."""
    said = [
        f"{one.token.key} = {other.token.key}"
        for one, other, _ in pair.alignment.pairs
        if one.token.key != other.token.key
    ]
    return f" ({', '.join(said[:6])})" if said else ""
