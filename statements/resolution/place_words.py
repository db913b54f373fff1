"""The small words that stand around names of places, in the languages that documents come in."""


def words_of(line: str) -> frozenset[str]:
    """Return the words of `line`, which are folded already."""
    return frozenset(line.split())


ARTICLES = words_of("the la le les l el los las der die das den i il lo gli os as o a")

# Beside one of these even a word with other meanings ("Turkestan", "Van", "Victoria") is a place.
REGION_WORDS = words_of(
    "region regional province provincial oblast oblasty oblysy krai kray state governorate prefecture"
    " district county canton department departement departamento provincia estado territory land bundesland"
    " kanton voivodeship vilayet vilayeti wilaya ili ilinin viloyati vilayat republic republika respublika"
    " respublikasi emirate comunidad regione oblasti kraya city municipality"
    " wojewodztwo wojewodztwa zupanija megye kraj kraja kraje apskritis novads welayat welayaty"
    " barosu universitesi belediyesi valiligi subesi"
)
BEFORE_PLACES = words_of("in en em aus bei near from v u")

# Before a given name.
TITLES = words_of("mr mrs ms miss dr prof professor sir dame rev sr sra dra m mme")
# After a word that is also a given name these make a country of it ("Jordan Times").
ORGANIZATION_WORDS = words_of(
    "union association council network forum society foundation institute center centre federation alliance"
    " committee club party times today women youth journalists lawyers teachers doctors nurses students"
    " workers farmers watch voice press media radio college university church office branch chapter section"
    " group team community house school bank post daily news coalition campaign movement platform initiative"
    " project"
)

# Before one of these a country's name is part of another word: a valley, a tree, an animal.
NOT_OF_COUNTRIES = words_of(
    "valley river creek grove cottage nut nuts hat hats pig pigs fowl trot shepherd marshall"
)
# Bodies that are often named for a person.
NAMED_FOR_PEOPLE = words_of(
    "foundation fund trust institute center centre library society club memorial prize award"
    " band duo trio quartet quintet ensemble orchestra scholarship fellowship"
)
